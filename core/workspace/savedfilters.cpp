// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/savedfilters.h"

#include "core/base/fold.h"

namespace core::workspace {

using namespace Qt::Literals::StringLiterals;

std::vector<SavedFilter> savedFilters(Database& db, const QString& page, MemberId member) {
    return db
        .query(R"sql(SELECT id, member_id, page, name, query FROM saved_filter
WHERE page = ? AND (member_id IS NULL OR member_id = ?) ORDER BY position, id)sql",
               page, member)
        .all([](Query& q) {
            return SavedFilter{q.get<FilterId>(0), q.get<MemberId>(1), q.get<QString>(2), q.get<QString>(3),
                               q.get<QString>(4)};
        });
}

SavedFilter saveFilter(Transaction& tx, const SavedFilter& filter) {
    SavedFilter stored = filter;
    stored.name = cleaned(stored.name).trimmed();
    if (stored.name.isEmpty()) {
        requireNone({{u"name"_s, u"Give the filter a name."_s}});
    }
    if (!stored.id) {
        stored.id = tx.newId<FilterId>();
        tx.execute(R"sql(INSERT INTO saved_filter(id, member_id, page, name, query, position)
VALUES (?, ?, ?, ?, ?, (SELECT COALESCE(MAX(position), 0) + 1 FROM saved_filter)))sql",
                   stored.id, stored.member, stored.page, stored.name, stored.query);
    } else if (tx.execute("UPDATE saved_filter SET member_id = ?, page = ?, name = ?, query = ? WHERE id = ?",
                          stored.member, stored.page, stored.name, stored.query, stored.id) == 0) {
        fail(ErrorKind::NotFound, u"The filter \"%1\" is no longer in the workspace."_s.arg(stored.name));
    }
    tx.changed(Entity::SavedFilter, stored.id);
    return stored;
}

void removeFilter(Transaction& tx, FilterId id) {
    tx.execute("DELETE FROM saved_filter WHERE id = ?", id);
    tx.changed(Entity::SavedFilter, id);
}

void reorderFilters(Transaction& tx, const std::vector<FilterId>& order) {
    // Listed ones go before every other: positions below the smallest that is in use.
    const qint64 lowest =
        tx.scalar<qint64>("SELECT COALESCE(MIN(position), 0) FROM saved_filter").value_or(0);
    qint64 position = lowest - qint64(order.size());
    for (const FilterId id : order) {
        tx.execute("UPDATE saved_filter SET position = ? WHERE id = ?", position++, id);
        tx.changed(Entity::SavedFilter, id);
    }
}

} // namespace core::workspace
