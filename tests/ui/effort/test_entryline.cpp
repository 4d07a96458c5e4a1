// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/records.h"
#include "ui/effort/entryline.h"

using namespace Qt::Literals::StringLiterals;
using core::Minutes;
using core::WorkClass;
using ui::parseEntryLine;

namespace {
const QDate Today(2026, 6, 23); // a Tuesday

auto fresh() {
    return test::workspace(core::Engine::Sqlite);
}
} // namespace

TEST_CASE("Minutes stand at the beginning of a line, at its end, or carry a unit") {
    CHECK(parseEntryLine(u"45m harbour call"_s, Today).minutes == Minutes{45});
    CHECK(parseEntryLine(u"45 harbour call"_s, Today).minutes == Minutes{45});
    CHECK(parseEntryLine(u"1 h 10 harbour"_s, Today).minutes == Minutes{70});
    CHECK(parseEntryLine(u"harbour call .75h"_s, Today).minutes == Minutes{45});
    CHECK(parseEntryLine(u"harbour 30m call"_s, Today).minutes == Minutes{30});
}

TEST_CASE("A bare number in the middle of a line belongs to the note") {
    const auto line = parseEntryLine(u"harbour version 2 roll-out"_s, Today);
    CHECK_FALSE(line.minutes);
    CHECK(line.words == QStringList{u"harbour"_s, u"version"_s, u"2"_s, u"roll-out"_s});
}

TEST_CASE("A class word, a ticket number and a day at the end are taken out of the words") {
    const auto line = parseEntryLine(u"20m reactive #1042 paused ads mon"_s, Today);
    CHECK(line.workClass == WorkClass::Reactive);
    CHECK(line.ticketNumber == 1042);
    CHECK(line.day == QDate(2026, 6, 22));
    CHECK(line.words == QStringList{u"paused"_s, u"ads"_s});
}

TEST_CASE("The words that name a client leave the note") {
    auto db = fresh();
    const auto harbour = test::client(*db, u"Harbour & Pine"_s);
    const auto idea = ui::readEntryIdea(*db, u"45m harbour pine call"_s, Today);
    REQUIRE(idea.clients.size() == 1);
    CHECK(idea.clients.front().id == harbour);
    CHECK(idea.note == u"call"_s);
    CHECK(idea.entry().client == harbour);
    CHECK(idea.entry().workClass == WorkClass::Unclassified);
}

TEST_CASE("Two clients that fit are both offered") {
    auto db = fresh();
    test::client(*db, u"Harbour & Pine"_s);
    test::client(*db, u"Harbour Dental"_s);
    CHECK(ui::readEntryIdea(*db, u"45m harbour call"_s, Today).clients.size() == 2);
}

TEST_CASE("A ticket in the line gives its client and the class that follows from who opened it") {
    auto db = fresh();
    const auto member = test::member(*db);
    const auto client = test::client(*db);
    const auto ticket = test::ticket(*db, test::newTicket(client, member));
    const auto number = core::tickets::find(*db, ticket)->number;
    const auto idea = ui::readEntryIdea(*db, u"20m #%1 called back"_s.arg(number), Today);
    const auto entry = idea.entry();
    CHECK(entry.ticket == ticket);
    CHECK(entry.client == client);
    CHECK(entry.workClass == WorkClass::Reactive);
    CHECK(entry.origin == core::Origin::ClientContact);
    CHECK(entry.note == u"called back"_s);
}

TEST_CASE("A ticket number that nobody gave stays in the note") {
    auto db = fresh();
    CHECK(ui::readEntryIdea(*db, u"20m #99999 called"_s, Today).note == u"called #99999"_s);
}
