// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/systemscheme.h"

#include "ui/theme/portal.h"

#include <QGuiApplication>
#include <QPalette>

namespace ui {

using namespace Qt::Literals::StringLiterals;

SystemScheme::SystemScheme(QObject* parent)
    : QObject(parent) {
    if (QGuiApplication::palette().color(QPalette::Window).lightness() < 128) {
        m_scheme = Scheme::Dark;
    }
    auto* portal = new Portal(QDBusConnection::sessionBus(), this);
    connect(portal, &Portal::told, this,
            [this](const QString&, const QString&, const QVariant& value) { take(value); });
    portal->ask(u"org.freedesktop.appearance"_s, u"color-scheme"_s);
}

void SystemScheme::take(const QVariant& value) {
    if (!value.isValid()) {
        return;
    }
    // 0 = no wish, 1 = dark, 2 = light.
    const Scheme scheme = value.toUInt() == 1 ? Scheme::Dark : Scheme::Light;
    if (scheme != m_scheme) {
        m_scheme = scheme;
        Q_EMIT changed();
    }
}

} // namespace ui
