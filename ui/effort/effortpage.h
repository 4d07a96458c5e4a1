// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// My week: the running timer, the sheet of days and classes, the week's split and what to look at.
#pragma once

#include "ui/effort/entrychanges.h"
#include "ui/effort/sheetmodel.h"
#include "ui/effort/triggers.h"
#include "ui/effort/weekdata.h"
#include "ui/page/page.h"

namespace ui {

class EmptyState;
class EntryLineBar;
class SheetFoot;
class SheetView;
class TimerBar;
class WeekSide;

class EffortPage : public Page {
    Q_OBJECT

public:
    explicit EffortPage(const Desk& desk, QWidget* parent = nullptr);

    /// The query is the first day of the week; empty: the week as it was left, at first the running one.
    void open(const Place& place) override;
    Place place() const override;
    core::ClientId clientInView() const override;
    core::TicketId ticketInView() const override;
    QList<QWidget*> regions() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    using Work = std::function<EntryChanges(core::Transaction&)>;

    void buildBar();
    void buildSheet(QWidget* card);
    void connectSheet();
    void connectTimer();
    void addKeys();

    core::DayRange weekAt(QDate day) const;
    void goTo(QDate day);
    void load();
    void showWeek();
    void showSide();

    /// Runs the work as one unit that can be undone; the text says what was done.
    void act(const QString& text, const Work& work, const std::function<void()>& after = {});
    void setMinutes(const SheetRow& row, int day, core::Minutes minutes);
    void clear(const SheetRow& row, int day);
    void setTrigger(const core::effort::WeekRow& row, int day, const Trigger& trigger);
    void addLine(const QString& text, core::ClientId client);
    void lineAdded(const core::effort::WeekRow& row, const EntryChanges& changes);
    void openEntries(const SheetRow& row, int day);
    void openSubject(const core::effort::WeekRow& row);
    void askWho(const core::effort::WeekRow& row, int day, const QPoint& global);
    void rowMenu(const SheetRow& row, int day, const QPoint& global);
    void keep(const core::effort::WeekRow& row);

    void startTimer(core::effort::Timer timer);
    void updateTimer(const core::effort::Timer& timer);
    void settleGap(core::effort::GapChoice choice);

    QDate m_from; ///< of the week that is shown
    WeekData m_data;
    std::vector<std::pair<QDate, core::effort::WeekRow>> m_kept; ///< rows without time, by their week
    SheetModel m_model;
    TimerBar* m_timer;
    SheetView* m_sheet;
    SheetFoot* m_foot;
    EntryLineBar* m_line;
    WeekSide* m_side;
    EmptyState* m_empty;
    QWidget* m_sideFrame = nullptr;
    QTimer m_reload;
    QTimer m_minute;
    int m_token = 0;
    bool m_shown = false;
};

} // namespace ui
