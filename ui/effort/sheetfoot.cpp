// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/effort/sheetfoot.h"

#include "ui/effort/sheetview.h"
#include "ui/theme/paint.h"
#include "ui/widgets/format.h"
#include "ui/widgets/numberlink.h"
#include "ui/widgets/words.h"

#include <QPainterPath>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

constexpr double RightPad = 14;

/// All classes of a day side by side; the parts that exist are at least 2 px wide.
void paintClasses(QPainter& painter, const Theme& theme, const QRectF& box,
                  const core::effort::Split& split) {
    painter.save();
    QPainterPath shape;
    shape.addRoundedRect(box, 2, 2);
    painter.setClipPath(shape, Qt::IntersectClip);
    double left = box.left();
    const auto total = double(split.total().count());
    double counted = 0;
    for (const core::WorkClass workClass : core::AllClasses) {
        const auto minutes = double(split.of(workClass).count());
        if (minutes <= 0) {
            continue;
        }
        counted += minutes;
        const double right = std::max(std::round(box.left() + box.width() * counted / total), left + 2);
        const QRectF part(left, box.top(), right - left - (right < box.right() - 1 ? 1 : 0), box.height());
        if (workClass == core::WorkClass::Unclassified) {
            paint::hatch(painter, part, 0, theme.color(Color::Ctl), theme.color(Color::Surface));
        } else {
            painter.fillRect(part, theme.color(lookOf(classTone(workClass)).solid));
        }
        left = right;
    }
    painter.restore();
}

} // namespace

SheetFoot::SheetFoot(const Theme& theme, const SheetView& sheet, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_sheet(sheet) {
    setObjectName(u"weekFoot"_s);
    setFixedHeight(sizeHint().height());
    for (size_t at = 0; at < m_totals.size(); ++at) {
        auto* number = new NumberLink(theme, Type::RowTitle, this);
        number->setObjectName(at < 7 ? u"dayTotal.%1"_s.arg(at) : u"weekTotal"_s);
        number->hide();
        m_totals[at] = number;
        connect(number, &NumberLink::clicked, this, [this, at] {
            const QDate day = m_days.from.addDays(qint64(at));
            Q_EMIT rowsRequested(at < 7 ? core::DayRange{day, day.addDays(1)} : m_days);
        });
    }
}

void SheetFoot::setData(const WeekData& week, core::Minutes weekly, core::Denominator denominator) {
    m_days = week.week.days;
    m_splits = week.daySplits;
    m_splits.push_back(week.split);
    m_weekly = weekly;
    m_denominator = denominator;
    QStringList spoken;
    for (size_t at = 0; at < m_totals.size(); ++at) {
        const core::effort::Split& split = m_splits[at];
        const bool isDay = at < 7;
        const bool empty = split.total().count() == 0;
        const QString name = isDay ? format::longDay(m_days.from.addDays(qint64(at))) : tr("This week");
        m_totals[at]->set(empty ? format::none() : format::sheet(split.total()),
                          isDay ? tr("Open the entries of %1").arg(name)
                                : tr("Open the entries of this week"));
        m_totals[at]->setVisible(!isDay || !empty);
        if (!empty) {
            m_totals[at]->setAccessibleName(u"%1, %2"_s.arg(name, format::sheet(split.total())));
            spoken << tr("%1: %2, %3 reactive")
                          .arg(name, format::sheet(split.total()), format::percent(split.share(denominator)));
        }
    }
    setAccessibleName(tr("Day totals"));
    setAccessibleDescription(spoken.join(u"; "_s));
    place();
    update();
}

QRectF SheetFoot::columnBox(int column) const {
    return {double(m_sheet.columnViewportPosition(column)), 0, double(m_sheet.columnWidth(column)),
            double(height())};
}

void SheetFoot::place() {
    for (size_t at = 0; at < m_totals.size(); ++at) {
        const QRectF box = columnBox(SheetModel::FirstDay + int(at));
        const QSize size = m_totals[at]->sizeHint();
        const double pad = at < 7 ? RightPad : 16;
        m_totals[at]->setGeometry(int(box.right() - pad - size.width()), 12, size.width(), size.height());
    }
    update();
}

void SheetFoot::resizeEvent(QResizeEvent*) {
    place();
}

void SheetFoot::paintDay(QPainter& painter, const QRectF& box, const core::effort::Split& split) const {
    if (split.total().count() == 0) {
        return;
    }
    paintClasses(painter, m_theme, QRectF(box.left() + 8, 39, box.width() - 8 - RightPad, 7), split);
    if (const auto share = split.share(m_denominator)) {
        paint::text(painter, m_theme, QRectF(box.left(), 52, box.width() - RightPad, 18),
                    format::percent(share), Type::Small, m_theme.color(Color::Ink2), Qt::AlignRight);
    }
}

void SheetFoot::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int at = 0; at < 7; ++at) {
        const QRectF box = columnBox(SheetModel::FirstDay + at);
        if (m_days.from.isValid() && SheetView::isWeekend(m_days.from.addDays(at))) {
            painter.fillRect(box, m_theme.color(Color::Sunk));
        }
    }
    painter.fillRect(QRectF(0, 0, width(), 1), m_theme.color(Color::Line2));
    if (m_splits.empty()) {
        return;
    }
    const double room = m_sheet.columnWidth(SheetModel::NameColumn) - 24;
    paint::text(painter, m_theme, {16, 12, room, 20}, tr("Day total"), Type::RowTitle, Color::Ink);
    paint::text(painter, m_theme, {16, 34, room, 17},
                tr("expected %1 a day").arg(format::sheet(m_weekly / 5)), Type::Small, Color::Ink2);
    paint::text(painter, m_theme, {16, 52, room, 18}, tr("reactive share"), Type::Small, Color::Ink2);
    for (int at = 0; at < 7; ++at) {
        paintDay(painter, columnBox(SheetModel::FirstDay + at), m_splits[size_t(at)]);
    }
    const QRectF week = columnBox(SheetModel::TotalColumn);
    paint::text(painter, m_theme, QRectF(week.left() - 12, 34, week.width() - 4, 17),
                tr("of %1").arg(format::sheet(m_weekly)), Type::Small, m_theme.color(Color::Ink2),
                Qt::AlignRight);
    paint::text(painter, m_theme, QRectF(week.left() - 12, 52, week.width() - 4, 18),
                format::percent(m_splits.back().share(m_denominator)), Type::Small,
                m_theme.color(Color::Ink2), Qt::AlignRight);
}

} // namespace ui
