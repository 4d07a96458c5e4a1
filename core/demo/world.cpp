// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/world.h"

#include "core/base/fold.h"
#include "core/demo/names.h"

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace core::demo {

namespace {

struct StoryMember {
    const char* name;
    Role role;
    bool service;
};

constexpr std::array StoryMembers{
    StoryMember{"Mara Lindqvist", Role::Manager, false}, StoryMember{"Jonas Adeyemi", Role::Rep, true},
    StoryMember{"Priya Nair", Role::Staff, false},       StoryMember{"Elin Berg", Role::Staff, false},
    StoryMember{"Tomás Vega", Role::Staff, false},       StoryMember{"Sam Okafor", Role::Rep, true},
};

struct StoryClient {
    const char* name;
    const char* industry;
    const char* city;
    const char* tier;
    int owner;
    int sinceDaysAgo;
    int renewalInDays;
    int fee; ///< in pounds a month
    double weight = 1;
    int silentDays = 0;
};

// clang-format off
constexpr std::array StoryClients{
    StoryClient{"Tidewater Hotels", "Hotel group, 14 properties", "Brighton", "Gold", 0, 470, 54, 4200, 2.2},
    StoryClient{"Copperline Coffee", "Coffee roaster", "Bristol", "Silver", 2, 34, 331, 1800, 1.5},
    StoryClient{"Verity Insurance", "Insurance", "Leeds", "Gold", 3, 1050, 41, 5100, 1.2},
    StoryClient{"Ferngate Schools", "Schools", "York", "Silver", 4, 96, 269, 2400, 1.4},
    StoryClient{"Harbour & Pine", "Furniture", "Falmouth", "Gold", 0, 820, 88, 3900, 1.6},
    StoryClient{"Juniper Physio", "Health", "Bath", "Bronze", 2, 21, 344, 900, 0.9},
    StoryClient{"Atlas Cycles", "Bicycles", "Sheffield", "Silver", 3, 640, 120, 2700, 1.5},
    StoryClient{"Brightwell Foods", "Food", "Norwich", "Gold", 4, 75, 290, 3600, 1.2},
    StoryClient{"Oakhurst Homes", "Property", "Exeter", "Silver", 0, 530, 200, 2300, 1.1},
    StoryClient{"Kestrel Outdoor", "Outdoor clothing", "Inverness", "Gold", 0, 910, 150, 4500, 1.5},
    StoryClient{"Lumen Optics", "Opticians", "Manchester", "Silver", 5, 410, 230, 2100, 1.3},
    StoryClient{"Solstice Dental", "Dentists", "Cardiff", "Silver", 4, 140, 225, 1900, 1.2},
    StoryClient{"Quayside Brewing", "Brewery", "Newcastle", "Silver", 5, 360, 72, 2200, 1.3},
    StoryClient{"Meridian Legal", "Law firm", "London", "Gold", 3, 700, 110, 4800, 1.2},
    StoryClient{"Alderway Garden Centres", "Garden centres", "Ipswich", "Silver", 0, 980, 180, 2600},
    StoryClient{"Bluefin Logistics", "Logistics", "Southampton", "Bronze", 2, 300, 65, 1200},
    StoryClient{"Cedar & Stone Interiors", "Interiors", "Bath", "Silver", 3, 560, 170, 2000},
    StoryClient{"Dovecote Publishing", "Publisher", "Oxford", "Bronze", 4, 1200, 260, 1100},
    StoryClient{"Elmfield Veterinary", "Vets", "Derby", "Bronze", 5, 430, 300, 950},
    StoryClient{"Foxglove Cosmetics", "Cosmetics", "Edinburgh", "Gold", 2, 770, 95, 3800, 1.2},
    StoryClient{"Granary Bakery", "Bakery", "Durham", "Bronze", 5, 250, 115, 800},
    StoryClient{"Hearth & Loom", "Textiles", "Hull", "Bronze", 0, 610, 240, 1000},
    StoryClient{"Ivory Lane Bridal", "Bridal wear", "Chester", "Bronze", 3, 200, 165, 850},
    StoryClient{"Kingfisher Travel", "Travel", "Plymouth", "Silver", 4, 880, 130, 2500},
    StoryClient{"Larkspur Care Homes", "Care homes", "Lancaster", "Silver", 2, 345, 210, 2300},
    StoryClient{"Mossbank Cheese", "Dairy", "Perth", "Bronze", 5, 1100, 190, 700, 0.8},
    StoryClient{"Northfield Tools", "Tools", "Leicester", "Bronze", 3, 690, 220, 1300, 0.8},
    StoryClient{"Orchard Street Theatre", "Theatre", "Nottingham", "Bronze", 4, 480, 78, 900},
    StoryClient{"Pebble Swimwear", "Swimwear", "Margate", "Bronze", 2, 390, 340, 1000, 0.8, 31},
    StoryClient{"Rowan Accounting", "Accountants", "Glasgow", "Silver", 3, 1300, 280, 1700, 0.9},
    StoryClient{"Saltmarsh Smokehouse", "Food", "Whitby", "Bronze", 5, 520, 250, 750, 0.8, 33},
    StoryClient{"Thistle Energy", "Energy", "Aberdeen", "Gold", 0, 940, 160, 4100, 1.3},
    StoryClient{"Umber Ceramics", "Ceramics", "Truro", "Bronze", 4, 730, 310, 650, 0.7, 34},
    StoryClient{"Willowmere Spa", "Spa", "Dundee", "Silver", 2, 275, 90, 1600},
};

// clang-format on

QString emailOf(const QString& name, const QString& domain) {
    QString local;
    for (const QChar c : fold(name)) {
        if (c == u' ') {
            local += u'.';
        } else if (c.isLetterOrNumber()) {
            local += c;
        }
    }
    return local + u'@' + domain;
}

void addMembers(World& world, Writer& writer, Random& random) {
    const Instant first = world.days.instant({0, 480});
    for (int i = 0; i < world.scale.members; ++i) {
        people::Member member;
        member.id = writer.newId<MemberId>(first);
        const bool known = size_t(i) < StoryMembers.size();
        const QString given = known ? QString() : firstName(random);
        member.name =
            known ? QString::fromUtf8(StoryMembers[size_t(i)].name) : given + u' ' + lastName(random);
        member.role = known ? StoryMembers[size_t(i)].role
                            : (i % 25 == 0 ? Role::Manager : (i % 4 == 1 ? Role::Rep : Role::Staff));
        member.email = emailOf(member.name, u"northlight.example"_s);
        const bool service = member.role == Role::Rep;
        if (service) {
            world.service.push_back(world.members.size());
        }
        world.members.push_back({member.id, service});
        writer.add(member);
    }
}

void addPeople(Client& client, Writer& writer, Random& random, Instant first,
               const std::vector<std::pair<QString, QString>>& known) {
    const QString domain = domainOf(client.name);
    const int count = known.empty() ? random.between(1, 4) : int(known.size());
    for (int i = 0; i < count; ++i) {
        clients::Contact contact;
        contact.client = client.id;
        const QString given = firstName(random);
        contact.name = known.empty() ? given + u' ' + lastName(random) : known[size_t(i)].first;
        contact.role = known.empty() ? roleName(random) : known[size_t(i)].second;
        contact.id = writer.newId<ContactId>(first);
        contact.email = emailOf(contact.name, domain);
        contact.phone = u"+44 1632 960%1"_s.arg(random.below(1000), 3, 10, QChar(u'0'));
        if (random.chance(0.4)) {
            contact.preferredChannel = random.chance(0.6) ? Channel::Call : Channel::Email;
        }
        client.people.push_back({contact.id, contact.name.section(u' ', 0, 0)});
        writer.add(contact);
    }
}

clients::Client storyClient(const World& world, size_t n, Client& client) {
    const StoryClient& story = StoryClients[n];
    const int today = world.days.today();
    clients::Client out;
    out.name = QString::fromUtf8(story.name);
    out.industry = QString::fromUtf8(story.industry);
    out.city = QString::fromUtf8(story.city);
    out.tier = QString::fromUtf8(story.tier);
    out.renewal = world.days.date(today).addDays(story.renewalInDays);
    out.monthlyFeeMinor = story.fee * 100;
    client.since = today - story.sinceDaysAgo;
    client.owner = size_t(story.owner);
    client.weight = story.weight;
    if (story.silentDays > 0) {
        client.silentFrom = today - story.silentDays;
    }
    if (n == 0) {
        client.unhappyFrom = today - 9;
        client.trouble = 3;
    }
    return out;
}

clients::Client anyClient(const World& world, int n, Random& random, Client& client) {
    const int today = world.days.today();
    const FirmName firm = firmName(n);
    clients::Client out;
    out.name = firm.name;
    out.industry = firm.industry;
    out.city = cityName(random);
    const double size = random.unit();
    out.tier = size < 0.15 ? u"Gold"_s : size < 0.5 ? u"Silver"_s : u"Bronze"_s;
    client.since = today - random.between(5, 1500);
    client.owner = size_t(random.below(world.scale.members));
    client.weight = 0.3 + 1.0 / (0.15 + size);
    out.renewal = world.days.date(today).addDays(random.between(3, 362));
    out.monthlyFeeMinor = (5 + qint64(45 * (1 - size) * (1 - size))) * 10000;
    if (random.chance(0.03)) {
        client.silentFrom = today - random.between(32, 90);
    } else if (random.chance(0.01)) {
        client.unhappyFrom = today - random.between(5, 15);
    }
    if (random.chance(0.02)) {
        out.status = ClientStatus::Paused;
        client.silentFrom = std::min(client.silentFrom, today - random.between(20, 200));
    } else if (random.chance(0.04) && client.since < today - 300) {
        out.status = ClientStatus::Left;
        client.silentFrom = today - random.between(60, 280);
    }
    return out;
}

void addClient(World& world, int n, Writer& writer, Random& random, Size size) {
    Client client;
    const bool known = size == Size::Small;
    clients::Client row = known ? storyClient(world, size_t(n), client) : anyClient(world, n, random, client);
    // Keys grow with time, so all that exists when the history begins takes keys of its first morning.
    const Instant first = world.days.instant({0, 540});
    const Instant at = world.days.instant({std::max(client.since, 0), 540});
    client.name = row.name;
    client.id = row.id = writer.newId<ClientId>(first);
    row.website = domainOf(row.name);
    row.owner = world.members[client.owner].id;
    row.since = world.days.date(0).addDays(client.since);
    row.currency = u"GBP"_s;
    row.createdAt = at;
    client.status = row.status;
    client.renewal = row.renewal;
    writer.add(row);
    std::vector<std::pair<QString, QString>> people;
    if (known && n == 0) {
        people = {{u"Hannah Cole"_s, u"Marketing director"_s},
                  {u"Dev Mistry"_s, u"Revenue manager"_s},
                  {u"Ingrid Roe"_s, u"Finance"_s}};
    }
    addPeople(client, writer, random, first, people);
    world.clients.push_back(std::move(client));
}

} // namespace

Scale scaleOf(Size size, int percent) {
    const auto part = [percent](auto rows) { return decltype(rows)(rows * percent / 100); };
    switch (size) {
    case Size::Small:
        return {int(StoryClients.size()), int(StoryMembers.size()), 2'600, 612, 21'000, 408};
    case Size::Medium:
        return {part(500), part(24), part(50'000LL), part(10'000LL), part(86'000LL), 1001};
    case Size::Large:
        return {part(10'000), part(320), part(1'000'000LL), part(200'000LL), part(1'200'000LL), 1001};
    }
    return {};
}

size_t World::pick(const Weighted& weights, Random& random, int day) const {
    size_t picked = 0;
    for (int tries = 0; tries < 12; ++tries) {
        picked = weights.pick(random);
        if (clients[picked].since <= day && day < clients[picked].silentFrom) {
            return picked;
        }
    }
    for (size_t i = 0; i < clients.size(); ++i) {
        if (clients[i].since <= day && day < clients[i].silentFrom) {
            return i;
        }
    }
    return picked;
}

size_t World::clientNamed(const QString& name) const {
    for (size_t i = 0; i < clients.size(); ++i) {
        if (clients[i].name == name) {
            return i;
        }
    }
    fail(ErrorKind::Internal, u"The demo has no client \"%1\"."_s.arg(name));
}

World populate(Writer& writer, Random& random, const Options& options) {
    World world;
    world.scale = scaleOf(options.size, options.percent);
    world.days = Days(options.today, options.now, options.zone);
    addMembers(world, writer, random);
    std::vector<double> weights;
    std::vector<double> trouble;
    for (int n = 0; n < world.scale.clients; ++n) {
        addClient(world, n, writer, random, options.size);
        weights.push_back(world.clients.back().weight);
        trouble.push_back(weights.back() * world.clients.back().trouble);
    }
    world.byWeight = std::make_unique<Weighted>(weights);
    world.byTrouble = std::make_unique<Weighted>(trouble);
    return world;
}

} // namespace core::demo
