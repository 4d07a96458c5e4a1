// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/rawsqlite.h"
#include "bench/suites.h"
#include "core/db/migrator.h"
#include "core/search/search.h"

#include <QRegularExpression>
#include <algorithm>
#include <map>

using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace bench {

namespace {

struct Searched {
    const char* match;
    const char* shown;
};

// The best matches of each kind, then what a result shows of the best of all.
constexpr Searched Kinds[] = {
    {"SELECT rowid, -bm25(client_fts, 4.0) AS s FROM client_fts WHERE client_fts MATCH ? ORDER BY s DESC "
     "LIMIT 50",
     "SELECT id, id, name, industry, city, website, note FROM client WHERE id = ?"},
    {"SELECT rowid, -bm25(contact_fts, 4.0) AS s FROM contact_fts WHERE contact_fts MATCH ? ORDER BY s DESC "
     "LIMIT 50",
     "SELECT k.id, k.client_id, c.name, k.name, k.role, k.email, k.phone, k.note FROM contact k JOIN client "
     "c ON c.id = "
     "k.client_id WHERE k.id = ?"},
    {"SELECT rowid, -bm25(touchpoint_fts, 4.0) AS s FROM touchpoint_fts WHERE touchpoint_fts MATCH ? ORDER "
     "BY s DESC "
     "LIMIT 50",
     "SELECT t.id, t.client_id, c.name, t.title, t.note, t.at FROM touchpoint t JOIN client c ON c.id = "
     "t.client_id "
     "WHERE t.id = ?"},
    {"SELECT rowid, -bm25(ticket_fts, 4.0) AS s FROM ticket_fts WHERE ticket_fts MATCH ? ORDER BY s DESC "
     "LIMIT 50",
     "SELECT t.id, t.client_id, c.name, t.subject, t.opened_at, t.number, (SELECT m.body FROM ticket_message "
     "m WHERE "
     "m.ticket_id = t.id ORDER BY m.at, m.id LIMIT 1) FROM ticket t JOIN client c ON c.id = t.client_id "
     "WHERE t.id = ?"},
    {"SELECT rowid, -bm25(ticket_message_fts, 4.0) AS s FROM ticket_message_fts WHERE ticket_message_fts "
     "MATCH ? ORDER "
     "BY s DESC LIMIT 50",
     "SELECT m.id, t.client_id, c.name, t.subject, m.body, m.at, t.number, t.id FROM ticket_message m JOIN "
     "ticket t ON "
     "t.id = m.ticket_id JOIN client c ON c.id = t.client_id WHERE m.id = ?"},
    {"SELECT rowid, -bm25(attachment_fts, 4.0) AS s FROM attachment_fts WHERE attachment_fts MATCH ? ORDER "
     "BY s DESC LIMIT 50",
     "SELECT a.id, t.client_id, c.name, t.subject, a.name, m.at, t.number, t.id FROM attachment a JOIN "
     "ticket_message m ON m.id = a.message_id JOIN ticket t ON t.id = m.ticket_id JOIN client c ON c.id = "
     "t.client_id WHERE a.id = ?"},
    {"SELECT rowid, -bm25(article_fts, 4.0) AS s FROM article_fts WHERE article_fts MATCH ? ORDER BY s DESC "
     "LIMIT 50",
     "SELECT id, title, body, updated_at FROM article WHERE active AND id = ?"},
    {"SELECT rowid, -bm25(client_field_fts, 4.0) AS s FROM client_field_fts WHERE client_field_fts MATCH ? "
     "ORDER BY s DESC LIMIT 50",
     "SELECT c.id, c.id, c.name, f.name, v.text_value, v.id FROM client_field v JOIN custom_field f ON "
     "f.id = v.field_id AND f.active JOIN client c ON c.id = v.client_id WHERE v.id = ?"},
    {"SELECT rowid, -bm25(ticket_field_fts, 4.0) AS s FROM ticket_field_fts WHERE ticket_field_fts MATCH ? "
     "ORDER BY s DESC LIMIT 50",
     "SELECT t.id, t.client_id, c.name, t.subject, f.name, v.text_value, t.opened_at, t.number, v.id FROM "
     "ticket_field v JOIN custom_field f ON f.id = v.field_id AND f.active JOIN ticket t ON t.id = "
     "v.ticket_id JOIN client c ON c.id = t.client_id WHERE v.id = ?"},
};

/// Words of the workspace's own texts: one that nearly all hold, one that some hold, one that is rare.
std::map<QString, QString> typicalTexts(Database& db) {
    std::map<QString, qint64> counts;
    auto rows = db.query("SELECT body FROM ticket_message ORDER BY id LIMIT 4000");
    while (rows.next()) {
        QStringList words =
            rows.get<QString>(0).toLower().split(QRegularExpression(u"[^a-z]+"_s), Qt::SkipEmptyParts);
        words.removeDuplicates();
        for (const QString& word : words) {
            if (word.size() > 3) {
                ++counts[word];
            }
        }
    }
    std::vector<std::pair<qint64, QString>> byCount;
    for (const auto& [word, count] : counts) {
        byCount.emplace_back(count, word);
    }
    std::sort(byCount.begin(), byCount.end());
    const auto at = [&](double part) { return byCount[size_t(part * double(byCount.size() - 1))].second; };
    return {{u"rare word"_s, at(0.02)},
            {u"word"_s, at(0.7)},
            {u"common word"_s, at(0.99)},
            {u"prefix"_s, at(0.8).left(3) + u'*'}};
}

} // namespace

void measureSearch(Bench& bench, const Sized& workspace) {
    Database db = openWorkspace(Location::file(workspace.path));
    raw::Db raw(workspace.path);
    std::vector<raw::Statement> match;
    std::vector<raw::Statement> shown;
    for (const Searched& kind : Kinds) {
        match.emplace_back(raw, kind.match);
        shown.emplace_back(raw, kind.shown);
    }
    for (const auto& [name, text] : typicalTexts(db)) {
        const bool prefix = text.endsWith(u'*');
        const QString word = prefix ? text.chopped(1) : text;
        // Typed text ends in a prefix; a blank behind it ends the word.
        search::SearchQuery query;
        query.text = prefix ? word : word + u' ';
        const QByteArray fts = (u'"' + word + u'"' + (prefix ? u"*"_s : QString())).toUtf8();
        bench.compare(
            u"search, %1 / bare FTS5 and rows"_s.arg(name), workspace.size(), 1.3,
            [&] { keep(qint64(search::find(db, query).size())); },
            [&] {
                std::vector<std::tuple<double, qint64, size_t>> best;
                for (size_t i = 0; i < match.size(); ++i) {
                    match[i].bind(1, fts);
                    while (match[i].step()) {
                        best.emplace_back(match[i].real(1), match[i].integer(0), i);
                    }
                    match[i].reset();
                }
                std::sort(best.rbegin(), best.rend());
                best.resize(std::min<size_t>(best.size(), 50));
                for (const auto& [score, id, kind] : best) {
                    shown[kind].bind(1, id);
                    keep(shown[kind].readAll());
                }
            });
    }
}

} // namespace bench
