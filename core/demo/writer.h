// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Writes the rows of the demo workspace. The entities' own functions take one change of a person at a time;
/// this takes a million rows of the past.
#pragma once

#include "core/clients/client.h"
#include "core/demo/days.h"
#include "core/demo/generate.h"
#include "core/deviations/deviation.h"
#include "core/effort/entry.h"
#include "core/effort/timer.h"
#include "core/feedback/feedback.h"
#include "core/journeys/enrolment.h"
#include "core/journeys/version.h"
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
    void add(const journeys::Journey& journey);
    void add(const journeys::Version& version, Instant at); ///< with all its stages
    void add(const journeys::Enrolment& enrolment);
    void add(const journeys::Visit& visit);
    void add(const journeys::CriterionMark& mark);
    void addPause(EnrolmentId enrolment, Instant from, const QString& reason);
    void add(const feedback::Feedback& feedback);
    void add(const deviations::Deviation& deviation);
    void noteDeviation(DeviationId deviation, MemberId by, Instant at, const QString& field,
                       const QString& from, const QString& to);
    /// A ticket that the client opened about the deviation.
    void link(DeviationId deviation, TicketId ticket, Instant at, MemberId by, Instant linkedAt);
    /// Returns the tag's number for tag().
    qint64 addTag(const QString& name, Instant at);
    void tag(TicketId ticket, qint64 tag);
    void noteState(TicketId ticket, MemberId by, Instant at, tickets::TicketState from,
                   tickets::TicketState to);
    void setLastTicketNumber(qint64 number);

    const Made& made() const { return m_made; }

    Transaction& transaction() { return m_tx; }

private:
    void addStage(VersionId version, int position, const journeys::Stage& stage, Instant at);

    Transaction& m_tx;
    IdSource m_ids;
    Made m_made;
};

} // namespace core::demo
