// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/generate.h"

#include "core/calendar/store.h"
#include "core/clients/activity.h"
#include "core/clients/watch.h"
#include "core/db/bulkload.h"
#include "core/db/migrator.h"
#include "core/demo/answers.h"
#include "core/demo/desk.h"
#include "core/demo/found.h"
#include "core/demo/health.h"
#include "core/demo/history.h"
#include "core/demo/lessons.h"
#include "core/demo/together.h"
#include "core/demo/voices.h"
#include "core/deviations/playbookrun.h"
#include "core/effort/splits.h"
#include "core/sla/clockstore.h"
#include "core/sweep/sweep.h"
#include "core/workspace/settings.h"

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace core::demo {

namespace {

void fillSettings(Transaction& tx, const Options& options) {
    workspace::Settings settings = workspace::loadSettings(tx);
    settings.agencyName = u"Northlight Studio"_s;
    settings.zoneId = options.zone.id();
    workspace::saveSettings(tx, settings);
}

/// First reply, next reply and resolution by priority, in minutes of open time.
struct Promised {
    const char* name;
    std::array<std::array<int, 3>, 4> minutes; ///< low, normal, high, urgent
};

void promise(Transaction& tx, const Promised& promised, const sla::Conditions& conditions,
             CalendarId calendar = {}) {
    sla::Policy policy;
    policy.name = QString::fromUtf8(promised.name);
    policy.conditions = conditions;
    policy.calendar = calendar;
    for (size_t priority = 0; priority < promised.minutes.size(); ++priority) {
        for (size_t metric = 0; metric < 3; ++metric) {
            policy.targets.cells[priority][metric] = Minutes(promised.minutes[priority][metric]);
        }
    }
    sla::savePolicy(tx, policy);
}

/// Early, late and on Saturdays: when somebody answers what has broken.
CalendarId supportDesk(Transaction& tx, const QTimeZone& zone) {
    calendar::Calendar desk = calendar::officeHours(zone);
    desk.name = u"Support desk"_s;
    for (int weekday = Qt::Monday; weekday <= Qt::Friday; ++weekday) {
        desk.week[size_t(weekday - 1)] = {{7 * 60, 13 * 60}, {13 * 60 + 30, 20 * 60}};
    }
    desk.week[Qt::Saturday - 1] = {{9 * 60, 13 * 60}};
    desk.holidays = {{0, 1, 1, u"New Year's Day"_s}, {0, 12, 25, u"Christmas Day"_s}};
    return calendar::save(tx, desk).id;
}

void promiseAll(Transaction& tx, const QTimeZone& zone) {
    constexpr int H = 60;
    sla::Conditions disruptions;
    disruptions.kinds = {tickets::TicketKind::Disruption};
    sla::Conditions gold;
    gold.tiers = {u"Gold"_s};
    promise(
        tx,
        {"Disruptions",
         {{{4 * H, 6 * H, 40 * H}, {3 * H, 4 * H, 24 * H}, {2 * H, 4 * H, 16 * H}, {2 * H, 3 * H, 12 * H}}}},
        disruptions, supportDesk(tx, zone));
    promise(tx,
            {"Gold clients",
             {{{12 * H, 16 * H, 80 * H},
               {6 * H, 8 * H, 56 * H},
               {4 * H, 6 * H, 40 * H},
               {2 * H, 4 * H, 24 * H}}}},
            gold);
    promise(tx,
            {"Everybody else",
             {{{16 * H, 24 * H, 120 * H},
               {8 * H, 12 * H, 80 * H},
               {5 * H, 8 * H, 56 * H},
               {3 * H, 6 * H, 32 * H}}}},
            {});
}

Made fill(Transaction& tx, const Options& options) {
    BulkLoad load(tx, {"client", "contact", "touchpoint", "planned_touchpoint", "ticket", "ticket_message",
                       "ticket_tag", "ticket_event", "effort_entry", "enrolment", "stage_visit",
                       "visit_criterion"});
    fillSettings(tx, options);
    Writer writer(tx, options.seed);
    Random random(options.seed);
    const World world = populate(writer, random, options);
    Ways ways(world, writer, random, options);
    ways.lay();
    History(world, writer, random, ways, options.size).tell();
    ways.write();
    load.finish();
    tellFeedback(world, writer, random, options.size);
    tellPastDeviations(world, writer, random, options.size);
    tellAnswers(tx);
    tellCauses(tx, random, options.zone);
    tellDesk(tx, options.size);
    effort::rebuildRollup(tx);
    clients::rebuildActivity(tx);
    clients::lookAgainAtAll(tx);
    promiseAll(tx, options.zone);
    sla::rebuildAllClocks(tx);
    Made made = writer.made();
    workTogether(tx, options.zone, made);
    tx.changed(Entity::Everything, 0);
    return made;
}

/// What is wrong right now is not told but found, by the rules that find it every day.
void sweepAll(Database& db) {
    sweep::Memory memory;
    while (sweep::sweep(db, memory).more) {
    }
}

/// Somebody is at it already: the client is being guided back, and so many steps are done.
struct Guided {
    const char* client;
    DeviationKind kind;
    size_t steps;
};

constexpr std::array GuidedClients{Guided{"Tidewater Hotels", DeviationKind::SentimentDrop, 1},
                                   Guided{"Copperline Coffee", DeviationKind::StageOverrun, 2}};

void guideBack(Transaction& tx, const Guided& guided) {
    const auto found =
        tx.query(R"sql(SELECT d.id, d.client_id, d.owner_id FROM deviation d
JOIN client c ON c.id = d.client_id WHERE c.name = ? AND d.kind = ? AND d.ended_at IS NULL)sql",
                 QString::fromUtf8(guided.client), guided.kind)
            .first([](Query& row) {
                return std::tuple(row.get<DeviationId>(0), row.get<ClientId>(1), row.get<MemberId>(2));
            });
    const auto playbook = deviations::playbookFor(tx, guided.kind);
    if (!found || !playbook) {
        return;
    }
    const auto [deviation, client, owner] = *found;
    const deviations::Run run = deviations::startRun(tx, deviation, *playbook, owner).run;
    for (size_t i = 0; i < std::min(guided.steps, run.steps.size()); ++i) {
        deviations::StepLog done;
        done.contact = false; // preparation: a contact would count as having been in touch
        done.log.touchpoint.client = client;
        done.log.touchpoint.member = owner;
        done.log.touchpoint.at = tx.now();
        deviations::completeStep(tx, run.steps[i].id, done);
    }
}

Made generateIn(Database& db, const Options& options) {
    const Made made = db.write([&](Transaction& tx) { return fill(tx, options); });
    db.run("ANALYZE");
    if (options.size != Size::Large) {
        tellPastHealth(db, options);
    }
    sweepAll(db);
    db.write([&](Transaction& tx) {
        deviations::addDelivered(tx);
        if (options.size == Size::Small) {
            for (const Guided& guided : GuidedClients) {
                guideBack(tx, guided);
            }
        }
    });
    db.idle();
    return made;
}

} // namespace

Made generate(const Location& location, const Options& options) {
    if (!options.today.isValid() || !options.now.isValid()) {
        fail(ErrorKind::Invalid, u"The demo needs a day to end on."_s);
    }
    DatabaseOptions opening;
    const Instant now = instantOf(options.today, options.now, options.zone);
    opening.ids = IdSource(options.seed ^ 0x5eedU);
    // The writer has a source of its own, which counts on from its newest instant. Two sources that count in
    // the same millisecond would meet; this one begins where the other never comes.
    opening.ids.next(now + std::chrono::seconds(1));
    opening.clock = [now] { return now; };
    std::optional<Database> made = createWorkspace(location, opening);
    try {
        return generateIn(*made, options);
    } catch (...) {
        made.reset();
        discardWorkspace(location);
        throw;
    }
}

} // namespace core::demo
