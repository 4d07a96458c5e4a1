// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deviations/list.h"

#include "core/base/page.h"
#include "core/db/listquery.h"
#include "core/deviations/stored.h"

namespace core::deviations {

namespace {

using By = DeviationSort::By;

void addShow(ListQuery& query, Show show, QDate today) {
    switch (show) {
    case Show::Open:
        query.where("d.ended_at IS NULL AND (d.snoozed_until IS NULL OR d.snoozed_until <= ?)", today);
        return;
    case Show::Snoozed:
        query.where("d.ended_at IS NULL AND d.snoozed_until > ?", today);
        return;
    case Show::Ended:
        query.where("d.ended_at IS NOT NULL");
        return;
    case Show::All:
        return;
    }
}

void addFilter(ListQuery& query, const DeviationFilter& filter, QDate today) {
    addShow(query, filter.show, today);
    if (!filter.among.empty()) {
        query.where("d.id IN %IDS%", filter.among);
    }
    if (filter.state) {
        query.where("d.state = ?", *filter.state);
    }
    if (filter.kind) {
        query.where("d.kind = ?", *filter.kind);
    }
    if (filter.urgency) {
        query.where("d.urgency = ?", *filter.urgency);
    }
    if (filter.owner && *filter.owner) {
        query.where("d.owner_id = ?", *filter.owner);
    } else if (filter.owner) {
        query.where("d.owner_id IS NULL");
    }
    if (filter.escalatedTo && *filter.escalatedTo) {
        query.where("d.escalated_to = ?", *filter.escalatedTo);
    } else if (filter.escalatedTo) {
        query.where("d.escalated_to IS NULL");
    }
    if (filter.client) {
        query.where("d.client_id = ?", filter.client);
    }
    if (filter.detected) {
        query.where("d.detected_at >= ?", filter.detected->from)
            .where("d.detected_at < ?", filter.detected->to);
    }
}

// "alarm" stands before "warn" in the alphabet, so the stored words sort by urgency.
void addOrder(ListQuery& query, const DeviationSort& sort) {
    const bool down = sort.descending;
    switch (sort.by) {
    case By::Urgency:
        down ? query.add("ORDER BY d.urgency DESC, d.off_since DESC, d.id DESC")
             : query.add("ORDER BY d.urgency, d.off_since, d.id");
        return;
    case By::OffSince:
        down ? query.add("ORDER BY d.off_since DESC, d.id DESC") : query.add("ORDER BY d.off_since, d.id");
        return;
    case By::Client:
        down ? query.add("ORDER BY c.name_key DESC, c.id DESC, d.urgency, d.off_since, d.id")
             : query.add("ORDER BY c.name_key, c.id, d.urgency, d.off_since, d.id");
        return;
    case By::Owner:
        down ? query.add(
                   "ORDER BY COALESCE(w.name_key, '') DESC, d.owner_id DESC, d.urgency, d.off_since, d.id")
             : query.add("ORDER BY COALESCE(w.name_key, ''), d.owner_id, d.urgency, d.off_since, d.id");
        return;
    case By::Detected:
        down ? query.add("ORDER BY d.detected_at DESC, d.id DESC")
             : query.add("ORDER BY d.detected_at, d.id");
        return;
    case By::Ended:
        down ? query.add("ORDER BY d.ended_at DESC, d.id DESC") : query.add("ORDER BY d.ended_at, d.id");
        return;
    }
}

void addJoins(ListQuery& query, const DeviationSort& sort) {
    if (sort.by == By::Client) {
        query.add("JOIN client c ON c.id = d.client_id");
    } else if (sort.by == By::Owner) {
        query.add("LEFT JOIN member w ON w.id = d.owner_id");
    }
}

DeviationRow rowOf(Query& q) {
    DeviationRow row;
    row.id = q.get<DeviationId>(0);
    row.client = q.get<ClientId>(1);
    row.clientName = q.get<QString>(2);
    row.kind = q.get<DeviationKind>(3);
    row.subject = q.get<QString>(4);
    row.urgency = q.get<Urgency>(5);
    row.state = q.get<DeviationState>(6);
    row.offSince = q.get<QDate>(7);
    row.owner = q.get<MemberId>(8);
    row.ownerName = q.get<QString>(9);
    row.stageName = q.get<QString>(10);
    row.evidence = stored::fromJson(q.get<QString>(11));
    row.run = q.get<PlaybookRunId>(12);
    row.playbookName = q.get<QString>(13);
    row.stepsDone = q.get<int>(14);
    row.steps = q.get<int>(15);
    row.nextStepDay = q.get<QDate>(16);
    row.openTickets = q.get<qint64>(17);
    row.detectedAt = q.get<Instant>(18);
    row.endedAt = q.get<std::optional<Instant>>(19);
    row.noticedAt = q.get<std::optional<Instant>>(20);
    row.snoozedUntil = q.get<QDate>(21);
    row.escalatedTo = q.get<MemberId>(22);
    row.escalatedName = q.get<QString>(23);
    row.revision = q.get<qint64>(24);
    return row;
}

std::vector<qint64> someIds(Database& db, const DeviationFilter& filter, const DeviationSort& sort,
                            QDate today, std::optional<int> limit) {
    ListQuery query("SELECT d.id FROM deviation d");
    addJoins(query, sort);
    addFilter(query, filter, today);
    addOrder(query, sort);
    if (limit) {
        query.add("LIMIT ?", *limit);
    }
    return db.query(query).all([](Query& q) { return q.get<qint64>(0); });
}

} // namespace

std::vector<qint64> ids(Database& db, const DeviationFilter& filter, const DeviationSort& sort, QDate today) {
    return someIds(db, filter, sort, today, {});
}

std::vector<DeviationRow> firstRows(Database& db, const DeviationFilter& filter, const DeviationSort& sort,
                                    QDate today, int limit) {
    return rows(db, someIds(db, filter, sort, today, limit));
}

std::vector<DeviationRow> rows(Database& db, const std::vector<qint64>& ids) {
    return inOrderOf(ids,
                     db.query(R"sql(SELECT d.id, d.client_id, c.name, d.kind, d.subject, d.urgency, d.state,
  d.off_since, d.owner_id, COALESCE(w.name, ''), COALESCE(s.name, ''), d.evidence, r.id, COALESCE(r.name, ''),
  (SELECT COUNT(*) FROM playbook_run_step p WHERE p.run_id = r.id AND p.state <> 'open'),
  (SELECT COUNT(*) FROM playbook_run_step p WHERE p.run_id = r.id),
  (SELECT MIN(p.due_day) FROM playbook_run_step p WHERE p.run_id = r.id AND p.state = 'open'),
  COALESCE(a.open_tickets, 0), d.detected_at, d.ended_at, d.noticed_at, d.snoozed_until, d.escalated_to,
  COALESCE(e.name, ''), d.revision
FROM deviation d JOIN client c ON c.id = d.client_id
LEFT JOIN client_activity a ON a.client_id = d.client_id
LEFT JOIN member w ON w.id = d.owner_id LEFT JOIN member e ON e.id = d.escalated_to
LEFT JOIN stage_visit v ON v.id = d.visit_id LEFT JOIN stage s ON s.id = v.stage_id
LEFT JOIN playbook_run r ON r.deviation_id = d.id AND r.ended_at IS NULL
WHERE d.id IN %IDS%)sql",
                              ids)
                         .all(rowOf));
}

Counts counts(Database& db, QDate today, std::optional<MemberId> owner) {
    // By client first, in the order of an index: counting distinct clients would gather them in a table.
    ListQuery query(
        R"sql(SELECT CAST(COALESCE(SUM(open), 0) AS BIGINT), CAST(COALESCE(SUM(alarms), 0) AS BIGINT),
CAST(COALESCE(SUM(unowned), 0) AS BIGINT), CAST(COALESCE(SUM(resting), 0) AS BIGINT),
COUNT(*) FILTER (WHERE open > 0)
FROM (SELECT client_id, COUNT(*) FILTER (WHERE awake) AS open,
COUNT(*) FILTER (WHERE awake AND urgency = 'alarm') AS alarms,
COUNT(*) FILTER (WHERE awake AND owner_id IS NULL) AS unowned, COUNT(*) FILTER (WHERE NOT awake) AS resting
FROM (SELECT d.client_id, d.urgency, d.owner_id,)sql");
    query.add("(d.snoozed_until IS NULL OR d.snoozed_until <= ?) AS awake FROM deviation d", today);
    query.where("d.ended_at IS NULL");
    if (owner && *owner) {
        query.where("d.owner_id = ?", *owner);
    } else if (owner) {
        query.where("d.owner_id IS NULL");
    }
    query.add(") o GROUP BY client_id) c");
    return db.query(query)
        .first([](Query& q) {
            return Counts{q.get<qint64>(0), q.get<qint64>(1), q.get<qint64>(2), q.get<qint64>(3),
                          q.get<qint64>(4)};
        })
        .value_or(Counts());
}

} // namespace core::deviations
