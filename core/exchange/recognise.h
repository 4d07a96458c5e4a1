// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Tells from the columns which program wrote a file, what its rows are, and what each column means.
#pragma once

#include "core/exchange/fields.h"
#include "core/exchange/sniff.h"

namespace core::exchange {

struct Recognised {
    Source source = Source::Generic;
    Kind kind = Kind::Unknown;
    QString what; ///< the table in words: "tickets of Zendesk"; why not, when it is not imported
    std::vector<Field> columns; ///< one for each column of the file

    bool operator==(const Recognised&) const = default;

    /// Index of the column with this field, -1 without.
    int columnOf(Field field) const;
};

/// Never fails: what is not recognised is Kind::Unknown with every column Custom. The file's name decides
/// only where the columns leave it open ("name, e-mail" in members.csv).
Recognised recognise(const Detected& detected, const QString& fileName = {});

/// The mapping when a person has chosen source and kind.
std::vector<Field> mapColumns(Source source, Kind kind, const QStringList& columns);

} // namespace core::exchange
