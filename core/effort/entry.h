// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// One record of work: minutes of a member on a day, with the class that its trigger gives it.
#pragma once

#include "core/db/database.h"
#include "core/effort/workclass.h"

namespace core::effort {

struct Entry {
    EntryId id;
    MemberId member;
    ClientId client;
    TicketId ticket;
    TouchpointId touchpoint;
    QDate day;         ///< local day on which the work began; follows from startedAt where that is set
    Minutes minutes{}; ///< whole record, also past midnight; follows from the instants where they are set
    std::optional<Instant> startedAt; ///< both or none
    std::optional<Instant> endedAt;
    WorkClass workClass = WorkClass::Unclassified;
    Origin origin = Origin::Unknown;
    QString note;
    MemberId enteredBy;
    Instant enteredAt{};
    QString source;
    QString externalId;
    QString custom;
    qint64 revision = 0;

    bool operator==(const Entry&) const = default;
};

/// Longest typed entry: a day.
constexpr Minutes MaxTyped{24 * 60};

Problems validate(const Entry& entry);

/// Part of a record that lies on one local day.
struct DayPart {
    QDate day;
    Minutes minutes{};

    bool operator==(const DayPart&) const = default;
};

/// Whole minutes between two instants, rounded to the nearest; zero when the end is not after the start.
Minutes minutesBetween(Instant start, Instant end);

/// Cuts a span at each local midnight. The parts add up to minutesBetween(start, end); days without a whole
/// minute are left out, except the first.
std::vector<DayPart> splitAtMidnight(Instant start, Instant end, const QTimeZone& zone);

/// A typed duration: the instants go, since they no longer say how long the work took.
Entry withMinutes(Entry entry, Minutes minutes);

/// Stores the entry (id, enteredAt and revision are given here; enteredAt only when it is unset) and returns
/// it as stored. A client is taken from the ticket or touchpoint when it is not set. zone: of the workspace.
Entry add(Transaction& tx, Entry entry, const QTimeZone& zone);
/// Conflict when the stored revision is not entry.revision; NotFound when it is gone.
Entry edit(Transaction& tx, const Entry& entry, const QTimeZone& zone);
/// Returns what was removed, for restore().
Entry remove(Transaction& tx, EntryId id);
/// Brings a removed entry back with its id.
void restore(Transaction& tx, const Entry& entry, const QTimeZone& zone);

std::optional<Entry> find(Database& db, EntryId id);
std::vector<Entry> ofTicket(Database& db, TicketId ticket);

} // namespace core::effort
