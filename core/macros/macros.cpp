// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/macros/macros.h"

#include "core/base/fold.h"
#include "core/db/refusals.h"

using namespace Qt::Literals::StringLiterals;

namespace core::macros {

namespace {

const std::string Select =
    "SELECT m.id, m.name, m.position, m.acts, m.after, m.active, m.revision FROM macro m ";

Macro readMacro(Query& row) {
    return {row.get<MacroId>(0),    row.get<QString>(1), row.get<int>(2),   fromText(row.get<QString>(3)),
            row.get<MacroAfter>(4), row.get<bool>(5),    row.get<qint64>(6)};
}

} // namespace

std::vector<Macro> macros(Database& db, Which which, MemberId member) {
    // The condition on active is the same in both, so that there is one statement.
    static const std::string sql =
        Select + R"sql(LEFT JOIN macro_use u ON u.macro_id = m.id AND u.member_id = ?
WHERE m.active OR CAST(? AS BIGINT) = 1
ORDER BY CASE WHEN u.used_at IS NULL THEN 1 ELSE 0 END, u.used_at DESC, m.position, m.name_key)sql";
    return db.query(sql, member, qint64(which == Which::All)).all(readMacro);
}

std::optional<Macro> findMacro(Database& db, MacroId id) {
    static const std::string sql = Select + "WHERE m.id = ?";
    return db.query(sql, id).first(readMacro);
}

Macro saveMacro(Transaction& tx, const Macro& macro) {
    Macro stored = macro;
    stored.name = cleaned(stored.name).trimmed();
    requireNone(validate(stored));
    requireOwn(tx, "SELECT id FROM macro WHERE name_key = ?", fold(stored.name), stored.id,
               u"There is a macro \"%1\" already. Choose another name."_s.arg(stored.name));
    const QString acts = cleaned(toText(stored.steps));
    if (stored.revision == 0) {
        stored.id = tx.newId<MacroId>();
        stored.revision = 1;
        tx.execute(R"sql(INSERT INTO macro(id, name, name_key, position, acts, after, active, revision)
VALUES (?, ?, ?, ?, ?, ?, ?, ?))sql",
                   stored.id, stored.name, fold(stored.name), stored.position, acts, stored.after,
                   stored.active, stored.revision);
    } else {
        const qint64 rows =
            tx.execute(R"sql(UPDATE macro SET name = ?, name_key = ?, position = ?, acts = ?, after = ?,
active = ?, revision = revision + 1 WHERE id = ? AND revision = ?)sql",
                       stored.name, fold(stored.name), stored.position, acts, stored.after, stored.active,
                       stored.id, stored.revision);
        if (rows == 0) {
            failStale(findMacro(tx, stored.id).has_value(), u"this macro"_s);
        }
        ++stored.revision;
    }
    tx.changed(Entity::Macro, stored.id);
    return stored;
}

void setMacroActive(Transaction& tx, MacroId id, bool active) {
    if (tx.execute("UPDATE macro SET active = ?, revision = revision + 1 WHERE id = ?", active, id) == 0) {
        fail(ErrorKind::NotFound, u"This macro is no longer in the workspace."_s);
    }
    tx.changed(Entity::Macro, id);
}

void noteUse(Transaction& tx, MemberId member, MacroId macro) {
    if (!member) {
        return;
    }
    tx.execute(R"sql(INSERT INTO macro_use(member_id, macro_id, used_at) VALUES (?, ?, ?)
ON CONFLICT (member_id, macro_id) DO UPDATE SET used_at = excluded.used_at)sql",
               member, macro, tx.now());
    tx.changed(Entity::Macro, macro);
}

} // namespace core::macros
