// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Rows that go to the database as one parameter, for %ROWS%. Used inside core/tickets only.
#pragma once

#include "core/db/database.h"
#include "core/tickets/ticket.h"

namespace core::tickets::bulkrows {

/// A JSON array of arrays of texts.
class Rows {
public:
    Rows& begin();
    Rows& add(const QString& text);
    Rows& add(qint64 number);
    Rows& add(std::optional<Instant> at);
    Rows& null();

    template <class Tag>
    Rows& add(Id<Tag> id) {
        return id ? add(id.value) : null();
    }

    bool isEmpty() const { return m_rows == 0; }

    /// Ends it.
    QString text();

private:
    QString m_text;
    int m_rows = 0;
    bool m_first = true;
};

/// Stores what differs between each two, with one revision more and events by `by`; after gets its revision.
void update(Transaction& tx, const std::vector<Ticket>& before, std::vector<Ticket>& after, MemberId by);
void addEvents(Transaction& tx, const std::vector<TicketEvent>& events);
/// "INSERT … ON CONFLICT DO NOTHING" and its contrary, for pairs of ids.
void addTags(Transaction& tx, const std::vector<std::pair<qint64, qint64>>& pairs);
void removeTags(Transaction& tx, const std::vector<std::pair<qint64, qint64>>& pairs);
void addWatchers(Transaction& tx, const std::vector<std::pair<qint64, qint64>>& pairs);
void removeWatchers(Transaction& tx, const std::vector<std::pair<qint64, qint64>>& pairs);
/// Tag names of each ticket, joined by ", " in their order.
std::map<qint64, QString> tagTexts(Database& db, const std::vector<qint64>& ids);
/// Events for the tickets whose tags differ.
void addTagEvents(Transaction& tx, const std::map<qint64, QString>& before, const std::vector<qint64>& ids,
                  MemberId by);

} // namespace core::tickets::bulkrows
