// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/found.h"

#include "core/deviations/evidence.h"

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace core::demo {

namespace {

namespace keys = deviations::evidence;
using std::chrono::hours;

/// How many ended in which way. Dismissed and pending ones are in neither side of the rate.
struct Endings {
    int early;
    int noticed;
    int clientFirst;
    int resurfaced;
    int pending;
    int dismissed;
};

struct Raised {
    TicketId id;
    ClientId client;
    Instant at;
};

class Past {
public:
    Past(const World& world, Writer& writer, Random& random)
        : m_world(world)
        , m_writer(writer)
        , m_random(random)
        , m_now(world.days.instant(world.days.now())) {
        for (size_t i = 0; i < world.clients.size(); ++i) {
            m_clients[world.clients[i].id] = i;
        }
    }

    /// Detected within the last days.
    void tell(const Endings& endings, int days) {
        readTickets(days);
        for (int i = 0; i < endings.early; ++i) {
            const Instant fixed = ago(m_random.between(31, std::max(32, days - 15)));
            write(anyClient(), fixed - hours(24 * m_random.between(2, 12)), fixed, nullptr);
        }
        for (int i = 0; i < endings.pending; ++i) {
            const Instant fixed = ago(m_random.between(2, 26));
            write(anyClient(), fixed - hours(24 * m_random.between(2, 9)), fixed, nullptr);
        }
        about(endings.noticed, 4, [&](const Raised& ticket) {
            write(ticket.client, ticket.at - hours(m_random.between(60, 400)),
                  ticket.at + hours(m_random.between(20, 140)), &ticket);
        });
        about(endings.clientFirst, 10, [&](const Raised& ticket) {
            const Instant found = ticket.at + hours(m_random.between(16, 90));
            write(ticket.client, found, found + hours(m_random.between(30, 120)), &ticket);
        });
        about(endings.resurfaced, 1, [&](const Raised& ticket) {
            const Instant fixed = ticket.at - hours(m_random.between(60, 500));
            write(ticket.client, fixed - hours(m_random.between(60, 200)), fixed, &ticket);
        });
        for (int i = 0; i < endings.dismissed; ++i) {
            const Instant found = ago(m_random.between(10, days));
            m_dismissed = true;
            write(anyClient(), found, found + hours(m_random.between(4, 60)), nullptr);
            m_dismissed = false;
        }
    }

private:
    Instant ago(int days) const {
        return m_now - hours(24 * days) + std::chrono::minutes(m_random.between(-90, 200));
    }

    void readTickets(int days) {
        m_tickets = m_writer.transaction()
                        .query(R"sql(SELECT id, client_id, opened_at FROM ticket
WHERE opened_by = 'client' AND opened_at >= ? AND opened_at < ? ORDER BY id)sql",
                               m_now - hours(24 * (days - 22)), m_now - hours(24 * 8))
                        .all([](Query& row) {
                            return Raised{row.get<TicketId>(0), row.get<ClientId>(1), row.get<Instant>(2)};
                        });
    }

    ClientId anyClient() {
        for (int tries = 0;; ++tries) {
            const Client& client = m_world.clients[size_t(m_random.below(int(m_world.clients.size())))];
            if ((client.since < m_world.days.today() - 140 && client.silentFrom > m_world.days.today()) ||
                tries > 20) {
                return client.id;
            }
        }
    }

    template <class Tell>
    void about(int count, int oldest, Tell tell) {
        for (int told = 0; told < count && !m_tickets.empty();) {
            const size_t at = size_t(m_random.below(int(m_tickets.size())));
            const Raised ticket = m_tickets[at];
            m_tickets.erase(m_tickets.begin() + qsizetype(at));
            if (m_now - ticket.at > hours(24 * oldest)) {
                tell(ticket);
                ++told;
            }
        }
    }

    void describe(deviations::Deviation& d) const {
        QJsonObject& e = d.evidence;
        switch (d.kind) {
        case DeviationKind::MissedTouchpoint:
            e[keys::Title] = u"Monthly call"_s;
            e[keys::Channel] = u"call"_s;
            e[keys::DueDay] = dayNumber(d.offSince.addDays(-3));
            e[keys::Overdue] = 3;
            break;
        case DeviationKind::Silence:
            e[keys::Days] = 23 + m_random.below(12);
            e[keys::Cadence] = 21;
            break;
        case DeviationKind::SentimentDrop:
            e[keys::InARow] = 2;
            e[keys::Ewma] = -0.3 - 0.1 * m_random.below(5);
            e[keys::Count] = 8 + m_random.below(20);
            e[keys::LastAt] = toMs(d.detectedAt - hours(5));
            break;
        case DeviationKind::CriterionAtRisk:
            e[keys::Stage] = u"Launch"_s;
            e[keys::Title] = u"Brand kit approved"_s;
            e[keys::Open] = 1;
            e[keys::EndDay] = dayNumber(d.offSince.addDays(6));
            e[keys::Left] = 4;
            break;
        default:
            e[keys::Stage] = u"Strategy"_s;
            e[keys::Days] = 33 + m_random.below(6);
            e[keys::Basis] = keys::ByPeers;
            e[keys::Peers] = 30;
            e[keys::Completed] = 26;
            e[keys::P80] = 31;
            e[keys::P95] = 39;
            e[keys::Limit] = 31;
            e[keys::Expected] = 28;
        }
    }

    void write(ClientId client, Instant found, Instant ended, const Raised* contact) {
        constexpr std::array Kinds{DeviationKind::MissedTouchpoint, DeviationKind::Silence,
                                   DeviationKind::SentimentDrop, DeviationKind::CriterionAtRisk,
                                   DeviationKind::StageOverrun};
        deviations::Deviation d;
        d.client = client;
        d.kind = m_random.any<DeviationKind>(Kinds);
        d.detectedAt = std::min(found, m_now - hours(30));
        d.endedAt = std::min(ended, m_now - hours(1));
        d.id = m_writer.newId<DeviationId>(d.detectedAt);
        d.subject = u"past %1"_s.arg(d.id.value);
        d.urgency = m_random.chance(0.3) ? Urgency::Alarm : Urgency::Warn;
        d.state = m_dismissed ? DeviationState::Dismissed : DeviationState::Fixed;
        d.dismissReason = m_dismissed ? u"Agreed with the client beforehand"_s : QString();
        d.owner = m_world.members[m_world.clients[m_clients.at(client)].owner].id;
        d.endedBy = d.owner;
        d.seenAt = d.evidenceAt = d.detectedAt;
        d.offSince = m_world.days.date(0).addDays((d.detectedAt - m_world.days.instant({0, 0})) / hours(24));
        if (contact) {
            d.noticedAt = contact->at;
        }
        describe(d);
        m_writer.add(d);
        m_writer.noteDeviation(d.id, d.owner, *d.endedAt, u"state"_s, toText(DeviationState::Open),
                               toText(d.state));
        if (contact) {
            m_writer.link(d.id, contact->id, contact->at, d.owner, *d.endedAt);
        }
    }

    const World& m_world;
    Writer& m_writer;
    Random& m_random;
    Instant m_now;
    std::unordered_map<ClientId, size_t> m_clients;
    std::vector<Raised> m_tickets;
    bool m_dismissed = false;
};

} // namespace

void tellPastDeviations(const World& world, Writer& writer, Random& random, Size size) {
    Past past(world, writer, random);
    if (size == Size::Small) {
        past.tell({22, 5, 4, 3, 6, 4}, 88);
        return;
    }
    const int n = int(world.clients.size());
    past.tell({n * 6 / 10, n / 8, n / 10, n / 12, n / 12, n / 15}, 360);
}

} // namespace core::demo
