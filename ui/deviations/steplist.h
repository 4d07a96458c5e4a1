// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The steps of a playbook in order: drag moves them, so do Alt+Up and Alt+Down; Delete removes one.
#pragma once

#include "core/deviations/playbook.h"
#include "ui/theme/theme.h"

#include <QListWidget>

namespace ui {

class StepList : public QListWidget {
    Q_OBJECT

public:
    StepList(const Theme& theme, QWidget* parent);

    void setSteps(const std::vector<core::deviations::PlaybookStep>& steps, int current);
    /// Where each step stood in setSteps(), in the order that is shown now.
    std::vector<int> order() const;

    const core::deviations::PlaybookStep* step(int row) const;

Q_SIGNALS:
    void moveRequested(int by);
    void removeRequested();
    /// A drag changed the order.
    void dropped();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    std::vector<core::deviations::PlaybookStep> m_shown;
};

} // namespace ui
