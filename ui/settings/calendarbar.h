// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Which of the working calendars is shown, and adding, copying, renaming and removing them.
#pragma once

#include "core/calendar/calendar.h"
#include "ui/page/desk.h"

class QComboBox;

namespace ui {

class Button;
class Label;

class CalendarBar : public QWidget {
    Q_OBJECT

public:
    struct Row {
        core::calendar::Calendar calendar;
        QStringList policies; ///< names of those that count in it
    };

    CalendarBar(const Desk& desk, QWidget* parent);

    /// The workspace's calendar first.
    void setRows(std::vector<Row> rows, core::CalendarId shown);

Q_SIGNALS:
    /// A person chose it, or it was just added.
    void chosen(core::CalendarId id);

private:
    void build();
    const Row* current() const;
    void showUse();
    void add();
    void copy();
    void edit();
    void remove();
    void ask(const core::calendar::Calendar& calendar);
    /// "Office hours 2": one that nothing has.
    QString freeName(const QString& name) const;

    Desk m_desk;
    std::vector<Row> m_rows;
    QComboBox* m_choice;
    Label* m_use;
    Button* m_remove = nullptr;
};

} // namespace ui
