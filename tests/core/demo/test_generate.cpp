// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/activity.h"
#include "core/demo/generate.h"
#include "core/effort/splits.h"
#include "core/effort/timer.h"
#include "core/search/search.h"
#include "core/tickets/checklist.h"
#include "core/tickets/list.h"
#include "core/tickets/merge.h"
#include "core/tickets/tickets.h"
#include "core/tickets/watching.h"
#include "core/touchpoints/plans.h"
#include "tests/core/demo/demofixture.h"

#include <QCryptographicHash>

using namespace core;
using test::Demo;
using test::demoOptions;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Every value of every table of a SQLite workspace.
QByteArray digestOf(Database& db) {
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QStringList tables;
    Query names = db.query(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%\\_fts%' ESCAPE '\\' "
        "AND name NOT LIKE 'sqlite%' ORDER BY name");
    while (names.next()) {
        tables << names.get<QString>(0);
    }
    for (const QString& table : tables) {
        QStringList columns;
        Query info = db.query("SELECT name FROM pragma_table_info(?)", table);
        while (info.next()) {
            columns << u"quote(%1)"_s.arg(info.get<QString>(0));
        }
        const auto sql = u"SELECT %1 FROM %2 ORDER BY 1"_s.arg(columns.join(u" || ',' || "_s), table);
        Query rows = db.query(sql.toStdString());
        hash.addData(table.toUtf8());
        while (rows.next()) {
            hash.addData(rows.get<QString>(0).toUtf8());
        }
    }
    return hash.result().toHex();
}

} // namespace

TEST_CASE("The same seed, size and day give the same demo, another seed another one") {
    Demo one(demoOptions());
    Demo two(demoOptions());
    Demo other(demoOptions(QDate(2026, 6, 23), 2));
    CHECK(digestOf(*one.db) == digestOf(*two.db));
    CHECK(digestOf(*one.db) != digestOf(*other.db));
}

TEST_CASE("The demo passes every check of a workspace") {
    Demo demo(demoOptions(), GENERATE(from_range(test::engines())));
    Database& db = *demo.db;
    CHECK(db.check().isEmpty());
    CHECK(effort::checkRollup(db).empty());
    CHECK(demo.made.clients == 34);
    CHECK(db.scalar<qint64>("SELECT COUNT(*) FROM touchpoint") == demo.made.touchpoints);
    CHECK(db.scalar<qint64>("SELECT COUNT(*) FROM effort_entry") == demo.made.entries);
    CHECK(db.scalar<qint64>("SELECT COUNT(*) FROM client_activity") == 34);
    CHECK(db.scalar<qint64>("SELECT COUNT(*) FROM ticket WHERE state IN ('resolved', 'closed') "
                            "AND (resolved_at IS NULL OR waiting_since IS NOT NULL)") == 0);
    CHECK(db.scalar<qint64>("SELECT COUNT(*) FROM ticket_message m JOIN ticket t ON t.id = m.ticket_id "
                            "WHERE m.at < t.opened_at OR m.at > t.updated_at") == 0);
}

TEST_CASE("What is found out about the demo has keys that the source of its story never comes near") {
    const demo::Options options = demoOptions();
    Demo demo(options);
    const auto found =
        demo.db->scalar<qint64>("SELECT MIN(id) FROM deviation WHERE ended_at IS NULL").value();
    const Instant end = instantOf(options.today, options.now, options.zone) + std::chrono::seconds(1);
    CHECK(found > IdSource(1).next(end - std::chrono::milliseconds(1)));
}

TEST_CASE("Nobody works on a ticket of the demo before it is opened") {
    Demo demo(demoOptions());
    CHECK(demo.db->scalar<qint64>("SELECT COUNT(*) FROM effort_entry e JOIN ticket t ON t.id = e.ticket_id "
                                  "WHERE e.day < t.opened_at / 86400000 OR e.client_id <> t.client_id") == 0);
}

TEST_CASE("Nothing in the demo happens after its now") {
    Demo demo(demoOptions());
    const Instant now = instantOf(QDate(2026, 6, 23), QTime(10, 42), QTimeZone("Europe/London"));
    CHECK(*demo.db->scalar<Instant>("SELECT MAX(at) FROM touchpoint") <= now);
    CHECK(*demo.db->scalar<Instant>("SELECT MAX(at) FROM ticket_message") <= now);
    CHECK(*demo.db->scalar<Instant>("SELECT MAX(updated_at) FROM ticket") <= now);
    CHECK(*demo.db->scalar<Instant>("SELECT MAX(entered_at) FROM effort_entry") <= now);
}

TEST_CASE("On any day this month's share of service is between 8 and 9 percent, and rising") {
    const QDate today = GENERATE(QDate(2026, 6, 23), QDate(2026, 8, 1), QDate(2026, 2, 28), QDate(2027, 1, 1),
                                 QDate(2026, 11, 22));
    Demo demo(demoOptions(today));
    const auto month = effort::split(*demo.db, {monthOf(today).from, today.addDays(1)});
    CAPTURE(today);
    REQUIRE(month.share());
    CHECK(*month.share() > 0.08);
    CHECK(*month.share() < 0.09);
    const auto half = effort::split(*demo.db, {today.addDays(-180), today.addDays(-60)});
    CHECK(*half.share() < *month.share());
}

TEST_CASE("In one month of the demo service takes over") {
    Demo demo(demoOptions());
    const auto month = effort::split(*demo.db, monthOf(QDate(2025, 7, 1)));
    CHECK(*month.share() > 0.2);
}

TEST_CASE("The small demo opens on a day with plans, open tickets and a running timer") {
    Demo demo(demoOptions());
    Database& db = *demo.db;
    const QDate today(2026, 6, 23);
    const auto due = touchpoints::due(db, {QDate(), today.addDays(1)});
    // Apart from what the stages call for.
    CHECK(std::count_if(due.begin(), due.end(), [](const auto& row) { return !row.visit; }) == 7);
    const auto first = std::find_if(due.begin(), due.end(), [](const auto& row) { return !row.visit; });
    CHECK(first->dueDay == today.addDays(-1));
    const auto counts = tickets::queueCounts(db, startOfDay(today, QTimeZone("Europe/London")));
    CHECK(counts.needsUs == 8);
    CHECK(counts.waitingOnClient == 12);
    CHECK(counts.onHold == 3);
    CHECK(counts.resolvedToday == 5);
    const auto ads = tickets::findNumber(db, 1042);
    REQUIRE(ads);
    CHECK(ads->subject == u"Ads paused without notice"_s);
    CHECK(tickets::findThread(db, ads->id)->messages.size() == 5);
    CHECK(tickets::openItems(db, ads->id).size() == 3);
    const auto mara = db.scalar<MemberId>("SELECT id FROM member WHERE name = 'Mara Lindqvist'");
    CHECK(tickets::countNews(db, *mara) > 0);
    CHECK(tickets::mergedHere(db, tickets::findNumber(db, 1044)->id).size() == 1);
    REQUIRE(effort::running(db, *mara));
    CHECK(effort::running(db, *mara)->ticket == ads->id);
}

TEST_CASE("The demo can be searched at once") {
    Demo demo(demoOptions());
    const auto hits = search::find(*demo.db, {u"opening hours land"_s, {}, {}, 10, SearchOrder::Best});
    REQUIRE_FALSE(hits.empty());
    CHECK(hits.front().number == 1047);
}

TEST_CASE("A new ticket in the demo takes the next number") {
    Demo demo(demoOptions());
    const auto number = demo.db->write([](Transaction& tx) {
        tickets::NewTicket ticket;
        ticket.client = *tx.scalar<ClientId>("SELECT MIN(id) FROM client");
        ticket.subject = u"One more"_s;
        ticket.body = u"Hello"_s;
        return tickets::find(tx, tickets::open(tx, ticket))->number;
    });
    CHECK(number == 1049);
}

TEST_CASE("A demo without a day is refused and leaves no file") {
    QTemporaryDir dir;
    const auto location = Location::file(dir.filePath(u"demo.waymark"_s));
    CHECK_THROWS_AS(demo::generate(location, demoOptions(QDate())), Failure);
    CHECK_FALSE(QFile::exists(location.path));
}
