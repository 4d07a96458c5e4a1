// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/searchterms.h"
#include "tests/support/print.h"

using namespace core;
using namespace core::search;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("The last word being typed is the beginning of a word") {
    CHECK(parse(u"landing pa"_s) == std::vector<SearchTerm>{{{u"landing"_s}, false}, {{u"pa"_s}, true}});
}

TEST_CASE("A blank after a word finishes it") {
    CHECK(parse(u"page "_s) == std::vector<SearchTerm>{{{u"page"_s}, false}});
}

TEST_CASE("Quotes make a phrase, and an open quote runs to the end") {
    CHECK(parse(u"\"opening hours\" x "_s) ==
          std::vector<SearchTerm>{{{u"opening"_s, u"hours"_s}, false}, {{u"x"_s}, false}});
    CHECK(parse(u"\"opening ho"_s) == std::vector<SearchTerm>{{{u"opening"_s, u"ho"_s}, true}});
}

TEST_CASE("Text without letters or digits has no terms") {
    CHECK(parse(u""_s).empty());
    CHECK(parse(u" \"\" *()-^~:'\\ "_s).empty());
    CHECK(parse(u"🎉 🙂"_s).empty());
}

TEST_CASE("Punctuation parts words") {
    CHECK(parse(u"hannah@tidewater.example "_s).size() == 3);
}

TEST_CASE("A number alone, with or without a hash, names a ticket") {
    CHECK(ticketNumber(u" #1042 "_s) == 1042);
    CHECK(ticketNumber(u"1042"_s) == 1042);
    CHECK_FALSE(ticketNumber(u"#1042 ads"_s));
    CHECK_FALSE(ticketNumber(u"#"_s));
    CHECK_FALSE(ticketNumber(u"99999999999999999999"_s));
}
