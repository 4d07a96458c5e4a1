// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/drafts.h"
#include "tests/support/clients.h"

using namespace core;
using namespace core::workspace;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("A draft is kept per member and key, and the last text wins") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const MemberId mara = test::addMember(db, u"Mara"_s).id;
    const MemberId jon = test::addMember(db, u"Jon"_s).id;
    db.write([&](Transaction& tx) {
        saveDraft(tx, mara, u"log"_s, u"first"_s);
        saveDraft(tx, jon, u"log"_s, u"his"_s);
        saveDraft(tx, mara, u"log"_s, u"second"_s);
    });
    REQUIRE(draft(db, mara, u"log"_s));
    CHECK(draft(db, mara, u"log"_s)->body == u"second");
    CHECK(draft(db, jon, u"log"_s)->body == u"his");
    CHECK_FALSE(draft(db, mara, u"other"_s));
}

TEST_CASE("An empty draft is no draft") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const MemberId mara = test::addMember(db).id;
    db.write([&](Transaction& tx) { saveDraft(tx, mara, u"log"_s, u"text"_s); });
    db.write([&](Transaction& tx) { saveDraft(tx, mara, u"log"_s, {}); });
    CHECK(drafts(db, mara).empty());
}

TEST_CASE("Drafts are listed newest first and can be discarded") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const MemberId mara = test::addMember(db).id;
    db.write([&](Transaction& tx) { saveDraft(tx, mara, u"a"_s, u"older"_s); });
    db.advance(std::chrono::seconds(1));
    db.write([&](Transaction& tx) { saveDraft(tx, mara, u"b"_s, u"newer"_s); });
    REQUIRE(drafts(db, mara).size() == 2);
    CHECK(drafts(db, mara).front().key == u"b");
    CHECK(drafts(db, mara).front().updatedAt == db.now());
    db.write([&](Transaction& tx) { discardDraft(tx, mara, u"b"_s); });
    CHECK(drafts(db, mara).size() == 1);
}
