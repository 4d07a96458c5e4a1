// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/systemscheme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QGuiApplication>
#include <QPalette>

namespace ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto Service = "org.freedesktop.portal.Desktop";
constexpr auto Path = "/org/freedesktop/portal/desktop";
constexpr auto Interface = "org.freedesktop.portal.Settings";
const auto Group = u"org.freedesktop.appearance"_s;
const auto Key = u"color-scheme"_s;

} // namespace

SystemScheme::SystemScheme(QObject* parent)
    : QObject(parent) {
    if (QGuiApplication::palette().color(QPalette::Window).lightness() < 128) {
        m_scheme = Scheme::Dark;
    }
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        return;
    }
    // The bus knows signals and slots by name only.
    bus.connect(QString::fromLatin1(Service), QString::fromLatin1(Path), QString::fromLatin1(Interface),
                u"SettingChanged"_s, this, SLOT(settingChanged(QString, QString, QDBusVariant)));
    QDBusMessage ask = QDBusMessage::createMethodCall(QString::fromLatin1(Service), QString::fromLatin1(Path),
                                                      QString::fromLatin1(Interface), u"Read"_s);
    ask << Group << Key;
    auto* waiting = new QDBusPendingCallWatcher(bus.asyncCall(ask), this);
    connect(waiting, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher* call) {
        const QDBusPendingReply<QDBusVariant> reply = *call;
        call->deleteLater();
        if (reply.isValid()) {
            take(reply.value().variant());
        }
    });
}

void SystemScheme::settingChanged(const QString& group, const QString& key, const QDBusVariant& value) {
    if (group == Group && key == Key) {
        take(value.variant());
    }
}

void SystemScheme::take(const QVariant& value) {
    // Older portals wrap the number in a second variant. 0 = no wish, 1 = dark, 2 = light.
    const QVariant inner = value.canConvert<QDBusVariant>() ? value.value<QDBusVariant>().variant() : value;
    const Scheme scheme = inner.toUInt() == 1 ? Scheme::Dark : Scheme::Light;
    if (scheme != m_scheme) {
        m_scheme = scheme;
        Q_EMIT changed();
    }
}

} // namespace ui
