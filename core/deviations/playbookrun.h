// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// A playbook at work on one deviation: its steps with their days and people, done or skipped one by one.
#pragma once

#include "core/deviations/playbook.h"
#include "core/deviations/store.h"
#include "core/touchpoints/touchpoint.h"

namespace core {

enum class RunStepState { Open, Done, Skipped };

template <>
struct EnumNames<RunStepState> {
    static constexpr std::array<std::pair<RunStepState, std::string_view>, 3> names{
        {{RunStepState::Open, "open"}, {RunStepState::Done, "done"}, {RunStepState::Skipped, "skipped"}}};
};

/// How a run ended before its last step was closed.
enum class RunStop {
    None,         ///< it did not
    ByHand,       ///< with a reason
    WithDeviation ///< there was nothing to guide back any more
};

template <>
struct EnumNames<RunStop> {
    static constexpr std::array<std::pair<RunStop, std::string_view>, 3> names{
        {{RunStop::None, ""}, {RunStop::ByHand, "hand"}, {RunStop::WithDeviation, "end"}}};
};

} // namespace core

namespace core::deviations {

/// As it was when the run began; a playbook that is edited later changes no run.
struct RunStep {
    RunStepId id;
    int position = 0;
    QString title;
    Channel channel = Channel::Call;
    MemberId owner; ///< zero = nobody
    QDate dueDay;
    Minutes estimate{0};
    QString body;
    RunStepState state = RunStepState::Open;
    TouchpointId touchpoint;   ///< what it logged; zero where it was no contact
    std::optional<Instant> at; ///< when it was done or skipped
    QString reason;            ///< of skipping
    qint64 revision = 0;

    bool operator==(const RunStep&) const = default;
};

struct Run {
    PlaybookRunId id;
    DeviationId deviation;
    PlaybookId playbook; ///< zero = the playbook was removed since
    QString name;
    Instant startedAt;
    MemberId startedBy;
    std::optional<Instant> endedAt; ///< all steps are done or skipped, or it was stopped
    RunStop stopped = RunStop::None;
    QString stopReason; ///< by hand
    qint64 revision = 0;
    std::vector<RunStep> steps; ///< in order

    bool operator==(const Run&) const = default;

    /// The first open step; null when none is.
    const RunStep* current() const;
    /// Steps that are done or skipped.
    int closed() const;
};

/// The run of the deviation that began last; empty when there was none.
std::optional<Run> findRun(Database& db, DeviationId deviation);

/// What starting changed, for undoStart().
struct StartedRun {
    Run run;
    Act act; ///< on the deviation
};

/// Begins the playbook: due days are counted in working days of the default calendar from today (a day in
/// the zone of the workspace) and each step falls to somebody. An open deviation is guided from now on; one
/// without an owner is the starter's. Failure: Invalid when the deviation has ended or a run is under way,
/// NotFound.
StartedRun startRun(Transaction& tx, DeviationId deviation, const Playbook& playbook, MemberId starter);
/// Failure: Invalid when a step was done or skipped in the meantime, Conflict when somebody went on with the
/// deviation.
void undoStart(Transaction& tx, const StartedRun& started, MemberId by);

/// Ends the run that is under way on the deviation; its open steps stay as they are. A run also stops with
/// its deviation, whoever ended that, and goes on when it is open again. The reason must not be empty. Gives
/// the run for undoStop(). Failure: Invalid when none is under way.
PlaybookRunId stopRun(Transaction& tx, DeviationId deviation, const QString& reason, MemberId by);
/// The run goes on. Failure: Invalid when the deviation has ended or another run has begun since, NotFound.
void undoStop(Transaction& tx, PlaybookRunId run, MemberId by);

/// How a step was done.
struct StepLog {
    touchpoints::Log log; ///< its client is the deviation's, its origin the deviation
    bool contact = true;  ///< false: work without a contact with the client, so that only the time is logged
};

/// What doing or skipping a step changed, for undoStep().
struct ClosedStep {
    RunStepId step;
    TouchpointId touchpoint; ///< zero = none was logged
    EntryId entry;           ///< time of a step without a contact; zero = none
    bool endedRun = false;   ///< it was the last open one
};

/// Done: logs the touchpoint that we began with its time (proactive), all in one unit of work. Failure:
/// Invalid when the step is not open or its run was stopped, NotFound.
ClosedStep completeStep(Transaction& tx, RunStepId step, const StepLog& done);
/// The reason must not be empty. Failure: Invalid, NotFound.
ClosedStep skipStep(Transaction& tx, RunStepId step, const QString& reason);
/// Takes either back, with all that it logged; a run that was stopped stays so. Failure NotFound, Invalid
/// when another run has begun since.
void undoStep(Transaction& tx, const ClosedStep& closed);

} // namespace core::deviations
