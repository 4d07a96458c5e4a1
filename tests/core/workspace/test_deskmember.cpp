// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/deskmember.h"
#include "core/workspace/settings.h"
#include "tests/support/clients.h"

using namespace core;
using namespace core::workspace;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("Each desk remembers the member who was chosen there last") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const MemberId ada = test::addMember(db, u"Ada"_s).id;
    const MemberId zoe = test::addMember(db, u"Zoe"_s).id;
    CHECK_FALSE(memberAtDesk(db, u"studio"_s));
    db.write([&](Transaction& tx) {
        setMemberAtDesk(tx, u"studio"_s, zoe);
        setMemberAtDesk(tx, u"studio"_s, ada);
        setMemberAtDesk(tx, u"laptop"_s, zoe);
    });
    CHECK(memberAtDesk(db, u"studio"_s) == ada);
    CHECK(memberAtDesk(db, u"laptop"_s) == zoe);
}

TEST_CASE("Desks leave the settings of the workspace alone") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const MemberId ada = test::addMember(db).id;
    db.write([&](Transaction& tx) { setMemberAtDesk(tx, u"studio"_s, ada); });
    CHECK(loadSettings(db) == Settings{});
    db.write([](Transaction& tx) { saveSettings(tx, Settings{}); });
    CHECK(memberAtDesk(db, u"studio"_s) == ada);
}
