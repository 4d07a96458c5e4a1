// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/fold.h"
#include "tests/support/print.h"

using namespace core;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("Folding removes case and accents") {
    CHECK(fold(u"Café MÜLLER") == u"cafe muller");
    CHECK(fold(u"Straße") == u"strasse");
    CHECK(fold(u"Øresund Łódź") == u"oresund lodz");
    CHECK(fold(u"") == u"");
}

TEST_CASE("Cleaning keeps every legal character and replaces what one of the databases cannot store") {
    CHECK(cleaned(u"plain") == u"plain");
    CHECK(cleaned(u"a\0b"_s) == u"a\uFFFDb"_s);
    CHECK(cleaned(u"x"_s + QChar(0xD800)) == u"x\uFFFD"_s);
    CHECK(cleaned(u"e\u0301") == u"\u00e9");
    CHECK(cleaned(u"😀") == u"😀");
}
