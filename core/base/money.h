// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Amounts of money as people type them.
#pragma once

#include <QString>
#include <optional>

namespace core {

struct Money {
    qint64 minor = 0; ///< in the currency's smallest unit
    QString currency; ///< ISO 4217

    bool operator==(const Money&) const = default;
};

/// Digits of the smallest unit (ISO 4217): 2, and for some currencies 0 or 3.
int currencyDigits(const QString& currency);

/// `1200 EUR`, `€ 1,200.50`, `1.200,50 eur`, `1200` in the currency that is given. The last point or comma is
/// the decimal one unless exactly three digits follow it. Null for anything else, for a negative amount, for
/// more digits than the currency has, and without a currency.
std::optional<Money> parseMoney(const QString& text, const QString& currency = {});

} // namespace core
