// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/search.h"

#include "core/base/searchterms.h"

#include <unordered_map>
#include <unordered_set>

using namespace Qt::Literals::StringLiterals;

namespace core::search {

namespace {

struct Candidate {
    SearchTable table;
    qint64 id;
    double rank;
};

/// Scores of different tables do not share a scale; what people look up by name goes first.
double weightOf(SearchTable table) {
    switch (table) {
    case SearchTable::Client:
        return 3;
    case SearchTable::Contact:
        return 2.5;
    case SearchTable::Ticket:
    case SearchTable::Article:
    case SearchTable::ClientField:
    case SearchTable::TicketField:
        return 2;
    case SearchTable::Touchpoint:
    case SearchTable::Message:
    case SearchTable::Attachment:
        return 1;
    }
    return 1;
}

/// The table of the kind, and that of the workspace's own fields of it.
std::vector<SearchTable> tablesOf(Kind kind) {
    const auto own = SearchTable(int(kind));
    switch (kind) {
    case Kind::Client:
        return {own, SearchTable::ClientField};
    case Kind::Ticket:
        return {own, SearchTable::TicketField};
    default:
        return {own};
    }
}

std::vector<SearchTable> tablesOf(const SearchQuery& query, const std::vector<SearchTerm>& terms) {
    std::vector<Kind> kinds = query.kinds;
    if (kinds.empty()) {
        kinds = {Kind::Client,  Kind::Contact,    Kind::Touchpoint, Kind::Ticket,
                 Kind::Message, Kind::Attachment, Kind::Article};
    }
    std::vector<SearchTable> tables;
    for (const Kind kind : kinds) {
        const auto some = tablesOf(kind);
        tables.insert(tables.end(), some.begin(), some.end());
    }
    const auto& first = terms.front();
    if (terms.size() == 1 && first.isPrefix && first.words.size() == 1 && first.words.front().size() == 1) {
        std::erase_if(tables, [](SearchTable table) {
            return table != SearchTable::Client && table != SearchTable::Contact;
        });
    }
    return tables;
}

SearchOrder orderOf(const SearchQuery& query, const std::vector<SearchTerm>& terms) {
    const auto& first = terms.front();
    const bool nearlyAll = terms.size() == 1 && first.isPrefix && first.words.front().size() <= 2;
    return nearlyAll ? SearchOrder::Newest : query.order;
}

/// Of the rows that match; stops behind the number of those that are shown.
int count(Database& db, std::string_view sql, const QString& text, const SearchQuery& query) {
    const int most = query.limit + 1;
    Query rows = query.client ? db.query(sql, text, query.client, most) : db.query(sql, text, most);
    int found = 0;
    while (rows.next()) {
        ++found;
    }
    return found;
}

std::vector<Candidate> matches(Database& db, std::string_view sql, SearchTable table, const QString& text,
                               const SearchQuery& query, int limit) {
    std::vector<Candidate> found;
    Query rows = query.client ? db.query(sql, text, query.client, limit) : db.query(sql, text, limit);
    while (rows.next()) {
        found.push_back({table, rows.get<qint64>(0), rows.get<double>(1) * weightOf(table)});
    }
    return found;
}

/// Most words are in no row of a table, or in few: only where more are found than are shown is it worth
/// asking whether they are too many to be ordered.
std::vector<Candidate> matches(Database& db, SearchTable table, const QString& text, SearchOrder order,
                               const SearchQuery& query) {
    const Engine engine = db.engine();
    const bool byClient(query.client);
    if (const auto few = fewStatement(engine, table, byClient); order == SearchOrder::Best && !few.empty()) {
        const int found = count(db, few, text, query);
        if (found == 0) {
            return {};
        }
        if (found > query.limit && db.scalar<qint64>(crowdedStatement(engine, table), text)) {
            order = SearchOrder::Newest;
        }
    }
    return matches(db, matchStatement(engine, table, order, byClient), table, text, query, query.limit);
}

/// The words of the shown rows, before they are cut: the longest text in which a match may stand.
struct Texts {
    QString title;
    QString body;
};

using Loaded = std::unordered_map<qint64, std::pair<Hit, Texts>>;

Hit hitOf(Kind kind, Query& row) {
    Hit hit;
    hit.kind = kind;
    hit.id = row.get<qint64>(0);
    hit.client = row.get<ClientId>(1);
    hit.clientName = row.get<QString>(2);
    return hit;
}

Loaded loadClients(Database& db, const std::vector<qint64>& ids) {
    Loaded out;
    Query rows = db.query(R"sql(
SELECT id, id, name, industry, city, website, note FROM client WHERE id IN %IDS%)sql",
                          ids);
    while (rows.next()) {
        QStringList parts;
        for (int column = 3; column <= 6; ++column) {
            if (const auto text = rows.get<QString>(column); !text.isEmpty()) {
                parts << text;
            }
        }
        const Hit hit = hitOf(Kind::Client, rows);
        out.insert({hit.id, {hit, {hit.clientName, parts.join(QStringLiteral(" · "))}}});
    }
    return out;
}

Loaded loadContacts(Database& db, const std::vector<qint64>& ids) {
    Loaded out;
    Query rows = db.query(R"sql(
SELECT k.id, k.client_id, c.name, k.name, k.role, k.email, k.phone, k.note
FROM contact k JOIN client c ON c.id = k.client_id WHERE k.id IN %IDS%)sql",
                          ids);
    while (rows.next()) {
        QStringList parts;
        for (int column = 4; column <= 7; ++column) {
            if (const auto text = rows.get<QString>(column); !text.isEmpty()) {
                parts << text;
            }
        }
        const Hit hit = hitOf(Kind::Contact, rows);
        out.insert({hit.id, {hit, {rows.get<QString>(3), parts.join(QStringLiteral(" · "))}}});
    }
    return out;
}

Loaded loadTouchpoints(Database& db, const std::vector<qint64>& ids) {
    Loaded out;
    Query rows = db.query(R"sql(
SELECT t.id, t.client_id, c.name, t.title, t.note, t.at
FROM touchpoint t JOIN client c ON c.id = t.client_id WHERE t.id IN %IDS%)sql",
                          ids);
    while (rows.next()) {
        Hit hit = hitOf(Kind::Touchpoint, rows);
        hit.at = rows.get<Instant>(5);
        out.insert({hit.id, {hit, {rows.get<QString>(3), rows.get<QString>(4)}}});
    }
    return out;
}

/// A ticket found by its subject shows how it began.
Loaded loadTickets(Database& db, const std::vector<qint64>& ids) {
    Loaded out;
    Query rows = db.query(R"sql(
SELECT t.id, t.client_id, c.name, t.subject,
  (SELECT m.body FROM ticket_message m WHERE m.ticket_id = t.id ORDER BY m.at, m.id LIMIT 1),
  t.opened_at, t.number
FROM ticket t JOIN client c ON c.id = t.client_id WHERE t.id IN %IDS%)sql",
                          ids);
    while (rows.next()) {
        Hit hit = hitOf(Kind::Ticket, rows);
        hit.ticket = TicketId(hit.id);
        hit.at = rows.get<Instant>(5);
        hit.number = rows.get<qint64>(6);
        out.insert({hit.id, {hit, {rows.get<QString>(3), rows.get<QString>(4)}}});
    }
    return out;
}

Loaded loadMessages(Database& db, const std::vector<qint64>& ids) {
    Loaded out;
    Query rows = db.query(R"sql(
SELECT m.id, t.client_id, c.name, t.subject, m.body, m.at, t.number, t.id
FROM ticket_message m JOIN ticket t ON t.id = m.ticket_id JOIN client c ON c.id = t.client_id
WHERE m.id IN %IDS%)sql",
                          ids);
    while (rows.next()) {
        Hit hit = hitOf(Kind::Message, rows);
        hit.at = rows.get<Instant>(5);
        hit.number = rows.get<qint64>(6);
        hit.ticket = rows.get<TicketId>(7);
        out.insert({hit.id, {hit, {rows.get<QString>(3), rows.get<QString>(4)}}});
    }
    return out;
}

Loaded loadAttachments(Database& db, const std::vector<qint64>& ids) {
    Loaded out;
    Query rows = db.query(R"sql(
SELECT a.id, t.client_id, c.name, t.subject, a.name, m.at, t.number, t.id
FROM attachment a JOIN ticket_message m ON m.id = a.message_id JOIN ticket t ON t.id = m.ticket_id
JOIN client c ON c.id = t.client_id WHERE a.id IN %IDS%)sql",
                          ids);
    while (rows.next()) {
        Hit hit = hitOf(Kind::Attachment, rows);
        hit.at = rows.get<Instant>(5);
        hit.number = rows.get<qint64>(6);
        hit.ticket = rows.get<TicketId>(7);
        out.insert({hit.id, {hit, {rows.get<QString>(3), rows.get<QString>(4)}}});
    }
    return out;
}

Loaded loadArticles(Database& db, const std::vector<qint64>& ids) {
    Loaded out;
    Query rows =
        db.query("SELECT id, title, body, updated_at FROM article WHERE active AND id IN %IDS%", ids);
    while (rows.next()) {
        Hit hit;
        hit.kind = Kind::Article;
        hit.id = rows.get<qint64>(0);
        hit.at = rows.get<Instant>(3);
        out.insert({hit.id, {hit, {rows.get<QString>(1), rows.get<QString>(2)}}});
    }
    return out;
}

/// A client found by one of its own fields shows the field.
Loaded loadClientFields(Database& db, const std::vector<qint64>& ids) {
    Loaded out;
    Query rows = db.query(R"sql(
SELECT c.id, c.id, c.name, f.name, v.text_value, v.id
FROM client_field v JOIN custom_field f ON f.id = v.field_id AND f.active
JOIN client c ON c.id = v.client_id WHERE v.id IN %IDS%)sql",
                          ids);
    while (rows.next()) {
        const Hit hit = hitOf(Kind::Client, rows);
        const QString field = rows.get<QString>(3) + u": "_s + rows.get<QString>(4);
        out.insert({rows.get<qint64>(5), {hit, {hit.clientName, field}}});
    }
    return out;
}

/// A ticket found by one of its own fields shows the field.
Loaded loadTicketFields(Database& db, const std::vector<qint64>& ids) {
    Loaded out;
    Query rows = db.query(R"sql(
SELECT t.id, t.client_id, c.name, t.subject, f.name, v.text_value, t.opened_at, t.number, v.id
FROM ticket_field v JOIN custom_field f ON f.id = v.field_id AND f.active
JOIN ticket t ON t.id = v.ticket_id JOIN client c ON c.id = t.client_id WHERE v.id IN %IDS%)sql",
                          ids);
    while (rows.next()) {
        Hit hit = hitOf(Kind::Ticket, rows);
        hit.ticket = TicketId(hit.id);
        hit.at = rows.get<Instant>(6);
        hit.number = rows.get<qint64>(7);
        const QString field = rows.get<QString>(4) + u": "_s + rows.get<QString>(5);
        out.insert({rows.get<qint64>(8), {hit, {rows.get<QString>(3), field}}});
    }
    return out;
}

Loaded load(Database& db, SearchTable table, const std::vector<qint64>& ids) {
    switch (table) {
    case SearchTable::Client:
        return loadClients(db, ids);
    case SearchTable::Contact:
        return loadContacts(db, ids);
    case SearchTable::Touchpoint:
        return loadTouchpoints(db, ids);
    case SearchTable::Ticket:
        return loadTickets(db, ids);
    case SearchTable::Message:
        return loadMessages(db, ids);
    case SearchTable::Attachment:
        return loadAttachments(db, ids);
    case SearchTable::Article:
        return loadArticles(db, ids);
    case SearchTable::ClientField:
        return loadClientFields(db, ids);
    case SearchTable::TicketField:
        return loadTicketFields(db, ids);
    }
    return {};
}

/// Fetches what is shown of the candidates, in their order; those that were deleted meanwhile drop out.
std::vector<Hit> details(Database& db, const std::vector<Candidate>& candidates,
                         const std::vector<SearchTerm>& terms) {
    std::map<SearchTable, std::vector<qint64>> ids;
    for (const Candidate& candidate : candidates) {
        ids[candidate.table].push_back(candidate.id);
    }
    std::map<SearchTable, Loaded> loaded;
    for (const auto& [table, list] : ids) {
        loaded[table] = load(db, table, list);
    }
    std::vector<Hit> hits;
    for (const Candidate& candidate : candidates) {
        Loaded& rows = loaded[candidate.table];
        const auto found = rows.find(candidate.id);
        if (found == rows.end()) {
            continue;
        }
        auto& [hit, texts] = found->second;
        hit.rank = candidate.rank;
        hit.title = {texts.title, matchesIn(texts.title, terms)};
        hit.snippet = excerpt(texts.body, terms);
        hits.push_back(std::move(hit));
    }
    return hits;
}

/// Takes from the candidates until the page is full; later hits of a ticket or client that is shown already
/// drop out.
std::vector<Hit> page(Database& db, const std::vector<Candidate>& candidates,
                      const std::vector<SearchTerm>& terms, size_t limit) {
    std::vector<Hit> hits;
    std::unordered_set<qint64> tickets;
    std::unordered_set<qint64> clients;
    const auto isNew = [&](const Hit& hit) {
        return hit.ticket                 ? tickets.insert(hit.ticket.value).second
               : hit.kind == Kind::Client ? clients.insert(hit.id).second
                                          : true;
    };
    size_t at = 0;
    while (hits.size() < limit && at < candidates.size()) {
        const size_t end = std::min(candidates.size(), at + limit - hits.size());
        const std::vector<Candidate> chunk(candidates.begin() + qsizetype(at),
                                           candidates.begin() + qsizetype(end));
        for (Hit& hit : details(db, chunk, terms)) {
            if (isNew(hit)) {
                hits.push_back(std::move(hit));
            }
        }
        at = end;
    }
    return hits;
}

bool wants(const SearchQuery& query, Kind kind) {
    return query.kinds.empty() ||
           std::find(query.kinds.begin(), query.kinds.end(), kind) != query.kinds.end();
}

/// The ticket that a number names, ahead of every other row.
void addByNumber(Database& db, std::vector<Candidate>& out, const SearchQuery& query) {
    const auto number = ticketNumber(query.text);
    if (!number || !wants(query, Kind::Ticket)) {
        return;
    }
    Query rows = db.query("SELECT id, client_id FROM ticket WHERE number = ?", *number);
    if (rows.next() && (!query.client || rows.get<ClientId>(1) == query.client)) {
        out.push_back({SearchTable::Ticket, rows.get<qint64>(0), std::numeric_limits<double>::max()});
    }
}

} // namespace

std::vector<Hit> find(Database& db, const SearchQuery& query) {
    const auto terms = parse(query.text);
    if (terms.empty() || query.limit <= 0) {
        return {};
    }
    std::vector<Candidate> candidates;
    addByNumber(db, candidates, query);
    const SearchOrder order = orderOf(query, terms);
    const QString text = matchText(db.engine(), terms);
    for (const SearchTable table : tablesOf(query, terms)) {
        const auto found = matches(db, table, text, order, query);
        candidates.insert(candidates.end(), found.begin(), found.end());
    }
    // Ids grow with time, so among equals the newest goes first, on both databases alike.
    std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
        return std::tie(b.rank, b.id) < std::tie(a.rank, a.id);
    });
    return page(db, candidates, terms, size_t(query.limit));
}

} // namespace core::search
