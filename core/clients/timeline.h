// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// A client's history: touchpoints, tickets and messages in one order, and the two lanes of its drawing.
#pragma once

#include "core/base/page.h"
#include "core/clients/clientcard.h"

namespace core::clients {

struct TimelineItem {
    enum class Kind { Touchpoint, TicketOpened, TicketResolved, Message };

    Kind kind = Kind::Touchpoint;
    Instant at;
    qint64 id = 0;   ///< touchpoint, ticket or message
    TicketId ticket; ///< of openings, resolutions and messages
    qint64 ticketNumber = 0;
    MemberId member;
    QString memberName;
    QString contactName;
    std::optional<Channel> channel;
    std::optional<Direction> direction; ///< of touchpoints and messages; empty for internal notes
    std::optional<int> sentiment;
    Minutes minutes{0}; ///< effort on the touchpoint, or on the ticket as a whole
    QString title;      ///< title or subject
    QString text;       ///< note or message body

    bool operator==(const TimelineItem&) const = default;
};

enum class TimelineFilter {
    Everything,
    Proactive, ///< touchpoints that we began
    Reactive   ///< touchpoints that the client began, tickets, messages
};

/// A place in a timeline; the next page begins below it.
struct TimelineKey {
    Instant at = Instant(std::chrono::milliseconds(std::numeric_limits<qint64>::max()));
    qint64 id = std::numeric_limits<qint64>::max();
    TimelineItem::Kind kind = TimelineItem::Kind::Message;

    static TimelineKey of(const TimelineItem& item) { return {item.at, item.id, item.kind}; }
};

/// Newest first, strictly below the key; a default key begins at the top. A text keeps items whose title,
/// text or people hold it (case and accents do not matter).
std::vector<TimelineItem> timeline(Database& db, ClientId client, const TimelineKey& below, int limit,
                                   TimelineFilter filter = TimelineFilter::Everything,
                                   const QString& text = {});

struct TouchpointMark {
    TouchpointId id;
    Instant at;
    Channel channel = Channel::Call;
    Direction direction = Direction::Outbound;
    std::optional<int> sentiment;
    QString title;

    bool operator==(const TouchpointMark&) const = default;
};

struct TicketMark {
    TicketId id;
    qint64 number = 0;
    QString subject;
    Instant opened;
    std::optional<Instant> resolved; ///< empty = still open

    bool operator==(const TicketMark&) const = default;
};

struct WeekMinutes {
    QDate weekStart;
    ClassMinutes minutes;

    bool operator==(const WeekMinutes&) const = default;
};

struct TimelineLanes {
    std::vector<TouchpointMark> touchpoints; ///< by time
    std::vector<TicketMark> tickets;         ///< that overlap the range, by opening
    std::vector<WeekMinutes> weeks;          ///< with effort only, by week
};

/// Days are days in the zone; weeks begin on the weekday (Qt::Monday … Qt::Sunday).
TimelineLanes timelineLanes(Database& db, ClientId client, const DayRange& days, const QTimeZone& zone,
                            int firstWeekday);

} // namespace core::clients
