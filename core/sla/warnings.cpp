// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sla/warnings.h"

namespace core::sla {

namespace {

constexpr std::chrono::days LongestClosed{14}; ///< how far back a closing is looked for

/// The longest that the policy warns before anything.
Seconds longestLead(const Policy& policy) {
    Seconds longest{0};
    for (const auto& row : policy.targets.cells) {
        for (const auto& target : row) {
            longest = std::max(longest, target ? policy.warning.of(*target) : Seconds(0));
        }
    }
    return longest;
}

/// Nothing that is due later can be near now.
Instant horizonOf(const PolicyTimes& times, Instant now) {
    Instant horizon = now;
    for (const auto& [policy, open] : times.list) {
        const auto until = policy.active ? open->addOpenTime(now, longestLead(policy)) : std::nullopt;
        horizon = std::max(horizon, until.value_or(now));
    }
    return horizon;
}

/// The end of the last open time before the one that is running; without any, where the search began.
Instant lastClosing(const calendar::OpenTime& open, Instant now) {
    Instant closed = now - LongestClosed;
    for (const InstantRange& range : open.openings(closed, 400)) {
        if (range.to > now) {
            break;
        }
        closed = range.to;
    }
    return closed;
}

struct Running {
    NearPromise promise;
    PolicyId policy;
    tickets::Priority priority = tickets::Priority::Normal;
};

Running toRunning(Query& row) {
    Running running;
    NearPromise& promise = running.promise;
    promise.ticket = row.get<TicketId>(0);
    promise.number = row.get<qint64>(1);
    promise.subject = row.get<QString>(2);
    promise.clientName = row.get<QString>(3);
    promise.metric = row.get<Metric>(4);
    promise.due = row.get<Instant>(5);
    promise.began = row.get<Instant>(6);
    running.policy = row.get<PolicyId>(7);
    running.priority = row.get<tickets::Priority>(8);
    return running;
}

bool isNear(const Running& running, const PolicyTimes& times, Instant now) {
    const auto* one = times.of(running.policy);
    const NearPromise& promise = running.promise;
    return one && isNear(one->policy, *one->open, running.priority, promise.metric, promise.due, now);
}

} // namespace

bool isNear(const Policy& policy, const calendar::OpenTime& open, tickets::Priority priority, Metric metric,
            Instant due, Instant now) {
    const auto& target = policy.targets.at(priority, metric);
    const Seconds lead = target ? policy.warning.of(*target) : Seconds(0);
    return lead.count() > 0 && open.openBetween(now, due) <= lead;
}

std::vector<NearPromise> promisesToTell(Database& db, MemberId member, const PolicyTimes& times,
                                        const calendar::OpenTime& receiver) {
    const Instant now = db.now();
    if (times.list.empty() || !receiver.isOpen(now)) {
        return {};
    }
    const auto running =
        db.query(R"sql(SELECT t.id, t.number, t.subject, c.name, k.next_metric, k.next_due_at,
  CASE k.next_metric WHEN 'next_response' THEN COALESCE(t.waiting_since, t.client_at, t.opened_at)
    ELSE COALESCE(t.client_at, t.opened_at) END, k.policy_id, t.priority
FROM ticket_clock k JOIN ticket t ON t.id = k.ticket_id JOIN client c ON c.id = t.client_id
WHERE k.next_due_at >= ? AND k.next_due_at <= ? AND (t.assignee_id = ? OR t.assignee_id IS NULL)
  AND NOT EXISTS (SELECT 1 FROM clock_warning w WHERE w.ticket_id = k.ticket_id AND w.member_id = ?
    AND w.metric = k.next_metric
    AND w.began_at = CASE k.next_metric
      WHEN 'next_response' THEN COALESCE(t.waiting_since, t.client_at, t.opened_at)
      ELSE COALESCE(t.client_at, t.opened_at) END)
ORDER BY k.next_due_at, k.ticket_id)sql",
                 lastClosing(receiver, now), horizonOf(times, now), member, member)
            .all(toRunning);
    std::vector<NearPromise> near;
    for (const Running& one : running) {
        if (isNear(one, times, now)) {
            near.push_back(one.promise);
        }
    }
    return near;
}

std::vector<NearPromise> markTold(Transaction& tx, MemberId member,
                                  const std::vector<NearPromise>& promises) {
    std::vector<NearPromise> told;
    for (const NearPromise& promise : promises) {
        const qint64 rows =
            tx.execute(R"sql(INSERT INTO clock_warning(ticket_id, member_id, metric, began_at, told_at)
SELECT id, CAST(? AS BIGINT), CAST(? AS TEXT), CAST(? AS BIGINT), CAST(? AS BIGINT) FROM ticket WHERE id = ?
ON CONFLICT DO NOTHING)sql",
                       member, promise.metric, promise.began, tx.now(), promise.ticket);
        if (rows > 0) {
            told.push_back(promise);
        }
    }
    return told;
}

NearCounts countNear(Database& db, MemberId assignee, const PolicyTimes& times) {
    NearCounts counts;
    if (times.list.empty()) {
        return counts;
    }
    const Instant now = db.now();
    Query rows = db.query(R"sql(SELECT t.id, t.number, '', '', k.next_metric, k.next_due_at, k.next_due_at,
  k.policy_id, t.priority
FROM ticket_clock k JOIN ticket t ON t.id = k.ticket_id
WHERE k.next_due_at <= ? AND (CAST(? AS BIGINT) IS NULL OR t.assignee_id = ?))sql",
                          horizonOf(times, now), assignee, assignee);
    while (rows.next()) {
        const Running running = toRunning(rows);
        if (running.promise.due < now) {
            ++counts.overdue;
        } else if (isNear(running, times, now)) {
            ++counts.near;
        }
    }
    return counts;
}

} // namespace core::sla
