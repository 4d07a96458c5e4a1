// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/idsource.h"
#include "tests/support/print.h"

#include <set>

using namespace core;

TEST_CASE("Keys of one source strictly increase, also within one millisecond and when the clock steps back") {
    IdSource source;
    const Instant now = fromMs(1'780'000'000'000);
    qint64 last = 0;
    for (int i = 0; i < 10'000; ++i) {
        const qint64 id = source.next(now - std::chrono::milliseconds(i % 7));
        REQUIRE(id > last);
        last = id;
    }
}

TEST_CASE("A seeded source repeats its keys") {
    IdSource a(7);
    IdSource b(7);
    IdSource c(8);
    const Instant now = fromMs(1'780'000'000'000);
    const qint64 first = a.next(now);
    CHECK(first == b.next(now));
    CHECK(first != c.next(now));
}
