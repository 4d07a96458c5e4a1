// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tickets/checklist.h"

#include "core/base/fold.h"
#include "core/tickets/store.h"

using namespace Qt::Literals::StringLiterals;

namespace core::tickets {

namespace {

const std::string Select =
    R"sql(SELECT i.id, i.ticket_id, i.position, i.body, i.linked_id, i.done_at, i.done_by,
  t.number, t.subject FROM ticket_item i LEFT JOIN ticket t ON t.id = i.linked_id )sql";

Item toItem(Query& row) {
    return {row.get<TicketItemId>(0), row.get<TicketId>(1), row.get<qint64>(2),
            row.get<QString>(3),      row.get<TicketId>(4), row.get<std::optional<Instant>>(5),
            row.get<MemberId>(6),     row.get<qint64>(7),   row.get<QString>(8)};
}

Item require(Database& db, TicketItemId id) {
    static const std::string sql = Select + "WHERE i.id = ?";
    auto item = db.query(sql, id).first(toItem);
    if (!item) {
        fail(ErrorKind::NotFound, u"This item is no longer there. Somebody else removed it."_s);
    }
    return *item;
}

QString nameOf(const Item& item) {
    return item.body.isEmpty() ? u"#%1"_s.arg(item.linkedNumber) : item.body;
}

void record(Transaction& tx, const Item& item, MemberId by, const QString& before, const QString& after) {
    store::addEvent(tx, {0, item.ticket, by, tx.now(), u"item"_s, before, after});
    tx.changed(Entity::Ticket, item.ticket);
}

QString checkedBody(const QString& text, TicketId linked) {
    const QString body = cleaned(text).simplified();
    if (body.isEmpty() && !linked) {
        fail(ErrorKind::Invalid, u"An item needs a few words."_s);
    }
    if (body.size() > MaxItem) {
        fail(ErrorKind::Invalid, u"An item has no more than 500 characters."_s);
    }
    return body;
}

} // namespace

std::vector<Item> itemsOf(Database& db, TicketId ticket) {
    static const std::string sql = Select + "WHERE i.ticket_id = ? ORDER BY i.position, i.id";
    return db.query(sql, ticket).all(toItem);
}

std::vector<Item> openItems(Database& db, TicketId ticket) {
    auto items = itemsOf(db, ticket);
    std::erase_if(items, [](const Item& item) { return item.doneAt.has_value(); });
    return items;
}

Item addItem(Transaction& tx, TicketId ticket, const QString& text, TicketId linked, MemberId by) {
    store::require(tx, ticket);
    if (ticket == linked) {
        fail(ErrorKind::Invalid, u"A ticket cannot be an item of its own checklist. Choose another one."_s);
    }
    Item item;
    item.body = checkedBody(text, linked);
    item.id = tx.newId<TicketItemId>();
    item.ticket = ticket;
    item.linked = linked;
    if (linked) {
        const Ticket other = store::require(tx, linked);
        item.doneAt = other.resolvedAt;
    }
    item.position =
        tx.scalar<qint64>("SELECT COALESCE(MAX(position), 0) + 1 FROM ticket_item WHERE ticket_id = ?",
                          ticket)
            .value_or(1);
    restoreItem(tx, item, by);
    return require(tx, item.id);
}

Item setItemBody(Transaction& tx, TicketItemId id, const QString& text, MemberId by) {
    const Item before = require(tx, id);
    store::require(tx, before.ticket);
    const QString body = checkedBody(text, before.linked);
    if (body != before.body) {
        tx.execute("UPDATE ticket_item SET body = ? WHERE id = ?", body, id);
        record(tx, before, by, u"text/"_s + nameOf(before), u"text/"_s + body);
    }
    return require(tx, id);
}

Item setItemDone(Transaction& tx, TicketItemId id, bool done, MemberId by) {
    const Item before = require(tx, id);
    store::require(tx, before.ticket);
    if (before.doneAt.has_value() == done) {
        return before;
    }
    tx.execute("UPDATE ticket_item SET done_at = ?, done_by = ? WHERE id = ?",
               done ? std::optional(tx.now()) : std::nullopt, done ? by : MemberId(), id);
    const QString name = nameOf(before);
    record(tx, before, by, done ? u"open/"_s + name : u"done/"_s + name,
           done ? u"done/"_s + name : u"open/"_s + name);
    return require(tx, id);
}

bool moveItem(Transaction& tx, TicketItemId id, int by) {
    const Item item = require(tx, id);
    const auto items = itemsOf(tx, item.ticket);
    const auto at = std::find_if(items.begin(), items.end(), [&](const Item& one) { return one.id == id; });
    const auto to = (at - items.begin()) + (by < 0 ? -1 : 1);
    if (to < 0 || to >= std::ptrdiff_t(items.size())) {
        return false;
    }
    std::vector<TicketItemId> order;
    for (const Item& one : items) {
        order.push_back(one.id);
    }
    std::swap(order[size_t(at - items.begin())], order[size_t(to)]);
    for (size_t i = 0; i < order.size(); ++i) {
        tx.execute("UPDATE ticket_item SET position = ? WHERE id = ? AND position <> ?", qint64(i) + 1,
                   order[i], qint64(i) + 1);
    }
    tx.changed(Entity::Ticket, item.ticket);
    return true;
}

Item removeItem(Transaction& tx, TicketItemId id, MemberId by) {
    const Item item = require(tx, id);
    tx.execute("DELETE FROM ticket_item WHERE id = ?", id);
    record(tx, item, by, u"item/"_s + nameOf(item), {});
    return item;
}

void restoreItem(Transaction& tx, const Item& item, MemberId by) {
    tx.execute(R"sql(INSERT INTO ticket_item(id, ticket_id, position, body, linked_id, done_at, done_by)
  VALUES (?, ?, ?, ?, ?, ?, ?))sql",
               item.id, item.ticket, item.position, item.body, item.linked, item.doneAt, item.doneBy);
    record(tx, item, by, {}, u"item/"_s + nameOf(require(tx, item.id)));
}

void followState(Transaction& tx, TicketId ticket, std::optional<Instant> doneAt) {
    const auto about =
        tx.query(doneAt ? "SELECT ticket_id FROM ticket_item WHERE linked_id = ? AND done_at IS NULL"
                        : "SELECT ticket_id FROM ticket_item WHERE linked_id = ? AND done_at IS NOT "
                          "NULL AND done_by IS NULL",
                 ticket)
            .all([](Query& row) { return row.get<TicketId>(0); });
    if (about.empty()) {
        return;
    }
    if (doneAt) {
        tx.execute("UPDATE ticket_item SET done_at = ? WHERE linked_id = ? AND done_at IS NULL", doneAt,
                   ticket);
    } else {
        tx.execute("UPDATE ticket_item SET done_at = NULL WHERE linked_id = ? AND done_by IS NULL", ticket);
    }
    for (const TicketId one : about) {
        tx.changed(Entity::Ticket, one);
    }
}

} // namespace core::tickets
