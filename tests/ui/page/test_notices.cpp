// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/notices.h"

#include "tests/support/print.h"

using namespace Qt::Literals::StringLiterals;
using ui::Notice;

TEST_CASE("The heaviest notice comes first, and among equals the newest") {
    ui::Notices notices;
    notices.put(u"a"_s, {Notice::Weight::Info, {}, u"read only"_s, {}, {}});
    notices.put(u"b"_s, {Notice::Weight::Failure, {}, u"first"_s, {}, {}});
    notices.put(u"c"_s, {Notice::Weight::Failure, {}, u"second"_s, {}, {}});
    const auto all = notices.all();
    REQUIRE(all.size() == 3);
    CHECK(all[0].sentence == u"second"_s);
    CHECK(all[2].sentence == u"read only"_s);
}

TEST_CASE("Retry runs the work again and takes the failure away") {
    ui::Notices notices;
    int retried = 0;
    notices.failed({core::ErrorKind::Busy, u"busy"_s, {}}, [&] { ++retried; });
    CHECK(notices.all().front().action == u"Retry"_s);
    notices.actOnWorst();
    CHECK(retried == 1);
    CHECK(notices.all().empty());
}

TEST_CASE("A state stays until it is over, whatever is pressed") {
    ui::Notices notices;
    notices.put(u"store"_s, {Notice::Weight::Failure, {}, u"offline"_s, u"Retry"_s, [] {}});
    notices.actOnWorst();
    CHECK(notices.all().size() == 1);
    notices.clear(u"store"_s);
    CHECK(notices.all().empty());
}
