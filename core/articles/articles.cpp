// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/articles/articles.h"

#include "core/base/fold.h"
#include "core/db/refusals.h"

using namespace Qt::Literals::StringLiterals;

namespace core::articles {

namespace {

const std::string Select = "SELECT id, title, body, updated_at, member_id, active, revision FROM article ";

Article readArticle(Query& row) {
    return {row.get<ArticleId>(0), row.get<QString>(1), row.get<QString>(2), row.get<Instant>(3),
            row.get<MemberId>(4),  row.get<bool>(5),    row.get<qint64>(6)};
}

bool holdsAll(const QString& text, const QStringList& words) {
    return std::all_of(words.begin(), words.end(), [&](const QString& word) { return text.contains(word); });
}

} // namespace

Problems validate(const Article& article) {
    Problems problems;
    if (article.title.trimmed().isEmpty()) {
        problems << Problem{u"title"_s, u"Give the article a title."_s};
    } else if (article.title.size() > 200) {
        problems << Problem{u"title"_s, u"Keep the title below 200 characters."_s};
    }
    if (article.body.trimmed().isEmpty()) {
        problems << Problem{u"body"_s, u"Write the article's text."_s};
    } else if (article.body.size() > 1'000'000) {
        problems << Problem{u"body"_s, u"The text is too long. Make two articles of it."_s};
    }
    return problems;
}

std::vector<Article> list(Database& db, Which which) {
    static const std::string all = Select + "ORDER BY title_key";
    static const std::string active = Select + "WHERE active ORDER BY title_key";
    return db.query(which == Which::All ? all : active).all(readArticle);
}

std::optional<Article> find(Database& db, ArticleId id) {
    static const std::string sql = Select + "WHERE id = ?";
    return db.query(sql, id).first(readArticle);
}

Article save(Transaction& tx, const Article& article) {
    Article stored = article;
    stored.title = cleaned(stored.title).trimmed();
    stored.body = cleaned(stored.body);
    stored.updatedAt = tx.now();
    requireNone(validate(stored));
    requireOwn(tx, "SELECT id FROM article WHERE title_key = ?", fold(stored.title), stored.id,
               u"There is an article \"%1\" already. Choose another title."_s.arg(stored.title));
    if (stored.revision == 0) {
        stored.id = tx.newId<ArticleId>();
        stored.revision = 1;
        tx.execute(
            R"sql(INSERT INTO article(id, title, title_key, body, updated_at, member_id, active, revision)
VALUES (?, ?, ?, ?, ?, ?, ?, ?))sql",
            stored.id, stored.title, fold(stored.title), stored.body, stored.updatedAt, stored.member,
            stored.active, stored.revision);
    } else {
        const qint64 rows =
            tx.execute(R"sql(UPDATE article SET title = ?, title_key = ?, body = ?, updated_at = ?,
member_id = ?, active = ?, revision = revision + 1 WHERE id = ? AND revision = ?)sql",
                       stored.title, fold(stored.title), stored.body, stored.updatedAt, stored.member,
                       stored.active, stored.id, stored.revision);
        if (rows == 0) {
            failStale(find(tx, stored.id).has_value(), u"this article"_s);
        }
        ++stored.revision;
    }
    tx.changed(Entity::Article, stored.id);
    return stored;
}

void setActive(Transaction& tx, ArticleId id, bool active) {
    if (tx.execute("UPDATE article SET active = ?, revision = revision + 1 WHERE id = ?", active, id) == 0) {
        fail(ErrorKind::NotFound, u"This article is no longer in the workspace."_s);
    }
    tx.changed(Entity::Article, id);
}

std::vector<Article> match(Database& db, const QString& text, int limit) {
    const QStringList words = fold(text).split(u' ', Qt::SkipEmptyParts);
    std::vector<Article> byTitle;
    std::vector<Article> byText;
    static const std::string sql = Select + "WHERE active ORDER BY updated_at DESC, id DESC";
    Query rows = db.query(sql);
    while (rows.next() && int(byTitle.size()) < limit) {
        Article article = readArticle(rows);
        const QString title = fold(article.title);
        if (holdsAll(title, words)) {
            byTitle.push_back(std::move(article));
        } else if (int(byText.size()) < limit && holdsAll(title + u' ' + fold(article.body), words)) {
            byText.push_back(std::move(article));
        }
    }
    for (auto& article : byText) {
        if (int(byTitle.size()) < limit) {
            byTitle.push_back(std::move(article));
        }
    }
    return byTitle;
}

} // namespace core::articles
