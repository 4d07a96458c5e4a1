// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Writes the rows of the demo workspace. The entities' own functions take one change of a person at a time;
/// this takes a million rows of the past.
#pragma once

#include "core/clients/client.h"
#include "core/demo/days.h"
#include "core/demo/generate.h"
#include "core/effort/entry.h"
#include "core/effort/timer.h"
#include "core/people/member.h"
#include "core/tickets/ticket.h"
#include "core/touchpoints/touchpoint.h"

namespace core::demo {

class Writer {
public:
    Writer(Transaction& tx, quint32 seed)
        : m_tx(tx)
        , m_ids(seed) {}

    /// A key as it would have been given at that time.
    template <class IdType>
    IdType newId(Instant at) {
        return IdType(m_ids.next(at));
    }

    void add(const people::Member& member);
    void add(const clients::Client& client);
    void add(const clients::Contact& contact);
    void add(const touchpoints::Touchpoint& touchpoint);
    void add(const touchpoints::Planned& planned);
    void add(const tickets::Ticket& ticket);
    void add(const tickets::Message& message);
    void add(const effort::Entry& entry);
    void add(const effort::Timer& timer);
    /// Returns the tag's number for tag().
    qint64 addTag(const QString& name, Instant at);
    void tag(TicketId ticket, qint64 tag);
    void noteState(TicketId ticket, MemberId by, Instant at, tickets::TicketState from,
                   tickets::TicketState to);
    void setLastTicketNumber(qint64 number);

    const Made& made() const { return m_made; }

    Transaction& transaction() { return m_tx; }

private:
    Transaction& m_tx;
    IdSource m_ids;
    Made m_made;
};

} // namespace core::demo
