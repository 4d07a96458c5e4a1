// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Unfinished texts of a member, kept through a kill of the process.
#pragma once

#include "core/db/database.h"

namespace core::workspace {

struct Draft {
    QString key; ///< names the field, for example "ticket/1042/reply"
    QString body;
    Instant updatedAt;

    bool operator==(const Draft&) const = default;
};

/// Replaces what was kept under the key; an empty body discards it.
void saveDraft(Transaction& tx, MemberId member, const QString& key, const QString& body);
std::optional<Draft> draft(Database& db, MemberId member, const QString& key);
/// Newest first.
std::vector<Draft> drafts(Database& db, MemberId member);
void discardDraft(Transaction& tx, MemberId member, const QString& key);

} // namespace core::workspace
