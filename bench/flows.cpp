// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/rawsqlite.h"
#include "bench/suites.h"
#include "core/db/migrator.h"
#include "core/journeys/design.h"
#include "core/journeys/flow.h"

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
    // What the page shows and what its ageing is counted from.
    raw::Statement cards(raw,
                         R"sql(SELECT e.id, e.client_id, c.name, c.owner_id, m.name, v.stage_id, e.version_id,
  e.state, v.stage_lineage, v.entered_at, v.paused_ms
FROM enrolment e JOIN stage_visit v ON v.enrolment_id = e.id AND v.left_at IS NULL
JOIN client c ON c.id = e.client_id LEFT JOIN member m ON m.id = c.owner_id
WHERE e.journey_id = ? AND e.state IN ('active', 'paused'))sql");
    raw::Statement peers(raw, R"sql(SELECT v.stage_lineage, v.client_id, v.entered_at, v.left_at, v.paused_ms,
  v.end_kind FROM stage_visit v JOIN stage s ON s.id = v.stage_id JOIN journey_version j ON j.id = s.version_id
WHERE j.journey_id = ?)sql");
    bench.compare(
        name, workspace.size(), 2, [&] { keep(journeys::flow(db, journey, now).clients); },
        [&] {
            qint64 sum = 0;
            for (raw::Statement* rows : {&cards, &peers}) {
                rows->bind(1, journey.value);
                while (rows->step()) {
                    sum +=
                        rows->integer(0) + rows->integer(1) + qint64(QString::fromUtf8(rows->text(2)).size());
                }
                rows->reset();
            }
            keep(sum);
        });
}

} // namespace bench
