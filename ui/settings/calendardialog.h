// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Adds a working calendar, or changes its name and zone.
#pragma once

#include "core/calendar/calendar.h"
#include "ui/page/desk.h"
#include "ui/widgets/dialogframe.h"

class QCheckBox;
class QComboBox;

namespace ui {

class Field;

class CalendarDialog : public DialogFrame {
    Q_OBJECT

public:
    using Calendar = core::calendar::Calendar;

    /// Revision zero: a new one, with the hours and days that it brings. The workspace's calendar keeps the
    /// workspace's zone.
    CalendarDialog(const Desk& desk, const Calendar& calendar, QWidget* host);

Q_SIGNALS:
    void saved(core::CalendarId id);

private:
    void setValue(const Calendar& calendar);
    Calendar value() const;
    void save();

    Desk m_desk;
    Calendar m_base;
    Field* m_name;
    QCheckBox* m_ownZone;
    QComboBox* m_zone;
};

} // namespace ui
