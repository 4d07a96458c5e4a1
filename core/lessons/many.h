// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What is done to many tickets in one step: acts or a macro, and the cause of those that end by it.
#pragma once

#include "core/lessons/causes.h"
#include "core/macros/macro.h"
#include "core/tickets/bulk.h"

namespace core::lessons {

struct ManyCause {
    Verdict verdict = Verdict::Unknown;
    Gap gap; ///< with Verdict::Gap

    bool operator==(const ManyCause&) const = default;
};

struct ManyJob {
    tickets::Bulk bulk;                 ///< acts, who does them, and minutes for each
    std::optional<macros::Macro> macro; ///< runs instead of the acts
    std::optional<ManyCause> cause;

    bool operator==(const ManyJob&) const = default;
};

/// What a slice changed: enough to undo it.
struct ManyDone {
    tickets::BulkDone tickets;
    ManyCauses causes;
    std::vector<PlannedId> plans;
    qint64 leftAlone = 0; ///< by a macro: all of it or nothing
};

/// True when tickets may end by it, so that the cause is asked for first.
bool ends(const ManyJob& job);
/// True when the macro has a text that waits in the editor; on many tickets it is left out, as nobody would
/// read it.
bool hasTextForEditor(const macros::Macro& macro);

/// A slice of tickets. A macro leaves a ticket alone where a placeholder of a text has no value or the state
/// cannot follow; it plans one touchpoint for each client. Failure: Invalid for a member that is no longer
/// active; those of tickets::apply().
ManyDone run(Transaction& tx, const ManyJob& job, const std::vector<qint64>& ids);
/// Puts back what nobody changed since; gives how many tickets were left alone.
qint64 undo(Transaction& tx, const ManyDone& done, MemberId by);

} // namespace core::lessons
