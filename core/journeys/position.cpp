// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journeys/position.h"

#include "core/journeys/stagework.h"

namespace core::journeys {

namespace {

constexpr int ChanceDays = 7;

PathStep stepOf(const touchpoints::Planned& plan, const WorkDays& days, QDate today) {
    PathStep step{plan.id,       plan.title,     plan.channel,    plan.dueDay,
                  plan.required, plan.handMoved, StepState::Open, plan.doneAt};
    if (plan.state == PlannedState::Cancelled) {
        step.state = StepState::Cancelled;
    } else if (plan.state == PlannedState::Done) {
        const bool late = plan.doneAt && days.dayOf(*plan.doneAt) > plan.dueDay;
        step.state = late ? StepState::DoneLate : StepState::Done;
    } else if (plan.dueDay < today) {
        step.state = StepState::Late;
    }
    return step;
}

Instant untilOf(const Track& track, const Visit& visit, Instant now) {
    const Pause* pause = track.openPause();
    return visit.leftAt ? *visit.leftAt : pause ? std::max(pause->from, visit.enteredAt) : now;
}

/// Fills what the client did in the stage. Visits of a stage that its version does not have are left out.
void fillStage(PathStage& stage, const Track& track, const WorkDays& days, Instant now) {
    const QDate today = days.dayOf(now);
    for (const auto& visit : track.visits) {
        if (visit.stageLineage != stage.lineage) {
            continue;
        }
        stage.entered = stayBegin(track, visit).enteredAt;
        stage.left = visit.leftAt;
        stage.days += days.inStage(visit.enteredAt, untilOf(track, visit, now), visit.paused);
        for (const auto& plan : track.planned) {
            if (plan.visit == visit.id) {
                stage.steps.push_back(stepOf(plan, days, today));
            }
        }
    }
    std::stable_sort(stage.steps.begin(), stage.steps.end(),
                     [](const auto& a, const auto& b) { return a.dueDay < b.dueDay; });
}

int daysOfStay(const Track& track, const WorkDays& days, Instant now) {
    const Visit& here = *track.here();
    const Visit& begun = stayBegin(track, here);
    std::chrono::milliseconds paused{0};
    for (const Visit* visit = &begun; visit <= &here; ++visit) {
        paused += visit->paused;
    }
    return days.inStage(begun.enteredAt, untilOf(track, here, now), paused);
}

PeerView peerView(const PeerGroup& group, ClientId client, int daysHere) {
    PeerView view{group.limits(client), 0, {}};
    if (view.limits.fromTemplate) {
        return view;
    }
    const int by = view.limits.warn.value_or(view.limits.longest);
    view.doneBy = group.finishedWithin(client, by);
    view.finishChance = insight::finishChance(group.curve(client), daysHere, ChanceDays);
    return view;
}

void placeStages(Position& position, const Track& track) {
    const Visit* here = track.here();
    for (size_t i = 0; i < position.stages.size(); ++i) {
        if (here && position.stages[i].lineage == here->stageLineage) {
            position.here = int(i);
        }
    }
    const bool completed = position.enrolment.state == EnrolmentState::Completed;
    for (size_t i = 0; i < position.stages.size(); ++i) {
        auto& stage = position.stages[i];
        if (int(i) == position.here) {
            stage.state = StageState::Current;
        } else if (completed || (position.here >= 0 && int(i) < position.here)) {
            stage.state = stage.entered ? StageState::Done : StageState::Skipped;
        } else if (position.here < 0 && stage.left) {
            stage.state = StageState::Done;
        }
    }
}

Position positionOf(Database& db, const Track& track, const WorkDays& days, Instant now) {
    Position position;
    position.enrolment = track.enrolment;
    if (const auto version = versionOutline(db, track.enrolment.version)) {
        position.journeyName = version->journeyName;
        position.versionNumber = version->number;
        position.newerVersion =
            db.scalar<bool>(R"sql(SELECT EXISTS (SELECT 1 FROM journey_version WHERE journey_id = ?
AND state = 'published' AND number > ?))sql",
                            version->journey, version->number)
                .value_or(false);
    }
    for (const auto& outline : stagesOf(db, track.enrolment.version)) {
        PathStage stage;
        stage.id = outline.id;
        stage.lineage = outline.lineage;
        stage.name = outline.name;
        stage.goal = outline.goal;
        stage.expectedDays = outline.expectedDays;
        fillStage(stage, track, days, now);
        position.stages.push_back(std::move(stage));
    }
    placeStages(position, track);
    if (const Pause* pause = track.openPause()) {
        position.pausedSince = pause->from;
        position.pauseReason = pause->reason;
    }
    if (position.here >= 0) {
        const auto& stage = position.stages[size_t(position.here)];
        const Visit& begun = stayBegin(track, *track.here());
        position.daysHere = daysOfStay(track, days, now);
        position.expectedEnd = days.add(days.add(days.dayOf(begun.enteredAt), stage.expectedDays),
                                        pausedDays(track, days, begun.enteredAt));
        position.peers = peerView(peers(db, stage.id, days, now), track.enrolment.client, position.daysHere);
        position.exit = checkExit(db, track.enrolment.id);
    }
    return position;
}

} // namespace

std::vector<Position> positions(Database& db, ClientId client, Instant now) {
    std::vector<Position> list;
    const auto enrolments = enrolmentsOf(db, client);
    if (enrolments.empty()) {
        return list;
    }
    const WorkDays days(db);
    for (const auto& enrolment : enrolments) {
        if (enrolment.endedAt && !list.empty()) {
            break;
        }
        if (const auto track = findTrack(db, enrolment.id)) {
            list.push_back(positionOf(db, *track, days, now));
        }
        if (enrolment.endedAt) {
            break;
        }
    }
    return list;
}

std::vector<StageBand> stageBands(Database& db, ClientId client) {
    auto visits = db.query(R"sql(SELECT s.name, v.entered_at, v.left_at, v.end_kind, v.stage_lineage
FROM stage_visit v JOIN stage s ON s.id = v.stage_id JOIN enrolment e ON e.id = v.enrolment_id
WHERE v.client_id = ? AND e.is_primary ORDER BY v.entered_at, v.left_at IS NULL, v.left_at, v.id)sql",
                           client)
                      .all([](Query& q) {
                          return std::tuple(StageBand{q.get<QString>(0), q.get<Instant>(1),
                                                      q.get<std::optional<Instant>>(2)},
                                            q.get<VisitEnd>(3), q.get<Lineage>(4));
                      });
    std::vector<StageBand> bands;
    std::optional<Lineage> open; // a move to another version goes on with the same band
    for (const auto& [band, end, lineage] : visits) {
        if (open == lineage && bands.back().to == band.from) {
            bands.back().to = band.to;
        } else {
            bands.push_back(band);
        }
        open = end == VisitEnd::Version ? std::optional(lineage) : std::nullopt;
    }
    std::reverse(bands.begin(), bands.end());
    return bands;
}

} // namespace core::journeys
