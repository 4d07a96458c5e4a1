// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tickets/queryparts.h"

#include "core/db/searchdialect.h"

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace core::tickets {

namespace {

/// A span of a date runs into the future, as due times do.
void addCustomDay(AnyOf& any, const Term& term, const QString& value, const QueryClock& clock,
                  bool ofClient) {
    const Bounds bounds = boundsOf(term, value, clock, true);
    const auto day = [&](Instant at) { return dayNumber(dayOf(at, clock.zone)); };
    const qint64 from = bounds.from ? day(*bounds.from) : std::numeric_limits<qint64>::min();
    // The last instant inside decides, so that "within two days" includes the second one.
    const qint64 last =
        bounds.to ? day(*bounds.to - std::chrono::milliseconds(1)) : std::numeric_limits<qint64>::max();
    any.add(ofClient ? SqlPiece("t.client_id IN (SELECT client_id FROM client_field WHERE field_id = ? AND "
                                "day_value >= ? AND day_value <= ?)")
                     : SqlPiece("t.id IN (SELECT ticket_id FROM ticket_field WHERE field_id = ? AND "
                                "day_value >= ? AND day_value <= ?)"),
            term.custom, from, last);
}

void addCustomNumber(AnyOf& any, const Term& term, double number, bool ofClient) {
    constexpr double Endless = std::numeric_limits<double>::max();
    const double next = std::nextafter(number, Endless);
    const double before = std::nextafter(number, -Endless);
    const bool down = term.compare == Compare::Less || term.compare == Compare::AtMost;
    const bool up = term.compare == Compare::More || term.compare == Compare::AtLeast;
    const double from = down ? -Endless : term.compare == Compare::More ? next : number;
    const double to = up ? Endless : term.compare == Compare::Less ? before : number;
    any.add(ofClient ? SqlPiece("t.client_id IN (SELECT client_id FROM client_field WHERE field_id = ? AND "
                                "number_value >= ? AND number_value <= ?)")
                     : SqlPiece("t.id IN (SELECT ticket_id FROM ticket_field WHERE field_id = ? AND "
                                "number_value >= ? AND number_value <= ?)"),
            term.custom, from, to);
}

/// Quotes inside a bare word would begin a phrase.
QString searched(const Term& term) {
    const QString words = QString(term.values.front()).replace(u'"', u' ');
    const QString text = term.phrase ? u'"' + words + u'"' : words;
    return term.open ? (term.phrase ? text.chopped(1) : text) : text + u' ';
}

void addHits(ListQuery& query, const QString& text, bool negated, Engine engine) {
    const auto terms = search::parse(text);
    if (terms.empty()) {
        return;
    }
    const QString match = matchText(engine, terms);
    const auto number = search::ticketNumber(text);
    AnyOf any(query, negated);
    if (number) {
        any.add("t.number = ?", *number);
    }
    any.add("t.id IN %SUBJECTHITS%", match);
    any.add("t.id IN %MESSAGEHITS%", match);
    any.add("t.id IN %FIELDHITS%", match);
}

} // namespace

Bounds boundsOf(const Term& term, const QString& value, const QueryClock& clock, bool ahead) {
    const bool upper = term.compare == Compare::More || term.compare == Compare::AtLeast;
    if (const auto span = spanOf(value)) {
        if (ahead) {
            return upper ? Bounds{clock.now + *span, {}} : Bounds{{}, clock.now + *span};
        }
        return upper ? Bounds{{}, clock.now - *span} : Bounds{clock.now - *span, {}};
    }
    const InstantRange range = toInstants(*daysOf(value, clock), clock.zone);
    switch (term.compare) {
    case Compare::Less:
        return {{}, range.from};
    case Compare::AtMost:
        return {{}, range.to};
    case Compare::More:
        return {range.to, {}};
    case Compare::AtLeast:
        return {range.from, {}};
    case Compare::Is:
        break;
    }
    return {range.from, range.to};
}

void addCustom(ListQuery& query, const Term& term, const QueryClock& clock) {
    const bool ofClient = term.owner == fields::Owner::Client;
    AnyOf any(query, term.negated);
    for (const QString& value : term.values) {
        const Name name = nameOf(value);
        if (value == u"none") {
            any.add(
                ofClient
                    ? SqlPiece("t.client_id NOT IN (SELECT client_id FROM client_field WHERE field_id = ?)")
                    : SqlPiece("t.id NOT IN (SELECT ticket_id FROM ticket_field WHERE field_id = ?)"),
                term.custom);
        } else if (term.type == fields::Type::Date) {
            addCustomDay(any, term, value, clock, ofClient);
        } else if (term.type == fields::Type::Number) {
            addCustomNumber(any, term, value.toDouble(), ofClient);
        } else if (term.type == fields::Type::Choice) {
            any.add(
                ofClient
                    ? SqlPiece("t.client_id IN (SELECT v.client_id FROM client_field v WHERE v.choice_id IN "
                               "(SELECT id FROM custom_choice WHERE field_id = ? AND name_key = ?))")
                    : SqlPiece("t.id IN (SELECT v.ticket_id FROM ticket_field v WHERE v.choice_id IN "
                               "(SELECT id FROM custom_choice WHERE field_id = ? AND name_key = ?))"),
                term.custom, name.key);
        } else {
            any.add(
                ofClient
                    ? SqlPiece("t.client_id IN (SELECT client_id FROM client_field WHERE field_id = ? AND "
                               "text_key LIKE ? ESCAPE '!')")
                    : SqlPiece("t.id IN (SELECT ticket_id FROM ticket_field WHERE field_id = ? AND "
                               "text_key LIKE ? ESCAPE '!')"),
                term.custom, name.isBeginning ? beginning(name.key) : beginning(name.key).chopped(1));
        }
    }
}

void addTexts(ListQuery& query, const Terms& terms, Engine engine) {
    QString wanted;
    for (const Term& term : terms) {
        if (term.field != TermField::Text) {
            continue;
        }
        if (term.negated) {
            addHits(query, searched(term), true, engine);
        } else {
            wanted += searched(term);
        }
    }
    if (!wanted.isEmpty()) {
        addHits(query, wanted, false, engine);
    }
}

} // namespace core::tickets
