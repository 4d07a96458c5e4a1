// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What stands in the added fields of tickets and clients. Writing here keeps no history: tickets and clients
/// have their own functions for that.
#pragma once

#include "core/db/database.h"
#include "core/fields/field.h"

#include <QStringList>
#include <map>

namespace core::fields {

using Values = std::map<FieldId, Value>;

/// Those that are filled in; id: of a ticket or client.
Values valuesOf(Database& db, Owner owner, qint64 id);
/// Of several rows at once, for lists.
std::map<qint64, Values> valuesOf(Database& db, Owner owner, const std::vector<qint64>& ids);
/// The same value for many: writes or, for no value, clears. The value is of the field's type (see valueOf).
void writeEach(Transaction& tx, Owner owner, const std::vector<qint64>& ids, FieldId field,
               const Value& value);
void write(Transaction& tx, Owner owner, qint64 id, FieldId field, const Value& value);
/// Texts in use in a field that begin with the typed letters, without case and accents; by name.
QStringList usedTexts(Database& db, const Field& field, const QString& typed, int limit);

} // namespace core::fields
