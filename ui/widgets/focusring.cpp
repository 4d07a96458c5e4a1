// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/focusring.h"

#include "ui/theme/paint.h"

#include <QAbstractScrollArea>
#include <QFocusEvent>

namespace ui {

namespace {

constexpr int Reach = 4; ///< 2 px gap and 2 px ring

/// The ring must not be clipped by the layout's own widgets, but must scroll with the content.
QWidget* groundOf(QWidget* target) {
    QWidget* ground = target->parentWidget();
    while (ground && !ground->isWindow()) {
        QWidget* above = ground->parentWidget();
        auto* area = above ? qobject_cast<QAbstractScrollArea*>(above->parentWidget()) : nullptr;
        if (area && area->viewport() == above) {
            return ground;
        }
        ground = above;
    }
    return ground;
}

} // namespace

FocusRing::FocusRing(const Theme& theme, QWidget* target, int radius)
    : QWidget(target)
    , m_theme(theme)
    , m_target(target)
    , m_radius(radius) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
    target->installEventFilter(this);
    // Once shown the ring belongs to the window, so it has to go by itself.
    connect(target, &QObject::destroyed, this, &QObject::deleteLater);
}

bool FocusRing::eventFilter(QObject* watched, QEvent* event) {
    if (!m_target) {
        return false;
    }
    switch (event->type()) {
    case QEvent::FocusIn:
        if (watched == m_target) {
            const auto reason = static_cast<QFocusEvent*>(event)->reason();
            m_wanted = reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason ||
                       reason == Qt::ShortcutFocusReason || reason == Qt::OtherFocusReason;
            showRing();
        }
        break;
    case QEvent::FocusOut:
        if (watched == m_target) {
            m_wanted = false;
            hide();
        }
        break;
    case QEvent::KeyPress:
        if (watched == m_target && !m_wanted) {
            m_wanted = true;
            showRing();
        }
        break;
    case QEvent::Move:
    case QEvent::Resize:
        place();
        break;
    case QEvent::Hide:
        hide();
        break;
    case QEvent::Show:
        showRing();
        break;
    default:
        break;
    }
    return false;
}

void FocusRing::showRing() {
    if (!m_wanted || !m_target || !m_target->isVisible() || !m_target->hasFocus()) {
        return;
    }
    QWidget* ground = groundOf(m_target);
    if (!ground) {
        return;
    }
    if (parentWidget() != ground) {
        setParent(ground);
        for (const QPointer<QObject>& old : std::as_const(m_watched)) {
            if (old && old != m_target) {
                old->removeEventFilter(this);
            }
        }
        m_watched.clear();
        for (QWidget* step = m_target->parentWidget(); step && step != ground; step = step->parentWidget()) {
            step->installEventFilter(this);
            m_watched.append(step);
        }
    }
    place();
    show();
    raise();
}

void FocusRing::place() {
    if (m_target && parentWidget() && parentWidget() != m_target) {
        const QRect box(m_target->mapTo(parentWidget(), QPoint()), m_target->size());
        setGeometry(box.adjusted(-Reach, -Reach, Reach, Reach));
    }
}

void FocusRing::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paint::ringOutside(painter, QRectF(rect()).adjusted(Reach, Reach, -Reach, -Reach), m_radius,
                       m_theme.color(Color::Ink));
}

} // namespace ui
