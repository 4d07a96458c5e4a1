// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The words with which people ask for tickets: state:open assignee:me due<4h client:"Harbour Foods"
/// -tag:billing invoice. Pure: reads text into terms and writes terms as text.
#pragma once

#include "core/fields/field.h"
#include "core/tickets/ticket.h"

namespace core::tickets {

enum class TermField {
    Text, ///< words in the subject or in one message
    State,
    Assignee,
    Client,
    Tier,
    Contact,
    Kind,
    Priority,
    Tag,
    Channel,
    Opened,
    Updated,
    Resolved,
    Due,     ///< the next promise that runs out
    Waiting, ///< since when the client waits
    Sla,     ///< breached, running, none
    Has,     ///< attachment, tag, contact, assignee, time, link
    Is,      ///< open, resolved, waiting, merged, ours
    Watcher,
    Number,
    Custom ///< a field that the workspace added, of the ticket or of its client
};

enum class Compare { Is, Less, AtMost, More, AtLeast };

/// One condition; all of a query's must hold.
struct Term {
    TermField field = TermField::Text;
    Compare compare = Compare::Is;
    bool negated = false;
    bool phrase = false; ///< of Text: the words follow each other
    bool open = false;   ///< of Text: still being typed, so the last word may go on
    QStringList values;  ///< any of them; words of the language, names as typed
    FieldId custom;
    fields::Owner owner = fields::Owner::Ticket; ///< of Custom
    fields::Type type = fields::Type::Text;      ///< of Custom
    QString name;                                ///< of Custom

    bool operator==(const Term&) const = default;
};

using Terms = std::vector<Term>;

/// A sentence about the part of the text that cannot be read, in UTF-16 units.
struct QueryProblem {
    qsizetype at = 0;
    qsizetype length = 0;
    QString text;

    bool operator==(const QueryProblem&) const = default;
};

struct QueryPlace {
    qsizetype at = 0;
    qsizetype length = 0;

    bool operator==(const QueryPlace&) const = default;
};

struct ReadQuery {
    Terms terms;
    std::vector<QueryPlace> places; ///< where each term stands
    std::vector<QueryProblem> problems;

    bool isSound() const { return problems.empty(); }
};

/// What the workspace calls things.
struct QueryWords {
    std::vector<fields::Field> fields;                   ///< those of tickets come before those of clients
    std::vector<std::pair<TicketState, QString>> states; ///< renamed ones

    bool operator==(const QueryWords&) const = default;
};

/// Any text is safe. Terms that cannot be read are left out and explained.
/// - field:a,b any of the values; field<x, <=, >, >= for priorities, numbers and times; -term its contrary.
/// - Names are whole and case and accents do not matter; a person's first names suffice; "begin*" is the
///   beginning of a name. Quotes hold blanks and commas together, "" inside them is one quote.
/// - Times: today, yesterday, tomorrow, this-week, last-week, next-week, this-month, last-month, next-month,
///   2026-06-23, 2026-06, 2026, from..to, and spans: opened<2d is less than two days ago, due<4h within the
///   next four hours or late. m, h, d, w.
/// - #1042 is a number; other words are looked for in the text.
ReadQuery readQuery(const QString& text, const QueryWords& words = {});
/// The shortest text that readQuery reads into the same terms.
QString queryText(const Terms& terms);

/// A field of the language with the words that can follow; for completion and the manual.
struct QueryKey {
    TermField field = TermField::Text;
    QLatin1String word;
    bool compares = false; ///< takes < and >
    QStringList values;    ///< all of them, or examples of times; empty for names
};

const std::vector<QueryKey>& queryKeys();
/// The value as it is written in a query: in quotes where it must be.
QString quoted(const QString& value);

} // namespace core::tickets
