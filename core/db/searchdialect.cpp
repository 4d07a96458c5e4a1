// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/searchdialect.h"

#include <array>
#include <map>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace core {

namespace {

using For = MigrationStatement::For;

/// The first column is the one that people know the row by; a word found there weighs more.
struct Searched {
    const char* table;
    std::vector<const char*> columns;
};

const std::vector<Searched>& searched() {
    static const std::vector<Searched> list{
        {"client", {"name", "industry", "city", "website", "note"}},
        {"contact", {"name", "role", "email", "phone", "note"}},
        {"touchpoint", {"title", "note"}},
        {"ticket", {"subject"}},
        {"ticket_message", {"body"}},
        {"attachment", {"name"}},
        {"article", {"title", "body"}},
        {"client_field", {"text_value"}},
        {"ticket_field", {"text_value"}},
    };
    return list;
}

const Searched& searched(SearchTable table) {
    return searched()[size_t(table)];
}

bool concerns(const Searched& s, const std::vector<std::string>& tables) {
    return tables.empty() || std::find(tables.begin(), tables.end(), s.table) != tables.end();
}

/// Letters that have no accent to drop, as people type them without; the same list as in core/base/fold.
constexpr std::array<std::pair<const char*, const char*>, 17> Spelled{{{"ß", "ss"},
                                                                       {"ẞ", "ss"},
                                                                       {"æ", "ae"},
                                                                       {"Æ", "ae"},
                                                                       {"œ", "oe"},
                                                                       {"Œ", "oe"},
                                                                       {"ø", "o"},
                                                                       {"Ø", "o"},
                                                                       {"đ", "d"},
                                                                       {"Đ", "d"},
                                                                       {"ð", "d"},
                                                                       {"Ð", "d"},
                                                                       {"ł", "l"},
                                                                       {"Ł", "l"},
                                                                       {"þ", "th"},
                                                                       {"Þ", "th"},
                                                                       {"ı", "i"}}};

std::string spelled(std::string value) {
    for (const auto& [letter, plain] : Spelled) {
        value = "replace(" + value + ", '" + letter + "', '" + plain + "')";
    }
    return value;
}

/// The column as FTS5 sees it. Most text is plain ASCII, which one comparison of lengths tells.
std::string sqliteWords(const std::string& column) {
    return "CASE WHEN length(" + column + ") = length(CAST(" + column + " AS BLOB)) THEN " + column +
           " ELSE " + spelled(column) + " END";
}

std::string joined(const std::vector<const char*>& columns, const auto& map) {
    std::string out;
    for (const char* column : columns) {
        out += out.empty() ? "" : ", ";
        out += map(std::string(column));
    }
    return out;
}

void addFts(std::vector<MigrationStatement>& out, const Searched& s) {
    const std::string table = s.table;
    const std::string fts = table + "_fts";
    const auto same = [](const std::string& column) { return column; };
    const auto add = [&](const std::string& sql) { out.push_back({sql, For::Sqlite}); };
    const std::string names = joined(s.columns, same);
    // The index holds no text of its own: it reads this view when it is rebuilt or checked.
    add("CREATE VIEW " + table + "_words AS SELECT id, " +
        joined(s.columns, [](const std::string& column) { return sqliteWords(column) + " AS " + column; }) +
        " FROM " + table);
    add("CREATE VIRTUAL TABLE " + fts + " USING fts5(" + names + ", content='" + table +
        "_words', content_rowid='id', tokenize='unicode61 remove_diacritics 2', detail=full)");
    add("INSERT INTO " + fts + "(" + fts + ", rank) VALUES ('automerge', 0)");
}

void addTriggers(std::vector<MigrationStatement>& out, const Searched& s) {
    const std::string table = s.table;
    const std::string fts = table + "_fts";
    const auto words = [](const std::string& row) {
        return [row](const std::string& column) { return sqliteWords(row + column); };
    };
    const std::string names = joined(s.columns, [](const std::string& column) { return column; });
    std::string marks = "?";
    for (size_t i = 0; i < s.columns.size(); ++i) {
        marks += ", ?";
    }
    const std::string insert = "SELECT index_words('INSERT INTO " + fts + "(rowid, " + names + ") VALUES (" +
                               marks + ")', NEW.id, " + joined(s.columns, words("NEW.")) + "); ";
    const std::string remove = "SELECT index_words('INSERT INTO " + fts + "(" + fts + ", rowid, " + names +
                               ") VALUES (''delete'', " + marks + ")', OLD.id, " +
                               joined(s.columns, words("OLD.")) + "); ";
    const auto trigger = [&](const char* name, const std::string& event, const std::string& action) {
        out.push_back({"CREATE TEMP TRIGGER IF NOT EXISTS " + fts + name + " AFTER " + event + " ON " +
                           table + " BEGIN " + action + "END",
                       For::Sqlite});
    };
    trigger("_add", "INSERT", insert);
    trigger("_take", "DELETE", remove);
    trigger("_change", "UPDATE OF " + names, remove + insert);
}

/// The server's own parser tells e-mail addresses, paths and signed numbers from words, FTS5 does not; with
/// blanks in place of punctuation both find the same.
constexpr auto PostgresLetters = R"sql(CREATE FUNCTION search_letters(value TEXT) RETURNS TEXT
LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
CASE WHEN octet_length(value) = char_length(value) THEN lower(value)
ELSE regexp_replace(normalize(lower(%1 COLLATE "und-x-icu"), NFKD),
  '[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]', '', 'g') END)sql";

constexpr auto PostgresWords = R"sql(CREATE FUNCTION search_words(value TEXT) RETURNS TEXT
LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
translate(search_letters(value), '!"#$%&''()*+,-./:;<=>?@[\]^_`{|}~“”„‘’‚«»‹›–—…·•¡¿€£',
  '                                                                    '))sql";

void addVector(std::vector<MigrationStatement>& out, const Searched& s) {
    const std::string table = s.table;
    std::string vector =
        std::string("setweight(to_tsvector('simple', search_words(") + s.columns.front() + ")), 'A')";
    for (size_t i = 1; i < s.columns.size(); ++i) {
        vector += std::string(" || to_tsvector('simple', search_words(") + s.columns[i] + "))";
    }
    out.push_back(
        {"ALTER TABLE " + table + " ADD COLUMN words tsvector GENERATED ALWAYS AS (" + vector + ") STORED",
         For::Postgres});
    out.push_back({"CREATE INDEX " + table + "_words ON " + table + " USING gin(words)", For::Postgres});
}

/// The column that holds the client, and the table that has it, for searches within one client.
std::string clientJoin(SearchTable table, const std::string& id) {
    switch (table) {
    case SearchTable::Client:
        return " JOIN client c ON c.id = " + id;
    case SearchTable::Message:
        return " JOIN ticket_message m ON m.id = " + id + " JOIN ticket c ON c.id = m.ticket_id";
    case SearchTable::Attachment:
        return " JOIN attachment a ON a.id = " + id +
               " JOIN ticket_message m ON m.id = a.message_id JOIN ticket c ON c.id = m.ticket_id";
    case SearchTable::Article:
        return " JOIN client c ON c.id IS NULL"; // articles are nobody's
    case SearchTable::TicketField:
        return " JOIN ticket_field v ON v.id = " + id + " JOIN ticket c ON c.id = v.ticket_id";
    default:
        return std::string(" JOIN ") + searched(table).table + " c ON c.id = " + id;
    }
}

std::string clientCondition(SearchTable table) {
    const bool own = table == SearchTable::Client || table == SearchTable::Article;
    return own ? " AND c.id = ?" : " AND c.client_id = ?";
}

/// Without an order no score is told: reckoning one looks at every row that has the words.
std::string sqliteMatch(SearchTable table, std::optional<SearchOrder> order, bool byClient) {
    const std::string fts = std::string(searched(table).table) + "_fts";
    const bool newest = order == SearchOrder::Newest;
    const std::string score = !order ? "" : newest ? ", 0.0 AS score" : ", -bm25(" + fts + ", 4.0) AS score";
    return "SELECT " + fts + ".rowid" + score + " FROM " + fts +
           (byClient ? clientJoin(table, fts + ".rowid") : "") + " WHERE " + fts + " MATCH ?" +
           (byClient ? clientCondition(table) : "") +
           (newest  ? " ORDER BY " + fts + ".rowid DESC"
            : order ? " ORDER BY score DESC"
                    : "") +
           " LIMIT ?";
}

/// The matches are collected before they are ordered: otherwise the planner may walk the primary key and test
/// every row.
std::string postgresMatch(SearchTable table, SearchOrder order, bool byClient) {
    const std::string name = searched(table).table;
    const std::string score = order == SearchOrder::Best ? "ts_rank(t.words, q.q)" : "0.0";
    return "WITH q AS MATERIALIZED (SELECT to_tsquery('simple', search_letters(?)) AS q), "
           "hit AS MATERIALIZED (SELECT t.id, " +
           score + " AS score FROM q, " + name + " t" + (byClient ? clientJoin(table, "t.id") : "") +
           " WHERE t.words @@ q.q" + (byClient ? clientCondition(table) : "") + " LIMIT " +
           std::to_string(MostRanked) + ") SELECT id, score FROM hit ORDER BY score DESC, id DESC LIMIT ?";
}

} // namespace

std::string_view matchStatement(Engine engine, SearchTable table, SearchOrder order, bool byClient) {
    // Four forms of each table on two engines, written out once.
    static const auto all = [] {
        std::map<std::tuple<Engine, SearchTable, SearchOrder, bool>, std::string> map;
        for (size_t i = 0; i < searched().size(); ++i) {
            const auto t = SearchTable(i);
            for (const auto o : {SearchOrder::Best, SearchOrder::Newest}) {
                for (const bool by : {false, true}) {
                    map[{Engine::Sqlite, t, o, by}] = sqliteMatch(t, o, by);
                    map[{Engine::Postgres, t, o, by}] = postgresMatch(t, o, by);
                }
            }
        }
        return map;
    }();
    return all.at({engine, table, order, byClient});
}

std::string_view fewStatement(Engine engine, SearchTable table, bool byClient) {
    static const auto all = [] {
        std::vector<std::array<std::string, 2>> list;
        for (size_t i = 0; i < searched().size(); ++i) {
            list.push_back({sqliteMatch(SearchTable(i), {}, false), sqliteMatch(SearchTable(i), {}, true)});
        }
        return list;
    }();
    return engine == Engine::Sqlite ? std::string_view(all[size_t(table)][byClient ? 1 : 0])
                                    : std::string_view();
}

std::string_view crowdedStatement(Engine engine, SearchTable table) {
    static const auto all = [] {
        std::vector<std::string> list;
        for (const Searched& s : searched()) {
            const std::string fts = std::string(s.table) + "_fts";
            list.push_back("SELECT 1 FROM " + fts + " WHERE " + fts + " MATCH ? LIMIT 1 OFFSET " +
                           std::to_string(MostRanked));
        }
        return list;
    }();
    return engine == Engine::Sqlite ? std::string_view(all[size_t(table)]) : std::string_view();
}

QString matchText(Engine engine, const std::vector<SearchTerm>& terms) {
    QStringList parts;
    for (const SearchTerm& term : terms) {
        if (engine == Engine::Sqlite) {
            QString words = term.words.join(u' ');
            for (const auto& [letter, plain] : Spelled) {
                words.replace(QString::fromUtf8(letter), QString::fromUtf8(plain));
            }
            parts << u"\"%1\"%2"_s.arg(words, term.isPrefix ? u"*"_s : QString());
        } else {
            QStringList words;
            for (const QString& word : term.words) {
                words << u"'%1'"_s.arg(word);
            }
            if (term.isPrefix) {
                words.last() += u":*"_s;
            }
            parts << words.join(u" <-> "_s);
        }
    }
    return parts.join(engine == Engine::Sqlite ? u" "_s : u" & "_s);
}

std::vector<MigrationStatement> searchWords() {
    std::string letters = PostgresLetters;
    letters.replace(letters.find("%1"), 2, spelled("value"));
    return {{letters, For::Postgres}, {PostgresWords, For::Postgres}};
}

std::vector<MigrationStatement> searchSchema(const std::vector<std::string>& tables) {
    std::vector<MigrationStatement> out;
    for (const Searched& s : searched()) {
        if (concerns(s, tables)) {
            addFts(out, s);
        }
    }
    for (MigrationStatement& statement : searchRebuild(tables)) {
        out.push_back(std::move(statement)); // rows that an older version wrote
    }
    for (const Searched& s : searched()) {
        if (concerns(s, tables)) {
            addVector(out, s);
        }
    }
    return out;
}

std::vector<MigrationStatement> searchSession(const std::vector<std::string>& tables) {
    std::vector<MigrationStatement> out;
    for (const Searched& s : searched()) {
        if (!concerns(s, tables)) {
            continue;
        }
        addTriggers(out, s);
    }
    return out;
}

std::vector<MigrationStatement> searchSuspend(const std::vector<std::string>& tables) {
    std::vector<MigrationStatement> out;
    for (const Searched& s : searched()) {
        if (!concerns(s, tables)) {
            continue;
        }
        for (const char* name : {"_add", "_take", "_change"}) {
            out.push_back(
                {std::string("DROP TRIGGER IF EXISTS temp.") + s.table + "_fts" + name, For::Sqlite});
        }
    }
    return out;
}

std::vector<MigrationStatement> searchUpkeep(const std::vector<std::string>& tables) {
    std::vector<MigrationStatement> out;
    for (const Searched& s : searched()) {
        if (!concerns(s, tables)) {
            continue;
        }
        const std::string fts = std::string(s.table) + "_fts";
        out.push_back({"INSERT INTO " + fts + "(" + fts + ", rank) VALUES ('merge', 500)", For::Sqlite});
    }
    return out;
}

std::vector<MigrationStatement> searchRebuild(const std::vector<std::string>& tables) {
    std::vector<MigrationStatement> out;
    for (const Searched& s : searched()) {
        if (!concerns(s, tables)) {
            continue;
        }
        const std::string fts = std::string(s.table) + "_fts";
        out.push_back({"INSERT INTO " + fts + "(" + fts + ") VALUES ('rebuild')", For::Sqlite});
        // One segment: quicker to search, and nothing left for upkeep.
        out.push_back({"INSERT INTO " + fts + "(" + fts + ") VALUES ('optimize')", For::Sqlite});
    }
    return out;
}

} // namespace core
