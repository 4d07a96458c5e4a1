// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/voices.h"

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace core::demo {

namespace {

constexpr std::array Praise{"Always a step ahead of us.", "We know what happens next.",
                            "Clear words and no surprises.", "Quick, friendly, and it works.", ""};
constexpr std::array Blame{"Slow answers.", "We had to ask twice.", "Too many people to talk to.", ""};

QString words(bool content, Random& random) {
    return QString::fromUtf8(content ? random.any<const char*>(Praise) : random.any<const char*>(Blame));
}

Instant moment(const Days& days, int day, Random& random) {
    const Moment at{day, random.between(9 * 6, 17 * 6) * 10};
    return days.instant(std::min(at, Moment{days.today(), std::max(0, days.now().minute - 1)}));
}

feedback::Feedback answer(const Client& client, Writer& writer, Instant at) {
    feedback::Feedback out;
    out.id = writer.newId<FeedbackId>(at);
    out.client = client.id;
    out.at = at;
    return out;
}

/// Nine in ten are content; the others say so.
void askClient(const World& world, const Client& client, Writer& writer, Random& random, bool calm) {
    const Days& days = world.days;
    const int first = std::max(client.since + 30, days.today() - 360);
    for (int day = first + random.below(60); day < std::min(days.today() - 3, client.silentFrom); day += 91) {
        const bool recent = day > days.today() - 95;
        const bool content = (calm && recent) || random.chance(0.97);
        auto nps = answer(client, writer, moment(days, day, random));
        nps.contact = random.any<Person>(client.people).id;
        nps.kind = FeedbackKind::Nps;
        nps.score = content ? random.between(7, 10) : random.between(3, 6);
        nps.comment = words(content, random);
        writer.add(nps);
    }
    if (random.chance(0.15) && client.since < days.today() - 120) {
        auto review = answer(client, writer, moment(days, days.today() - random.between(100, 400), random));
        review.kind = FeedbackKind::Review;
        review.score = random.chance(0.9) ? random.between(4, 5) : random.between(1, 3);
        review.site = u"Google"_s;
        review.comment = words(review.score > 3, random);
        review.answeredAt = review.at + std::chrono::hours(random.between(2, 60));
        writer.add(review);
    }
}

void askAfterTickets(const World& world, Writer& writer, Random& random, bool calm) {
    struct Solved {
        TicketId id;
        ClientId client;
        ContactId contact;
        Instant at;
    };

    const Instant since = world.days.instant({std::max(0, world.days.today() - 365), 0});
    const auto solved =
        writer.transaction()
            .query(R"sql(SELECT id, client_id, contact_id, resolved_at FROM ticket WHERE resolved_at >= ?
ORDER BY id)sql",
                   since)
            .all([](Query& row) {
                return Solved{row.get<TicketId>(0), row.get<ClientId>(1), row.get<ContactId>(2),
                              row.get<Instant>(3)};
            });
    const Instant recent = world.days.instant({world.days.today() - 95, 0});
    for (const Solved& ticket : solved) {
        if (!random.chance(0.25)) {
            continue;
        }
        feedback::Feedback csat;
        csat.at = std::min(ticket.at + std::chrono::minutes(random.between(20, 600)),
                           world.days.instant(world.days.now()));
        csat.id = writer.newId<FeedbackId>(csat.at);
        csat.client = ticket.client;
        csat.contact = ticket.contact;
        csat.ticket = ticket.id;
        csat.kind = FeedbackKind::Csat;
        const bool content = (calm && ticket.at > recent) || random.chance(0.97);
        csat.score = content ? random.between(4, 5) : random.between(1, 3);
        csat.comment = random.chance(0.3) ? words(content, random) : QString();
        writer.add(csat);
    }
}

void tellStory(const World& world, Writer& writer) {
    const Days& days = world.days;
    const Client& oakhurst = world.clients[world.clientNamed(u"Oakhurst Homes"_s)];
    auto nps = answer(oakhurst, writer, days.instant({days.today() - 2, 11 * 60 + 20}));
    nps.contact = oakhurst.people.front().id;
    nps.kind = FeedbackKind::Nps;
    nps.score = 6;
    nps.comment = u"Slow answers"_s;
    writer.add(nps);
    const Client& solstice = world.clients[world.clientNamed(u"Solstice Dental"_s)];
    auto review = answer(solstice, writer, days.instant({days.today() - 1, 19 * 60 + 5}));
    review.kind = FeedbackKind::Review;
    review.score = 2;
    review.site = u"Google"_s;
    review.comment = u"Nobody told us that the site was down"_s;
    writer.add(review);
}

} // namespace

void tellFeedback(const World& world, Writer& writer, Random& random, Size size) {
    const bool calm = size == Size::Small;
    for (const Client& client : world.clients) {
        askClient(world, client, writer, random, calm);
    }
    askAfterTickets(world, writer, random, calm);
    if (size == Size::Small) {
        tellStory(world, writer);
    }
}

} // namespace core::demo
