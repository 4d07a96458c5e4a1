// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Plans a touchpoint by hand, changes it, or says what became of it.
#pragma once

#include "core/touchpoints/plans.h"
#include "ui/page/desk.h"
#include "ui/widgets/dialogframe.h"

class QComboBox;

namespace ui {

class DayField;
class Field;
class MinutesField;

class PlanDialog : public DialogFrame {
    Q_OBJECT

public:
    /// An id of zero plans a new one for the client.
    PlanDialog(const Desk& desk, core::PlannedId id, core::ClientId client, QWidget* host);

Q_SIGNALS:
    /// The person did it and wants to log it.
    void logRequested(core::PlannedId id);

private:
    void build();
    void setValue(const core::touchpoints::Planned& planned);
    core::touchpoints::Planned value() const;
    void save();
    void cancelPlan();

    Desk m_desk;
    core::touchpoints::Planned m_base;
    Field* m_title;
    QComboBox* m_channel;
    QComboBox* m_owner;
    DayField* m_day;
    MinutesField* m_estimate;
};

} // namespace ui
