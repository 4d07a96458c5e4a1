// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boarddata.h"

#include "core/deviations/groups.h"

#include <set>

namespace ui {

namespace {

constexpr int MostRows = 50; // a longer list is opened in full on its own page
constexpr int MostFeedback = 5;
constexpr std::chrono::seconds Moment{30}; // a start that takes longer reads what is true by then
constexpr size_t MostDrifting = 5;         // so that today's touchpoints stay in view

void readDrifting(core::Database& db, const BoardQuery& query, BoardData& out) {
    core::deviations::DeviationFilter filter;
    filter.owner = query.member;
    std::set<core::ClientId> seen;
    for (auto& row : core::deviations::firstRows(db, filter, {}, out.today(), MostRows)) {
        if (out.drifting.size() < MostDrifting && seen.insert(row.client).second) {
            out.drifting.push_back(std::move(row));
        }
    }
    out.deviations = core::deviations::counts(db, out.today(), query.member);
    const core::DayRange days{out.today().addDays(1 - BoardOutcomeDays), out.today().addDays(1)};
    out.caught = core::deviations::caughtFirst(db, core::toInstants(days, out.settings.zone()), out.now,
                                               out.settings.path.noticeDays)
                     .all;
}

void readProactive(core::Database& db, const BoardQuery& query, BoardData& out) {
    using namespace core::touchpoints;
    const QTimeZone zone = out.settings.zone();
    const core::Instant since = core::startOfDay(out.today().addDays(-out.settings.contactDays), zone);
    for (const SilentClient& client :
         clientsWithoutContact(db, since, query.member ? 10 * MostRows : MostRows)) {
        if ((!query.member || client.owner == *query.member) && int(out.silent.size()) < MostRows) {
            out.silent.push_back(client);
        }
    }
    out.silentCount =
        query.member ? qint64(out.silent.size()) : countWithoutContact(db, since, BoardCountLimit);
    const core::DayRange untilTomorrow{QDate(), out.today().addDays(1)};
    out.planned = due(db, untilTomorrow, query.member, MostRows);
    const DueCount due = countDue(db, out.today(), untilTomorrow, query.member, BoardCountLimit);
    out.plannedCount = due.all;
    out.plannedLate = due.late;
    for (const PlannedRow& row : out.planned) {
        out.plannedToday += row.estimate;
    }
}

bool comesFirst(const core::tickets::TicketRow& a, const core::tickets::TicketRow& b) {
    const auto& left = a.standing.dueAt;
    const auto& right = b.standing.dueAt;
    return left && (!right || *left < *right);
}

/// On hold the client still waits for us: what has run out there, or is near, stands where it would.
void addHeld(core::Database& db, const BoardQuery& query, BoardData& out) {
    core::tickets::TicketFilter filter;
    filter.group = core::tickets::Group::OnHold;
    filter.assignee = query.member;
    const core::tickets::TicketSort byDue{core::tickets::TicketSort::By::Due, false};
    for (auto& row : core::tickets::firstRows(db, filter, byDue, MostRows)) {
        const auto* one = out.times.of(row.standing.policy);
        const auto& due = row.standing.dueAt;
        if (one && due &&
            (*due < out.now ||
             core::sla::isNear(one->policy, *one->open, row.priority, row.standing.metric, *due, out.now))) {
            out.tickets.push_back(std::move(row));
        }
    }
    std::stable_sort(out.tickets.begin(), out.tickets.end(), comesFirst);
}

void readReactive(core::Database& db, const BoardQuery& query, BoardData& out) {
    core::tickets::TicketFilter filter;
    filter.group = core::tickets::Group::NeedsUs;
    filter.assignee = query.member;
    out.tickets = core::tickets::firstRows(db, filter, {core::tickets::TicketSort::By::Due, false}, MostRows);
    out.times = core::sla::policyTimes(db);
    addHeld(db, query, out);
    out.near = core::sla::countNear(db, query.member.value_or(core::MemberId()), out.times);
    std::set<qint64> clients;
    for (const auto& ticket : out.tickets) {
        clients.insert(ticket.client.value);
    }
    out.driftingToo = core::deviations::driftingAmong(db, {clients.begin(), clients.end()}, out.today());
    out.feedback = core::feedback::waiting(db, {query.member, {}}, query.now, MostFeedback);
    out.counts = core::tickets::queueCounts(db, core::startOfDay(out.today(), out.settings.zone()));
    out.reactiveToday = core::effort::split(db, {out.today(), out.today().addDays(1)}).reactive;
}

} // namespace

BoardData readBoard(core::Database& db, const BoardQuery& query) {
    return db.snapshot([&query](core::Database& read) {
        BoardData out;
        out.settings = core::workspace::loadSettings(read);
        out.now = query.now;
        out.summary = core::effort::summary(read, out.settings, out.now);
        readDrifting(read, query, out);
        readProactive(read, query, out);
        readReactive(read, query, out);
        return out;
    });
}

void BoardAhead::read(core::Database& db, core::Instant now) {
    try {
        m_board = readBoard(db, {{}, now});
    } catch (const core::Failure&) {
        m_board.reset();
    }
}

std::optional<BoardData> BoardAhead::take(const BoardQuery& query) {
    auto board = std::exchange(m_board, std::nullopt);
    const bool fits = board && !query.member && query.now - board->now < Moment &&
                      core::dayOf(query.now, board->settings.zone()) == board->today();
    return fits ? board : std::nullopt;
}

} // namespace ui
