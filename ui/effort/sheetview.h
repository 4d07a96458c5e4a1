// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The week as a sheet: arrows move, digits edit, Enter takes, Esc gives back, Delete empties.
#pragma once

#include "ui/effort/sheetmodel.h"
#include "ui/theme/theme.h"

#include <QTableView>

namespace ui {

class SheetView : public QTableView {
    Q_OBJECT

public:
    SheetView(const Theme& theme, SheetModel& model, QWidget* parent = nullptr);

    SheetModel& sheet() const { return m_model; }

    void setToday(QDate today);

    QDate today() const { return m_today; }

    /// The row and column that the person is in; null while there is none.
    const SheetRow* currentRow() const { return m_model.row(currentIndex()); }

    std::optional<QDate> currentDay() const;
    /// Chooses the first row with the column of today, where nothing is chosen.
    void ensureCurrent();
    /// Begins to edit the cell, with the key that was pressed.
    void editCell(const QModelIndex& index, const QString& typed = {});
    /// Row heights; after the rows have changed.
    void layOut();

    /// The focus is in the sheet or in the cell that is being edited.
    bool isInUse() const { return hasFocus() || state() == EditingState; }

    static bool isWeekend(QDate day) { return day.dayOfWeek() >= Qt::Saturday; }

Q_SIGNALS:
    void minutesTyped(const ui::SheetRow& row, int day, core::Minutes minutes);
    void clearRequested(const ui::SheetRow& row, int day);
    /// The entries of one day, or of the whole row (day is −1).
    void entriesRequested(const ui::SheetRow& row, int day);
    void subjectActivated(const ui::SheetRow& row);
    void menuRequested(const ui::SheetRow& row, int day, const QPoint& global);
    /// What was typed is no duration; empty: it is one again.
    void problemFound(const QString& sentence);
    /// Columns or rows have moved.
    void laidOut();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    bool edit(const QModelIndex& index, EditTrigger trigger, QEvent* event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

private:
    void activate(const QModelIndex& index);
    int dayOf(const QModelIndex& index) const;

    const Theme& m_theme;
    SheetModel& m_model;
    QDate m_today;
    QString m_typed; ///< the key that began the editing
};

} // namespace ui
