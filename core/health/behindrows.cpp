// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/health/behindrows.h"

#include "core/effort/splits.h"
#include "core/feedback/feedback.h"
#include "core/health/slips.h"

#include <algorithm>

namespace core::health {

using I = HealthInput;
using K = HealthRowKind;

BehindReader::BehindReader(Database& db, ClientId client, const Terms& terms)
    : m_db(db)
    , m_client(client)
    , m_terms(terms)
    , m_days(terms.calendar, terms.zone) {
    facts.now = terms.now;
    facts.cadenceDays = terms.cadenceDays;
    readClient();
}

void BehindReader::read(I input) {
    switch (input) {
    case I::Sentiment:
        return readSentiment();
    case I::Contact:
        return readContact();
    case I::Nps:
    case I::Csat:
        return readAnswers(input);
    case I::OffPath:
        return readSpans();
    case I::OpenDeviations:
        return readOpenDeviations();
    case I::MissedTouchpoints:
        return readMissed();
    case I::StagePace:
        return readStay(false);
    case I::PeerPace:
        return readStay(true);
    case I::TicketRate:
        return readTickets();
    case I::Reopened:
        return readReopened();
    case I::ReactiveShare:
        return readEffort();
    }
}

DayRange BehindReader::window() const {
    const QDate today = m_terms.today();
    return {today.addDays(1 - WindowDays), today.addDays(1)};
}

DayRange BehindReader::daysOf(const BehindRow& row) const {
    return {dayOf(row.at, m_terms.zone), row.until ? dayOf(*row.until, m_terms.zone) : window().to};
}

BehindRow BehindReader::row(K kind, qint64 id, Instant at) const {
    BehindRow value;
    value.kind = kind;
    value.id = id;
    value.client = m_client;
    value.at = at;
    return value;
}

void BehindReader::readClient() {
    Query client = m_db.query("SELECT since_day, created_at FROM client WHERE id = ?", m_client);
    if (client.next()) {
        const QDate since = client.get<QDate>(0);
        facts.startedAt = since.isValid() ? startOfDay(since, m_terms.zone) : client.get<Instant>(1);
    }
    // A ticket from before the client's start shows that it was there already.
    const auto first = m_db.scalar<std::optional<Instant>>(
        R"sql(SELECT MIN(opened_at) FROM ticket
WHERE client_id = ? AND opened_at > ? AND opened_at <= ? AND opened_by = 'client')sql",
        m_client, daysAgo(BurstDays + UsualDays), m_terms.now);
    if (first && *first) {
        facts.startedAt = std::min(facts.startedAt, **first);
    }
}

void BehindReader::readSentiment() {
    Query touches = m_db.query(R"sql(SELECT id, at, sentiment, channel, title FROM touchpoint
WHERE client_id = ? AND at >= ? AND at <= ? AND sentiment IS NOT NULL ORDER BY at DESC, sentiment DESC)sql",
                               m_client, daysAgo(AnswerDays), m_terms.now);
    while (touches.next()) {
        BehindRow touch = row(K::Touchpoint, touches.get<qint64>(0), touches.get<Instant>(1));
        touch.value = touches.get<double>(2);
        touch.word = touches.get<QString>(3);
        touch.text = touches.get<QString>(4);
        rows.push_back(std::move(touch));
    }
    for (auto touch = rows.rbegin(); touch != rows.rend(); ++touch) {
        facts.moods.push_back(touch->value);
    }
}

void BehindReader::readLastContact() {
    Query last = m_db.query(R"sql(SELECT kind, id, at, word, text FROM (
  SELECT * FROM (SELECT 0 AS kind, id, at, channel AS word, title AS text FROM touchpoint
    WHERE client_id = ? AND at <= ? ORDER BY at DESC, id DESC LIMIT 1) touched
  UNION ALL
  SELECT * FROM (SELECT 1 AS kind, t.id, m.at, m.kind AS word, t.subject AS text
    FROM ticket t JOIN ticket_message m ON m.ticket_id = t.id
    WHERE t.client_id = ? AND m.at <= ? AND m.kind <> 'note' ORDER BY m.at DESC, m.id DESC LIMIT 1) written) x
ORDER BY at DESC, kind LIMIT 1)sql",
                            m_client, m_terms.now, m_client, m_terms.now);
    if (!last.next()) {
        rows.push_back(row(K::Start, 0, facts.startedAt));
        return;
    }
    BehindRow contact =
        row(last.get<int>(0) == 0 ? K::Touchpoint : K::Message, last.get<qint64>(1), last.get<Instant>(2));
    contact.word = last.get<QString>(3);
    contact.text = last.get<QString>(4);
    facts.lastContact = contact.at;
    rows.push_back(std::move(contact));
}

void BehindReader::readContact() {
    const auto cadence = m_db.query(R"sql(SELECT s.cadence_days FROM enrolment e
JOIN stage_visit v ON v.enrolment_id = e.id JOIN stage s ON s.id = v.stage_id
WHERE e.client_id = ? AND e.is_primary AND v.entered_at <= ? AND (v.left_at IS NULL OR v.left_at > ?)
ORDER BY v.entered_at DESC, v.id DESC LIMIT 1)sql",
                                    m_client, m_terms.now, m_terms.now)
                             .first([](Query& q) { return q.get<std::optional<int>>(0); });
    if (cadence && *cadence) {
        facts.cadenceDays = **cadence;
    }
    readLastContact();
    const Instant since = rows.front().at;
    readPauses(true);
    std::erase_if(rows, [&](const BehindRow& pause) {
        return pause.kind == K::Pause && pause.until && *pause.until <= since;
    });
    for (const BehindRow& pause : rows) {
        if (pause.kind == K::Pause) {
            facts.pauses.push_back({pause.at, pause.until.value_or(Instant::max())});
        }
    }
    if (const auto counted = readingsOf(facts)[size_t(I::Contact)]) {
        rows.front().value = counted->count;
    }
}

void BehindReader::readAnswers(I input) {
    const bool nps = input == I::Nps;
    Query answers = m_db.query(R"sql(SELECT f.id, f.at, f.score, f.kind, f.comment, COALESCE(k.name, '')
FROM feedback f LEFT JOIN contact k ON k.id = f.contact_id
WHERE f.client_id = ? AND f.at >= ? AND f.at <= ? AND f.kind = ? ORDER BY f.at DESC, f.id DESC LIMIT ?)sql",
                               m_client, daysAgo(nps ? AnswerDays : WindowDays), m_terms.now,
                               nps ? FeedbackKind::Nps : FeedbackKind::Csat, nps ? 1 : 100'000);
    while (answers.next()) {
        BehindRow answer = row(K::Answer, answers.get<qint64>(0), answers.get<Instant>(1));
        answer.value = answers.get<double>(2);
        answer.word = answers.get<QString>(3);
        const QString comment = answers.get<QString>(4);
        answer.text = comment.isEmpty() ? answers.get<QString>(5) : comment;
        rows.push_back(std::move(answer));
    }
    for (const BehindRow& answer : rows) {
        if (nps) {
            facts.nps = {int(answer.value), answer.at};
        } else {
            facts.csatSum += answer.value;
            ++facts.csatCount;
        }
    }
}

void BehindReader::readTickets() {
    Query tickets = m_db.query(R"sql(SELECT id, opened_at, number, subject FROM ticket
WHERE client_id = ? AND opened_at > ? AND opened_at <= ? AND opened_by = 'client'
ORDER BY opened_at DESC, id DESC)sql",
                               m_client, daysAgo(BurstDays + UsualDays), m_terms.now);
    while (tickets.next()) {
        BehindRow ticket = row(K::Ticket, tickets.get<qint64>(0), tickets.get<Instant>(1));
        ticket.word = QString::number(tickets.get<qint64>(2));
        ticket.text = tickets.get<QString>(3);
        ticket.value = 1;
        ticket.counts = ticket.at > daysAgo(BurstDays);
        rows.push_back(std::move(ticket));
    }
    for (const BehindRow& ticket : rows) {
        ++(ticket.counts ? facts.ticketsNow : facts.ticketsBefore);
    }
}

void BehindReader::readReopened() {
    const Instant since = daysAgo(WindowDays);
    Query tickets = m_db.query(R"sql(SELECT t.id, t.number, t.subject,
  CASE WHEN t.resolved_at >= ? AND t.resolved_at <= ? THEN t.resolved_at END,
  (SELECT MAX(e.at) FROM ticket_event e WHERE e.ticket_id = t.id AND e.field = 'state'
    AND e.old_value IN ('resolved', 'closed') AND e.new_value NOT IN ('resolved', 'closed')
    AND e.at >= ? AND e.at <= ?),
  EXISTS (SELECT 1 FROM ticket_event e WHERE e.ticket_id = t.id AND e.field = 'state'
    AND e.old_value IN ('resolved', 'closed') AND e.new_value NOT IN ('resolved', 'closed')
    AND e.at >= ? AND e.at <= ? AND NOT (e.member_id IS NOT NULL AND EXISTS (
      SELECT 1 FROM ticket_event r WHERE r.ticket_id = e.ticket_id AND r.at <= e.at AND r.at > e.at - ?
        AND r.id < e.id AND r.field = 'state' AND r.new_value IN ('resolved', 'closed'))))
FROM ticket t WHERE t.client_id = ? ORDER BY t.id)sql",
                               since, m_terms.now, since, m_terms.now, since, m_terms.now, SlipMs, m_client);
    while (tickets.next()) {
        const auto resolved = tickets.get<std::optional<Instant>>(3);
        const auto again = tickets.get<std::optional<Instant>>(4);
        if (!resolved && !again) {
            continue;
        }
        BehindRow ticket = row(K::Ticket, tickets.get<qint64>(0),
                               std::max(resolved.value_or(Instant()), again.value_or(Instant())));
        ticket.word = QString::number(tickets.get<qint64>(1));
        ticket.text = tickets.get<QString>(2);
        ticket.value = tickets.get<bool>(5) ? 1 : 0;
        rows.push_back(std::move(ticket));
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const BehindRow& a, const BehindRow& b) { return a.at > b.at; });
    for (const BehindRow& ticket : rows) {
        ++facts.settled;
        facts.reopened += int(ticket.value);
    }
}

void BehindReader::readEffort() {
    constexpr int Most = 1'000'000;
    for (const auto workClass : {WorkClass::Reactive, WorkClass::Proactive}) {
        for (const auto& entry : effort::entriesBehind(m_db, {window(), workClass, m_client, {}}, Most)) {
            BehindRow time = row(K::Entry, entry.entry.value, startOfDay(entry.day, m_terms.zone));
            time.word = toText(workClass);
            time.text = entry.note.isEmpty() ? entry.memberName : entry.note;
            time.value = double(entry.minutes.count());
            time.counts = workClass == WorkClass::Reactive;
            rows.push_back(std::move(time));
        }
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const BehindRow& a, const BehindRow& b) { return a.at > b.at; });
    for (const BehindRow& time : rows) {
        (time.counts ? facts.reactive : facts.proactive) += qint64(time.value);
    }
}

} // namespace core::health
