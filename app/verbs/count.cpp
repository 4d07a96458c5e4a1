// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/counts.h"

#include "app/verbs/line.h"
#include "core/db/migrator.h"

using namespace Qt::Literals::StringLiterals;

namespace app {

int runCount(const QStringList& arguments) {
    VerbLine line(u"count"_s, u"Counts the rows of a workspace by kind, and its tickets by state."_s);
    line.addOption(u"in"_s, u"The workspace."_s, u"WORKSPACE"_s);
    if (!line.parse(arguments)) {
        return 0;
    }
    core::Database db = core::openWorkspace(line.location(u"in"_s));
    const auto counts = core::workspace::counts(db);
    QJsonObject rows;
    QStringList lines;
    for (const auto& [kind, count] : counts.rows) {
        rows.insert(kind, count);
        lines << u"%1 %2"_s.arg(kind, -18).arg(count, 10);
    }
    QJsonObject states;
    for (const auto& [state, count] : counts.ticketsByState) {
        states.insert(core::toText(state), count);
        lines << u"%1 %2"_s.arg(u"tickets, "_s + core::toText(state), -18).arg(count, 10);
    }
    line.answer({{u"rows"_s, rows}, {u"tickets_by_state"_s, states}}, lines);
    return 0;
}

} // namespace app
