// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/money.h"
#include "tests/support/print.h"

#include <catch2/catch.hpp>

using namespace Qt::Literals::StringLiterals;
using core::Money;
using core::parseMoney;

TEST_CASE("An amount is understood with its currency on either side, as a word or a sign") {
    CHECK(parseMoney(u"1200 EUR"_s) == Money{120000, u"EUR"_s});
    CHECK(parseMoney(u"eur 1200"_s) == Money{120000, u"EUR"_s});
    CHECK(parseMoney(u"€1,200.50"_s) == Money{120050, u"EUR"_s});
    CHECK(parseMoney(u" 1200£ "_s) == Money{120000, u"GBP"_s});
}

TEST_CASE("Three digits after a point or comma are thousands, fewer are decimals") {
    CHECK(parseMoney(u"1,200 EUR"_s)->minor == 120000);
    CHECK(parseMoney(u"1.200 EUR"_s)->minor == 120000);
    CHECK(parseMoney(u"1.200,5 EUR"_s)->minor == 120050);
    CHECK(parseMoney(u"1 200,05 EUR"_s)->minor == 120005);
}

TEST_CASE("The smallest unit is the currency's own") {
    CHECK(parseMoney(u"120000 JPY"_s) == Money{120000, u"JPY"_s});
    CHECK(parseMoney(u"1.250 KWD"_s) == Money{1250, u"KWD"_s});
    CHECK_FALSE(parseMoney(u"12.5 JPY"_s));
}

TEST_CASE("An amount without a currency takes the one that is known, or is not understood") {
    CHECK(parseMoney(u"900"_s, u"SEK"_s) == Money{90000, u"SEK"_s});
    CHECK_FALSE(parseMoney(u"900"_s));
}

TEST_CASE("What is no amount is not understood") {
    for (const auto& text : {u""_s, u"EUR"_s, u"-5 EUR"_s, u"five EUR"_s, u"EUR 5 USD"_s, u"1.2345 EUR"_s,
                             u"99999999999999999 EUR"_s}) {
        CAPTURE(text);
        CHECK_FALSE(parseMoney(text));
    }
}
