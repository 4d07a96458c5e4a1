// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journeys/enroleach.h"
#include "tests/support/failure.h"
#include "tests/support/paths.h"

using namespace core;
using namespace core::journeys;
using namespace Qt::Literals::StringLiterals;

namespace {

clients::Client named(test::Workspace& db, const QString& name, ClientStatus status = ClientStatus::Active) {
    clients::Client client;
    client.name = name;
    client.status = status;
    return test::addClient(db, client);
}

} // namespace

TEST_CASE("Of several clients those are enrolled that can be, and the others are named with the reason") {
    test::Workspace db(GENERATE(from_range(test::engines())));
    const Version version = test::publish(db, test::path());
    const auto free = named(db, u"Atlas"_s);
    const auto left = named(db, u"Harbour"_s, ClientStatus::Left);
    const auto there = named(db, u"Meridian"_s);
    test::enrol(db, there.id, version);
    const std::vector each{free.id, left.id, there.id, ClientId(12)};
    EnrolRequest request;
    request.version = version.id;
    const auto before = refusals(db, request, each);
    const auto done = db.write([&](Transaction& tx) { return enrolEach(tx, request, each); });
    CHECK(done.refused == before);
    REQUIRE(done.refused.size() == 3);
    CHECK(done.refused[0].name == u"Harbour"_s);
    CHECK(done.refused[0].reason.contains(u"has left"_s));
    CHECK(done.refused[1].client == there.id);
    CHECK(done.refused[2].name.isEmpty());
    REQUIRE(done.acts.size() == 1);
    CHECK(enrolmentsOf(db, free.id).size() == 1);
    CHECK(enrolmentsOf(db, there.id).size() == 1);
}

TEST_CASE("Beside the main path those with a main path can be enrolled too") {
    test::Workspace db(GENERATE(from_range(test::engines())));
    const auto client = named(db, u"Atlas"_s);
    test::enrol(db, client.id, test::publish(db, test::path()));
    EnrolRequest request;
    request.version = test::publish(db, test::path()).id;
    CHECK(refusals(db, request, {client.id}).size() == 1);
    request.primary = false;
    CHECK(refusals(db, request, {client.id}).empty());
}

TEST_CASE("What is wrong for all clients enrols none of them") {
    test::Workspace db(GENERATE(from_range(test::engines())));
    const auto first = named(db, u"Atlas"_s);
    const auto second = named(db, u"Harbour"_s);
    EnrolRequest request;
    request.version = test::publish(db, test::path()).id;
    request.stage = StageId(12);
    CHECK_THROWS_AS(db.write([&](Transaction& tx) {
        return enrolEach(tx, request, {first.id, second.id});
    }),
                    Failure);
    CHECK(enrolmentsOf(db, first.id).empty());
}
