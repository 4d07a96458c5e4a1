// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/deskmember.h"

namespace core::workspace {

using namespace Qt::Literals::StringLiterals;

namespace {

QString keyOf(const QString& desk) {
    return u"desk.%1.member"_s.arg(desk);
}

} // namespace

MemberId memberAtDesk(Database& db, const QString& desk) {
    const auto stored = db.scalar<QString>("SELECT value FROM setting WHERE key = ?", keyOf(desk));
    return MemberId(stored ? stored->toLongLong() : 0);
}

void setMemberAtDesk(Transaction& tx, const QString& desk, MemberId member) {
    tx.execute(R"sql(INSERT INTO setting(key, value) VALUES (?, ?)
ON CONFLICT (key) DO UPDATE SET value = excluded.value)sql",
               keyOf(desk), QString::number(member.value));
    tx.changed(Entity::Setting, 0);
}

} // namespace core::workspace
