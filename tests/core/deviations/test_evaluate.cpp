// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deviations/evaluate.h"
#include "core/sla/policies.h"

#include "core/deviations/evidence.h"
#include "core/deviations/store.h"
#include "core/tickets/tickets.h"
#include "tests/support/clients.h"
#include "tests/support/deviations.h"
#include "tests/support/journeys.h"

using namespace core;
using namespace core::deviations;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using std::chrono::days;
using Kind = DeviationKind;
namespace key = core::deviations::evidence;

namespace {

struct Desk {
    explicit Desk(Engine engine)
        : db(engine)
        , mara(test::addMember(db).id) {
        auto value = test::client(u"Oak Dental"_s);
        value.owner = mara;
        value.createdAt = db.now() - days(500);
        client = test::addClient(db, value).id;
    }

    Evaluation look() {
        PeerCache peers;
        const auto path = workspace::loadSettings(db).path;
        const journeys::WorkDays calendar(db);
        return db.write([&](Transaction& tx) {
            return evaluate(tx, {client.value}, {path, calendar, tx.now()}, peers);
        });
    }

    std::vector<Deviation> all() { return ofClient(db, client, 100); }

    /// The only deviation of the kind.
    Deviation one(Kind kind) {
        auto rows = all();
        std::erase_if(rows, [&](const Deviation& row) { return row.kind != kind; });
        REQUIRE(rows.size() == 1);
        return rows.front();
    }

    TouchpointId call(std::optional<int> sentiment = {}, Direction direction = Direction::Outbound) {
        auto touch = test::touchpoint(client, db.now());
        touch.sentiment = sentiment;
        touch.direction = direction;
        return test::addTouchpoint(db, touch).id;
    }

    PlannedId required(QDate due) {
        auto plan = test::planned(client, due);
        plan.required = true;
        return test::addPlanned(db, plan).id;
    }

    FeedbackId answer(const QString& kind, int score) {
        return db.write([&](Transaction& tx) {
            const auto id = tx.newId<FeedbackId>();
            tx.execute("INSERT INTO feedback(id, client_id, kind, score, at) VALUES (?, ?, ?, ?, ?)", id,
                       client, kind, score, tx.now());
            return id;
        });
    }

    TicketId ticket() {
        return db.write([&](Transaction& tx) {
            tickets::NewTicket value;
            value.client = client;
            value.author = mara;
            value.subject = u"Ads stopped"_s;
            value.body = u"Our ads stopped."_s;
            return tickets::open(tx, value);
        });
    }

    test::Workspace db;
    MemberId mara;
    ClientId client;
};

#define ON_BOTH Desk desk(GENERATE(from_range(test::engines())))

} // namespace

TEST_CASE("A silence is found once, updated day by day, and fixed by the next contact", "[evaluate]") {
    ON_BOTH;
    desk.call();
    CHECK(desk.look().found == 0);
    desk.db.advance(days(31));
    CHECK(desk.look().found == 1);
    const Deviation found = desk.one(Kind::Silence);
    CHECK(found.state == DeviationState::Open);
    CHECK(found.owner == desk.mara);
    CHECK(found.detectedAt == desk.db.now());
    CHECK(found.evidence[key::Days] == 31);
    CHECK_FALSE(desk.look().wrote());
    CHECK(desk.one(Kind::Silence) == found);

    desk.db.advance(days(2));
    CHECK(desk.look().updated == 1);
    const Deviation later = desk.one(Kind::Silence);
    CHECK(later.evidence[key::Days] == 33);
    CHECK(later.offSince == found.offSince);
    CHECK(later.detectedAt == found.detectedAt);

    desk.call();
    CHECK(desk.look().ended == 1);
    const Deviation fixed = desk.one(Kind::Silence);
    CHECK(fixed.state == DeviationState::Fixed);
    CHECK_FALSE(fixed.endedBy);
    CHECK_FALSE(desk.look().wrote());
}

TEST_CASE("A missed touchpoint is fixed when it is done, and dismissed when it is cancelled", "[evaluate]") {
    ON_BOTH;
    desk.call();
    const auto plan = desk.required(QDate(2026, 6, 23));
    desk.db.advance(days(4));
    desk.look();
    CHECK(desk.one(Kind::MissedTouchpoint).subject == QString::number(plan.value));
    SECTION("done") {
        desk.db.write([&](Transaction& tx) { touchpoints::complete(tx, plan); });
        desk.look();
        CHECK(desk.one(Kind::MissedTouchpoint).state == DeviationState::Fixed);
    }
    SECTION("cancelled") {
        desk.db.write([&](Transaction& tx) { touchpoints::cancel(tx, plan); });
        desk.look();
        const Deviation ended = desk.one(Kind::MissedTouchpoint);
        CHECK(ended.state == DeviationState::Dismissed);
        CHECK_FALSE(ended.dismissReason.isEmpty());
    }
}

TEST_CASE("A dismissed deviation stays away until there is newer evidence", "[evaluate]") {
    ON_BOTH;
    desk.call(-1);
    desk.db.advance(1h);
    desk.call(-1);
    desk.look();
    const Deviation first = desk.one(Kind::SentimentDrop);
    desk.db.write([&](Transaction& tx) { dismiss(tx, first.id, u"a bad day"_s, desk.mara); });
    desk.db.advance(days(5));
    CHECK_FALSE(desk.look().wrote());
    desk.call(-2);
    CHECK(desk.look().found == 1);
    CHECK(desk.all().size() == 2);
}

TEST_CASE("What a person fixed is found again when it becomes an alarm", "[evaluate]") {
    ON_BOTH;
    desk.call();
    desk.db.advance(days(40));
    desk.look();
    const Deviation first = desk.one(Kind::Silence);
    CHECK(first.urgency == Urgency::Warn);
    desk.db.write([&](Transaction& tx) { markFixed(tx, first.id, desk.mara); });
    CHECK_FALSE(desk.look().wrote());
    desk.db.advance(days(10));
    CHECK_FALSE(desk.look().wrote());
    desk.db.advance(days(11));
    CHECK(desk.look().found == 1);
}

TEST_CASE("When a client leaves, its open deviations end with it", "[evaluate]") {
    ON_BOTH;
    desk.call();
    desk.db.advance(days(40));
    desk.look();
    desk.db.write([&](Transaction& tx) {
        auto client = *clients::find(tx, desk.client);
        client.status = ClientStatus::Left;
        clients::save(tx, client);
    });
    desk.look();
    CHECK(desk.one(Kind::Silence).state == DeviationState::Left);
}

TEST_CASE("A better answer of the same kind fixes a detractor; a worse one is the same deviation",
          "[evaluate]") {
    ON_BOTH;
    desk.call();
    desk.answer(u"nps"_s, 6);
    desk.look();
    CHECK(desk.one(Kind::Detractor).urgency == Urgency::Warn);
    desk.db.advance(days(3));
    desk.answer(u"csat"_s, 5);
    desk.answer(u"nps"_s, 2);
    CHECK(desk.look().updated == 1);
    CHECK(desk.one(Kind::Detractor).urgency == Urgency::Alarm);
    desk.db.advance(days(3));
    desk.answer(u"nps"_s, 9);
    desk.look();
    CHECK(desk.one(Kind::Detractor).state == DeviationState::Fixed);
}

TEST_CASE("A low review is fixed when its writer raises it", "[evaluate]") {
    ON_BOTH;
    desk.call();
    const auto review = desk.answer(u"review"_s, 2);
    desk.look();
    CHECK(desk.one(Kind::LowReview).subject == QString::number(review.value));
    desk.db.write([&](Transaction& tx) {
        tx.execute("UPDATE feedback SET score = 4, revision = revision + 1 WHERE id = ?", review);
    });
    desk.look();
    CHECK(desk.one(Kind::LowReview).state == DeviationState::Fixed);
}

TEST_CASE("A burst links its tickets: the client came first", "[evaluate]") {
    ON_BOTH;
    desk.ticket();
    desk.db.advance(1h);
    desk.ticket();
    desk.db.advance(1h);
    CHECK(desk.look().found == 0);
    desk.ticket();
    desk.db.advance(1h);
    CHECK(desk.look().found == 1);
    const Deviation burst = desk.one(Kind::TicketBurst);
    CHECK(links(desk.db, burst.id).size() == 3);
    CHECK(burst.noticedAt == desk.db.now() - 3h);
    CHECK_FALSE(desk.look().wrote());
    desk.db.advance(days(14));
    desk.look();
    CHECK(desk.one(Kind::TicketBurst).state == DeviationState::Fixed);
}

TEST_CASE("A ticket that the client reopens is a deviation that the client noticed first", "[evaluate]") {
    ON_BOTH;
    const auto ticket = desk.ticket();
    const auto set = [&](tickets::TicketState state) {
        desk.db.write([&](Transaction& tx) { tickets::setState(tx, ticket, state, desk.mara); });
    };
    set(tickets::TicketState::Resolved);
    desk.db.advance(1min);
    set(tickets::TicketState::Open); // a slip: taken back within minutes
    CHECK(desk.look().found == 0);
    desk.db.advance(1h);
    set(tickets::TicketState::Resolved);
    desk.db.advance(days(1));
    const Instant reopened = desk.db.now();
    desk.db.write([&](Transaction& tx) {
        tickets::NewMessage message;
        message.ticket = ticket;
        message.kind = tickets::MessageKind::Message;
        message.body = u"It stopped again."_s;
        tickets::addMessage(tx, message);
    });
    desk.db.advance(1h);
    CHECK(desk.look().found == 1);
    CHECK(desk.one(Kind::BadlyHandled).noticedAt == reopened);
    CHECK(desk.one(Kind::BadlyHandled).evidence[key::Reopened] == 1);
    set(tickets::TicketState::Resolved);
    desk.look();
    CHECK(desk.one(Kind::BadlyHandled).state == DeviationState::Open);
    desk.call();
    desk.look();
    CHECK(desk.one(Kind::BadlyHandled).state == DeviationState::Fixed);
}

TEST_CASE("A promise that time alone breaks is found when it runs out", "[evaluate]") {
    ON_BOTH;
    desk.db.write([](Transaction& tx) {
        sla::Policy policy;
        policy.name = u"All"_s;
        policy.targets.at(tickets::Priority::Normal, sla::Metric::FirstResponse) = 1h;
        sla::savePolicy(tx, policy);
    });
    const auto ticket = desk.ticket();
    CHECK(desk.look().found == 0);
    desk.db.advance(1h + 1s);
    CHECK(desk.look().found == 1);
    CHECK(desk.one(Kind::BadlyHandled).evidence[key::Missed] == u"first_response"_s);
    CHECK(desk.one(Kind::BadlyHandled).evidence[key::Ticket] == ticket.value);
}

TEST_CASE("A client on a journey is held against its stage, and a waived criterion is dismissed",
          "[evaluate]") {
    ON_BOTH;
    const auto version = test::publish(desk.db, test::addJourney(desk.db).id);
    desk.call();
    const auto visit = test::enrol(desk.db, desk.client, version, 0, desk.db.now() - days(30));
    desk.look();
    const Deviation risk = desk.one(Kind::CriterionAtRisk);
    CHECK(risk.visit == visit);
    CHECK(risk.evidence[key::Stage] == u"Onboarding"_s);
    desk.db.advance(days(15));
    desk.call();
    desk.look();
    CHECK(desk.one(Kind::StageOverrun).evidence[key::Basis] == QString(key::ByTemplate));
    desk.db.write([&](Transaction& tx) {
        tx.execute(R"sql(INSERT INTO visit_criterion(visit_id, criterion_id, state, at, reason)
VALUES (?, ?, 'waived', 0, 'agreed by phone'))sql",
                   visit, risk.subject.toLongLong());
        tx.execute("UPDATE stage_visit SET left_at = ?, end_kind = 'forward' WHERE id = ?", tx.now(), visit);
    });
    desk.look();
    CHECK(desk.one(Kind::CriterionAtRisk).state == DeviationState::Dismissed);
    CHECK(desk.one(Kind::CriterionAtRisk).dismissReason == u"agreed by phone"_s);
    CHECK(desk.one(Kind::StageOverrun).state == DeviationState::Fixed);
}

TEST_CASE("A touchpoint that was linked and is corrected or removed takes its link along", "[evaluate]") {
    ON_BOTH;
    const auto inbound = desk.call({}, Direction::Inbound);
    const Instant at = desk.db.now();
    desk.db.advance(days(31));
    desk.look();
    const auto found = desk.one(Kind::Silence);
    desk.db.write([&](Transaction& tx) { link(tx, found.id, {{}, inbound}, desk.mara); });
    CHECK(desk.one(Kind::Silence).noticedAt == at);
    desk.db.write([&](Transaction& tx) {
        auto touch = *touchpoints::find(tx, inbound);
        touch.at = at - days(1);
        touchpoints::save(tx, touch, QTimeZone::utc());
    });
    desk.look();
    CHECK(desk.one(Kind::Silence).noticedAt == at - days(1));
    desk.db.write([&](Transaction& tx) { touchpoints::remove(tx, inbound); });
    desk.look();
    CHECK_FALSE(desk.one(Kind::Silence).noticedAt);
}
