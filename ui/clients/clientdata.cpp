// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/clientdata.h"

#include "core/feedback/unanswered.h"

namespace ui {

namespace {

/// Two years are what the drawing can still tell apart.
constexpr int MostYears = 2;

/// Where the drawing of "all" begins: three months ago, or with what lies before that.
QDate beginOf(const core::clients::TimelineLanes& lanes, QDate earliest, QDate today, const QTimeZone& zone) {
    QDate first = today.addMonths(-3);
    if (!lanes.touchpoints.empty()) {
        first = std::min(first, core::dayOf(lanes.touchpoints.front().at, zone));
    }
    if (!lanes.tickets.empty()) {
        first = std::min(first, core::dayOf(lanes.tickets.front().opened, zone));
    }
    return std::max(first, earliest);
}

} // namespace

std::optional<ClientPageData> readClientPage(core::Database& db, core::ClientId id, int months,
                                             core::Instant now) {
    return db.snapshot([id, months, now](core::Database& read) -> std::optional<ClientPageData> {
        const auto settings = core::workspace::loadSettings(read);
        ClientPageData out;
        out.now = now;
        out.zone = settings.zone();
        out.targetShare = settings.targetShare;
        const QDate today = core::dayOf(out.now, out.zone);
        out.effortDays = {today.addDays(1 - ClientSplitDays), today.addDays(1)};
        auto card = core::clients::card(read, id, out.effortDays);
        if (!card) {
            return std::nullopt;
        }
        out.card = std::move(*card);
        out.health = core::health::health(read, id, today);
        // A little of the future, where the planned touchpoints are.
        out.lanesDays = {months > 0 ? today.addMonths(-months) : today.addYears(-MostYears),
                         today.addDays(21)};
        out.lanes = core::clients::timelineLanes(read, id, out.lanesDays, out.zone, settings.weekStart);
        if (months == 0) {
            out.lanesDays.from = beginOf(out.lanes, out.lanesDays.from, today, out.zone);
            std::erase_if(out.lanes.weeks,
                          [from = out.lanesDays.from](const core::clients::WeekMinutes& week) {
                              return week.weekStart.addDays(7) <= from;
                          });
        }
        core::tickets::TicketFilter filter;
        filter.client = id;
        filter.states = {core::tickets::TicketState::New, core::tickets::TicketState::Open,
                         core::tickets::TicketState::Pending, core::tickets::TicketState::OnHold};
        out.openTickets = core::tickets::firstRows(read, filter, {}, ClientOpenTickets);
        core::deviations::DeviationFilter drifting;
        drifting.client = id;
        out.deviations = core::deviations::firstRows(read, drifting, {}, today, ClientDeviations);
        out.stages = core::journeys::stageSpans(read, id, core::toInstants(out.lanesDays, out.zone));
        out.flags = readFlags(read, id, out.lanesDays, today, out.zone);
        out.feedback = core::feedback::ofClient(read, id, ClientFeedback);
        for (const auto& waiting : core::feedback::waiting(read, {{}, id}, now, 10 * ClientFeedback)) {
            out.unanswered.push_back(waiting.id);
        }
        return out;
    });
}

} // namespace ui
