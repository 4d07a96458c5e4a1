// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/effort/duration.h"

#include <QRegularExpression>
#include <cmath>

namespace core::effort {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int LongestMinutes = 24 * 60;

std::optional<Minutes> bounded(double minutes) {
    if (!(minutes >= 0) || minutes > LongestMinutes) {
        return std::nullopt;
    }
    return Minutes{std::lround(minutes)};
}

} // namespace

std::optional<Minutes> parseMinutes(QStringView text) {
    // simplified() also turns no-break and thin spaces into plain ones.
    QString plain = text.toString().simplified().toLower();
    plain.replace(u',', u'.');
    static const QRegularExpression minutesOnly(u"^(\\d{1,4}) ?(m|min|mins|minutes|')?$"_s);
    static const QRegularExpression clock(u"^(\\d{0,2}):([0-5]\\d)$"_s);
    static const QRegularExpression hoursOnly(
        u"^(\\d{1,2}\\.?\\d{0,4}|\\.\\d{1,4}) ?(h|hr|hrs|hour|hours)$"_s);
    static const QRegularExpression both(u"^(\\d{1,2}) ?h ?([0-5]?\\d) ?(m|min)?$"_s);
    if (const auto m = minutesOnly.match(plain); m.hasMatch()) {
        return bounded(m.captured(1).toDouble());
    }
    if (const auto m = clock.match(plain); m.hasMatch()) {
        return bounded(m.captured(1).toInt() * 60 + m.captured(2).toInt());
    }
    if (const auto m = hoursOnly.match(plain); m.hasMatch()) {
        return bounded(m.captured(1).toDouble() * 60);
    }
    if (const auto m = both.match(plain); m.hasMatch()) {
        return bounded(m.captured(1).toInt() * 60 + m.captured(2).toInt());
    }
    return std::nullopt;
}

} // namespace core::effort
