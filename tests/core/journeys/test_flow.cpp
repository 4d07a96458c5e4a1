// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journeys/flow.h"

#include "core/journeys/progress.h"
#include "tests/support/paths.h"

using namespace core;
using namespace core::journeys;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("The flow shows every client in its stage, the most aged first") {
    test::Workspace db(GENERATE(from_range(test::engines())));
    const Version version = test::publish(db, test::path());
    const auto mara = test::addMember(db).id;
    auto oak = test::client(u"Oak Dental"_s);
    oak.owner = mara;
    test::enrol(db, test::addClient(db, oak).id, version, QDate(2026, 5, 1));
    test::enrol(db, test::addClient(db, u"Elm"_s).id, version);
    const auto ash = test::enrol(db, test::addClient(db, u"Ash"_s).id, version).undo.enrolment;
    test::enrol(db, test::addClient(db, u"Later"_s).id, version, QDate(2026, 9, 1));
    db.write([&](Transaction& tx) { moveTo(tx, ash, version.stages[2].id, {}, u"go"_s); });
    const Flow all = flow(db, version.journey, db.now());
    REQUIRE(all.columns.size() == 3);
    CHECK(all.clients == 3);
    CHECK(all.planned == 1);
    const auto& onboarding = all.columns[0];
    REQUIRE(onboarding.cards.size() == 2);
    CHECK(onboarding.cards[0].clientName == u"Oak Dental");
    CHECK(onboarding.cards[0].ageing == Ageing::Warn);
    CHECK(onboarding.cards[0].days == 37);
    CHECK(onboarding.cards[0].ownerName == u"Mara Lind");
    CHECK(onboarding.cards[0].lateSteps == 2);
    CHECK(onboarding.warned == 1);
    CHECK(all.columns[2].cards.size() == 1);
    CHECK(flow(db, version.journey, db.now(), mara).clients == 1);
    CHECK(flow(db, version.journey, db.now(), MemberId()).clients == 2);
}

TEST_CASE("The counts of the columns add up to the clients on the journey") {
    test::Workspace db(GENERATE(from_range(test::engines())));
    const Version version = test::publish(db, test::path());
    for (int i = 0; i < 9; ++i) {
        const auto id =
            test::enrol(db, test::addClient(db, u"Client %1"_s.arg(i)).id, version).undo.enrolment;
        if (i % 3 > 0) {
            db.write([&](Transaction& tx) { moveTo(tx, id, version.stages[size_t(i % 3)].id, {}, u"go"_s); });
        }
    }
    const Flow all = flow(db, version.journey, db.now());
    int sum = 0;
    for (const auto& column : all.columns) {
        sum += int(column.cards.size());
    }
    CHECK(sum == 9);
    CHECK(sum == all.clients);
}

TEST_CASE("A stage that only an older version has keeps its column while somebody is on that version") {
    test::Workspace db(GENERATE(from_range(test::engines())));
    const Version first = test::publish(db, test::path());
    const auto id = test::enrol(db, test::addClient(db).id, first).undo.enrolment;
    db.write([&](Transaction& tx) { moveTo(tx, id, first.stages[1].id, {}, u"go"_s); });
    Version next = first;
    next.stages.erase(next.stages.begin() + 1);
    test::publish(db, next);
    const Flow all = flow(db, first.journey, db.now());
    REQUIRE(all.columns.size() == 3);
    CHECK(all.columns[1].name == u"Adoption");
    CHECK(all.columns[1].cards.size() == 1);
}
