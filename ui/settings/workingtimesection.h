// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// When the agency works: calendars with the hours of the week, holidays, single days, and what follows.
#pragma once

#include "core/calendar/calendar.h"
#include "ui/page/desk.h"
#include "ui/settings/calendarwriter.h"

#include <array>

namespace ui {

class CalendarBar;
class Card;
class DayList;
class Field;
class Label;
class SettingRow;

class WorkingTimeSection : public QWidget {
    Q_OBJECT

public:
    WorkingTimeSection(const Desk& desk, QWidget* parent);

    /// The calendar is there.
    bool isLoaded() const { return m_loaded; }

Q_SIGNALS:
    void loaded();

private:
    using Calendar = core::calendar::Calendar;

    struct Weekday {
        Field* edit = nullptr;
        SettingRow* row = nullptr;
    };

    Card* buildWeek();
    Card* buildPreview();
    DayList* buildHolidays();
    DayList* buildSingleDays();
    void load();
    void choose(core::CalendarId id);
    void showCalendar(core::CalendarId id);
    void fill();
    void fillLists();
    void showPreview(const Calendar& calendar);
    void preview(int weekday);
    void saveWeekday(int weekday);
    void askHoliday(const core::calendar::Holiday* edited);
    void askSingleDay(const core::calendar::Override* edited);
    void removeHoliday(qint64 key);
    void removeSingleDay(qint64 key);
    void importHolidays();
    void addHolidays(const std::vector<core::calendar::Holiday>& holidays);
    /// Saves when the calendar stays sound; else the sentence.
    QString change(const CalendarChange& to, const CalendarChange& back, const QString& done);

    Desk m_desk;
    std::vector<Calendar> m_calendars;
    Calendar m_calendar;         ///< the one that is shown, as stored
    core::CalendarId m_shown{1}; ///< chosen by the person
    CalendarBar* m_bar = nullptr;
    bool m_loaded = false;
    std::array<Weekday, 7> m_week;
    Label* m_zone = nullptr;
    Label* m_now = nullptr;
    Label* m_openDays = nullptr;
    Label* m_openHours = nullptr;
    DayList* m_holidays = nullptr;
    DayList* m_singleDays = nullptr;
};

} // namespace ui
