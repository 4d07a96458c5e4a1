// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// A ticket, its messages and its history, as values.
#pragma once

#include "core/base/enumnames.h"
#include "core/base/error.h"
#include "core/base/id.h"
#include "core/base/time.h"
#include "core/touchpoints/channel.h"

#include <QStringList>
#include <optional>
#include <vector>

namespace core::tickets {

/// Pending: the client is to answer. OnHold: somebody else is. Resolved: done, the client may object.
enum class TicketState { New, Open, Pending, OnHold, Resolved, Closed };
enum class TicketKind { Complaint, Question, Feedback, Defect, Disruption, UnmetExpectation, BadReview };
enum class Priority { Low, Normal, High, Urgent };

enum class MessageKind {
    Message, ///< the client wrote
    Reply,   ///< we wrote to the client
    Note,    ///< only we see it
    Call     ///< spoken with the client
};

enum class OpenedBy {
    Client,
    Us ///< a problem that we found before the client did
};

struct Message {
    MessageId id;
    TicketId ticket;
    MessageKind kind = MessageKind::Message;
    MemberId member;   ///< who wrote or noted it; none for a message of the client
    ContactId contact; ///< the client's person, where known
    Instant at{};
    QString body;
    QString source;
    QString externalId;

    bool operator==(const Message&) const = default;
};

/// One changed field of a ticket. Values are the stored words, ids as numbers, instants as milliseconds.
struct TicketEvent {
    qint64 id = 0;
    TicketId ticket;
    MemberId member; ///< none when the change came from the client or an import
    Instant at{};
    QString field; ///< "state", "assignee", "priority", "kind", "subject", "client", "contact", "tags",
                   ///< "pending_until", "channel", "opened", "message"
    QString oldValue;
    QString newValue;

    bool operator==(const TicketEvent&) const = default;
};

struct Ticket {
    TicketId id;
    qint64 number = 0; ///< what people say aloud; given out by the workspace
    ClientId client;
    ContactId contact;
    MemberId assignee;
    QString subject;
    TicketKind kind = TicketKind::Question;
    TicketState state = TicketState::New;
    Priority priority = Priority::Normal;
    Channel channel = Channel::Email;
    OpenedBy openedBy = OpenedBy::Client;
    Instant openedAt{};
    std::optional<Instant> clientAt;     ///< first contact of the client about it; null while only we know
    std::optional<Instant> firstReplyAt; ///< first answer after that
    std::optional<Instant> waitingSince; ///< oldest message of the client without an answer
    std::optional<Instant> pendingUntil; ///< only in state Pending, and then optional
    std::optional<Instant> resolvedAt;   ///< only in states Resolved and Closed
    std::optional<Instant> closedAt;     ///< only in state Closed
    Instant updatedAt{};
    QString source;
    QString externalId;
    QString custom; ///< imported columns without a place here, as a JSON object
    qint64 revision = 0;

    bool operator==(const Ticket&) const = default;
};

/// Longest subject and message that are accepted, in UTF-16 units.
constexpr qsizetype MaxSubject = 500;
constexpr qsizetype MaxBody = 1'000'000;

/// Broken rules; empty when the ticket can be saved.
Problems validate(const Ticket& ticket);
Problems validate(const Message& message);

} // namespace core::tickets

namespace core {

template <>
struct EnumNames<tickets::TicketState> {
    using E = tickets::TicketState;
    static constexpr std::array<std::pair<E, std::string_view>, 6> names{{{E::New, "new"},
                                                                          {E::Open, "open"},
                                                                          {E::Pending, "pending"},
                                                                          {E::OnHold, "on_hold"},
                                                                          {E::Resolved, "resolved"},
                                                                          {E::Closed, "closed"}}};
};

template <>
struct EnumNames<tickets::TicketKind> {
    using E = tickets::TicketKind;
    static constexpr std::array<std::pair<E, std::string_view>, 7> names{
        {{E::Complaint, "complaint"},
         {E::Question, "question"},
         {E::Feedback, "feedback"},
         {E::Defect, "defect"},
         {E::Disruption, "disruption"},
         {E::UnmetExpectation, "unmet_expectation"},
         {E::BadReview, "bad_review"}}};
};

template <>
struct EnumNames<tickets::Priority> {
    using E = tickets::Priority;
    static constexpr std::array<std::pair<E, std::string_view>, 4> names{
        {{E::Low, "low"}, {E::Normal, "normal"}, {E::High, "high"}, {E::Urgent, "urgent"}}};
};

template <>
struct EnumNames<tickets::MessageKind> {
    using E = tickets::MessageKind;
    static constexpr std::array<std::pair<E, std::string_view>, 4> names{
        {{E::Message, "message"}, {E::Reply, "reply"}, {E::Note, "note"}, {E::Call, "call"}}};
};

template <>
struct EnumNames<tickets::OpenedBy> {
    using E = tickets::OpenedBy;
    static constexpr std::array<std::pair<E, std::string_view>, 2> names{
        {{E::Client, "client"}, {E::Us, "us"}}};
};

} // namespace core
