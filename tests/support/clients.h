// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Members, clients and what belongs to them, with defaults, so that a test states only what matters to it.
#pragma once

#include "core/clients/client.h"
#include "core/people/member.h"
#include "core/touchpoints/touchpoint.h"
#include "tests/support/database.h"

namespace test {

inline core::people::Member member(const QString& name) {
    core::people::Member value;
    value.name = name;
    return value;
}

inline core::people::Member addMember(Workspace& db, const QString& name = QStringLiteral("Mara Lind")) {
    return db.write([&](core::Transaction& tx) { return core::people::save(tx, member(name)); });
}

inline core::clients::Client client(const QString& name) {
    core::clients::Client value;
    value.name = name;
    return value;
}

inline core::clients::Client addClient(Workspace& db, const core::clients::Client& value) {
    return db.write([&](core::Transaction& tx) { return core::clients::save(tx, value); });
}

inline core::clients::Client addClient(Workspace& db, const QString& name = QStringLiteral("Oak Dental")) {
    return addClient(db, client(name));
}

inline core::clients::Contact addContact(Workspace& db, core::ClientId client, const QString& name) {
    core::clients::Contact value;
    value.client = client;
    value.name = name;
    return db.write([&](core::Transaction& tx) { return core::clients::saveContact(tx, value); });
}

/// A call that we made, unless the test says otherwise.
inline core::touchpoints::Touchpoint touchpoint(core::ClientId client, core::Instant at) {
    core::touchpoints::Touchpoint value;
    value.client = client;
    value.at = at;
    return value;
}

inline core::touchpoints::Touchpoint addTouchpoint(Workspace& db,
                                                   const core::touchpoints::Touchpoint& value) {
    return db.write([&](core::Transaction& tx) {
        core::touchpoints::Log entry;
        entry.touchpoint = value;
        return core::touchpoints::log(tx, entry);
    });
}

inline core::touchpoints::Planned planned(core::ClientId client, QDate due) {
    core::touchpoints::Planned value;
    value.client = client;
    value.title = QStringLiteral("Monthly call");
    value.dueDay = due;
    return value;
}

inline core::touchpoints::Planned addPlanned(Workspace& db, const core::touchpoints::Planned& value) {
    return db.write([&](core::Transaction& tx) { return core::touchpoints::savePlanned(tx, value); });
}

/// The kind of failure that the work ends in; fails the test when it ends well.
template <class Work>
core::ErrorKind kindOfFailure(Work work) {
    try {
        work();
    } catch (const core::Failure& failure) {
        return failure.error().kind;
    }
    FAIL("nothing was thrown");
    return core::ErrorKind::Internal;
}

} // namespace test
