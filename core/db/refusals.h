// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Why a save is refused, in the same words everywhere: another row has the name, or the row is not as it was
/// read.
#pragma once

#include "core/db/database.h"

namespace core {

/// After `UPDATE … WHERE id = ? AND revision = ?` met no row: Conflict when the row exists, else NotFound.
/// thing is named as within a sentence, like `the client "Elm Print"` or `this macro`.
[[noreturn]] void failStale(bool exists, const QString& thing);

/// Invalid with the sentence when a row other than `own` has the key. sql asks for the id of the row that has
/// it, like `SELECT id FROM macro WHERE name_key = ?`.
template <class IdType>
void requireOwn(Database& db, std::string_view sql, const QString& key, IdType own, const QString& sentence) {
    const auto holder = db.scalar<IdType>(sql, key);
    if (holder && *holder != own) {
        fail(ErrorKind::Invalid, sentence);
    }
}

} // namespace core
