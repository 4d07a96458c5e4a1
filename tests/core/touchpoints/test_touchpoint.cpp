// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/list.h"
#include "tests/support/clients.h"

using namespace core;
using namespace core::touchpoints;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Desk {
    explicit Desk(test::Workspace& db)
        : ada(test::addMember(db, u"Ada"_s).id)
        , oak(test::addClient(db).id) {}

    Log log(Instant at, std::optional<Minutes> minutes = 10min) const {
        Log entry;
        entry.touchpoint = test::touchpoint(oak, at);
        entry.touchpoint.member = ada;
        entry.touchpoint.title = u"Status call"_s;
        entry.minutes = minutes;
        return entry;
    }

    MemberId ada;
    ClientId oak;
};

Touchpoint add(test::Workspace& db, const Log& entry) {
    return db.write([&](Transaction& tx) { return log(tx, entry); });
}

std::vector<effort::Entry> entries(test::Workspace& db) {
    const auto ids =
        db->query("SELECT id FROM effort_entry ORDER BY id").all([](Query& q) { return q.get<EntryId>(0); });
    std::vector<effort::Entry> list;
    for (const EntryId id : ids) {
        list.push_back(*effort::find(db, id));
    }
    return list;
}

std::optional<Instant> lastContact(test::Workspace& db, ClientId client) {
    return clients::clientRows(db, {client.value}).at(0).lastContact;
}

} // namespace

TEST_CASE("A logged touchpoint comes back as it was logged") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const Desk desk(db);
    Log entry = desk.log(db.now());
    entry.touchpoint.contact = test::addContact(db, desk.oak, u"Anna"_s).id;
    entry.touchpoint.channel = Channel::Video;
    entry.touchpoint.direction = Direction::Inbound;
    entry.touchpoint.sentiment = -2;
    entry.touchpoint.note = u"Asked for the report"_s;
    const Touchpoint stored = add(db, entry);
    CHECK(find(db, stored.id) == stored);
    entry.touchpoint.id = stored.id;
    entry.touchpoint.revision = 1;
    CHECK(stored == entry.touchpoint);
}

TEST_CASE("A mood that nobody judged stays empty") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const Desk desk(db);
    CHECK_FALSE(find(db, add(db, desk.log(db.now())).id)->sentiment);
}

TEST_CASE("Time on a touchpoint has the class of who began it") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const Desk desk(db);
    Log entry = desk.log(db.now(), 25min);
    entry.touchpoint.direction = GENERATE(Direction::Outbound, Direction::Inbound);
    const Touchpoint stored = add(db, entry);
    const auto list = entries(db);
    REQUIRE(list.size() == 1);
    const bool ours = stored.direction == Direction::Outbound;
    CHECK(list[0].workClass == (ours ? WorkClass::Proactive : WorkClass::Reactive));
    CHECK(list[0].origin == (ours ? Origin::CallBack : Origin::ClientContact));
    CHECK(list[0].minutes == 25min);
    CHECK(list[0].touchpoint == stored.id);
    CHECK(list[0].client == desk.oak);
    CHECK(list[0].member == desk.ada);
}

TEST_CASE("A class that somebody chose is kept, and marked as chosen") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const Desk desk(db);
    Log entry = desk.log(db.now());
    entry.workClass = WorkClass::Delivery;
    add(db, entry);
    CHECK(entries(db).at(0).workClass == WorkClass::Delivery);
    CHECK(entries(db).at(0).origin == Origin::Manual);
}

TEST_CASE("Time is on the day of the workspace's zone") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const Desk desk(db);
    Log entry = desk.log(toInstant(QDateTime(QDate(2026, 6, 23), QTime(22, 30), Qt::UTC)));
    entry.zone = QTimeZone("Europe/Berlin");
    add(db, entry);
    CHECK(entries(db).at(0).day == QDate(2026, 6, 24));
}

TEST_CASE("A touchpoint without minutes makes no entry") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const Desk desk(db);
    add(db, desk.log(db.now(), GENERATE(std::optional<Minutes>(), std::optional<Minutes>(0))));
    CHECK(entries(db).empty());
}

TEST_CASE("A touchpoint that fulfils a plan closes it, and its time is proactive whoever called") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const Desk desk(db);
    const auto plan = test::addPlanned(db, test::planned(desk.oak, QDate(2026, 6, 23)));
    Log entry = desk.log(db.now());
    entry.touchpoint.direction = Direction::Inbound;
    entry.fulfils = plan.id;
    const Touchpoint stored = add(db, entry);
    CHECK(findPlanned(db, plan.id)->state == PlannedState::Done);
    CHECK(findPlanned(db, plan.id)->touchpoint == stored.id);
    CHECK(entries(db).at(0).workClass == WorkClass::Proactive);
    CHECK(entries(db).at(0).origin == Origin::Planned);
}

TEST_CASE("Nothing of a touchpoint stays when a part of it is refused") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const Desk desk(db);
    const auto refused = [&](const Log& entry) {
        return test::kindOfFailure([&] { add(db, entry); }) == ErrorKind::Invalid;
    };
    CHECK(refused(desk.log(db.now(), -5min)));
    Log nobody = desk.log(db.now());
    nobody.touchpoint.member = {};
    CHECK(refused(nobody));
    Log mood = desk.log(db.now());
    mood.touchpoint.sentiment = 3;
    CHECK(refused(mood));
    CHECK(db->scalar<qint64>("SELECT COUNT(*) FROM touchpoint") == 0);
    CHECK_FALSE(lastContact(db, desk.oak));
}

TEST_CASE("The last contact follows what is logged, moved and removed") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const Desk desk(db);
    const Touchpoint older = add(db, desk.log(db.now() - 72h));
    Touchpoint newer = add(db, desk.log(db.now() - 24h));
    CHECK(lastContact(db, desk.oak) == db.now() - 24h);
    newer.at = db.now() - 96h;
    newer = db.write([&](Transaction& tx) { return save(tx, newer, QTimeZone::utc()); });
    CHECK(lastContact(db, desk.oak) == older.at);
    db.write([&](Transaction& tx) { remove(tx, older.id); });
    CHECK(lastContact(db, desk.oak) == newer.at);
    const ClientId elm = test::addClient(db, u"Elm"_s).id;
    newer.client = elm;
    db.write([&](Transaction& tx) { save(tx, newer, QTimeZone::utc()); });
    CHECK_FALSE(lastContact(db, desk.oak));
    CHECK(lastContact(db, elm) == newer.at);
}

TEST_CASE("Removing a touchpoint takes back all of it, and undo puts all of it back") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const Desk desk(db);
    const auto plan = test::addPlanned(db, test::planned(desk.oak, QDate(2026, 6, 23)));
    Log entry = desk.log(db.now());
    entry.fulfils = plan.id;
    const Touchpoint stored = add(db, entry);
    const auto before = entries(db);
    const auto removed = db.write([&](Transaction& tx) { return remove(tx, stored.id); });
    CHECK_FALSE(find(db, stored.id));
    CHECK(entries(db).empty());
    CHECK(findPlanned(db, plan.id)->state == PlannedState::Planned);
    CHECK_FALSE(lastContact(db, desk.oak));
    db.write([&](Transaction& tx) { restore(tx, removed, QTimeZone::utc()); });
    CHECK(find(db, stored.id) == stored);
    CHECK(entries(db) == before);
    CHECK(findPlanned(db, plan.id)->touchpoint == stored.id);
    CHECK(lastContact(db, desk.oak) == stored.at);
}

TEST_CASE("The time of a touchpoint follows its correction, and the former value brings it back") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const Desk desk(db);
    const Touchpoint stored = add(db, desk.log(db.now()));
    const auto before = entries(db).at(0);
    Touchpoint corrected = stored;
    corrected.client = test::addClient(db, u"Elm"_s).id;
    corrected.member = test::addMember(db, u"Zoe"_s).id;
    corrected.at = db.now() - 48h;
    corrected.direction = Direction::Inbound;
    corrected = db.write([&](Transaction& tx) { return save(tx, corrected, QTimeZone::utc()); });
    auto after = entries(db).at(0);
    CHECK(after.client == corrected.client);
    CHECK(after.member == corrected.member);
    CHECK(after.day == QDate(2026, 6, 21));
    CHECK(after.workClass == WorkClass::Reactive);
    CHECK(after.minutes == before.minutes);
    Touchpoint former = stored;
    former.revision = corrected.revision;
    db.write([&](Transaction& tx) { save(tx, former, QTimeZone::utc()); });
    after = entries(db).at(0);
    after.revision = before.revision;
    CHECK(after == before);
}

TEST_CASE("A class that somebody chose and a plan's class stay when the direction is corrected") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const Desk desk(db);
    Log chosen = desk.log(db.now());
    chosen.workClass = WorkClass::Delivery;
    Log plan = desk.log(db.now());
    plan.fulfils = test::addPlanned(db, test::planned(desk.oak, QDate(2026, 6, 23))).id;
    for (const Log& entry : {chosen, plan}) {
        Touchpoint stored = add(db, entry);
        stored.direction = Direction::Inbound;
        db.write([&](Transaction& tx) { save(tx, stored, QTimeZone::utc()); });
    }
    CHECK(entries(db).at(0).workClass == WorkClass::Delivery);
    CHECK(entries(db).at(1).workClass == WorkClass::Proactive);
}

TEST_CASE("Two people who correct one touchpoint meet as a conflict") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const Desk desk(db);
    const Touchpoint stored = add(db, desk.log(db.now()));
    db.write([&](Transaction& tx) { save(tx, stored, QTimeZone::utc()); });
    CHECK(test::kindOfFailure([&] {
              db.write([&](Transaction& tx) { save(tx, stored, QTimeZone::utc()); });
          }) == ErrorKind::Conflict);
}

TEST_CASE("A client's touchpoints are paged from the newest on") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const Desk desk(db);
    std::vector<TouchpointId> newestFirst;
    for (int hours = 0; hours < 5; ++hours) {
        newestFirst.push_back(add(db, desk.log(db.now() - std::chrono::hours(hours / 2))).id);
    }
    std::vector<TouchpointId> paged;
    TimeKey below = TimeKey::newest();
    for (;;) {
        const auto page = ofClient(db, desk.oak, below, 2);
        if (page.empty()) {
            break;
        }
        for (const auto& touchpoint : page) {
            paged.push_back(touchpoint.id);
        }
        below = {page.back().at, page.back().id.value};
    }
    CHECK(paged.size() == 5);
    std::sort(paged.begin(), paged.end());
    std::sort(newestFirst.begin(), newestFirst.end());
    CHECK(paged == newestFirst);
}

TEST_CASE("The channels that a member used last come first") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const Desk desk(db);
    for (const auto channel : {Channel::Email, Channel::Call, Channel::Email, Channel::Visit}) {
        db.advance(1h);
        Log entry = desk.log(db.now());
        entry.touchpoint.channel = channel;
        add(db, entry);
    }
    CHECK(recentChannels(db, desk.ada) == std::vector{Channel::Visit, Channel::Email, Channel::Call});
    CHECK(recentChannels(db, MemberId(7)).empty());
}

TEST_CASE("Clients without contact: never first, then the longest silence, active ones only") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const auto silentFor = [&](const QString& name, std::optional<int> days, ClientStatus status) {
        auto value = test::client(name);
        value.status = status;
        value = test::addClient(db, value);
        if (days) {
            test::addTouchpoint(db, test::touchpoint(value.id, db.now() - 24h * *days));
        }
    };
    silentFor(u"Recent"_s, 5, ClientStatus::Active);
    silentFor(u"Long"_s, 90, ClientStatus::Active);
    silentFor(u"Month"_s, 31, ClientStatus::Active);
    silentFor(u"Never"_s, {}, ClientStatus::Active);
    silentFor(u"Left"_s, 300, ClientStatus::Left);
    silentFor(u"Left early"_s, {}, ClientStatus::Left);
    const Instant since = db.now() - 24h * 30;
    QStringList names;
    for (const auto& client : clientsWithoutContact(db, since, 10)) {
        names << client.name;
    }
    CHECK(names == QStringList{u"Never"_s, u"Long"_s, u"Month"_s});
    CHECK(countWithoutContact(db, since) == 3);
    CHECK(countWithoutContact(db, since, 2) == 2);
    CHECK(clientsWithoutContact(db, since, 2).size() == 2);
    CHECK(clientsWithoutContact(db, since, 1).size() == 1);
}
