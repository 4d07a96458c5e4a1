// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journeys/stagespans.h"

namespace core::journeys {

std::vector<StageSpan> stageSpans(Database& db, ClientId client, const InstantRange& within) {
    qint64 lineage = 0;
    std::vector<StageSpan> spans;
    Query rows = db.query(
        R"sql(SELECT v.stage_id, s.name, v.entered_at, v.left_at, v.stage_lineage FROM stage_visit v
JOIN enrolment e ON e.id = v.enrolment_id JOIN stage s ON s.id = v.stage_id
WHERE v.client_id = ? AND e.is_primary AND v.entered_at < ? AND (v.left_at IS NULL OR v.left_at > ?)
ORDER BY v.entered_at, v.id)sql",
        client, within.to, within.from);
    while (rows.next()) {
        const StageSpan span{rows.get<StageId>(0), rows.get<QString>(1), rows.get<Instant>(2),
                             rows.get<std::optional<Instant>>(3)};
        const bool goesOn = !spans.empty() && spans.back().to == span.from && lineage == rows.get<qint64>(4);
        lineage = rows.get<qint64>(4);
        if (goesOn) { // another version of the journey, the same stage for the client
            spans.back() = {span.stage, span.name, spans.back().from, span.to};
        } else {
            spans.push_back(span);
        }
    }
    return spans;
}

} // namespace core::journeys
