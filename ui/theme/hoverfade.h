// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// How much of its hover look a widget that paints itself shows, while the pointer comes and goes.
///
///     void enterEvent(QEnterEvent* e) override { …; m_hover.go(*this, m_theme.motion(), true); }
///     void leaveEvent(QEvent* e) override { …; m_hover.go(*this, m_theme.motion(), false); }
///     between(plain, hovered, m_hover.amount(*this))
#pragma once

#include <QPointer>
#include <QVariantAnimation>

class QWidget;

namespace ui {

class Motion;

/// Costs nothing until the pointer has been there.
class HoverFade {
public:
    void go(QWidget& widget, const Motion& motion, bool over);

    /// 0 to 1; without motion either of them.
    double amount(const QWidget& widget) const;

private:
    QPointer<QVariantAnimation> m_way; ///< belongs to the widget
};

} // namespace ui
