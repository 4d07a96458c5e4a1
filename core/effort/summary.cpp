// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/effort/summary.h"

namespace core::effort {

namespace {

std::optional<qint64> daysSinceTicket(Database& db, QDate today, const QTimeZone& zone) {
    const auto newest = db.scalar<std::optional<Instant>>("SELECT MAX(opened_at) FROM ticket");
    if (!newest || !*newest) {
        return std::nullopt;
    }
    return dayOf(**newest, zone).daysTo(today);
}

/// Over the finished weeks that have enough work to say something.
std::optional<Summary::Change> newestChange(const std::vector<WeekSplit>& finished,
                                            const Thresholds& thresholds) {
    std::vector<double> shares;
    std::vector<QDate> starts;
    for (const WeekSplit& week : finished) {
        const auto share = week.split.share();
        if (share && week.split.clientWork() >= thresholds.weekMinimum) {
            shares.push_back(*share);
            starts.push_back(week.days.from);
        }
    }
    const insight::Watch watch = insight::watch(shares, thresholds.target);
    if (watch.aboveTargetSince) {
        return Summary::Change{insight::Rule::AboveTarget, starts[size_t(*watch.aboveTargetSince)]};
    }
    if (watch.announcements.empty()) {
        return std::nullopt;
    }
    const insight::Announcement& last = watch.announcements.back();
    return Summary::Change{last.rule, starts[size_t(last.since)]};
}

} // namespace

Summary summary(Database& db, const workspace::Settings& settings, Instant now) {
    const QTimeZone zone = settings.zone();
    const Thresholds thresholds = thresholdsOf(settings);
    Summary out;
    out.today = dayOf(now, zone);
    out.month = {monthOf(out.today).from, out.today.addDays(1)};
    out.split = split(db, out.month);
    out.share = out.split.share(settings.denominator);
    out.headline = headline(out.split, thresholds, daysSinceTicket(db, out.today, zone));
    const QDate firstWeek = weekOf(out.today, settings.weekStart).from.addDays(-7 * (SummaryWeeks - 1));
    out.weeks = weeklySplits(db, firstWeek, SummaryWeeks, settings.weekStart);
    std::vector<WeekSplit> finished(out.weeks.begin(), out.weeks.end() - 1);
    std::vector<Split> splits;
    for (const WeekSplit& week : finished) {
        splits.push_back(week.split);
    }
    out.remaining = remainingMinutes(db, out.today, settings.weekStart);
    if (out.remaining) {
        out.allowance = allowance(out.split, *out.remaining, thresholds.target);
        out.forecast = forecast(out.split, *out.remaining, weeklyLevel(splits, thresholds.weekMinimum));
    }
    out.change = newestChange(finished, thresholds);
    return out;
}

} // namespace core::effort
