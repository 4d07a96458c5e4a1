// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/threads.h"

#include "core/demo/phrases.h"
#include "core/tickets/rules.h"

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace core::demo {

using tickets::MessageKind;
using tickets::TicketState;

/// A ticket while its story is told.
struct Threads::Draft {
    tickets::Ticket ticket;
    std::vector<tickets::Message> messages;
    size_t client = 0;
    Person person;
    int month = 1;
    bool over = false; ///< now was reached: what would follow has not happened yet
    int first = 0;     ///< the day on which it was opened
    Moment last;

    struct Move {
        Instant at;
        TicketState from;
        TicketState to;
    };

    std::vector<Move> moves;
};

namespace {

using tickets::Priority;

Channel channelOf(Random& random) {
    const double p = random.unit();
    return p < 0.62 ? Channel::Email : p < 0.84 ? Channel::Call : p < 0.95 ? Channel::Chat : Channel::Other;
}

Priority priorityOf(tickets::TicketKind kind, Random& random) {
    using K = tickets::TicketKind;
    const double p = random.unit();
    if (kind == K::Disruption) {
        return p < 0.4 ? Priority::Urgent : Priority::High;
    }
    if (kind == K::Complaint || kind == K::BadReview) {
        return p < 0.5 ? Priority::High : Priority::Normal;
    }
    return p < 0.12 ? Priority::Low : p < 0.88 ? Priority::Normal : Priority::High;
}

/// Minutes until somebody answers: mostly within the hour, at times a day.
int delay(Random& random, double typical) {
    const double spread = std::exp(1.1 * (random.unit() + random.unit() + random.unit() - 1.5) * 1.6);
    return std::clamp(int(typical * spread), 4, 5 * 480);
}

} // namespace

Threads::Threads(const World& world, Writer& writer, Random& random)
    : m_world(world)
    , m_writer(writer)
    , m_random(random)
    , m_number(world.scale.firstTicket) {
    const Instant first = world.days.instant({0, 550});
    for (const QString& name :
         {u"ads"_s, u"billing"_s, u"content"_s, u"report"_s, u"website"_s, u"access"_s, u"shop"_s}) {
        m_tags.push_back(writer.addTag(name, first));
    }
}

void Threads::forgetBefore(int day) {
    std::erase_if(m_active, [day](const ActiveTicket& ticket) { return ticket.until < day; });
}

const ActiveTicket* Threads::anyActive(int day) const {
    for (int tries = 0; tries < 12 && !m_active.empty(); ++tries) {
        const ActiveTicket& ticket = m_random.any<ActiveTicket>(m_active);
        if (ticket.from <= day && day <= ticket.until) {
            return &ticket;
        }
    }
    return nullptr;
}

void Threads::say(Draft& draft, Moment at, MessageKind kind, const QString& body) {
    if (draft.over || at > m_world.days.now()) {
        draft.over = true;
        return;
    }
    tickets::Message message;
    message.ticket = draft.ticket.id;
    message.id = m_writer.newId<MessageId>(draft.ticket.openedAt);
    message.kind = kind;
    message.at = m_world.days.instant(at);
    message.body = body;
    if (kind == MessageKind::Message) {
        message.contact = draft.person.id;
    } else {
        message.member = draft.ticket.assignee;
    }
    draft.ticket = tickets::afterMessage(draft.ticket, kind, message.at);
    draft.ticket.updatedAt = message.at;
    draft.messages.push_back(std::move(message));
    draft.last = at;
}

void Threads::tell(Draft& draft) {
    const Days& days = m_world.days;
    const auto line = [&](std::span<const char* const> list) {
        return fill(m_random.any(list), m_random, draft.person.first, draft.month);
    };
    const bool urgent = draft.ticket.priority >= Priority::High;
    Moment at = days.later(draft.last, delay(m_random, urgent ? 35 : 80));
    const auto next = [&](double typical) { at = days.later(at, delay(m_random, typical)); };
    if (m_random.chance(0.6)) {
        say(draft, at, MessageKind::Reply, line(firstReplies()));
        next(120);
        if (m_random.chance(0.33)) {
            say(draft, at, MessageKind::Note, line(noteLines()));
            next(60);
        }
        for (int rounds = 0; rounds < 2 && m_random.chance(0.42); ++rounds) {
            say(draft, at, MessageKind::Message, line(followUps()));
            next(urgent ? 40 : 150);
            say(draft, at, m_random.chance(0.85) ? MessageKind::Reply : MessageKind::Call,
                line(firstReplies()));
            next(200);
        }
        next(m_random.chance(0.25) ? 900 : 240);
    }
    say(draft, at, MessageKind::Reply, line(lastReplies()));
    if (m_random.chance(0.3)) {
        next(180);
        say(draft, at, MessageKind::Message, line(thanks()));
    }
    next(30);
    if (at > days.now()) {
        draft.over = true;
    }
    draft.last = std::max(draft.last, at);
}

/// Brings the ticket into the state that its story leads to.
void Threads::settle(Draft& draft) {
    const Days& days = m_world.days;
    tickets::Ticket& ticket = draft.ticket;
    if (draft.over) {
        const bool ours = !ticket.waitingSince && ticket.firstReplyAt;
        if (ours && m_random.chance(0.75)) {
            const auto to = m_random.chance(0.85) ? TicketState::Pending : TicketState::OnHold;
            draft.moves.push_back({ticket.updatedAt, ticket.state, to});
            ticket = tickets::moved(ticket, to, ticket.updatedAt);
        }
        return;
    }
    const Instant resolved = days.instant(draft.last);
    draft.moves.push_back({resolved, ticket.state, TicketState::Resolved});
    ticket = tickets::moved(ticket, TicketState::Resolved, resolved);
    ticket.updatedAt = resolved;
    const Moment close = days.later(draft.last, 3 * 570);
    if (close <= days.now()) {
        const Instant closed = days.instant(close);
        draft.moves.push_back({closed, TicketState::Resolved, TicketState::Closed});
        ticket = tickets::moved(ticket, TicketState::Closed, closed);
        ticket.updatedAt = closed;
    }
}

void Threads::store(Draft& draft) {
    m_writer.add(draft.ticket);
    for (const tickets::Message& message : draft.messages) {
        m_writer.add(message);
    }
    for (const auto& [at, from, to] : draft.moves) {
        m_writer.noteState(draft.ticket.id, draft.ticket.assignee, at, from, to);
    }
    if (m_random.chance(0.45)) {
        m_writer.tag(draft.ticket.id, m_random.any<qint64>(m_tags));
    }
    m_active.push_back({draft.ticket.id, draft.client, draft.ticket.assignee, draft.first,
                        draft.over ? m_world.days.today() : draft.last.day});
}

void Threads::open(int day) {
    const Days& days = m_world.days;
    Draft draft;
    draft.client = m_world.troubledClient(m_random, day);
    const Client& client = m_world.clients[draft.client];
    draft.person = m_random.any<Person>(client.people);
    draft.month = days.date(day).month();
    draft.first = day;
    const int latest = day == days.today() ? std::max(days.now().minute - 1, 1) : 18 * 60;
    draft.last = {day, m_random.between(std::min(8 * 60, latest - 1), latest)};
    const bool outage = days.isOutageMonth(day) && m_random.chance(0.55);
    const Matter& matter = outage ? m_random.any(outageMatters()) : m_random.common(matters());

    tickets::Ticket& ticket = draft.ticket;
    ticket.openedAt = days.instant(draft.last);
    ticket.updatedAt = ticket.openedAt;
    ticket.id = m_writer.newId<TicketId>(days.instant({day, 0}));
    ticket.number = m_number++;
    ticket.client = client.id;
    ticket.contact = draft.person.id;
    ticket.assignee =
        m_world.members[m_random.chance(0.7) ? m_random.any<size_t>(m_world.service) : client.owner].id;
    ticket.kind = matter.kind;
    ticket.priority = priorityOf(matter.kind, m_random);
    ticket.channel = channelOf(m_random);
    ticket.subject = fill(matter.subject, m_random, draft.person.first, draft.month);
    if (m_random.chance(0.06)) {
        ticket.openedBy = tickets::OpenedBy::Us;
        say(draft, draft.last, MessageKind::Note,
            fill(m_random.any(noteLines()), m_random, draft.person.first, draft.month));
    } else {
        QString body = fill(matter.opening, m_random, draft.person.first, draft.month);
        if (m_random.chance(0.6)) {
            body += u' ' + fill(m_random.common(contexts()), m_random, draft.person.first, draft.month);
        }
        say(draft, draft.last, MessageKind::Message, body);
    }
    tell(draft);
    settle(draft);
    store(draft);
}

} // namespace core::demo
