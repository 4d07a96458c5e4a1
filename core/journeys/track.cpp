// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journeys/track.h"

#include "core/journeys/trackrows.h"
#include "core/touchpoints/plans.h"

namespace core::journeys {

using namespace Qt::Literals::StringLiterals;

namespace {

Enrolment enrolmentRow(Query& q) {
    Enrolment e;
    e.id = q.get<EnrolmentId>(0);
    e.client = q.get<ClientId>(1);
    e.journey = q.get<JourneyId>(2);
    e.version = q.get<VersionId>(3);
    e.primary = q.get<bool>(4);
    e.state = q.get<EnrolmentState>(5);
    e.startDay = q.get<QDate>(6);
    e.startedAt = q.get<std::optional<Instant>>(7);
    e.endedAt = q.get<std::optional<Instant>>(8);
    e.end = q.get<EnrolmentEnd>(9);
    e.endReason = q.get<QString>(10);
    e.revision = q.get<qint64>(11);
    return e;
}

std::vector<Pause> pausesOf(Database& db, EnrolmentId id) {
    return db
        .query(R"sql(SELECT id, from_at, to_at, reason, by_client, member_id FROM enrolment_pause
WHERE enrolment_id = ? ORDER BY from_at, id)sql",
               id)
        .all([&](Query& q) {
            return Pause{q.get<qint64>(0),  id,
                         q.get<Instant>(1), q.get<std::optional<Instant>>(2),
                         q.get<QString>(3), q.get<bool>(4),
                         q.get<MemberId>(5)};
        });
}

std::vector<Visit> visitsOf(Database& db, EnrolmentId id) {
    return db
        .query(R"sql(SELECT id, client_id, stage_id, stage_lineage, entered_at, left_at, paused_ms, end_kind,
override_reason, moved_by FROM stage_visit WHERE enrolment_id = ?
ORDER BY entered_at, CASE WHEN left_at IS NULL THEN 1 ELSE 0 END, left_at, id)sql",
               id)
        .all([&](Query& q) {
            return Visit{q.get<VisitId>(0),
                         id,
                         q.get<ClientId>(1),
                         q.get<StageId>(2),
                         q.get<qint64>(3),
                         q.get<Instant>(4),
                         q.get<std::optional<Instant>>(5),
                         std::chrono::milliseconds(q.get<qint64>(6)),
                         q.get<VisitEnd>(7),
                         q.get<QString>(8),
                         q.get<MemberId>(9)};
        });
}

std::vector<CriterionMark> marksOf(Database& db, EnrolmentId id) {
    return db
        .query(R"sql(SELECT m.visit_id, m.criterion_id, m.state, m.automatic, m.at, m.member_id, m.reason
FROM visit_criterion m JOIN stage_visit v ON v.id = m.visit_id WHERE v.enrolment_id = ?
ORDER BY m.visit_id, m.criterion_id)sql",
               id)
        .all([](Query& q) {
            return CriterionMark{q.get<VisitId>(0), q.get<CriterionId>(1), q.get<CriterionState>(2),
                                 q.get<bool>(3),    q.get<Instant>(4),     q.get<MemberId>(5),
                                 q.get<QString>(6)};
        });
}

std::vector<touchpoints::Planned> plannedOf(Database& db, EnrolmentId id) {
    return db
        .query(R"sql(SELECT p.id, p.client_id, p.owner_id, p.title, p.channel, p.due_day, p.due_minute,
p.estimate_minutes, p.state, p.touchpoint_id, p.note, p.revision, p.purpose, p.visit_id, p.step_id, p.department_id,
p.plan_day, p.hand_moved, p.required, p.done_at, p.cancel_reason
FROM planned_touchpoint p JOIN stage_visit v ON v.id = p.visit_id WHERE v.enrolment_id = ? ORDER BY p.id)sql",
               id)
        .all(touchpoints::readPlanned);
}

template <class Row, class Key>
const Row* rowOf(const std::vector<Row>& rows, Key id) {
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return row.id == id; });
    return found == rows.end() ? nullptr : &*found;
}

/// What the act planned and nobody has done goes; what is done stays in the client's history, by itself
/// where its visit goes.
void dropPlanned(Transaction& tx, const Track& now, const Track* then) {
    for (const auto& plan : now.planned) {
        if ((!then || !rowOf(then->planned, plan.id)) && plan.state != PlannedState::Done) {
            touchpoints::removePlanned(tx, plan.id);
        } else if (!then || !rowOf(then->visits, plan.visit)) {
            auto alone = plan;
            alone.visit = {};
            touchpoints::storePlanned(tx, alone);
        }
    }
}

/// What was found in a visit that goes belongs to the visit in which the client is then.
void releaseVisit(Transaction& tx, VisitId visit, VisitId heir) {
    tx.execute("UPDATE deviation SET visit_id = ?, revision = revision + 1 WHERE visit_id = ?", heir, visit);
}

void removeEnrolment(Transaction& tx, const Track& track) {
    dropPlanned(tx, track, nullptr);
    for (const auto& visit : track.visits) {
        releaseVisit(tx, visit.id, {});
    }
    tx.execute("UPDATE deviation SET enrolment_id = NULL, revision = revision + 1 WHERE enrolment_id = ?",
               track.enrolment.id);
    tx.execute("DELETE FROM enrolment WHERE id = ?", track.enrolment.id);
}

/// Days and state only: what somebody wrote into it since then stays.
void putBackPlanned(Transaction& tx, const Track& then) {
    for (const auto& plan : then.planned) {
        auto now = touchpoints::findPlanned(tx, plan.id);
        if (!now) {
            touchpoints::restorePlanned(tx, plan);
            continue;
        }
        auto target = *now;
        target.visit = plan.visit;
        target.step = plan.step;
        target.dueDay = plan.dueDay;
        target.planDay = plan.planDay;
        target.handMoved = plan.handMoved;
        target.required = plan.required;
        if (now->state != PlannedState::Done) {
            target.state = plan.state;
            target.touchpoint = plan.touchpoint;
            target.doneAt = plan.doneAt;
            target.cancelReason = plan.cancelReason;
        }
        if (target != *now) {
            touchpoints::storePlanned(tx, target);
        }
    }
}

/// At no moment two visits are open: what is closed is written first.
void putBackVisits(Transaction& tx, const Track& now, const Track& then) {
    for (const auto& visit : now.visits) {
        if (!rowOf(then.visits, visit.id)) {
            const Visit* heir = then.here();
            releaseVisit(tx, visit.id, heir && rowOf(now.visits, heir->id) ? heir->id : VisitId());
            tx.execute("DELETE FROM stage_visit WHERE id = ?", visit.id);
        }
    }
    for (const bool open : {false, true}) {
        for (const auto& visit : then.visits) {
            if (visit.leftAt.has_value() != open) {
                rowOf(now.visits, visit.id) ? updateVisit(tx, visit) : insertVisit(tx, visit);
            }
        }
    }
    for (const auto& visit : then.visits) {
        tx.execute("DELETE FROM visit_criterion WHERE visit_id = ?", visit.id);
    }
    for (const auto& mark : then.marks) {
        writeMark(tx, mark);
    }
}

void putBackPauses(Transaction& tx, const Track& now, const Track& then) {
    for (const auto& pause : now.pauses) {
        if (!rowOf(then.pauses, pause.id)) {
            tx.execute("DELETE FROM enrolment_pause WHERE id = ?", pause.id);
        }
    }
    for (const auto& pause : then.pauses) {
        rowOf(now.pauses, pause.id) ? updatePause(tx, pause) : insertPause(tx, pause);
    }
}

} // namespace

std::optional<Enrolment> findEnrolment(Database& db, EnrolmentId id) {
    return db
        .query(R"sql(SELECT id, client_id, journey_id, version_id, is_primary, state, start_day, started_at,
ended_at, end_kind, end_reason, revision FROM enrolment WHERE id = ?)sql",
               id)
        .first(enrolmentRow);
}

std::vector<Enrolment> enrolmentsOf(Database& db, ClientId client) {
    return db
        .query(R"sql(SELECT id, client_id, journey_id, version_id, is_primary, state, start_day, started_at,
ended_at, end_kind, end_reason, revision FROM enrolment WHERE client_id = ?
ORDER BY CASE WHEN ended_at IS NULL THEN 0 ELSE 1 END, CASE WHEN is_primary THEN 0 ELSE 1 END, start_day DESC,
id DESC)sql",
               client)
        .all(enrolmentRow);
}

std::optional<Track> findTrack(Database& db, EnrolmentId id) {
    const auto enrolment = findEnrolment(db, id);
    if (!enrolment) {
        return std::nullopt;
    }
    return Track{*enrolment, pausesOf(db, id), visitsOf(db, id), marksOf(db, id), plannedOf(db, id)};
}

Standing standingOf(const Track& track) {
    Standing standing{track.enrolment.state,
                      track.enrolment.version,
                      track.enrolment.startDay,
                      track.enrolment.primary,
                      {},
                      {},
                      {},
                      0,
                      track.openPause() != nullptr};
    if (!track.visits.empty()) {
        standing.visit = track.visits.back().id;
        standing.entered = track.visits.back().enteredAt;
        standing.left = track.visits.back().leftAt;
    }
    if (!track.pauses.empty()) {
        standing.pause = track.pauses.back().id;
    }
    return standing;
}

Reversal takeBack(Transaction& tx, const Reversal& act, MemberId by) {
    const auto now = findTrack(tx, act.enrolment);
    if ((now ? std::optional(standingOf(*now)) : std::nullopt) != act.after) {
        fail(ErrorKind::Conflict, u"Somebody else moved this client along its journey in the meantime."_s);
    }
    Reversal again{act.enrolment, act.before ? std::optional(standingOf(*act.before)) : std::nullopt, now};
    tx.changed(Entity::Enrolment, act.enrolment);
    if (!act.before) {
        if (now) {
            removeEnrolment(tx, *now);
        }
        return again;
    }
    const Track& then = *act.before;
    Enrolment enrolment = then.enrolment;
    Track empty;
    if (now) {
        enrolment.revision = now->enrolment.revision;
        updateEnrolment(tx, enrolment);
        dropPlanned(tx, *now, &then);
    } else {
        insertEnrolment(tx, enrolment);
    }
    putBackPauses(tx, now ? *now : empty, then);
    putBackVisits(tx, now ? *now : empty, then);
    putBackPlanned(tx, then);
    writeEvent(tx, act.enrolment, by, u"undone"_s);
    return again;
}

std::vector<Event> eventsOf(Database& db, EnrolmentId id) {
    return db
        .query(R"sql(SELECT member_id, at, kind, old_value, new_value, reason FROM enrolment_event
WHERE enrolment_id = ? ORDER BY at, id)sql",
               id)
        .all([](Query& q) {
            return Event{q.get<MemberId>(0), q.get<Instant>(1), q.get<QString>(2),
                         q.get<QString>(3),  q.get<QString>(4), q.get<QString>(5)};
        });
}

} // namespace core::journeys
