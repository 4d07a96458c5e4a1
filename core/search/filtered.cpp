// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/filtered.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace core::search {

using tickets::Term;
using tickets::TermField;

namespace {

bool isWords(const Term& term) {
    return term.field == TermField::Text;
}

tickets::TicketSort sortOf(const tickets::Terms& terms) {
    using By = tickets::TicketSort::By;
    const bool words = std::any_of(terms.begin(), terms.end(), isWords);
    const bool open = std::any_of(terms.begin(), terms.end(), [](const Term& term) {
        const bool byState = term.field == TermField::State || term.field == TermField::Is;
        return !term.negated &&
               ((byState && (term.values.contains(u"open"_s) || term.values.contains(u"new"_s))) ||
                term.field == TermField::Due);
    });
    return open && !words ? tickets::TicketSort{By::Due, false, {}}
                          : tickets::TicketSort{By::Updated, true, {}};
}

/// The wanted words, for marking.
std::vector<SearchTerm> markedWords(const tickets::Terms& terms) {
    QString text;
    for (const Term& term : terms) {
        if (isWords(term) && !term.negated) {
            text += term.values.front() + (term.open ? QString() : u" "_s);
        }
    }
    return parse(text);
}

Hit hitOf(const tickets::TicketRow& row, const std::vector<SearchTerm>& words) {
    Hit hit;
    hit.kind = Kind::Ticket;
    hit.id = row.id.value;
    hit.ticket = row.id;
    hit.number = row.number;
    hit.client = row.client;
    hit.clientName = row.clientName;
    hit.title = {row.subject, matchesIn(row.subject, words)};
    hit.at = row.updatedAt;
    return hit;
}

} // namespace

bool asksByFields(const tickets::Terms& terms) {
    return std::any_of(terms.begin(), terms.end(),
                       [](const Term& term) { return !isWords(term) && term.field != TermField::Number; });
}

std::optional<Filtered> findFiltered(Database& db, const QString& text, const tickets::QueryWords& words,
                                     MemberId me, const tickets::QueryClock& clock, int limit) {
    const tickets::ReadQuery read = tickets::readQuery(text, words);
    if (!asksByFields(read.terms)) {
        return std::nullopt;
    }
    Filtered found;
    if (!read.isSound()) {
        found.problem = read.problems.front().text;
    }
    tickets::TicketFilter filter;
    filter.terms = read.terms;
    filter.me = me;
    filter.clock = clock;
    const auto marked = markedWords(read.terms);
    const auto rows = tickets::firstRows(db, filter, sortOf(read.terms), limit + 1);
    found.isComplete = int(rows.size()) <= limit;
    for (size_t i = 0; i < rows.size() && int(i) < limit; ++i) {
        found.hits.push_back(hitOf(rows[i], marked));
    }
    return found;
}

} // namespace core::search
