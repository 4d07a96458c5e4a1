// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/health/readings.h"

#include "core/calendar/store.h"
#include "core/clients/client.h"
#include "core/deviations/deviation.h"
#include "core/deviations/readfacts.h"
#include "core/effort/workclass.h"
#include "core/feedback/feedback.h"
#include "core/health/rules.h"
#include "core/health/slips.h"
#include "core/workspace/settings.h"

#include <unordered_map>

namespace core::health {

namespace {

using Ids = std::vector<qint64>;

/// The facts of a set of clients while they are read.
class Reader {
public:
    Reader(Database& db, const Ids& ids, const Terms& terms)
        : m_db(db)
        , m_ids(ids)
        , m_terms(terms)
        , m_days(terms.calendar, terms.zone) {}

    std::vector<Measured> read() {
        readClients();
        readSplits();
        readPace();
        readMoods();
        readAnswers();
        readEnrolled();
        readPauses();
        readDeviations();
        readPlanned();
        readTickets();
        readSettled();
        readReopened();
        readEffort();
        finish();
        return std::move(m_measured);
    }

private:
    /// Days of a client that are counted at the end.
    struct Spans {
        std::vector<DayRange> enrolled;
        std::vector<DayRange> paused;
        std::vector<DayRange> off;
    };

    /// In the stage of its primary journey, with the visits that moving to another version split as one.
    struct Stay {
        EnrolmentId enrolment;
        StageId stage;
        qint64 lineage = 0;
        Instant entered{};
        std::chrono::milliseconds paused{0};
    };

    size_t placeOf(Query& row) const { return m_places.at(row.get<ClientId>(0)); }

    Facts& of(Query& row) { return m_measured[placeOf(row)].facts; }

    Instant daysAgo(int days) const { return m_terms.now - std::chrono::days(days); }

    DayRange window() const {
        const QDate today = m_terms.today();
        return {today.addDays(1 - WindowDays), today.addDays(1)};
    }

    DayRange daysFrom(Instant from, std::optional<Instant> to) const {
        return {dayOf(from, m_terms.zone), to ? dayOf(*to, m_terms.zone) : window().to};
    }

    void readClients();
    void readSplits();
    void readPace();
    void readMoods();
    void readAnswers();
    void readEnrolled();
    void readPauses();
    void readDeviations();
    void readPlanned();
    void readTickets();
    void readSettled();
    void readReopened();
    void readEffort();
    void finish();

    Database& m_db;
    const Ids& m_ids;
    const Terms& m_terms;
    std::vector<Measured> m_measured;
    std::vector<Spans> m_spans;
    std::unordered_map<ClientId, size_t> m_places;
    std::unordered_map<ClientId, Stay> m_stays;
    journeys::WorkDays m_days;
};

void Reader::readClients() {
    Query rows = m_db.query(R"sql(SELECT c.id, c.status, c.since_day, c.created_at, a.last_contact_at,
  s.cadence_days, v.entered_at, v.paused_ms, s.expected_days, p.from_at,
  e.id, v.stage_id, v.stage_lineage
FROM client c LEFT JOIN client_activity a ON a.client_id = c.id
LEFT JOIN enrolment e ON e.client_id = c.id AND e.is_primary AND e.ended_at IS NULL
LEFT JOIN stage_visit v ON v.enrolment_id = e.id AND v.left_at IS NULL
LEFT JOIN stage s ON s.id = v.stage_id
LEFT JOIN enrolment_pause p ON p.enrolment_id = e.id AND p.to_at IS NULL
WHERE c.id IN %IDS% ORDER BY c.id)sql",
                            m_ids);
    while (rows.next()) {
        Measured measured;
        measured.client = rows.get<ClientId>(0);
        measured.live = rows.get<ClientStatus>(1) == ClientStatus::Active;
        Facts& facts = measured.facts;
        facts.now = m_terms.now;
        const QDate since = rows.get<QDate>(2);
        facts.startedAt = since.isValid() ? startOfDay(since, m_terms.zone) : rows.get<Instant>(3);
        facts.lastContact = rows.get<std::optional<Instant>>(4);
        facts.cadenceDays = rows.get<std::optional<int>>(5).value_or(m_terms.cadenceDays);
        const auto entered = rows.get<std::optional<Instant>>(6);
        if (entered && *entered <= m_terms.now && rows.isNull(9)) {
            facts.expectedDays = rows.get<int>(8);
            m_stays.emplace(measured.client,
                            Stay{rows.get<EnrolmentId>(10), rows.get<StageId>(11), rows.get<qint64>(12),
                                 *entered, std::chrono::milliseconds(rows.get<qint64>(7))});
        }
        m_places.emplace(measured.client, m_measured.size());
        m_measured.push_back(std::move(measured));
    }
    m_spans.resize(m_measured.size());
}

void Reader::readSplits() {
    if (m_stays.empty()) {
        return;
    }
    // Newest first: where one ends as the stay begins, the stay began earlier.
    Query rows =
        m_db.query(R"sql(SELECT client_id, enrolment_id, stage_lineage, entered_at, left_at, paused_ms
FROM stage_visit WHERE client_id IN %IDS% AND end_kind = 'version' ORDER BY enrolment_id, entered_at DESC, id DESC)sql",
                   m_ids);
    while (rows.next()) {
        const auto stay = m_stays.find(rows.get<ClientId>(0));
        if (stay != m_stays.end() && stay->second.enrolment == rows.get<EnrolmentId>(1) &&
            stay->second.lineage == rows.get<qint64>(2) && stay->second.entered == rows.get<Instant>(4)) {
            stay->second.entered = rows.get<Instant>(3);
            stay->second.paused += std::chrono::milliseconds(rows.get<qint64>(5));
        }
    }
}

void Reader::readPace() {
    deviations::PeerCache own;
    deviations::PeerCache& peers = m_terms.peers ? *m_terms.peers : own;
    for (const auto& [client, stay] : m_stays) {
        Facts& facts = m_measured[m_places.at(client)].facts;
        facts.stageDays = m_days.inStage(stay.entered, m_terms.now, stay.paused);
        const auto& group = peers.of(m_db, stay.stage, m_days, m_terms.now);
        facts.peersDone = group.shareDone(client, *facts.stageDays);
        facts.peers = group.limits(client).peers;
    }
}

void Reader::readMoods() {
    Query rows = m_db.query(R"sql(SELECT client_id, sentiment FROM touchpoint
WHERE client_id IN %IDS% AND at >= ? AND at <= ? AND sentiment IS NOT NULL ORDER BY client_id, at, sentiment)sql",
                            m_ids, daysAgo(AnswerDays), m_terms.now);
    while (rows.next()) {
        of(rows).moods.push_back(rows.get<double>(1));
    }
}

void Reader::readAnswers() {
    Query rows = m_db.query(R"sql(SELECT client_id, kind, score, at FROM feedback
WHERE client_id IN %IDS% AND at >= ? AND at <= ? AND kind IN ('nps', 'csat') ORDER BY client_id, at, id)sql",
                            m_ids, daysAgo(AnswerDays), m_terms.now);
    while (rows.next()) {
        const auto at = rows.get<Instant>(3);
        if (rows.get<FeedbackKind>(1) == FeedbackKind::Nps) {
            of(rows).nps = {rows.get<int>(2), at};
        } else if (at >= daysAgo(WindowDays)) {
            of(rows).csatSum += rows.get<int>(2);
            ++of(rows).csatCount;
        }
    }
}

void Reader::readEnrolled() {
    Query rows = m_db.query(R"sql(SELECT client_id, started_at, ended_at FROM enrolment
WHERE client_id IN %IDS% AND started_at <= ? AND (ended_at IS NULL OR ended_at > ?))sql",
                            m_ids, m_terms.now, startOfDay(window().from, m_terms.zone));
    while (rows.next()) {
        m_spans[placeOf(rows)].enrolled.push_back(
            daysFrom(rows.get<Instant>(1), rows.get<std::optional<Instant>>(2)));
    }
}

void Reader::readPauses() {
    Query rows = m_db.query(R"sql(SELECT e.client_id, p.from_at, p.to_at, e.is_primary FROM enrolment e
JOIN enrolment_pause p ON p.enrolment_id = e.id WHERE e.client_id IN %IDS% AND p.from_at <= ?)sql",
                            m_ids, m_terms.now);
    while (rows.next()) {
        const auto from = rows.get<Instant>(1);
        const auto to = rows.get<std::optional<Instant>>(2);
        m_spans[placeOf(rows)].paused.push_back(daysFrom(from, to));
        if (rows.get<bool>(3)) {
            of(rows).pauses.push_back({from, to.value_or(Instant::max())});
        }
    }
}

void Reader::readDeviations() {
    const DayRange days = window();
    Query rows = m_db.query(R"sql(SELECT client_id, kind, urgency, off_since, ended_at FROM deviation
WHERE client_id IN %IDS% AND state <> 'dismissed' AND (ended_at IS NULL OR ended_at > ?)
AND detected_at <= ?)sql",
                            m_ids, startOfDay(days.from, m_terms.zone), m_terms.now);
    while (rows.next()) {
        const auto kind = rows.get<DeviationKind>(1);
        const auto ended = rows.get<std::optional<Instant>>(4);
        const QDate since = rows.get<QDate>(3);
        Facts& facts = of(rows);
        if (kind == DeviationKind::MissedTouchpoint && since >= days.from) {
            ++facts.missed;
        }
        if (!deviations::isOffPath(kind)) {
            continue;
        }
        m_spans[placeOf(rows)].off.push_back({since, ended ? dayOf(*ended, m_terms.zone) : days.to});
        if (!ended || *ended > m_terms.now) {
            ++(rows.get<Urgency>(2) == Urgency::Alarm ? facts.openAlarms : facts.openWarnings);
        }
    }
}

void Reader::readPlanned() {
    const DayRange days = window();
    Query rows = m_db.query(R"sql(SELECT client_id, COUNT(*) FROM planned_touchpoint
WHERE client_id IN %IDS% AND required AND state <> 'cancelled' AND due_day >= ? AND due_day < ?
GROUP BY client_id)sql",
                            m_ids, days.from, m_terms.today());
    while (rows.next()) {
        of(rows).due = rows.get<int>(1);
    }
}

void Reader::readTickets() {
    Query rows = m_db.query(R"sql(SELECT client_id, COUNT(*) FILTER (WHERE opened_at > ?), COUNT(*),
  MIN(opened_at) FROM ticket
WHERE client_id IN %IDS% AND opened_at > ? AND opened_at <= ? AND opened_by = 'client' GROUP BY client_id)sql",
                            daysAgo(BurstDays), m_ids, daysAgo(BurstDays + UsualDays), m_terms.now);
    while (rows.next()) {
        Facts& facts = of(rows);
        facts.ticketsNow = rows.get<int>(1);
        facts.ticketsBefore = rows.get<int>(2) - facts.ticketsNow;
        facts.startedAt = std::min(facts.startedAt, rows.get<Instant>(3));
    }
}

void Reader::readSettled() {
    Query rows = m_db.query(R"sql(SELECT client_id, COUNT(*) FROM ticket
WHERE client_id IN %IDS% AND resolved_at >= ? GROUP BY client_id)sql",
                            m_ids, daysAgo(WindowDays));
    while (rows.next()) {
        of(rows).settled = rows.get<int>(1);
    }
}

void Reader::readReopened() {
    // What a member resolved and took back within ten minutes was no reopening. Nobody named: the client did.
    const Instant since = daysAgo(WindowDays);
    Query rows =
        m_db.query(R"sql(SELECT t.client_id, t.id, t.resolved_at, e.member_id IS NOT NULL AND EXISTS (
  SELECT 1 FROM ticket_event r WHERE r.ticket_id = e.ticket_id AND r.at <= e.at AND r.at > e.at - ?
    AND r.id < e.id AND r.field = 'state' AND r.new_value IN ('resolved', 'closed'))
FROM ticket t JOIN ticket_event e %INDEX(%ticket_event_reopened%)INDEX% ON e.ticket_id = t.id
WHERE t.client_id IN %IDS% AND e.field = 'state' AND e.old_value IN ('resolved', 'closed')
  AND e.new_value NOT IN ('resolved', 'closed') AND e.at >= ? ORDER BY t.id)sql",
                   SlipMs, m_ids, since);
    TicketId last;
    bool counted = false;
    while (rows.next()) {
        if (const auto ticket = rows.get<TicketId>(1); ticket != last) {
            last = ticket;
            counted = false;
            const auto resolved = rows.get<std::optional<Instant>>(2);
            of(rows).settled += resolved && *resolved >= since ? 0 : 1; // the others are counted already
        }
        if (!counted && !rows.get<bool>(3)) {
            ++of(rows).reopened;
            counted = true;
        }
    }
}

void Reader::readEffort() {
    const DayRange days = window();
    Query rows = m_db.query(R"sql(SELECT client_id, work_class, CAST(SUM(day_minutes) AS BIGINT)
FROM effort_entry WHERE client_id IN %IDS% AND day >= ? AND day < ?
AND work_class IN ('proactive', 'reactive') GROUP BY client_id, work_class)sql",
                            m_ids, days.from, days.to);
    const auto add = [this](Query& sums) {
        while (sums.next()) {
            Facts& facts = of(sums);
            (sums.get<WorkClass>(1) == WorkClass::Proactive ? facts.proactive : facts.reactive) +=
                sums.get<qint64>(2);
        }
    };
    add(rows);
    // Work past midnight, which is rare: in this order the few rows of the window are read.
    Query spilled = m_db.query(R"sql(SELECT e.client_id, s.work_class, CAST(SUM(s.minutes) AS BIGINT)
FROM effort_spill s CROSS JOIN effort_entry e WHERE e.id = s.entry_id AND s.day >= ? AND s.day < ?
AND s.work_class IN ('proactive', 'reactive') AND e.client_id IN %IDS% GROUP BY e.client_id, s.work_class)sql",
                               days.from, days.to, m_ids);
    add(spilled);
}

void Reader::finish() {
    for (size_t i = 0; i < m_measured.size(); ++i) {
        Spans& spans = m_spans[i];
        if (!spans.enrolled.empty()) {
            m_measured[i].facts.path = deviations::adherenceOf(window(), std::move(spans.enrolled),
                                                               std::move(spans.paused), std::move(spans.off));
        }
    }
}

} // namespace

Terms readTerms(Database& db) {
    const auto settings = workspace::loadSettings(db);
    Terms terms;
    terms.rule = currentRule(db);
    terms.cadenceDays = settings.path.cadenceDays;
    terms.zone = settings.zone();
    terms.calendar = calendar::defaultCalendar(db);
    terms.now = db.now();
    return terms;
}

std::vector<Measured> readFacts(Database& db, const std::vector<qint64>& clients, const Terms& terms) {
    return Reader(db, clients, terms).read();
}

} // namespace core::health
