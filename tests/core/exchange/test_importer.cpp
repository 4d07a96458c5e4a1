// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importer.h"
#include "core/search/search.h"
#include "core/workspace/settings.h"
#include "tests/core/exchange/files.h"
#include "tests/support/journeys.h"
#include "tests/support/records.h"

#include <QTemporaryDir>

using namespace core;
using namespace core::exchange;
using namespace exchangetest;
using namespace Qt::Literals::StringLiterals;

namespace {

Report importFiles(Database& db, const QStringList& paths, ImportOptions options = {}) {
    return import(db, plan(paths), options);
}

Report importOwn(Database& db, const QStringList& names, const ImportOptions& options = {}) {
    QStringList paths;
    for (const auto& name : names) {
        paths.append(ownFile(name));
    }
    return importFiles(db, paths, options);
}

Report importText(Database& db, const QByteArray& text, const QString& name = u"table.csv"_s) {
    const QTemporaryDir folder;
    writeFile(folder.filePath(name), text);
    return importFiles(db, {folder.filePath(name)});
}

/// "created/updated/unchanged/refused"
QString figures(const FileResult& file) {
    CHECK(file.rows == file.created + file.updated + file.unchanged + file.refused);
    return u"%1/%2/%3/%4"_s.arg(file.created).arg(file.updated).arg(file.unchanged).arg(file.refused);
}

QStringList figures(const Report& report) {
    QStringList all;
    for (const auto& file : report.files) {
        all.append(figures(file));
    }
    return all;
}

qint64 number(Database& db, std::string_view sql) {
    return db.scalar<qint64>(sql).value_or(-1);
}

QString text(Database& db, std::string_view sql) {
    return db.scalar<QString>(sql).value_or(u"(none)"_s);
}

const QStringList& everything() {
    static const QStringList names{
        u"effort.csv"_s,    u"messages.csv"_s,    u"tickets.csv"_s,  u"zendesk.csv"_s, u"tags.csv"_s,
        u"clients.csv"_s,   u"touchpoints.csv"_s, u"contacts.csv"_s, u"timer.csv"_s,   u"weeks.csv"_s,
        u"freshdesk.csv"_s, u"members.csv"_s,     u"drivers.csv"_s};
    return names;
}

} // namespace

TEST_CASE("Files of one import find each other whatever their order, and a second import changes nothing") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const Report first = importOwn(*db, everything());
    QStringList kinds;
    for (const auto& file : first.files) {
        CHECK(file.problem == u"");
        kinds.append(file.file.section(u'/', -1) + u' ' + toText(file.kind) + u' ' + figures(file));
    }
    CHECK(kinds == QStringList{u"members.csv members 3/0/0/0"_s, u"drivers.csv members 2/0/0/0"_s,
                               u"clients.csv clients 3/0/0/0"_s, u"contacts.csv contacts 4/0/0/0"_s,
                               u"tickets.csv tickets 2/0/0/0"_s, u"zendesk.csv tickets 3/0/0/2"_s,
                               u"freshdesk.csv tickets 2/0/0/0"_s, u"messages.csv messages 3/0/0/1"_s,
                               u"tags.csv tags 1/0/1/1"_s, u"touchpoints.csv touchpoints 2/0/0/1"_s,
                               u"effort.csv effort 4/0/0/2"_s, u"timer.csv effort 2/0/0/0"_s,
                               u"weeks.csv effort 3/0/0/0"_s});
    const qint64 clients = number(*db, "SELECT COUNT(*) FROM client");
    const qint64 revisions = number(*db, "SELECT SUM(revision) FROM ticket");
    const Report second = importOwn(*db, everything());
    for (size_t i = 0; i < second.files.size(); ++i) {
        const auto& file = second.files[i];
        INFO(file.file.toStdString());
        CHECK(file.created + file.updated == 0);
        CHECK(file.refused == first.files[i].refused);
    }
    CHECK(second.madeClients + second.madeContacts + second.madeMembers == 0);
    CHECK(number(*db, "SELECT COUNT(*) FROM client") == clients);
    CHECK(number(*db, "SELECT SUM(revision) FROM ticket") == revisions);
}

TEST_CASE("A second import keeps what was edited in the workspace, and takes over what changed in the file") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    importText(*db, "id,client,city\n1,Acme,Berlin\n2,Bolt,Bonn\n");
    db.write([](Transaction& tx) {
        tx.execute("UPDATE client SET city = 'Hamburg', revision = revision + 1 WHERE name = 'Acme'");
    });
    const auto again = importText(*db, "id,client,city\n1,Acme,Berlin\n2,Bolt & Nut,Bonn\n3,Cog,Cologne\n");
    CHECK(figures(again) == QStringList{u"1/1/1/0"_s});
    CHECK(text(*db, "SELECT city FROM client WHERE name = 'Acme'") == u"Hamburg");
    CHECK(text(*db, "SELECT name FROM client WHERE external_id = '2'") == u"Bolt & Nut");
}

TEST_CASE("A dry run counts the same and writes nothing") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    ImportOptions options;
    options.dryRun = true;
    const Report dry = importOwn(*db, everything(), options);
    CHECK(dry.dryRun);
    CHECK_FALSE(dry.cancelled);
    CHECK(number(*db, "SELECT COUNT(*) FROM client") == 0);
    CHECK(number(*db, "SELECT COUNT(*) FROM effort_entry") == 0);
    CHECK(figures(importOwn(*db, everything())) == figures(dry));
}

TEST_CASE("Each refused row is named by line, column, value and reason") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const Report report = importOwn(*db, {u"effort.csv"_s, u"zendesk.csv"_s});
    QStringList rows;
    for (const auto& row : report.refused) {
        rows.append(u"%1|%2|%3|%4"_s.arg(row.line).arg(row.column, row.value, row.reason));
    }
    CHECK(rows == QStringList{u"5|Status|Deleted|The ticket is marked as deleted."_s,
                              u"6|Created at|31st of June|This is not a date that Waymark can read."_s,
                              u"6|Stunden|-1|A duration cannot be negative."_s,
                              u"7|Stunden|viel|This is not a duration that Waymark can read."_s});
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"refused.csv"_s);
    saveRefused(report, path);
    const auto saved = rowsOf(contentOf(path));
    REQUIRE(saved.size() == 5);
    CHECK(saved[0].cells ==
          QStringList{u"file"_s, u"line"_s, u"column"_s, u"value"_s, u"reason"_s, u"record"_s});
    CHECK(saved[4].cells.mid(1) == QStringList{u"7"_s, u"Stunden"_s, u"viel"_s,
                                               u"This is not a duration that Waymark can read."_s,
                                               u"16.06.2026;Ben Ortiz;;viel;;;Unklar"_s});
    CHECK(saved[3].cells[3] == u"'-1");
}

TEST_CASE("Tickets keep state, people, stamps and what has no place of its own") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    importOwn(*db, {u"clients.csv"_s, u"contacts.csv"_s, u"zendesk.csv"_s, u"freshdesk.csv"_s});
    const auto of = [&](const char* id, const char* column) {
        return text(*db, std::string("SELECT CAST(") + column +
                             " AS TEXT) FROM ticket WHERE external_id = '" + id + "'");
    };
    CHECK(of("501", "state") == u"resolved");
    CHECK(of("501", "priority") == u"urgent");
    CHECK(of("501", "kind") == u"disruption");
    CHECK(of("501", "subject") == u"Shop page shows \"sold out\"");
    CHECK(of("501", "opened_at") ==
          QString::number(QDateTime(QDate(2026, 5, 4), QTime(9, 12), Qt::UTC).toMSecsSinceEpoch()));
    CHECK(of("501", "custom").contains(u"\"Cost centre [txt]\":\"Retail\""_s));
    CHECK(of("502", "state") == u"new");
    CHECK(of("503", "state") == u"pending");
    CHECK(of("503", "channel") == u"chat");
    CHECK(of("72", "state") == u"new");
    CHECK(of("72", "custom").contains(u"Waiting for parts"_s));
    CHECK(
        text(*db,
             "SELECT c.name FROM ticket t JOIN client c ON c.id = t.client_id WHERE t.external_id = '501'") ==
        u"Nordlicht Bäckerei");
    CHECK(text(*db, "SELECT c.name FROM ticket t JOIN contact c ON c.id = t.contact_id WHERE t.external_id = "
                    "'501'") == u"Ida Lund");
    CHECK(
        text(
            *db,
            "SELECT m.name FROM ticket t JOIN member m ON m.id = t.assignee_id WHERE t.external_id = '71'") ==
        u"Cleo Park");
    CHECK(number(*db, "SELECT minutes FROM effort_entry WHERE external_id = 'time:71'") == 105);
    CHECK(text(*db, "SELECT work_class FROM effort_entry WHERE external_id = 'time:71'") == u"reactive");
    CHECK(number(*db, R"sql(SELECT COUNT(*) FROM ticket_tag x JOIN tag g ON g.id = x.tag_id
WHERE g.name = 'urgent')sql") == 2);
    CHECK(number(*db, "SELECT COUNT(DISTINCT number) FROM ticket") == 5);
    CHECK(number(*db, "SELECT open_tickets FROM client_activity a JOIN client c ON c.id = a.client_id WHERE "
                      "c.name = 'Harbour Cycles'") == 2);
}

TEST_CASE("An imported ticket knows where its client stood on the path when it was opened") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const auto version = test::publish(*db, test::addJourney(*db).id);
    const ClientId acme = test::client(*db, u"Acme"_s);
    const Instant june = startOfDay(QDate(2026, 6, 1), QTimeZone::utc());
    const VisitId visit = test::enrol(*db, acme, version, 1, june);
    const auto tickets = [](const char* client) {
        return QByteArray("number,subject,state,client,opened\nT-1,Login fails,open,") + client +
               ",2026-06-10 08:00\nT-2,Before it,open," + client + ",2026-05-10 08:00\n";
    };
    importText(*db, tickets("Acme"));
    CHECK(number(*db, "SELECT COUNT(*) FROM ticket_visit") == 1);
    CHECK(number(*db, "SELECT v.visit_id FROM ticket_visit v JOIN ticket t ON t.id = v.ticket_id "
                      "WHERE t.subject = 'Login fails'") == visit.value);
    importText(*db, tickets("Bolt"));
    CHECK(number(*db, "SELECT COUNT(*) FROM ticket_visit") == 0);
}

TEST_CASE("Dates that only day-first reading allows decide for the whole file") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    importOwn(*db, {u"freshdesk.csv"_s});
    // 04/03/2026 stands beside 13/03/2026: the fourth of March.
    CHECK(number(*db, "SELECT opened_at FROM ticket WHERE external_id = '71'") ==
          QDateTime(QDate(2026, 3, 4), QTime(10, 0), Qt::UTC).toMSecsSinceEpoch());
}

TEST_CASE("A thread is stored by who wrote, and an answer ends the client's wait") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    importOwn(*db, {u"members.csv"_s, u"tickets.csv"_s, u"messages.csv"_s});
    const auto kinds = db->query(R"sql(SELECT m.kind FROM ticket_message m JOIN ticket t ON t.id = m.ticket_id
WHERE t.external_id = 'T-1' ORDER BY m.at, m.id)sql")
                           .all([](Query& row) { return row.get<QString>(0); });
    CHECK(kinds == std::vector<QString>{u"message"_s, u"reply"_s, u"message"_s, u"note"_s});
    CHECK(number(*db, "SELECT first_reply_at FROM ticket WHERE external_id = 'T-1'") ==
          QDateTime(QDate(2026, 6, 10), QTime(8, 30), Qt::UTC).toMSecsSinceEpoch());
    CHECK(number(*db, "SELECT waiting_since FROM ticket WHERE external_id = 'T-1'") ==
          QDateTime(QDate(2026, 6, 10), QTime(9, 0), Qt::UTC).toMSecsSinceEpoch());
    CHECK(text(*db, "SELECT body FROM ticket_message WHERE external_id = 'description:T-1'") ==
          u"I cannot log in.\nPlease help.");
}

TEST_CASE("Where a file says that a machine answered, nobody waits for us and nobody was answered") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    importOwn(*db, {u"members.csv"_s, u"tickets.csv"_s});
    importText(*db,
               "id,ticket,author,direction,created,body,Auto-Submitted\n"
               "M1,T-1,Cleo Park,outbound,2026-06-10 08:05,We got your message,auto-replied\n"
               "M2,T-1,Cleo Park,outbound,2026-06-10 08:30,Which browser?,no\n"
               "M3,T-1,Tom Reed,inbound,2026-06-10 08:31,Out of office,auto-generated\n",
               u"messages.csv"_s);
    CHECK(number(*db, "SELECT COUNT(*) FROM ticket_message WHERE automatic") == 2);
    CHECK(number(*db, "SELECT first_reply_at FROM ticket WHERE external_id = 'T-1'") ==
          QDateTime(QDate(2026, 6, 10), QTime(8, 30), Qt::UTC).toMSecsSinceEpoch());
    CHECK(number(*db, "SELECT COUNT(*) FROM ticket WHERE external_id = 'T-1' AND waiting_since IS NULL") ==
          1);
}

TEST_CASE("Equal lines of a time sheet stay two entries, and their minutes add up by class") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    importOwn(*db, {u"effort.csv"_s});
    CHECK(number(*db, "SELECT SUM(minutes) FROM effort_entry WHERE work_class = 'proactive'") == 180);
    CHECK(number(*db, "SELECT SUM(minutes) FROM effort_entry WHERE work_class = 'delivery'") == 45);
    CHECK(number(*db, "SELECT SUM(minutes) FROM effort_entry WHERE work_class = 'unclassified'") == 120);
    CHECK(number(*db, "SELECT SUM(minutes) FROM effort_rollup") == 345);
    CHECK(text(*db, "SELECT note FROM effort_entry WHERE minutes = 45") == u"Anzeigen");
    CHECK(number(*db, "SELECT COUNT(*) FROM client WHERE name = 'Nordlicht Bäckerei'") == 1);
}

TEST_CASE("An entry over midnight is counted on both of its days, in the workspace's zone") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    db.write([](Transaction& tx) {
        auto settings = workspace::loadSettings(tx);
        settings.zoneId = "Europe/Berlin";
        workspace::saveSettings(tx, settings);
    });
    importOwn(*db, {u"timer.csv"_s});
    const qint64 friday = dayNumber(QDate(2026, 6, 5));
    CHECK(number(*db, "SELECT day FROM effort_entry WHERE minutes = 165") == friday);
    CHECK(number(*db, "SELECT day_minutes FROM effort_entry WHERE minutes = 165") == 90);
    CHECK(number(*db, "SELECT minutes FROM effort_spill") == 75);
    CHECK(number(*db, "SELECT day FROM effort_spill") == friday + 1);
    CHECK(number(*db, "SELECT started_at FROM effort_entry WHERE minutes = 165") ==
          QDateTime(QDate(2026, 6, 5), QTime(20, 30), Qt::UTC).toMSecsSinceEpoch());
    CHECK(number(*db, "SELECT COUNT(*) FROM effort_entry WHERE minutes = 150 AND started_at IS NULL") == 1);
    CHECK(number(*db, "SELECT SUM(minutes) FROM effort_rollup") == 315);
}

TEST_CASE("Times of a file can be of another zone than the workspace's days") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    ImportOptions options;
    options.zone = QTimeZone("Europe/Berlin");
    importOwn(*db, {u"timer.csv"_s}, options);
    CHECK(number(*db, "SELECT started_at FROM effort_entry WHERE minutes = 165") ==
          QDateTime(QDate(2026, 6, 5), QTime(20, 30), Qt::UTC).toMSecsSinceEpoch());
    CHECK(number(*db, "SELECT day_minutes FROM effort_entry WHERE minutes = 165") == 165);
    CHECK(number(*db, "SELECT COUNT(*) FROM effort_spill") == 0);
}

TEST_CASE("A large import leaves the same indexes, triggers and sums as a small one") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const bool sqlite = db->engine() == Engine::Sqlite;
    const auto indexes = [&] {
        return number(*db, sqlite ? "SELECT COUNT(*) FROM sqlite_master WHERE type IN ('index', 'trigger')"
                                  : "SELECT COUNT(*) FROM pg_indexes WHERE schemaname = current_schema()");
    };
    const qint64 before = indexes();
    QByteArray csv = "id,day,member,client,minutes,note\n";
    for (int i = 0; i < 25'000; ++i) {
        csv += QByteArray::number(i) + ",2026-05-" + QByteArray::number(1 + i % 28).rightJustified(2, '0') +
               ",M" + QByteArray::number(i % 7) + ",Client " + QByteArray::number(i % 50) + ",5,x\n";
    }
    CHECK(figures(importText(*db, csv)) == QStringList{u"25000/0/0/0"_s});
    CHECK(indexes() == before);
    CHECK(number(*db, "SELECT SUM(minutes) FROM effort_rollup") == 125'000);
    CHECK(number(*db, "SELECT COUNT(*) FROM client_activity") == 50);
    CHECK(figures(importText(*db, csv)) == QStringList{u"0/0/25000/0"_s});
    CHECK(number(*db, "SELECT SUM(minutes) FROM effort_rollup") == 125'000);
}

TEST_CASE("Someone who is only a number at first gets the name when that comes") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const Report weeks = importOwn(*db, {u"weeks.csv"_s});
    CHECK(weeks.madeMembers == 2);
    CHECK(number(*db, "SELECT SUM(minutes) FROM effort_entry") == 98 * 60);
    CHECK(figures(importOwn(*db, {u"drivers.csv"_s})) == QStringList{u"2/0/0/0"_s});
    CHECK(text(*db, "SELECT name FROM member WHERE external_id = '7'") == u"Mia Holm");
    CHECK(text(*db, "SELECT custom FROM member WHERE external_id = '7'") ==
          u"{\"Column 3\":\"Y\",\"Column 4\":\"hours\"}");
    CHECK(number(*db, "SELECT COUNT(*) FROM member") == 2);
    CHECK(figures(importOwn(*db, {u"weeks.csv"_s})) == QStringList{u"0/0/3/0"_s});
}

TEST_CASE("A client made by hand is linked to the imported one and gets only what it lacks") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    db.write([](Transaction& tx) {
        tx.execute(R"sql(INSERT INTO client(id, name, name_key, city, created_at)
VALUES (1, 'Harbour Cycles', 'harbour cycles', 'Bath', 0))sql");
    });
    CHECK(figures(importOwn(*db, {u"clients.csv"_s})) == QStringList{u"2/1/0/0"_s});
    CHECK(text(*db, "SELECT city FROM client WHERE id = 1") == u"Bath");
    CHECK(text(*db, "SELECT website FROM client WHERE id = 1") == u"harbourcycles.example");
    CHECK(figures(importOwn(*db, {u"clients.csv"_s})) == QStringList{u"0/0/3/0"_s});
    CHECK(number(*db, "SELECT COUNT(*) FROM client") == 3);
}

TEST_CASE("Rows without a client of their own are collected in one") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    importText(*db, "name,email\nAnn,ann@example.org\nBob,bob@example.org\n", u"contacts.csv"_s);
    CHECK(text(*db, "SELECT name FROM client") == u"Without a client (CSV)");
    CHECK(number(*db, "SELECT COUNT(*) FROM contact") == 2);
}

TEST_CASE("A client that only a key names is made, and filled when its row comes") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    importText(*db, "name,email,client id\nAnn,ann@example.org,77\n", u"contacts.csv"_s);
    CHECK(text(*db, "SELECT name FROM client") == u"Client 77 (CSV)");
    CHECK(figures(importText(*db, "id,client,city\n77,Acme,Berlin\n")) == QStringList{u"1/0/0/0"_s});
    CHECK(text(*db, "SELECT name FROM client") == u"Acme");
    CHECK(number(*db, "SELECT COUNT(*) FROM client") == 1);
}

TEST_CASE("Rows with too many, too few, broken or unclosed cells are refused and the others are imported") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const Report report =
        importText(*db, "id,client,city\n1,Åbo,Turku\n2,Bolt\n3,Cog,Köln,more\n4,Dot,,\n5,\"Eve,Rome\n"
                        "6,F\xFF,Oulu\n7,Gåsa,Ås\n");
    QStringList rows;
    for (const auto& row : report.refused) {
        rows.append(u"%1 %2"_s.arg(row.line).arg(row.reason));
    }
    CHECK(rows == QStringList{u"3 The line has 2 fields, the header has 3."_s,
                              u"4 The line has 4 fields, the header has 3."_s,
                              u"6 A quotation mark is opened in this line and not closed."_s,
                              u"7 The cell holds bytes that are not UTF-8, unlike the rest of the file."_s});
    CHECK(figures(report) == QStringList{u"3/0/0/4"_s});
    const Report lonely = importText(*db, "id,client,city\n8,Hub,Oslo\n9\n");
    REQUIRE(lonely.refused.size() == 1);
    CHECK(lonely.refused[0].reason == u"The line has 1 field, the header has 3."_s);
}

TEST_CASE("A table that is not known is refused row by row, and a file that is none is named") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const QTemporaryDir folder;
    writeFile(folder.filePath(u"fruit.csv"_s), "apples,pears\n1,2\n");
    writeFile(folder.filePath(u"nothing.csv"_s), "");
    const Report report = importFiles(*db, {folder.path(), folder.filePath(u"gone.csv"_s)});
    REQUIRE(report.files.size() == 3);
    CHECK(report.hasProblems());
    QStringList problems;
    for (const auto& file : report.files) {
        problems.append(file.problem.isEmpty() ? figures(file) : file.problem);
    }
    CHECK(problems.contains(u"0/0/0/1"_s));
    CHECK(problems.contains(u"nothing.csv is empty: there is nothing to import."_s));
    CHECK(problems.contains(u"The file %1 does not exist."_s.arg(folder.filePath(u"gone.csv"_s))));
}

TEST_CASE("A line over the limit is refused by its number and costs no other row") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const Report report = importText(*db, "id,client,note\n1,Acme,a\n2,Bolt," +
                                              QByteArray(17 * 1024 * 1024, 'x') + "\n3,Cog,c\n");
    CHECK(figures(report) == QStringList{u"2/0/0/1"_s});
    REQUIRE(report.refused.size() == 1);
    CHECK(report.refused[0].line == 3);
    CHECK(report.refused[0].reason == u"The line is longer than 16 MiB.");
    CHECK(report.refused[0].record.size() < 100'000);
}

TEST_CASE("A NUL in a cell is stored as the replacement character") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    importText(*db, "id,client,city\n1,Ac\0me,Bonn\n"_ba);
    CHECK(text(*db, "SELECT name FROM client") == u"Ac\uFFFDme");
}

TEST_CASE("A file that is gone when the import begins fails it as a whole") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"effort.csv"_s);
    writeFile(path, contentOf(ownFile(u"effort.csv"_s)));
    const Plan both = plan({ownFile(u"clients.csv"_s), path});
    REQUIRE(QFile::remove(path));
    CHECK(refusal([&] { import(*db, both); }) == u"The file %1 does not exist."_s.arg(path));
    CHECK(number(*db, "SELECT COUNT(*) FROM client") == 0);
}

TEST_CASE("Imported text is found, after a few rows and after very many") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const int rows = GENERATE(3, 21'000);
    QByteArray csv = "number,subject,state,client,opened,description\n";
    for (int i = 0; i < rows; ++i) {
        const QByteArray nth = QByteArray::number(i);
        csv += "T" + nth + ",Subject " + nth + ",closed,Acme,2026-05-04 10:00," +
               (i == 2 ? "The rhododendron is late" : "Nothing else") + "\n";
    }
    CHECK(importText(*db, csv).files[0].created == rows);
    CHECK(search::find(*db, {u"rhododendron"_s, {}, {}, 10}).size() == 1);
    CHECK(number(*db, "SELECT COUNT(*) FROM ticket_message") == rows);
}

TEST_CASE("Keys are the same however their accents are composed") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const QByteArray csv = "id,client,city\ne\u0301-1,Acme,Bonn\n";
    CHECK(figures(importText(*db, csv)) == QStringList{u"1/0/0/0"_s});
    CHECK(figures(importText(*db, csv)) == QStringList{u"0/0/1/0"_s});
    const QByteArray named = "name,email,client id\nAnn,ann@example.org,\u00e9-1\n";
    CHECK(importText(*db, named, u"contacts.csv"_s).madeClients == 0);
}

TEST_CASE("Names, keys and texts of any length are stored, cut or refused, and never stop an import") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    QByteArray words;
    for (int i = 0; i < 300'000; ++i) {
        words += "w" + QByteArray::number(i * 7919LL, 36) + ' ';
    }
    const QByteArray longName(5000, 'n');
    const QByteArray longText = words.left(240'000);
    CHECK(figures(importText(*db, "id,client,note\n1," + longName + ",x\n" + longName + ",Acme,x\n3,Bolt," +
                                      words + "\n")) == QStringList{u"0/0/0/3"_s});
    CHECK(figures(importText(*db, "number,subject,state,client,opened,description,tags\nT1," + longName +
                                      ",open," + longName + ",2026-05-04," + longText + "," + longName +
                                      "\n")) == QStringList{u"1/0/0/0"_s});
    CHECK(figures(importText(*db, "name,email\n" + longName + ",a@example.org\nAnn," + longName +
                                      "@example.org\n")) == QStringList{u"1/0/0/1"_s});
}

TEST_CASE("An import that is stopped writes nothing") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    int calls = 0;
    const Report report = import(*db, plan({ownFile(u"clients.csv"_s), ownFile(u"effort.csv"_s)}), {},
                                 [&](const Progress& progress) {
                                     CHECK(progress.files == 2);
                                     return ++calls < 2;
                                 });
    CHECK(report.cancelled);
    CHECK(calls == 2);
    CHECK(number(*db, "SELECT COUNT(*) FROM client") == 0);
}

TEST_CASE("A read-only reference to a colleague and a customer in one table makes a member and a contact") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const Report report =
        importText(*db, "id,name,email,role,organization_id,suspended\n"
                        "1,Art,art@agency.example,agent,,FALSE\n2,Eve,eve@x.example,end-user,9,FALSE\n");
    CHECK(figures(report) == QStringList{u"2/0/0/0"_s});
    CHECK(text(*db, "SELECT role FROM member WHERE name = 'Art'") == u"rep");
    CHECK(text(*db, "SELECT email FROM contact WHERE name = 'Eve'") == u"eve@x.example");
}

TEST_CASE("Every naughty string survives import and storage unchanged") {
    const QString path = sharedFile(u"csv/blns.txt"_s);
    if (path.isEmpty()) {
        return;
    }
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    QByteArray csv = "id,client,note\r\n";
    QList<QByteArray> strings;
    for (const auto& line : contentOf(path).split('\n')) {
        if (!line.isEmpty() && !line.startsWith('#')) {
            strings.append(line);
            QByteArray quoted = line;
            csv += QByteArray::number(strings.size()) + ",Client " + QByteArray::number(strings.size()) +
                   ",\"" + quoted.replace('"', "\"\"") + "\"\r\n";
        }
    }
    CHECK(strings.size() > 500);
    const Report report = importText(*db, csv);
    CHECK(report.files[0].created == strings.size());
    Query rows = db->query("SELECT external_id, note FROM client");
    while (rows.next()) {
        const QString wanted = QString::fromUtf8(strings[rows.get<QString>(0).toLongLong() - 1]);
        CHECK(rows.get<QString>(1).toStdString() == wanted.trimmed().toStdString());
    }
}
