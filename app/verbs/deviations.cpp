// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verbs/line.h"
#include "core/db/migrator.h"
#include "core/deviations/adherence.h"
#include "core/deviations/list.h"
#include "core/deviations/outcome.h"
#include "core/sweep/sweep.h"
#include "core/workspace/settings.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace app {

namespace {

namespace deviations = core::deviations;

QString spokenWord(QString word) {
    return word.replace(u'_', u' ');
}

QJsonObject jsonOf(const deviations::DeviationRow& row, QDate today) {
    return {{u"id"_s, QString::number(row.id.value)},
            {u"client"_s, row.clientName},
            {u"client_id"_s, QString::number(row.client.value)},
            {u"kind"_s, core::toText(row.kind)},
            {u"urgency"_s, core::toText(row.urgency)},
            {u"state"_s, core::toText(row.state)},
            {u"owner"_s, row.ownerName},
            {u"stage"_s, row.stageName},
            {u"off_since"_s, row.offSince.toString(Qt::ISODate)},
            {u"days"_s, row.offSince.daysTo(today)},
            {u"open_tickets"_s, row.openTickets},
            {u"evidence"_s, row.evidence}};
}

QJsonObject jsonOf(const deviations::CaughtFirst& caught) {
    QJsonObject object;
    for (const auto& [outcome, name] : core::EnumNames<core::Outcome>::names) {
        object.insert(core::toText(outcome), caught.count(outcome));
    }
    const auto interval = caught.interval();
    const auto low = interval ? std::optional(interval->low) : std::nullopt;
    const auto high = interval ? std::optional(interval->high) : std::nullopt;
    object.insert(u"rate"_s, app::jsonOf(caught.rate()));
    object.insert(u"rate_low"_s, app::jsonOf(low));
    object.insert(u"rate_high"_s, app::jsonOf(high));
    object.insert(u"median_lead_days"_s, app::jsonOf(caught.medianLeadDays));
    return object;
}

QString lineOf(const deviations::DeviationRow& row, QDate today) {
    const QString urgency = row.urgency == core::Urgency::Alarm ? u"urgent"_s : u"watch"_s;
    const QString owner = row.ownerName.isEmpty() ? u"nobody"_s : row.ownerName;
    return u"%1 %2 %3 %4 d  %5"_s.arg(urgency, -7)
        .arg(spokenWord(core::toText(row.kind)), -19)
        .arg(row.clientName, -32)
        .arg(row.offSince.daysTo(today), 5)
        .arg(owner);
}

QString lineOf(const deviations::CaughtFirst& caught) {
    const auto interval = caught.interval();
    const QString between =
        interval ? u" (%1 to %2)"_s.arg(spokenShare(interval->low), spokenShare(interval->high)) : QString();
    QStringList counts;
    for (const auto& [outcome, name] : core::EnumNames<core::Outcome>::names) {
        counts << u"%1 %2"_s.arg(caught.count(outcome)).arg(spokenWord(core::toText(outcome)));
    }
    return u"caught first %1%2: %3"_s.arg(spokenShare(caught.rate()), between, counts.join(u", "_s));
}

core::DayRange windowOf(const VerbLine& line, QDate today) {
    const core::DayRange days{line.isSet(u"from"_s) ? line.day(u"from"_s) : today.addDays(-365),
                              line.isSet(u"to"_s) ? line.day(u"to"_s) : today.addDays(1)};
    if (days.from >= days.to) {
        throw WrongUse{u"--to lies after --from: it is the first day that does not count."_s};
    }
    return days;
}

void sweepAll(core::Database& db) {
    core::sweep::Memory memory;
    while (core::sweep::sweep(db, memory).more) {
    }
}

} // namespace

int runDeviations(const QStringList& arguments) {
    VerbLine line(u"deviations"_s,
                  u"Who is off the path now, and how much of it was caught before the client "
                  "noticed, over the deviations detected from --from up to --to."_s);
    line.addOption(u"in"_s, u"The workspace."_s, u"WORKSPACE"_s);
    line.addOption(u"from"_s, u"First day of detection; default a year ago."_s, u"DAY"_s);
    line.addOption(u"to"_s, u"The day after the last one; default tomorrow."_s, u"DAY"_s);
    line.addOption(u"sweep"_s, u"Look at all clients that are due first, which writes what is found."_s);
    if (!line.parse(arguments)) {
        return 0;
    }
    core::Database db = core::openWorkspace(line.location(u"in"_s));
    const auto settings = core::workspace::loadSettings(db);
    const QTimeZone zone = settings.zone();
    const QDate today = core::dayOf(db.now(), zone);
    const core::DayRange days = windowOf(line, today);
    if (line.isSet(u"sweep"_s)) {
        sweepAll(db);
    }
    const auto open = deviations::rows(db, deviations::ids(db, {}, {}, today));
    const auto report =
        deviations::caughtFirst(db, core::toInstants(days, zone), db.now(), settings.path.noticeDays);
    const auto path = deviations::adherence(db, days, today, zone).all.rate();
    QJsonArray list;
    QStringList lines;
    for (const auto& row : open) {
        list.append(jsonOf(row, today));
        lines << lineOf(row, today);
    }
    QJsonObject caught = jsonOf(report.all);
    QJsonObject kinds;
    for (const auto& [kind, part] : report.byKind) {
        kinds.insert(core::toText(kind), jsonOf(part));
    }
    caught.insert(u"by_kind"_s, kinds);
    lines << u"%1 open"_s.arg(open.size()) << lineOf(report.all)
          << u"on the path %1 of the enrolled days"_s.arg(spokenShare(path));
    line.answer({{u"from"_s, days.from.toString(Qt::ISODate)},
                 {u"to"_s, days.to.toString(Qt::ISODate)},
                 {u"open"_s, list},
                 {u"caught_first"_s, caught},
                 {u"path_adherence"_s, app::jsonOf(path)}},
                lines);
    return 0;
}

} // namespace app
