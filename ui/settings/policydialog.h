// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Adds or edits one policy of service levels: whom it serves and what it promises.
#pragma once

#include "core/calendar/calendar.h"
#include "core/sla/policies.h"
#include "ui/page/desk.h"
#include "ui/widgets/dialogframe.h"

#include <QTimer>

class QCheckBox;
class QComboBox;

namespace ui {

class Field;

class PolicyDialog : public DialogFrame {
    Q_OBJECT

public:
    /// Revision zero: a new policy, which comes last. `all`: those that there are, in order, to count whom it
    /// would serve among them.
    PolicyDialog(const Desk& desk, const core::sla::Policy& policy, std::vector<core::sla::Policy> all,
                 const std::vector<core::calendar::Calendar>& calendars, QWidget* host);

private:
    using Policy = core::sla::Policy;

    QWidget* inOneLine(const QList<QWidget*>& widgets);
    QWidget* wordFor(const QString& text);
    void buildConditions();
    void buildTargets();
    void buildReach();
    void setValue(const Policy& policy);
    /// Null where something cannot be read; `problem` then says what.
    std::optional<Policy> value(QString* problem, QWidget** where);
    void edited();
    void preview();
    void save();
    void remove();

    Desk m_desk;
    Policy m_base;
    std::vector<Policy> m_all;
    Field* m_name;
    QCheckBox* m_active;
    QComboBox* m_calendar;
    std::array<QCheckBox*, 4> m_priorities{};
    std::array<QCheckBox*, 7> m_kinds{};
    Field* m_tiers;
    Field* m_tags;
    Field* m_warning;
    QComboBox* m_reach;
    std::array<std::array<Field*, 3>, 4> m_targets{};
    QTimer m_wait;
    int m_token = 0;
};

} // namespace ui
