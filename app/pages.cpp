// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages.h"

#include "ui/board/boardpage.h"
#include "ui/clients/clientpage.h"
#include "ui/clients/clientspage.h"
#include "ui/deviations/deviationspage.h"
#include "ui/deviations/playbookspage.h"
#include "ui/effort/effortpage.h"
#include "ui/effort/entriespage.h"
#include "ui/journeys/designpage.h"
#include "ui/journeys/flowpage.h"
#include "ui/journeys/journeyspage.h"
#include "ui/lessons/gapspage.h"
#include "ui/settings/settingspage.h"
#include "ui/settings/welcomewindow.h"
#include "ui/tickets/mentionspage.h"
#include "ui/tickets/ticketspage.h"

using namespace Qt::Literals::StringLiterals;

namespace app {

namespace {

/// A page of the navigation; id, word and icon are what every page has.
template <class PageType>
ui::PageSpec page(const QString& id, const QString& text, const QString& icon, const QString& key) {
    ui::PageSpec spec;
    spec.id = id;
    spec.text = text;
    spec.icon = icon;
    spec.key = QKeySequence(key, QKeySequence::PortableText);
    spec.make = [](const ui::Desk& desk, QWidget* parent) { return new PageType(desk, parent); };
    return spec;
}

/// What a picture of the client page shows.
ui::Place busiestClient(core::Database& db) {
    const core::clients::ClientSort sort{core::clients::ClientSort::By::OpenTickets, true};
    const auto rows = core::clients::firstClientRows(db, {}, sort, 1);
    return ui::placeOf(rows.empty() ? core::ClientId() : rows.front().id);
}

/// What a picture of the tickets page shows: the longest thread of those that wait.
ui::Place longestThread(core::Database& db) {
    core::tickets::TicketFilter filter;
    filter.group = core::tickets::Group::NeedsUs;
    core::TicketId longest;
    size_t most = 0;
    for (const auto& row : core::tickets::firstRows(db, filter, {}, 20)) {
        const auto thread = core::tickets::findThread(db, row.id);
        if (thread && thread->messages.size() > most) {
            most = thread->messages.size();
            longest = row.id;
        }
    }
    return ui::placeOf(longest);
}

/// What a picture of the designer shows.
ui::Place busiestJourney(core::Database& db) {
    ui::Place place{ui::pages::Journey, 0, {}};
    qint64 most = -1;
    for (const auto& row : core::journeys::list(db)) {
        if (row.clients > most) {
            most = row.clients;
            place.id = row.id.value;
        }
    }
    return place;
}

qint64 ticketsThatNeedUs(core::Database& db) {
    return core::tickets::queueCounts(db, core::Instant::max()).needsUs;
}

qint64 openDeviations(core::Database& db) {
    const QTimeZone zone = core::workspace::loadSettings(db).zone();
    return core::deviations::counts(db, core::dayOf(db.now(), zone)).open;
}

/// What a picture of the deviations page shows: one that is being guided, else the most urgent.
ui::Place guidedDeviation(core::Database& db) {
    const QTimeZone zone = core::workspace::loadSettings(db).zone();
    const QDate today = core::dayOf(db.now(), zone);
    for (const auto& row : core::deviations::firstRows(db, {}, {}, today, 200)) {
        if (row.run) {
            return ui::placeOf(row.id);
        }
    }
    return {ui::pages::Deviations, 0, {}};
}

ui::Place thisMonth(core::Database& db) {
    const auto settings = core::workspace::loadSettings(db);
    ui::RowsRequest request;
    request.which.days = {core::monthOf(core::dayOf(db.now(), settings.zone())).from,
                          core::dayOf(db.now(), settings.zone()).addDays(1)};
    request.which.share = settings.denominator;
    request.title = ui::Page::tr("Work behind this month's share");
    return ui::placeOf(request);
}

} // namespace

std::vector<ui::PageSpec> pages(std::shared_ptr<ui::BoardAhead> board) {
    std::vector<ui::PageSpec> list;
    list.push_back(
        page<ui::BoardPage>(ui::pages::Board, ui::Page::tr("Board"), u"layout-dashboard"_s, u"Ctrl+1"_s));
    list.back().make = [board = std::move(board)](const ui::Desk& desk, QWidget* parent) {
        return new ui::BoardPage(desk, parent, board);
    };
    list.push_back(
        page<ui::ClientsPage>(ui::pages::Clients, ui::Page::tr("Clients"), u"building-2"_s, u"Ctrl+2"_s));
    list.push_back(
        page<ui::JourneysPage>(ui::pages::Journeys, ui::Page::tr("Journeys"), u"route"_s, u"Ctrl+3"_s));
    list.push_back(
        page<ui::FlowPage>(ui::pages::Flow, ui::Page::tr("Flow"), u"columns-3"_s, u"Ctrl+Shift+3"_s));
    list.push_back(
        page<ui::DeviationsPage>(ui::pages::Deviations, ui::Page::tr("Deviations"), u"flag"_s, u"Ctrl+4"_s));
    list.back().startsGroup = true;
    list.back().count = openDeviations;
    list.back().countConcerns = {core::Entity::Deviation, core::Entity::Setting};
    list.back().example = guidedDeviation;
    list.push_back(
        page<ui::TicketsPage>(ui::pages::Tickets, ui::Page::tr("Tickets"), u"life-buoy"_s, u"Ctrl+5"_s));
    list.back().count = ticketsThatNeedUs;
    list.back().countConcerns = {core::Entity::Ticket, core::Entity::Message};
    list.back().example = longestThread;
    list.push_back(page<ui::GapsPage>(ui::pages::Gaps, ui::Page::tr("Gaps"), u"git-branch"_s, u"Ctrl+6"_s));
    list.push_back(page<ui::MentionsPage>(ui::pages::Mentions, ui::Page::tr("Mentions"), u"at-sign"_s,
                                          u"Ctrl+Shift+5"_s));
    list.back().count = ui::newsAtThisDesk;
    list.back().countConcerns = {core::Entity::Ticket, core::Entity::Message, core::Entity::Presence,
                                 core::Entity::Setting};
    list.push_back(page<ui::EffortPage>(ui::pages::Effort, ui::Page::tr("Effort"), u"timer"_s, u"Ctrl+7"_s));
    list.back().startsGroup = true;
    list.push_back(page<ui::PlaybooksPage>(ui::pages::Playbooks, {}, u"book-open"_s, {}));
    list.back().parent = ui::pages::Deviations;
    // Not in the navigation; they mark the page that they belong to.
    list.push_back(page<ui::ClientPage>(ui::pages::Client, {}, u"building-2"_s, {}));
    list.back().parent = ui::pages::Clients;
    list.back().example = busiestClient;
    list.push_back(page<ui::DesignPage>(ui::pages::Journey, {}, u"route"_s, {}));
    list.back().parent = ui::pages::Journeys;
    list.back().wide = true;
    list.back().example = busiestJourney;
    list.push_back(page<ui::EntriesPage>(ui::pages::Entries, {}, u"timer"_s, {}));
    list.back().parent = ui::pages::Board;
    list.back().example = thisMonth;
    list.push_back(
        page<ui::SettingsPage>(ui::pages::Settings, ui::Page::tr("Settings"), u"settings"_s, u"Ctrl+,"_s));
    list.back().atFoot = true;
    list.back().spots = ui::SettingsPage::spots();
    return list;
}

std::unique_ptr<ui::Welcome> welcome(ui::Theme& theme, QSettings& settings) {
    return std::make_unique<ui::WelcomeWindow>(theme, settings);
}

} // namespace app
