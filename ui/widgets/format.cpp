// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/format.h"

#include "core/base/money.h"

#include <QCoreApplication>
#include <QLocale>
#include <cmath>

namespace ui::format {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QChar Minus(0x2212);
/// Narrow no-break space: the thin space that keeps number and sign on one line.
constexpr QChar Thin(0x202F);
constexpr QChar NoBreak(0x00A0);

QString tr(const char* text) {
    return QCoreApplication::translate("format", text);
}

QString sign(bool negative) {
    return negative ? QString(Minus) : QString();
}

/// One locale for all numbers and names, so that they match the language of the sentences.
const QLocale& words() {
    static const QLocale locale(QLocale::English, QLocale::UnitedKingdom);
    return locale;
}

QString shortDay(QDate day) {
    return words().toString(day, u"ddd d MMM"_s);
}

/// The figures of a percentage without its sign.
QString figures(double share) {
    const double percent = std::abs(share) * 100;
    // 9.96 would read "10.0" with one decimal.
    const bool fine = std::round(percent * 10) / 10 < 10;
    const QString text =
        words().toString(fine ? std::round(percent * 10) / 10 : std::round(percent), 'f', fine ? 1 : 0);
    const bool zero = fine && std::round(percent * 10) == 0;
    return sign(share < 0 && !zero) + text;
}

} // namespace

QString none() {
    return u"–"_s;
}

QString minutes(core::Minutes value) {
    const qint64 total = std::abs(static_cast<qint64>(value.count()));
    const bool negative = value.count() < 0;
    if (total < 60) {
        return sign(negative) + QString::number(total) + NoBreak + tr("min");
    }
    QString text = sign(negative) + QString::number(total / 60) + NoBreak + tr("h");
    if (total % 60 != 0) {
        text += NoBreak + u"%1"_s.arg(total % 60, 2, 10, QChar(u'0'));
    }
    return text;
}

QString minutes(std::optional<core::Minutes> value) {
    return value ? minutes(*value) : none();
}

QString sheet(core::Minutes value) {
    const qint64 total = std::abs(static_cast<qint64>(value.count()));
    return sign(value.count() < 0) + u"%1:%2"_s.arg(total / 60).arg(total % 60, 2, 10, QChar(u'0'));
}

QString hours(core::Minutes value) {
    const double amount = static_cast<double>(value.count()) / 60;
    const bool fine = std::abs(amount) < 99.95;
    return withMinus(words().toString(fine ? amount : std::round(amount), 'f', fine ? 1 : 0)) + NoBreak +
           tr("h");
}

QString wholeHours(core::Minutes value) {
    if (std::abs(value.count()) < 60) {
        return minutes(value);
    }
    return number(std::llround(static_cast<double>(value.count()) / 60)) + NoBreak + tr("h");
}

QString timer(std::chrono::seconds value) {
    const qint64 total = std::max<qint64>(0, value.count());
    const QChar zero(u'0');
    return u"%1:%2:%3"_s.arg(total / 3600, 2, 10, zero)
        .arg(total / 60 % 60, 2, 10, zero)
        .arg(total % 60, 2, 10, zero);
}

QString days(qint64 count) {
    return number(count) + NoBreak + tr("d");
}

QString percent(std::optional<double> share) {
    return share && std::isfinite(*share) ? figures(*share) + Thin + u'%' : none();
}

QString range(double low, double high) {
    return tr("%1 to %2").arg(figures(low), figures(high)) + Thin + u'%';
}

QString points(double difference) {
    const double rounded = std::round(difference * 1000) / 10;
    const QString lead = rounded > 0 ? u"+"_s : rounded < 0 ? QString(Minus) : u"±"_s;
    return tr("%1 points").arg(lead + (rounded == 0 ? u"0"_s : words().toString(std::abs(rounded), 'f', 1)));
}

QString number(qint64 value) {
    return withMinus(words().toString(value));
}

QString money(std::optional<qint64> minor, const QString& currency) {
    if (!minor) {
        return none();
    }
    const int digits = core::currencyDigits(currency);
    const qint64 unit = digits == 0 ? 1 : digits == 3 ? 1000 : 100;
    QString text = number(*minor / unit);
    if (const qint64 rest = *minor % unit; rest != 0) {
        text += u".%1"_s.arg(rest, digits, 10, QChar(u'0'));
    }
    return currency.isEmpty() ? text : u"%1 %2"_s.arg(text, currency);
}

QString ticketNumber(qint64 number) {
    return u"#%1"_s.arg(number);
}

QString fileSize(qint64 bytes) {
    return words().formattedDataSize(bytes, bytes < 1'000'000 ? 0 : 1, QLocale::DataSizeSIFormat);
}

QString time(QTime time) {
    return time.toString(u"HH:mm"_s);
}

QString day(QDate day, QDate today) {
    if (!day.isValid()) {
        return none();
    }
    switch (today.daysTo(day)) {
    case 0:
        return tr("Today");
    case -1:
        return tr("Yesterday");
    case 1:
        return tr("Tomorrow");
    default:
        return day.year() == today.year() ? shortDay(day) : words().toString(day, u"d MMM yyyy"_s);
    }
}

QString fullDay(QDate day) {
    return words().toString(day, u"ddd d MMM yyyy"_s);
}

QString longDay(QDate day) {
    return words().toString(day, u"dddd d MMMM"_s);
}

QString dayRange(const core::DayRange& range) {
    const QDate last = range.to.addDays(-1);
    if (last <= range.from) {
        return words().toString(range.from, u"d MMMM"_s);
    }
    const bool sameMonth = last.month() == range.from.month() && last.year() == range.from.year();
    const bool sameYear = last.year() == range.from.year();
    const QString first = sameMonth ? u"d"_s : sameYear ? u"d MMMM"_s : u"d MMMM yyyy"_s;
    return tr("%1 to %2")
        .arg(words().toString(range.from, first),
             words().toString(last, sameYear ? u"d MMMM"_s : u"d MMMM yyyy"_s));
}

QString month(QDate day) {
    return words().toString(day, u"MMMM yyyy"_s);
}

QString week(QDate day) {
    return QString::number(day.weekNumber());
}

QString when(core::Instant at, core::Instant now, const QTimeZone& zone) {
    const QDate civil = core::dayOf(at, zone);
    const qint64 away = core::dayOf(now, zone).daysTo(civil);
    const QString text = day(civil, core::dayOf(now, zone));
    return (std::abs(away) <= 1 ? u"%1 %2"_s : u"%1, %2"_s).arg(text, time(core::timeOf(at, zone)));
}

QString due(core::Instant at, core::Instant now, const QTimeZone& zone) {
    const QDate today = core::dayOf(now, zone);
    const QDate civil = core::dayOf(at, zone);
    const auto left = std::chrono::floor<core::Minutes>(at - now);
    constexpr qint64 Day = 24 * 60;
    if (left.count() <= -Day) {
        return sign(true) + days(-left.count() / Day);
    }
    if (left.count() < 0 || civil == today) {
        return minutes(left);
    }
    if (today.daysTo(civil) < 7) {
        return words().toString(civil, u"ddd"_s) + NoBreak + time(core::timeOf(at, zone));
    }
    return day(civil, today);
}

QString age(core::Instant at, core::Instant now) {
    const qint64 gone = std::chrono::floor<core::Minutes>(now - at).count();
    if (gone < 1) {
        return tr("now");
    }
    if (gone < 60) {
        return number(gone) + NoBreak + tr("min");
    }
    return gone < 24 * 60 ? number(gone / 60) + NoBreak + tr("h") : days(gone / (24 * 60));
}

QString withMinus(QString text) {
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        if (text.at(i) == u'-' && text.at(i + 1).isDigit()) {
            text[i] = Minus;
        }
    }
    return text;
}

} // namespace ui::format
