// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/linebreaker.h"

#include <QChar>

namespace ui {

LineBreaker::LineBreaker(const QFontMetricsF& metrics)
    : m_metrics(metrics) {
    for (size_t i = 0; i < m_ascii.size(); ++i) {
        m_ascii[i] = i < 32 ? 0.0 : metrics.horizontalAdvance(QChar(static_cast<char16_t>(i)));
    }
    m_ascii[u'\t'] = 4 * m_ascii[u' '];
}

double LineBreaker::advance(char32_t character) const {
    if (character < m_ascii.size()) {
        return m_ascii[character];
    }
    const auto known = m_others.constFind(character);
    if (known != m_others.constEnd()) {
        return *known;
    }
    const double width = m_metrics.horizontalAdvance(QString::fromUcs4(&character, 1));
    m_others.insert(character, width);
    return width;
}

std::vector<LineBreaker::Line> LineBreaker::lines(const QString& text, double width) const {
    std::vector<Line> out;
    qsizetype start = 0;
    qsizetype space = -1; // the last place in this line where a break is kind
    double used = 0;
    double afterSpace = 0; // width of what follows that place
    qsizetype at = 0;
    while (at < text.size()) {
        const QChar unit = text[at];
        const bool pair = unit.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
        const qsizetype length = pair ? 2 : 1;
        if (unit == u'\n') {
            out.push_back({start, at - start});
            start = at + 1;
            space = -1;
            used = 0;
            at += 1;
            continue;
        }
        const double step = advance(pair ? QChar::surrogateToUcs4(unit, text[at + 1]) : unit.unicode());
        if (unit == u' ' || unit == u'\t') {
            space = at;
            afterSpace = 0;
        } else if (used + step > width && at > start) {
            const bool kind = space > start;
            const qsizetype end = kind ? space : at;
            out.push_back({start, end - start});
            start = kind ? space + 1 : at;
            used = kind ? afterSpace : 0;
            space = -1;
        }
        used += step;
        if (space != at) {
            afterSpace += step;
        }
        at += length;
    }
    out.push_back({start, text.size() - start});
    return out;
}

} // namespace ui
