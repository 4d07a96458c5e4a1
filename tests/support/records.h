// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Builders for core tests: records with defaults, so that a case states only what matters to it.
#pragma once

#include "core/clients/client.h"
#include "core/effort/entry.h"
#include "core/people/member.h"
#include "core/tickets/tickets.h"
#include "tests/support/database.h"

#include <chrono>
#include <functional>

namespace test {

inline core::MemberId member(core::Database& db, const QString& name = QStringLiteral("Mara Lind")) {
    core::people::Member value;
    value.name = name;
    return db.write([&](core::Transaction& tx) { return core::people::save(tx, value).id; });
}

inline core::ClientId client(core::Database& db, const QString& name = QStringLiteral("Harbour Dental")) {
    core::clients::Client value;
    value.name = name;
    return db.write([&](core::Transaction& tx) { return core::clients::save(tx, value).id; });
}

/// A ticket that the client opened with a message.
inline core::tickets::NewTicket newTicket(core::ClientId client, core::MemberId author) {
    core::tickets::NewTicket ticket;
    ticket.client = client;
    ticket.author = author;
    ticket.subject = QStringLiteral("Ads stopped running");
    ticket.body = QStringLiteral("Our ads stopped on Friday.");
    return ticket;
}

inline core::TicketId ticket(core::Database& db, const core::tickets::NewTicket& value) {
    return db.write([&](core::Transaction& tx) { return core::tickets::open(tx, value); });
}

/// A typed entry of a class.
inline core::effort::Entry typed(core::MemberId member, QDate day, int minutes, core::WorkClass workClass,
                                 core::ClientId client = {}) {
    core::effort::Entry entry;
    entry.member = member;
    entry.client = client;
    entry.day = day;
    entry.minutes = core::Minutes{minutes};
    entry.workClass = workClass;
    entry.origin = core::Origin::Manual;
    entry.enteredBy = member;
    return entry;
}

inline core::effort::Entry timed(core::MemberId member, core::Instant start, core::Instant end,
                                 core::WorkClass workClass, core::ClientId client = {}) {
    core::effort::Entry entry = typed(member, {}, 0, workClass, client);
    entry.startedAt = start;
    entry.endedAt = end;
    return entry;
}

inline core::effort::Entry add(core::Database& db, const core::effort::Entry& entry,
                               const QTimeZone& zone = QTimeZone::utc()) {
    return db.write([&](core::Transaction& tx) { return core::effort::add(tx, entry, zone); });
}

/// The kind of the failure that the work ends in; empty when it does not fail.
inline std::optional<core::ErrorKind> failureOf(const std::function<void()>& work) {
    try {
        work();
    } catch (const core::Failure& failure) {
        return failure.error().kind;
    }
    return std::nullopt;
}

} // namespace test

namespace Catch {

template <>
struct StringMaker<std::chrono::minutes> {
    static std::string convert(std::chrono::minutes minutes) {
        return std::to_string(minutes.count()) + " min";
    }
};

template <>
struct StringMaker<core::Instant> {
    static std::string convert(core::Instant at) {
        return core::toDateTime(at, QTimeZone::utc()).toString(Qt::ISODateWithMs).toStdString();
    }
};

} // namespace Catch
