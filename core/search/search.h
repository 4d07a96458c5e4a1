// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// One full-text query over clients, contacts, touchpoints, tickets, their messages and files, the texts in
/// the workspace's own fields, and articles.
#pragma once

#include "core/db/database.h"
#include "core/search/excerpt.h"

namespace core::search {

enum class Kind { Client, Contact, Touchpoint, Ticket, Message, Attachment, Article };

struct SearchQuery {
    QString text;
    std::vector<Kind> kinds; ///< empty: all
    ClientId client;         ///< zero: all clients
    int limit = 50;
    SearchOrder order = SearchOrder::Best;
};

struct Hit {
    Kind kind = Kind::Client;
    qint64 id = 0;     ///< key of the row, of the table that kind names
    TicketId ticket;   ///< of a ticket, message or attachment
    qint64 number = 0; ///< what people call the ticket; zero for other kinds
    ClientId client;   ///< zero: an article
    QString clientName;
    Excerpt title;             ///< name, subject, or title (can be empty for a touchpoint)
    Excerpt snippet;           ///< part of the longer text; of a contact the role, of a client the industry
    std::optional<Instant> at; ///< when it happened; null for clients and contacts
    double rank = 0;           ///< higher is better; comparable within one answer only

    bool operator==(const Hit&) const = default;
};

/// The best rows for a text, best first. See parse() for how the text is read: all words must stand in one
/// row (in its searched columns), accents and case do not matter, "ß" equals "ss", "æ" equals "ae", "ø"
/// equals "o" (accents of scripts other than Latin count in SQLite). "#1042" (or 1042) gives that ticket
/// first. A ticket appears once, by its subject, its best message, a file or the text in one of its own
/// fields; a client once, by what is known of it or by a field. Articles that are not offered any more and
/// fields that are not shown any more are left out. While a single word has one letter only, clients and
/// contacts are searched; with two letters, latest recorded rows come first; so they do where more than
/// MostRanked rows match (PostgreSQL then ranks some of them). Empty text finds nothing.
std::vector<Hit> find(Database& db, const SearchQuery& query);

} // namespace core::search

template <>
struct core::EnumNames<core::search::Kind> {
    static constexpr std::array<std::pair<core::search::Kind, std::string_view>, 7> names{
        {{core::search::Kind::Client, "client"},
         {core::search::Kind::Contact, "contact"},
         {core::search::Kind::Touchpoint, "touchpoint"},
         {core::search::Kind::Ticket, "ticket"},
         {core::search::Kind::Message, "message"},
         {core::search::Kind::Attachment, "attachment"},
         {core::search::Kind::Article, "article"}}};
};
