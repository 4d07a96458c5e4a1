// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include "ui/theme/motion.h"
#include "ui/theme/style.h"
#include "ui/theme/systemscheme.h"

#include <QApplication>

namespace ui {

Theme::Theme(Mode mode, QObject* parent)
    : QObject(parent)
    , m_motion(new Motion(this)) {
    setMode(mode);
}

Theme::~Theme() = default;

void Theme::setMode(Mode mode) {
    m_mode = mode;
    if (mode != Mode::System) {
        delete m_system;
        m_system = nullptr;
        setScheme(mode == Mode::Dark ? Scheme::Dark : Scheme::Light);
        return;
    }
    if (!m_system) {
        m_system = new SystemScheme(this);
        connect(m_system, &SystemScheme::changed, this, [this] { setScheme(m_system->scheme()); });
        setScheme(m_system->scheme());
    }
}

void Theme::setScheme(Scheme scheme) {
    if (scheme == m_scheme) {
        return;
    }
    m_scheme = scheme;
    if (m_style && m_application) {
        m_style->setScheme(scheme);
        m_application->setPalette(palette());
    }
    Q_EMIT changed();
    if (m_application) {
        for (QWidget* window : QApplication::topLevelWidgets()) {
            window->update();
        }
    }
}

QIcon Theme::icon(const QString& name, Color token) const {
    QIcon icon;
    for (const int size : {16, 20, 24}) {
        for (const qreal ratio : {1.0, 1.5, 2.0}) {
            icon.addPixmap(m_icons.pixmap(name, color(token), size, ratio));
            icon.addPixmap(m_icons.pixmap(name, color(Color::Ink3), size, ratio), QIcon::Disabled);
        }
    }
    return icon;
}

QPalette Theme::palette() const {
    QPalette p;
    const auto set = [&](QPalette::ColorRole role, Color token) { p.setColor(role, color(token)); };
    set(QPalette::Window, Color::Canvas);
    set(QPalette::WindowText, Color::Ink);
    set(QPalette::Base, Color::Surface);
    set(QPalette::AlternateBase, Color::Sunk);
    set(QPalette::Text, Color::Ink);
    set(QPalette::PlaceholderText, Color::Ink3);
    set(QPalette::Button, Color::Surface);
    set(QPalette::ButtonText, Color::Ink);
    set(QPalette::BrightText, Color::Ink);
    set(QPalette::Highlight, Color::Sel);
    set(QPalette::HighlightedText, Color::Ink);
    set(QPalette::Link, Color::Ink);
    set(QPalette::LinkVisited, Color::Ink2);
    set(QPalette::ToolTipBase, Color::Over);
    set(QPalette::ToolTipText, Color::Ink);
    set(QPalette::Light, Color::Surface);
    set(QPalette::Midlight, Color::Hover);
    set(QPalette::Mid, Color::Line2);
    set(QPalette::Dark, Color::Ctl);
    set(QPalette::Shadow, Color::Ink3);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        p.setColor(QPalette::Disabled, role, color(Color::Ink3));
    }
    return p;
}

void Theme::applyTo(QApplication& application) {
    m_application = &application;
    m_style = new Style(m_scheme, m_fonts);
    QApplication::setStyle(m_style);
    application.setPalette(palette());
    QApplication::setFont(font(Type::Body));
    QApplication::setWindowIcon(Icons::applicationIcon());
}

} // namespace ui
