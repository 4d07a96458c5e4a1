// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/dayparse.h"

#include <QRegularExpression>
#include <QStringList>
#include <array>

namespace ui {

using namespace Qt::Literals::StringLiterals;

namespace {

const std::array<QString, 12>& months() {
    static const std::array<QString, 12> names{u"january"_s,   u"february"_s, u"march"_s,    u"april"_s,
                                               u"may"_s,       u"june"_s,     u"july"_s,     u"august"_s,
                                               u"september"_s, u"october"_s,  u"november"_s, u"december"_s};
    return names;
}

const std::array<QString, 7>& weekdays() {
    static const std::array<QString, 7> names{u"monday"_s, u"tuesday"_s,  u"wednesday"_s, u"thursday"_s,
                                              u"friday"_s, u"saturday"_s, u"sunday"_s};
    return names;
}

/// 1-based place of the only name that begins with the word; 0 for none. Three letters at least.
template <std::size_t N>
int placeOf(const std::array<QString, N>& names, const QString& word) {
    if (word.size() < 3) {
        return 0;
    }
    for (std::size_t i = 0; i < N; ++i) {
        if (names[i].startsWith(word)) {
            return static_cast<int>(i) + 1;
        }
    }
    return 0;
}

std::optional<QDate> valid(int year, int month, int day) {
    const QDate made(year, month, day);
    return made.isValid() ? std::optional(made) : std::nullopt;
}

/// The year that brings the day nearest to today.
std::optional<QDate> nearest(int month, int day, QDate today) {
    std::optional<QDate> best;
    for (int year = today.year() - 1; year <= today.year() + 1; ++year) {
        const auto made = valid(year, month, day);
        if (made && (!best || std::abs(today.daysTo(*made)) < std::abs(today.daysTo(*best)))) {
            best = made;
        }
    }
    return best;
}

std::optional<QDate> relative(const QString& text, QDate today, Toward toward) {
    if (text == u"today"_s) {
        return today;
    }
    if (text == u"yesterday"_s) {
        return today.addDays(-1);
    }
    if (text == u"tomorrow"_s) {
        return today.addDays(1);
    }
    static const QRegularExpression shift(u"^([+-])(\\d{1,3})$"_s);
    if (const auto m = shift.match(text); m.hasMatch()) {
        return today.addDays((m.captured(1) == u"-"_s ? -1 : 1) * m.captured(2).toInt());
    }
    if (const int weekday = placeOf(weekdays(), text)) {
        const int ahead = (weekday - today.dayOfWeek() + 7) % 7;
        return today.addDays(toward == Toward::Future || ahead == 0 ? ahead : ahead - 7);
    }
    return std::nullopt;
}

std::optional<QDate> numeric(const QString& text, QDate today, Toward toward) {
    static const QRegularExpression iso(u"^(\\d{4})-(\\d{1,2})-(\\d{1,2})$"_s);
    static const QRegularExpression local(u"^(\\d{1,2})[./](\\d{1,2})(?:[./](\\d{4})?)?$"_s);
    static const QRegularExpression bare(u"^(\\d{1,2})\\.?$"_s);
    if (const auto m = iso.match(text); m.hasMatch()) {
        return valid(m.captured(1).toInt(), m.captured(2).toInt(), m.captured(3).toInt());
    }
    if (const auto m = local.match(text); m.hasMatch()) {
        const int day = m.captured(1).toInt();
        const int month = m.captured(2).toInt();
        return m.captured(3).isEmpty() ? nearest(month, day, today)
                                       : valid(m.captured(3).toInt(), month, day);
    }
    if (const auto m = bare.match(text); m.hasMatch()) {
        const int day = m.captured(1).toInt();
        QDate month(today.year(), today.month(), 1);
        if (toward == Toward::Past && day > today.day()) {
            month = month.addMonths(-1);
        } else if (toward == Toward::Future && day < today.day()) {
            month = month.addMonths(1);
        }
        return valid(month.year(), month.month(), day);
    }
    return std::nullopt;
}

std::optional<QDate> named(QStringList words, QDate today) {
    if (words.size() > 2 && placeOf(weekdays(), words.first()) > 0) {
        words.removeFirst(); // "Wed 17 Jun": the date decides
    }
    if (words.size() < 2 || words.size() > 3) {
        return std::nullopt;
    }
    int month = placeOf(months(), words.at(1));
    int dayAt = 0;
    if (month == 0) {
        month = placeOf(months(), words.at(0));
        dayAt = 1;
    }
    bool isNumber = false;
    QString digits = words.at(dayAt);
    const int day = digits.remove(u'.').toInt(&isNumber);
    if (month == 0 || !isNumber) {
        return std::nullopt;
    }
    if (words.size() == 2) {
        return nearest(month, day, today);
    }
    const int year = words.at(2).toInt(&isNumber);
    return isNumber && year >= 1900 && year <= 2200 ? valid(year, month, day) : std::nullopt;
}

} // namespace

std::optional<QDate> parseDay(QStringView text, QDate today, Toward toward) {
    QString plain = text.toString().toLower();
    plain = plain.replace(u',', u' ').simplified();
    if (const auto found = relative(plain, today, toward)) {
        return found;
    }
    if (const auto found = numeric(plain, today, toward)) {
        return found;
    }
    return named(plain.split(u' '), today);
}

std::optional<QTime> parseTime(QStringView text) {
    static const QRegularExpression form(u"^(\\d{1,2})(?:[:.]?(\\d{2}))? ?(am|pm|h)?$"_s);
    const auto m = form.match(text.toString().simplified().toLower());
    if (!m.hasMatch()) {
        return std::nullopt;
    }
    int hour = m.captured(1).toInt();
    const QString half = m.captured(3);
    if (half == u"am"_s || half == u"pm"_s) {
        if (hour < 1 || hour > 12) {
            return std::nullopt;
        }
        hour = hour % 12 + (half == u"pm"_s ? 12 : 0);
    }
    const QTime time(hour, m.captured(2).toInt());
    return time.isValid() ? std::optional(time) : std::nullopt;
}

std::optional<DayTime> parseWhen(QStringView text, const DayTime& now, Toward toward) {
    QString plain = text.toString().toLower();
    plain = plain.replace(u',', u' ').simplified();
    if (plain == u"now"_s) {
        return now;
    }
    // A bare number is an hour here, not a day of the month.
    if (const auto time = parseTime(plain)) {
        return DayTime{now.day, *time};
    }
    if (const auto day = parseDay(plain, now.day, toward)) {
        return DayTime{*day, now.time};
    }
    for (qsizetype cut = plain.lastIndexOf(u' '); cut > 0; cut = plain.lastIndexOf(u' ', cut - 1)) {
        const auto day = parseDay(QStringView(plain).left(cut), now.day, toward);
        const auto time = parseTime(QStringView(plain).mid(cut + 1));
        if (day && time) {
            return DayTime{*day, *time};
        }
    }
    return std::nullopt;
}

} // namespace ui
