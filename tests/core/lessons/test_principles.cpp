// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lessons/principles.h"

#include "core/clients/watch.h"
#include "core/sweep/sweep.h"
#include "core/tickets/merge.h"
#include "core/tickets/tickets.h"
#include "tests/support/tickets.h"

using namespace core;
using namespace core::lessons;
using namespace Qt::Literals::StringLiterals;

namespace {

PrincipleSet save(test::Workspace& db, const PrincipleSet& set) {
    return db.write([&](Transaction& tx) { return savePrinciples(tx, set, {}); });
}

Score scoreOf(const PrincipleSet& set, const QString& text) {
    Answer answer;
    answer.text = text;
    return check(set, answer);
}

} // namespace

TEST_CASE("A workspace begins with principles that are sound") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const PrincipleSet current = currentPrinciples(db);
    CHECK_FALSE(current.id);
    CHECK(validate(current).isEmpty());
    CHECK(principlesFromJson(toJson(current.principles)) == current.principles);
}

TEST_CASE("A change makes the next version and keeps the ones before") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const PrincipleSet first = save(db, defaultPrinciples());
    CHECK(first.version == 1);
    CHECK(save(db, first) == first);
    PrincipleSet changed = first;
    changed.limit = 80;
    changed.principles.pop_back();
    const PrincipleSet second = save(db, changed);
    CHECK(second.version == 2);
    CHECK(currentPrinciples(db) == second);
    CHECK(findPrinciples(db, first.id) == first);
    CHECK(principleSets(db).size() == 2);
}

TEST_CASE("Principles that cannot be checked are refused with their names") {
    PrincipleSet set = defaultPrinciples();
    set.limit = 101;
    set.principles[0].phrases.clear();
    set.principles[1].weight = -1;
    set.principles[2].name = u" "_s;
    set.principles[4].number = 1;
    CHECK(validate(set).size() == 5);
    CHECK(validate(set)[1].text.contains(set.principles[0].name));
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    CHECK(test::kindOfFailure([&] { save(db, set); }) == ErrorKind::Invalid);
}

TEST_CASE("A score keeps its version, what failed, and the reason, when the principles change later") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const TicketId ticket = test::addTicketRow(db, {test::addClient(db).id});
    const MessageId message = test::addMessageRow(db, ticket, u"reply"_s, db.now());
    const PrincipleSet set = currentPrinciples(db);
    db.write([&](Transaction& tx) {
        storeScore(tx, message, set, scoreOf(set, u"No, as per company policy."_s), u" in  a hurry "_s);
    });
    PrincipleSet changed = currentPrinciples(db);
    changed.limit = 0;
    save(db, changed);
    const auto scores = scoresOf(db, ticket);
    REQUIRE(scores.size() == 1);
    CHECK(scores[0].version == 1);
    CHECK(scores[0].limit == 40);
    CHECK(scores[0].failed == QStringList{u"Thank or acknowledge first"_s, u"Name the next step"_s,
                                          u"No jargon"_s, u"No blame, no hiding"_s});
    CHECK(scores[0].reason == u"in a hurry"_s);
    CHECK(scores[0].passed == 1);
    CHECK(scores[0].applicable == 10);
    CHECK(scores[0].isLow());
}

TEST_CASE("A low score has its client looked at again, a good one has not") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const ClientId oak = test::addClient(db).id;
    const TicketId ticket = test::addTicketRow(db, {oak});
    const MessageId message = test::addMessageRow(db, ticket, u"reply"_s, db.now());
    const bool low = GENERATE(true, false);
    db.write([&](Transaction& tx) { clients::setLookAt(tx, oak, {}); });
    const PrincipleSet set = currentPrinciples(db);
    db.write([&](Transaction& tx) {
        storeScore(tx, message, set,
                   scoreOf(set, low ? u"No, as per company policy."_s : u"Thanks. We call on Monday."_s), {});
    });
    CHECK(clients::dueForLook(db, db.now(), 10).size() == (low ? 1u : 0u));
}

TEST_CASE("An answer below the limit is badly handled service once the client is looked at") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const ClientId oak = test::addClient(db).id;
    const TicketId ticket = test::addTicketRow(db, {oak});
    const MessageId message = test::addMessageRow(db, ticket, u"reply"_s, db.now());
    const PrincipleSet set = currentPrinciples(db);
    db.write([&](Transaction& tx) {
        storeScore(tx, message, set, scoreOf(set, u"No, as per company policy."_s), {});
    });
    sweep::Memory memory;
    sweep::sweep(db, memory);
    CHECK(db->scalar<qint64>("SELECT COUNT(*) FROM deviation WHERE kind = 'badly_handled' AND client_id = ?",
                             oak) == 1);
}

TEST_CASE("A low answer counts for the client that its ticket belongs to now") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const ClientId oak = test::addClient(db).id;
    const ClientId elm = test::addClient(db, u"Elm"_s).id;
    const TicketId ticket = test::addTicketRow(db, {oak});
    const TicketId other = test::addTicketRow(db, {elm});
    const MessageId message = test::addMessageRow(db, ticket, u"reply"_s, db.now());
    const PrincipleSet set = currentPrinciples(db);
    db.write([&](Transaction& tx) {
        storeScore(tx, message, set, scoreOf(set, u"No, as per company policy."_s), {});
    });
    const bool merged = GENERATE(true, false);
    db.write([&](Transaction& tx) {
        if (merged) {
            tickets::merge(tx, {ticket, other, {}, true});
        } else {
            tickets::moveToClient(tx, ticket, oak, elm, {}, {});
        }
    });
    sweep::Memory memory;
    sweep::sweep(db, memory);
    const auto clients =
        db->query("SELECT client_id FROM deviation WHERE kind = 'badly_handled'").all([](Query& q) {
            return q.get<ClientId>(0);
        });
    CHECK(clients == std::vector{elm});
}
