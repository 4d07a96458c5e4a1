// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The only place that turns instants, minutes, shares and plain numbers into text. Pure functions.
///
///     format::minutes(70min)            "1 h 10"        format::percent(0.086)          "8.6 %"  (thin
///     space) format::minutes(-18min)           "−18 min"       format::percent(std::nullopt)   "–"
///     format::sheet(70min)              "1:10"          format::range(0.48, 0.79)       "48 to 79 %"
///     format::hours(1080min)            "18.0 h"        format::points(0.012)           "+1.2 points"
///     format::timer(24min + 18s)        "00:24:18"      format::days(6)                 "6 d"
///     format::when(at, now, zone)       "Today 09:24", "Wed 17 Jun, 16:40"
///     format::due(at, now, zone)        "1 h 10", "−18 min", "Wed 09:30", "Wed 1 Jul"
///     format::day(day, today)           "Today", "Wed 17 Jun", "17 Jun 2025"
///
/// Names of days and months are English like the sentences around them; enums of a feature get their words
/// here too, as `word(SomeEnum)` next to its first user.
#pragma once

#include "core/base/time.h"

#include <QString>
#include <optional>

namespace ui::format {

/// Stands for "no data": never 0, never empty.
QString none();

/// `24 min`, `1 h 10`, `2 h`, `−18 min`. For one duration that a person reads.
QString minutes(core::Minutes value);
QString minutes(std::optional<core::Minutes> value);
/// `1:10`, `0:00`, `−0:20`; hours are not capped. For columns of time sheets.
QString sheet(core::Minutes value);
/// `18.0 h` below 100 hours, `210 h` from there. For totals.
QString hours(core::Minutes value);
/// `192 h`: whole hours, halves up. Below one hour the minutes.
QString wholeHours(core::Minutes value);
/// `00:24:18`; negative counts as zero. For running timers.
QString timer(std::chrono::seconds value);
/// `6 d`.
QString days(qint64 count);

/// A share of 0 to 1: below 10 % one decimal, from 10 % none. What rounds up to ten is shown as ten.
QString percent(std::optional<double> share);
/// Two shares: `48 to 79 %`.
QString range(double low, double high);
/// A difference of shares: `+1.2 points`, `−0.4 points`, `±0 points`.
QString points(double difference);
/// `12,345`; minus is U+2212.
QString number(qint64 value);
/// `1,200 EUR`, `99.50 EUR`: a count of the currency's smallest unit. Empty count: "–".
QString money(std::optional<qint64> minor, const QString& currency);
/// `#1042`.
QString ticketNumber(qint64 number);
/// `214 kB`, `1.4 MB`.
QString fileSize(qint64 bytes);

/// `09:24`.
QString time(QTime time);
/// `Today`, `Yesterday`, `Tomorrow`, `Wed 17 Jun`, and in another year `17 Jun 2025`. Null day: "–".
QString day(QDate day, QDate today);
/// `Wed 17 Jun 2026`, for tool tips.
QString fullDay(QDate day);
/// `Tuesday 23 June`.
QString longDay(QDate day);
/// `22 to 28 June`, `29 June to 5 July`; the range is half-open, the text names the last day inside.
QString dayRange(const core::DayRange& range);
/// `June 2026`.
QString month(QDate day);
/// ISO week number.
QString week(QDate day);
/// Something that happened.
QString when(core::Instant at, core::Instant now, const QTimeZone& zone);
/// Something that is due: what is left on the same civil day or when it is late by less than a day, else the
/// day.
QString due(core::Instant at, core::Instant now, const QTimeZone& zone);
/// `3 d`, `4 h`, `12 min`, `now`: how long ago, coarsely.
QString age(core::Instant at, core::Instant now);

/// Puts U+2212 in place of an ASCII minus in front of digits.
QString withMinus(QString text);

} // namespace ui::format
