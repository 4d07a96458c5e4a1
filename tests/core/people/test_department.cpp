// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/people/department.h"
#include "tests/support/clients.h"

using namespace core;
using namespace core::people;
using namespace Qt::Literals::StringLiterals;

namespace {

QStringList names(const std::vector<Department>& departments) {
    QStringList list;
    for (const auto& department : departments) {
        list << department.name;
    }
    return list;
}

Department add(Database& db, const QString& name) {
    Department department;
    department.name = name;
    return db.write([&](Transaction& tx) { return saveDepartment(tx, department); });
}

} // namespace

TEST_CASE("A workspace without departments is given six, once") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    CHECK(db.write([](Transaction& tx) { return addDefaultDepartments(tx); }));
    CHECK(names(listDepartments(db)) ==
          QStringList{u"Service"_s, u"Marketing"_s, u"Operations"_s, u"HR"_s, u"Transformation"_s, u"IT"_s});
    CHECK_FALSE(db.write([](Transaction& tx) { return addDefaultDepartments(tx); }));
    CHECK(listDepartments(db).size() == 6);
}

TEST_CASE("A workspace with a department of its own is given none") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    add(db, u"Studio"_s);
    CHECK_FALSE(db.write([](Transaction& tx) { return addDefaultDepartments(tx); }));
    CHECK(names(listDepartments(db)) == QStringList{u"Studio"_s});
}

TEST_CASE("Two departments cannot have one name, whatever its case") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    add(db, u"Studio"_s);
    CHECK(test::kindOfFailure([&] { add(db, u"STUDIO"_s); }) == ErrorKind::Invalid);
    CHECK(test::kindOfFailure([&] { add(db, u"  "_s); }) == ErrorKind::Invalid);
}

TEST_CASE("A department that is no longer used is offered no longer but stays on record") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const auto studio = add(db, u"Studio"_s);
    db.write([&](Transaction& tx) { deactivateDepartment(tx, studio.id); });
    CHECK(listDepartments(db).empty());
    REQUIRE(listDepartments(db, Who::All).size() == 1);
    CHECK(findDepartment(db, studio.id)->active == false);
    CHECK(test::kindOfFailure([&] { db.write([&](Transaction& tx) { saveDepartment(tx, studio); }); }) ==
          ErrorKind::Conflict);
}

TEST_CASE("What a department still has to do is known before it is removed") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const auto studio = add(db, u"Studio"_s);
    const auto client = test::addClient(db);
    const auto late = test::addPlanned(db, test::planned(client.id, QDate(2026, 7, 1)));
    const auto soon = test::addPlanned(db, test::planned(client.id, QDate(2026, 6, 24)));
    const auto done = test::addPlanned(db, test::planned(client.id, QDate(2026, 6, 1)));
    test::addPlanned(db, test::planned(client.id, QDate(2026, 6, 2)));
    db.write([&](Transaction& tx) {
        for (const auto id : {late.id, soon.id, done.id}) {
            tx.execute(
                "UPDATE planned_touchpoint SET department_id = ?, revision = revision + 1 WHERE id = ?",
                studio.id, id);
        }
        touchpoints::complete(tx, done.id);
    });
    const auto use = useOf(db, studio.id);
    CHECK(use.openTouchpoints == 2);
    REQUIRE(use.earliest.size() == 2);
    CHECK(use.earliest[0].id == soon.id);
    CHECK(use.earliest[0].clientName == client.name);
    CHECK(use.earliest[1].id == late.id);
    CHECK(useOf(db, studio.id, 1).earliest.size() == 1);
}
