// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Rows of deviations as they are stored; for the functions of this folder only.
#pragma once

#include "core/db/database.h"
#include "core/deviations/deviation.h"

#include <string>

namespace core::deviations::stored {

/// The columns in the order that fromRow() reads them, from the table "deviation d".
extern const std::string Columns;
Deviation fromRow(Query& row);

QString toJson(const QJsonObject& object);
QJsonObject fromJson(const QString& text);

void insert(Transaction& tx, const Deviation& deviation);
/// Writes what differs from "before", with an event by the member for each field that people speak of.
/// Returns the stored value. NotFound or Conflict when the row is gone or another than "before".
Deviation update(Transaction& tx, const Deviation& before, Deviation after, MemberId by);
void addEvent(Transaction& tx, DeviationId deviation, MemberId by, const QString& field,
              const QString& oldValue, const QString& newValue);

} // namespace core::deviations::stored
