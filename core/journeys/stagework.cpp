// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journeys/stagework.h"

#include "core/touchpoints/plans.h"

#include <set>

namespace core::journeys {

namespace {

std::chrono::milliseconds pausedWithin(const Pause& pause, const Visit& visit, Instant until) {
    const Instant from = std::max(pause.from, visit.enteredAt);
    return until > from ? until - from : std::chrono::milliseconds(0);
}

/// Steps, by lineage, that an earlier visit of this enrolment has done.
std::set<Lineage> doneSteps(Database& db, EnrolmentId id) {
    Query rows = db.query(R"sql(SELECT DISTINCT s.lineage FROM planned_touchpoint p
JOIN stage_visit v ON v.id = p.visit_id JOIN stage_step s ON s.id = p.step_id
WHERE v.enrolment_id = ? AND p.state = 'done')sql",
                          id);
    std::set<Lineage> done;
    while (rows.next()) {
        done.insert(rows.get<Lineage>(0));
    }
    return done;
}

} // namespace

Instant stepInstant(Transaction& tx, const Track& track) {
    const Visit* here = track.here();
    Instant at = tx.now();
    if (here) {
        at = std::max(at, here->enteredAt);
    }
    if (const Pause* pause = track.openPause()) {
        at = std::max(at, pause->from);
    }
    return at;
}

void endPause(Transaction& tx, Track& track, Instant at) {
    if (!track.openPause()) {
        return;
    }
    Pause& pause = track.pauses.back();
    pause.to = at;
    updatePause(tx, pause);
    if (track.here()) {
        Visit& visit = track.visits.back();
        visit.paused += pausedWithin(pause, visit, at);
        updateVisit(tx, visit);
    }
}

void endVisit(Transaction& tx, Track& track, Instant at, VisitEnd kind, const QString& overrideReason,
              MemberId by) {
    if (!track.here()) {
        return;
    }
    Visit& visit = track.visits.back();
    if (const Pause* pause = track.openPause()) {
        visit.paused += pausedWithin(*pause, visit, at);
    }
    visit.leftAt = at;
    visit.end = kind;
    visit.overrideReason = overrideReason;
    visit.movedBy = by;
    updateVisit(tx, visit);
}

void cancelPlanned(Transaction& tx, Track& track, VisitId visit, const QString& reason) {
    for (auto& plan : track.planned) {
        if (plan.visit == visit && plan.state == PlannedState::Planned) {
            plan = touchpoints::cancel(tx, plan.id, reason);
        }
    }
}

Visit beginVisit(Transaction& tx, Track& track, const StageOutline& stage, Instant at) {
    Visit visit;
    visit.id = tx.newId<VisitId>();
    visit.enrolment = track.enrolment.id;
    visit.client = track.enrolment.client;
    visit.stage = stage.id;
    visit.stageLineage = stage.lineage;
    visit.enteredAt = at;
    insertVisit(tx, visit);
    track.visits.push_back(visit);
    return visit;
}

touchpoints::Planned plannedFor(const Enrolment& enrolment, const Visit& visit, const Step& step,
                                MemberId owner, QDate due) {
    touchpoints::Planned plan;
    plan.client = enrolment.client;
    plan.owner = owner;
    plan.title = step.title;
    plan.channel = step.channel;
    plan.purpose = step.purpose;
    plan.dueDay = due;
    plan.planDay = due;
    plan.estimate = step.estimate;
    plan.visit = visit.id;
    plan.step = step.id;
    plan.department = step.department;
    plan.required = step.required;
    return plan;
}

void planSteps(Transaction& tx, Track& track, const Visit& visit, const WorkDays& days, QDate from) {
    const auto owner = tx.scalar<MemberId>("SELECT owner_id FROM client WHERE id = ?", track.enrolment.client)
                           .value_or(MemberId());
    const auto done = doneSteps(tx, track.enrolment.id);
    for (const auto& step : stepsOf(tx, visit.stage)) {
        if (done.count(step.lineage) == 0) {
            track.planned.push_back(touchpoints::savePlanned(
                tx, plannedFor(track.enrolment, visit, step, owner, days.add(from, step.offsetDays))));
        }
    }
}

void begin(Transaction& tx, Track& track, const WorkDays& days, Instant at, StageId wanted) {
    const auto stages = stagesOf(tx, track.enrolment.version);
    const auto stage =
        std::find_if(stages.begin(), stages.end(), [&](const auto& s) { return !wanted || s.id == wanted; });
    if (stage == stages.end()) {
        fail(ErrorKind::Invalid, QStringLiteral("This version of the journey has no such stage."));
    }
    const Visit visit = beginVisit(tx, track, *stage, at);
    planSteps(tx, track, visit, days, days.dayOf(at));
    track.enrolment.state = EnrolmentState::Active;
    track.enrolment.startedAt = at;
}

const Visit& stayBegin(const Track& track, const Visit& visit) {
    auto at = size_t(&visit - track.visits.data());
    while (at > 0 && track.visits[at - 1].end == VisitEnd::Version &&
           track.visits[at - 1].stageLineage == visit.stageLineage) {
        --at;
    }
    return track.visits[at];
}

int pausedDays(const Track& track, const WorkDays& days, Instant from) {
    int sum = 0;
    for (const auto& pause : track.pauses) {
        if (pause.to && *pause.to > from) {
            sum += days.between(days.dayOf(std::max(pause.from, from)), days.dayOf(*pause.to));
        }
    }
    return sum;
}

} // namespace core::journeys
