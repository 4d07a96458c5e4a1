// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/button.h"

#include "ui/theme/motion.h"
#include "ui/theme/paint.h"
#include "ui/widgets/focusring.h"

#include <QKeyEvent>
#include <cmath>

namespace ui {

namespace {

/// Without the marks of letters for the Alt key; "&&" stands for one "&", as in menus.
QString shownText(QString text) {
    constexpr QChar Kept(1);
    text.replace(QLatin1String("&&"), QString(Kept));
    return text.remove(u'&').replace(Kept, QChar(u'&'));
}

int heightOf(Button::Size size) {
    switch (size) {
    case Button::Size::Page:
        return metric::ControlHeight;
    case Button::Size::Row:
        return metric::RowControlHeight;
    case Button::Size::Small:
        return metric::SmallControlHeight;
    }
    return metric::ControlHeight;
}

/// 12 % of white over the light theme's primary, of black over the dark theme's.
QColor hovered(const QColor& base) {
    const QColor toward = base.lightness() < 128 ? Qt::white : Qt::black;
    const auto mix = [](int a, int b) { return static_cast<int>(std::lround(a + (b - a) * 0.12)); };
    return {mix(base.red(), toward.red()), mix(base.green(), toward.green()),
            mix(base.blue(), toward.blue())};
}

} // namespace

Button::Button(const Theme& theme, const QString& text, Kind kind, QWidget* parent)
    : QPushButton(text, parent)
    , m_theme(theme)
    , m_kind(kind) {
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    setCursor(Qt::ArrowCursor);
    setAutoDefault(false);
    new FocusRing(theme, this);
}

void Button::setKind(Kind kind) {
    if (kind != m_kind) {
        m_kind = kind;
        updateGeometry();
        update();
    }
}

void Button::setSize(Size size) {
    m_size = size;
    updateGeometry();
}

void Button::setIconName(const QString& name) {
    m_icon = name;
    updateGeometry();
    update();
}

void Button::setKeyCap(const QString& keys) {
    m_keys = keys;
    updateGeometry();
    update();
}

void Button::setUnavailable(const QString& reason) {
    if (isEnabled()) {
        m_tip = toolTip();
    }
    setEnabled(reason.isEmpty());
    setToolTip(reason.isEmpty() ? m_tip : reason);
    setAccessibleDescription(reason);
}

Type Button::type() const {
    if (m_kind == Kind::Primary) {
        return m_size == Size::Small ? Type::SmallHead : Type::RowTitle;
    }
    return m_size == Size::Small ? Type::SmallLabel : Type::BodyItem;
}

QSize Button::sizeHint() const {
    const int padding = m_size == Size::Small ? 10 : 13;
    double width = 2.0 * padding;
    const QString shown = shownText(text());
    width += shown.isEmpty() ? 0 : paint::textWidth(m_theme, shown, type());
    if (!m_icon.isEmpty()) {
        width += 16 + (shown.isEmpty() ? 0 : 6);
    }
    if (!m_keys.isEmpty()) {
        width += 8 + paint::keyCapWidth(m_theme, m_keys);
    }
    return {static_cast<int>(std::ceil(width)), heightOf(m_size)};
}

QColor Button::fill() const {
    if (!isEnabled()) {
        return m_kind == Kind::Ghost ? QColor() : m_theme.color(Color::Hover);
    }
    const bool pressed = isDown() || isChecked();
    const double over = pressed ? 1 : m_hover.amount(*this);
    if (m_kind == Kind::Primary) {
        const QColor plain = m_theme.color(Color::Pri);
        return between(plain, hovered(plain), over);
    }
    if (pressed) {
        return m_theme.color(Color::Sel);
    }
    QColor plain = m_theme.color(m_kind == Kind::Ghost ? Color::Hover : Color::Surface);
    if (m_kind == Kind::Ghost) {
        plain.setAlpha(0);
    }
    return between(plain, m_theme.color(Color::Hover), over);
}

QColor Button::edge() const {
    if (m_kind == Kind::Ghost) {
        return {};
    }
    if (!isEnabled()) {
        return m_theme.color(Color::Line);
    }
    return m_kind == Kind::Primary ? QColor() : m_theme.color(Color::Ctl);
}

QColor Button::ink() const {
    if (!isEnabled()) {
        return m_theme.color(Color::Ink3);
    }
    if (m_kind == Kind::Primary) {
        return m_theme.color(Color::OnPri);
    }
    return m_theme.color(m_kind == Kind::Ghost ? Color::Ink2 : Color::Ink);
}

void Button::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QColor ground = fill();
    if ((ground.isValid() && ground.alpha() > 0) || edge().isValid()) {
        paint::block(painter, rect(), metric::ControlRadius, ground, edge());
    }
    const QString shown = shownText(text());
    const double words = shown.isEmpty() ? 0 : paint::textWidth(m_theme, shown, type());
    const double caps = m_keys.isEmpty() ? 0 : 8 + paint::keyCapWidth(m_theme, m_keys);
    const double iconRoom = m_icon.isEmpty() ? 0 : 16 + (shown.isEmpty() ? 0 : 6);
    const double middle = height() / 2.0;
    double x = std::max(4.0, std::round((width() - words - caps - iconRoom) / 2));
    if (!m_icon.isEmpty()) {
        m_theme.icons().paint(painter, m_icon, {x + 8, middle}, 16, ink());
        x += iconRoom;
    }
    const double room = width() - x - caps - 4;
    x += paint::text(painter, m_theme, QRectF(x, 0, room, height()), shown, type(), ink());
    if (!m_keys.isEmpty()) {
        paint::keyCap(painter, m_theme, {x + 8, middle}, m_keys,
                      m_kind == Kind::Primary && isEnabled() ? ink() : QColor());
    }
}

void Button::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier) {
            click();
            return;
        }
    }
    QPushButton::keyPressEvent(event);
}

void Button::enterEvent(QEnterEvent* event) {
    QPushButton::enterEvent(event);
    m_hover.go(*this, m_theme.motion(), true);
}

void Button::leaveEvent(QEvent* event) {
    QPushButton::leaveEvent(event);
    m_hover.go(*this, m_theme.motion(), false);
}

IconButton::IconButton(const Theme& theme, const QString& icon, const QString& name, QWidget* parent,
                       Kind kind, Size size)
    : Button(theme, {}, kind, parent) {
    setIconName(icon);
    setSize(size);
    setAccessibleName(name);
    setToolTip(name);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize IconButton::sizeHint() const {
    const int side = std::max(metric::MinHit, Button::sizeHint().height());
    return {side, side};
}

} // namespace ui
