// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/keycatcher.h"

#include "ui/page/actions.h"
#include "ui/theme/paint.h"

#include <QKeyEvent>

namespace ui {

namespace {

bool keepsItsMeaning(const QKeyEvent& event) {
    switch (event.key()) {
    case Qt::Key_Escape:
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return true;
    default:
        return false;
    }
}

bool isModifier(int key) {
    return key == Qt::Key_Control || key == Qt::Key_Shift || key == Qt::Key_Alt || key == Qt::Key_Meta ||
           key == Qt::Key_AltGr || key == Qt::Key_unknown || key == 0;
}

} // namespace

KeyCatcher::KeyCatcher(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme) {
    setFocusPolicy(Qt::StrongFocus);
    setMinimumHeight(sizeHint().height());
    setKey({});
}

void KeyCatcher::setKey(const QKeySequence& key) {
    m_key = key;
    setAccessibleName(key.isEmpty() ? tr("Press the new keys") : Actions::capOf(key));
    update();
}

bool KeyCatcher::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && !keepsItsMeaning(*static_cast<QKeyEvent*>(event))) {
        event->accept(); // it comes back as a key press, whatever it does elsewhere
        return true;
    }
    return QWidget::event(event);
}

void KeyCatcher::keyPressEvent(QKeyEvent* event) {
    if (keepsItsMeaning(*event) || isModifier(event->key())) {
        QWidget::keyPressEvent(event);
        return;
    }
    auto held = event->modifiers() & ~Qt::KeypadModifier;
    const bool letter = event->key() >= Qt::Key_A && event->key() <= Qt::Key_Z;
    const bool printable = event->key() > Qt::Key_Space && event->key() < Qt::Key_Escape;
    if (printable && !letter) {
        held &= ~Qt::ShiftModifier; // "?" is typed with Shift on some keyboards only
    }
    setKey(QKeySequence(QKeyCombination(held, Qt::Key(event->key()))));
    Q_EMIT caught(m_key);
}

void KeyCatcher::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paint::block(painter, rect(), metric::ControlRadius, m_theme.color(Color::Sunk),
                 m_theme.color(hasFocus() ? Color::Ink : Color::Ctl), hasFocus() ? 2 : 1);
    if (m_key.isEmpty()) {
        paint::text(painter, m_theme, rect(), tr("Press the new keys"), Type::Body, Color::Ink3,
                    Qt::AlignHCenter);
        return;
    }
    const QString cap = Actions::capOf(m_key);
    const double width = paint::keyCapWidth(m_theme, cap);
    paint::keyCap(painter, m_theme, {(this->width() - width) / 2.0, height() / 2.0}, cap);
}

} // namespace ui
