// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The desktop's own notifications (org.freedesktop.Notifications), asked without waiting.
#pragma once

#include "ui/page/notifier.h"

#include <map>

namespace ui {

class DesktopNotifier : public Notifier {
    Q_OBJECT

public:
    /// Where there is no session bus, or nothing on it that shows notifications, nothing is ever shown.
    explicit DesktopNotifier(QObject* parent = nullptr);

    void show(const DesktopNote& note) override;

private Q_SLOTS:
    void onAction(uint id, const QString& action);
    void onClosed(uint id, uint reason);

private:
    std::map<uint, Place> m_places; ///< of the notes that are still there
    bool m_markup = false;          ///< the text is read as markup
};

} // namespace ui
