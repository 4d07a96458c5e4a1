// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The bundled typeface and ready-made fonts for the type scale.
#pragma once

#include "ui/theme/tokens.h"

#include <QFont>
#include <QFontMetricsF>
#include <future>
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

private:
    struct Entry {
        QFont font;
        QFontMetricsF metrics;
    };

    const Entry& entry(Type type) const { return m_entries[static_cast<std::size_t>(type)]; }

    std::vector<Entry> m_entries;
};

/// Reads the system's font configuration in a thread of its own: some milliseconds of the start that need not
/// be waited for. To be waited for before the first Fonts are made; needs no application.
[[nodiscard]] std::shared_future<void> readFontConfiguration();

} // namespace ui
