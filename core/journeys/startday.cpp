// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journeys/progress.h"
#include "core/journeys/stagework.h"
#include "core/touchpoints/plans.h"

namespace core::journeys {

using namespace Qt::Literals::StringLiterals;

namespace {

void requireMovable(const Track& track, const WorkDays& days, QDate day, QDate today) {
    if (!day.isValid()) {
        fail(ErrorKind::Invalid, u"Choose the day on which the journey begins."_s);
    }
    if (track.enrolment.endedAt) {
        fail(ErrorKind::Invalid, u"The client is no longer on this journey."_s);
    }
    if (track.visits.empty()) {
        return;
    }
    if (day > today) {
        fail(ErrorKind::Invalid,
             u"The journey has begun. To begin in the future, leave it and enrol the client again."_s);
    }
    const auto& first = track.visits.front();
    if (first.leftAt && days.startOf(day) > *first.leftAt) {
        fail(ErrorKind::Invalid, u"The first stage was left before that day."_s);
    }
    if (!track.pauses.empty() && days.startOf(day) > track.pauses.front().from) {
        fail(ErrorKind::Invalid, u"The journey was paused before that day."_s);
    }
}

/// The planned touchpoint with the due day that follows from the new start; pauses keep what they added.
touchpoints::Planned counted(touchpoints::Planned plan, const Step& step, const WorkDays& days, QDate before,
                             QDate after) {
    const int paused = days.between(days.add(before, step.offsetDays), plan.planDay);
    plan.planDay = days.add(days.add(after, step.offsetDays), paused);
    if (!plan.handMoved) {
        plan.dueDay = plan.planDay;
    }
    return plan;
}

/// What is still planned for the first stage, with its new days.
std::vector<std::pair<touchpoints::Planned, touchpoints::Planned>>
recounted(Database& db, const Track& track, const WorkDays& days, QDate day) {
    std::vector<std::pair<touchpoints::Planned, touchpoints::Planned>> rows;
    if (track.visits.empty()) {
        return rows;
    }
    const Visit& first = track.visits.front();
    const auto steps = stepsOf(db, first.stage);
    for (const auto& plan : track.planned) {
        const auto step =
            std::find_if(steps.begin(), steps.end(), [&](const Step& s) { return s.id == plan.step; });
        if (plan.visit == first.id && plan.state == PlannedState::Planned && step != steps.end()) {
            rows.emplace_back(plan, counted(plan, *step, days, days.dayOf(first.enteredAt), day));
        }
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const auto& a, const auto& b) { return a.first.dueDay < b.first.dueDay; });
    return rows;
}

} // namespace

std::vector<StartRow> previewStart(Database& db, EnrolmentId id, QDate day) {
    const Track track = requireTrack(db, id);
    const WorkDays days(db);
    requireMovable(track, days, day, days.dayOf(db.now()));
    std::vector<StartRow> rows;
    for (const auto& [before, after] : recounted(db, track, days, day)) {
        rows.push_back({before.id, before.title, before.dueDay, after.dueDay, before.handMoved});
    }
    return rows;
}

Act changeStart(Transaction& tx, EnrolmentId id, QDate day, MemberId by) {
    Track track = requireTrack(tx, id);
    const WorkDays days(tx);
    const QDate today = days.dayOf(tx.now());
    requireMovable(track, days, day, today);
    const Track before = track;
    const QDate old = track.enrolment.startDay;
    const Instant at = day == today ? tx.now() : days.startOf(day);
    std::vector<touchpoints::Planned> kept;
    if (!track.visits.empty()) {
        for (const auto& row : recounted(tx, track, days, day)) {
            touchpoints::storePlanned(tx, row.second);
            if (row.second.handMoved) {
                kept.push_back(row.second);
            }
        }
        Visit& first = track.visits.front();
        first.enteredAt = first.leftAt ? std::min(at, *first.leftAt) : at;
        updateVisit(tx, first);
        track.enrolment.startedAt = first.enteredAt;
    } else if (day <= today) {
        begin(tx, track, days, at, {});
    }
    track.enrolment.startDay = day;
    writeEvent(tx, id, by, u"start"_s, old.toString(Qt::ISODate), day.toString(Qt::ISODate));
    updateEnrolment(tx, track.enrolment);
    return {{id, standingOf(track), before}, std::move(kept)};
}

} // namespace core::journeys
