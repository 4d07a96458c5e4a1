// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Ticket lists: which tickets in which order, and the rows that a view shows.
#pragma once

#include "core/db/database.h"
#include "core/sla/metric.h"
#include "core/tickets/querylanguage.h"
#include "core/tickets/querytime.h"
#include "core/tickets/ticket.h"

#include <map>

namespace core::tickets {

struct TicketRow {
    TicketId id;
    qint64 number = 0;
    QString subject;
    ClientId client;
    QString clientName;
    TicketState state = TicketState::New;
    Priority priority = Priority::Normal;
    TicketKind kind = TicketKind::Question;
    MemberId assignee;
    QString assigneeName;
    std::optional<Instant> waitingSince;
    std::optional<Instant> pendingUntil;
    Instant openedAt{};
    Instant updatedAt{};
    QStringList tags; ///< by name
    Minutes minutes{};
    sla::Standing standing; ///< against what the client was promised
    bool unread = false;    ///< for whoever asked; see unreadOf()
    std::map<FieldId, QString>
        fields; ///< added fields as words, of the ticket and its client; see addFields()

    bool operator==(const TicketRow&) const = default;
};

enum class Group {
    All,
    NeedsUs,         ///< new, open
    WaitingOnClient, ///< pending
    OnHold,
    Resolved ///< resolved, closed
};

struct TicketFilter {
    Group group = Group::All;
    std::vector<TicketState> states;  ///< any of; none = all. Together with group both must hold
    std::optional<MemberId> assignee; ///< MemberId() = nobody's
    ClientId client;
    std::optional<TicketKind> kind;
    std::optional<Priority> priority;
    QString tag;  ///< by name, without case and accents
    QString text; ///< part of the subject, or "#1042"; without case and accents
    std::optional<InstantRange> opened;
    Terms terms;      ///< of the query language; each must hold as well
    MemberId me;      ///< whom the terms call "me"
    QueryClock clock; ///< what the terms call "today"

    bool operator==(const TicketFilter&) const = default;
};

struct TicketSort {
    enum class By {
        Due,     ///< what breaches next first; tickets without a running clock follow as in Waiting
        Waiting, ///< who waits longest first; tickets without a waiting client follow
        Updated,
        Opened,
        Number,
        Subject,
        Client,
        Priority, ///< urgent first, then by opening
        Field     ///< what stands in an added field of the ticket; tickets without it follow
    };
    By by = By::Waiting;
    bool descending = false;
    FieldId field{}; ///< for By::Field

    bool operator==(const TicketSort&) const = default;
};

/// The first rows without the snapshot.
std::vector<TicketRow> firstRows(Database& db, const TicketFilter& filter, const TicketSort& sort, int limit);
/// All matching ids in order: the snapshot that a list shows.
std::vector<qint64> ids(Database& db, const TicketFilter& filter, const TicketSort& sort);
/// The rows of some ids in the order of the ids; rows that are gone are left out. One statement.
std::vector<TicketRow> rows(Database& db, const std::vector<qint64>& ids);
/// Fills in what the tickets, and their clients, have in these fields; four statements at most.
void addFields(Database& db, std::vector<TicketRow>& rows, const std::vector<fields::Field>& fields);

/// How many tickets each filter lets through; all counted by one statement.
std::vector<qint64> countEach(Database& db, const std::vector<TicketFilter>& filters);

/// What a list is cut into parts by.
enum class GroupBy { Nothing, State, Assignee, Client, Priority, Kind, Due };

/// Times until the next promise runs out, as parts of a list.
enum class DuePart { Late, Today, ThisWeek, Later, None };

/// Tickets that share a heading, in the list's order.
struct TicketGroup {
    qint64 key =
        0; ///< number of the state, priority, kind or DuePart, or id of the member or client (0 = nobody)
    QString name; ///< of the member or client
    std::vector<qint64> ids;

    bool operator==(const TicketGroup&) const = default;
};

/// The matching tickets by parts: states and priorities in their order (urgent first), people and clients by
/// name, nobody's last.
std::vector<TicketGroup> groups(Database& db, const TicketFilter& filter, const TicketSort& sort, GroupBy by);

struct QueueCounts {
    qint64 needsUs = 0;
    qint64 waitingOnClient = 0;
    qint64 onHold = 0;
    qint64 resolvedToday = 0; ///< resolved since the given instant; merging one away is no resolving

    bool operator==(const QueueCounts&) const = default;
};

/// Reads index entries of open tickets only. startOfToday: local midnight of the workspace.
QueueCounts queueCounts(Database& db, Instant startOfToday);

} // namespace core::tickets

namespace core {

template <>
struct EnumNames<tickets::Group> {
    using E = tickets::Group;
    static constexpr std::array<std::pair<E, std::string_view>, 5> names{
        {{E::All, "all"},
         {E::NeedsUs, "needs_us"},
         {E::WaitingOnClient, "waiting_on_client"},
         {E::OnHold, "on_hold"},
         {E::Resolved, "resolved"}}};
};

template <>
struct EnumNames<tickets::GroupBy> {
    using E = tickets::GroupBy;
    static constexpr std::array<std::pair<E, std::string_view>, 7> names{{{E::Nothing, "nothing"},
                                                                          {E::State, "state"},
                                                                          {E::Assignee, "assignee"},
                                                                          {E::Client, "client"},
                                                                          {E::Priority, "priority"},
                                                                          {E::Kind, "kind"},
                                                                          {E::Due, "due"}}};
};

template <>
struct EnumNames<tickets::TicketSort::By> {
    using E = tickets::TicketSort::By;
    static constexpr std::array<std::pair<E, std::string_view>, 9> names{{{E::Due, "due"},
                                                                          {E::Waiting, "waiting"},
                                                                          {E::Updated, "updated"},
                                                                          {E::Opened, "opened"},
                                                                          {E::Number, "number"},
                                                                          {E::Subject, "subject"},
                                                                          {E::Client, "client"},
                                                                          {E::Priority, "priority"},
                                                                          {E::Field, "field"}}};
};

} // namespace core
