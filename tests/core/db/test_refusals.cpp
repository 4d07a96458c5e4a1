// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/refusals.h"

#include "tests/support/failure.h"
#include "tests/support/records.h"

using namespace core;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("Who saves what was changed or removed since is told what, in a sentence") {
    const QString thing = u"the client \"50%1 Off\""_s;
    const auto said = [&](bool exists) { return test::errorOf([&] { failStale(exists, thing); }); };
    CHECK(said(true) == Error{ErrorKind::Conflict,
                              u"Somebody else changed the client \"50%1 Off\" in the meantime."_s,
                              {}});
    CHECK(said(false) ==
          Error{ErrorKind::NotFound, u"The client \"50%1 Off\" is no longer in the workspace."_s, {}});
}

TEST_CASE("A name is refused where another row has it, and not on its own row") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const MemberId mara = test::member(*db, u"Mara Lind"_s);
    const auto ask = [&](const QString& key, MemberId own) {
        requireOwn(*db, "SELECT id FROM member WHERE name_key = ?", key, own, u"Taken."_s);
    };
    CHECK(test::errorOf([&] { ask(u"mara lind"_s, {}); }) == Error{ErrorKind::Invalid, u"Taken."_s, {}});
    CHECK_NOTHROW(ask(u"mara lind"_s, mara));
    CHECK_NOTHROW(ask(u"priya nair"_s, {}));
}
