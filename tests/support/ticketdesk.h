// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// A service desk for tests of what happens between tickets.
#pragma once

#include "tests/support/records.h"

namespace test {

/// Mara and Priya answer Harbour Dental; five minutes pass after each ticket and message.
struct TicketDesk {
    explicit TicketDesk(core::Engine engine)
        : db(engine)
        , mara(member(*db, QStringLiteral("Mara Lind")))
        , priya(member(*db, QStringLiteral("Priya Nair")))
        , harbour(client(*db)) {}

    core::TicketId open(const core::tickets::NewTicket& request) {
        const core::TicketId id = ticket(*db, request);
        db.advance(std::chrono::minutes(5));
        return id;
    }

    /// By Mara.
    core::tickets::Act say(core::TicketId ticket, core::tickets::MessageKind kind,
                           const QString& body = QStringLiteral("Hello"),
                           std::optional<core::Minutes> minutes = {}) {
        core::tickets::NewMessage message;
        message.ticket = ticket;
        message.kind = kind;
        message.member = mara;
        message.body = body;
        message.minutes = minutes;
        const auto act =
            db.write([&](core::Transaction& tx) { return core::tickets::addMessage(tx, message); });
        db.advance(std::chrono::minutes(5));
        return act;
    }

    template <class Work>
    auto write(Work work) {
        return db.write(std::move(work));
    }

    Workspace db;
    core::MemberId mara;
    core::MemberId priya;
    core::ClientId harbour;
};

} // namespace test
