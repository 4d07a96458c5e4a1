// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sweep/sweep.h"

#include "core/attachments/files.h"
#include "core/clients/watch.h"
#include "core/deviations/evaluate.h"
#include "core/health/evaluate.h"
#include "core/health/rules.h"
#include "core/journeys/rules.h"
#include "core/tickets/followup.h"

namespace core::sweep {

namespace {

using Ids = std::vector<qint64>;
using Looks = std::map<ClientId, std::optional<Instant>>;

void earlier(std::optional<Instant>& look, std::optional<Instant> other) {
    if (other && (!look || *other < *look)) {
        look = other;
    }
}

/// Few instants stand for many clients: most looks fall on the beginning of a day.
void writeLooks(Transaction& tx, const Ids& clients, const Looks& looks) {
    std::map<Instant, Ids> byInstant;
    for (const qint64 id : clients) {
        const auto look = looks.find(ClientId(id));
        const auto at = look == looks.end() ? std::nullopt : look->second;
        byInstant[at.value_or(Instant::max())].push_back(id);
    }
    for (const auto& [at, ids] : byInstant) {
        tx.execute("UPDATE client_watch SET check_at = ? WHERE client_id IN %IDS% AND check_at <> ?", at, ids,
                   at);
    }
}

Ids dueIds(Database& db, int limit) {
    Ids ids;
    for (const ClientId client : clients::dueForLook(db, db.now(), limit)) {
        ids.push_back(client.value);
    }
    return ids;
}

/// Takes the clients off the list first, so that of two desks only one looks at them.
Ids claim(Transaction& tx, int chunk) {
    const Ids due = dueIds(tx, chunk);
    if (!due.empty()) {
        tx.execute("UPDATE client_watch SET check_at = ? WHERE client_id IN %IDS%", Instant::max(), due);
    }
    return due;
}

/// After the deviations, which are part of it.
void scoreHealth(Transaction& tx, const Ids& clients, health::Terms& terms) {
    terms.rule = health::settledRule(tx);
    terms.now = tx.now();
    health::evaluate(tx, clients, terms);
}

SweepResult sweepChunk(Transaction& tx, Memory& memory, const deviations::Rules& rules, health::Terms& terms,
                       int chunk) {
    SweepResult part;
    const Ids due = claim(tx, chunk);
    Looks looks;
    for (const auto& [client, at] : journeys::refresh(tx, due)) {
        earlier(looks[client], at);
    }
    const auto evaluation = deviations::evaluate(tx, due, rules, memory.peers);
    for (const auto& [client, at] : evaluation.looks) {
        earlier(looks[client], at);
    }
    writeLooks(tx, due, looks);
    scoreHealth(tx, due, terms);
    part.clients = int(due.size());
    part.found = evaluation.found;
    part.updated = evaluation.updated;
    part.ended = evaluation.ended;
    return part;
}

} // namespace

SweepResult sweep(Database& db, Memory& memory, const Limits& limits) {
    SweepResult result;
    if (tickets::isAnyPendingDue(db)) {
        result.woken = db.write([&](Transaction& tx) { return tickets::wakePending(tx, limits.chunk); });
    }
    std::optional<workspace::PathRules> path;
    std::optional<journeys::WorkDays> days;
    health::Terms terms;
    while (result.clients < limits.clients && !dueIds(db, 1).empty()) {
        if (!days) {
            path = workspace::loadSettings(db).path;
            days.emplace(db);
            terms = health::readTerms(db);
            terms.peers = &memory.peers;
            memory.peers.freshen(db.now());
        }
        const auto part = db.write([&](Transaction& tx) {
            return sweepChunk(tx, memory, {*path, *days, tx.now()}, terms, limits.chunk);
        });
        result.clients += part.clients;
        result.found += part.found;
        result.updated += part.updated;
        result.ended += part.ended;
    }
    const int left = limits.clients - result.clients;
    result.rescored = left > 0 ? health::evaluateDue(db, left, limits.chunk, &memory.peers).looked : 0;
    if (left > 0 && attachments::isCleanUpDue(db)) {
        db.write([](Transaction& tx) { attachments::cleanUp(tx); });
    }
    result.more = result.rescored >= left && (!dueIds(db, 1).empty() || health::isAnyDue(db));
    result.more = result.more || tickets::isAnyPendingDue(db);
    result.at = db.now();
    return result;
}

} // namespace core::sweep
