// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/suites.h"
#include "core/calendar/store.h"
#include "core/db/migrator.h"
#include "core/sla/clockstore.h"

using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace bench {

namespace {

constexpr int Part = 400; ///< what the window's keeper does at a time
constexpr double LargeTickets = 200'000;
constexpr double LargeLimit = 30'000; ///< ms

struct Rebuild {
    double all = 0;
    double longest = 0; ///< part
};

Rebuild rebuildAfterChange(Database& db, int round) {
    changeCalendar(db, round);
    Rebuild out;
    for (bool more = true; more;) {
        const double part = timed(
            [&] { more = db.write([](Transaction& tx) { return sla::rebuildClocks(tx, Part); }).more; });
        out.all += part;
        out.longest = std::max(out.longest, part);
    }
    return out;
}

} // namespace

void changeCalendar(Database& db, int round) {
    db.write([round](Transaction& tx) {
        for (auto& calendar : calendar::list(tx)) {
            calendar.week[4] = {{9 * 60, (16 + round % 2) * 60}};
            calendar::save(tx, calendar);
        }
    });
}

void measureClocks(Bench& bench, const Sized& workspace, const QString& scratch) {
    const QString all = u"clocks rebuilt after a calendar change"_s;
    const QString part = u"longest unit of work of that"_s;
    if (!bench.wants(all) && !bench.wants(part)) {
        return;
    }
    Database db = openWorkspace(Location::file(copyOf(workspace, scratch, u"clocks"_s)));
    const auto tickets = double(db.scalar<qint64>("SELECT COUNT(*) FROM ticket").value_or(0));
    std::vector<double> times;
    std::vector<double> longest;
    for (int round = 0; round < 3; ++round) {
        const Rebuild rebuild = rebuildAfterChange(db, round);
        times.push_back(rebuild.all);
        longest.push_back(rebuild.longest);
    }
    bench.addLimit(all, workspace.size(), median(times), LargeLimit * tickets / LargeTickets, "ms");
    bench.addLimit(part, workspace.size(), median(longest), 100, "ms");
    const auto wrong = sla::checkClocks(db);
    if (!wrong.empty()) {
        fail(ErrorKind::Internal, u"%1 clocks are not what their histories say."_s.arg(wrong.size()));
    }
}

} // namespace bench
