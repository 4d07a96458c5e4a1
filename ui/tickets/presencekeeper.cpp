// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/presencekeeper.h"

#include <QCoreApplication>
#include <QWidget>

using namespace Qt::Literals::StringLiterals;
using core::tickets::Doing;
using core::tickets::Presence;

namespace ui {

namespace {

/// After the last sign of somebody else.
constexpr std::chrono::minutes CompanyLasts{10};

} // namespace

PresenceKeeper::PresenceKeeper(const Desk& desk, QWidget* page)
    : QObject(page)
    , m_desk(desk)
    , m_page(page)
    , m_name(u"%1/%2"_s.arg(Session::deskName()).arg(QCoreApplication::applicationPid())) {
    m_soon.setSingleShot(true);
    m_soon.setInterval(1000);
    m_beat.setInterval(core::tickets::PresenceEvery);
    connect(&m_soon, &QTimer::timeout, this, &PresenceKeeper::tell);
    connect(&m_beat, &QTimer::timeout, this, [this] {
        // Who is alone has nobody to tell, and a desk that rests writes nothing.
        if (m_desk.session.now() - m_companyAt < CompanyLasts) {
            tell();
        }
        read(); // signs of the others grow old by themselves
    });
    connect(&desk.store, &Store::changed, this, [this](const core::Changes& changes) {
        if (m_page->isVisible() && core::touches(changes, core::Entity::Presence)) {
            read();
        }
    });
    m_beat.start();
}

void PresenceKeeper::setTicket(core::TicketId ticket) {
    if (ticket != m_ticket) {
        m_ticket = ticket;
        m_wroteAt = {};
        m_soon.start();
    }
}

void PresenceKeeper::wrote() {
    const bool first = m_desk.session.now() - m_wroteAt > core::tickets::PresenceFresh;
    m_wroteAt = m_desk.session.now();
    if (first && m_ticket) {
        m_soon.start();
    }
}

void PresenceKeeper::tell() {
    const core::MemberId me = m_desk.session.member().id;
    if (!me || m_desk.store.isReadOnly() || m_desk.store.state() != Store::State::Ready) {
        return;
    }
    const core::TicketId ticket = m_page->isVisible() ? m_ticket : core::TicketId();
    if (!ticket) {
        if (std::exchange(m_told, {})) {
            m_desk.store.write(
                [me, name = m_name](core::Transaction& tx) { core::tickets::beAbsent(tx, me, name); });
        }
        return;
    }
    m_told = ticket;
    const bool writing = m_desk.session.now() - m_wroteAt <= core::tickets::PresenceFresh;
    m_desk.store.write([ticket, me, name = m_name, doing = writing ? Doing::Writing : Doing::Looking](
                           core::Transaction& tx) { core::tickets::bePresent(tx, ticket, me, name, doing); });
}

void PresenceKeeper::read() {
    if (!m_page->isVisible()) {
        return;
    }
    m_desk.store
        .read(
            [me = m_desk.session.member().id](core::Database& db) { return core::tickets::present(db, me); })
        .then(this, [this](core::Result<std::vector<Presence>> found) {
            if (!found) {
                return;
            }
            if (!found->empty() &&
                m_desk.session.now() - std::exchange(m_companyAt, m_desk.session.now()) >= CompanyLasts) {
                m_soon.start(); // somebody came who does not know yet that we are here
            }
            if (*found != m_others) {
                m_others = *found;
                Q_EMIT changed();
            }
        });
}

QString PresenceKeeper::textFor(core::TicketId ticket, Names names) const {
    QStringList parts;
    for (const Presence& one : m_others) {
        if (one.ticket == ticket) {
            const QString name = names == Names::First ? one.name.section(u' ', 0, 0) : one.name;
            parts << (one.doing == Doing::Writing ? tr("%1 is writing").arg(name)
                                                  : tr("%1 is here").arg(name));
        }
    }
    return parts.join(u", "_s);
}

QHash<qint64, QString> PresenceKeeper::all() const {
    QHash<qint64, QString> names;
    for (const Presence& one : m_others) {
        names.insert(one.ticket.value, textFor(one.ticket, Names::First));
    }
    return names;
}

} // namespace ui
