// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/writer.h"

#include "core/base/fold.h"

#include <QJsonDocument>

namespace core::demo {

namespace {

QString json(const QJsonObject& object) {
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace

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
INSERT INTO touchpoint(id, client_id, contact_id, member_id, at, channel, direction, sentiment, title, note, purpose)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql",
                 t.id, t.client, t.contact, t.member, t.at, t.channel, t.direction, t.sentiment, t.title,
                 t.note, t.purpose);
    ++m_made.touchpoints;
}

void Writer::add(const touchpoints::Planned& p) {
    m_tx.execute(R"sql(
INSERT INTO planned_touchpoint(id, client_id, owner_id, title, channel, due_day, due_minute, estimate_minutes, state,
  touchpoint_id, note, purpose, visit_id, step_id, department_id, plan_day, required, done_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql",
                 p.id, p.client, p.owner, p.title, p.channel, p.dueDay, p.dueMinute, p.estimate, p.state,
                 p.touchpoint, p.note, p.purpose, p.visit, p.step, p.department, p.planDay, p.required,
                 p.doneAt);
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

void Writer::add(const journeys::Journey& j) {
    m_tx.execute("INSERT INTO journey(id, name, name_key, note, position) VALUES (?, ?, ?, ?, ?)", j.id,
                 j.name, fold(j.name), j.note, j.position);
}

void Writer::add(const journeys::Version& v, Instant at) {
    m_tx.execute(R"sql(
INSERT INTO journey_version(id, journey_id, number, state, based_on, comparable_from, note, published_at, published_by)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?))sql",
                 v.id, v.journey, v.number, v.state, v.basedOn, v.comparableFrom, v.note, v.publishedAt,
                 v.publishedBy);
    for (size_t i = 0; i < v.stages.size(); ++i) {
        addStage(v.id, int(i), v.stages[i], at);
    }
}

void Writer::addStage(VersionId version, int position, const journeys::Stage& s, Instant at) {
    m_tx.execute(R"sql(
INSERT INTO stage(id, version_id, lineage, position, name, goal, expected_days, cadence_days, grace_days, emotion)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql",
                 s.id, version, s.lineage, position, s.name, s.goal, s.expectedDays, s.cadenceDays,
                 s.graceDays, s.emotion);
    int place = 0;
    for (const journeys::Step& t : s.steps) {
        m_tx.execute(R"sql(
INSERT INTO stage_step(id, stage_id, lineage, position, title, channel, purpose, offset_days, department_id,
  estimate_minutes, required, topic, playbook)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql",
                     t.id, s.id, t.lineage, place++, t.title, t.channel, t.purpose, t.offsetDays,
                     t.department, t.estimate, t.required, t.topic, t.playbook);
    }
    place = 0;
    for (const journeys::Criterion& c : s.criteria) {
        m_tx.execute(R"sql(
INSERT INTO stage_criterion(id, stage_id, lineage, position, title, required, rule, rule_purpose, rule_channel, rule_step)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql",
                     c.id, s.id, c.lineage, place++, c.title, c.required, c.rule, c.rulePurpose,
                     c.ruleChannel, c.ruleStep != 0 ? std::optional(c.ruleStep) : std::nullopt);
    }
    place = 0;
    for (const journeys::Experience& e : s.experiences) {
        m_tx.execute(
            "INSERT INTO stage_experience(id, stage_id, position, kind, body) VALUES (?, ?, ?, ?, ?)",
            m_ids.next(at), s.id, place, e.kind, e.text);
        ++place;
    }
    for (const journeys::DepartmentRole& r : s.roles) {
        m_tx.execute("INSERT INTO stage_role(stage_id, department_id, role) VALUES (?, ?, ?)", s.id,
                     r.department, r.role);
    }
}

void Writer::add(const journeys::Enrolment& e) {
    m_tx.execute(R"sql(
INSERT INTO enrolment(id, client_id, journey_id, version_id, is_primary, state, start_day, started_at, ended_at,
  end_kind, end_reason)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql",
                 e.id, e.client, e.journey, e.version, e.primary, e.state, e.startDay, e.startedAt, e.endedAt,
                 e.end, e.endReason);
}

void Writer::add(const journeys::Visit& v) {
    m_tx.execute(R"sql(
INSERT INTO stage_visit(id, enrolment_id, client_id, stage_id, stage_lineage, entered_at, left_at, end_kind)
VALUES (?, ?, ?, ?, ?, ?, ?, ?))sql",
                 v.id, v.enrolment, v.client, v.stage, v.stageLineage, v.enteredAt, v.leftAt, v.end);
}

void Writer::add(const journeys::CriterionMark& m) {
    m_tx.execute(R"sql(
INSERT INTO visit_criterion(visit_id, criterion_id, state, automatic, at, member_id, reason)
VALUES (?, ?, ?, ?, ?, ?, ?))sql",
                 m.visit, m.criterion, m.state, m.automatic, m.at, m.member, m.reason);
}

void Writer::addPause(EnrolmentId enrolment, Instant from, const QString& reason) {
    m_tx.execute("INSERT INTO enrolment_pause(id, enrolment_id, from_at, reason) VALUES (?, ?, ?, ?)",
                 m_ids.next(from), enrolment, from, reason);
}

void Writer::add(const feedback::Feedback& f) {
    m_tx.execute(R"sql(
INSERT INTO feedback(id, client_id, contact_id, ticket_id, kind, score, at, comment, site, answered_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql",
                 f.id, f.client, f.contact, f.ticket, f.kind, f.score, f.at, f.comment, f.site, f.answeredAt);
}

void Writer::add(const deviations::Deviation& d) {
    m_tx.execute(R"sql(
INSERT INTO deviation(id, client_id, kind, subject, urgency, state, owner_id, off_since, detected_at, seen_at,
  evidence_at, evidence, rule, noticed_at, ended_at, ended_by, dismiss_reason)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql",
                 d.id, d.client, d.kind, d.subject, d.urgency, d.state, d.owner, d.offSince, d.detectedAt,
                 d.seenAt, d.evidenceAt, json(d.evidence), json(d.rule), d.noticedAt, d.endedAt, d.endedBy,
                 d.dismissReason);
}

void Writer::noteDeviation(DeviationId deviation, MemberId by, Instant at, const QString& field,
                           const QString& from, const QString& to) {
    m_tx.execute(R"sql(
INSERT INTO deviation_event(id, deviation_id, member_id, at, field, old_value, new_value)
VALUES (?, ?, ?, ?, ?, ?, ?))sql",
                 m_ids.next(at), deviation, by, at, field, from, to);
}

void Writer::link(DeviationId deviation, TicketId ticket, Instant at, MemberId by, Instant linkedAt) {
    m_tx.execute(R"sql(
INSERT INTO deviation_contact(id, deviation_id, ticket_id, at, linked_at, linked_by) VALUES (?, ?, ?, ?, ?, ?))sql",
                 m_ids.next(linkedAt), deviation, ticket, at, linkedAt, by);
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
