// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tickets/listsql.h"

#include "core/base/fold.h"
#include "core/base/page.h"
#include "core/fields/values.h"
#include "core/tickets/querysql.h"

using namespace Qt::Literals::StringLiterals;

namespace core::tickets {

namespace {

/// Between tag names in one column; cleaned text holds no such character by hand.
constexpr QChar TagSeparator = u'\x1f';

/// The states are read from the index that gives the order; the open ones have their own indexes.
void addGroup(ListQuery& query, Group group) {
    switch (group) {
    case Group::All:
        return;
    case Group::NeedsUs:
        query.where("t.resolved_at IS NULL AND %NOINDEX%t.state IN ('new', 'open')");
        return;
    case Group::WaitingOnClient:
        query.where("t.resolved_at IS NULL AND %NOINDEX%t.state = 'pending'");
        return;
    case Group::OnHold:
        query.where("t.resolved_at IS NULL AND %NOINDEX%t.state = 'on_hold'");
        return;
    case Group::Resolved:
        query.where("%NOINDEX%t.state IN ('resolved', 'closed')");
        return;
    }
}

void addState(ListQuery& query, const std::vector<TicketState>& states) {
    if (states.empty()) {
        return;
    }
    // Six places, filled up with the last one: a set of words is no parameter type of its own.
    std::array<QString, 6> words;
    for (size_t i = 0; i < words.size(); ++i) {
        words[i] = toText(states[std::min(i, states.size() - 1)]);
    }
    query.where("t.state IN (?, ?, ?, ?, ?, ?)", words[0], words[1], words[2], words[3], words[4], words[5]);
}

void addText(ListQuery& query, const QString& typed) {
    const QString text = typed.trimmed();
    bool isNumber = false;
    const qint64 number = QStringView(text).mid(text.startsWith(u'#') ? 1 : 0).toLongLong(&isNumber);
    const QString key = fold(text);
    if (isNumber && text.startsWith(u'#')) {
        query.where("t.number = ?", number);
    } else if (isNumber) {
        query.where("(t.number = ? OR t.subject_key LIKE ? ESCAPE '!')", number, likeAnywhere(key));
    } else if (!key.isEmpty()) {
        query.where("t.subject_key LIKE ? ESCAPE '!'", likeAnywhere(key));
    }
}

void addFilter(ListQuery& query, const TicketFilter& filter, Engine engine) {
    addGroup(query, filter.group);
    addState(query, filter.states);
    if (filter.assignee && *filter.assignee) {
        query.where("t.assignee_id = ?", *filter.assignee);
    } else if (filter.assignee) {
        query.where("t.assignee_id IS NULL");
    }
    if (filter.client) {
        query.where("t.client_id = ?", filter.client);
    }
    if (filter.kind) {
        query.where("t.kind = ?", *filter.kind);
    }
    if (filter.priority) {
        query.where("t.priority = ?", *filter.priority);
    }
    if (!filter.tag.isEmpty()) {
        query.where("t.id IN (SELECT tt.ticket_id FROM ticket_tag tt JOIN tag g ON g.id = tt.tag_id "
                    "WHERE g.name_key = ?)",
                    fold(filter.tag.trimmed()));
    }
    if (filter.opened) {
        query.where("t.opened_at >= ? AND t.opened_at < ?", filter.opened->from, filter.opened->to);
    }
    addText(query, filter.text);
    addTerms(query, filter.terms, filter.clock, filter.me, engine);
}

void addOrder(ListQuery& query, const TicketSort& sort) {
    const auto add = [&](SqlPiece up, SqlPiece down) { query.add(sort.descending ? down : up); };
    switch (sort.by) {
    case TicketSort::By::Due:
        return add("ORDER BY k.next_due_at NULLS LAST, t.waiting_since NULLS LAST, t.id",
                   "ORDER BY k.next_due_at DESC NULLS LAST, t.waiting_since DESC NULLS LAST, t.id DESC");
    case TicketSort::By::Waiting:
        return add("ORDER BY t.waiting_since NULLS LAST, t.id",
                   "ORDER BY t.waiting_since DESC NULLS LAST, t.id DESC");
    case TicketSort::By::Updated:
        return add("ORDER BY t.updated_at, t.id", "ORDER BY t.updated_at DESC, t.id DESC");
    case TicketSort::By::Opened:
        return add("ORDER BY t.opened_at, t.id", "ORDER BY t.opened_at DESC, t.id DESC");
    case TicketSort::By::Number:
        return add("ORDER BY t.number", "ORDER BY t.number DESC");
    case TicketSort::By::Subject:
        return add("ORDER BY t.subject_key, t.id", "ORDER BY t.subject_key DESC, t.id DESC");
    case TicketSort::By::Client:
        return add("ORDER BY c.name_key, c.id, t.opened_at, t.id",
                   "ORDER BY c.name_key DESC, c.id DESC, t.opened_at DESC, t.id DESC");
    case TicketSort::By::Field:
        // Each field has one type, so that only one of the columns tells rows apart.
        return add("ORDER BY v.number_value NULLS LAST, v.day_value NULLS LAST, v.text_key NULLS LAST, "
                   "vc.position NULLS LAST, t.id",
                   "ORDER BY v.number_value DESC NULLS LAST, v.day_value DESC NULLS LAST, "
                   "v.text_key DESC NULLS LAST, vc.position DESC NULLS LAST, t.id DESC");
    case TicketSort::By::Priority:
        return add("ORDER BY CASE t.priority WHEN 'urgent' THEN 0 WHEN 'high' THEN 1 WHEN 'normal' THEN 2 "
                   "ELSE 3 END, t.opened_at, t.id",
                   "ORDER BY CASE t.priority WHEN 'urgent' THEN 0 WHEN 'high' THEN 1 WHEN 'normal' THEN 2 "
                   "ELSE 3 END DESC, t.opened_at DESC, t.id DESC");
    }
}

void addMatching(ListQuery& query, const TicketFilter& filter, const TicketSort& sort, Engine engine) {
    const bool byClient = sort.by == TicketSort::By::Client;
    // CROSS JOIN keeps the table whose index has the order in front.
    const bool byDue = sort.by == TicketSort::By::Due;
    query.add(byClient ? SqlPiece("FROM client c CROSS JOIN ticket t")
              : byDue  ? SqlPiece("FROM ticket t LEFT JOIN ticket_clock k ON k.ticket_id = t.id "
                                   "AND k.next_due_at IS NOT NULL")
                       : SqlPiece("FROM ticket t"));
    if (sort.by == TicketSort::By::Field) {
        query.add("LEFT JOIN ticket_field v ON v.ticket_id = t.id AND v.field_id = ? "
                  "LEFT JOIN custom_choice vc ON vc.id = v.choice_id",
                  sort.field);
    }
    if (byClient) {
        query.where("t.client_id = c.id");
    }
    addFilter(query, filter, engine);
    addOrder(query, sort);
}

SqlPiece groupColumn(GroupBy by) {
    switch (by) {
    case GroupBy::State:
        return "SELECT t.id, t.state";
    case GroupBy::Assignee:
        return "SELECT t.id, t.assignee_id";
    case GroupBy::Client:
        return "SELECT t.id, t.client_id";
    case GroupBy::Priority:
        return "SELECT t.id, t.priority";
    case GroupBy::Kind:
        return "SELECT t.id, t.kind";
    case GroupBy::Due:
        return "SELECT t.id, (SELECT g.next_due_at FROM ticket_clock g WHERE g.ticket_id = t.id)";
    case GroupBy::Nothing:
        break;
    }
    return "SELECT t.id, 0";
}

std::vector<qint64> idsOf(Query query) {
    std::vector<qint64> ids;
    while (query.next()) {
        ids.push_back(query.get<qint64>(0));
    }
    return ids;
}

TicketRow toRow(Query& row) {
    TicketRow ticket;
    ticket.id = row.get<TicketId>(0);
    ticket.number = row.get<qint64>(1);
    ticket.subject = row.get<QString>(2);
    ticket.client = row.get<ClientId>(3);
    ticket.clientName = row.get<QString>(4);
    ticket.state = row.get<TicketState>(5);
    ticket.priority = row.get<Priority>(6);
    ticket.kind = row.get<TicketKind>(7);
    ticket.assignee = row.get<MemberId>(8);
    ticket.assigneeName = row.get<QString>(9);
    ticket.waitingSince = row.get<std::optional<Instant>>(10);
    ticket.pendingUntil = row.get<std::optional<Instant>>(11);
    ticket.openedAt = row.get<Instant>(12);
    ticket.updatedAt = row.get<Instant>(13);
    if (!row.isNull(14)) {
        ticket.tags = row.get<QString>(14).split(TagSeparator);
        ticket.tags.sort(Qt::CaseInsensitive); // an aggregate joins them in any order
    }
    ticket.minutes = row.get<Minutes>(15);
    ticket.standing = {row.get<PolicyId>(16), row.get<std::optional<Instant>>(17),
                       row.get<std::optional<sla::Metric>>(18).value_or(sla::Metric::FirstResponse),
                       row.get<std::optional<Instant>>(19)};
    return ticket;
}

} // namespace

ListQuery idQuery(const TicketFilter& filter, const TicketSort& sort, Engine engine) {
    ListQuery query("SELECT t.id");
    addMatching(query, filter, sort, engine);
    return query;
}

ListQuery groupQuery(const TicketFilter& filter, const TicketSort& sort, GroupBy by, Engine engine) {
    ListQuery query(groupColumn(by));
    addMatching(query, filter, sort, engine);
    return query;
}

ListQuery countQuery(const std::vector<TicketFilter>& filters, Engine engine) {
    ListQuery all("SELECT");
    bool first = true;
    for (const TicketFilter& filter : filters) {
        ListQuery one("SELECT COUNT(*) FROM ticket t");
        addFilter(one, filter, engine);
        all.addCount(one, first);
        first = false;
    }
    return all;
}

std::vector<qint64> countEach(Database& db, const std::vector<TicketFilter>& filters) {
    std::vector<qint64> counts;
    if (filters.empty()) {
        return counts;
    }
    Query row = db.query(countQuery(filters, db.engine()));
    if (row.next()) {
        for (size_t i = 0; i < filters.size(); ++i) {
            counts.push_back(row.get<qint64>(int(i)));
        }
    }
    return counts;
}

std::vector<qint64> ids(Database& db, const TicketFilter& filter, const TicketSort& sort) {
    return idsOf(db.query(idQuery(filter, sort, db.engine())));
}

namespace {

/// "state:resolved,closed", as the view of resolved tickets asks.
bool asksForOver(const Term& term) {
    return term.field == TermField::State && term.compare == Compare::Is && !term.negated &&
           std::all_of(term.values.begin(), term.values.end(), [](const QString& value) {
               return value == toText(TicketState::Resolved) || value == toText(TicketState::Closed);
           });
}

/// Most of these tickets are over and have no running clock: the order by due is read from indexes, one
/// part after the other, instead of being sorted.
bool isMostlyOver(const TicketFilter& filter) {
    TicketFilter plain;
    plain.group = filter.group;
    plain.terms = filter.terms;
    plain.me = filter.me;
    plain.clock = filter.clock;
    return filter == plain && (filter.group == Group::All || filter.group == Group::Resolved) &&
           std::all_of(filter.terms.begin(), filter.terms.end(), asksForOver);
}

std::vector<qint64> firstByDue(Database& db, const TicketFilter& filter, bool descending, int limit) {
    std::vector<qint64> ids;
    for (const ClockPart part : {ClockPart::Running, ClockPart::Waiting, ClockPart::Resting}) {
        if (const int rest = limit - int(ids.size()); rest > 0) {
            ListQuery query(duePartQuery(filter, part, descending, db.engine()));
            const auto more = idsOf(db.query(query.add("LIMIT ?", rest)));
            ids.insert(ids.end(), more.begin(), more.end());
        }
    }
    return ids;
}

} // namespace

ListQuery duePartQuery(const TicketFilter& filter, ClockPart part, bool descending, Engine engine) {
    if (part == ClockPart::Running) {
        ListQuery query("SELECT t.id FROM ticket_clock k CROSS JOIN ticket t");
        query.where("k.next_due_at IS NOT NULL AND t.id = k.ticket_id");
        addFilter(query, filter, engine);
        query.add(descending
                      ? SqlPiece("ORDER BY k.next_due_at DESC, t.waiting_since DESC NULLS LAST, t.id DESC")
                      : SqlPiece("ORDER BY k.next_due_at, t.waiting_since NULLS LAST, t.id"));
        return query;
    }
    ListQuery query("SELECT t.id FROM ticket t");
    query.where(
        "NOT EXISTS (SELECT 1 FROM ticket_clock k WHERE k.ticket_id = t.id AND k.next_due_at IS NOT NULL)");
    query.where(part == ClockPart::Waiting ? SqlPiece("t.waiting_since IS NOT NULL")
                                           : SqlPiece("t.waiting_since IS NULL"));
    addFilter(query, filter, engine);
    // Where nulls stand does not matter within a part; named, it would cost PostgreSQL the index.
    query.add(descending ? SqlPiece("ORDER BY t.waiting_since DESC, t.id DESC")
                         : SqlPiece("ORDER BY t.waiting_since, t.id"));
    return query;
}

std::vector<TicketRow> firstRows(Database& db, const TicketFilter& filter, const TicketSort& sort,
                                 int limit) {
    if (sort.by == TicketSort::By::Due && isMostlyOver(filter)) {
        return rows(db, firstByDue(db, filter, sort.descending, limit));
    }
    return rows(db, idsOf(db.query(idQuery(filter, sort, db.engine()).add("LIMIT ?", limit))));
}

std::vector<TicketRow> rows(Database& db, const std::vector<qint64>& ids) {
    auto found = db.query(R"sql(
SELECT t.id, t.number, t.subject, t.client_id, c.name, t.state, t.priority, t.kind, t.assignee_id, m.name,
  t.waiting_since, t.pending_until, t.opened_at, t.updated_at,
  (SELECT %JOIN%(g.name, CAST(? AS TEXT)) FROM ticket_tag tt JOIN tag g ON g.id = tt.tag_id
   WHERE tt.ticket_id = t.id),
  (SELECT CAST(SUM(e.minutes) AS BIGINT) FROM effort_entry e WHERE e.ticket_id = t.id),
  k.policy_id, k.next_due_at, k.next_metric, k.breached_at
FROM ticket t JOIN client c ON c.id = t.client_id LEFT JOIN member m ON m.id = t.assignee_id
LEFT JOIN ticket_clock k ON k.ticket_id = t.id
WHERE t.id IN %IDS%)sql",
                          QString(TagSeparator), ids)
                     .all(toRow);
    return inOrderOf(ids, std::move(found));
}

void addFields(Database& db, std::vector<TicketRow>& rows, const std::vector<fields::Field>& fields) {
    const auto fill = [&](fields::Owner owner, auto idOf) {
        std::vector<const fields::Field*> wanted;
        for (const fields::Field& field : fields) {
            if (field.owner == owner) {
                wanted.push_back(&field);
            }
        }
        if (wanted.empty()) {
            return;
        }
        std::vector<qint64> ids;
        for (const TicketRow& row : rows) {
            ids.push_back(idOf(row));
        }
        const auto values = fields::valuesOf(db, owner, ids);
        for (TicketRow& row : rows) {
            const auto mine = values.find(idOf(row));
            if (mine == values.end()) {
                continue;
            }
            for (const fields::Field* field : wanted) {
                if (const auto value = mine->second.find(field->id); value != mine->second.end()) {
                    row.fields[field->id] = fields::textOf(*field, value->second);
                }
            }
        }
    };
    fill(fields::Owner::Ticket, [](const TicketRow& row) { return row.id.value; });
    fill(fields::Owner::Client, [](const TicketRow& row) { return row.client.value; });
}

QueueCounts queueCounts(Database& db, Instant startOfToday) {
    return db
        .query(R"sql(
SELECT (SELECT COUNT(*) FROM ticket WHERE state IN ('new', 'open')),
  (SELECT COUNT(*) FROM ticket WHERE state = 'pending'),
  (SELECT COUNT(*) FROM ticket WHERE state = 'on_hold'),
  (SELECT COUNT(*) FROM ticket t WHERE resolved_at >= ?
    AND NOT EXISTS (SELECT 1 FROM ticket_merge m WHERE m.source_id = t.id)))sql",
               startOfToday)
        .first([](Query& row) {
            return QueueCounts{row.get<qint64>(0), row.get<qint64>(1), row.get<qint64>(2),
                               row.get<qint64>(3)};
        })
        .value();
}

} // namespace core::tickets
