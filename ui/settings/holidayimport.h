// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Shows what the holidays of an iCalendar file would add to a calendar, and has it added.
#pragma once

#include "core/calendar/holidayfile.h"
#include "ui/page/desk.h"
#include "ui/widgets/dialogframe.h"

namespace ui {

class Label;
class TextTable;

class HolidayImport : public DialogFrame {
    Q_OBJECT

public:
    /// Begins to read the file, in another thread.
    HolidayImport(const Desk& desk, const core::calendar::Calendar& calendar, const QString& path,
                  QWidget* host);

    /// The file was read, or refused.
    bool isRead() const { return m_read; }

Q_SIGNALS:
    /// The person wants these.
    void taken(const std::vector<core::calendar::Holiday>& holidays);

private:
    struct Answer {
        core::calendar::HolidayPlan plan;
        std::vector<core::calendar::RefusedEvent> refused;
    };

    static Answer readFile(const QString& path, const core::calendar::Calendar& calendar, QDate today);
    void read(const QString& path);
    void showAnswer();
    void take();

    Desk m_desk;
    core::calendar::Calendar m_calendar;
    Answer m_answer;
    bool m_read = false;
    Label* m_summary;
    TextTable* m_table;
};

} // namespace ui
