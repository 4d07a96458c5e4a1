// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/deviationflags.h"

#include "core/deviations/store.h"
#include "ui/theme/paint.h"

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

constexpr int MostFlags = 200;

} // namespace

std::vector<DeviationFlag> readFlags(core::Database& db, core::ClientId client, const core::DayRange& days,
                                     QDate today, const QTimeZone& zone) {
    std::vector<DeviationFlag> flags;
    for (const auto& deviation : core::deviations::ofClient(db, client, MostFlags)) {
        if (deviation.state == core::DeviationState::Dismissed) {
            continue; // it was none
        }
        DeviationFlag flag{deviation.id,
                           deviation.kind,
                           deviation.detectedAt,
                           deviation.offSince,
                           deviation.endedAt ? core::dayOf(*deviation.endedAt, zone) : today,
                           core::deviations::isOpen(deviation.state)};
        if (flag.offSince < days.to && flag.until >= days.from) {
            flags.push_back(flag);
        }
    }
    std::stable_sort(flags.begin(), flags.end(),
                     [](const auto& a, const auto& b) { return a.detectedAt < b.detectedAt; });
    return flags;
}

void paintFlag(QPainter& painter, const Theme& theme, QPointF centre, bool open) {
    const QRectF disc(centre.x() - FlagSize / 2, centre.y() - FlagSize / 2, FlagSize, FlagSize);
    paint::block(painter, disc, FlagSize / 2, theme.color(open ? Color::BadInk : Color::Surface),
                 theme.color(open ? Color::Surface : Color::Ink2), 1.5);
    theme.icons().paint(painter, u"flag"_s, centre, 10, theme.color(open ? Color::Surface : Color::Ink2));
}

void paintFlagSpan(QPainter& painter, const Theme& theme, const QRectF& column, bool open) {
    QColor fill = theme.color(open ? Color::BadTint : Color::Hover);
    fill.setAlphaF(open ? 0.7F : 0.8F);
    painter.fillRect(column, fill);
}

} // namespace ui
