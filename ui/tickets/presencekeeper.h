// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Tells the other desks which ticket this one shows, and who else is on which.
#pragma once

#include "core/tickets/presence.h"
#include "ui/page/desk.h"

#include <QHash>
#include <QTimer>

namespace ui {

/// Writes when another ticket came to stay for a second, and every ten seconds from then on.
class PresenceKeeper : public QObject {
    Q_OBJECT

public:
    /// Says nothing while the page is not visible.
    PresenceKeeper(const Desk& desk, QWidget* page);

    /// Zero: no ticket.
    void setTicket(core::TicketId ticket);
    /// A key was pressed in the composer.
    void wrote();
    enum class Names { Whole, First };

    /// "Priya Nair is writing, Jonas Adeyemi is here"; empty: nobody else.
    QString textFor(core::TicketId ticket, Names names = Names::Whole) const;

    /// The same in few words, by ticket.
    QHash<qint64, QString> all() const;

Q_SIGNALS:
    void changed();

private:
    void tell();
    void read();

    Desk m_desk;
    QWidget* m_page;
    QString m_name; ///< of this program
    core::TicketId m_ticket;
    core::TicketId m_told;
    core::Instant m_wroteAt{};
    core::Instant m_companyAt{}; ///< when somebody else was seen last
    std::vector<core::tickets::Presence> m_others;
    QTimer m_soon;
    QTimer m_beat;
};

} // namespace ui
