// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Lists of deviations: which ones in which order, the rows that a view shows, and how many there are.
#pragma once

#include "core/db/database.h"
#include "core/deviations/deviation.h"

namespace core::deviations {

struct DeviationRow {
    DeviationId id;
    ClientId client;
    QString clientName;
    DeviationKind kind = DeviationKind::MissedTouchpoint;
    QString subject;
    Urgency urgency = Urgency::Warn;
    DeviationState state = DeviationState::Open;
    QDate offSince; ///< days off the path are counted from here
    MemberId owner;
    QString ownerName;    ///< empty = nobody's
    QString stageName;    ///< empty = on no journey
    QJsonObject evidence; ///< see evidence.h
    PlaybookRunId run;    ///< the run that has not ended; zero = none
    QString playbookName; ///< of the run
    int stepsDone = 0;    ///< done or skipped
    int steps = 0;
    QDate nextStepDay;      ///< of the run's open steps the first due day; invalid = none
    qint64 openTickets = 0; ///< of the client
    Instant detectedAt;
    std::optional<Instant> endedAt;
    std::optional<Instant> noticedAt;
    QDate snoozedUntil;
    MemberId escalatedTo;
    QString escalatedName;
    qint64 revision = 0;

    bool operator==(const DeviationRow&) const = default;
};

enum class Show {
    Open,    ///< open or being guided, without the snoozed ones
    Snoozed, ///< open, and silent until a later day
    Ended,   ///< fixed, dismissed, or the client left
    All
};

struct DeviationFilter {
    Show show = Show::Open;
    std::optional<DeviationState> state; ///< both must hold
    std::optional<DeviationKind> kind;
    std::optional<Urgency> urgency;
    std::optional<MemberId> owner; ///< MemberId() = nobody's
    std::optional<MemberId> escalatedTo;
    ClientId client;
    std::optional<InstantRange> detected;
    std::vector<qint64> among; ///< only these, unless empty: the deviations behind a figure

    bool operator==(const DeviationFilter&) const = default;
};

struct DeviationSort {
    enum class By {
        Urgency, ///< alarms first, then the longest off the path
        OffSince,
        Client,
        Owner, ///< nobody's first, then by name; within by urgency
        Detected,
        Ended
    };
    By by = By::Urgency;
    bool descending = false;

    bool operator==(const DeviationSort&) const = default;
};

/// All matching ids in order: the snapshot that a list shows. today: of the workspace; decides who is
/// snoozed.
std::vector<qint64> ids(Database& db, const DeviationFilter& filter, const DeviationSort& sort, QDate today);
/// The first rows without the snapshot.
std::vector<DeviationRow> firstRows(Database& db, const DeviationFilter& filter, const DeviationSort& sort,
                                    QDate today, int limit);
/// The rows of some ids in the order of the ids; rows that are gone are left out. One statement.
std::vector<DeviationRow> rows(Database& db, const std::vector<qint64>& ids);

struct Counts {
    qint64 open = 0;    ///< without the snoozed ones
    qint64 alarms = 0;  ///< of them
    qint64 unowned = 0; ///< of them
    qint64 snoozed = 0;
    qint64 clients = 0; ///< that the open ones belong to

    bool operator==(const Counts&) const = default;
};

/// Reads open deviations only. An owner narrows; MemberId() = nobody's.
Counts counts(Database& db, QDate today, std::optional<MemberId> owner = {});

} // namespace core::deviations

namespace core {

template <>
struct EnumNames<deviations::Show> {
    using E = deviations::Show;
    static constexpr std::array<std::pair<E, std::string_view>, 4> names{
        {{E::Open, "open"}, {E::Snoozed, "snoozed"}, {E::Ended, "ended"}, {E::All, "all"}}};
};

template <>
struct EnumNames<deviations::DeviationSort::By> {
    using E = deviations::DeviationSort::By;
    static constexpr std::array<std::pair<E, std::string_view>, 6> names{{{E::Urgency, "urgency"},
                                                                          {E::OffSince, "off_since"},
                                                                          {E::Client, "client"},
                                                                          {E::Owner, "owner"},
                                                                          {E::Detected, "detected"},
                                                                          {E::Ended, "ended"}}};
};

} // namespace core
