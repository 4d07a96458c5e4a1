// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The changes of a macro as rows: what each does, and with what.
#pragma once

#include "core/macros/macro.h"
#include "ui/page/desk.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QPlainTextEdit;
class QVBoxLayout;

namespace ui {

class Button;
class Field;
class MinutesField;

/// One change.
class MacroStepRow : public QWidget {
    Q_OBJECT

public:
    MacroStepRow(const Desk& desk, const core::macros::Step& step, QWidget* parent);

    core::macros::Step value() const;
    /// What cannot be read from the fields; empty when all can.
    QString problem() const;

Q_SIGNALS:
    void removeRequested();

private:
    void build();
    void addText();
    void addState();
    void addMember();
    void addDays(const QString& placeholder);

    Desk m_desk;
    core::macros::Step m_step;
    QVBoxLayout* m_column = nullptr;
    QPlainTextEdit* m_text = nullptr;
    QCheckBox* m_send = nullptr;
    QComboBox* m_choice = nullptr;
    Field* m_line = nullptr;
    Field* m_days = nullptr;
    MinutesField* m_minutes = nullptr;
};

class MacroSteps : public QWidget {
    Q_OBJECT

public:
    MacroSteps(const Desk& desk, QWidget* parent);

    void setValue(const std::vector<core::macros::Step>& steps);
    std::vector<core::macros::Step> value() const;
    QString problem() const;

private:
    void add(const core::macros::Step& step);
    void showFree();

    Desk m_desk;
    QVBoxLayout* m_rows;
    QComboBox* m_more;
    std::vector<MacroStepRow*> m_all;
};

/// "Send or prepare a reply", "Change the state".
QString doWord(core::macros::Do what);

} // namespace ui
