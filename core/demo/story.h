// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What is written by hand in the small workspace: today's plans, the open tickets, the running timer.
#pragma once

#include "core/demo/threads.h"

namespace core::demo {

class Story {
public:
    Story(const World& world, Writer& writer, Threads& threads);

    /// The tickets of the last weeks, numbers 1020 to 1047.
    void tellTickets();
    /// Contacts due today and soon, and what Mara works on right now.
    void planAhead();

private:
    const World& m_world;
    Writer& m_writer;
    Threads& m_threads;
    TicketId m_timed; ///< the ticket that the timer runs on
};

} // namespace core::demo
