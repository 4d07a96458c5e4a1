// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Fields for a civil day, and for a day with a time. What can be typed: see dayparse.h. Up and Down change
/// the day; Alt+Down or the icon opens a calendar.
///
///     auto* due = new DayField(theme, [this] { return m_today; }, Toward::Future, this);
///     auto* at = new WhenField(theme, [this] { return nowInZone(); }, Toward::Past, this);
///     at->value();   // null while empty or not understood; problem() then has the sentence
#pragma once

#include "ui/widgets/dayparse.h"
#include "ui/widgets/daypicker.h"

#include <functional>

namespace ui {

class DayField : public Field {
    Q_OBJECT

public:
    using Today = std::function<QDate()>;

    DayField(const Theme& theme, Today today, Toward toward, QWidget* parent = nullptr);

    std::optional<QDate> value() const;
    /// Shown as `Today`, `Wed 17 Jun`. Does not emit.
    void setValue(std::optional<QDate> day);
    QString problem() const;

    /// Of the workspace; Monday at first.
    void setWeekStart(int day) { m_picker->setWeekStart(Qt::DayOfWeek(day)); }

    bool holdsKeys() const override { return m_picker->isOpen(); }

Q_SIGNALS:
    void valueChanged(std::optional<QDate> day);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    Today m_today;
    Toward m_toward;
    DayPicker* m_picker;
    std::optional<QDate> m_set;
    QString m_setText;
};

class WhenField : public Field {
    Q_OBJECT

public:
    using Now = std::function<DayTime()>;

    WhenField(const Theme& theme, Now now, Toward toward, QWidget* parent = nullptr);

    /// Wall time in the zone that `now` speaks of; turn it into an instant with core::instantOf.
    std::optional<DayTime> value() const;
    void setValue(std::optional<DayTime> value);
    QString problem() const;

    /// Of the workspace; Monday at first.
    void setWeekStart(int day) { m_picker->setWeekStart(Qt::DayOfWeek(day)); }

    bool holdsKeys() const override { return m_picker->isOpen(); }

Q_SIGNALS:
    void valueChanged(std::optional<ui::DayTime> value);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    Now m_now;
    Toward m_toward;
    DayPicker* m_picker;
    std::optional<DayTime> m_set;
    QString m_setText;
};

} // namespace ui
