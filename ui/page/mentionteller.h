// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Tells who works at this desk, in working time, that a colleague has just called them to a ticket.
#pragma once

#include "core/tickets/watching.h"
#include "ui/page/desk.h"
#include "ui/page/notifier.h"

#include <QTimer>
#include <set>

namespace ui {

class MentionTeller : public QObject {
    Q_OBJECT

public:
    /// Of this desk; on unless it was switched off.
    static constexpr auto SettingKey = "notify/mentions";

    MentionTeller(const Desk& desk, Notifier& notifier, std::chrono::milliseconds after,
                  QObject* parent = nullptr);

    /// What is there now is no news; tells of what comes from here on.
    void begin();

private:
    using Mentions = std::vector<core::tickets::News>;

    void read(bool quietly);
    void take(const Mentions& mentions, bool quietly);

    Desk m_desk;
    Notifier& m_notifier;
    std::chrono::milliseconds m_after;
    QTimer m_soon;
    std::set<core::MessageId> m_known;
    bool m_begun = false;
};

} // namespace ui
