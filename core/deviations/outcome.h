// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Did we act before the client noticed? What became of each fixed deviation, and the rate over many.
#pragma once

#include "core/db/database.h"
#include "core/deviations/deviation.h"
#include "core/insight/rate.h"

#include <array>
#include <map>

namespace core::deviations {

/// Of a deviation fixed at an instant, with the first contact of the client that is linked to it (null =
/// none) and a notice window of some days after the fix:
///   client first  the contact came before the detection
///   noticed       from the detection up to the fix
///   resurfaced    after the fix, up to the end of the window, which counts
///   pending       none of these, and the window is open
///   early         none of these, and the window is over
/// Pure.
Outcome classify(Instant detectedAt, Instant fixedAt, std::optional<Instant> noticedAt, Instant now,
                 int noticeDays);

/// Null unless the deviation is fixed.
std::optional<Outcome> outcomeOf(const Deviation& deviation, Instant now, int noticeDays);

/// How many fixed deviations ended in which way.
struct CaughtFirst {
    std::array<qint64, EnumNames<Outcome>::names.size()> counts{};
    /// Median of contact − detection in days, over noticed, resurfaced and client first, whose lead is
    /// negative. Null when there is none.
    std::optional<double> medianLeadDays;

    qint64 count(Outcome outcome) const { return counts[size_t(outcome)]; }

    qint64 decided() const; ///< all but the pending ones
    /// early / decided; null when nothing is decided.
    std::optional<double> rate() const;
    /// Wilson interval of the rate, 95 %; null likewise.
    std::optional<insight::ShareBounds> interval() const;

    bool operator==(const CaughtFirst&) const = default;
};

/// One counted deviation.
struct OutcomeRow {
    DeviationId id;
    ClientId client;
    DeviationKind kind = DeviationKind::MissedTouchpoint;
    Outcome outcome = Outcome::Pending;
    Instant detectedAt;
    Instant fixedAt;
    std::optional<Instant> noticedAt;

    bool operator==(const OutcomeRow&) const = default;
};

CaughtFirst summarise(const std::vector<OutcomeRow>& rows);

struct OutcomeReport {
    std::vector<OutcomeRow> rows; ///< every deviation that is counted, newest detection first
    CaughtFirst all;
    std::map<DeviationKind, CaughtFirst> byKind; ///< kinds that occur

    bool operator==(const OutcomeReport&) const = default;
};

/// Of deviations detected in the range and fixed since. noticeDays: the setting path.noticeDays.
OutcomeReport caughtFirst(Database& db, const InstantRange& detected, Instant now, int noticeDays);

} // namespace core::deviations
