// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/store.h"
#include "core/workspace/settings.h"
#include "tests/support/database.h"
#include "tests/support/failure.h"

using namespace core;
using namespace core::calendar;
using namespace Qt::Literals::StringLiterals;

namespace {

Calendar sample() {
    Calendar calendar = officeHours(QTimeZone("Europe/Lisbon"));
    calendar.name = u"Lisboa"_s;
    calendar.ownZone = true;
    calendar.week[0] = {{540, 720}, {780, 1020}};
    calendar.week[5] = {{1320, 1440}};
    calendar.holidays = {{0, 12, 25, u"Natal"_s}, {2026, 4, 3, u"Sexta-feira Santa"_s, false}};
    calendar.overrides = {{{2026, 6, 24}, {}, u"São João"_s}, {{2026, 12, 24}, {{540, 720}, {780, 840}}, {}}};
    return calendar;
}

void setZone(test::Workspace& db, const QByteArray& zone) {
    db.write([&](Transaction& tx) {
        auto settings = workspace::loadSettings(tx);
        settings.zoneId = zone;
        workspace::saveSettings(tx, settings);
    });
}

Calendar saved(test::Workspace& db, const Calendar& calendar) {
    return db.write([&](Transaction& tx) { return save(tx, calendar); });
}

} // namespace

TEST_CASE("A workspace without a stored calendar has office hours in its own zone") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    setZone(db, "America/New_York");
    const Calendar calendar = defaultCalendar(*db);
    CHECK(calendar.id == DefaultId);
    CHECK(calendar.revision == 0);
    CHECK(calendar.zone == QTimeZone("America/New_York"));
    CHECK(calendar.week == officeHours(calendar.zone).week);
    CHECK(list(*db) == std::vector{calendar});
    CHECK_FALSE(find(*db, DefaultId));
}

TEST_CASE("A calendar comes back as it was stored") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const Calendar stored = saved(db, sample());
    CHECK(stored.id);
    CHECK(stored.revision == 1);
    Calendar wanted = tidied(sample());
    wanted.id = stored.id;
    wanted.revision = 1;
    CHECK(find(*db, stored.id) == wanted);
    CHECK(list(*db).size() == 2);
}

TEST_CASE("The default calendar is stored once under its own key and then changed") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    Calendar calendar = defaultCalendar(*db);
    calendar.week[4].clear();
    const Calendar first = saved(db, calendar);
    CHECK(defaultCalendar(*db) == first);
    Calendar second = first;
    second.holidays.push_back({0, 1, 1, u"New Year"_s});
    CHECK(saved(db, second).revision == 2);
    CHECK(defaultCalendar(*db).holidays.size() == 1);
    CHECK(defaultCalendar(*db).week[4].empty());
    CHECK(list(*db).size() == 1);
}

TEST_CASE("Who changes a calendar that somebody else changed is told") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const Calendar unsaved = defaultCalendar(*db);
    const Calendar first = saved(db, unsaved);
    CHECK(test::errorOf([&] { saved(db, unsaved); }).kind == ErrorKind::Conflict);
    saved(db, first);
    CHECK(test::errorOf([&] { saved(db, first); }).kind == ErrorKind::Conflict);
    Calendar gone = sample();
    gone.id = CalendarId(77);
    gone.revision = 3;
    CHECK(test::errorOf([&] { saved(db, gone); }).kind == ErrorKind::NotFound);
}

TEST_CASE("A calendar without open time is not stored") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    Calendar calendar = sample();
    calendar.week = {};
    CHECK(test::errorOf([&] { saved(db, calendar); }).kind == ErrorKind::Invalid);
    CHECK(list(*db).size() == 1);
}

TEST_CASE("A calendar without a zone of its own follows the workspace, another one stays") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const CalendarId shared = saved(db, defaultCalendar(*db)).id;
    const CalendarId own = saved(db, sample()).id;
    setZone(db, "Asia/Tokyo");
    CHECK(find(*db, shared)->zone == QTimeZone("Asia/Tokyo"));
    CHECK(find(*db, own)->zone == QTimeZone("Europe/Lisbon"));
}

TEST_CASE("A stored calendar is announced by its key") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    Changes seen;
    db->onCommitted([&](const Changes& changes) { seen = changes; });
    saved(db, defaultCalendar(*db));
    CHECK(seen == Changes{{Entity::Calendar, DefaultId.value}});
}

TEST_CASE("A calendar is removed only while nothing counts in it") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const Calendar stored = saved(db, sample());
    db.write([&](Transaction& tx) {
        tx.execute("INSERT INTO sla_policy(id, name, calendar_id) VALUES (7, 'Gold', ?)", stored.id);
        tx.execute("INSERT INTO sla_policy(id, name) VALUES (8, 'Everybody')");
    });
    CHECK(policiesIn(*db, stored.id) == QStringList{u"Gold"_s});
    CHECK(policiesIn(*db, DefaultId) == QStringList{u"Everybody"_s});
    const auto remove = [&](CalendarId id) {
        return test::errorOf([&] { db.write([&](Transaction& tx) { calendar::remove(tx, id); }); });
    };
    CHECK(remove(stored.id).text.contains(u"\"Gold\" counts"_s));
    CHECK(remove(DefaultId).kind == ErrorKind::Invalid);
    db.write([](Transaction& tx) {
        tx.execute("UPDATE sla_policy SET calendar_id = NULL, revision = 2 WHERE id = 7");
    });
    db.write([&](Transaction& tx) { calendar::remove(tx, stored.id); });
    CHECK_FALSE(find(*db, stored.id));
    CHECK(remove(stored.id).kind == ErrorKind::NotFound);
}

TEST_CASE("A removed calendar comes back as it was, under its own key") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const Calendar stored = saved(db, sample());
    db.write([&](Transaction& tx) { calendar::remove(tx, stored.id); });
    Calendar again = stored;
    again.revision = 0;
    CHECK(saved(db, again) == stored);
    CHECK(find(*db, stored.id) == stored);
}

TEST_CASE("Two calendars have two names") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    Calendar first = sample();
    first.name = u"Früh"_s;
    first = saved(db, first);
    Calendar second = sample();
    second.name = u"FRUH"_s;
    CHECK(test::errorOf([&] { saved(db, second); }).text.contains(u"\"Früh\" already"_s));
    second.name = u"Late"_s;
    second = saved(db, second);
    second.name = u"früh"_s;
    CHECK(test::errorOf([&] { saved(db, second); }).kind == ErrorKind::Invalid);
    first.week[0] = {{600, 660}};
    CHECK(saved(db, first).revision == 2);
}
