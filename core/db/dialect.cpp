// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/dialect.h"

#include <array>

namespace core {

namespace {

struct Mark {
    std::string_view mark;
    std::string_view sqlite;
    std::string_view postgres;
};

constexpr std::array Marks{
    Mark{"%IDS%", "(SELECT value FROM json_each(?))", "(SELECT unnest(CAST(? AS BIGINT[])))"},
    Mark{"%ID%", "INTEGER PRIMARY KEY", "BIGINT PRIMARY KEY"},
    Mark{"%BLOB%", "BLOB", "BYTEA"},
    Mark{"%KEYTEXT%", "TEXT", "TEXT COLLATE \"C\""},
    Mark{"%MAX2%", "MAX", "GREATEST"},
    Mark{"%NOINDEX%", "+", ""},
    Mark{"%INDEX(%", "INDEXED BY ", "/* "},
    Mark{"%)INDEX%", "", " */"},
    Mark{"%JOIN%", "group_concat", "string_agg"},
    Mark{"%SUBJECTHITS%", "(SELECT rowid FROM ticket_fts WHERE ticket_fts MATCH ?)",
         "(SELECT w.id FROM ticket w WHERE w.words @@ to_tsquery('simple', search_letters(?)))"},
    Mark{"%MESSAGEHITS%",
         "(SELECT w.ticket_id FROM ticket_message_fts f CROSS JOIN ticket_message w ON w.id = f.rowid "
         "WHERE ticket_message_fts MATCH ?)",
         "(SELECT w.ticket_id FROM ticket_message w WHERE w.words @@ to_tsquery('simple', "
         "search_letters(?)))"},
    Mark{
        "%ROWS%",
        "(SELECT value, json_extract(value, '$[0]') AS a, json_extract(value, '$[1]') AS b, "
        "json_extract(value, "
        "'$[2]') "
        "AS c, json_extract(value, '$[3]') AS d, json_extract(value, '$[4]') AS e, json_extract(value, "
        "'$[5]') "
        "AS f, json_extract(value, '$[6]') AS g, json_extract(value, '$[7]') AS h, json_extract(value, "
        "'$[8]') "
        "AS i, json_extract(value, '$[9]') AS j, json_extract(value, '$[10]') AS k, json_extract(value, "
        "'$[11]') AS l FROM json_each(?))",
        "(SELECT value, value->>0 AS a, value->>1 AS b, value->>2 AS c, value->>3 AS d, value->>4 AS e, "
        "value->>5 "
        "AS "
        "f, value->>6 AS g, value->>7 AS h, value->>8 AS i, value->>9 AS j, value->>10 AS k, value->>11 AS l "
        "FROM json_array_elements(CAST(? AS json)) AS j(value))"},
    Mark{"%SUM(%", "", "CAST(SUM("},
    Mark{"%)SUM%", "", ") AS BIGINT)"},
    Mark{"%GROUPHERE%", "", "GROUP BY 1, 2"},
};

std::string replaceMarks(std::string_view sql, Engine engine) {
    std::string out(sql);
    for (const auto& [mark, sqlite, postgres] : Marks) {
        const auto text = engine == Engine::Sqlite ? sqlite : postgres;
        for (size_t at = out.find(mark); at != std::string::npos; at = out.find(mark, at + text.size())) {
            out.replace(at, mark.size(), text);
        }
    }
    return out;
}

/// "?" becomes $1, $2 … outside of quoted text.
std::string numbered(const std::string& sql) {
    std::string out;
    out.reserve(sql.size() + 16);
    int next = 1;
    char quote = 0;
    for (const char c : sql) {
        if (quote) {
            quote = c == quote ? 0 : quote;
        } else if (c == '\'' || c == '"') {
            quote = c;
        } else if (c == '?') {
            out += '$';
            out += std::to_string(next++);
            continue;
        }
        out += c;
    }
    return out;
}

} // namespace

std::string toDialect(std::string_view sql, Engine engine) {
    std::string out = replaceMarks(sql, engine);
    return engine == Engine::Postgres ? numbered(out) : out;
}

} // namespace core
