// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/savedfilters.h"

#include "core/base/fold.h"

namespace core::workspace {

using namespace Qt::Literals::StringLiterals;

namespace {

SavedFilter fromRow(Query& q) {
    return {q.get<FilterId>(0), q.get<MemberId>(1), q.get<QString>(2), q.get<QString>(3), q.get<QString>(4)};
}

std::optional<SavedFilter> find(Database& db, FilterId id) {
    return db.query("SELECT id, member_id, page, name, query FROM saved_filter WHERE id = ?", id)
        .first(fromRow);
}

/// At the end.
void insert(Transaction& tx, const SavedFilter& filter) {
    tx.execute(R"sql(INSERT INTO saved_filter(id, member_id, page, name, query, position)
VALUES (?, ?, ?, ?, ?, (SELECT COALESCE(MAX(position), 0) + 1 FROM saved_filter)))sql",
               filter.id, filter.member, filter.page, filter.name, filter.query);
}

} // namespace

std::vector<SavedFilter> savedFilters(Database& db, const QString& page, MemberId member) {
    return db
        .query(R"sql(SELECT id, member_id, page, name, query FROM saved_filter
WHERE page = ? AND (member_id IS NULL OR member_id = ?) ORDER BY position, id)sql",
               page, member)
        .all(fromRow);
}

SavedFilter saveFilter(Transaction& tx, const SavedFilter& filter) {
    SavedFilter stored = filter;
    stored.name = cleaned(stored.name).trimmed();
    if (stored.name.isEmpty()) {
        requireNone({{u"name"_s, u"Give the filter a name."_s}});
    }
    if (!stored.id) {
        stored.id = tx.newId<FilterId>();
        insert(tx, stored);
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

void arrangeFilters(Transaction& tx, const std::vector<SavedFilter>& before,
                    const std::vector<SavedFilter>& after) {
    const auto isIn = [](const std::vector<SavedFilter>& list, FilterId id) {
        return std::any_of(list.begin(), list.end(), [id](const auto& filter) { return filter.id == id; });
    };
    for (const SavedFilter& filter : before) {
        if (find(tx, filter.id) != filter) {
            fail(ErrorKind::Conflict,
                 u"Somebody else changed the filter \"%1\" meanwhile. Look at the list again."_s.arg(
                     filter.name));
        }
        if (!isIn(after, filter.id)) {
            removeFilter(tx, filter.id);
        }
    }
    std::vector<FilterId> order;
    for (const SavedFilter& filter : after) {
        if (!isIn(before, filter.id)) {
            insert(tx, filter);
        }
        saveFilter(tx, filter);
        order.push_back(filter.id);
    }
    if (order.size() > 1) {
        reorderFilters(tx, order);
    }
}

} // namespace core::workspace
