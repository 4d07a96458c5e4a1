// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Asks for a holiday, or for the hours of a single day.
#pragma once

#include "core/calendar/calendar.h"
#include "ui/page/desk.h"
#include "ui/widgets/dialogframe.h"

class QCheckBox;

namespace ui {

class DayField;
class Field;

/// Takes the value, or says what is wrong with it.
template <class T>
using Taker = std::function<QString(const T&)>;

class HolidayDialog : public DialogFrame {
    Q_OBJECT

public:
    using Holiday = core::calendar::Holiday;

    /// Without a holiday to edit it asks for a new one.
    HolidayDialog(const Desk& desk, const std::optional<Holiday>& edited, Taker<Holiday> take, QWidget* host);

private:
    void save();

    Desk m_desk;
    Taker<Holiday> m_take;
    DayField* m_day;
    Field* m_name;
    QCheckBox* m_yearly;
    QCheckBox* m_active;
};

class SingleDayDialog : public DialogFrame {
    Q_OBJECT

public:
    using Override = core::calendar::Override;

    SingleDayDialog(const Desk& desk, const std::optional<Override>& edited, Taker<Override> take,
                    QWidget* host);

private:
    void save();

    Desk m_desk;
    Taker<Override> m_take;
    DayField* m_day;
    Field* m_hours;
    Field* m_name;
};

} // namespace ui
