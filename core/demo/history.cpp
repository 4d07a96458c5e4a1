// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/history.h"

#include "core/demo/phrases.h"

using namespace Qt::Literals::StringLiterals;

namespace core::demo {

namespace {

/// The small workspace ends in tickets that are written by hand; the others stop before them.
constexpr int StoryDays = 26;

std::vector<double> weightsOf(const Days& days) {
    std::vector<double> weights;
    for (int day = 0; day < days.count(); ++day) {
        weights.push_back(days.weight(day));
    }
    return weights;
}

std::vector<double> ticketWeights(const Days& days, Size size) {
    std::vector<double> weights = weightsOf(days);
    for (int day = 0; day < days.count(); ++day) {
        double& weight = weights[size_t(day)];
        weight *= days.isOutageMonth(day) ? 2.6 : 1.0;
        weight *= day > days.today() - 45 ? 1.2 : 1.0;
        if (size == Size::Small && day > days.today() - StoryDays) {
            weight = 0;
        }
    }
    return weights;
}

/// The channel that a title speaks of.
Channel channelOf(const QString& title, Random& random) {
    const auto has = [&](QLatin1String word) { return title.contains(word, Qt::CaseInsensitive); };
    if (has("visit"_L1) || has("shoot"_L1)) {
        return Channel::Visit;
    }
    if (has("call"_L1)) {
        return random.chance(0.75) ? Channel::Call : Channel::Video;
    }
    if (has("workshop"_L1) || has("review"_L1) || has("training"_L1) || has("met "_L1)) {
        return random.chance(0.5) ? Channel::Meeting : Channel::Video;
    }
    if (has("shared"_L1) || has("handed"_L1) || has("asked"_L1) || has("sent"_L1) || has("wrote"_L1) ||
        has("draft"_L1) || has("note"_L1) || has("recap"_L1)) {
        return Channel::Email;
    }
    const double p = random.unit();
    return p < 0.4 ? Channel::Call : p < 0.7 ? Channel::Video : p < 0.9 ? Channel::Email : Channel::Chat;
}

/// The same for a member and week, so that holidays are whole weeks.
bool isAway(size_t member, int day) {
    Random dice(quint64(member) * 1009 + quint64(day / 7));
    return dice.chance(0.09);
}

} // namespace

History::History(const World& world, Writer& writer, Random& random, Ways& ways, Size size)
    : m_world(world)
    , m_writer(writer)
    , m_random(random)
    , m_ways(ways)
    , m_threads(world, writer, random)
    , m_story(world, writer, m_threads)
    , m_size(size) {}

void History::tell() {
    const Days& days = m_world.days;
    const Portions touchpoints(weightsOf(days), m_world.scale.touchpoints);
    const Portions tickets(ticketWeights(days, m_size), m_world.scale.tickets);
    const Portions entries(weightsOf(days), m_world.scale.entries);
    for (int day = 0; day < days.count(); ++day) {
        m_talked.clear();
        m_threads.forgetBefore(day);
        for (qint64 i = touchpoints.at(size_t(day)); i > 0; --i) {
            m_talked.push_back(talk(day));
        }
        for (qint64 i = tickets.at(size_t(day)); i > 0; --i) {
            m_threads.open(day);
        }
        if (m_size == Size::Small && day == days.today() - StoryDays) {
            m_story.tellTickets();
        }
        logEffort(day, int(entries.at(size_t(day))));
    }
    if (m_size == Size::Small) {
        m_story.planAhead();
    } else {
        planAhead();
    }
    m_writer.setLastTicketNumber(m_threads.nextNumber() - 1);
}

MemberId History::anyMember(int day) {
    size_t member = 0;
    for (int tries = 0; tries < 4; ++tries) {
        member = size_t(m_random.below(m_world.scale.members));
        if (!isAway(member, day)) {
            break;
        }
    }
    return m_world.members[member].id;
}

History::Talked History::talk(int day) {
    const Days& days = m_world.days;
    const auto waiting = m_ways.waitingClient(day);
    const size_t index = waiting ? *waiting : m_world.anyClient(m_random, day);
    const Client& client = m_world.clients[index];
    const bool unhappy = day >= client.unhappyFrom;
    const auto call = unhappy ? std::nullopt : m_ways.callFor(index, day);
    const bool inbound = !unhappy && !call && m_random.chance(0.16);
    const Contacted& contact = unhappy   ? m_random.any(unhappyContacts())
                               : inbound ? m_random.any(inboundContacts())
                                         : m_random.common(contacts());
    const Person& person = m_random.any<Person>(client.people);
    const int month = days.date(day).month();
    const int latest = day == days.today() ? std::max(days.now().minute - 1, 1) : 17 * 60 + 40;

    touchpoints::Touchpoint touchpoint;
    touchpoint.at = days.instant({day, m_random.between(std::min(8 * 60 + 30, latest - 1), latest) / 5 * 5});
    touchpoint.id = m_writer.newId<TouchpointId>(days.instant({day, 0}));
    touchpoint.client = client.id;
    touchpoint.contact = m_random.chance(0.85) ? person.id : ContactId();
    touchpoint.member = isAway(client.owner, day) || m_random.chance(0.25) ? anyMember(day)
                                                                           : m_world.members[client.owner].id;
    touchpoint.direction = inbound ? Direction::Inbound : Direction::Outbound;
    touchpoint.title = fill(contact.title, m_random, person.first, month);
    touchpoint.note = fill(contact.note, m_random, person.first, month);
    touchpoint.channel = channelOf(touchpoint.title, m_random);
    if (call) {
        touchpoint.title = call->title;
        touchpoint.channel = call->channel;
        touchpoint.purpose = call->purpose;
        m_ways.made(*call, touchpoint.id, touchpoint.at);
    }
    m_ways.spoke(index, day);
    if (unhappy || m_random.chance(0.82)) {
        touchpoint.sentiment = std::clamp(contact.sentiment - (m_random.chance(0.12) ? 1 : 0), -2, 2);
    }
    m_writer.add(touchpoint);
    return {touchpoint.id, index, touchpoint.member, touchpoint.direction, touchpoint.title};
}

std::vector<History::Portion> History::portions(int day, int entries) {
    // An entry takes 55 minutes on average; so much of them goes to each class.
    constexpr double Mean = 55;
    Random week(quint64(day / 7) * 31 + 7);
    const double noise = (week.unit() - 0.5) * 0.024;
    const double share = std::clamp(m_world.days.reactiveShare(day, noise), 0.0, 0.6);
    const double total = Mean * entries;
    const double client = 0.318 * total;
    const auto portion = [](WorkClass workClass, double count, double minutes) {
        return Portion{workClass, std::max(1, int(std::lround(count))), int(std::lround(minutes))};
    };
    std::vector<Portion> out{portion(WorkClass::Reactive, share * client / 25, share * client),
                             portion(WorkClass::Internal, 0.16 * entries, 0.15 * total),
                             portion(WorkClass::Delivery, 0.34 * entries, 0.52 * total)};
    if (m_random.chance(0.03 * entries) || entries > 30) {
        out.push_back(portion(WorkClass::Unclassified, 0.02 * entries, 0.012 * total));
    }
    int left = entries;
    for (Portion& part : out) {
        part.entries = std::min(part.entries, std::max(0, left - 1));
        left -= part.entries;
    }
    out.push_back({WorkClass::Proactive, left, int(std::lround((1 - share) * client))});
    return out;
}

void History::logEffort(int day, int entries) {
    if (entries == 0) {
        return;
    }
    for (const Portion& part : portions(day, entries)) {
        std::vector<double> weights;
        for (int i = 0; i < part.entries; ++i) {
            weights.push_back(0.25 + m_random.unit() + m_random.unit());
        }
        if (weights.empty()) {
            continue;
        }
        const Portions minutes(weights, part.minutes);
        for (size_t i = 0; i < weights.size(); ++i) {
            effort::Entry entry = entryFor(part.workClass, day);
            setTime(entry, day, int(std::max<qint64>(1, minutes.at(i))));
            m_writer.add(entry);
        }
    }
}

/// Timed or typed; nobody logs more than now allows.
void History::setTime(effort::Entry& entry, int day, int minutes) {
    const Days& days = m_world.days;
    entry.minutes = Minutes(minutes);
    entry.day = days.date(day);
    const int latestEnd = day == days.today() ? days.now().minute : 18 * 60 + 30;
    const int earliest = 8 * 60;
    if (latestEnd - minutes > earliest && m_random.chance(0.45)) {
        const int start = m_random.between(earliest, latestEnd - minutes);
        entry.startedAt = days.instant({day, start});
        entry.endedAt = days.instant({day, start + minutes});
        entry.enteredAt = *entry.endedAt;
    } else {
        entry.enteredAt = days.instant({day, latestEnd});
    }
}

effort::Entry History::entryFor(WorkClass workClass, int day) {
    effort::Entry entry;
    entry.id = m_writer.newId<EntryId>(m_world.days.instant({day, 0}));
    entry.workClass = workClass;
    entry.member = anyMember(day);
    const auto any = [&](std::span<const char* const> list) {
        return QString::fromUtf8(m_random.common(list));
    };
    switch (workClass) {
    case WorkClass::Proactive:
        describeProactive(entry, day);
        break;
    case WorkClass::Reactive:
        describeReactive(entry, day);
        break;
    case WorkClass::Delivery:
        entry.client = m_world.clients[m_world.anyClient(m_random, day)].id;
        entry.origin = Origin::Production;
        entry.note = any(deliveryWork());
        break;
    case WorkClass::Internal:
        entry.origin = Origin::Internal;
        entry.note = any(internalWork());
        break;
    case WorkClass::Unclassified:
        entry.client = m_world.clients[m_world.anyClient(m_random, day)].id;
        entry.origin = Origin::Unknown;
        entry.note = any(vagueWork());
        break;
    }
    entry.enteredBy = entry.member;
    return entry;
}

void History::describeProactive(effort::Entry& entry, int day) {
    for (size_t i = 0; i < m_talked.size(); ++i) {
        if (m_talked[i].direction == Direction::Outbound) {
            entry.client = m_world.clients[m_talked[i].client].id;
            entry.touchpoint = m_talked[i].id;
            entry.member = m_talked[i].member;
            entry.note = m_talked[i].title;
            entry.origin = Origin::Planned;
            m_talked[i] = m_talked.back();
            m_talked.pop_back();
            return;
        }
        if (i > 8) {
            break; // enough of looking; most of a big day's contacts take no entry of their own
        }
    }
    entry.client = m_world.clients[m_world.anyClient(m_random, day)].id;
    entry.origin = m_random.chance(0.7) ? Origin::Improvement : Origin::Planned;
    entry.note = QString::fromUtf8(m_random.common(proactiveWork()));
}

void History::describeReactive(effort::Entry& entry, int day) {
    entry.origin = Origin::ClientContact;
    const ActiveTicket* ticket = m_threads.anyActive(day);
    if (!ticket) {
        entry.client = m_world.clients[m_world.anyClient(m_random, day)].id;
        entry.note = u"Helped on the phone"_s;
        return;
    }
    entry.ticket = ticket->id;
    entry.client = m_world.clients[ticket->client].id;
    if (m_random.chance(0.75)) {
        entry.member = ticket->assignee;
    }
}

/// What comes next: every client that is one has a contact planned, some are due today and a few are late.
void History::planAhead() {
    const Days& days = m_world.days;
    const QDate today = days.date(days.today());
    for (const Client& client : m_world.clients) {
        if (client.silentFrom < days.today() - 30) {
            continue;
        }
        const Contacted& contact = m_random.common(contacts());
        const Person& person = m_random.any<Person>(client.people);
        touchpoints::Planned planned;
        planned.id = m_writer.newId<PlannedId>(days.instant({days.today(), 0}));
        planned.client = client.id;
        planned.owner = m_world.members[client.owner].id;
        planned.title = fill(contact.title, m_random, person.first, today.month());
        planned.channel = channelOf(planned.title, m_random);
        planned.dueDay = today.addDays(m_random.between(m_random.chance(0.15) ? -3 : 0, 40));
        planned.estimate = Minutes(m_random.between(1, 6) * 10);
        if (m_random.chance(0.6)) {
            planned.dueMinute = m_random.between(18, 33) * 30;
        }
        m_writer.add(planned);
    }
}

} // namespace core::demo
