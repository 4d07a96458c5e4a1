// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deviations/stored.h"

#include "core/base/fold.h"
#include "core/db/refusals.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace core::deviations::stored {

namespace {

template <class Tag>
QString word(Id<Tag> id) {
    return id ? QString::number(id.value) : QString();
}

/// What people speak of, as words for the history.
std::vector<std::pair<QString, QString>> fields(const Deviation& d) {
    return {{u"state"_s, toText(d.state)},
            {u"urgency"_s, toText(d.urgency)},
            {u"owner"_s, word(d.owner)},
            {u"dismiss_reason"_s, d.dismissReason},
            {u"snoozed_until"_s,
             d.snoozedUntil.isValid() ? QString::number(dayNumber(d.snoozedUntil)) : QString()},
            {u"snooze_reason"_s, d.snoozeReason},
            {u"escalated_to"_s, word(d.escalatedTo)}};
}

/// A playbook stops with its deviation, and goes on with it when that end is taken back.
void followEnd(Transaction& tx, const Deviation& before, const Deviation& after) {
    if (!before.endedAt && after.endedAt) {
        tx.execute(R"sql(UPDATE playbook_run SET ended_at = ?, stopped = 'end', revision = revision + 1
WHERE deviation_id = ? AND ended_at IS NULL)sql",
                   after.endedAt, after.id);
    } else if (before.endedAt && !after.endedAt) {
        tx.execute(R"sql(UPDATE playbook_run SET ended_at = NULL, stopped = '', revision = revision + 1
WHERE deviation_id = ? AND stopped = 'end' AND ended_at = ?)sql",
                   after.id, before.endedAt);
    }
}

} // namespace

const std::string Columns = R"sql(d.id, d.client_id, d.enrolment_id, d.visit_id, d.kind, d.subject, d.urgency,
  d.state, d.owner_id, d.off_since, d.detected_at, d.seen_at, d.evidence_at, d.evidence, d.rule, d.noticed_at,
  d.ended_at, d.ended_by, d.dismiss_reason, d.snoozed_until, d.snooze_reason, d.escalated_to, d.escalated_at,
  d.revision)sql";

Deviation fromRow(Query& row) {
    Deviation d;
    d.id = row.get<DeviationId>(0);
    d.client = row.get<ClientId>(1);
    d.enrolment = row.get<EnrolmentId>(2);
    d.visit = row.get<VisitId>(3);
    d.kind = row.get<DeviationKind>(4);
    d.subject = row.get<QString>(5);
    d.urgency = row.get<Urgency>(6);
    d.state = row.get<DeviationState>(7);
    d.owner = row.get<MemberId>(8);
    d.offSince = row.get<QDate>(9);
    d.detectedAt = row.get<Instant>(10);
    d.seenAt = row.get<Instant>(11);
    d.evidenceAt = row.get<Instant>(12);
    d.evidence = fromJson(row.get<QString>(13));
    d.rule = fromJson(row.get<QString>(14));
    d.noticedAt = row.get<std::optional<Instant>>(15);
    d.endedAt = row.get<std::optional<Instant>>(16);
    d.endedBy = row.get<MemberId>(17);
    d.dismissReason = row.get<QString>(18);
    d.snoozedUntil = row.get<QDate>(19);
    d.snoozeReason = row.get<QString>(20);
    d.escalatedTo = row.get<MemberId>(21);
    d.escalatedAt = row.get<std::optional<Instant>>(22);
    d.revision = row.get<qint64>(23);
    return d;
}

QString toJson(const QJsonObject& object) {
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject fromJson(const QString& text) {
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

void insert(Transaction& tx, const Deviation& d) {
    tx.execute(
        R"sql(INSERT INTO deviation(id, client_id, enrolment_id, visit_id, kind, subject, urgency, state,
  owner_id, off_since, detected_at, seen_at, evidence_at, evidence, rule, noticed_at, ended_at, ended_by,
  dismiss_reason, snoozed_until, snooze_reason, escalated_to, escalated_at, revision)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql",
        d.id, d.client, d.enrolment, d.visit, d.kind, d.subject, d.urgency, d.state, d.owner, d.offSince,
        d.detectedAt, d.seenAt, d.evidenceAt, toJson(d.evidence), toJson(d.rule), d.noticedAt, d.endedAt,
        d.endedBy, d.dismissReason, d.snoozedUntil, d.snoozeReason, d.escalatedTo, d.escalatedAt, d.revision);
    tx.changed(Entity::Deviation, d.id);
}

Deviation update(Transaction& tx, const Deviation& before, Deviation after, MemberId by) {
    after.dismissReason = cleaned(after.dismissReason).trimmed();
    after.snoozeReason = cleaned(after.snoozeReason).trimmed();
    after.revision = before.revision + 1;
    const qint64 changed = tx.execute(
        R"sql(UPDATE deviation SET enrolment_id = ?, visit_id = ?, urgency = ?, state = ?, owner_id = ?,
  off_since = ?, seen_at = ?, evidence_at = ?, evidence = ?, rule = ?, noticed_at = ?, ended_at = ?,
  ended_by = ?, dismiss_reason = ?, snoozed_until = ?, snooze_reason = ?, escalated_to = ?, escalated_at = ?,
  revision = ? WHERE id = ? AND revision = ?)sql",
        after.enrolment, after.visit, after.urgency, after.state, after.owner, after.offSince, after.seenAt,
        after.evidenceAt, toJson(after.evidence), toJson(after.rule), after.noticedAt, after.endedAt,
        after.endedBy, after.dismissReason, after.snoozedUntil, after.snoozeReason, after.escalatedTo,
        after.escalatedAt, after.revision, after.id, before.revision);
    if (changed == 0) {
        failStale(tx.scalar<qint64>("SELECT id FROM deviation WHERE id = ?", after.id).has_value(),
                  u"this deviation"_s);
    }
    followEnd(tx, before, after);
    const auto old = fields(before);
    const auto now = fields(after);
    for (size_t i = 0; i < old.size(); ++i) {
        if (old[i].second != now[i].second) {
            addEvent(tx, after.id, by, old[i].first, old[i].second, now[i].second);
        }
    }
    tx.changed(Entity::Deviation, after.id);
    return after;
}

void addEvent(Transaction& tx, DeviationId deviation, MemberId by, const QString& field,
              const QString& oldValue, const QString& newValue) {
    tx.execute(R"sql(INSERT INTO deviation_event(id, deviation_id, member_id, at, field, old_value, new_value)
  VALUES (?, ?, ?, ?, ?, ?, ?))sql",
               tx.newId<MessageId>(), deviation, by, tx.now(), field, oldValue, newValue);
}

} // namespace core::deviations::stored
