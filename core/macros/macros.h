// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The macros of the workspace.
#pragma once

#include "core/db/database.h"
#include "core/macros/macro.h"
#include "core/macros/templates.h"

namespace core::macros {

/// Those that the member used last come first, then by position and name. Without a member by position and
/// name.
std::vector<Macro> macros(Database& db, Which which = Which::Active, MemberId member = {});
std::optional<Macro> findMacro(Database& db, MacroId id);
/// Inserts (revision zero) or updates. Gives the stored value. Failure: Invalid (also for a name that another
/// macro has), Conflict, NotFound.
Macro saveMacro(Transaction& tx, const Macro& macro);
/// Sets whether it is offered. Failure NotFound.
void setMacroActive(Transaction& tx, MacroId id, bool active);
/// The member used it now.
void noteUse(Transaction& tx, MemberId member, MacroId macro);

} // namespace core::macros
