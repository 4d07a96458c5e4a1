// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The desktop's own notifications (org.freedesktop.Notifications), asked without waiting.
#pragma once

#include "ui/page/notifier.h"

#include <functional>
#include <map>
#include <vector>

class QDBusConnection;

namespace ui {

class DesktopNotifier : public Notifier {
    Q_OBJECT

public:
    using Bus = std::function<QDBusConnection()>;

    /// On the bus of the person's session.
    explicit DesktopNotifier(QObject* parent = nullptr);
    DesktopNotifier(Bus bus, QObject* parent = nullptr);

    /// The bus is asked for with the first note, not at the start. Where there is none, or nothing on it that
    /// shows notifications, nothing is ever shown.
    void show(const DesktopNote& note) override;

private Q_SLOTS:
    void onAction(uint id, const QString& action);
    void onClosed(uint id, uint reason);

private:
    void listen();
    void send(const DesktopNote& note);

    enum class State { Unknown, Asking, Known };

    Bus m_bus;
    State m_state = State::Unknown;
    std::vector<DesktopNote> m_waiting; ///< until it is known how the text is read
    std::map<uint, Place> m_places;     ///< of the notes that are still there
    bool m_markup = false;              ///< the text is read as markup
};

} // namespace ui
