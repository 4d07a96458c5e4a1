// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lessons/gaps.h"

#include "core/lessons/causes.h"
#include "tests/support/tickets.h"

#include <random>

using namespace core;
using namespace core::lessons;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

const DayRange June{QDate(2026, 6, 1), QDate(2026, 7, 1)};

Gap gap(const QString& topic) {
    Gap value;
    value.topic = topic;
    return value;
}

TicketId addTicket(test::Workspace& db, ClientId client, Minutes minutes, std::optional<Verdict> verdict,
                   const QString& topic = {}) {
    const TicketId ticket = test::addTicketRow(db, {client});
    if (minutes > 0min) {
        test::EffortRow row;
        row.member = test::addMember(db).id;
        row.client = client;
        row.ticket = ticket;
        row.minutes = minutes;
        test::addEffortRow(db, row);
    }
    if (verdict) {
        db.write([&](Transaction& tx) { setCause(tx, ticket, *verdict, gap(topic), {}); });
    }
    return ticket;
}

Minutes sum(const std::vector<GapTicket>& tickets) {
    Minutes total{};
    for (const auto& ticket : tickets) {
        total += ticket.minutes;
    }
    return total;
}

} // namespace

TEST_CASE("Gaps are ranked by the reactive minutes of their tickets, as a share of what has a cause") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const ClientId oak = test::addClient(db).id;
    addTicket(db, oak, 30min, Verdict::Gap, u"Reporting"_s);
    addTicket(db, oak, 60min, Verdict::Gap, u"Handover"_s);
    addTicket(db, oak, 15min, Verdict::Gap, u"reporting"_s);
    addTicket(db, oak, 45min, Verdict::NoGap);
    addTicket(db, oak, 0min, Verdict::Unknown);
    addTicket(db, oak, 20min, {});
    const GapReport report = gapReport(db, June, QTimeZone::utc());
    REQUIRE(report.gaps.size() == 2);
    CHECK(report.gaps[0].gap.topic == u"Handover"_s);
    CHECK(report.gaps[0].minutes == 60min);
    CHECK(report.gaps[0].share == 0.4);
    CHECK(report.gaps[1].tickets == 2);
    CHECK(report.gaps[1].minutes == 45min);
    CHECK(report.gapMinutes == 105min);
    CHECK(report.unknownTickets == 1);
    CHECK(report.unaskedMinutes == 20min);
    CHECK(report.ticketMinutes() == 170min);
}

TEST_CASE("Without reactive minutes there is no share, and that is not zero") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    addTicket(db, test::addClient(db).id, 0min, Verdict::Gap, u"Handover"_s);
    const GapReport report = gapReport(db, June, QTimeZone::utc());
    REQUIRE(report.gaps.size() == 1);
    CHECK_FALSE(report.gaps[0].share);
    CHECK(report.gaps[0].tickets == 1);
}

TEST_CASE("Work past midnight counts in the month in which it was done, and only reactive work counts") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const ClientId oak = test::addClient(db).id;
    const TicketId ticket = addTicket(db, oak, 0min, Verdict::Gap, u"Handover"_s);
    test::EffortRow row;
    row.member = test::addMember(db).id;
    row.client = oak;
    row.ticket = ticket;
    row.day = QDate(2026, 5, 31);
    row.minutes = 90min;
    row.spill = 40min;
    test::addEffortRow(db, row);
    row.day = QDate(2026, 6, 10);
    row.spill = 0min;
    row.workClass = WorkClass::Proactive;
    test::addEffortRow(db, row);
    CHECK(gapReport(db, June, QTimeZone::utc()).gapMinutes == 40min);
    CHECK(gapReport(db, monthOf(QDate(2026, 5, 1)), QTimeZone::utc()).gapMinutes == 50min);
}

TEST_CASE("Every figure of the report is the number and the minutes of the tickets behind it") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    std::mt19937 random(7);
    const auto pick = [&](int n) { return int(random() % unsigned(n)); };
    const std::vector<ClientId> clients{test::addClient(db).id, test::addClient(db, u"Elm Print"_s).id};
    const QStringList topics{u"Reporting"_s, u"Handover"_s, u"Billing"_s};
    for (int i = 0; i < 40; ++i) {
        const int verdict = pick(4);
        addTicket(db, clients[size_t(pick(2))], Minutes(pick(4) * 15),
                  verdict == 3 ? std::nullopt : std::optional(Verdict(verdict)), topics[pick(3)]);
    }
    const QTimeZone zone = QTimeZone::utc();
    const GapReport report = gapReport(db, June, zone);
    Minutes minutes{};
    qint64 tickets = 0;
    for (const GapRow& row : report.gaps) {
        const auto behind = ticketsBehind(db, {row.gap.id}, June, zone);
        CHECK(qint64(behind.size()) == row.tickets);
        CHECK(sum(behind) == row.minutes);
        minutes += row.minutes;
        tickets += row.tickets;
    }
    CHECK(minutes == report.gapMinutes);
    CHECK(tickets == report.gapTickets);
    CHECK(sum(ticketsBehind(db, {{}, Verdict::Gap}, June, zone)) == report.gapMinutes);
    CHECK(sum(ticketsBehind(db, {{}, Verdict::NoGap}, June, zone)) == report.noGapMinutes);
    CHECK(sum(ticketsBehind(db, {{}, Verdict::Unknown}, June, zone)) == report.unknownMinutes);
    CHECK(sum(ticketsBehind(db, {}, June, zone)) == report.unaskedMinutes);
    CHECK(report.gapTickets + report.noGapTickets + report.unknownTickets + report.unaskedTickets == 40);
}
