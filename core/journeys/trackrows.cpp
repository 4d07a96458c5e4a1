// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journeys/trackrows.h"

#include "core/clients/watch.h"

namespace core::journeys {

using namespace Qt::Literals::StringLiterals;

Track requireTrack(Database& db, EnrolmentId id) {
    auto track = findTrack(db, id);
    if (!track) {
        fail(ErrorKind::NotFound, u"That client is no longer enrolled there."_s);
    }
    return std::move(*track);
}

void insertEnrolment(Transaction& tx, const Enrolment& e) {
    tx.execute(
        R"sql(INSERT INTO enrolment(id, client_id, journey_id, version_id, is_primary, state, start_day,
started_at, ended_at, end_kind, end_reason, revision) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql",
        e.id, e.client, e.journey, e.version, e.primary, e.state, e.startDay, e.startedAt, e.endedAt, e.end,
        e.endReason, e.revision);
    clients::lookAgain(tx, e.client);
    tx.changed(Entity::Enrolment, e.id);
}

void updateEnrolment(Transaction& tx, Enrolment& e) {
    const qint64 rows = tx.execute(R"sql(UPDATE enrolment SET version_id = ?, is_primary = ?, state = ?,
start_day = ?, started_at = ?, ended_at = ?, end_kind = ?, end_reason = ?, revision = revision + 1
WHERE id = ? AND revision = ?)sql",
                                   e.version, e.primary, e.state, e.startDay, e.startedAt, e.endedAt, e.end,
                                   e.endReason, e.id, e.revision);
    if (rows == 0) {
        fail(ErrorKind::Conflict, u"Somebody else moved this client along its journey in the meantime."_s);
    }
    ++e.revision;
    clients::lookAgain(tx, e.client);
    tx.changed(Entity::Enrolment, e.id);
}

void insertVisit(Transaction& tx, const Visit& v) {
    tx.execute(R"sql(INSERT INTO stage_visit(id, enrolment_id, client_id, stage_id, stage_lineage, entered_at,
left_at, paused_ms, end_kind, override_reason, moved_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql",
               v.id, v.enrolment, v.client, v.stage, v.stageLineage, v.enteredAt, v.leftAt,
               qint64(v.paused.count()), v.end, v.overrideReason, v.movedBy);
}

void updateVisit(Transaction& tx, const Visit& v) {
    tx.execute(R"sql(UPDATE stage_visit SET stage_id = ?, stage_lineage = ?, entered_at = ?, left_at = ?,
paused_ms = ?, end_kind = ?, override_reason = ?, moved_by = ? WHERE id = ?)sql",
               v.stage, v.stageLineage, v.enteredAt, v.leftAt, qint64(v.paused.count()), v.end,
               v.overrideReason, v.movedBy, v.id);
}

void insertPause(Transaction& tx, const Pause& p) {
    tx.execute(
        R"sql(INSERT INTO enrolment_pause(id, enrolment_id, from_at, to_at, reason, by_client, member_id)
VALUES (?, ?, ?, ?, ?, ?, ?))sql",
        p.id, p.enrolment, p.from, p.to, p.reason, p.byClient, p.member);
}

void updatePause(Transaction& tx, const Pause& p) {
    tx.execute(
        R"sql(UPDATE enrolment_pause SET from_at = ?, to_at = ?, reason = ?, by_client = ?, member_id = ?
WHERE id = ?)sql",
        p.from, p.to, p.reason, p.byClient, p.member, p.id);
}

void writeMark(Transaction& tx, const CriterionMark& m) {
    tx.execute("DELETE FROM visit_criterion WHERE visit_id = ? AND criterion_id = ?", m.visit, m.criterion);
    if (m.state != CriterionState::Open) {
        tx.execute(R"sql(INSERT INTO visit_criterion(visit_id, criterion_id, state, automatic, at, member_id,
reason) VALUES (?, ?, ?, ?, ?, ?, ?))sql",
                   m.visit, m.criterion, m.state, m.automatic, m.at, m.member, m.reason);
    }
    if (const auto client = tx.scalar<ClientId>("SELECT client_id FROM stage_visit WHERE id = ?", m.visit)) {
        clients::lookAgain(tx, *client);
    }
}

void writeEvent(Transaction& tx, EnrolmentId enrolment, MemberId member, const QString& kind,
                const QString& oldValue, const QString& newValue, const QString& reason) {
    tx.execute(R"sql(INSERT INTO enrolment_event(id, enrolment_id, member_id, at, kind, old_value, new_value,
reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?))sql",
               tx.newId<EntryId>(), enrolment, member, tx.now(), kind, oldValue, newValue, reason);
    tx.changed(Entity::Enrolment, enrolment);
}

void noteMark(Transaction& tx, EnrolmentId enrolment, const QString& title, const CriterionMark& before,
              const CriterionMark& after, MemberId by) {
    const QString kind = after.state == CriterionState::Open ? u"reopened"_s : toText(after.state);
    writeEvent(tx, enrolment, by, kind, toText(before.state), title, after.reason);
}

} // namespace core::journeys
