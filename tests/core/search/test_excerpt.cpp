// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/searchterms.h"
#include "core/search/excerpt.h"
#include "tests/support/print.h"

using namespace core;
using namespace core::search;
using namespace Qt::Literals::StringLiterals;

namespace {

QStringList marked(const Excerpt& excerpt) {
    QStringList out;
    for (const Match& match : excerpt.matches) {
        out << excerpt.text.mid(match.start, match.length);
    }
    return out;
}

} // namespace

TEST_CASE("Matches are marked as they stand in the text, accents included") {
    const QString text = u"Café Straße, the CAFE again"_s;
    CHECK(marked({text, matchesIn(text, parse(u"cafe strasse"_s))}) ==
          QStringList{u"Café"_s, u"Straße"_s, u"CAFE"_s});
}

TEST_CASE("A phrase is marked as one piece") {
    const QString text = u"Wrong opening hours; hours of opening"_s;
    CHECK(marked({text, matchesIn(text, parse(u"\"opening hours\" "_s))}) == QStringList{u"opening hours"_s});
}

TEST_CASE("A long text is cut around its first match, in one line") {
    const QString text = u"word "_s.repeated(100) + u"needle\nand more "_s + u"word "_s.repeated(100);
    const Excerpt cut = excerpt(text, parse(u"needle"_s), 80);
    CHECK(cut.text.startsWith(u"… word"_s));
    CHECK(cut.text.endsWith(u" …"_s));
    CHECK(cut.text.size() <= 84);
    CHECK_FALSE(cut.text.contains(u'\n'));
    CHECK(marked(cut) == QStringList{u"needle"_s});
}

TEST_CASE("A text without a match shows its beginning") {
    CHECK(excerpt(u"Short text"_s, parse(u"other"_s)) == Excerpt{u"Short text"_s, {}});
}

TEST_CASE("One endless word is cut without losing the match") {
    const QString text(1000, u'x');
    const Excerpt cut = excerpt(text, parse(u"xxx"_s), 100);
    CHECK(marked(cut).size() == 1);
}
