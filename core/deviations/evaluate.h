// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Brings the stored deviations of clients in line with what the detectors find.
///
/// - What is found and not open becomes a deviation of the client's owner, unless a person has ended the
///   same one on the same evidence: a dismissed one needs newer facts, one fixed by hand newer facts or an
///   alarm.
/// - What is found again updates its evidence and urgency; nothing is written when they are the same.
/// - What is no longer found is fixed by rule. It is dismissed instead when its touchpoint was cancelled or
///   its criterion waived, with that reason; and "the client left" when it or the enrolment did.
#pragma once

#include "core/deviations/readfacts.h"

namespace core::deviations {

struct Evaluation {
    int found = 0;
    int updated = 0;
    int ended = 0;
    std::vector<std::pair<ClientId, std::optional<Instant>>> looks; ///< when to look again, by client

    bool wrote() const { return found + updated + ended > 0; }
};

/// Some hundred clients at a time; the number of statements depends on what is written, not on them.
Evaluation evaluate(Transaction& tx, const std::vector<qint64>& clients, const Rules& rules,
                    PeerCache& peers);

} // namespace core::deviations
