// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lessons/causes.h"

#include "tests/support/tickets.h"

using namespace core;
using namespace core::lessons;
using namespace Qt::Literals::StringLiterals;

namespace {

Gap gap(const QString& topic, GapKind kind = GapKind::NotDesigned) {
    Gap value;
    value.kind = kind;
    value.topic = topic;
    return value;
}

CauseAct set(test::Workspace& db, TicketId ticket, Verdict verdict, const Gap& value = {}) {
    return db.write([&](Transaction& tx) { return setCause(tx, ticket, verdict, value, {}); });
}

qint64 gapRows(test::Workspace& db) {
    return db->scalar<qint64>("SELECT COUNT(*) FROM gap").value();
}

} // namespace

TEST_CASE("A cause comes back as it was confirmed, and unknown is one") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const TicketId ticket = test::addTicketRow(db, {test::addClient(db).id});
    CHECK_FALSE(causeOf(db, ticket));
    set(db, ticket, Verdict::Unknown);
    CHECK(causeOf(db, ticket)->verdict == Verdict::Unknown);
    Gap value = gap(u"Handover"_s, GapKind::Late);
    value.stageLineage = 7;
    value.stageName = u"Onboarding"_s;
    value.subject = u"step/9"_s;
    set(db, ticket, Verdict::Gap, value);
    const auto cause = causeOf(db, ticket);
    value.id = cause->gap.id;
    CHECK(cause->gap == value);
    CHECK(cause->at == db.now());
}

TEST_CASE("Tickets with the same gap share it, whatever the case of its topic") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const ClientId oak = test::addClient(db).id;
    const TicketId first = test::addTicketRow(db, {oak});
    const TicketId second = test::addTicketRow(db, {oak});
    const TicketId third = test::addTicketRow(db, {oak});
    set(db, first, Verdict::Gap, gap(u"Réporting"_s));
    set(db, second, Verdict::Gap, gap(u"  reporting "_s));
    set(db, third, Verdict::Gap, gap(u"Reporting"_s, GapKind::Missed));
    CHECK(causeOf(db, first)->gap == causeOf(db, second)->gap);
    CHECK(causeOf(db, first)->gap.id != causeOf(db, third)->gap.id);
    CHECK(topics(db) == QStringList{u"Réporting"_s, u"Reporting"_s});
}

TEST_CASE("A gap without a topic is refused and changes nothing") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const TicketId ticket = test::addTicketRow(db, {test::addClient(db).id});
    CHECK(test::kindOfFailure([&] { set(db, ticket, Verdict::Gap, gap(u"  "_s)); }) == ErrorKind::Invalid);
    CHECK(test::kindOfFailure([&] { set(db, TicketId(99), Verdict::NoGap); }) == ErrorKind::NotFound);
    CHECK_FALSE(causeOf(db, ticket));
}

TEST_CASE("Taking a cause back leaves what was before, and no gap that nobody names") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const TicketId ticket = test::addTicketRow(db, {test::addClient(db).id});
    set(db, ticket, Verdict::NoGap);
    const auto before = causeOf(db, ticket);
    const CauseAct act = set(db, ticket, Verdict::Gap, gap(u"Handover"_s));
    CHECK(gapRows(db) == 1);
    db.write([&](Transaction& tx) { takeBack(tx, act, {}); });
    CHECK(causeOf(db, ticket) == before);
    CHECK(gapRows(db) == 0);
}

TEST_CASE("A cause that somebody else replaced is not taken back") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const TicketId ticket = test::addTicketRow(db, {test::addClient(db).id});
    const CauseAct act = set(db, ticket, Verdict::NoGap);
    set(db, ticket, Verdict::Unknown);
    CHECK(test::kindOfFailure([&] { db.write([&](Transaction& tx) { takeBack(tx, act, {}); }); }) ==
          ErrorKind::Conflict);
    CHECK(causeOf(db, ticket)->verdict == Verdict::Unknown);
}

TEST_CASE("Each change of a cause is a line of the ticket's history") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const TicketId ticket = test::addTicketRow(db, {test::addClient(db).id});
    set(db, ticket, Verdict::Unknown);
    set(db, ticket, Verdict::Gap, gap(u"Handover"_s, GapKind::Missed));
    auto rows =
        db->query("SELECT old_value, new_value FROM ticket_event WHERE ticket_id = ? AND field = 'cause' "
                  "ORDER BY id",
                  ticket);
    REQUIRE(rows.next());
    CHECK(rows.get<QString>(1) == u"unknown"_s);
    REQUIRE(rows.next());
    CHECK(rows.get<QString>(0) == u"unknown"_s);
    CHECK(rows.get<QString>(1) == u"missed: Handover"_s);
    CHECK_FALSE(rows.next());
}
