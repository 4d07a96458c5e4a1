// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/desktopnotifier.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QVariantMap>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

constexpr auto Service = "org.freedesktop.Notifications";
constexpr auto Path = "/org/freedesktop/Notifications";
const auto Clicked = u"default"_s; // the specification's name for a click on the note itself

QDBusMessage call(const QString& method) {
    return QDBusMessage::createMethodCall(QString::fromLatin1(Service), QString::fromLatin1(Path),
                                          QString::fromLatin1(Service), method);
}

} // namespace

DesktopNotifier::DesktopNotifier(QObject* parent)
    : DesktopNotifier(&QDBusConnection::sessionBus, parent) {}

DesktopNotifier::DesktopNotifier(Bus bus, QObject* parent)
    : Notifier(parent)
    , m_bus(std::move(bus)) {}

void DesktopNotifier::listen() {
    QDBusConnection bus = m_bus();
    // Without the sender's name, which would be asked for and waited for; the path and interface say enough.
    bus.connect({}, QString::fromLatin1(Path), QString::fromLatin1(Service), u"ActionInvoked"_s, this,
                SLOT(onAction(uint, QString)));
    bus.connect({}, QString::fromLatin1(Path), QString::fromLatin1(Service), u"NotificationClosed"_s, this,
                SLOT(onClosed(uint, uint)));
    auto* waiting = new QDBusPendingCallWatcher(bus.asyncCall(call(u"GetCapabilities"_s)), this);
    connect(waiting, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher* answered) {
        const QDBusPendingReply<QStringList> reply = *answered;
        answered->deleteLater();
        m_markup = reply.isValid() && reply.value().contains(u"body-markup"_s);
        m_state = State::Known;
        for (const DesktopNote& note : std::exchange(m_waiting, {})) {
            send(note);
        }
    });
}

void DesktopNotifier::show(const DesktopNote& note) {
    if (!m_bus().isConnected()) {
        return;
    }
    if (m_state == State::Known) {
        send(note);
        return;
    }
    m_waiting.push_back(note);
    if (std::exchange(m_state, State::Asking) == State::Unknown) {
        listen();
    }
}

void DesktopNotifier::send(const DesktopNote& note) {
    QDBusConnection bus = m_bus();
    QDBusMessage notify = call(u"Notify"_s);
    notify << u"Waymark"_s << uint(0) << u"org.waymark.Waymark"_s << note.title
           << (m_markup ? note.text.toHtmlEscaped() : note.text) << QStringList{Clicked, tr("Open")}
           << QVariantMap{{u"desktop-entry"_s, u"org.waymark.Waymark"_s}, {u"category"_s, u"im.received"_s}}
           << -1;
    auto* waiting = new QDBusPendingCallWatcher(bus.asyncCall(notify), this);
    connect(waiting, &QDBusPendingCallWatcher::finished, this,
            [this, place = note.place](QDBusPendingCallWatcher* answered) {
                const QDBusPendingReply<uint> reply = *answered;
                answered->deleteLater();
                if (reply.isValid()) {
                    m_places[reply.value()] = place;
                }
            });
}

void DesktopNotifier::onAction(uint id, const QString& action) {
    const auto found = m_places.find(id);
    if (found != m_places.end() && action == Clicked) {
        Q_EMIT activated(found->second);
    }
}

void DesktopNotifier::onClosed(uint id, uint) {
    m_places.erase(id);
}

} // namespace ui
