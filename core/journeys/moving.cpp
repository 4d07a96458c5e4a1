// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journeys/moving.h"

#include "core/journeys/stagework.h"
#include "core/touchpoints/plans.h"

#include <map>
#include <set>

namespace core::journeys {

using namespace Qt::Literals::StringLiterals;

namespace {

struct StageParts {
    StageOutline outline;
    std::vector<Step> steps;
    std::vector<Criterion> criteria;
};

using Drawing = std::vector<StageParts>;

Drawing drawing(Database& db, VersionId version) {
    Drawing parts;
    for (auto& stage : stagesOf(db, version)) {
        auto steps = stepsOf(db, stage.id);
        auto criteria = criteriaOf(db, stage.id);
        parts.push_back({std::move(stage), std::move(steps), std::move(criteria)});
    }
    return parts;
}

/// Without the keys, which differ from version to version.
bool sameStep(Step a, Step b) {
    a.id = b.id = {};
    return a == b;
}

bool sameCriterion(Criterion a, Criterion b) {
    a.id = b.id = {};
    return a == b;
}

bool sameParts(const StageParts& a, const StageParts& b) {
    return a.outline.lineage == b.outline.lineage && a.outline.name == b.outline.name &&
           a.outline.expectedDays == b.outline.expectedDays &&
           std::equal(a.steps.begin(), a.steps.end(), b.steps.begin(), b.steps.end(), sameStep) &&
           std::equal(a.criteria.begin(), a.criteria.end(), b.criteria.begin(), b.criteria.end(),
                      sameCriterion);
}

const StageParts* byLineage(const Drawing& drawing, Lineage lineage) {
    const auto found = std::find_if(drawing.begin(), drawing.end(),
                                    [&](const auto& s) { return s.outline.lineage == lineage; });
    return found == drawing.end() ? nullptr : &*found;
}

size_t placeOf(const Drawing& drawing, StageId id) {
    return size_t(
        std::find_if(drawing.begin(), drawing.end(), [&](const auto& s) { return s.outline.id == id; }) -
        drawing.begin());
}

/// The same stage, else the nearest earlier one that the new version has, else its first.
const StageParts& landingOf(const Drawing& from, const Drawing& to, size_t place) {
    for (size_t at = std::min(place, from.size() - 1) + 1; at-- > 0;) {
        if (const auto* same = byLineage(to, from[at].outline.lineage)) {
            return *same;
        }
    }
    return to.front();
}

/// From this stage on both versions are drawn alike.
bool alikeFrom(const Drawing& from, size_t place, const Drawing& to, StageId landing) {
    const size_t other = placeOf(to, landing);
    return from.size() - place == to.size() - other &&
           std::equal(from.begin() + qsizetype(place), from.end(), to.begin() + qsizetype(other), sameParts);
}

/// What becomes of one planned touchpoint, or of a step without one.
struct StepChange {
    std::optional<touchpoints::Planned> now;
    const Step* step = nullptr; ///< of the new version; null = vanishes
    QDate due;
    bool changes = false; ///< to be told; false: it only changes its keys
};

/// All that a move of one enrolment comes to.
struct MovePlan {
    const StageParts* landing = nullptr; ///< null: has not begun
    bool same = false;
    QDate counted; ///< day from which the landing's steps are counted
    std::vector<StepChange> steps;
};

std::map<StepId, Lineage> lineages(const Drawing& drawing) {
    std::map<StepId, Lineage> map;
    for (const auto& stage : drawing) {
        for (const auto& step : stage.steps) {
            map.emplace(step.id, step.lineage);
        }
    }
    return map;
}

QDate dueOf(const WorkDays& days, QDate from, const Step& step, int paused) {
    return days.add(days.add(from, step.offsetDays), paused);
}

bool tellable(const StepChange& change) {
    return !change.step || !change.now || change.now->handMoved || change.now->dueDay != change.due;
}

/// The stay's planned touchpoints held against the steps of the stage where it goes on.
void planStay(MovePlan& plan, const Track& track, const Drawing& from, const WorkDays& days) {
    const Visit& begun = stayBegin(track, *track.here());
    plan.counted = days.dayOf(begun.enteredAt);
    const int paused = pausedDays(track, days, begun.enteredAt);
    const auto lineage = lineages(from);
    std::set<Lineage> settled;
    for (const auto& planned : track.planned) {
        const auto known = lineage.find(planned.step);
        if (known == lineage.end()) {
            continue;
        }
        if (planned.state == PlannedState::Done) {
            settled.insert(known->second);
        }
        if (planned.visit != track.here()->id || planned.state == PlannedState::Done) {
            continue;
        }
        settled.insert(known->second);
        if (planned.state == PlannedState::Cancelled) {
            continue;
        }
        const auto& steps = plan.landing->steps;
        const auto step = std::find_if(steps.begin(), steps.end(),
                                       [&](const Step& s) { return s.lineage == known->second; });
        StepChange change{planned, step == steps.end() ? nullptr : &*step, {}, false};
        change.due = change.step ? dueOf(days, plan.counted, *step, paused) : QDate();
        change.changes = tellable(change);
        plan.steps.push_back(std::move(change));
    }
    for (const auto& step : plan.landing->steps) {
        if (settled.count(step.lineage) == 0) {
            plan.steps.push_back({std::nullopt, &step, dueOf(days, plan.counted, step, paused), true});
        }
    }
}

/// It lands in another stage: what was planned for the one that is gone vanishes.
void planLanding(MovePlan& plan, const Track& track, const Drawing& from, const WorkDays& days, QDate today) {
    plan.counted = today;
    const auto lineage = lineages(from);
    std::set<Lineage> done;
    for (const auto& planned : track.planned) {
        const auto known = lineage.find(planned.step);
        if (planned.state == PlannedState::Done && known != lineage.end()) {
            done.insert(known->second);
        } else if (planned.state == PlannedState::Planned && planned.visit == track.here()->id) {
            plan.steps.push_back({planned, nullptr, {}, true});
        }
    }
    for (const auto& step : plan.landing->steps) {
        if (done.count(step.lineage) == 0) {
            plan.steps.push_back({std::nullopt, &step, dueOf(days, today, step, 0), true});
        }
    }
}

MovePlan planMove(const Track& track, const Drawing& from, const Drawing& to, const WorkDays& days,
                  QDate today) {
    MovePlan plan;
    if (!track.here()) {
        return plan;
    }
    const size_t place = placeOf(from, track.here()->stage);
    plan.landing = &landingOf(from, to, place);
    plan.same = plan.landing->outline.lineage == track.here()->stageLineage;
    plan.same ? planStay(plan, track, from, days) : planLanding(plan, track, from, days, today);
    return plan;
}

DueChange told(const StepChange& change) {
    if (!change.step) {
        return {DueChange::Kind::Vanishes, change.now->title, change.now->dueDay, {}};
    }
    if (!change.now) {
        return {DueChange::Kind::Appears, change.step->title, {}, change.due};
    }
    return change.now->handMoved
               ? DueChange{DueChange::Kind::Kept, change.now->title, change.now->dueDay, change.now->dueDay}
               : DueChange{DueChange::Kind::Moved, change.now->title, change.now->dueDay, change.due};
}

QDate firstDay(const DueChange& change) {
    return !change.dueNow.isValid() || (change.dueThen.isValid() && change.dueThen < change.dueNow)
               ? change.dueThen
               : change.dueNow;
}

MoveGroup groupOf(const MovePlan& plan, const Track& track, const Drawing& from, const Drawing& to,
                  QDate today) {
    for (const auto& change : plan.steps) {
        if (!change.now && change.due < today) {
            return MoveGroup::Late;
        }
    }
    const bool past = plan.landing && plan.same &&
                      alikeFrom(from, placeOf(from, track.here()->stage), to, plan.landing->outline.id);
    return past ? MoveGroup::Past : MoveGroup::Ahead;
}

VersionOutline requirePublished(Database& db, VersionId to) {
    const auto version = versionOutline(db, to);
    if (!version || version->state != VersionState::Published) {
        fail(ErrorKind::Invalid, u"Clients can be moved to a published version only."_s);
    }
    return *version;
}

/// Drawings of the versions that clients come from, each read once.
class Drawings {
public:
    const Drawing& of(Database& db, VersionId version) {
        auto known = m_known.find(version);
        if (known == m_known.end()) {
            known = m_known.emplace(version, drawing(db, version)).first;
        }
        return known->second;
    }

private:
    std::map<VersionId, Drawing> m_known;
};

MoveRow rowOf(const Track& track, const MovePlan& plan, const Drawing& from, const Drawing& to,
              const WorkDays& days, Instant now) {
    MoveRow row;
    row.client = track.enrolment.client;
    row.enrolment = track.enrolment.id;
    const QDate today = days.dayOf(now);
    row.group = groupOf(plan, track, from, to, today);
    if (const Visit* here = track.here()) {
        const size_t place = placeOf(from, here->stage);
        row.stageNow = place < from.size() ? from[place].outline.name : QString();
        const Visit& begun = stayBegin(track, *here);
        std::chrono::milliseconds paused{0};
        for (const Visit* visit = &begun; visit <= here; ++visit) {
            paused += visit->paused;
        }
        row.dayInStage =
            days.inStage(begun.enteredAt, track.openPause() ? track.openPause()->from : now, paused);
        row.landing = plan.landing->outline.id;
        row.landingName = plan.landing->outline.name;
        row.sameStage = plan.same;
    }
    for (const auto& change : plan.steps) {
        if (change.changes) {
            row.changes.push_back(told(change));
        }
    }
    std::stable_sort(row.changes.begin(), row.changes.end(),
                     [](const auto& a, const auto& b) { return firstDay(a) < firstDay(b); });
    return row;
}

void carryMarks(Transaction& tx, const Track& track, const Visit& from, const Visit& to,
                const std::vector<Criterion>& before, const std::vector<Criterion>& after) {
    for (auto mark : track.marks) {
        const auto old = std::find_if(before.begin(), before.end(),
                                      [&](const Criterion& c) { return c.id == mark.criterion; });
        if (mark.visit != from.id || old == before.end()) {
            continue;
        }
        const auto now = std::find_if(after.begin(), after.end(),
                                      [&](const Criterion& c) { return c.lineage == old->lineage; });
        if (now != after.end()) {
            mark.visit = to.id;
            mark.criterion = now->id;
            writeMark(tx, mark);
        }
    }
}

void carrySteps(Transaction& tx, const MovePlan& plan, const Track& track, const Visit& visit, int number) {
    const auto owner = tx.scalar<MemberId>("SELECT owner_id FROM client WHERE id = ?", track.enrolment.client)
                           .value_or(MemberId());
    for (const auto& change : plan.steps) {
        if (!change.step) {
            touchpoints::cancel(tx, change.now->id, u"Version %1 does not call for it."_s.arg(number));
        } else if (!change.now) {
            touchpoints::savePlanned(tx, plannedFor(track.enrolment, visit, *change.step, owner, change.due));
        } else {
            auto planned = *change.now;
            planned.visit = visit.id;
            planned.step = change.step->id;
            planned.planDay = change.due;
            planned.required = change.step->required;
            if (!planned.handMoved) {
                planned.dueDay = change.due;
            }
            touchpoints::storePlanned(tx, planned);
        }
    }
}

Act moveOne(Transaction& tx, Track track, const Drawing& from, const Drawing& to,
            const VersionOutline& version, const WorkDays& days, MemberId by) {
    Act act;
    act.undo.before = track;
    const Instant at = stepInstant(tx, track);
    const MovePlan plan = planMove(track, from, to, days, days.dayOf(at));
    if (plan.landing) {
        const Visit left = *track.here();
        endVisit(tx, track, at, VisitEnd::Version, {}, by);
        const Visit visit = beginVisit(tx, track, plan.landing->outline, at);
        if (plan.same) {
            const size_t place = placeOf(from, left.stage);
            carryMarks(tx, track, left, visit, from[place].criteria, plan.landing->criteria);
        }
        carrySteps(tx, plan, track, visit, version.number);
        for (const auto& change : plan.steps) {
            if (change.now && change.step && change.now->handMoved) {
                act.kept.push_back(*change.now);
            }
        }
    }
    const auto old = versionOutline(tx, track.enrolment.version);
    track.enrolment.version = version.id;
    writeEvent(tx, track.enrolment.id, by, u"version"_s, old ? QString::number(old->number) : QString(),
               QString::number(version.number));
    updateEnrolment(tx, track.enrolment);
    act.undo.enrolment = track.enrolment.id;
    act.undo.after = standingOf(track);
    return act;
}

} // namespace

std::vector<MoveRow> previewMove(Database& db, VersionId to) {
    const auto version = versionOutline(db, to);
    if (!version || version->state == VersionState::Retired) {
        fail(ErrorKind::Invalid, u"Nobody can be moved to a version that is not in use."_s);
    }
    const auto people = db.query(R"sql(SELECT e.id, c.name, w.number FROM enrolment e
JOIN client c ON c.id = e.client_id JOIN journey_version w ON w.id = e.version_id
WHERE e.journey_id = ? AND e.version_id <> ? AND e.ended_at IS NULL ORDER BY c.name_key, c.id)sql",
                                 version->journey, to)
                            .all([](Query& q) {
                                return std::tuple(q.get<EnrolmentId>(0), q.get<QString>(1), q.get<int>(2));
                            });
    const WorkDays days(db);
    const Instant now = db.now();
    Drawings drawings;
    const Drawing target = drawings.of(db, to);
    std::vector<MoveRow> rows;
    if (target.empty()) {
        return rows; // a draft without stages: there is nowhere to land
    }
    for (const auto& [id, name, number] : people) {
        const Track track = requireTrack(db, id);
        const Drawing& from = drawings.of(db, track.enrolment.version);
        MoveRow row =
            rowOf(track, planMove(track, from, target, days, days.dayOf(now)), from, target, days, now);
        row.clientName = name;
        row.versionNow = number;
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<Act> moveEnrolments(Transaction& tx, VersionId to, const std::vector<EnrolmentId>& enrolments,
                                MemberId by) {
    const VersionOutline version = requirePublished(tx, to);
    const WorkDays days(tx);
    Drawings drawings;
    const Drawing target = drawings.of(tx, to);
    std::vector<Act> acts;
    for (const EnrolmentId id : enrolments) {
        Track track = requireTrack(tx, id);
        if (track.enrolment.journey != version.journey || track.enrolment.endedAt ||
            track.enrolment.version == to) {
            fail(ErrorKind::Invalid, u"One of the clients is not on another version of this journey."_s);
        }
        const Drawing& from = drawings.of(tx, track.enrolment.version);
        acts.push_back(moveOne(tx, std::move(track), from, target, version, days, by));
    }
    return acts;
}

} // namespace core::journeys
