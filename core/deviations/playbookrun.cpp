// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deviations/playbookrun.h"

#include "core/base/fold.h"
#include "core/calendar/store.h"
#include "core/deviations/stored.h"
#include "core/people/member.h"
#include "core/workspace/settings.h"

namespace core::deviations {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Who could take the steps on.
struct People {
    MemberId starter;
    MemberId clientOwner;
    MemberId manager;
};

People peopleFor(Database& db, ClientId client, MemberId starter) {
    People people;
    people.starter = starter;
    people.clientOwner =
        db.scalar<MemberId>("SELECT owner_id FROM client WHERE id = ?", client).value_or(MemberId());
    for (const auto& member : core::people::list(db)) {
        if (member.role == Role::Manager) {
            people.manager = member.id;
            break;
        }
    }
    return people;
}

MemberId ownerOf(const PlaybookStep& step, const People& people) {
    MemberId owner = people.starter;
    if (step.owner == StepOwner::ClientOwner && people.clientOwner) {
        owner = people.clientOwner;
    } else if (step.owner == StepOwner::Manager && people.manager) {
        owner = people.manager;
    }
    return owner;
}

RunStep stepFromRow(Query& q) {
    RunStep s;
    s.id = q.get<RunStepId>(0);
    s.position = q.get<int>(1);
    s.title = q.get<QString>(2);
    s.channel = q.get<Channel>(3);
    s.owner = q.get<MemberId>(4);
    s.dueDay = q.get<QDate>(5);
    s.estimate = q.get<Minutes>(6);
    s.body = q.get<QString>(7);
    s.state = q.get<RunStepState>(8);
    s.touchpoint = q.get<TouchpointId>(9);
    s.at = q.get<std::optional<Instant>>(10);
    s.reason = q.get<QString>(11);
    s.revision = q.get<qint64>(12);
    return s;
}

void insertStep(Transaction& tx, PlaybookRunId run, const RunStep& s) {
    tx.execute(R"sql(INSERT INTO playbook_run_step(id, run_id, position, title, channel, owner_id, due_day,
estimate_minutes, body, revision) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql",
               s.id, run, s.position, s.title, s.channel, s.owner, s.dueDay, s.estimate, s.body, s.revision);
}

struct StepPlace {
    RunStep step;
    PlaybookRunId run;
    DeviationId deviation;
    ClientId client;
    RunStop stopped = RunStop::None; ///< its run
};

StepPlace openStep(Database& db, RunStepId id) {
    const auto found =
        db.query(R"sql(SELECT s.id, s.position, s.title, s.channel, s.owner_id, s.due_day,
s.estimate_minutes, s.body, s.state, s.touchpoint_id, s.at, s.reason, s.revision, s.run_id, r.deviation_id,
d.client_id, r.stopped FROM playbook_run_step s JOIN playbook_run r ON r.id = s.run_id
JOIN deviation d ON d.id = r.deviation_id WHERE s.id = ?)sql",
                 id)
            .first([](Query& q) {
                return StepPlace{stepFromRow(q), q.get<PlaybookRunId>(13), q.get<DeviationId>(14),
                                 q.get<ClientId>(15), q.get<RunStop>(16)};
            });
    if (!found) {
        fail(ErrorKind::NotFound, u"That step is no longer there."_s);
    }
    if (found->step.state != RunStepState::Open) {
        fail(ErrorKind::Invalid, u"\"%1\" is already done or skipped."_s.arg(found->step.title));
    }
    if (found->stopped != RunStop::None) {
        fail(ErrorKind::Invalid, u"The playbook was stopped."_s);
    }
    return *found;
}

/// Stores how the step ended, and ends the run with its last one. True when it did.
bool close(Transaction& tx, const StepPlace& place, RunStepState state, TouchpointId by, Instant at,
           const QString& reason) {
    if (tx.execute(R"sql(UPDATE playbook_run_step SET state = ?, touchpoint_id = ?, at = ?, reason = ?,
revision = revision + 1 WHERE id = ? AND revision = ?)sql",
                   state, by, at, reason, place.step.id, place.step.revision) == 0) {
        fail(ErrorKind::Conflict, u"Somebody else closed \"%1\" in the meantime."_s.arg(place.step.title));
    }
    const bool last = tx.scalar<qint64>("SELECT COUNT(*) FROM playbook_run_step WHERE run_id = ? AND "
                                        "state = 'open'",
                                        place.run)
                          .value_or(0) == 0;
    tx.execute("UPDATE playbook_run SET ended_at = ?, revision = revision + 1 WHERE id = ?",
               last ? std::optional(at) : std::nullopt, place.run);
    tx.changed(Entity::Deviation, place.deviation);
    return last;
}

void requireNoRun(Database& db, DeviationId deviation, const QString& why) {
    if (db.scalar<qint64>("SELECT COUNT(*) FROM playbook_run WHERE deviation_id = ? AND ended_at IS NULL",
                          deviation)
            .value_or(0) > 0) {
        fail(ErrorKind::Invalid, why);
    }
}

/// Work without a contact: only the time.
EntryId addTime(Transaction& tx, const touchpoints::Log& log) {
    if (!log.minutes || *log.minutes == Minutes(0)) {
        return {};
    }
    effort::Entry entry;
    entry.member = log.touchpoint.member;
    entry.client = log.touchpoint.client;
    entry.day = dayOf(log.touchpoint.at, log.zone);
    entry.minutes = *log.minutes;
    entry.origin = Origin::Deviation;
    entry.workClass = effort::classOf(entry.origin);
    entry.note = log.touchpoint.title;
    entry.enteredBy = log.touchpoint.member;
    return effort::add(tx, entry, log.zone).id;
}

} // namespace

const RunStep* Run::current() const {
    const auto found = std::find_if(steps.begin(), steps.end(),
                                    [](const RunStep& step) { return step.state == RunStepState::Open; });
    return found == steps.end() ? nullptr : &*found;
}

int Run::closed() const {
    return int(std::count_if(steps.begin(), steps.end(),
                             [](const RunStep& step) { return step.state != RunStepState::Open; }));
}

std::optional<Run> findRun(Database& db, DeviationId deviation) {
    auto run = db.query(R"sql(SELECT id, deviation_id, playbook_id, name, started_at, started_by, ended_at,
stopped, stop_reason, revision FROM playbook_run WHERE deviation_id = ? ORDER BY started_at DESC, id DESC LIMIT 1)sql",
                        deviation)
                   .first([](Query& q) {
                       Run r;
                       r.id = q.get<PlaybookRunId>(0);
                       r.deviation = q.get<DeviationId>(1);
                       r.playbook = q.get<PlaybookId>(2);
                       r.name = q.get<QString>(3);
                       r.startedAt = q.get<Instant>(4);
                       r.startedBy = q.get<MemberId>(5);
                       r.endedAt = q.get<std::optional<Instant>>(6);
                       r.stopped = q.get<RunStop>(7);
                       r.stopReason = q.get<QString>(8);
                       r.revision = q.get<qint64>(9);
                       return r;
                   });
    if (run) {
        run->steps = db.query(R"sql(SELECT id, position, title, channel, owner_id, due_day, estimate_minutes,
body, state, touchpoint_id, at, reason, revision FROM playbook_run_step WHERE run_id = ? ORDER BY position)sql",
                              run->id)
                         .all(stepFromRow);
    }
    return run;
}

StartedRun startRun(Transaction& tx, DeviationId deviation, const Playbook& playbook, MemberId starter) {
    requireNone(validate(playbook));
    const Act act = guide(tx, deviation, starter);
    requireNoRun(tx, deviation, u"A playbook is already under way here."_s);
    Run run;
    run.id = tx.newId<PlaybookRunId>();
    run.deviation = deviation;
    run.playbook = findPlaybook(tx, playbook.id) ? playbook.id : PlaybookId();
    run.name = playbook.name;
    run.startedAt = tx.now();
    run.startedBy = starter;
    run.revision = 1;
    tx.execute(R"sql(INSERT INTO playbook_run(id, deviation_id, playbook_id, name, started_at, started_by,
revision) VALUES (?, ?, ?, ?, ?, ?, ?))sql",
               run.id, deviation, run.playbook, run.name, run.startedAt, starter, run.revision);
    const auto calendar = calendar::defaultCalendar(tx);
    const QDate today = dayOf(run.startedAt, workspace::loadSettings(tx).zone());
    const People people = peopleFor(tx, act.after.client, starter);
    for (const PlaybookStep& from : playbook.steps) {
        RunStep step;
        step.id = tx.newId<RunStepId>();
        step.position = int(run.steps.size());
        step.title = from.title;
        step.channel = from.channel;
        step.owner = ownerOf(from, people);
        step.dueDay = calendar::addWorkingDays(calendar, today, from.dueDays);
        step.estimate = from.estimate;
        step.body = from.body;
        step.revision = 1;
        insertStep(tx, run.id, step);
        run.steps.push_back(step);
    }
    stored::addEvent(tx, deviation, starter, u"playbook"_s, {}, run.name);
    tx.changed(Entity::Deviation, deviation);
    return {run, act};
}

void undoStart(Transaction& tx, const StartedRun& started, MemberId by) {
    const Run& run = started.run;
    if (tx.scalar<qint64>("SELECT COUNT(*) FROM playbook_run_step WHERE run_id = ? AND state <> 'open'",
                          run.id)
            .value_or(0) > 0) {
        fail(ErrorKind::Invalid, u"Steps of this playbook were closed since, so it cannot be taken back."_s);
    }
    tx.execute("DELETE FROM playbook_run WHERE id = ?", run.id);
    stored::addEvent(tx, run.deviation, by, u"playbook"_s, run.name, {});
    undo(tx, started.act, by);
    tx.changed(Entity::Deviation, run.deviation);
}

PlaybookRunId stopRun(Transaction& tx, DeviationId deviation, const QString& reason, MemberId by) {
    const QString why = cleaned(reason).trimmed();
    if (why.isEmpty()) {
        fail(ErrorKind::Invalid, u"Say in a few words why the playbook stops here."_s);
    }
    const auto run = findRun(tx, deviation);
    if (!run || run->endedAt) {
        fail(ErrorKind::Invalid, u"No playbook is under way here."_s);
    }
    tx.execute(
        R"sql(UPDATE playbook_run SET ended_at = ?, stopped = ?, stop_reason = ?, revision = revision + 1
WHERE id = ?)sql",
        tx.now(), RunStop::ByHand, why, run->id);
    stored::addEvent(tx, deviation, by, u"playbook_stopped"_s, run->name, why);
    tx.changed(Entity::Deviation, deviation);
    return run->id;
}

void undoStop(Transaction& tx, PlaybookRunId run, MemberId by) {
    const auto place = tx.query(R"sql(SELECT r.deviation_id, r.name, d.ended_at IS NULL FROM playbook_run r
JOIN deviation d ON d.id = r.deviation_id WHERE r.id = ? AND r.stopped = 'hand')sql",
                                run)
                           .first([](Query& q) {
                               return std::tuple(q.get<DeviationId>(0), q.get<QString>(1), q.get<bool>(2));
                           });
    if (!place) {
        fail(ErrorKind::NotFound, u"That playbook is no longer stopped."_s);
    }
    const auto& [deviation, name, open] = *place;
    if (!open) {
        fail(ErrorKind::Invalid, u"The deviation has ended since."_s);
    }
    requireNoRun(tx, deviation, u"Another playbook has begun since."_s);
    tx.execute(R"sql(UPDATE playbook_run SET ended_at = NULL, stopped = '', stop_reason = '',
revision = revision + 1 WHERE id = ?)sql",
               run);
    stored::addEvent(tx, deviation, by, u"playbook"_s, {}, name);
    tx.changed(Entity::Deviation, deviation);
}

ClosedStep completeStep(Transaction& tx, RunStepId step, const StepLog& done) {
    const StepPlace place = openStep(tx, step);
    touchpoints::Log log = done.log;
    log.touchpoint.client = place.client;
    log.touchpoint.direction = Direction::Outbound;
    log.origin = Origin::Deviation;
    if (log.touchpoint.title.trimmed().isEmpty()) {
        log.touchpoint.title = place.step.title;
    }
    ClosedStep closed;
    closed.step = step;
    if (done.contact) {
        closed.touchpoint = touchpoints::log(tx, log).id;
    } else {
        closed.entry = addTime(tx, log);
    }
    closed.endedRun = close(tx, place, RunStepState::Done, closed.touchpoint, log.touchpoint.at, {});
    return closed;
}

ClosedStep skipStep(Transaction& tx, RunStepId step, const QString& reason) {
    const StepPlace place = openStep(tx, step);
    const QString why = cleaned(reason).trimmed();
    if (why.isEmpty()) {
        fail(ErrorKind::Invalid, u"Say in a few words why the step is skipped."_s);
    }
    ClosedStep closed;
    closed.step = step;
    closed.endedRun = close(tx, place, RunStepState::Skipped, {}, tx.now(), why);
    return closed;
}

void undoStep(Transaction& tx, const ClosedStep& closed) {
    const auto place =
        tx.query(R"sql(SELECT r.id, r.deviation_id, r.ended_at IS NULL OR r.stopped <> ''
FROM playbook_run_step s JOIN playbook_run r ON r.id = s.run_id WHERE s.id = ?)sql",
                 closed.step)
            .first([](Query& q) {
                return std::tuple(q.get<PlaybookRunId>(0), q.get<DeviationId>(1), q.get<bool>(2));
            });
    if (!place) {
        fail(ErrorKind::NotFound, u"That step is no longer there."_s);
    }
    const auto& [run, deviation, stays] = *place;
    if (!stays) {
        requireNoRun(tx, deviation, u"Another playbook has begun since."_s);
    }
    tx.execute(
        R"sql(UPDATE playbook_run_step SET state = 'open', touchpoint_id = NULL, at = NULL, reason = '',
revision = revision + 1 WHERE id = ?)sql",
        closed.step);
    tx.execute(
        "UPDATE playbook_run SET ended_at = NULL, revision = revision + 1 WHERE id = ? AND stopped = ''",
        run);
    if (closed.touchpoint && touchpoints::find(tx, closed.touchpoint)) {
        touchpoints::remove(tx, closed.touchpoint);
    }
    if (closed.entry && effort::find(tx, closed.entry)) {
        effort::remove(tx, closed.entry);
    }
    tx.changed(Entity::Deviation, deviation);
}

} // namespace core::deviations
