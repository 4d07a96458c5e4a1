// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tickets/querytime.h"

using namespace Qt::Literals::StringLiterals;

namespace core::tickets {

namespace {

std::optional<DayRange> relativeDays(QStringView word, const QueryClock& clock) {
    const QDate today = dayOf(clock.now, clock.zone);
    const auto oneDay = [](QDate day) { return DayRange{day, day.addDays(1)}; };
    if (word == u"today") {
        return oneDay(today);
    }
    if (word == u"yesterday") {
        return oneDay(today.addDays(-1));
    }
    if (word == u"tomorrow") {
        return oneDay(today.addDays(1));
    }
    const int shift = word.startsWith(u"last-") ? -1 : word.startsWith(u"next-") ? 1 : 0;
    if (shift == 0 && !word.startsWith(u"this-")) {
        return std::nullopt;
    }
    const QStringView unit = word.mid(5);
    if (unit == u"week") {
        return weekOf(today.addDays(7 * shift), clock.weekStart);
    }
    if (unit == u"month") {
        return monthOf(today.addMonths(shift));
    }
    return std::nullopt;
}

bool isDigits(QStringView text) {
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

std::optional<DayRange> calendarDays(QStringView word) {
    if (word.size() == 4 && isDigits(word) && word.toInt() > 0) {
        const QDate first(word.toInt(), 1, 1);
        return DayRange{first, first.addYears(1)};
    }
    if (word.size() == 7 && word[4] == u'-') {
        const QDate first = QDate::fromString(word.toString() + u"-01"_s, Qt::ISODate);
        return first.isValid() ? std::optional(monthOf(first)) : std::nullopt;
    }
    if (word.size() == 10) {
        const QDate day = QDate::fromString(word.toString(), Qt::ISODate);
        return day.isValid() ? std::optional(DayRange{day, day.addDays(1)}) : std::nullopt;
    }
    return std::nullopt;
}

} // namespace

std::optional<Minutes> spanOf(QStringView word) {
    if (word.size() < 2 || word.size() > 9 || !isDigits(word.chopped(1))) {
        return std::nullopt;
    }
    const qint64 count = word.chopped(1).toLongLong();
    qint64 unit = 0;
    switch (word.back().toLower().unicode()) {
    case u'm':
        unit = 1;
        break;
    case u'h':
        unit = 60;
        break;
    case u'd':
        unit = 60 * 24;
        break;
    case u'w':
        unit = 60 * 24 * 7;
        break;
    default:
        return std::nullopt;
    }
    constexpr qint64 Most = 60LL * 24 * 366 * 100;
    return count * unit <= Most ? std::optional(Minutes(count * unit)) : std::nullopt;
}

std::optional<DayRange> daysOf(QStringView word, const QueryClock& clock) {
    if (const auto relative = relativeDays(word, clock)) {
        return relative;
    }
    const qsizetype dots = word.indexOf(u"..");
    if (dots < 0) {
        return calendarDays(word);
    }
    const auto from = calendarDays(word.left(dots));
    const auto to = calendarDays(word.mid(dots + 2));
    if (!from || !to || to->to <= from->from) {
        return std::nullopt;
    }
    return DayRange{from->from, to->to};
}

bool isTime(QStringView word) {
    const QueryClock any{fromMs(0), QTimeZone::utc(), Qt::Monday};
    return spanOf(word) || daysOf(word, any);
}

} // namespace core::tickets
