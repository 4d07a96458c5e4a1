// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Who follows a ticket and who was called to it, and what of that is new to a member.
#pragma once

#include "core/db/database.h"
#include "core/people/member.h"
#include "core/tickets/ticket.h"

namespace core::tickets {

/// The members whom a text calls by "@name": the whole name, or the first name where only one member has it.
/// Case and accents do not matter; of names that begin alike the longest counts. In the order of the text,
/// each once. Pure.
std::vector<MemberId> mentionedIn(const QString& text, const std::vector<people::Member>& members);

/// Writes down whom a note calls; its writer is left out. Gives whom.
std::vector<MemberId> noteMentions(Transaction& tx, const Message& message);

/// By name.
std::vector<MemberId> watchersOf(Database& db, TicketId ticket);
/// True when this changed something. NotFound for a ticket that is gone.
bool watch(Transaction& tx, TicketId ticket, MemberId member);
bool unwatch(Transaction& tx, TicketId ticket, MemberId member);

enum class NewsKind {
    Mention, ///< a note calls the member
    Watched  ///< others went on with a ticket that the member watches
};

struct News {
    NewsKind kind = NewsKind::Mention;
    MessageId message; ///< the note; zero for a watched ticket
    TicketId ticket;
    qint64 number = 0;
    QString subject;
    QString clientName;
    MemberId by; ///< who wrote last; none for the client
    QString body;
    Instant at{};
    bool isNew = true; ///< mentions stay in the list when they were seen

    bool operator==(const News&) const = default;
};

/// Mentions of the member and watched tickets with news, what is new first, then latest first. What the
/// member did is no news.
std::vector<News> newsFor(Database& db, MemberId member, int limit = 200);
/// Mentions not seen yet, and watched tickets with news.
qint64 countNews(Database& db, MemberId member);
bool hasNews(Database& db, TicketId ticket, MemberId member);
/// The member looks at the ticket: nothing of it is new, and it is read.
void markSeen(Transaction& tx, TicketId ticket, MemberId member);

} // namespace core::tickets
