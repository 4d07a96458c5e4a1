// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/money.h"

#include <QRegularExpression>
#include <QStringList>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace core {

namespace {

/// Up to nine quadrillion units: what a 64-bit count of the smallest unit holds with room to add.
constexpr qsizetype MostDigits = 15;

QString codeOf(const QString& word) {
    return word == u"€"_s ? u"EUR"_s : word == u"$"_s ? u"USD"_s : word == u"£"_s ? u"GBP"_s : word.toUpper();
}

} // namespace

int currencyDigits(const QString& currency) {
    static const QStringList none{u"BIF"_s, u"CLP"_s, u"DJF"_s, u"GNF"_s, u"ISK"_s, u"JPY"_s,
                                  u"KMF"_s, u"KRW"_s, u"PYG"_s, u"RWF"_s, u"UGX"_s, u"VND"_s,
                                  u"VUV"_s, u"XAF"_s, u"XOF"_s, u"XPF"_s};
    static const QStringList three{u"BHD"_s, u"IQD"_s, u"JOD"_s, u"KWD"_s, u"LYD"_s, u"OMR"_s, u"TND"_s};
    return none.contains(currency) ? 0 : three.contains(currency) ? 3 : 2;
}

std::optional<Money> parseMoney(const QString& text, const QString& currency) {
    static const QRegularExpression shape(
        u"^([A-Za-z]{3}|[€$£])?\\s*([0-9][0-9.,'\\x{2019}\\x{a0}\\x{2009}\\x{202f} ]*)\\s*([A-Za-z]{3}|[€$£])?$"_s);
    const auto match = shape.match(text.trimmed());
    if (!match.hasMatch() || (!match.captured(1).isEmpty() && !match.captured(3).isEmpty())) {
        return std::nullopt;
    }
    Money money;
    const QString word = match.captured(1) + match.captured(3);
    money.currency = word.isEmpty() ? currency : codeOf(word);
    if (money.currency.isEmpty()) {
        return std::nullopt;
    }
    QString digits = match.captured(2).trimmed();
    const qsizetype mark = std::max(digits.lastIndexOf(u'.'), digits.lastIndexOf(u','));
    const qsizetype behind = mark < 0 ? 0 : digits.size() - mark - 1;
    const int unit = currencyDigits(money.currency);
    const qsizetype decimals = mark >= 0 && (behind != 3 || unit == 3) ? behind : 0;
    if (decimals > unit) {
        return std::nullopt;
    }
    digits.removeIf([](QChar c) { return !c.isDigit(); });
    digits += QString(unit - decimals, u'0');
    if (digits.size() > MostDigits) {
        return std::nullopt;
    }
    money.minor = digits.toLongLong();
    return money;
}

} // namespace core
