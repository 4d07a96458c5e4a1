// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/portal.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QMetaType>

namespace ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto Service = "org.freedesktop.portal.Desktop";
constexpr auto Path = "/org/freedesktop/portal/desktop";
constexpr auto Interface = "org.freedesktop.portal.Settings";

/// Older portals wrap the value in a second variant.
QVariant inner(const QDBusVariant& value) {
    const QVariant outer = value.variant();
    return outer.canConvert<QDBusVariant>() ? outer.value<QDBusVariant>().variant() : outer;
}

} // namespace

Portal::Portal(const QDBusConnection& bus, QObject* parent)
    : QObject(parent)
    , m_bus(bus) {
    if (isThere()) {
        // Slots are found by the names of their types, and nobody may have named this one yet.
        qRegisterMetaType<QDBusVariant>();
        // Without the sender's name, which would be asked for and waited for. The bus knows signals and slots
        // by name only.
        m_bus.connect({}, QString::fromLatin1(Path), QString::fromLatin1(Interface), u"SettingChanged"_s,
                      this, SLOT(settingChanged(QString, QString, QDBusVariant)));
    }
}

void Portal::ask(const QString& group, const QString& key) {
    if (!isThere()) {
        return;
    }
    m_asked.append({group, key});
    QDBusMessage question = QDBusMessage::createMethodCall(
        QString::fromLatin1(Service), QString::fromLatin1(Path), QString::fromLatin1(Interface), u"Read"_s);
    question << group << key;
    auto* waiting = new QDBusPendingCallWatcher(m_bus.asyncCall(question), this);
    connect(waiting, &QDBusPendingCallWatcher::finished, this,
            [this, group, key](QDBusPendingCallWatcher* call) {
                const QDBusPendingReply<QDBusVariant> reply = *call;
                call->deleteLater();
                Q_EMIT told(group, key, reply.isValid() ? inner(reply.value()) : QVariant());
            });
}

void Portal::settingChanged(const QString& group, const QString& key, const QDBusVariant& value) {
    if (m_asked.contains({group, key})) {
        Q_EMIT told(group, key, inner(value));
    }
}

} // namespace ui
