// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Edits one playbook: its name, what it is for, and its steps, which move by drag and by Alt with an arrow.
#pragma once

#include "core/deviations/playbook.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QComboBox;
class QPlainTextEdit;
class QVBoxLayout;

namespace ui {

class Button;
class Field;
class FieldProblem;
class MinutesField;
class StepList;

class PlaybookEditor : public QWidget {
    Q_OBJECT

public:
    using Playbook = core::deviations::Playbook;

    PlaybookEditor(const Theme& theme, QWidget* parent);
    ~PlaybookEditor() override;

    /// Keeps the chosen step where it can.
    void setValue(const Playbook& playbook);

    const Playbook& value() const { return m_value; }

Q_SIGNALS:
    /// One edit is complete and the playbook is sound. `what` names it: "Step moved".
    void edited(const core::deviations::Playbook& before, const core::deviations::Playbook& after,
                const QString& what);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildHead(QVBoxLayout& column);
    void buildSteps(QVBoxLayout& column);
    void buildStep(QVBoxLayout& column);
    QWidget* row(const QString& label, QWidget* field, QWidget* second = nullptr);
    void showSteps(int current);
    void showStep();
    void readStep();
    void commit(Playbook after, const QString& what);
    void addStep();
    void removeStep();
    void moveStep(int by);
    void takeOrder();
    int current() const;

    const Theme& m_theme;
    Playbook m_value;
    Field* m_name;
    QComboBox* m_kind;
    StepList* m_steps;
    QWidget* m_step; ///< fields of the chosen step
    Field* m_title;
    QComboBox* m_channel;
    QComboBox* m_owner;
    Field* m_due;
    MinutesField* m_estimate;
    QPlainTextEdit* m_body;
    FieldProblem* m_problem;
    bool m_showing = false;
};

} // namespace ui
