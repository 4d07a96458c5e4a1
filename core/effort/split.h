// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The effort split: how much of the work was service. Pure arithmetic; splits.h reads it from a workspace.
#pragma once

#include "core/effort/workclass.h"
#include "core/workspace/settings.h"

namespace core::effort {

struct Split {
    Minutes proactive{};
    Minutes reactive{};
    Minutes delivery{};
    Minutes internal{};
    Minutes unclassified{};

    Minutes& of(WorkClass workClass);
    Minutes of(WorkClass workClass) const;

    Minutes total() const { return proactive + reactive + delivery + internal + unclassified; }

    Minutes clientWork() const { return proactive + reactive; }

    /// reactive / denominator, 0 … 1; null when that is zero. The denominator is proactive + reactive, or all
    /// classified minutes. Unclassified minutes never count.
    std::optional<double> share(Denominator denominator = Denominator::ClientTime) const;
    /// The share if all unclassified minutes were proactive, or reactive; null when there are none of either.
    std::optional<double> shareLow(Denominator denominator = Denominator::ClientTime) const;
    std::optional<double> shareHigh(Denominator denominator = Denominator::ClientTime) const;

    Split& operator+=(const Split& other);
    bool operator==(const Split&) const = default;
};

/// Limits of the share and the rules around it; all of them settings.
struct Thresholds {
    double target = 0.10;
    double amber = 0.12;
    double red = 0.15;
    double low = 0.04;        ///< below it, with falling CSAT, one asks whether service is logged
    int quietDays = 21;       ///< days without a new ticket after which one asks the same
    Minutes weekMinimum{300}; ///< weeks with less client work are not plotted and enter no statistic

    bool operator==(const Thresholds&) const = default;
};

Thresholds thresholdsOf(const workspace::Settings& settings);

/// Service minutes that the rest of the period may hold: target × (P + R + remaining) − R, rounded to whole
/// minutes. Negative: the target is out of reach.
Minutes allowance(const Split& soFar, Minutes remaining, double target);

/// Share at the period's end: (R + level × remaining) / (P + R + remaining). level: see weeklyLevel. Null
/// when the level is needed and unknown, or when nothing is logged and nothing remains.
std::optional<double> forecast(const Split& soFar, Minutes remaining, std::optional<double> level);

/// EWMA with λ 0.3 over the shares of the weeks that reach the minimum, oldest first; it begins with the
/// first of them. Null when there is none.
std::optional<double> weeklyLevel(const std::vector<Split>& weeks, Minutes weekMinimum = Minutes{300});

enum class Headline {
    Ahead,        ///< at or under the target
    CloseToLimit, ///< above the target
    CleaningUp,   ///< above the red limit
    NoSplitYet,
    AskIfLogged ///< suspiciously little service
};

/// What the board says first. daysSinceTicket: whole days since the newest ticket was opened, null when there
/// was none. The order of the questions: no share, then AskIfLogged, then the limits.
Headline headline(const Split& month, const Thresholds& thresholds, std::optional<qint64> daysSinceTicket,
                  bool csatFalls = false);

} // namespace core::effort

namespace core {

template <>
struct EnumNames<effort::Headline> {
    using E = effort::Headline;
    static constexpr std::array<std::pair<E, std::string_view>, 5> names{{{E::Ahead, "ahead"},
                                                                          {E::CloseToLimit, "close_to_limit"},
                                                                          {E::CleaningUp, "cleaning_up"},
                                                                          {E::NoSplitYet, "no_split_yet"},
                                                                          {E::AskIfLogged, "ask_if_logged"}}};
};

} // namespace core
