// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sla/readhistory.h"

#include "core/base/fold.h"

#include <map>
#include <optional>
#include <unordered_map>
#include <utility>

namespace core::sla {

namespace {

using Ids = std::vector<qint64>;
using tickets::MessageKind;
using tickets::Priority;
using tickets::TicketState;

class Reader {
public:
    Reader(Database& db, const Ids& ids)
        : m_db(db)
        , m_ids(ids) {}

    std::vector<TicketHistory> read(bool withTags) {
        readTickets();
        if (m_found.empty()) {
            return {};
        }
        readMessages();
        readEvents();
        if (withTags) {
            readTags();
        }
        for (Known& known : m_known) {
            settle(known);
        }
        return std::move(m_found);
    }

private:
    /// What a ticket is now, from which the beginning of its history follows.
    struct Known {
        TicketHistory* of = nullptr;
        TicketState state = TicketState::New;
        std::optional<TicketState> firstState;
        std::optional<Priority> firstPriority;
        std::optional<Instant> waitingSince;
        Instant openedAt{};
        bool isMerged = false;
        bool closedByMerge = false;
        std::optional<Instant> mergeAt;    ///< of a merge into this ticket, or its undoing, just before
        std::optional<QString> mergeOf;    ///< the source's number, while its state may follow
        bool isUndone = false;             ///< the state that follows takes one back that is left out
        std::map<QString, size_t> byMerge; ///< places in the history of states that merges brought, by source
    };

    void readTickets();
    void readMessages();
    void readEvents();
    void readTags();
    static void settle(Known& known);
    static bool isOfMerge(Known& known);
    static void noteMerge(Known& known, Instant at, const QString& before, const QString& after);
    static void addState(Known& known, Instant at, TicketState before, TicketState after);

    Known* find(qint64 ticket) {
        const auto found = m_places.find(ticket);
        return found == m_places.end() ? nullptr : &m_known[found->second];
    }

    Database& m_db;
    const Ids& m_ids;
    std::vector<TicketHistory> m_found;
    std::vector<Known> m_known;
    std::unordered_map<qint64, size_t> m_places;
};

void Reader::readTickets() {
    Query rows = m_db.query(R"sql(SELECT t.id, t.number, t.priority, t.kind, c.tier, t.client_at,
  t.first_reply_at, t.resolved_at, t.state, t.waiting_since, t.opened_at
FROM ticket t JOIN client c ON c.id = t.client_id
WHERE t.id IN %IDS% AND NOT EXISTS (SELECT 1 FROM ticket_merge g WHERE g.source_id = t.id) ORDER BY t.id)sql",
                            m_ids);
    m_found.reserve(m_ids.size()); // pointers into it are kept
    while (rows.next()) {
        TicketHistory& ticket = m_found.emplace_back();
        ticket.ticket = rows.get<qint64>(0);
        ticket.number = rows.get<qint64>(1);
        ticket.subject.priority = rows.get<Priority>(2);
        ticket.subject.kind = rows.get<tickets::TicketKind>(3);
        ticket.subject.tier = fold(rows.get<QString>(4));
        ticket.history.clientAt = rows.get<std::optional<Instant>>(5);
        ticket.history.firstReplyAt = rows.get<std::optional<Instant>>(6);
        ticket.history.resolvedAt = rows.get<std::optional<Instant>>(7);
        m_places.emplace(ticket.ticket, m_known.size());
        Known known;
        known.of = &ticket;
        known.state = rows.get<TicketState>(8);
        known.waitingSince = rows.get<std::optional<Instant>>(9);
        known.openedAt = rows.get<Instant>(10);
        ticket.subject.openedAt = known.openedAt;
        ticket.subject.resolvedAt = ticket.history.resolvedAt;
        m_known.push_back(known);
    }
}

void Reader::readMessages() {
    Query rows = m_db.query(R"sql(SELECT ticket_id, at, kind FROM ticket_message
WHERE ticket_id IN %IDS% AND kind <> 'note' AND NOT automatic ORDER BY ticket_id, at, id)sql",
                            m_ids);
    while (rows.next()) {
        if (Known* known = find(rows.get<qint64>(0))) {
            known->of->history.said.push_back({rows.get<Instant>(1), rows.get<MessageKind>(2)});
        }
    }
}

void Reader::readEvents() {
    Query rows = m_db.query(R"sql(SELECT ticket_id, at, field, old_value, new_value FROM ticket_event
WHERE ticket_id IN %IDS% AND field IN ('state', 'priority', 'merged_into', 'merged') ORDER BY ticket_id, at, id)sql",
                            m_ids);
    while (rows.next()) {
        Known* known = find(rows.get<qint64>(0));
        if (!known) {
            continue;
        }
        const auto at = rows.get<Instant>(1);
        if (rows.utf8(2) == "merged_into") {
            known->isMerged = !rows.get<QString>(4).isEmpty();
        } else if (rows.utf8(2) == "merged") {
            noteMerge(*known, at, rows.get<QString>(3), rows.get<QString>(4));
        } else if (rows.utf8(2) == "state") {
            if (!isOfMerge(*known)) {
                addState(*known, at, rows.get<TicketState>(3), rows.get<TicketState>(4));
            }
        } else {
            if (!known->firstPriority) {
                known->firstPriority = rows.get<Priority>(3);
            }
            known->of->history.priorities.push_back({at, rows.get<Priority>(4)});
        }
    }
}

/// A merge closes its source and undoing it opens it again. Nobody decided that, and undone it is as if it
/// had not been: what was promised is promised still.
bool Reader::isOfMerge(Known& known) {
    if (known.isMerged) {
        known.closedByMerge = true; // nothing else changes a merged ticket
        return true;
    }
    return std::exchange(known.closedByMerge, false);
}

/// Undone, a merge takes the state with it that it gave its target, for example by opening it again.
void Reader::noteMerge(Known& known, Instant at, const QString& before, const QString& after) {
    known.mergeAt = at;
    known.mergeOf = after.isEmpty() ? std::nullopt : std::optional(after);
    known.isUndone = false;
    const auto brought = known.byMerge.find(before);
    if (after.isEmpty() && brought != known.byMerge.end()) {
        auto& states = known.of->history.states;
        states.erase(states.begin() + std::ptrdiff_t(brought->second));
        known.byMerge.erase(brought); // later merges were undone before, so that other places stand
        known.isUndone = true;
    }
}

void Reader::addState(Known& known, Instant at, TicketState before, TicketState after) {
    if (!known.firstState) {
        known.firstState = before;
    }
    const bool ofMerge = std::exchange(known.mergeAt, std::nullopt) == at;
    if (ofMerge && std::exchange(known.isUndone, false)) {
        return;
    }
    auto& states = known.of->history.states;
    if (ofMerge && known.mergeOf) {
        known.byMerge[*known.mergeOf] = states.size();
    }
    states.push_back({at, after});
}

void Reader::readTags() {
    Query rows =
        m_db.query(R"sql(SELECT t.ticket_id, g.name_key FROM ticket_tag t JOIN tag g ON g.id = t.tag_id
WHERE t.ticket_id IN %IDS%)sql",
                   m_ids);
    while (rows.next()) {
        if (Known* known = find(rows.get<qint64>(0))) {
            known->of->subject.tags.append(rows.get<QString>(1));
        }
    }
}

void Reader::settle(Known& known) {
    History& history = known.of->history;
    history.priority = known.firstPriority.value_or(known.of->subject.priority);
    const TicketState first = known.firstState.value_or(known.state);
    if (isPause(first)) {
        Instant since = known.openedAt;
        const std::optional<Instant> until =
            history.states.empty() ? std::nullopt : std::optional(history.states.front().at);
        for (const auto& [at, kind] : history.said) {
            if (!until || at < *until) {
                since = std::max(since, at);
            }
        }
        if (history.states.empty() && history.resolvedAt) {
            since = *history.resolvedAt;
        }
        history.states.insert(history.states.begin(), {since, first});
    }
    // A wait that an import brought without its thread.
    if (history.said.empty() && known.waitingSince && history.firstReplyAt) {
        history.said.push_back({*known.waitingSince, MessageKind::Message});
    }
}

} // namespace

std::vector<TicketHistory> readHistories(Database& db, const Ids& ids, bool withTags) {
    return Reader(db, ids).read(withTags);
}

} // namespace core::sla
