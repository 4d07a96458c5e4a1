// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deviations/outcome.h"

namespace core::deviations {

namespace {

constexpr double DayMs = 24.0 * 3600 * 1000;

bool hasLead(Outcome outcome) {
    return outcome == Outcome::Noticed || outcome == Outcome::Resurfaced || outcome == Outcome::ClientFirst;
}

} // namespace

Outcome classify(Instant detectedAt, Instant fixedAt, std::optional<Instant> noticedAt, Instant now,
                 int noticeDays) {
    const Instant end = fixedAt + std::chrono::days(noticeDays);
    if (noticedAt && *noticedAt <= end) {
        if (*noticedAt < detectedAt) {
            return Outcome::ClientFirst;
        }
        return *noticedAt <= fixedAt ? Outcome::Noticed : Outcome::Resurfaced;
    }
    return now <= end ? Outcome::Pending : Outcome::Early;
}

std::optional<Outcome> outcomeOf(const Deviation& deviation, Instant now, int noticeDays) {
    if (deviation.state != DeviationState::Fixed || !deviation.endedAt) {
        return std::nullopt;
    }
    return classify(deviation.detectedAt, *deviation.endedAt, deviation.noticedAt, now, noticeDays);
}

qint64 CaughtFirst::decided() const {
    qint64 sum = 0;
    for (const auto& [outcome, name] : EnumNames<Outcome>::names) {
        sum += outcome == Outcome::Pending ? 0 : count(outcome);
    }
    return sum;
}

std::optional<double> CaughtFirst::rate() const {
    const qint64 n = decided();
    return n > 0 ? std::optional(double(count(Outcome::Early)) / double(n)) : std::nullopt;
}

std::optional<insight::ShareBounds> CaughtFirst::interval() const {
    return insight::wilson(int(count(Outcome::Early)), int(decided()));
}

CaughtFirst summarise(const std::vector<OutcomeRow>& rows) {
    CaughtFirst sum;
    std::vector<double> leads;
    for (const OutcomeRow& row : rows) {
        ++sum.counts[size_t(row.outcome)];
        if (row.noticedAt && hasLead(row.outcome)) {
            leads.push_back(double((*row.noticedAt - row.detectedAt).count()) / DayMs);
        }
    }
    sum.medianLeadDays = insight::median(std::move(leads));
    return sum;
}

OutcomeReport caughtFirst(Database& db, const InstantRange& detected, Instant now, int noticeDays) {
    OutcomeReport report;
    report.rows = db.query(R"sql(SELECT id, client_id, kind, detected_at, ended_at, noticed_at FROM deviation
WHERE detected_at >= ? AND detected_at < ? AND state = 'fixed' ORDER BY detected_at DESC, id DESC)sql",
                           detected.from, detected.to)
                      .all([&](Query& q) {
                          OutcomeRow row;
                          row.id = q.get<DeviationId>(0);
                          row.client = q.get<ClientId>(1);
                          row.kind = q.get<DeviationKind>(2);
                          row.detectedAt = q.get<Instant>(3);
                          row.fixedAt = q.get<Instant>(4);
                          row.noticedAt = q.get<std::optional<Instant>>(5);
                          row.outcome = classify(row.detectedAt, row.fixedAt, row.noticedAt, now, noticeDays);
                          return row;
                      });
    report.all = summarise(report.rows);
    std::map<DeviationKind, std::vector<OutcomeRow>> kinds;
    for (const OutcomeRow& row : report.rows) {
        kinds[row.kind].push_back(row);
    }
    for (const auto& [kind, rows] : kinds) {
        report.byKind.emplace(kind, summarise(rows));
    }
    return report;
}

} // namespace core::deviations
