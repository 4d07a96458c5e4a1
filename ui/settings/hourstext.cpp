// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/hourstext.h"

#include "ui/widgets/dayparse.h"
#include "ui/widgets/format.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;
using core::calendar::DayMinutes;
using core::calendar::Interval;
using core::calendar::Intervals;

namespace ui {

namespace {

std::optional<int> minuteOf(QStringView text) {
    if (text == u"24" || text == u"24:00" || text == u"24.00" || text == u"2400") {
        return DayMinutes;
    }
    const auto time = parseTime(text);
    return time ? std::optional(time->msecsSinceStartOfDay() / 60'000) : std::nullopt;
}

QString clock(int minute) {
    return minute == DayMinutes ? u"24:00"_s : format::time(QTime(minute / 60, minute % 60));
}

} // namespace

std::optional<Intervals> parseHours(const QString& text) {
    static const QRegularExpression dash(u"\\s*([-\u2010-\u2015\u2212]|\\bto\\b)\\s*"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression gap(u"[,;\\s]+"_s);
    static const QRegularExpression half(u"\\s+(am|pm|h)\\b"_s, QRegularExpression::CaseInsensitiveOption);
    QString clean = text.trimmed();
    if (clean.isEmpty() || clean.compare(u"closed"_s, Qt::CaseInsensitive) == 0 || clean == u"-" ||
        clean == format::none()) {
        return Intervals();
    }
    clean.replace(half, u"\\1"_s).replace(dash, u"-"_s);
    Intervals hours;
    for (const QString& part : clean.split(gap, Qt::SkipEmptyParts)) {
        const QStringList ends = part.split(u'-');
        const auto from = ends.size() == 2 ? minuteOf(ends[0]) : std::nullopt;
        const auto to = ends.size() == 2 ? minuteOf(ends[1]) : std::nullopt;
        if (!from || !to) {
            return std::nullopt;
        }
        hours.push_back({*from, *to});
    }
    std::sort(hours.begin(), hours.end());
    return hours;
}

QString hoursText(const Intervals& hours) {
    QStringList parts;
    for (const Interval& interval : hours) {
        parts << clock(interval.from) + u'–' + clock(interval.to);
    }
    return parts.join(u", "_s);
}

} // namespace ui
