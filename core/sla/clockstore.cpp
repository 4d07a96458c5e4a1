// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sla/clockstore.h"

#include "core/calendar/store.h"
#include "core/sla/readhistory.h"
#include "core/workspace/settings.h"

#include <QCryptographicHash>
#include <map>
#include <unordered_map>

using namespace Qt::Literals::StringLiterals;

namespace core::sla {

namespace {

using Ids = std::vector<qint64>;

/// A row of the cache.
struct Stored {
    PolicyId policy;
    Clocks clocks;

    bool operator==(const Stored&) const = default;
};

/// Open time of the calendars that policies count in, made for as many days as somebody asks about.
class Times {
public:
    explicit Times(Database& db)
        : m_db(db) {}

    OpenTimePtr of(CalendarId id, const DayRange& days) {
        auto& [made, open] = m_times[id];
        if (!open || made.from > days.from || made.to < days.to) {
            made = open ? DayRange{std::min(made.from, days.from), std::max(made.to, days.to)} : days;
            open = std::make_shared<const calendar::OpenTime>(calendarOf(id), made);
        }
        return open;
    }

    /// Reaches to where the longest amount after an instant runs out.
    OpenTimePtr reaching(CalendarId id, Instant from, Instant to, Seconds longest) {
        constexpr int YearDays = 366;
        DayRange days{dayOf(from, QTimeZone::utc()).addDays(-3), dayOf(to, QTimeZone::utc()).addDays(3)};
        // In steps, so that neighbours in time share what was made.
        days.from = QDate(days.from.year(), 1, 1);
        days.to = QDate(days.to.year() + 2, 1, 1);
        auto open = of(id, days);
        while (!open->addOpenTime(to, longest) && days.to.year() < 2100) {
            days.to = days.to.addDays(4LL * YearDays);
            open = of(id, days);
        }
        return open;
    }

private:
    const calendar::Calendar& calendarOf(CalendarId id) {
        const auto known = m_calendars.find(id);
        if (known != m_calendars.end()) {
            return known->second;
        }
        auto found = id ? calendar::find(m_db, id) : std::nullopt;
        return m_calendars.emplace(id, found ? std::move(*found) : calendar::defaultCalendar(m_db))
            .first->second;
    }

    Database& m_db;
    std::map<CalendarId, calendar::Calendar> m_calendars;
    std::map<CalendarId, std::pair<DayRange, OpenTimePtr>> m_times;
};

bool asksForTags(const std::vector<Policy>& list) {
    return std::any_of(list.begin(), list.end(), [](const Policy& policy) {
        return policy.active && !policy.conditions.tags.isEmpty();
    });
}

bool hasActive(const std::vector<Policy>& list) {
    return std::any_of(list.begin(), list.end(), [](const Policy& policy) { return policy.active; });
}

/// Where the history ends, or now where it goes on.
Instant endOf(const History& history, Instant now) {
    Instant end = std::max(now, *history.clientAt);
    for (const auto& [at, to] : history.states) {
        end = std::max(end, at);
    }
    for (const auto& [at, kind] : history.said) {
        end = std::max(end, at);
    }
    return end;
}

/// Policies and calendars, read once for many tickets.
class Reckoner {
public:
    explicit Reckoner(Database& db)
        : m_db(db)
        , m_policies(policies(db))
        , m_times(db)
        , m_active(hasActive(m_policies)) {}

    bool isActive() const { return m_active; }

    /// By ticket; those without a clock are left out.
    std::map<qint64, Stored> reckonAll(const Ids& ids, std::vector<std::pair<qint64, qint64>>* numbers = {}) {
        std::map<qint64, Stored> found;
        if (!m_active) {
            return found;
        }
        for (const TicketHistory& ticket : readHistories(m_db, ids, asksForTags(m_policies))) {
            if (numbers) {
                numbers->emplace_back(ticket.ticket, ticket.number);
            }
            const Policy* policy = policyFor(m_policies, ticket.subject);
            if (!policy || !ticket.history.clientAt) {
                continue;
            }
            const auto open = m_times.reaching(policy->calendar, *ticket.history.clientAt,
                                               endOf(ticket.history, m_db.now()), policy->targets.longest());
            Stored stored{policy->id, reckon(ticket.history, policy->targets, *open, policy->since)};
            if (!stored.clocks.isEmpty()) {
                found.emplace(ticket.ticket, std::move(stored));
            }
        }
        return found;
    }

private:
    Database& m_db;
    std::vector<Policy> m_policies;
    Times m_times;
    bool m_active;
};

Clock clockAt(Query& row, int column) {
    return {row.get<std::optional<Instant>>(column), row.get<std::optional<qint64>>(column + 1),
            row.get<std::optional<Instant>>(column + 2)};
}

std::map<qint64, Stored> readStored(Database& db, const Ids& ids) {
    Query rows = db.query(R"sql(SELECT ticket_id, policy_id, first_due_at, first_left, first_missed_at,
  reply_due_at, reply_left, reply_missed_at, solve_due_at, solve_left, solve_missed_at
FROM ticket_clock WHERE ticket_id IN %IDS%)sql",
                          ids);
    std::map<qint64, Stored> stored;
    while (rows.next()) {
        stored.emplace(rows.get<qint64>(0),
                       Stored{rows.get<PolicyId>(1), {clockAt(rows, 2), clockAt(rows, 5), clockAt(rows, 8)}});
    }
    return stored;
}

void write(Transaction& tx, qint64 ticket, const Stored& stored) {
    const auto& [first, reply, solve] = stored.clocks;
    tx.execute(R"sql(INSERT INTO ticket_clock(ticket_id, policy_id, first_due_at, first_left, first_missed_at,
  reply_due_at, reply_left, reply_missed_at, solve_due_at, solve_left, solve_missed_at, next_due_at, next_metric,
  breached_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (ticket_id) DO UPDATE SET policy_id = excluded.policy_id, first_due_at = excluded.first_due_at,
  first_left = excluded.first_left, first_missed_at = excluded.first_missed_at,
  reply_due_at = excluded.reply_due_at, reply_left = excluded.reply_left,
  reply_missed_at = excluded.reply_missed_at, solve_due_at = excluded.solve_due_at,
  solve_left = excluded.solve_left, solve_missed_at = excluded.solve_missed_at,
  next_due_at = excluded.next_due_at, next_metric = excluded.next_metric,
  breached_at = excluded.breached_at)sql",
               ticket, stored.policy, first.due, first.left, first.missedAt, reply.due, reply.left,
               reply.missedAt, solve.due, solve.left, solve.missedAt, stored.clocks.nextDue(),
               stored.clocks.nextMetric(), stored.clocks.breachedAt());
}

/// Writes what differs; gives how many rows did.
int refresh(Transaction& tx, Reckoner& reckoner, const Ids& ids) {
    const auto before = readStored(tx, ids);
    const auto after = reckoner.reckonAll(ids);
    int changed = 0;
    for (const auto& [ticket, stored] : after) {
        const auto known = before.find(ticket);
        if (known == before.end() || known->second != stored) {
            write(tx, ticket, stored);
            ++changed;
        }
    }
    Ids gone;
    for (const auto& [ticket, stored] : before) {
        if (after.count(ticket) == 0) {
            gone.push_back(ticket);
        }
    }
    if (!gone.empty()) {
        tx.execute("DELETE FROM ticket_clock WHERE ticket_id IN %IDS%", gone);
    }
    return changed + int(gone.size());
}

QString textOf(const Policy& policy) {
    QStringList parts{QString::number(policy.id.value), QString::number(policy.calendar.value),
                      policy.since ? QString::number(toMs(*policy.since)) : QString(),
                      QString::number(int(policy.openToo))};
    for (const auto priority : policy.conditions.priorities) {
        parts << toText(priority);
    }
    for (const auto kind : policy.conditions.kinds) {
        parts << toText(kind);
    }
    parts << u"tiers"_s << policy.conditions.tiers << u"tags"_s << policy.conditions.tags;
    for (const auto& row : policy.targets.cells) {
        for (const auto& target : row) {
            parts << (target ? QString::number(target->count()) : u"-"_s);
        }
    }
    return parts.join(u'\x1f');
}

/// From what clocks are reckoned, apart from the tickets; empty while there is no policy. Names, warnings and
/// calendars in which nothing counts are no part of it.
QString basisOf(Database& db) {
    const auto list = policies(db);
    if (list.empty()) {
        return {};
    }
    QString basis = u"%1 "_s.arg(list.size());
    for (const Policy& policy : list) {
        if (policy.active) {
            basis += textOf(policy) + u'\n';
        }
    }
    Query calendars = db.query(R"sql(SELECT id, revision FROM working_calendar
WHERE id IN (SELECT COALESCE(calendar_id, ?) FROM sla_policy WHERE active) ORDER BY id)sql",
                               calendar::DefaultId);
    while (calendars.next()) {
        basis += u"c%1:%2 "_s.arg(calendars.get<qint64>(0)).arg(calendars.get<qint64>(1));
    }
    basis += QString::fromUtf8(workspace::loadSettings(db).zoneId);
    return QString::fromLatin1(QCryptographicHash::hash(basis.toUtf8(), QCryptographicHash::Sha256).toHex());
}

struct Upkeep {
    QString basis;
    std::optional<qint64> next;
    RebuildProgress progress;
};

std::optional<Upkeep> readUpkeep(Database& db) {
    return db.query("SELECT basis, next_id, done, total FROM clock_upkeep WHERE id = 1").first([](Query& q) {
        const auto next = q.get<std::optional<qint64>>(1);
        return Upkeep{q.get<QString>(0), next, {q.get<qint64>(2), q.get<qint64>(3), next.has_value()}};
    });
}

void writeUpkeep(Transaction& tx, const Upkeep& upkeep) {
    tx.execute(R"sql(INSERT INTO clock_upkeep(id, basis, next_id, done, total) VALUES (1, ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET basis = excluded.basis, next_id = excluded.next_id, done = excluded.done,
  total = excluded.total)sql",
               upkeep.basis, upkeep.next, upkeep.progress.done, upkeep.progress.total);
}

qint64 countTickets(Database& db) {
    return db.scalar<qint64>("SELECT COUNT(*) FROM ticket").value_or(0);
}

/// Where to go on: at the beginning when the basis is another one than that of the last reckoning.
Upkeep upkeepNow(Transaction& tx) {
    const QString basis = basisOf(tx);
    auto known = readUpkeep(tx);
    if (known && known->basis == basis) {
        return *known;
    }
    return {basis, 0, {0, countTickets(tx), true}};
}

} // namespace

void refreshClocks(Transaction& tx, const Ids& ticketIds) {
    if (ticketIds.empty()) {
        return;
    }
    if (!tx.scalar<qint64>("SELECT 1 FROM sla_policy LIMIT 1")) {
        return; // clocks go with their policies
    }
    Reckoner reckoner(tx);
    refresh(tx, reckoner, ticketIds);
}

void refreshClocksOf(Transaction& tx, ClientId client) {
    refreshClocks(tx, tx.query("SELECT id FROM ticket WHERE client_id = ?", client).all([](Query& q) {
        return q.get<qint64>(0);
    }));
}

bool isRebuildDue(Database& db) {
    const auto known = readUpkeep(db);
    return known ? known->next.has_value() || known->basis != basisOf(db) : !basisOf(db).isEmpty();
}

void askForRebuild(Transaction& tx) {
    const QString basis = basisOf(tx);
    if (!basis.isEmpty()) {
        writeUpkeep(tx, {basis, 0, {0, countTickets(tx), true}});
        tx.changed(Entity::Policy, 0);
    }
}

RebuildProgress rebuildClocks(Transaction& tx, int limit) {
    Upkeep upkeep = upkeepNow(tx);
    if (!upkeep.next) {
        return upkeep.progress;
    }
    Reckoner reckoner(tx);
    Ids ids;
    if (reckoner.isActive()) {
        ids = tx.query("SELECT id FROM ticket WHERE id > ? ORDER BY id LIMIT ?", *upkeep.next, limit)
                  .all([](Query& q) { return q.get<qint64>(0); });
        refresh(tx, reckoner, ids);
    } else {
        tx.execute("DELETE FROM ticket_clock");
    }
    upkeep.progress.done += qint64(ids.size());
    upkeep.progress.more = int(ids.size()) == limit;
    if (upkeep.progress.more) {
        upkeep.next = ids.back();
    } else {
        upkeep.next.reset();
        upkeep.progress.done = upkeep.progress.total;
        tx.changed(Entity::Policy, 0); // once, at the end: whoever shows clocks reads them again
    }
    writeUpkeep(tx, upkeep);
    return upkeep.progress;
}

void rebuildAllClocks(Transaction& tx) {
    askForRebuild(tx);
    while (rebuildClocks(tx, 2000).more) {
    }
}

std::vector<qint64> checkClocks(Database& db) {
    constexpr int Slice = 2000;
    std::vector<qint64> wrong;
    if (isRebuildDue(db)) {
        return wrong;
    }
    Reckoner reckoner(db);
    for (qint64 after = 0;;) {
        const Ids ids = db.query("SELECT id FROM ticket WHERE id > ? ORDER BY id LIMIT ?", after, Slice)
                            .all([](Query& q) { return q.get<qint64>(0); });
        const auto stored = readStored(db, ids);
        const auto reckoned = reckoner.reckonAll(ids);
        for (const qint64 id : ids) {
            const auto a = stored.find(id);
            const auto b = reckoned.find(id);
            const bool equal = a == stored.end() || b == reckoned.end()
                                   ? (a == stored.end()) == (b == reckoned.end())
                                   : a->second == b->second;
            if (!equal) {
                wrong.push_back(db.scalar<qint64>("SELECT number FROM ticket WHERE id = ?", id).value_or(0));
            }
        }
        if (int(ids.size()) < Slice) {
            return wrong;
        }
        after = ids.back();
    }
}

std::optional<TicketClocks> findClocks(Database& db, TicketId ticket) {
    const auto stored = readStored(db, {ticket.value});
    const auto found = stored.find(ticket.value);
    if (found == stored.end()) {
        return std::nullopt;
    }
    const auto& [policy, clocks] = found->second;
    return TicketClocks{
        policy, db.scalar<QString>("SELECT name FROM sla_policy WHERE id = ?", policy).value_or(QString()),
        clocks};
}

const PolicyTimes::One* PolicyTimes::of(PolicyId policy) const {
    const auto found =
        std::find_if(list.begin(), list.end(), [&](const One& one) { return one.policy.id == policy; });
    return found == list.end() ? nullptr : &*found;
}

PolicyTimes policyTimes(Database& db) {
    PolicyTimes times;
    Times made(db);
    const Instant now = db.now();
    for (Policy& policy : policies(db)) {
        auto open =
            made.reaching(policy.calendar, now - std::chrono::days(2 * 366), now, policy.targets.longest());
        times.list.push_back({std::move(policy), std::move(open)});
    }
    return times;
}

std::vector<qint64> servedTickets(Database& db, const std::vector<Policy>& inOrder) {
    std::vector<qint64> counts(inOrder.size() + 1, 0);
    const auto ids = db.query("SELECT id FROM ticket WHERE resolved_at IS NULL").all([](Query& q) {
        return q.get<qint64>(0);
    });
    for (const TicketHistory& ticket : readHistories(db, ids, asksForTags(inOrder))) {
        const Policy* policy = policyFor(inOrder, ticket.subject);
        ++counts[policy ? size_t(policy - inOrder.data()) : inOrder.size()];
    }
    return counts;
}

} // namespace core::sla
