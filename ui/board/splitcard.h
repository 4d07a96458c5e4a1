// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The board's first answer: are we ahead of problems, where is it going, and did we see things first.
#pragma once

#include "ui/board/boarddata.h"
#include "ui/widgets/card.h"

class QLabel;

namespace ui {

class CaughtPart;
class Chip;
class Label;
class NumberLink;
class ShareTrend;
class SplitBar;

/// Three parts in one card: now, trend, proof. Every figure asks for its rows.
class SplitCard : public Card {
    Q_OBJECT

public:
    explicit SplitCard(const Theme& theme, QWidget* parent = nullptr);

    void setData(const BoardData& board);
    /// The weeks of the trend, over the window.
    void showTable();

Q_SIGNALS:
    /// The entries that a figure counts, and what to call them. Several classes: empty, for the whole range.
    void rowsRequested(const core::effort::Behind& which, const QString& title);
    /// The deviations behind a figure, as the query of their page.
    void deviationsRequested(const QString& query);

private:
    QHBoxLayout* buildHead(QWidget* part);
    QWidget* buildNow();
    QWidget* buildOf(QWidget* part);
    QWidget* buildBounds(QWidget* part);
    QWidget* buildTrend();
    void showNow(const BoardData& board);
    void showOutlook(const BoardData& board);
    void openWeek(int index);
    void showTrend(const BoardData& board);
    void showBounds(const BoardData& board);
    NumberLink* link(Type type, std::optional<core::WorkClass> workClass, const QString& title,
                     QWidget* parent);

    const Theme& m_theme;
    core::DayRange m_month;
    core::DayRange m_forecastDays;
    core::Denominator m_shareOf = core::Denominator::ClientTime;
    std::vector<core::effort::WeekSplit> m_weeks;

    Chip* m_headline;
    Label* m_headText;
    Label* m_period;
    NumberLink* m_share;
    Label* m_meaning;
    QWidget* m_of = nullptr; ///< the line under it, while there is client time
    NumberLink* m_part = nullptr;
    NumberLink* m_whole = nullptr;
    Label* m_wholeWord = nullptr;
    NumberLink* m_reactive;
    NumberLink* m_proactive;
    SplitBar* m_bar;
    Label* m_outlook;
    Label* m_forecastWord;
    NumberLink* m_forecast;
    ShareTrend* m_trend;
    Chip* m_change;
    QWidget* m_unclassified = nullptr; ///< the line of time without a class, while there is some
    Label* m_bounds = nullptr;
    NumberLink* m_classify = nullptr;
    CaughtPart* m_caught;
};

} // namespace ui
