// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Beside the sheet: the split of the week, what one should look at, and the last weeks.
#pragma once

#include "ui/effort/sheetmodel.h"
#include "ui/effort/weekdata.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QVBoxLayout;

class QBoxLayout;

namespace ui {

class Card;
class Label;
class NumberLink;
class SplitBar;

/// What the side shows, besides the week itself.
struct WeekSideContent {
    WeekData data;
    core::Denominator denominator = core::Denominator::ClientTime;
    double target = 0.1;
    std::optional<core::InstantRange> gap; ///< of the running timer
    core::Instant now{};
    QTimeZone zone = QTimeZone::utc();
    int firstWeekday = Qt::Monday;
};

class WeekSide : public QWidget {
    Q_OBJECT

public:
    explicit WeekSide(const Theme& theme, QWidget* parent = nullptr);

    void setContent(const WeekSideContent& content);

Q_SIGNALS:
    /// The entries behind a class of the week; null for the share (proactive and reactive).
    void rowsRequested(std::optional<core::WorkClass> workClass);
    void whoRequested(const core::effort::WeekRow& row, const QPoint& global);
    void gapSettled(core::effort::GapChoice choice);
    void weekRequested(QDate from);

private:
    Card* buildSplit();
    void showSplit(const WeekSideContent& content);
    void showLooks(const WeekSideContent& content);
    void showGap(const WeekSideContent& content, QBoxLayout& column);
    void showOpen(const WeekSideContent& content, const core::effort::WeekRow& row, size_t at,
                  QBoxLayout& column);
    void showWeeks(const WeekSideContent& content);
    QWidget* look(const QString& name, const QString& sentence, const QString& second,
                  const QList<QWidget*>& acts);

    const Theme& m_theme;
    NumberLink* m_share;
    Label* m_of;
    Label* m_bounds;
    SplitBar* m_bar;
    std::array<NumberLink*, 5> m_classes{};
    Card* m_looks;
    QWidget* m_lookRows = nullptr;
    Card* m_weeks;
    QWidget* m_weekRows = nullptr;
    std::vector<WeekTotal> m_recent; ///< as shown
};

} // namespace ui
