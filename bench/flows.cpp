// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/rawsqlite.h"
#include "bench/suites.h"
#include "core/db/migrator.h"
#include "core/journeys/design.h"
#include "core/journeys/flow.h"

#include <set>

using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace bench {

namespace {

/// The journey that most clients are on.
JourneyId busiest(Database& db) {
    JourneyId id;
    qint64 clients = -1;
    for (const auto& row : journeys::list(db)) {
        if (row.clients > clients) {
            clients = row.clients;
            id = row.id;
        }
    }
    return id;
}

/// Every column of every row, as it is kept: numbers, and texts where the page needs them.
qint64 readAll(raw::Statement& rows, int columns, const std::set<int>& texts) {
    qint64 sum = 0;
    while (rows.step()) {
        for (int column = 0; column < columns; ++column) {
            sum += texts.count(column) ? qint64(QString::fromUtf8(rows.text(column)).size())
                                       : rows.integer(column);
        }
    }
    rows.reset();
    return sum;
}

} // namespace

void measureFlow(Bench& bench, const Sized& workspace) {
    const QString name = u"flow of a journey / its rows through the C API"_s;
    if (!bench.wants(name)) {
        return;
    }
    Database db = openWorkspace(Location::file(workspace.path));
    const JourneyId journey = busiest(db);
    const Instant now = startOfDay(today(), QTimeZone::utc()) + std::chrono::hours(18);
    raw::Db raw(workspace.path);
    // What the page shows and what its ageing is counted from, through the indexes that serve it best.
    raw::Statement cards(raw,
                         R"sql(SELECT e.id, e.client_id, c.name, c.owner_id, v.stage_id, e.version_id,
  e.state = 'paused', e.is_primary, v.stage_lineage, v.entered_at, v.paused_ms, p.from_at
FROM enrolment e JOIN stage_visit v ON v.enrolment_id = e.id AND v.left_at IS NULL
JOIN client c ON c.id = e.client_id
LEFT JOIN enrolment_pause p ON p.enrolment_id = e.id AND p.to_at IS NULL
WHERE e.journey_id = ? AND e.state IN ('active', 'paused'))sql");
    raw::Statement visits(raw,
                          R"sql(SELECT v.id, v.client_id, v.enrolment_id, v.stage_id, v.entered_at, v.left_at,
  v.paused_ms, v.end_kind FROM journey_version w CROSS JOIN stage s CROSS JOIN stage_visit v
WHERE w.journey_id = ? AND s.version_id = w.id AND v.stage_lineage = s.lineage AND v.stage_id = s.id)sql");
    raw::Statement deviations(raw, "SELECT client_id, urgency FROM deviation WHERE ended_at IS NULL");
    bench.compare(
        name, workspace.size(), 2, [&] { keep(journeys::flow(db, journey, now).clients); },
        [&] {
            cards.bind(1, journey.value);
            qint64 sum = readAll(cards, 12, {2});
            visits.bind(1, journey.value);
            sum += readAll(visits, 8, {7}) + readAll(deviations, 2, {1});
            keep(sum);
        });
}

} // namespace bench
