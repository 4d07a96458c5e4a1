// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/writer.h"

#include "core/base/fold.h"

namespace core::demo {

void Writer::add(const people::Member& m) {
    m_tx.execute(R"sql(
INSERT INTO member(id, name, name_key, email, role, weekly_minutes) VALUES (?, ?, ?, ?, ?, ?))sql",
                 m.id, m.name, fold(m.name), m.email, m.role, m.weeklyMinutes);
}

void Writer::add(const clients::Client& c) {
    m_tx.execute(R"sql(
INSERT INTO client(id, name, name_key, status, tier, industry, city, website, note, owner_id, since_day, renewal_day,
  monthly_fee_minor, currency, created_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql",
                 c.id, c.name, fold(c.name), c.status, c.tier, c.industry, c.city, c.website, c.note, c.owner,
                 c.since, c.renewal, c.monthlyFeeMinor, c.currency, c.createdAt);
    ++m_made.clients;
}

void Writer::add(const clients::Contact& c) {
    m_tx.execute(R"sql(
INSERT INTO contact(id, client_id, name, name_key, role, email, email_key, phone, preferred_channel)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?))sql",
                 c.id, c.client, c.name, fold(c.name), c.role, c.email, fold(c.email), c.phone,
                 c.preferredChannel);
    ++m_made.contacts;
}

void Writer::add(const touchpoints::Touchpoint& t) {
    m_tx.execute(R"sql(
INSERT INTO touchpoint(id, client_id, contact_id, member_id, at, channel, direction, sentiment, title, note)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql",
                 t.id, t.client, t.contact, t.member, t.at, t.channel, t.direction, t.sentiment, t.title,
                 t.note);
    ++m_made.touchpoints;
}

void Writer::add(const touchpoints::Planned& p) {
    m_tx.execute(R"sql(
INSERT INTO planned_touchpoint(id, client_id, owner_id, title, channel, due_day, due_minute, estimate_minutes, state,
  touchpoint_id, note)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql",
                 p.id, p.client, p.owner, p.title, p.channel, p.dueDay, p.dueMinute, p.estimate, p.state,
                 p.touchpoint, p.note);
}

void Writer::add(const tickets::Ticket& t) {
    m_tx.execute(R"sql(
INSERT INTO ticket(id, number, client_id, contact_id, assignee_id, subject, subject_key, kind, state, priority, channel,
  opened_by, opened_at, client_at, first_reply_at, waiting_since, pending_until, resolved_at, closed_at, updated_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql",
                 t.id, t.number, t.client, t.contact, t.assignee, t.subject, fold(t.subject), t.kind, t.state,
                 t.priority, t.channel, t.openedBy, t.openedAt, t.clientAt, t.firstReplyAt, t.waitingSince,
                 t.pendingUntil, t.resolvedAt, t.closedAt, t.updatedAt);
    ++m_made.tickets;
}

void Writer::add(const tickets::Message& m) {
    m_tx.execute(R"sql(
INSERT INTO ticket_message(id, ticket_id, kind, member_id, contact_id, at, body) VALUES (?, ?, ?, ?, ?, ?, ?))sql",
                 m.id, m.ticket, m.kind, m.member, m.contact, m.at, m.body);
    ++m_made.messages;
}

void Writer::add(const effort::Entry& e) {
    m_tx.execute(R"sql(
INSERT INTO effort_entry(id, member_id, client_id, ticket_id, touchpoint_id, day, minutes, day_minutes, started_at,
  ended_at, work_class, origin, note, entered_by, entered_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql",
                 e.id, e.member, e.client, e.ticket, e.touchpoint, e.day, e.minutes, e.minutes, e.startedAt,
                 e.endedAt, e.workClass, e.origin, e.note, e.enteredBy, e.enteredAt);
    ++m_made.entries;
}

void Writer::add(const effort::Timer& t) {
    m_tx.execute(R"sql(
INSERT INTO timer(member_id, started_at, seen_at, client_id, ticket_id, work_class, origin, note)
VALUES (?, ?, ?, ?, ?, ?, ?, ?))sql",
                 t.member, t.startedAt, t.seenAt, t.client, t.ticket, t.workClass, t.origin, t.note);
}

qint64 Writer::addTag(const QString& name, Instant at) {
    const qint64 id = m_ids.next(at);
    m_tx.execute("INSERT INTO tag(id, name, name_key) VALUES (?, ?, ?)", id, name, fold(name));
    return id;
}

void Writer::tag(TicketId ticket, qint64 tag) {
    m_tx.execute("INSERT INTO ticket_tag(ticket_id, tag_id) VALUES (?, ?)", ticket, tag);
}

void Writer::noteState(TicketId ticket, MemberId by, Instant at, tickets::TicketState from,
                       tickets::TicketState to) {
    m_tx.execute(R"sql(
INSERT INTO ticket_event(id, ticket_id, member_id, at, field, old_value, new_value)
VALUES (?, ?, ?, ?, 'state', ?, ?))sql",
                 m_ids.next(at), ticket, by, at, from, to);
}

void Writer::setLastTicketNumber(qint64 number) {
    m_tx.execute("UPDATE counter SET value = ? WHERE name = 'ticket'", number);
}

} // namespace core::demo
