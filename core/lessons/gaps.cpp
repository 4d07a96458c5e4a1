// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lessons/gaps.h"

#include "core/base/fold.h"

#include <algorithm>
#include <map>

namespace core::lessons {

namespace {

struct Counted {
    TicketId ticket;
    std::optional<Verdict> verdict;
    GapId gap;
    Minutes minutes{};
};

/// Every ticket of the range with its minutes: from the entries of the days, so that the cost grows with the
/// range, and from the tickets opened in it.
std::vector<Counted> countedTickets(Database& db, const DayRange& days, const QTimeZone& zone) {
    const InstantRange instants = toInstants(days, zone);
    return db
        .query(R"sql(SELECT w.ticket_id, c.verdict, c.gap_id, CAST(SUM(w.minutes) AS BIGINT) FROM (
  SELECT e.ticket_id, e.day_minutes AS minutes FROM effort_entry e
  WHERE e.day >= ? AND e.day < ? AND e.work_class = 'reactive' AND e.ticket_id IS NOT NULL
  UNION ALL
  SELECT e.ticket_id, s.minutes FROM effort_spill s JOIN effort_entry e ON e.id = s.entry_id
  WHERE s.day >= ? AND s.day < ? AND e.work_class = 'reactive' AND e.ticket_id IS NOT NULL
  UNION ALL
  SELECT t.id, 0 FROM ticket t WHERE t.opened_at >= ? AND t.opened_at < ?) w
LEFT JOIN ticket_cause c ON c.ticket_id = w.ticket_id
GROUP BY w.ticket_id, c.verdict, c.gap_id ORDER BY w.ticket_id)sql",
               days.from, days.to, days.from, days.to, instants.from, instants.to)
        .all([](Query& row) {
            Counted counted;
            counted.ticket = row.get<TicketId>(0);
            if (!row.isNull(1)) {
                counted.verdict = row.get<Verdict>(1);
            }
            counted.gap = row.get<GapId>(2);
            counted.minutes = row.get<Minutes>(3);
            return counted;
        });
}

std::map<GapId, Gap> findGaps(Database& db, const std::vector<qint64>& ids) {
    std::map<GapId, Gap> gaps;
    Query rows = db.query("SELECT id, kind, journey_id, stage_lineage, stage_name, subject, topic FROM gap "
                          "WHERE id IN %IDS%",
                          ids);
    while (rows.next()) {
        const auto id = rows.get<GapId>(0);
        gaps.emplace(id, Gap{id, rows.get<GapKind>(1), rows.get<JourneyId>(2), rows.get<qint64>(3),
                             rows.get<QString>(4), rows.get<QString>(5), rows.get<QString>(6)});
    }
    return gaps;
}

void sort(std::vector<GapRow>& rows) {
    std::sort(rows.begin(), rows.end(), [](const GapRow& a, const GapRow& b) {
        if (a.minutes != b.minutes) {
            return a.minutes > b.minutes;
        }
        if (a.tickets != b.tickets) {
            return a.tickets > b.tickets;
        }
        return std::pair(fold(a.gap.topic), a.gap.id) < std::pair(fold(b.gap.topic), b.gap.id);
    });
}

void count(GapReport& report, const Counted& counted) {
    const auto add = [&](Minutes& minutes, qint64& tickets) {
        minutes += counted.minutes;
        ++tickets;
    };
    if (!counted.verdict) {
        return add(report.unaskedMinutes, report.unaskedTickets);
    }
    switch (*counted.verdict) {
    case Verdict::Gap:
        return add(report.gapMinutes, report.gapTickets);
    case Verdict::NoGap:
        return add(report.noGapMinutes, report.noGapTickets);
    case Verdict::Unknown:
        return add(report.unknownMinutes, report.unknownTickets);
    }
}

} // namespace

GapReport gapReport(Database& db, const DayRange& days, const QTimeZone& zone) {
    GapReport report;
    std::map<GapId, GapRow> byGap;
    for (const Counted& counted : countedTickets(db, days, zone)) {
        count(report, counted);
        if (counted.gap) {
            GapRow& row = byGap[counted.gap];
            row.minutes += counted.minutes;
            ++row.tickets;
        }
    }
    std::vector<qint64> ids;
    for (const auto& [id, row] : byGap) {
        ids.push_back(id.value);
    }
    const auto gaps = findGaps(db, ids);
    const Minutes classified = report.gapMinutes + report.noGapMinutes + report.unknownMinutes;
    for (auto& [id, row] : byGap) {
        row.gap = gaps.at(id);
        if (classified.count() > 0) {
            row.share = double(row.minutes.count()) / double(classified.count());
        }
        report.gaps.push_back(std::move(row));
    }
    sort(report.gaps);
    return report;
}

std::vector<GapTicket> ticketsBehind(Database& db, const GapFigure& figure, const DayRange& days,
                                     const QTimeZone& zone) {
    std::map<TicketId, Minutes> minutes;
    std::vector<qint64> ids;
    for (const Counted& counted : countedTickets(db, days, zone)) {
        const bool fits = figure.gap ? counted.gap == figure.gap : counted.verdict == figure.verdict;
        if (fits) {
            minutes.emplace(counted.ticket, counted.minutes);
            ids.push_back(counted.ticket.value);
        }
    }
    auto found = db.query(R"sql(SELECT t.id, t.number, t.subject, t.client_id, c.name, t.opened_at
FROM ticket t JOIN client c ON c.id = t.client_id WHERE t.id IN %IDS%)sql",
                          ids)
                     .all([&](Query& row) {
                         const auto id = row.get<TicketId>(0);
                         return GapTicket{id,
                                          row.get<qint64>(1),
                                          row.get<QString>(2),
                                          row.get<ClientId>(3),
                                          row.get<QString>(4),
                                          row.get<Instant>(5),
                                          minutes.at(id)};
                     });
    std::sort(found.begin(), found.end(), [](const GapTicket& a, const GapTicket& b) {
        return a.minutes != b.minutes ? a.minutes > b.minutes
                                      : std::pair(a.openedAt, a.ticket) > std::pair(b.openedAt, b.ticket);
    });
    return found;
}

} // namespace core::lessons
