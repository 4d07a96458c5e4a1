// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Looks again at the clients for which something changed or time has come: what follows by itself on their
/// journeys, their deviations, and their health, which days alone change too. Costs in proportion to them;
/// with nobody due, a read of two indexes.
#pragma once

#include "core/deviations/readfacts.h"

namespace core::sweep {

/// What is worth keeping from one sweep to the next; for the thread of the database.
struct Memory {
    deviations::PeerCache peers;
};

struct Limits {
    int chunk = 250;    ///< clients in one unit of work, so that others get in between
    int clients = 1000; ///< of one call; what is left waits for the next one
};

struct SweepResult {
    int clients = 0; ///< looked at
    int found = 0;
    int updated = 0;
    int ended = 0;
    int rescored = 0;  ///< others whose health was of an earlier day or by another rule
    int woken = 0;     ///< pending tickets whose date came
    bool more = false; ///< others are due: sweep again
    Instant at;        ///< when it ended

    bool wrote() const { return found + updated + ended + woken > 0; }

    bool operator==(const SweepResult&) const = default;
};

/// Each chunk is a unit of work of its own. A second sweep at the same instant writes nothing.
SweepResult sweep(Database& db, Memory& memory, const Limits& limits = {});

} // namespace core::sweep
