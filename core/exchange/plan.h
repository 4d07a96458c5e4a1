// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What an import is going to read and how, before anything is written. Shown to a person, who may change it.
#pragma once

#include "core/exchange/dateformat.h"
#include "core/exchange/recognise.h"

namespace core::exchange {

struct FilePlan {
    QString path;
    QString name;    ///< of the file, without folders
    QString problem; ///< one sentence when the file cannot be imported at all; then the rest is empty
    Detected detected;
    Recognised recognised;
    std::vector<DateOrder> orders;   ///< of each column; meaningful for columns with dates
    bool ambiguousDates = false;     ///< nothing in the file tells day and month apart: the order is a guess
    bool contradictoryDates = false; ///< some dates can only be day first, others only month first

    bool operator==(const FilePlan&) const = default;
};

struct Plan {
    std::vector<FilePlan> files; ///< in the order of import: what others refer to comes first

    bool operator==(const Plan&) const = default;
};

struct PlanOptions {
    DateOrder whenAmbiguous = DateOrder::DayFirst;
};

/// Looks at each file; a folder stands for the .csv, .tsv and .txt files in it and its folders. A file that
/// cannot be read has its problem in words; the others are planned nevertheless.
Plan plan(const QStringList& paths, const PlanOptions& options = {});

/// Decides the dates again, after a person changed the dialect or the mapping of a file.
void decideDates(FilePlan& file, const PlanOptions& options = {});

/// True for fields that hold a date or an instant.
bool isDate(Field field);

} // namespace core::exchange
