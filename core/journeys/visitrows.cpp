// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journeys/visitrows.h"

namespace core::journeys {

namespace {

/// As fromText(), without making a text of a word that each of many rows has.
VisitEnd endOf(std::string_view word) {
    for (const auto& [end, name] : EnumNames<VisitEnd>::names) {
        if (name == word) {
            return end;
        }
    }
    return VisitEnd::None;
}

/// A row takes up the one before it where that was ended by a move to another version.
void joinVersions(std::vector<VisitRow>& visits) {
    if (std::none_of(visits.begin(), visits.end(),
                     [](const VisitRow& visit) { return visit.end == VisitEnd::Version; })) {
        return;
    }
    std::sort(visits.begin(), visits.end(), [](const VisitRow& a, const VisitRow& b) {
        return std::tie(a.enrolment, a.entered, a.inside, a.until, a.id) <
               std::tie(b.enrolment, b.entered, b.inside, b.until, b.id);
    });
    size_t kept = 0;
    for (size_t i = 1; i < visits.size(); ++i) {
        VisitRow visit = visits[i];
        const VisitRow& last = visits[kept];
        if (last.enrolment == visit.enrolment && last.end == VisitEnd::Version &&
            last.until == visit.entered) {
            visit.entered = last.entered;
            visit.paused += last.paused;
        } else {
            ++kept;
        }
        visits[kept] = visit;
    }
    visits.resize(kept + 1);
}

} // namespace

const std::string VisitColumns = R"sql(v.id, v.client_id, v.enrolment_id, v.stage_id, v.entered_at, v.left_at,
  v.paused_ms, v.end_kind, CASE WHEN v.left_at IS NULL THEN (SELECT p.from_at FROM enrolment_pause p
    WHERE p.enrolment_id = v.enrolment_id AND p.to_at IS NULL) END)sql";

VisitRow visitRow(Query& row, Instant now) {
    VisitRow visit;
    visit.id = VisitId(row.get<qint64>(0));
    visit.client = ClientId(row.get<qint64>(1));
    visit.enrolment = EnrolmentId(row.get<qint64>(2));
    visit.stage = StageId(row.get<qint64>(3));
    visit.entered = row.get<Instant>(4);
    visit.inside = row.isNull(5);
    visit.until = visit.inside ? row.get<std::optional<Instant>>(8).value_or(now) : row.get<Instant>(5);
    visit.paused = std::chrono::milliseconds(row.get<qint64>(6));
    visit.end = endOf(row.utf8(7));
    return visit;
}

std::vector<Stay> staysOf(std::vector<VisitRow> visits, const WorkDays& days) {
    joinVersions(visits);
    std::vector<Stay> stays;
    stays.reserve(visits.size());
    for (const VisitRow& visit : visits) {
        stays.push_back({visit.client, days.inStage(visit.entered, visit.until, visit.paused),
                         visit.end == VisitEnd::Forward || visit.end == VisitEnd::Completed});
    }
    return stays;
}

} // namespace core::journeys
