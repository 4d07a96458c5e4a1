// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journeys/enroleach.h"

#include "core/clients/client.h"
#include "core/journeys/outline.h"

namespace core::journeys {

using namespace Qt::Literals::StringLiterals;

QString obstacle(Database& db, const EnrolRequest& request, JourneyId journey) {
    const auto client = clients::find(db, request.client);
    if (!client) {
        return u"That client is no longer in the workspace."_s;
    }
    if (client->status == ClientStatus::Left) {
        return u"\"%1\" has left. Make the client active first."_s.arg(client->name);
    }
    for (const auto& other : enrolmentsOf(db, request.client)) {
        if (other.endedAt) {
            continue;
        }
        if (other.journey == journey) {
            return u"The client is on this journey already."_s;
        }
        if (request.primary && other.primary) {
            return u"The client has a primary journey already. Enrol it beside that one, or end that one first."_s;
        }
    }
    return {};
}

std::vector<Refusal> refusals(Database& db, const EnrolRequest& request, const std::vector<ClientId>& each) {
    const auto version = versionOutline(db, request.version);
    if (!version) {
        fail(ErrorKind::NotFound, u"That journey is no longer in the workspace."_s);
    }
    std::vector<Refusal> refused;
    EnrolRequest one = request;
    for (const ClientId id : each) {
        one.client = id;
        if (QString why = obstacle(db, one, version->journey); !why.isEmpty()) {
            const auto client = clients::find(db, id);
            refused.push_back({id, client ? client->name : QString(), std::move(why)});
        }
    }
    return refused;
}

EnrolledEach enrolEach(Transaction& tx, const EnrolRequest& request, const std::vector<ClientId>& each) {
    EnrolledEach done;
    done.refused = refusals(tx, request, each);
    EnrolRequest one = request;
    auto refused = done.refused.begin(); // in the order of the clients
    for (const ClientId id : each) {
        if (refused != done.refused.end() && refused->client == id) {
            ++refused;
            continue;
        }
        one.client = id;
        done.acts.push_back(enrol(tx, one));
    }
    return done;
}

} // namespace core::journeys
