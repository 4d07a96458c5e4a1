// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Which fields the workspace has added.
#pragma once

#include "core/db/database.h"
#include "core/fields/field.h"

namespace core::fields {

enum class Which { Active, All };

/// In their order, with their choices.
std::vector<Field> list(Database& db, Owner owner, Which which = Which::Active);
/// Of tickets and clients.
std::vector<Field> listAll(Database& db);
std::optional<Field> find(Database& db, FieldId id);

/// Inserts (revision zero, at the end) or updates name, activity and choices; choices that are not in the
/// value any more are kept inactive, so that no ticket loses what it says. The type of a stored field stays.
/// Gives the stored value. Failure: Invalid (also when the name is taken), NotFound, Conflict when somebody
/// else saved in between.
Field save(Transaction& tx, const Field& field);
/// The fields in the given order; those that are not listed keep their place behind.
void reorder(Transaction& tx, const std::vector<FieldId>& order);
/// Takes back the adding of a field: removes it with its choices. Invalid once a value stands in it.
void remove(Transaction& tx, FieldId id);

} // namespace core::fields
