// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sla/policies.h"

#include "core/db/refusals.h"

#include <algorithm>
#include <unordered_map>

using namespace Qt::Literals::StringLiterals;

namespace core::sla {

namespace {

using tickets::Priority;
using tickets::TicketKind;

void readConditions(Database& db, std::unordered_map<PolicyId, Policy*>& byId) {
    Query rows =
        db.query("SELECT policy_id, field, value FROM sla_condition ORDER BY policy_id, field, value");
    while (rows.next()) {
        auto& asked = byId.at(rows.get<PolicyId>(0))->conditions;
        const QString field = rows.get<QString>(1);
        if (field == "priority"_L1) {
            asked.priorities.push_back(rows.get<Priority>(2));
        } else if (field == "kind"_L1) {
            asked.kinds.push_back(rows.get<TicketKind>(2));
        } else {
            (field == "tier"_L1 ? asked.tiers : asked.tags).append(rows.get<QString>(2));
        }
    }
}

void readTargets(Database& db, std::unordered_map<PolicyId, Policy*>& byId) {
    Query rows = db.query("SELECT policy_id, priority, metric, seconds FROM sla_target");
    while (rows.next()) {
        byId.at(rows.get<PolicyId>(0))->targets.at(rows.get<Priority>(1), rows.get<Metric>(2)) =
            Seconds(rows.get<qint64>(3));
    }
}

void addCondition(Transaction& tx, PolicyId id, const QString& field, const QString& value) {
    tx.execute("INSERT INTO sla_condition(policy_id, field, value) VALUES (?, ?, ?)", id, field, value);
}

void writeParts(Transaction& tx, const Policy& policy) {
    tx.execute("DELETE FROM sla_condition WHERE policy_id = ?", policy.id);
    tx.execute("DELETE FROM sla_target WHERE policy_id = ?", policy.id);
    for (const Priority priority : policy.conditions.priorities) {
        addCondition(tx, policy.id, u"priority"_s, toText(priority));
    }
    for (const TicketKind kind : policy.conditions.kinds) {
        addCondition(tx, policy.id, u"kind"_s, toText(kind));
    }
    for (const QString& tier : policy.conditions.tiers) {
        addCondition(tx, policy.id, u"tier"_s, tier);
    }
    for (const QString& tag : policy.conditions.tags) {
        addCondition(tx, policy.id, u"tag"_s, tag);
    }
    for (const auto& [priority, priorityName] : EnumNames<Priority>::names) {
        for (const auto& [metric, metricName] : EnumNames<Metric>::names) {
            if (const auto& target = policy.targets.at(priority, metric)) {
                tx.execute("INSERT INTO sla_target(policy_id, priority, metric, seconds) VALUES (?, ?, ?, ?)",
                           policy.id, priority, metric, qint64(target->count()));
            }
        }
    }
}

/// The workspace's own calendar counts before it was ever stored; any other one has to be there.
void requireCalendar(Database& db, CalendarId calendar) {
    if (calendar && !db.scalar<qint64>("SELECT 1 FROM working_calendar WHERE id = ?", calendar)) {
        fail(ErrorKind::Invalid,
             u"The calendar of this policy is no longer in the workspace. Choose another."_s);
    }
}

std::optional<CalendarId> stored(CalendarId calendar) {
    return calendar ? std::optional(calendar) : std::nullopt;
}

std::optional<qint64> seconds(std::optional<Seconds> time) {
    return time ? std::optional<qint64>(time->count()) : std::nullopt;
}

void insert(Transaction& tx, const Policy& policy) {
    const auto last = tx.scalar<qint64>("SELECT MAX(position) FROM sla_policy");
    tx.execute(
        R"sql(INSERT INTO sla_policy(id, name, position, active, calendar_id, warn_seconds, warn_percent,
  since, open_too, revision) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1))sql",
        policy.id, policy.name, last.value_or(0) + 1, policy.active, stored(policy.calendar),
        seconds(policy.warning.before), policy.warning.percent, policy.since, policy.openToo);
}

void update(Transaction& tx, const Policy& policy) {
    const qint64 rows =
        tx.execute(R"sql(UPDATE sla_policy SET name = ?, active = ?, calendar_id = ?,
  warn_seconds = ?, warn_percent = ?, since = ?, open_too = ?, revision = revision + 1
WHERE id = ? AND revision = ?)sql",
                   policy.name, policy.active, stored(policy.calendar), seconds(policy.warning.before),
                   policy.warning.percent, policy.since, policy.openToo, policy.id, policy.revision);
    if (rows == 0) {
        failStale(findPolicy(tx, policy.id).has_value(), u"the policy \"%1\""_s.arg(policy.name));
    }
}

std::vector<PolicyId> currentOrder(Database& db) {
    return db.query("SELECT id FROM sla_policy ORDER BY position, id").all([](Query& q) {
        return q.get<PolicyId>(0);
    });
}

} // namespace

std::vector<Policy> policies(Database& db) {
    auto list =
        db.query(
              R"sql(SELECT id, name, active, calendar_id, revision, warn_seconds, warn_percent, since, open_too
FROM sla_policy ORDER BY position, id)sql")
            .all([](Query& q) {
                Policy policy;
                policy.id = q.get<PolicyId>(0);
                policy.name = q.get<QString>(1);
                policy.active = q.get<bool>(2);
                policy.calendar = q.get<CalendarId>(3);
                policy.revision = q.get<qint64>(4);
                if (const auto before = q.get<std::optional<qint64>>(5)) {
                    policy.warning.before = Seconds(*before);
                }
                policy.warning.percent = q.get<int>(6);
                policy.since = q.get<std::optional<Instant>>(7);
                policy.openToo = q.get<bool>(8);
                return policy;
            });
    if (list.empty()) {
        return list;
    }
    std::unordered_map<PolicyId, Policy*> byId;
    for (Policy& policy : list) {
        byId.emplace(policy.id, &policy);
    }
    readConditions(db, byId);
    readTargets(db, byId);
    for (Policy& policy : list) {
        policy = tidied(std::move(policy));
    }
    return list;
}

std::optional<Policy> findPolicy(Database& db, PolicyId id) {
    for (Policy& policy : policies(db)) {
        if (policy.id == id) {
            return std::move(policy);
        }
    }
    return std::nullopt;
}

Policy savePolicy(Transaction& tx, const Policy& policy) {
    Policy saved = tidied(policy);
    requireNone(validate(saved));
    requireCalendar(tx, saved.calendar);
    if (saved.revision == 0) {
        saved.id = saved.id ? saved.id : tx.newId<PolicyId>();
        insert(tx, saved);
    } else {
        update(tx, saved);
    }
    ++saved.revision;
    writeParts(tx, saved);
    tx.changed(Entity::Policy, saved.id);
    return saved;
}

RemovedPolicy removePolicy(Transaction& tx, PolicyId id) {
    auto policy = findPolicy(tx, id);
    if (!policy) {
        fail(ErrorKind::NotFound, u"This policy is no longer there. Somebody else removed it."_s);
    }
    RemovedPolicy removed{std::move(*policy), currentOrder(tx)};
    tx.execute("DELETE FROM sla_policy WHERE id = ?", id);
    tx.changed(Entity::Policy, id);
    return removed;
}

void restorePolicy(Transaction& tx, const RemovedPolicy& removed) {
    Policy policy = removed.policy;
    if (policy.calendar &&
        !tx.scalar<qint64>("SELECT 1 FROM working_calendar WHERE id = ?", policy.calendar)) {
        policy.calendar = {};
    }
    policy.revision = 0;
    savePolicy(tx, policy);
    orderPolicies(tx, removed.order);
}

std::vector<PolicyId> orderPolicies(Transaction& tx, const std::vector<PolicyId>& order) {
    const auto before = currentOrder(tx);
    auto after = before;
    const auto place = [&](PolicyId id) { return std::find(order.begin(), order.end(), id) - order.begin(); };
    std::stable_sort(after.begin(), after.end(), [&](PolicyId a, PolicyId b) { return place(a) < place(b); });
    for (size_t i = 0; i < after.size(); ++i) {
        tx.execute(
            "UPDATE sla_policy SET position = ?, revision = revision + 1 WHERE id = ? AND position <> ?",
            qint64(i + 1), after[i], qint64(i + 1));
    }
    if (after != before) {
        tx.changed(Entity::Policy, 0);
    }
    return before;
}

} // namespace core::sla
