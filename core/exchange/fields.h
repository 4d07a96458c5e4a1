// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What a column of an imported file can mean, and the names that other programs give to it.
#pragma once

#include "core/base/enumnames.h"

#include <QStringList>
#include <vector>

namespace core::exchange {

enum class Kind {
    Unknown,     ///< not recognised: a person has to map the columns
    Unsupported, ///< recognised, but Waymark has no place for it
    Members,
    Clients,
    Contacts, ///< may hold colleagues too (a column says so)
    Stages,   ///< names of ticket stages, needed to understand tickets
    Tickets,
    TicketClients,  ///< which client a ticket belongs to
    TicketContacts, ///< which contact a ticket came from
    Messages,
    Tags,
    Touchpoints,
    Effort
};

enum class Source {
    Generic, ///< any table with columns that speak for themselves, Waymark's own among them
    Zendesk,
    Freshdesk,
    Freshservice,
    Zammad,
    OsTicket,
    HubSpot,
    Toggl,
    Boston311,
    DriverTimesheet
};

enum class Field {
    Custom,  ///< no field of Waymark; the value is kept under the column's name
    Ignored, ///< the exporting program's own bookkeeping
    ExternalId,
    Name,
    FirstName,
    LastName,
    Email,
    Phone,
    JobTitle,
    Role,
    Active,
    Deleted,
    Department,
    Note,
    Website,
    Country,
    City,
    Industry,
    CreatedAt,
    UpdatedAt,
    ClientName,
    ClientId,
    ContactName,
    ContactEmail,
    ContactId,
    MemberName,
    MemberEmail,
    MemberId,
    AuthorName,
    AuthorId,
    Subject,
    Description,
    Status,
    Priority,
    TicketType,
    Channel,
    Tags,
    ResolvedAt,
    ClosedAt,
    FirstResponseAt,
    DueAt,
    TrackedTime,
    TicketId,
    Body,
    Public,
    StageId,
    StageLabel,
    StageClosed,
    Project,
    Task,
    Day,
    StartDay,
    StartTime,
    StartAt,
    EndDay,
    EndTime,
    EndAt,
    Week,
    Year,
    Duration,
    Hours,
    Minutes,
    Seconds,
    WorkClass,
    Direction,
    Sentiment,
    Automatic
};

/// A name as it is compared: lower case, letters and digits only, without a loader's "property_" in front.
QString comparable(QStringView columnName);

struct FieldNames {
    Field field;
    const char* names; ///< comparable names, the best first, separated by '|'
};

/// Names of the fields that a table of this kind can have; those of the source come before the general ones.
std::vector<FieldNames> fieldNames(Source source, Kind kind);

/// The field in words for a preview, such as "first name".
QString describe(Field field);

} // namespace core::exchange

template <>
struct core::EnumNames<core::exchange::Kind> {
    using K = core::exchange::Kind;
    static constexpr std::array<std::pair<K, std::string_view>, 13> names{{
        {K::Unknown, "unknown"},
        {K::Unsupported, "unsupported"},
        {K::Members, "members"},
        {K::Clients, "clients"},
        {K::Contacts, "contacts"},
        {K::Stages, "stages"},
        {K::Tickets, "tickets"},
        {K::TicketClients, "ticket-clients"},
        {K::TicketContacts, "ticket-contacts"},
        {K::Messages, "messages"},
        {K::Tags, "tags"},
        {K::Touchpoints, "touchpoints"},
        {K::Effort, "effort"},
    }};
};

template <>
struct core::EnumNames<core::exchange::Source> {
    using S = core::exchange::Source;
    static constexpr std::array<std::pair<S, std::string_view>, 10> names{{
        {S::Generic, "csv"},
        {S::Zendesk, "zendesk"},
        {S::Freshdesk, "freshdesk"},
        {S::Freshservice, "freshservice"},
        {S::Zammad, "zammad"},
        {S::OsTicket, "osticket"},
        {S::HubSpot, "hubspot"},
        {S::Toggl, "toggl"},
        {S::Boston311, "boston311"},
        {S::DriverTimesheet, "timesheet"},
    }};
};
