// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Which member works at which desk; the workspace remembers it.
#pragma once

#include "core/db/database.h"

namespace core::workspace {

/// Zero when nobody was chosen at the desk yet.
MemberId memberAtDesk(Database& db, const QString& desk);
void setMemberAtDesk(Transaction& tx, const QString& desk, MemberId member);

} // namespace core::workspace
