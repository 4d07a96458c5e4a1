// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lessons/causes.h"

#include "core/base/fold.h"
#include "core/tickets/eventlog.h"

#include <QStringList>

using core::tickets::TicketEvent;
using namespace Qt::Literals::StringLiterals;

namespace core::lessons {

namespace {

const std::string Select = R"sql(SELECT c.ticket_id, c.verdict, c.at, c.member_id, g.id, g.kind, g.journey_id,
  g.stage_lineage, g.stage_name, g.subject, g.topic
FROM ticket_cause c LEFT JOIN gap g ON g.id = c.gap_id )sql";

Cause toCause(Query& row) {
    Cause cause;
    cause.verdict = row.get<Verdict>(1);
    cause.at = row.get<Instant>(2);
    cause.by = row.get<MemberId>(3);
    if (!row.isNull(4)) {
        cause.gap = {row.get<GapId>(4),   row.get<GapKind>(5), row.get<JourneyId>(6), row.get<qint64>(7),
                     row.get<QString>(8), row.get<QString>(9), row.get<QString>(10)};
    }
    return cause;
}

/// As words for the history: "gap", "missed", the topic.
QString words(const std::optional<Cause>& cause) {
    if (!cause) {
        return {};
    }
    if (cause->verdict != Verdict::Gap) {
        return toText(cause->verdict);
    }
    return toText(cause->gap.kind) + u": "_s + cause->gap.topic;
}

Gap stored(Transaction& tx, Gap gap) {
    gap.topic = cleaned(gap.topic).simplified();
    requireNone(validate(gap));
    // The first one to name a gap gives it its words.
    tx.execute(
        R"sql(INSERT INTO gap(id, kind, journey_id, stage_lineage, stage_name, subject, topic, topic_key,
created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (topic_key, kind, stage_lineage, subject) DO NOTHING)sql",
        tx.newId<GapId>(), gap.kind, gap.journey, gap.stageLineage, gap.stageName, gap.subject, gap.topic,
        fold(gap.topic), tx.now());
    gap.id = tx.scalar<GapId>("SELECT id FROM gap WHERE topic_key = ? AND kind = ? AND stage_lineage = ? AND "
                              "subject = ?",
                              fold(gap.topic), gap.kind, gap.stageLineage, gap.subject)
                 .value();
    return gap;
}

ClientId clientOf(Database& db, TicketId ticket) {
    const auto client = db.scalar<ClientId>("SELECT client_id FROM ticket WHERE id = ?", ticket);
    if (!client) {
        fail(ErrorKind::NotFound, u"This ticket is no longer there. Somebody else removed it."_s);
    }
    return *client;
}

/// Gaps that no ticket names any more go, so that undo leaves nothing behind.
void dropUnused(Transaction& tx, GapId gap) {
    tx.execute("DELETE FROM gap WHERE id = ? AND NOT EXISTS (SELECT 1 FROM ticket_cause c WHERE c.gap_id = "
               "gap.id)",
               gap);
}

void write(Transaction& tx, TicketId ticket, const std::optional<Cause>& before,
           const std::optional<Cause>& after, MemberId by, Instant at) {
    clientOf(tx, ticket);
    tx.execute("DELETE FROM ticket_cause WHERE ticket_id = ?", ticket);
    if (after) {
        const GapId gap = after->verdict == Verdict::Gap ? stored(tx, after->gap).id : GapId();
        tx.execute(
            "INSERT INTO ticket_cause(ticket_id, verdict, gap_id, at, member_id) VALUES (?, ?, ?, ?, ?)",
            ticket, after->verdict, gap, after->at, after->by);
    }
    if (before && before->gap.id) {
        dropUnused(tx, before->gap.id);
    }
    tickets::addEvent(tx, {0, ticket, by, at, u"cause"_s, words(before), words(after)});
    tx.changed(Entity::Lesson, ticket);
    tx.changed(Entity::Ticket, ticket);
}

} // namespace

std::optional<Cause> causeOf(Database& db, TicketId ticket) {
    static const std::string sql = Select + "WHERE c.ticket_id = ?";
    return db.query(sql, ticket).first(toCause);
}

std::vector<std::pair<TicketId, Cause>> causesOf(Database& db, const std::vector<qint64>& tickets) {
    static const std::string sql = Select + "WHERE c.ticket_id IN %IDS% ORDER BY c.ticket_id";
    return db.query(sql, tickets).all([](Query& row) {
        return std::pair(row.get<TicketId>(0), toCause(row));
    });
}

CauseAct setCause(Transaction& tx, TicketId ticket, Verdict verdict, const Gap& gap, MemberId by,
                  std::optional<Instant> at) {
    const Instant when = at.value_or(tx.now());
    CauseAct act{ticket, causeOf(tx, ticket),
                 Cause{verdict, verdict == Verdict::Gap ? gap : Gap(), when, by}};
    write(tx, ticket, act.before, act.after, by, when);
    act.after = causeOf(tx, ticket);
    return act;
}

void takeBack(Transaction& tx, const CauseAct& act, MemberId by) {
    const auto now = causeOf(tx, act.ticket);
    if (now != act.after) {
        fail(ErrorKind::Conflict,
             u"Somebody chose another cause since, so this cannot be undone any more."_s);
    }
    write(tx, act.ticket, now, act.before, by, tx.now());
}

ManyCauses setCauses(Transaction& tx, const std::vector<qint64>& tickets, Verdict verdict, const Gap& gap,
                     MemberId by) {
    ManyCauses all;
    all.cause = {verdict, verdict == Verdict::Gap ? stored(tx, gap) : Gap(), tx.now(), by};
    std::vector<TicketEvent> events;
    Query rows = tx.query(R"sql(INSERT INTO ticket_cause(ticket_id, verdict, gap_id, at, member_id)
  SELECT t.id, CAST(? AS TEXT), CAST(? AS BIGINT), CAST(? AS BIGINT), CAST(? AS BIGINT) FROM ticket t
  WHERE t.id IN %IDS% AND t.resolved_at IS NOT NULL ON CONFLICT DO NOTHING RETURNING ticket_id)sql",
                          verdict, all.cause.gap.id, all.cause.at, by, tickets);
    while (rows.next()) {
        all.tickets.push_back(rows.get<qint64>(0));
        events.push_back({0, rows.get<TicketId>(0), by, tx.now(), u"cause"_s, {}, words(all.cause)});
    }
    if (all.tickets.empty()) {
        dropUnused(tx, all.cause.gap.id);
        return all;
    }
    tickets::addEvents(tx, events);
    tx.changed(Entity::Lesson, 0);
    tx.changed(Entity::Ticket, 0);
    return all;
}

void takeBack(Transaction& tx, const ManyCauses& causes, MemberId by) {
    std::vector<TicketEvent> events;
    Query gone = tx.query(R"sql(DELETE FROM ticket_cause WHERE ticket_id IN %IDS% AND verdict = ?
  AND COALESCE(gap_id, 0) = ? AND at = ? RETURNING ticket_id)sql",
                          causes.tickets, causes.cause.verdict, causes.cause.gap.id.value, causes.cause.at);
    while (gone.next()) {
        events.push_back({0, gone.get<TicketId>(0), by, tx.now(), u"cause"_s, words(causes.cause), {}});
    }
    if (events.empty()) {
        return;
    }
    dropUnused(tx, causes.cause.gap.id);
    tickets::addEvents(tx, events);
    tx.changed(Entity::Lesson, 0);
    tx.changed(Entity::Ticket, 0);
}

std::vector<qint64> openWithoutCause(Database& db, const std::vector<qint64>& tickets) {
    return db
        .query(R"sql(SELECT t.id FROM ticket t WHERE t.id IN %IDS% AND t.resolved_at IS NULL
  AND NOT EXISTS (SELECT 1 FROM ticket_cause c WHERE c.ticket_id = t.id) ORDER BY t.id)sql",
               tickets)
        .all([](Query& row) { return row.get<qint64>(0); });
}

qint64 recordVisits(Transaction& tx) {
    // A ticket that went to another client is no visit of the first one any more.
    tx.execute(R"sql(DELETE FROM ticket_visit WHERE EXISTS (SELECT 1 FROM ticket t JOIN stage_visit v
  ON v.id = ticket_visit.visit_id WHERE t.id = ticket_visit.ticket_id AND v.client_id <> t.client_id))sql");
    return tx.execute(R"sql(INSERT INTO ticket_visit(ticket_id, visit_id)
SELECT t.id, v.id FROM ticket t JOIN stage_visit v ON v.client_id = t.client_id AND v.entered_at <= t.opened_at
JOIN enrolment e ON e.id = v.enrolment_id
WHERE (v.left_at IS NULL OR v.left_at > t.opened_at) AND e.is_primary
ON CONFLICT DO NOTHING)sql");
}

QStringList topics(Database& db, int limit) {
    Query rows = db.query(R"sql(SELECT g.topic, COUNT(*) FROM gap g JOIN ticket_cause c ON c.gap_id = g.id
GROUP BY g.topic, g.topic_key ORDER BY 2 DESC, g.topic_key LIMIT ?)sql",
                          limit);
    QStringList found;
    while (rows.next()) {
        found.append(rows.get<QString>(0));
    }
    return found;
}

} // namespace core::lessons
