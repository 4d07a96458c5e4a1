// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Moves a client to another stage, or completes its journey: asks about open exit criteria first.
#pragma once

#include "core/journeys/criteria.h"
#include "ui/page/desk.h"
#include "ui/widgets/dialogframe.h"

class QComboBox;

namespace ui {

class Field;

/// What is asked for. A stage of zero completes the journey.
struct StageMove {
    core::EnrolmentId enrolment;
    core::StageId stage;
    QString stageName;
    QString clientName;
    bool forward = true;
    bool early = false; ///< completes before the last stage
};

class StageDialog : public DialogFrame {
    Q_OBJECT

public:
    /// Moves at once when nothing is to be asked; opens otherwise.
    static void moveOrAsk(const Desk& desk, const StageMove& move, QWidget* host);

    StageDialog(const Desk& desk, const StageMove& move, const core::journeys::ExitCheck& check,
                QWidget* host);

private:
    struct Row {
        core::CriterionId criterion;
        QComboBox* choice;
    };

    void save();

    Desk m_desk;
    StageMove m_move;
    core::VisitId m_visit;
    std::vector<Row> m_rows;
    Field* m_reason;
};

/// Asks for one reason and acts with it.
void askReason(const Desk& desk, const QString& title, const QString& verb, const QString& note, bool needed,
               QWidget* host, const std::function<void(const QString& reason, DialogFrame* dialog)>& act);

} // namespace ui
