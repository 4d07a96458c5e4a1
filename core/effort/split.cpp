// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/effort/split.h"

#include "core/insight/control.h"

#include <cmath>

namespace core::effort {

namespace {

std::optional<double> ratio(Minutes part, Minutes whole) {
    if (whole.count() == 0) {
        return std::nullopt;
    }
    return double(part.count()) / double(whole.count());
}

Minutes whole(const Split& split, Denominator denominator) {
    return denominator == Denominator::ClientTime ? split.clientWork() : split.total() - split.unclassified;
}

} // namespace

Minutes& Split::of(WorkClass workClass) {
    switch (workClass) {
    case WorkClass::Proactive:
        return proactive;
    case WorkClass::Reactive:
        return reactive;
    case WorkClass::Delivery:
        return delivery;
    case WorkClass::Internal:
        return internal;
    case WorkClass::Unclassified:
        break;
    }
    return unclassified;
}

Minutes Split::of(WorkClass workClass) const {
    return const_cast<Split*>(this)->of(workClass);
}

std::optional<double> Split::share(Denominator denominator) const {
    return ratio(reactive, whole(*this, denominator));
}

std::optional<double> Split::shareLow(Denominator denominator) const {
    return ratio(reactive, whole(*this, denominator) + unclassified);
}

std::optional<double> Split::shareHigh(Denominator denominator) const {
    return ratio(reactive + unclassified, whole(*this, denominator) + unclassified);
}

Split& Split::operator+=(const Split& other) {
    for (const WorkClass workClass : AllClasses) {
        of(workClass) += other.of(workClass);
    }
    return *this;
}

Thresholds thresholdsOf(const workspace::Settings& settings) {
    Thresholds thresholds;
    thresholds.target = settings.targetShare;
    thresholds.amber = settings.amberShare;
    thresholds.red = settings.redShare;
    thresholds.low = settings.lowShare;
    return thresholds;
}

Minutes allowance(const Split& soFar, Minutes remaining, double target) {
    const auto minutes = double((soFar.clientWork() + remaining).count());
    return Minutes{std::llround(target * minutes)} - soFar.reactive;
}

std::optional<double> forecast(const Split& soFar, Minutes remaining, std::optional<double> level) {
    const auto minutes = double((soFar.clientWork() + remaining).count());
    if (minutes == 0 || (remaining.count() != 0 && !level)) {
        return std::nullopt;
    }
    return (double(soFar.reactive.count()) + level.value_or(0) * double(remaining.count())) / minutes;
}

std::optional<double> weeklyLevel(const std::vector<Split>& weeks, Minutes weekMinimum) {
    std::vector<double> shares;
    for (const Split& week : weeks) {
        if (week.clientWork() >= weekMinimum && week.share()) {
            shares.push_back(*week.share());
        }
    }
    return insight::ewma(shares);
}

Headline headline(const Split& month, const Thresholds& thresholds, std::optional<qint64> daysSinceTicket,
                  bool csatFalls) {
    const auto share = month.share();
    if (!share) {
        return Headline::NoSplitYet;
    }
    const bool quiet = daysSinceTicket && *daysSinceTicket >= thresholds.quietDays;
    if (quiet || (csatFalls && *share < thresholds.low)) {
        return Headline::AskIfLogged;
    }
    if (*share > thresholds.red) {
        return Headline::CleaningUp;
    }
    return *share > thresholds.target ? Headline::CloseToLimit : Headline::Ahead;
}

} // namespace core::effort
