// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Full-text search in the words of each engine: FTS5 tables beside the data in SQLite, tsvector columns in
/// PostgreSQL.
#pragma once

#include "core/base/searchterms.h"
#include "core/db/connection.h"
#include "core/db/migration.h"

#include <string>
#include <vector>

namespace core {

/// The tables whose text can be searched.
enum class SearchTable {
    Client,
    Contact,
    Touchpoint,
    Ticket,
    Message,
    Attachment,
    Article,
    ClientField,
    TicketField
};

enum class SearchOrder {
    Best,  ///< rarest and densest words first
    Newest ///< latest recorded first; quick for words that nearly every row has
};

/// Statement that gives (id, score; higher is better) of the rows that meet all terms.
/// Parameters: the text of matchText(), then the client's id when byClient, then the greatest number of rows.
/// Articles belong to no client: none is found when byClient.
std::string_view matchStatement(Engine engine, SearchTable table, SearchOrder order, bool byClient);
/// The ids alone, in no order and without a score: whether there are any, or more than are shown, is soon
/// found out. Empty where it would not be quicker.
std::string_view fewStatement(Engine engine, SearchTable table, bool byClient);
/// So many matches are ranked at most: beyond it, a word tells rows apart no more, and ranking them all takes
/// seconds.
constexpr int MostRanked = 50'000;
/// Statement that gives a row when more than MostRanked rows meet the terms; parameter: matchText(). Empty
/// where the engine's match statement sees to it by itself.
std::string_view crowdedStatement(Engine engine, SearchTable table);
/// The terms as a query of the engine. Never a syntax error, whatever was typed.
QString matchText(Engine engine, const std::vector<SearchTerm>& terms);

/// What the tables' indexes need first, once in a workspace.
std::vector<MigrationStatement> searchWords();
// The statements below concern the named tables, or all of them when none is named.

/// What makes the tables searchable.
std::vector<MigrationStatement> searchSchema(const std::vector<std::string>& tables);
/// Keeps the index in step with the rows. SQLite does not let triggers write to FTS5 tables while the schema
/// is not trusted. So each writing connection makes temporary triggers for itself, and these call a function
/// of the connection, which a trigger stored in a file cannot.
std::vector<MigrationStatement> searchSession(const std::vector<std::string>& tables = {});
/// Ends what searchSession() began, for a bulk load; searchSession() and searchRebuild() belong after it.
std::vector<MigrationStatement> searchSuspend(const std::vector<std::string>& tables = {});
/// Small merges of the index segments that single writes leave behind.
std::vector<MigrationStatement> searchUpkeep(const std::vector<std::string>& tables = {});
/// Builds the whole index anew from the rows, for the end of a bulk load that ran without triggers.
std::vector<MigrationStatement> searchRebuild(const std::vector<std::string>& tables = {});

} // namespace core
