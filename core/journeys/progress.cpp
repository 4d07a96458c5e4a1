// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journeys/progress.h"

#include "core/base/fold.h"
#include "core/clients/client.h"
#include "core/journeys/criteria.h"
#include "core/journeys/enroleach.h"
#include "core/journeys/rules.h"
#include "core/journeys/stagework.h"
#include "core/touchpoints/plans.h"

namespace core::journeys {

using namespace Qt::Literals::StringLiterals;

namespace {

QString tidy(const QString& reason) {
    return cleaned(reason).trimmed();
}

Act finish(Transaction& tx, Track& track, std::optional<Track> before) {
    updateEnrolment(tx, track.enrolment);
    return {{track.enrolment.id, standingOf(track), std::move(before)}, {}};
}

void requireActive(const Track& track) {
    if (track.enrolment.state != EnrolmentState::Active) {
        fail(ErrorKind::Invalid, track.enrolment.state == EnrolmentState::Paused
                                     ? u"The journey is paused. Resume it first."_s
                                     : u"The client is not on this journey now."_s);
    }
}

void requireOpen(const Track& track) {
    if (track.enrolment.endedAt) {
        fail(ErrorKind::Invalid, u"The client is no longer on this journey."_s);
    }
}

QString stageName(Database& db, StageId id) {
    const auto stage = findStage(db, id);
    return stage ? stage->name : QString();
}

void pauseAt(Transaction& tx, Track& track, Instant at, const QString& reason, bool byClient, MemberId by) {
    const Pause pause{tx.newId<EntryId>().value, track.enrolment.id, at, {}, reason, byClient, by};
    insertPause(tx, pause);
    track.pauses.push_back(pause);
    track.enrolment.state = EnrolmentState::Paused;
    writeEvent(tx, track.enrolment.id, by, u"paused"_s, {}, {}, reason);
}

/// Due days of what is still planned move by the working days that the pause took.
std::vector<touchpoints::Planned> moveDueDays(Transaction& tx, Track& track, const Pause& pause) {
    std::vector<touchpoints::Planned> kept;
    const WorkDays days(tx);
    const int paused = days.between(days.dayOf(pause.from), days.dayOf(*pause.to));
    for (auto& plan : track.planned) {
        if (paused == 0 || plan.state != PlannedState::Planned || !track.here() ||
            plan.visit != track.here()->id) {
            continue;
        }
        plan.planDay = days.add(plan.planDay, paused);
        if (plan.handMoved) {
            kept.push_back(plan);
        } else {
            plan.dueDay = plan.planDay;
        }
        plan = touchpoints::storePlanned(tx, plan);
    }
    return kept;
}

Act end(Transaction& tx, Track track, EnrolmentState state, EnrolmentEnd kind, VisitEnd visitEnd,
        const QString& reason, MemberId by) {
    Track before = track;
    const Instant at = stepInstant(tx, track);
    endPause(tx, track, at);
    if (const Visit* here = track.here()) {
        const VisitId visit = here->id;
        endVisit(tx, track, at, visitEnd, state == EnrolmentState::Completed ? reason : QString(), by);
        cancelPlanned(tx, track, visit,
                      state == EnrolmentState::Completed ? u"The journey was completed."_s
                                                         : u"The client left the journey."_s);
    }
    track.enrolment.state = state;
    track.enrolment.endedAt = at;
    track.enrolment.end = kind;
    track.enrolment.endReason = reason;
    writeEvent(tx, track.enrolment.id, by, u"ended"_s, {}, toText(kind), reason);
    return finish(tx, track, std::move(before));
}

/// Names what stands in the way, one sentence.
void requireExit(Transaction& tx, const Track& track, const QString& overrideReason) {
    applyRules(tx, track.enrolment.id);
    const ExitCheck check = checkExit(tx, track.enrolment.id);
    if (!check.mayLeave() && overrideReason.isEmpty()) {
        fail(ErrorKind::Invalid, u"Still open in \"%1\": %2. Meet or waive them, or say why to go on."_s.arg(
                                     stageName(tx, track.here()->stage), check.open().join(u", "_s)));
    }
}

size_t placeOf(const std::vector<StageOutline>& stages, StageId id) {
    return size_t(std::find_if(stages.begin(), stages.end(), [&](const auto& s) { return s.id == id; }) -
                  stages.begin());
}

} // namespace

Act enrol(Transaction& tx, const EnrolRequest& request) {
    const auto version = versionOutline(tx, request.version);
    const auto client = clients::find(tx, request.client);
    if (!version || !client) {
        fail(ErrorKind::NotFound, version ? u"That client is no longer in the workspace."_s
                                          : u"That journey is no longer in the workspace."_s);
    }
    if (version->state != VersionState::Published) {
        fail(ErrorKind::Invalid, u"Clients can be enrolled on a published version only."_s);
    }
    if (const QString why = obstacle(tx, request, version->journey); !why.isEmpty()) {
        fail(ErrorKind::Invalid, why);
    }
    const WorkDays days(tx);
    const QDate today = days.dayOf(tx.now());
    Track track;
    track.enrolment.id = tx.newId<EnrolmentId>();
    track.enrolment.client = request.client;
    track.enrolment.journey = version->journey;
    track.enrolment.version = version->id;
    track.enrolment.primary = request.primary;
    track.enrolment.state = EnrolmentState::Planned;
    track.enrolment.startDay = request.startDay.isValid() ? request.startDay : today;
    track.enrolment.revision = 1;
    insertEnrolment(tx, track.enrolment);
    writeEvent(tx, track.enrolment.id, request.by, u"enrolled"_s, {}, version->journeyName);
    if (track.enrolment.startDay > today) {
        if (request.stage || stagesOf(tx, version->id).empty()) {
            fail(ErrorKind::Invalid, u"A start in the future begins with the first stage."_s);
        }
    } else {
        const Instant at =
            track.enrolment.startDay == today ? tx.now() : days.startOf(track.enrolment.startDay);
        begin(tx, track, days, at, request.stage);
        if (client->status == ClientStatus::Paused) {
            pauseAt(tx, track, at, {}, true, request.by);
        }
    }
    Act act = finish(tx, track, {});
    applyRules(tx, track.enrolment.id);
    return act;
}

Act pause(Transaction& tx, EnrolmentId id, const QString& reason, MemberId by) {
    Track track = requireTrack(tx, id);
    requireActive(track);
    Track before = track;
    pauseAt(tx, track, stepInstant(tx, track), tidy(reason), false, by);
    return finish(tx, track, std::move(before));
}

Act resume(Transaction& tx, EnrolmentId id, MemberId by) {
    Track track = requireTrack(tx, id);
    if (track.enrolment.state != EnrolmentState::Paused) {
        fail(ErrorKind::Invalid, u"The journey is not paused."_s);
    }
    Track before = track;
    endPause(tx, track, stepInstant(tx, track));
    auto kept = moveDueDays(tx, track, track.pauses.back());
    track.enrolment.state = EnrolmentState::Active;
    writeEvent(tx, id, by, u"resumed"_s);
    Act act = finish(tx, track, std::move(before));
    act.kept = std::move(kept);
    applyRules(tx, id);
    return act;
}

Act moveTo(Transaction& tx, EnrolmentId id, StageId stage, MemberId by, const QString& overrideReason) {
    const QString reason = tidy(overrideReason);
    Track track = requireTrack(tx, id);
    requireActive(track);
    const auto stages = stagesOf(tx, track.enrolment.version);
    const size_t from = placeOf(stages, track.here()->stage);
    const size_t to = placeOf(stages, stage);
    if (to == stages.size() || to == from) {
        fail(ErrorKind::Invalid, to == from ? u"The client is in this stage already."_s
                                            : u"That stage does not belong to the client's journey."_s);
    }
    if (to > from) {
        requireExit(tx, track, reason);
        track = requireTrack(tx, id);
    }
    Track before = track;
    const bool skipped = to > from && !checkExit(tx, id).mayLeave();
    const Instant at = stepInstant(tx, track);
    const VisitId leaving = track.here()->id;
    endVisit(tx, track, at, to > from ? VisitEnd::Forward : VisitEnd::Back, skipped ? reason : QString(), by);
    cancelPlanned(tx, track, leaving, u"The stage was left."_s);
    const Visit visit = beginVisit(tx, track, stages[to], at);
    const WorkDays days(tx);
    planSteps(tx, track, visit, days, days.dayOf(at));
    writeEvent(tx, id, by, u"moved"_s, from < stages.size() ? stages[from].name : QString(), stages[to].name,
               reason);
    Act act = finish(tx, track, std::move(before));
    applyRules(tx, id);
    return act;
}

Act complete(Transaction& tx, EnrolmentId id, MemberId by, const QString& overrideReason) {
    const QString reason = tidy(overrideReason);
    Track track = requireTrack(tx, id);
    requireActive(track);
    const auto stages = stagesOf(tx, track.enrolment.version);
    if (placeOf(stages, track.here()->stage) + 1 < stages.size() && reason.isEmpty()) {
        fail(ErrorKind::Invalid, u"There are stages ahead. Say why the journey ends here."_s);
    }
    requireExit(tx, track, reason);
    return end(tx, requireTrack(tx, id), EnrolmentState::Completed, EnrolmentEnd::Completed,
               VisitEnd::Completed, reason, by);
}

Act leave(Transaction& tx, EnrolmentId id, EnrolmentEnd kind, const QString& reason, MemberId by) {
    const QString why = tidy(reason);
    Track track = requireTrack(tx, id);
    requireOpen(track);
    if (kind == EnrolmentEnd::None || kind == EnrolmentEnd::Completed) {
        fail(ErrorKind::Invalid, u"Say how the client left the journey."_s);
    }
    if (why.isEmpty() && kind != EnrolmentEnd::ClientLeft) {
        fail(ErrorKind::Invalid, u"Say why the client leaves the journey."_s);
    }
    return end(tx, std::move(track), EnrolmentState::Left, kind, VisitEnd::Left, why, by);
}

Act setPrimary(Transaction& tx, EnrolmentId id, bool primary, MemberId by) {
    Track track = requireTrack(tx, id);
    requireOpen(track);
    for (const auto& other : enrolmentsOf(tx, track.enrolment.client)) {
        if (primary && other.id != id && other.primary && !other.endedAt) {
            fail(ErrorKind::Invalid, u"The client has another primary journey."_s);
        }
    }
    Track before = track;
    track.enrolment.primary = primary;
    writeEvent(tx, id, by, primary ? u"primary"_s : u"concurrent"_s);
    return finish(tx, track, std::move(before));
}

bool followClient(Transaction& tx, ClientId client, MemberId by) {
    const auto status = tx.scalar<ClientStatus>("SELECT status FROM client WHERE id = ?", client);
    bool changed = false;
    for (const auto& enrolment : enrolmentsOf(tx, client)) {
        if (!status || enrolment.endedAt) {
            continue;
        }
        if (*status == ClientStatus::Left) {
            leave(tx, enrolment.id, EnrolmentEnd::ClientLeft, {}, by);
            changed = true;
        } else if (*status == ClientStatus::Paused && enrolment.state == EnrolmentState::Active) {
            Track track = requireTrack(tx, enrolment.id);
            pauseAt(tx, track, stepInstant(tx, track), {}, true, by);
            updateEnrolment(tx, track.enrolment);
            changed = true;
        } else if (*status == ClientStatus::Active && enrolment.state == EnrolmentState::Paused) {
            const Track track = requireTrack(tx, enrolment.id);
            if (track.openPause() && track.openPause()->byClient) {
                resume(tx, enrolment.id, by);
                changed = true;
            }
        }
    }
    return changed;
}

} // namespace core::journeys
