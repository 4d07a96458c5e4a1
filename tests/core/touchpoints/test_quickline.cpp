// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/touchpoints/quickline.h"

#include "tests/support/print.h"

using namespace Qt::Literals::StringLiterals;
using namespace core;
using core::touchpoints::QuickPart;
using core::touchpoints::readQuickLine;

TEST_CASE("A whole contact is read from one line") {
    const auto line =
        readQuickLine(u"call harbour 35m June numbers fine, wants video in July"_s, u"harbour"_s);
    CHECK(line.channel == Channel::Call);
    CHECK(line.minutes == Minutes(35));
    CHECK(line.note == u"June numbers fine, wants video in July"_s);
    REQUIRE(line.parts.size() == 3);
    CHECK(line.parts[1] == QuickPart{QuickPart::Kind::Client, 5, 7});
}

TEST_CASE("The order of the words does not matter") {
    const QString lines[] = {u"harbour call 35m +1 all fine"_s, u"35m +1 call harbour all fine"_s,
                             u"+1 harbour 35m call all fine"_s, u"call 35m all fine @harbour +1"_s};
    for (const QString& text : lines) {
        const auto line = readQuickLine(text, u"harbour"_s);
        CAPTURE(text);
        CHECK(line.channel == Channel::Call);
        CHECK(line.minutes == Minutes(35));
        CHECK(line.sentiment == 1);
        CHECK(line.note == u"all fine"_s);
        CHECK(line.clientPhrases.contains(u"harbour"_s));
    }
}

TEST_CASE("Before the client is known its words are offered, longest first, and stay in the note") {
    const auto line = readQuickLine(u"visit tidewater hotels lobby new"_s);
    CHECK(line.clientPhrases ==
          QStringList{u"tidewater hotels lobby"_s, u"tidewater hotels"_s, u"tidewater"_s});
    CHECK(line.note == u"tidewater hotels lobby new"_s);
    CHECK(readQuickLine(u"visit tidewater hotels lobby new"_s, u"tidewater hotels"_s).note == u"lobby new"_s);
}

TEST_CASE("Words of the note are not taken for commands") {
    const auto line = readQuickLine(u"harbour asked about the visit on 24 June at 10:30"_s, u"harbour"_s);
    CHECK_FALSE(line.channel);
    CHECK_FALSE(line.minutes);
    CHECK(line.note == u"asked about the visit on 24 June at 10:30"_s);
}

TEST_CASE("A duration with a unit and a signed sentiment count inside the note too") {
    const auto line = readQuickLine(u"harbour numbers are fine 1h10 -2"_s, u"harbour"_s);
    CHECK(line.minutes == Minutes(70));
    CHECK(line.sentiment == -2);
    CHECK(line.note == u"numbers are fine"_s);
}

TEST_CASE("Who began it and the day are understood") {
    const auto line = readQuickLine(u"inbound email yesterday 5 quayside invoice"_s, u"quayside"_s);
    CHECK(line.direction == Direction::Inbound);
    CHECK(line.channel == Channel::Email);
    CHECK(line.daysAgo == 1);
    CHECK(line.minutes == Minutes(5));
    CHECK(line.note == u"invoice"_s);
}

TEST_CASE("An empty line and odd signs are just a note") {
    CHECK(readQuickLine({}).note.isEmpty());
    const auto line = readQuickLine(u"@ +9 99999999999"_s);
    CHECK_FALSE(line.minutes);
    CHECK_FALSE(line.sentiment);
    CHECK(line.note == u"@ +9 99999999999"_s);
}
