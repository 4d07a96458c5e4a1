// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The ring around a focused button: 2 px of ink outside the shape, shown after a key and never after a
/// click.
#pragma once

#include "ui/theme/theme.h"

#include <QPointer>
#include <QWidget>

namespace ui {

/// Lies above the widget's window (or scroll area), because it is larger than the widget itself. Mouse and
/// focus pass through. Give each widget its own; it follows moves, scrolling and hiding.
class FocusRing : public QWidget {
    Q_OBJECT

public:
    /// Watches `target`, and belongs to it until it is first shown. `radius` is the radius of the target's
    /// shape.
    FocusRing(const Theme& theme, QWidget* target, int radius = metric::ControlRadius);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void showRing();
    void place();

    const Theme& m_theme;
    QPointer<QWidget> m_target;
    int m_radius;
    bool m_wanted = false;
    QList<QPointer<QObject>> m_watched;
};

} // namespace ui
