// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/savedfilters.h"
#include "tests/support/clients.h"

using namespace core;
using namespace core::workspace;
using namespace Qt::Literals::StringLiterals;

namespace {

SavedFilter add(test::Workspace& db, const QString& name, MemberId member = {}) {
    return db.write([&](Transaction& tx) {
        return saveFilter(tx, {FilterId(), member, u"clients"_s, name, u"status=active"_s});
    });
}

QStringList names(test::Workspace& db, MemberId member) {
    QStringList list;
    for (const auto& filter : savedFilters(db, u"clients"_s, member)) {
        list << filter.name;
    }
    return list;
}

} // namespace

TEST_CASE("Filters of everybody and of the member are listed in their order") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const MemberId mara = test::addMember(db, u"Mara"_s).id;
    const MemberId jon = test::addMember(db, u"Jon"_s).id;
    add(db, u"Everybody's"_s);
    add(db, u"Mine"_s, mara);
    add(db, u"His"_s, jon);
    CHECK(names(db, mara) == QStringList{u"Everybody's"_s, u"Mine"_s});
    CHECK(savedFilters(db, u"tickets"_s, mara).empty());
}

TEST_CASE("A filter can be renamed and removed") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    SavedFilter filter = add(db, u"Quiet"_s);
    filter.name = u"Silent"_s;
    db.write([&](Transaction& tx) { saveFilter(tx, filter); });
    CHECK(names(db, {}) == QStringList{u"Silent"_s});
    db.write([&](Transaction& tx) { removeFilter(tx, filter.id); });
    CHECK(names(db, {}).isEmpty());
    CHECK(test::kindOfFailure([&] { db.write([&](Transaction& tx) { saveFilter(tx, filter); }); }) ==
          ErrorKind::NotFound);
}

TEST_CASE("Reordering puts the named filters first, in the given order") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const auto a = add(db, u"a"_s);
    const auto b = add(db, u"b"_s);
    const auto c = add(db, u"c"_s);
    db.write([&](Transaction& tx) { reorderFilters(tx, {c.id, a.id, b.id}); });
    CHECK(names(db, {}) == QStringList{u"c"_s, u"a"_s, u"b"_s});
    db.write([&](Transaction& tx) { reorderFilters(tx, {b.id}); });
    CHECK(names(db, {}) == QStringList{u"b"_s, u"c"_s, u"a"_s});
}

TEST_CASE("A filter without a name is refused") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    CHECK(test::kindOfFailure([&] { add(db, u"  "_s); }) == ErrorKind::Invalid);
}

TEST_CASE("Arranging filters renames, moves and removes in one act, and the other way round takes it back") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    for (const auto& name : {u"a"_s, u"b"_s, u"c"_s}) {
        add(db, name);
    }
    const auto before = savedFilters(db, u"clients"_s, {});
    std::vector<SavedFilter> after{before[2], before[0]};
    after[1].name = u"first"_s;
    db.write([&](Transaction& tx) { arrangeFilters(tx, before, after); });
    CHECK(savedFilters(db, u"clients"_s, {}) == after);
    db.write([&](Transaction& tx) { arrangeFilters(tx, after, before); });
    CHECK(savedFilters(db, u"clients"_s, {}) == before);
}

TEST_CASE("A filter that somebody else changed is not arranged over") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    add(db, u"a"_s);
    const auto before = savedFilters(db, u"clients"_s, {});
    auto theirs = before.front();
    theirs.name = u"theirs"_s;
    db.write([&](Transaction& tx) { saveFilter(tx, theirs); });
    CHECK(test::kindOfFailure([&] { db.write([&](Transaction& tx) { arrangeFilters(tx, before, {}); }); }) ==
          ErrorKind::Conflict);
    CHECK(names(db, {}) == QStringList{u"theirs"_s});
}
