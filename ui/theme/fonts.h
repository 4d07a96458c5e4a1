// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The bundled typeface, ready-made fonts for the type scale, and digits of equal width.
#pragma once

#include "ui/theme/tokens.h"

#include <QFont>
#include <QFontMetricsF>
#include <array>
#include <vector>

namespace ui {

/// Fonts with their metrics, made once. Needs a QGuiApplication.
class Fonts {
public:
    Fonts();

    const QFont& font(Type type) const { return entry(type).font; }

    const QFontMetricsF& metrics(Type type) const { return entry(type).metrics; }

    /// Distance from the vertical centre of a line down to its base line: text is centred on its capitals.
    double baselineShift(Type type) const { return 0.364 * specOf(type).px; }

    /// Width of a text whose digits all take the place of "0".
    double tabularWidth(Type type, const QString& text) const;

    /// Advance of one digit cell.
    double digitWidth(Type type) const { return digitAdvances(type)[0]; }

    /// Advances of 0 … 9, for whoever places digits.
    const std::array<double, 10>& digitAdvances(Type type) const;

private:
    struct Entry {
        QFont font;
        QFontMetricsF metrics;
        /// Filled when first asked for: measuring loads a font engine, and most start without needing all.
        mutable std::array<double, 10> digits{};
    };

    const Entry& entry(Type type) const { return m_entries[static_cast<std::size_t>(type)]; }

    std::vector<Entry> m_entries;
};

} // namespace ui
