// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the agency knows, written down once in Markdown: put into answers, and found by the search.
#pragma once

#include "core/base/error.h"
#include "core/db/database.h"

namespace core::articles {

struct Article {
    ArticleId id;
    QString title;
    QString body;        ///< Markdown
    Instant updatedAt{}; ///< given by save()
    MemberId member;     ///< who wrote it last
    bool active = true;  ///< offered in answers and found
    qint64 revision = 0;

    bool operator==(const Article&) const = default;
};

enum class Which { Active, All };

Problems validate(const Article& article);
/// By title.
std::vector<Article> list(Database& db, Which which = Which::Active);
std::optional<Article> find(Database& db, ArticleId id);
/// Inserts (revision zero) or updates. Gives the stored value. Failure: Invalid (also for a title that
/// another article has), Conflict, NotFound.
Article save(Transaction& tx, const Article& article);
/// Sets whether it is offered. Failure NotFound.
void setActive(Transaction& tx, ArticleId id, bool active);
/// Active ones with all the words in the title, then with all of them in title and text; latest changed first
/// when nothing is asked for.
std::vector<Article> match(Database& db, const QString& text, int limit);

} // namespace core::articles
