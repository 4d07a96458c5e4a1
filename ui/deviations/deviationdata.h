// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the deviations page shows: the rows of its list, the figures above it, and one deviation in full.
#pragma once

#include "core/deviations/adherence.h"
#include "core/deviations/links.h"
#include "core/deviations/outcome.h"
#include "core/deviations/playbookrun.h"
#include "ui/page/deviationquery.h"

namespace ui {

/// A row of the list: the head of an owner's deviations, or a deviation.
struct DeviationListRow {
    bool head = false;
    core::MemberId owner; ///< of a head; zero = nobody
    QString ownerName;    ///< likewise
    qint64 count = 0;     ///< rows of the group
    bool collapsed = false;
    core::deviations::DeviationRow row;
    std::optional<core::Outcome> outcome; ///< of a fixed one

    bool operator==(const DeviationListRow&) const = default;
};

/// Heads have keys below zero.
qint64 keyOf(const DeviationListRow& row);

constexpr qint64 headKey(core::MemberId owner) {
    return -1 - owner.value;
}

/// Groups as the last reading of the keys found them; lives in the store's thread.
using DeviationGroups = std::map<qint64, DeviationListRow>;

/// Keys of heads and deviations in order. Fills the groups.
std::vector<qint64> readKeys(core::Database& db, const DeviationQuery& query,
                             const std::vector<core::MemberId>& collapsed, core::Instant now,
                             DeviationGroups& groups);
/// In the order of the keys; what is gone is left out.
std::vector<DeviationListRow> readRows(core::Database& db, const std::vector<qint64>& keys,
                                       const DeviationGroups& groups, core::Instant now);

struct DeviationFigures {
    core::deviations::Counts counts;
    qint64 guided = 0;
    core::deviations::AdherenceReport adherence;
    core::deviations::CaughtFirst caught;
};

DeviationFigures readFigures(core::Database& db, core::Instant now);

/// One judged contact, for the drawing.
struct MoodPoint {
    core::Instant at;
    int sentiment = 0;

    bool operator==(const MoodPoint&) const = default;
};

struct DeviationDetail {
    core::deviations::Deviation deviation;
    core::deviations::DeviationRow row;
    std::optional<core::deviations::Run> run; ///< the last one
    std::vector<core::deviations::ContactRow> contacts;
    std::vector<core::deviations::Event> history;
    std::vector<core::deviations::Playbook> playbooks; ///< active, those of its kind first
    std::vector<MoodPoint> moods;                      ///< oldest first; of a sentiment drop
    std::map<core::MemberId, QString> members;         ///< all, also those who left
    std::optional<core::Outcome> outcome;
    int noticeDays = 30;

    QString memberName(core::MemberId id) const;
};

/// Empty when it is gone.
std::optional<DeviationDetail> readDeviation(core::Database& db, core::DeviationId id, core::Instant now);

} // namespace ui
