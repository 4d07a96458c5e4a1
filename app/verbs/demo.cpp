// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/generate.h"

#include "app/verbs/line.h"

#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace app {

namespace {

/// The agency of the demo lives in London, wherever the desk stands, so that a day gives one workspace.
const QByteArray Zone = "Europe/London";

core::demo::Options optionsOf(const VerbLine& line) {
    core::demo::Options options;
    options.size = line.word(u"size"_s, core::demo::Size::Small);
    options.seed = quint32(line.number(u"seed"_s, 1, 0, 0xffffffffLL));
    options.zone = QTimeZone(Zone);
    if (!options.zone.isValid()) {
        options.zone = QTimeZone::utc();
    }
    if (line.isSet(u"today"_s)) {
        options.today = line.day(u"today"_s);
    } else {
        // Without a day the demo ends right now, so that its timer runs and nothing lies in the future.
        options.today = core::dayOf(core::systemNow(), options.zone);
        const QTime now = core::timeOf(core::systemNow(), options.zone);
        options.now = QTime(now.hour(), now.minute());
    }
    return options;
}

/// What the other verbs take for the workspace; a password is not repeated.
QString addressOf(const core::Location& where, const VerbLine& line) {
    return where.engine == core::Engine::Sqlite ? where.path
                                                : QUrl(line.value(u"out"_s)).toString(QUrl::RemovePassword);
}

} // namespace

int runDemo(const QStringList& arguments) {
    VerbLine line(u"demo"_s,
                  u"Makes a workspace of invented data: an agency's last two years. The same size, "
                  "seed and day give the same workspace."_s);
    line.addOption(u"size"_s, u"small (34 clients), medium (500) or large (10,000); default small."_s,
                   u"SIZE"_s);
    line.addOption(u"seed"_s, u"Any number; default 1."_s, u"N"_s);
    line.addOption(u"today"_s, u"The day on which the history ends; default the current one."_s, u"DAY"_s);
    line.addOption(u"out"_s, u"The new workspace: a file or a postgresql:// address."_s, u"FILE"_s);
    if (!line.parse(arguments)) {
        return 0;
    }
    const core::Location where = line.location(u"out"_s);
    const auto options = optionsOf(line);
    const auto made = core::demo::generate(where, options);
    line.answer(
        {{u"file"_s, addressOf(where, line)},
         {u"size"_s, core::toText(options.size)},
         {u"seed"_s, qint64(options.seed)},
         {u"today"_s, options.today.toString(Qt::ISODate)},
         {u"clients"_s, made.clients},
         {u"contacts"_s, made.contacts},
         {u"touchpoints"_s, made.touchpoints},
         {u"tickets"_s, made.tickets},
         {u"messages"_s, made.messages},
         {u"effort_entries"_s, made.entries}},
        {u"%1: %2 clients, %3 touchpoints, %4 tickets, %5 effort entries, up to %6"_s.arg(where.display())
             .arg(made.clients)
             .arg(made.touchpoints)
             .arg(made.tickets)
             .arg(made.entries)
             .arg(options.today.toString(Qt::ISODate))});
    return 0;
}

} // namespace app
