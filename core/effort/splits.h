// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Splits of a workspace, and the rows behind each figure. Days are local days of the workspace; work past
/// midnight counts on the day it was done.
#pragma once

#include "core/db/database.h"
#include "core/effort/split.h"

namespace core::effort {

/// From the roll-up by day and class.
Split split(Database& db, const DayRange& days);

struct WeekSplit {
    DayRange days;
    Split split;

    bool operator==(const WeekSplit&) const = default;
};

/// Consecutive weeks, oldest first; the first is the week that holds `from`. firstWeekday: 1 = Monday.
std::vector<WeekSplit> weeklySplits(Database& db, QDate from, int weeks, int firstWeekday = Qt::Monday);

enum class Grouping { Week, Client, Member, Class, Origin };

struct SplitGroup {
    qint64 key = 0; ///< client or member id (0 = none), first day of the week as dayNumber, class or origin
                    ///< as the enum's number
    QString name;   ///< client's or member's name, ISO day, or the stored word; empty for none
    Split split;

    bool operator==(const SplitGroup&) const = default;
};

/// Groups with minutes, ordered by name (weeks and classes in their own order). They add up to split().
std::vector<SplitGroup> splitBy(Database& db, const DayRange& days, Grouping grouping,
                                int firstWeekday = Qt::Monday);

/// Client-facing minutes still to come this month: the mean of proactive + reactive per working day (Monday
/// to Friday) over the last 8 full weeks, counted from the first of them that has any, times the working days
/// after today. Null when none of them has any.
std::optional<Minutes> remainingMinutes(Database& db, QDate today, int firstWeekday = Qt::Monday);

/// Which rows a figure counts.
struct Behind {
    DayRange days;
    std::optional<WorkClass> workClass;
    std::optional<ClientId> client; ///< ClientId() = work without a client
    std::optional<MemberId> member;
    std::optional<TicketId> ticket{};
    std::optional<Denominator> share{}; ///< only work that a share of this kind is made of

    bool operator==(const Behind&) const = default;
};

/// Whether such a figure counts work of the class.
bool counts(const Behind& which, WorkClass workClass);

/// The part of an entry that lies on one day.
struct EntryRow {
    EntryId entry;
    QDate day;
    Minutes minutes{};
    WorkClass workClass = WorkClass::Unclassified;
    Origin origin = Origin::Unknown;
    MemberId member;
    QString memberName;
    ClientId client;
    QString clientName;
    TicketId ticket;
    qint64 ticketNumber = 0;
    TouchpointId touchpoint;
    QString note;

    bool operator==(const EntryRow&) const = default;
};

/// Newest first. after: the last row of the page before. The minutes of all pages add up to the figure.
std::vector<EntryRow> entriesBehind(Database& db, const Behind& which, int limit,
                                    const std::optional<EntryRow>& after = {});

/// The minutes of all those rows by class, counted from the rows themselves.
Split sumBehind(Database& db, const Behind& which);

/// Fills the roll-up anew from the entries, after a bulk load without triggers.
void rebuildRollup(Transaction& tx);

struct RollupDifference {
    QDate day;
    QString workClass;
    Minutes stored{};
    Minutes counted{};

    bool operator==(const RollupDifference&) const = default;
};

/// Where the roll-up and the entries disagree; empty when sound.
std::vector<RollupDifference> checkRollup(Database& db);

} // namespace core::effort
