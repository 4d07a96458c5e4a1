// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Playbooks: the steps that guide a client back, as they are written once and used often.
#pragma once

#include "core/db/database.h"
#include "core/deviations/deviation.h"
#include "core/touchpoints/channel.h"

namespace core {

/// Who a step falls to when a run begins.
enum class StepOwner {
    ClientOwner, ///< who owns the client; the starter where nobody does
    Starter,     ///< who started the run
    Manager      ///< the active manager whose name comes first; the starter where there is none
};

template <>
struct EnumNames<StepOwner> {
    static constexpr std::array<std::pair<StepOwner, std::string_view>, 3> names{
        {{StepOwner::ClientOwner, "client_owner"},
         {StepOwner::Starter, "starter"},
         {StepOwner::Manager, "manager"}}};
};

} // namespace core

namespace core::deviations {

struct PlaybookStep {
    QString title;
    Channel channel = Channel::Call;
    StepOwner owner = StepOwner::ClientOwner;
    int dueDays = 0; ///< working days after the run began, 0 = on that day
    Minutes estimate{0};
    QString body; ///< what to say and do

    bool operator==(const PlaybookStep&) const = default;
};

struct Playbook {
    PlaybookId id;
    QString name;
    std::optional<DeviationKind> kind; ///< offered first for these; empty = for any
    bool active = true;
    int position = 0; ///< order in the list, and among those of one kind
    std::vector<PlaybookStep> steps;
    qint64 revision = 0;

    bool operator==(const Playbook&) const = default;
};

enum class Playbooks { Active, All };

Problems validate(const Playbook& playbook);
/// In their order, with their steps.
std::vector<Playbook> listPlaybooks(Database& db, Playbooks which = Playbooks::Active);
std::optional<Playbook> findPlaybook(Database& db, PlaybookId id);
/// The active playbook that is offered first for the kind: one of that kind, else one for any. Empty when
/// there is neither.
std::optional<Playbook> playbookFor(Database& db, DeviationKind kind);
/// Inserts (revision zero) or updates, steps included. A new one stands last. Runs keep the steps that they
/// began with. Failure: Invalid, NotFound, Conflict.
Playbook savePlaybook(Transaction& tx, const Playbook& playbook);
/// Stores "value" where the playbook is still as "expected", whatever its revision: edits in a row and their
/// way back. Failure: Invalid, Conflict, NotFound.
Playbook replacePlaybook(Transaction& tx, const Playbook& expected, const Playbook& value);
/// A copy with the name "… (copy)", last in the list. Failure NotFound.
Playbook duplicatePlaybook(Transaction& tx, PlaybookId id);
/// Takes the playbook out; runs of it stay, under their name. Gives it for restorePlaybook(). Failure
/// NotFound.
Playbook removePlaybook(Transaction& tx, PlaybookId id);
void restorePlaybook(Transaction& tx, const Playbook& playbook);

/// One playbook for each kind of deviation, to begin with.
std::vector<Playbook> delivered();
/// Adds the delivered ones when the workspace has no playbook at all. True when it did.
bool addDelivered(Transaction& tx);

} // namespace core::deviations
