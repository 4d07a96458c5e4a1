// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deviations/detect.h"

#include "core/deviations/evidence.h"
#include "tests/support/records.h"

using namespace core;
using namespace core::deviations;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using std::chrono::days;
using Kind = DeviationKind;
namespace key = core::deviations::evidence;

namespace {

const Instant Now = test::tuesday(); // 2026-06-23 09:00
const QDate Today(2026, 6, 23);
const journeys::WorkDays Calendar(calendar::officeHours(QTimeZone::utc()), QTimeZone::utc());

/// A client of long standing that we spoke to yesterday.
Facts facts() {
    Facts value;
    value.client = ClientId(7);
    value.startedAt = Now - days(700);
    value.lastContact = Now - days(1);
    return value;
}

StayFact stay(int calendarDays, int expectedDays = 20) {
    StayFact value;
    value.enrolment = EnrolmentId(3);
    value.visit = VisitId(4);
    value.stage = StageId(5);
    value.stageName = u"Onboarding"_s;
    value.enteredAt = Now - days(calendarDays);
    value.expectedDays = expectedDays;
    return value;
}

Detected look(const Facts& value, Instant now = Now) {
    return detect(value, {workspace::PathRules(), Calendar, now});
}

std::vector<Finding> found(const Facts& value, Kind kind, Instant now = Now) {
    auto all = look(value, now).findings;
    std::erase_if(all, [&](const Finding& finding) { return finding.kind != kind; });
    return all;
}

Finding only(const Facts& value, Kind kind, Instant now = Now) {
    const auto all = found(value, kind, now);
    REQUIRE(all.size() == 1);
    return all.front();
}

Instant startOf(QDate day) {
    return startOfDay(day, QTimeZone::utc());
}

/// Ten other clients: 8 finished after 10 … 24 working days, two are still inside after 30.
journeys::PeerGroup peers() {
    std::vector<journeys::Stay> stays;
    for (int i = 0; i < 8; ++i) {
        stays.push_back({ClientId(100 + i), 10 + 2 * i, true});
    }
    stays.push_back({ClientId(110), 30, false});
    stays.push_back({ClientId(111), 30, false});
    return {stays, 20};
}

} // namespace

TEST_CASE("A client that is on its path has no finding", "[detect]") {
    CHECK(look(facts()).findings.empty());
}

TEST_CASE("A client that left has no finding and is not looked at again", "[detect]") {
    Facts value = facts();
    value.status = ClientStatus::Left;
    value.lastContact.reset();
    CHECK(look(value).findings.empty());
    CHECK_FALSE(look(value).next);
}

TEST_CASE("A required touchpoint is missed on the day after its grace, in working days", "[detect]") {
    Facts value = facts();
    PlannedFact plan;
    plan.id = PlannedId(9);
    plan.title = u"Kickoff call"_s;
    plan.dueDay = QDate(2026, 6, 18); // a Thursday: two working days of grace end on Monday
    value.planned = {plan};
    CHECK(found(value, Kind::MissedTouchpoint, startOf(QDate(2026, 6, 22))).empty());
    CHECK(look(value, startOf(QDate(2026, 6, 22))).next == startOf(Today));
    const Finding finding = only(value, Kind::MissedTouchpoint, startOf(Today));
    CHECK(finding.subject == u"9"_s);
    CHECK(finding.urgency == Urgency::Warn);
    CHECK(finding.offSince == Today);
    CHECK(finding.evidence[key::Overdue] == 3);
    CHECK(only(value, Kind::MissedTouchpoint, Now + days(16)).urgency == Urgency::Alarm);
    value.planned[0].graceDays = 10;
    CHECK(found(value, Kind::MissedTouchpoint).empty());
}

TEST_CASE("Nothing falls due while the journey is paused, and what was missed before stays so", "[detect]") {
    Facts value = facts();
    StayFact here = stay(20);
    here.pausedSince = startOf(QDate(2026, 6, 19));
    PlannedFact plan;
    plan.id = PlannedId(9);
    plan.enrolment = here.enrolment;
    plan.dueDay = QDate(2026, 6, 18);
    value.stays = {here};
    value.planned = {plan};
    CHECK(found(value, Kind::MissedTouchpoint, Now + days(60)).empty());
    value.planned[0].dueDay = QDate(2026, 6, 8);
    const Finding before = only(value, Kind::MissedTouchpoint, Now);
    const Finding later = only(value, Kind::MissedTouchpoint, Now + days(60));
    CHECK_FALSE(before.opens);
    CHECK(before.evidence == later.evidence);
}

TEST_CASE("A stage is overrun after what 80 % of the peers took, and urgent after 95 %", "[detect]") {
    const auto group = peers();
    Facts value = facts();
    value.stays = {stay(0)};
    value.stays[0].peers = &group;
    // S falls to 0.2 with the eighth of ten: day 24. It never comes down to 0.05.
    const auto at = [&](int workingDays) {
        value.stays[0].enteredAt = startOf(Calendar.add(Today, -workingDays));
        return found(value, Kind::StageOverrun);
    };
    CHECK(at(24).empty());
    CHECK(look(value).next == startOf(Today.addDays(1)));
    const auto over = at(25);
    REQUIRE(over.size() == 1);
    CHECK(over[0].urgency == Urgency::Warn);
    CHECK(over[0].evidence[key::Days] == 25);
    CHECK(over[0].evidence[key::P80] == 24);
    CHECK_FALSE(over[0].evidence.contains(key::P95));
    CHECK(over[0].evidence[key::Basis] == QString(key::ByPeers));
    CHECK(over[0].offSince == Today);
    CHECK(at(28)[0].offSince == Calendar.add(Today, -3));
}

TEST_CASE("The client is not its own peer", "[detect]") {
    auto stays = peers().stays();
    const auto without = journeys::PeerGroup(stays, 20);
    for (int i = 0; i < 40; ++i) {
        stays.push_back({ClientId(7), 60, false});
    }
    const auto with = journeys::PeerGroup(stays, 20);
    Facts value = facts();
    value.stays = {stay(56)};
    value.stays[0].peers = &without;
    const auto expected = only(value, Kind::StageOverrun).evidence;
    value.stays[0].peers = &with;
    CHECK(only(value, Kind::StageOverrun).evidence == expected);
}

TEST_CASE("With too few peers one and a half times the expected days count, labelled as template",
          "[detect]") {
    Facts value = facts();
    value.stays = {stay(0, 10)};
    value.stays[0].enteredAt = startOf(Calendar.add(Today, -15));
    CHECK(found(value, Kind::StageOverrun).empty());
    value.stays[0].enteredAt = startOf(Calendar.add(Today, -16));
    const Finding finding = only(value, Kind::StageOverrun);
    CHECK(finding.evidence[key::Basis] == QString(key::ByTemplate));
    CHECK(finding.evidence[key::Expected] == 10);
    CHECK_FALSE(finding.evidence.contains(key::P80));
}

TEST_CASE("A pause does not count as days in a stage", "[detect]") {
    Facts value = facts();
    value.stays = {stay(0, 10)};
    value.stays[0].enteredAt = startOf(Calendar.add(Today, -16));
    value.stays[0].paused = days(14);
    CHECK(found(value, Kind::StageOverrun).empty());
    value.stays[0].paused = 0ms;
    value.stays[0].pausedSince = startOf(Calendar.add(Today, -4));
    CHECK(found(value, Kind::StageOverrun).empty());
}

TEST_CASE("An open criterion is at risk when the expected end of its stage is near", "[detect]") {
    Facts value = facts();
    value.stays = {stay(0)};
    value.stays[0].open = {{CriterionId(12), u"Brief agreed"_s}, {CriterionId(13), u"Paid"_s}};
    const auto at = [&](int workingDays) {
        value.stays[0].enteredAt = startOf(Calendar.add(Today, -workingDays));
        return found(value, Kind::CriterionAtRisk);
    };
    CHECK(at(14).empty());
    CHECK(look(value).next == startOf(Today.addDays(1)));
    const auto near = at(15);
    REQUIRE(near.size() == 2);
    CHECK(near[0].subject == u"12"_s);
    CHECK(near[1].subject == u"13"_s);
    CHECK(near[0].evidence[key::Left] == 5);
    CHECK(near[0].evidence[key::Open] == 2);
    CHECK(near[0].evidence[key::EndDay] == dayNumber(Calendar.add(Today, 5)));
    CHECK(near[0].offSince == Today);
    CHECK(at(30)[0].urgency == Urgency::Warn);
    CHECK(at(31)[0].urgency == Urgency::Alarm);
    value.stays[0].open.clear();
    CHECK(at(31).empty());
}

TEST_CASE("Silence is more days without contact than the stage's cadence", "[detect]") {
    Facts value = facts();
    value.lastContact = Now - days(30);
    CHECK(found(value, Kind::Silence).empty());
    CHECK(look(value).next == startOf(Today.addDays(1)));
    value.lastContact = Now - days(31);
    const Finding finding = only(value, Kind::Silence);
    CHECK(finding.evidence[key::Days] == 31);
    CHECK(finding.evidence[key::Cadence] == 30);
    CHECK(finding.offSince == Today);
    CHECK(finding.evidenceAt == *value.lastContact);
    value.stays = {stay(5)};
    value.stays[0].cadenceDays = 40;
    CHECK(found(value, Kind::Silence).empty());
    value.stays[0].cadenceDays = 10;
    CHECK(only(value, Kind::Silence).urgency == Urgency::Alarm);
}

TEST_CASE("Paused days are no silence", "[detect]") {
    Facts value = facts();
    value.lastContact = Now - days(40);
    value.pauses = {{Now - days(60), Now - days(55)}, {Now - days(30), Now - days(19)}};
    CHECK(found(value, Kind::Silence).empty());
    value.pauses[1].to = Now - days(20);
    value.lastContact = Now - days(41);
    CHECK(only(value, Kind::Silence).evidence[key::Days] == 31);
}

TEST_CASE("A client that nobody ever spoke to is silent since it started", "[detect]") {
    Facts value = facts();
    value.lastContact.reset();
    value.startedAt = Now - days(31);
    const Finding finding = only(value, Kind::Silence);
    CHECK_FALSE(finding.evidence.contains(key::LastAt));
    CHECK(finding.opens);
}

TEST_CASE("In a client's first days time alone opens no deviation", "[detect]") {
    Facts value = facts();
    value.startedAt = Now - days(13);
    value.lastContact = Now - days(31);
    CHECK_FALSE(only(value, Kind::Silence).opens);
    CHECK(look(value).next == startOf(Today.addDays(1)));
    CHECK(only(value, Kind::Silence, Now + days(1)).opens);
}

TEST_CASE("Two negative touchpoints in a row are a drop, a good one after them ends it", "[detect]") {
    Facts value = facts();
    value.moods = {{Now - days(30), 1}, {Now - days(20), 1}, {Now - days(5), -1}};
    CHECK(found(value, Kind::SentimentDrop).empty());
    value.moods.push_back({Now - days(2), -1});
    const Finding finding = only(value, Kind::SentimentDrop);
    CHECK(finding.evidence[key::InARow] == 2);
    CHECK(finding.urgency == Urgency::Warn);
    CHECK(finding.offSince == Today.addDays(-2));
    CHECK(finding.evidenceAt == Now - days(2));
    value.moods.push_back({Now - days(1), 1});
    CHECK(found(value, Kind::SentimentDrop).empty());
}

TEST_CASE("A low level of moods is a drop without two bad ones in a row", "[detect]") {
    Facts value = facts();
    // EWMA, lambda 0.3: -2, -1.4, -1.58
    value.moods = {{Now - days(9), -2}, {Now - days(8), 0}};
    CHECK(found(value, Kind::SentimentDrop).empty()); // two are no level yet
    value.moods.push_back({Now - days(7), -2});
    const Finding finding = only(value, Kind::SentimentDrop);
    CHECK(finding.evidence[key::Ewma].toDouble() == Approx(-1.58));
    CHECK(finding.urgency == Urgency::Alarm);
}

TEST_CASE("What happened long ago opens nothing, but is still found", "[detect]") {
    Facts value = facts();
    value.moods = {{Now - days(92), -1}, {Now - days(91), -1}};
    CHECK_FALSE(only(value, Kind::SentimentDrop).opens);
}

TEST_CASE("Detractors are NPS 0 to 6, CSAT 1 to 2 and CES 1 to 3", "[detect]") {
    const auto finds = [](const QString& kind, int score) {
        Facts value = facts();
        AnswerFact answer;
        answer.kind = kind;
        answer.score = score;
        answer.at = Now - days(3);
        answer.contact = ContactId(8);
        value.answers = {answer};
        return !found(value, Kind::Detractor).empty();
    };
    CHECK(finds(u"nps"_s, 0));
    CHECK(finds(u"nps"_s, 6));
    CHECK_FALSE(finds(u"nps"_s, 7));
    CHECK(finds(u"csat"_s, 2));
    CHECK_FALSE(finds(u"csat"_s, 3));
    CHECK(finds(u"ces"_s, 3));
    CHECK_FALSE(finds(u"ces"_s, 4));
    CHECK_FALSE(finds(u"review"_s, 1));
}

TEST_CASE("Three stars or fewer are a low review", "[detect]") {
    Facts value = facts();
    AnswerFact review;
    review.id = FeedbackId(6);
    review.kind = u"review"_s;
    review.at = Now - days(3);
    review.site = u"Maps"_s;
    review.score = 4;
    value.answers = {review};
    CHECK(found(value, Kind::LowReview).empty());
    value.answers[0].score = 3;
    CHECK(only(value, Kind::LowReview).evidence[key::Site] == u"Maps"_s);
    CHECK(only(value, Kind::LowReview).urgency == Urgency::Warn);
    value.answers[0].score = 1;
    CHECK(only(value, Kind::LowReview).urgency == Urgency::Alarm);
}

TEST_CASE("A burst is more tickets than chance brings at the client's own rate, and at least three",
          "[detect]") {
    Facts value = facts();
    const auto with = [&](int before, int now) {
        value.tickets.clear();
        for (int i = 0; i < before; ++i) {
            value.tickets.push_back({TicketId(i + 1), Now - days(300) + days(i)});
        }
        for (int i = 0; i < now; ++i) {
            value.tickets.push_back({TicketId(i + 1000), Now - days(10) + days(i)});
        }
        return found(value, Kind::TicketBurst);
    };
    CHECK(with(0, 2).empty());
    REQUIRE(with(0, 3).size() == 1);
    CHECK(with(0, 3)[0].contacts.size() == 3);
    // 26 in 365 days are one in 14: the limit of Poisson(1) is 3.
    CHECK(with(26, 3).empty());
    const auto burst = with(26, 4);
    REQUIRE(burst.size() == 1);
    CHECK(burst[0].evidence[key::Limit] == 3);
    CHECK(burst[0].evidence[key::Rate].toDouble() == Approx(1.0).margin(0.01));
    CHECK(burst[0].offSince == Today.addDays(-7));
    CHECK(look(value).next == value.tickets[26].at + days(14) + 1ms);
    // Without four weeks of history there is no rate.
    value.startedAt = Now - days(14 + 27);
    CHECK(with(0, 5).empty());
}

TEST_CASE("A reopened ticket is a deviation until it is resolved and we have been in touch", "[detect]") {
    Facts value = facts();
    FailureFact failure;
    failure.ticket = TicketId(55);
    failure.number = 1042;
    failure.times = 1;
    failure.firstAt = Now - days(4);
    failure.lastAt = Now - days(4);
    failure.clientAt = Now - days(4);
    value.failures = {failure};
    const Finding finding = only(value, Kind::BadlyHandled);
    CHECK(finding.subject == u"55"_s);
    REQUIRE(finding.contacts.size() == 1);
    CHECK(finding.contacts[0] == std::pair(Contact{TicketId(55), {}}, Now - days(4)));
    value.failures[0].settled = true;
    CHECK(found(value, Kind::BadlyHandled).empty());
}

TEST_CASE("A missed promise is a deviation, and with a reopening an urgent one", "[detect]") {
    Facts value = facts();
    FailureFact failure;
    failure.ticket = TicketId(55);
    failure.missed = sla::Metric::NextResponse;
    failure.firstAt = failure.lastAt = Now - days(1);
    value.failures = {failure};
    value.nextDue = Now + 2h;
    const Finding finding = only(value, Kind::BadlyHandled);
    CHECK(finding.urgency == Urgency::Warn);
    CHECK(finding.evidence[key::Missed] == u"next_response"_s);
    CHECK_FALSE(finding.evidence.contains(key::Reopened));
    CHECK(look(value).next == Now + 2h + 1ms);
    value.failures[0].times = 1;
    CHECK(only(value, Kind::BadlyHandled).urgency == Urgency::Alarm);
}

TEST_CASE("A renewal is unprepared within 60 days without a business review in the last 90", "[detect]") {
    Facts value = facts();
    value.renewal = Today.addDays(61);
    CHECK(found(value, Kind::RenewalUnprepared).empty());
    CHECK(look(value).next == startOf(Today.addDays(1)));
    value.renewal = Today.addDays(60);
    const Finding finding = only(value, Kind::RenewalUnprepared);
    CHECK(finding.urgency == Urgency::Warn);
    CHECK(finding.evidence[key::Left] == 60);
    value.lastReview = Today.addDays(-90);
    CHECK(found(value, Kind::RenewalUnprepared).empty());
    value.lastReview = Today.addDays(-91);
    CHECK(only(value, Kind::RenewalUnprepared).evidence[key::ReviewDay] == dayNumber(value.lastReview));
    value.renewal = Today.addDays(30);
    CHECK(only(value, Kind::RenewalUnprepared).urgency == Urgency::Alarm);
    value.renewal = Today.addDays(-1);
    CHECK_FALSE(only(value, Kind::RenewalUnprepared).opens);
}

TEST_CASE("A paused client opens nothing that only time tells", "[detect]") {
    Facts value = facts();
    value.status = ClientStatus::Paused;
    value.lastContact = Now - days(80);
    value.renewal = Today.addDays(10);
    for (const Finding& finding : look(value).findings) {
        CHECK_FALSE(finding.opens);
    }
}
