// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deviations/readfacts.h"

#include <unordered_map>

namespace core::deviations {

namespace {

using Ids = std::vector<qint64>;

/// The facts of a set of clients while they are read.
class Reader {
public:
    Reader(Database& db, const Ids& ids, const Rules& rules)
        : m_db(db)
        , m_ids(ids)
        , m_rules(rules) {}

    std::vector<Facts> read(PeerCache& peers) {
        readClients();
        readPauses();
        readStays(peers);
        readCriteria();
        readPlanned();
        readMoods();
        readAnswers();
        readTickets();
        readFailures();
        readReviews();
        return std::move(m_facts);
    }

private:
    Facts& of(ClientId client) { return m_facts[m_places.at(client)]; }

    Instant daysAgo(int days) const { return m_rules.now - std::chrono::days(days); }

    void readClients();
    void readPauses();
    void readStays(PeerCache& peers);
    void readCriteria();
    void readPlanned();
    void readMoods();
    void readAnswers();
    void readTickets();
    void readFailures();
    void readMissed();
    void readLowAnswers();
    FailureFact& failureOf(Query& row, Instant at);
    void settleFailures();
    void readReviews();

    Database& m_db;
    const Ids& m_ids;
    const Rules& m_rules;
    std::vector<Facts> m_facts;
    std::unordered_map<ClientId, size_t> m_places;
};

void Reader::readClients() {
    Query rows = m_db.query(R"sql(SELECT c.id, c.status, c.owner_id, c.since_day, c.created_at, c.renewal_day,
  a.last_contact_at FROM client c LEFT JOIN client_activity a ON a.client_id = c.id
WHERE c.id IN %IDS% ORDER BY c.id)sql",
                            m_ids);
    while (rows.next()) {
        Facts facts;
        facts.client = rows.get<ClientId>(0);
        facts.status = rows.get<ClientStatus>(1);
        facts.owner = rows.get<MemberId>(2);
        const QDate since = rows.get<QDate>(3);
        facts.startedAt = rows.get<Instant>(4);
        if (since.isValid()) {
            facts.startedAt = std::max(facts.startedAt, m_rules.days.startOf(since));
        }
        facts.renewal = rows.get<QDate>(5);
        facts.lastContact = rows.get<std::optional<Instant>>(6);
        m_places.emplace(facts.client, m_facts.size());
        m_facts.push_back(std::move(facts));
    }
}

void Reader::readPauses() {
    Query rows = m_db.query(R"sql(SELECT e.client_id, p.from_at, p.to_at FROM enrolment e
JOIN enrolment_pause p ON p.enrolment_id = e.id WHERE e.client_id IN %IDS% AND e.is_primary
ORDER BY e.client_id, p.from_at)sql",
                            m_ids);
    while (rows.next()) {
        of(rows.get<ClientId>(0))
            .pauses.push_back(
                {rows.get<Instant>(1), rows.get<std::optional<Instant>>(2).value_or(Instant::max())});
    }
}

void Reader::readStays(PeerCache& peers) {
    // With the visits that ended by moving to another version, oldest first: where one touches the next, the
    // stay goes on.
    Query rows = m_db.query(R"sql(SELECT v.client_id, v.id, v.enrolment_id, v.stage_id, v.stage_lineage,
  v.entered_at, v.left_at, v.paused_ms, e.is_primary, s.name, s.expected_days, s.cadence_days, p.from_at
FROM stage_visit v JOIN enrolment e ON e.id = v.enrolment_id JOIN stage s ON s.id = v.stage_id
LEFT JOIN enrolment_pause p ON p.enrolment_id = v.enrolment_id AND p.to_at IS NULL
WHERE v.client_id IN %IDS% AND (v.left_at IS NULL OR v.end_kind = 'version')
ORDER BY v.enrolment_id, v.entered_at, v.id)sql",
                            m_ids);

    struct Before {
        EnrolmentId enrolment;
        qint64 lineage = 0;
        Instant entered;
        Instant left;
        std::chrono::milliseconds paused{0};
    };

    std::optional<Before> before;
    while (rows.next()) {
        StayFact stay;
        stay.enrolment = rows.get<EnrolmentId>(2);
        const auto lineage = rows.get<qint64>(4);
        stay.enteredAt = rows.get<Instant>(5);
        stay.paused = std::chrono::milliseconds(rows.get<qint64>(7));
        if (before && before->enrolment == stay.enrolment && before->lineage == lineage &&
            before->left == stay.enteredAt) {
            stay.enteredAt = before->entered;
            stay.paused += before->paused;
        }
        before.reset();
        if (const auto left = rows.get<std::optional<Instant>>(6)) {
            before = Before{stay.enrolment, lineage, stay.enteredAt, *left, stay.paused};
            continue;
        }
        stay.visit = rows.get<VisitId>(1);
        stay.stage = rows.get<StageId>(3);
        stay.primary = rows.get<bool>(8);
        stay.stageName = rows.get<QString>(9);
        stay.expectedDays = rows.get<int>(10);
        stay.cadenceDays = rows.get<std::optional<int>>(11);
        stay.pausedSince = rows.get<std::optional<Instant>>(12);
        auto& stays = of(rows.get<ClientId>(0)).stays;
        stays.insert(stay.primary ? stays.begin() : stays.end(), std::move(stay));
    }
    for (Facts& facts : m_facts) {
        for (StayFact& stay : facts.stays) {
            stay.peers = &peers.of(m_db, stay.stage, m_rules.days, m_rules.now);
        }
    }
}

void Reader::readCriteria() {
    Query rows = m_db.query(R"sql(SELECT v.client_id, v.id, c.id, c.title FROM stage_visit v
JOIN stage_criterion c ON c.stage_id = v.stage_id AND c.required
LEFT JOIN visit_criterion m ON m.visit_id = v.id AND m.criterion_id = c.id
WHERE v.client_id IN %IDS% AND v.left_at IS NULL AND m.visit_id IS NULL ORDER BY v.id, c.position, c.id)sql",
                            m_ids);
    while (rows.next()) {
        const auto visit = rows.get<VisitId>(1);
        for (StayFact& stay : of(rows.get<ClientId>(0)).stays) {
            if (stay.visit == visit) {
                stay.open.push_back({rows.get<CriterionId>(2), rows.get<QString>(3)});
            }
        }
    }
}

void Reader::readPlanned() {
    Query rows = m_db.query(R"sql(SELECT p.client_id, p.id, p.title, p.channel, p.due_day, v.enrolment_id,
  p.visit_id, s.grace_days FROM planned_touchpoint p LEFT JOIN stage_visit v ON v.id = p.visit_id
LEFT JOIN stage s ON s.id = v.stage_id
WHERE p.client_id IN %IDS% AND p.state = 'planned' AND p.required ORDER BY p.id)sql",
                            m_ids);
    while (rows.next()) {
        of(rows.get<ClientId>(0))
            .planned.push_back({rows.get<PlannedId>(1), rows.get<QString>(2), rows.get<Channel>(3),
                                rows.get<QDate>(4), rows.get<EnrolmentId>(5), rows.get<VisitId>(6),
                                rows.get<std::optional<int>>(7)});
    }
}

void Reader::readMoods() {
    Query rows = m_db.query(R"sql(SELECT client_id, at, sentiment FROM touchpoint
WHERE client_id IN %IDS% AND at >= ? AND sentiment IS NOT NULL ORDER BY client_id, at, sentiment)sql",
                            m_ids, daysAgo(MoodReachDays));
    while (rows.next()) {
        of(rows.get<ClientId>(0)).moods.push_back({rows.get<Instant>(1), rows.get<int>(2)});
    }
}

void Reader::readAnswers() {
    // Of the answers of one person (or of nobody named) to one kind of survey the latest one stands.
    Query rows = m_db.query(R"sql(SELECT f.client_id, f.id, f.kind, f.score, f.at, f.contact_id,
  COALESCE(k.name, ''), f.site FROM feedback f LEFT JOIN contact k ON k.id = f.contact_id
WHERE f.client_id IN %IDS% ORDER BY f.client_id, f.at, f.id)sql",
                            m_ids);
    while (rows.next()) {
        AnswerFact answer{rows.get<FeedbackId>(1), rows.get<QString>(2),   rows.get<int>(3),
                          rows.get<Instant>(4),    rows.get<ContactId>(5), rows.get<QString>(6),
                          rows.get<QString>(7)};
        auto& answers = of(rows.get<ClientId>(0)).answers;
        if (answer.kind != QLatin1String("review")) {
            std::erase_if(answers, [&](const AnswerFact& earlier) {
                return earlier.kind == answer.kind && earlier.contact == answer.contact;
            });
        }
        answers.push_back(std::move(answer));
    }
}

void Reader::readTickets() {
    // The history is read only of clients with enough tickets for a burst.
    const int burstDays = m_rules.path.burstDays;
    const Ids busy = m_db.query(R"sql(SELECT client_id FROM ticket WHERE client_id IN %IDS% AND opened_at > ?
GROUP BY client_id HAVING COUNT(*) >= ?)sql",
                                m_ids, daysAgo(burstDays), m_rules.path.burstMinimum)
                         .all([](Query& q) { return q.get<qint64>(0); });
    if (busy.empty()) {
        return;
    }
    Query rows = m_db.query(R"sql(SELECT client_id, id, opened_at FROM ticket
WHERE client_id IN %IDS% AND opened_at >= ? AND opened_at <= ? AND opened_by = 'client'
ORDER BY client_id, opened_at)sql",
                            busy, daysAgo(burstDays + TicketReachDays), m_rules.now);
    while (rows.next()) {
        of(rows.get<ClientId>(0)).tickets.push_back({rows.get<TicketId>(1), rows.get<Instant>(2)});
    }
}

void Reader::readFailures() {
    // What a member resolved and took back within minutes was no reopening. Nobody named: the client did.
    constexpr qint64 SlipMs = 10 * 60 * 1000;
    Query rows = m_db.query(R"sql(SELECT t.client_id, t.id, t.number, t.subject, t.state, e.at, e.member_id,
  (SELECT MAX(r.at) FROM ticket_event r WHERE r.ticket_id = e.ticket_id AND r.at <= e.at AND r.id < e.id
    AND r.field = 'state' AND r.new_value IN ('resolved', 'closed'))
FROM ticket t JOIN ticket_event e %INDEX(%ticket_event_reopened%)INDEX% ON e.ticket_id = t.id
WHERE t.client_id IN %IDS% AND e.field = 'state' AND e.old_value IN ('resolved', 'closed')
  AND e.new_value NOT IN ('resolved', 'closed') ORDER BY t.id, e.at, e.id)sql",
                            m_ids);
    while (rows.next()) {
        const auto at = rows.get<Instant>(5);
        const bool byClient = rows.isNull(6);
        const auto resolved = rows.get<std::optional<Instant>>(7);
        if (!byClient && resolved && (at - *resolved).count() < SlipMs) {
            continue;
        }
        FailureFact& failure = failureOf(rows, at);
        ++failure.times;
        if (byClient && !failure.clientAt) {
            failure.clientAt = at;
        }
    }
    readMissed();
    readLowAnswers();
    settleFailures();
}

/// The failure of the row's ticket (client, ticket, number, subject, state); a new one when it has none yet.
FailureFact& Reader::failureOf(Query& row, Instant at) {
    auto& failures = of(row.get<ClientId>(0)).failures;
    const auto ticket = row.get<TicketId>(1);
    const auto known = std::find_if(failures.begin(), failures.end(),
                                    [&](const FailureFact& failure) { return failure.ticket == ticket; });
    if (known != failures.end()) {
        known->firstAt = std::min(known->firstAt, at);
        known->lastAt = std::max(known->lastAt, at);
        return *known;
    }
    FailureFact failure;
    failure.ticket = ticket;
    failure.number = row.get<qint64>(2);
    failure.subject = row.get<QString>(3);
    failure.firstAt = failure.lastAt = at;
    const QString state = row.get<QString>(4);
    failure.settled = state == QLatin1String("resolved") || state == QLatin1String("closed");
    return failures.emplace_back(std::move(failure));
}

/// Promised times that were missed by now, and the next one that could be.
void Reader::readMissed() {
    Query rows = m_db.query(R"sql(SELECT t.client_id, t.id, t.number, t.subject, t.state, k.breached_at,
  k.next_due_at, k.next_metric, CASE k.breached_at WHEN k.first_missed_at THEN 'first_response'
    WHEN k.reply_missed_at THEN 'next_response' WHEN k.solve_missed_at THEN 'resolution' END
FROM ticket t JOIN ticket_clock k %INDEX(%ticket_clock_live%)INDEX% ON k.ticket_id = t.id
WHERE t.client_id IN %IDS% AND (k.breached_at IS NOT NULL OR k.next_due_at IS NOT NULL)
  AND (k.breached_at >= ? OR k.next_due_at IS NOT NULL) ORDER BY t.id)sql",
                            m_ids, daysAgo(TicketReachDays));
    while (rows.next()) {
        auto missed = rows.get<std::optional<Instant>>(5);
        auto metric = rows.get<std::optional<sla::Metric>>(8);
        const auto due = rows.get<std::optional<Instant>>(6);
        if (due && *due >= m_rules.now) {
            auto& next = of(rows.get<ClientId>(0)).nextDue;
            next = std::min(next.value_or(*due), *due);
        } else if (due && (!missed || *due < *missed)) {
            missed = due;
            metric = rows.get<sla::Metric>(7);
        }
        if (missed) {
            failureOf(rows, *missed).missed = metric;
        }
    }
}

void Reader::readLowAnswers() {
    // By the client that the score names, so that those without low answers cost one look at an index.
    Query rows = m_db.query(R"sql(SELECT t.client_id, t.id, t.number, t.subject, t.state, m.at
FROM reply_score r JOIN ticket_message m ON m.id = r.message_id JOIN ticket t ON t.id = m.ticket_id
WHERE r.client_id IN %IDS% AND r.low AND m.at >= ? ORDER BY m.at, m.id)sql",
                            m_ids, daysAgo(TicketReachDays));
    while (rows.next()) {
        ++failureOf(rows, rows.get<Instant>(5)).lowAnswers;
    }
}

/// What is resolved is settled when we have been in touch by ourselves since; the last such contact is the
/// first of a few rows from the end of the client's contacts.
void Reader::settleFailures() {
    Ids resolved;
    for (const Facts& facts : m_facts) {
        if (std::any_of(facts.failures.begin(), facts.failures.end(),
                        [](const FailureFact& failure) { return failure.settled; })) {
            resolved.push_back(facts.client.value);
        }
    }
    if (resolved.empty()) {
        return;
    }
    Query rows = m_db.query(R"sql(SELECT c.id, (SELECT t.at FROM touchpoint t
  WHERE t.client_id = c.id AND t.direction = 'outbound' AND t.at <= ? ORDER BY t.at DESC, t.id DESC LIMIT 1)
FROM client c WHERE c.id IN %IDS%)sql",
                            m_rules.now, resolved);
    while (rows.next()) {
        const auto own = rows.get<std::optional<Instant>>(1);
        for (FailureFact& failure : of(rows.get<ClientId>(0)).failures) {
            failure.settled = failure.settled && own && *own > failure.lastAt;
        }
    }
}

void Reader::readReviews() {
    Ids renewing;
    const QDate near = m_rules.today().addDays(m_rules.path.renewalDays + m_rules.path.reviewDays);
    for (const Facts& facts : m_facts) {
        if (facts.renewal.isValid() && facts.renewal <= near) {
            renewing.push_back(facts.client.value);
        }
    }
    if (renewing.empty()) {
        return;
    }
    Query rows = m_db.query(R"sql(SELECT client_id, MAX(at) FROM touchpoint
WHERE client_id IN %IDS% AND purpose = 'business_review' AND purpose <> '' AND at <= ? GROUP BY client_id)sql",
                            renewing, m_rules.now);
    while (rows.next()) {
        of(rows.get<ClientId>(0)).lastReview = m_rules.days.dayOf(rows.get<Instant>(1));
    }
}

} // namespace

void PeerCache::freshen(Instant now, std::chrono::milliseconds maxAge) {
    if (!m_since || now - *m_since > maxAge || now < *m_since) {
        m_groups.clear();
        m_since = now;
    }
}

void PeerCache::forget() {
    m_groups.clear();
}

const journeys::PeerGroup& PeerCache::of(Database& db, StageId stage, const journeys::WorkDays& days,
                                         Instant now) {
    const auto known = m_groups.find(stage);
    return known != m_groups.end()
               ? known->second
               : m_groups.emplace(stage, journeys::peers(db, stage, days, now)).first->second;
}

std::vector<Facts> readFacts(Database& db, const std::vector<qint64>& clients, const Rules& rules,
                             PeerCache& peers) {
    return Reader(db, clients, rules).read(peers);
}

} // namespace core::deviations
