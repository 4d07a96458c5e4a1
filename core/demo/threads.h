// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Tickets of the demo workspace, each with its thread from the first message to the last.
#pragma once

#include "core/demo/world.h"

namespace core::demo {

/// A ticket that somebody works on; what service effort is logged on.
struct ActiveTicket {
    TicketId id;
    size_t client = 0;
    MemberId assignee;
    int from = 0;
    int until = 0; ///< first and last day on which there is work
};

class Threads {
public:
    Threads(const World& world, Writer& writer, Random& random);

    /// Opens a ticket on the day and tells its whole story up to now.
    void open(int day);
    /// Drops what is settled by the day.
    void forgetBefore(int day);

    void remember(const ActiveTicket& ticket) { m_active.push_back(ticket); }

    /// One that there is work on that day; null when there is none.
    const ActiveTicket* anyActive(int day) const;

    void setNextNumber(qint64 number) { m_number = number; }

    qint64 nextNumber() const { return m_number; }

private:
    struct Draft;
    void tell(Draft& draft);
    void say(Draft& draft, Moment at, tickets::MessageKind kind, const QString& body);
    void settle(Draft& draft);
    void store(Draft& draft);

    const World& m_world;
    Writer& m_writer;
    Random& m_random;
    std::vector<qint64> m_tags;
    std::vector<ActiveTicket> m_active;
    qint64 m_number;
};

} // namespace core::demo
