// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Breaks plain text into lines of a width, quickly enough for thousands of messages at once.
#pragma once

#include <QFontMetricsF>
#include <QHash>
#include <QString>
#include <array>
#include <vector>

namespace ui {

/// Adds up advances of single characters instead of shaping the text. Kerning makes a line a hair narrower
/// than reckoned; it is drawn as it was broken, so that height and picture always agree.
class LineBreaker {
public:
    struct Line {
        qsizetype from = 0;
        qsizetype length = 0;

        bool operator==(const Line&) const = default;
    };

    explicit LineBreaker(const QFontMetricsF& metrics);

    /// At line feeds, then at spaces, then inside words that are wider than the line. At least one line.
    std::vector<Line> lines(const QString& text, double width) const;

private:
    double advance(char32_t character) const;

    QFontMetricsF m_metrics;
    std::array<double, 128> m_ascii{};
    mutable QHash<char32_t, double> m_others;
};

} // namespace ui
