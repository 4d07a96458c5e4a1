// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deviations/adherence.h"

#include "core/db/listquery.h"

namespace core::deviations {

namespace {

using DaysByClient = std::map<ClientId, std::vector<DayRange>>;

/// Rows of client, first instant, last instant (null = still).
DaysByClient spans(Query rows, QDate end, const QTimeZone& zone) {
    DaysByClient spans;
    while (rows.next()) {
        const auto until = rows.get<std::optional<Instant>>(2);
        spans[rows.get<ClientId>(0)].push_back(
            {dayOf(rows.get<Instant>(1), zone), until ? dayOf(*until, zone) : end});
    }
    return spans;
}

DaysByClient enrolled(Database& db, const DayRange& window, const QTimeZone& zone, ClientId client) {
    const InstantRange at = toInstants(window, zone);
    ListQuery query("SELECT e.client_id, e.started_at, e.ended_at FROM enrolment e");
    query.where("e.started_at < ?", at.to).where("(e.ended_at IS NULL OR e.ended_at > ?)", at.from);
    if (client) {
        query.where("e.client_id = ?", client);
    }
    return spans(db.query(query), window.to, zone);
}

DaysByClient paused(Database& db, const DayRange& window, const QTimeZone& zone, ClientId client) {
    const InstantRange at = toInstants(window, zone);
    ListQuery query(R"sql(SELECT e.client_id, p.from_at, p.to_at FROM enrolment_pause p
JOIN enrolment e ON e.id = p.enrolment_id)sql");
    query.where("p.from_at < ?", at.to).where("(p.to_at IS NULL OR p.to_at > ?)", at.from);
    if (client) {
        query.where("e.client_id = ?", client);
    }
    return spans(db.query(query), window.to, zone);
}

/// Days of deviations; a dismissed one was none.
DaysByClient off(Database& db, const DayRange& window, const QTimeZone& zone, ClientId client) {
    ListQuery query("SELECT d.client_id, d.off_since, d.ended_at, d.kind FROM deviation d");
    query.where("d.off_since < ?", window.to)
        .where("(d.ended_at IS NULL OR d.ended_at > ?)", startOfDay(window.from, zone))
        .where("d.state <> 'dismissed'");
    if (client) {
        query.where("d.client_id = ?", client);
    }
    Query rows = db.query(query);
    DaysByClient spans;
    while (rows.next()) {
        if (isOffPath(rows.get<DeviationKind>(3))) {
            const auto until = rows.get<std::optional<Instant>>(2);
            spans[rows.get<ClientId>(0)].push_back(
                {rows.get<QDate>(1), until ? dayOf(*until, zone) : window.to});
        }
    }
    return spans;
}

DayRange upToToday(const DayRange& window, QDate today) {
    return {window.from, std::min(window.to, today.addDays(1))};
}

} // namespace

Days united(std::vector<DayRange> ranges) {
    std::erase_if(ranges, [](const DayRange& range) { return range.from >= range.to; });
    std::sort(ranges.begin(), ranges.end(),
              [](const DayRange& a, const DayRange& b) { return a.from < b.from; });
    Days days;
    for (const DayRange& range : ranges) {
        if (!days.empty() && range.from <= days.back().to) {
            days.back().to = std::max(days.back().to, range.to);
        } else {
            days.push_back(range);
        }
    }
    return days;
}

Days common(const Days& a, const Days& b) {
    Days days;
    for (size_t i = 0, k = 0; i < a.size() && k < b.size();) {
        const DayRange both{std::max(a[i].from, b[k].from), std::min(a[i].to, b[k].to)};
        if (both.from < both.to) {
            days.push_back(both);
        }
        a[i].to < b[k].to ? ++i : ++k;
    }
    return days;
}

Days without(const Days& days, const Days& taken) {
    if (days.empty()) {
        return {};
    }
    Days kept;
    QDate from = days.front().from;
    for (const DayRange& gap : taken) {
        kept.push_back({from, gap.from});
        from = std::max(from, gap.to);
    }
    kept.push_back({from, days.back().to});
    return common(days, united(kept));
}

qint64 count(const Days& days) {
    qint64 sum = 0;
    for (const DayRange& range : days) {
        sum += range.days();
    }
    return sum;
}

Adherence adherenceOf(const DayRange& window, std::vector<DayRange> enrolled, std::vector<DayRange> paused,
                      std::vector<DayRange> off) {
    const Days inside = common({window}, united(std::move(enrolled)));
    const Days running = without(inside, united(std::move(paused)));
    return {count(running), count(common(running, united(std::move(off))))};
}

AdherenceReport adherence(Database& db, const DayRange& window, QDate today, const QTimeZone& zone,
                          ClientId client) {
    const DayRange days = upToToday(window, today);
    AdherenceReport report;
    if (days.from >= days.to) {
        return report;
    }
    DaysByClient on = enrolled(db, days, zone, client);
    DaysByClient pauses = paused(db, days, zone, client);
    DaysByClient away = off(db, days, zone, client);
    std::vector<qint64> ids;
    for (auto& [id, ranges] : on) {
        const Adherence sum =
            adherenceOf(days, std::move(ranges), std::move(pauses[id]), std::move(away[id]));
        if (sum.enrolledDays > 0) {
            report.clients.push_back({id, {}, sum});
            ids.push_back(id.value);
        }
    }
    std::map<ClientId, MemberId> owners;
    Query rows = db.query("SELECT id, owner_id FROM client WHERE id IN %IDS%", ids);
    while (rows.next()) {
        owners.emplace(rows.get<ClientId>(0), rows.get<MemberId>(1));
    }
    for (ClientAdherence& row : report.clients) {
        row.owner = owners[row.client];
        report.owners[row.owner] += row.days;
        report.all += row.days;
    }
    return report;
}

Days offPath(Database& db, ClientId client, const DayRange& window, QDate today, const QTimeZone& zone) {
    const DayRange days = upToToday(window, today);
    if (days.from >= days.to) {
        return {};
    }
    return common({days}, united(off(db, days, zone, client)[client]));
}

Recovery recoveryOf(const Days& off, const DayRange& window, QDate today, int days) {
    Recovery recovery;
    for (size_t i = 0; i < off.size(); ++i) {
        const DayRange& time = off[i];
        if (!window.contains(time.from)) {
            continue;
        }
        const bool still = time.to > today;
        const bool late = time.days() > days;
        const bool back = i + 1 < off.size() && off[i + 1].from < time.to.addDays(days);
        if (late || back) {
            ++recovery.failed;
        } else if (still || today < time.to.addDays(days)) {
            ++recovery.undecided;
        } else {
            ++recovery.recovered;
        }
    }
    return recovery;
}

Recovery recovery(Database& db, const DayRange& window, QDate today, const QTimeZone& zone, int days) {
    // Looks back and ahead of the window: a time off the path may have begun before it, or come back after.
    const DayRange around = upToToday({window.from.addDays(-366), today.addDays(1)}, today);
    Recovery sum;
    for (auto& [client, ranges] : off(db, around, zone, {})) {
        const Recovery one = recoveryOf(united(std::move(ranges)), window, today, days);
        sum.recovered += one.recovered;
        sum.failed += one.failed;
        sum.undecided += one.undecided;
    }
    return sum;
}

} // namespace core::deviations
