// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// One setting: name on the left, control on the right, under it what it does and what is wrong with it.
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

namespace ui {

class ProblemText;

class SettingRow : public QWidget {
    Q_OBJECT

public:
    /// Gives the control its accessible name. An empty note takes no room.
    SettingRow(const Theme& theme, const QString& name, QWidget* control, const QString& note = {},
               QWidget* parent = nullptr);

    void setProblem(const QString& sentence);
    QString problem() const;

private:
    ProblemText* m_problem;
};

} // namespace ui
