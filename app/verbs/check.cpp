// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verbs/line.h"
#include "core/clients/activity.h"
#include "core/db/migrator.h"
#include "core/deviations/links.h"
#include "core/effort/splits.h"
#include "core/sla/clockstore.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace app {

namespace {

QStringList problemsOf(core::Database& db) {
    QStringList problems = db.check();
    for (const auto& difference : core::effort::checkRollup(db)) {
        problems << u"%1, %2: the stored sum is %3 minutes, the entries are %4 minutes"_s
                        .arg(difference.day.toString(Qt::ISODate), difference.workClass)
                        .arg(difference.stored.count())
                        .arg(difference.counted.count());
    }
    for (const auto& difference : core::clients::checkActivity(db)) {
        problems << u"%1: the stored last contact or number of open tickets is not that of its rows"_s.arg(
            difference.name);
    }
    for (const auto deviation : core::deviations::checkNoticed(db)) {
        problems << u"deviation %1: the stored first contact is not that of its links"_s.arg(deviation.value);
    }
    for (const auto number : core::sla::checkClocks(db)) {
        problems << u"ticket #%1: the stored clocks are not those of its history"_s.arg(number);
    }
    return problems;
}

} // namespace

int runCheck(const QStringList& arguments) {
    VerbLine line(u"check"_s,
                  u"Looks for damage: the database's own check, keys that point nowhere, and sums "
                  "that do not match their rows. Exit code 1 when there is any."_s);
    line.addOption(u"in"_s, u"The workspace."_s, u"WORKSPACE"_s);
    if (!line.parse(arguments)) {
        return 0;
    }
    const core::Location where = line.location(u"in"_s);
    QStringList problems;
    try {
        core::Database db = core::openWorkspace(where);
        problems = problemsOf(db);
    } catch (const core::Failure& failure) {
        if (failure.error().kind != core::ErrorKind::Internal) {
            throw;
        }
        problems << failure.error().text; // too damaged to be opened or looked through: that is the answer
    }
    line.answer({{u"ok"_s, problems.isEmpty()}, {u"problems"_s, QJsonArray::fromStringList(problems)}},
                problems.isEmpty() ? QStringList{u"No problems found."_s} : problems);
    return problems.isEmpty() ? 0 : 1;
}

} // namespace app
