// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Bare rows of tickets, messages and effort, for tests of what reads them.
#pragma once

#include "core/base/fold.h"
#include "tests/support/clients.h"

namespace test {

struct TicketRow {
    core::ClientId client{};
    QString subject = QStringLiteral("Invoice is wrong");
    QString state = QStringLiteral("open");
    core::Instant openedAt = tuesday();
    std::optional<core::Instant> resolvedAt{}; ///< makes an open ticket a resolved one
    core::MemberId assignee{};
};

inline core::TicketId addTicketRow(Workspace& db, const TicketRow& row) {
    return db.write([&](core::Transaction& tx) {
        const auto id = tx.newId<core::TicketId>();
        const bool resolved = row.resolvedAt && row.state == QStringLiteral("open");
        tx.execute(R"sql(INSERT INTO ticket(id, number, client_id, assignee_id, subject, subject_key, state,
opened_at, resolved_at, updated_at) VALUES (?, (SELECT COALESCE(MAX(number), 1000) + 1 FROM ticket), ?, ?, ?, ?, ?, ?, ?, ?))sql",
                   id, row.client, row.assignee, row.subject, core::fold(row.subject),
                   resolved ? QStringLiteral("resolved") : row.state, row.openedAt, row.resolvedAt,
                   row.openedAt);
        return id;
    });
}

inline core::MessageId addMessageRow(Workspace& db, core::TicketId ticket, const QString& kind,
                                     core::Instant at, const QString& body = QStringLiteral("Hello")) {
    return db.write([&](core::Transaction& tx) {
        const auto id = tx.newId<core::MessageId>();
        tx.execute("INSERT INTO ticket_message(id, ticket_id, kind, at, body) VALUES (?, ?, ?, ?, ?)", id,
                   ticket, kind, at, body);
        return id;
    });
}

struct EffortRow {
    core::MemberId member{};
    core::ClientId client{};
    core::TicketId ticket{};
    QDate day{2026, 6, 23};
    core::Minutes minutes{30};
    core::Minutes spill{0}; ///< of the minutes, on the next day
    core::WorkClass workClass = core::WorkClass::Reactive;
};

inline core::EntryId addEffortRow(Workspace& db, const EffortRow& row) {
    return db.write([&](core::Transaction& tx) {
        const auto id = tx.newId<core::EntryId>();
        tx.execute(
            R"sql(INSERT INTO effort_entry(id, member_id, client_id, ticket_id, day, minutes, day_minutes,
work_class, entered_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?))sql",
            id, row.member, row.client, row.ticket, row.day, row.minutes, row.minutes - row.spill,
            row.workClass, db.now());
        if (row.spill > core::Minutes(0)) {
            tx.execute("INSERT INTO effort_spill(entry_id, day, minutes, work_class) VALUES (?, ?, ?, ?)", id,
                       row.day.addDays(1), row.spill, row.workClass);
        }
        return id;
    });
}

} // namespace test
