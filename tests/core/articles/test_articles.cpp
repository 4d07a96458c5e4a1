// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/articles/articles.h"

#include "core/search/search.h"
#include "tests/support/clients.h"
#include "tests/support/failure.h"

using namespace Qt::Literals::StringLiterals;
namespace articles = core::articles;
using articles::Article;

namespace {

Article add(test::Workspace& db, const QString& title, const QString& body = u"Text."_s) {
    Article article;
    article.title = title;
    article.body = body;
    return db.write([&](core::Transaction& tx) { return articles::save(tx, article); });
}

QStringList titles(const std::vector<Article>& list) {
    QStringList out;
    for (const auto& one : list) {
        out << one.title;
    }
    return out;
}

} // namespace

TEST_CASE("An article is stored, changed and no longer offered") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    Article article = add(db, u"Moving a domain"_s, u"Ask for the **transfer code**."_s);
    CHECK(articles::find(db, article.id) == article);
    article.title = u"Moving a domain to us"_s;
    db.advance(std::chrono::minutes(5));
    article = db.write([&](core::Transaction& tx) { return articles::save(tx, article); });
    CHECK(article.revision == 2);
    CHECK(article.updatedAt == db.now());
    db.write([&](core::Transaction& tx) { articles::setActive(tx, article.id, false); });
    CHECK(articles::list(db).empty());
    CHECK(articles::list(db, articles::Which::All).size() == 1);
}

TEST_CASE("Two articles cannot have one title, and a late save is a conflict") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const Article article = add(db, u"Passwords"_s);
    CHECK(test::isClear(test::errorOf([&] { add(db, u"passwords"_s); }).text));
    db.write([&](core::Transaction& tx) { articles::save(tx, article); });
    CHECK(test::kindOfFailure([&] {
              db.write([&](core::Transaction& tx) { articles::save(tx, article); });
          }) == core::ErrorKind::Conflict);
}

TEST_CASE("Titles that hold all words come before texts that do") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    add(db, u"Invoices by mail"_s, u"How to move them."_s);
    db.advance(std::chrono::minutes(1));
    add(db, u"Moving a domain"_s, u"The code is in the invoice of the registrar."_s);
    add(db, u"Réseau"_s, u"Nothing of that."_s);
    CHECK(titles(articles::match(db, u"invoice"_s, 8)) ==
          QStringList{u"Invoices by mail"_s, u"Moving a domain"_s});
    CHECK(titles(articles::match(db, u"reseau"_s, 8)) == QStringList{u"Réseau"_s});
    CHECK(articles::match(db, {}, 2).size() == 2);
}

TEST_CASE("The search finds active articles by title and text") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const Article article = add(db, u"Moving a domain"_s, u"Ask for the transfer code."_s);
    core::search::SearchQuery query;
    query.text = u"transfer"_s;
    const auto hits = core::search::find(db, query);
    REQUIRE(hits.size() == 1);
    CHECK(hits[0].kind == core::search::Kind::Article);
    CHECK(hits[0].id == article.id.value);
    CHECK(hits[0].title.text == u"Moving a domain"_s);
    query.client = test::addClient(db).id;
    CHECK(core::search::find(db, query).empty());
    query.client = {};
    db.write([&](core::Transaction& tx) { articles::setActive(tx, article.id, false); });
    CHECK(core::search::find(db, query).empty());
}
