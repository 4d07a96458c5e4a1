// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tickets/querysql.h"

#include "core/base/fold.h"
#include "core/tickets/queryparts.h"
#include "core/tickets/rules.h"

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace core::tickets {

namespace {

/// Places for a set of words: a set is no parameter type of its own, so the last one fills the rest.
template <size_t Places>
std::array<QString, Places> filled(const QStringList& words) {
    std::array<QString, Places> out;
    for (size_t i = 0; i < Places; ++i) {
        out[i] = QString(words[std::min(qsizetype(i), words.size() - 1)]).replace(u'-', u'_');
    }
    return out;
}

bool allOpen(const QStringList& states) {
    return std::all_of(states.begin(), states.end(), [](QString word) {
        const auto state = fromText<TicketState>(word.replace(u'-', u'_'));
        return state && isOpen(*state);
    });
}

/// The states are read from the index that gives the order; the open ones have indexes of their own.
void addState(ListQuery& query, const Term& term) {
    const auto w = filled<6>(term.values);
    if (term.negated) {
        query.where("%NOINDEX%t.state NOT IN (?, ?, ?, ?, ?, ?)", w[0], w[1], w[2], w[3], w[4], w[5]);
    } else if (allOpen(term.values)) {
        query.where("t.resolved_at IS NULL AND %NOINDEX%t.state IN (?, ?, ?, ?)", w[0], w[1], w[2], w[3]);
    } else {
        query.where("%NOINDEX%t.state IN (?, ?, ?, ?, ?, ?)", w[0], w[1], w[2], w[3], w[4], w[5]);
    }
}

void addKind(ListQuery& query, const Term& term) {
    const auto w = filled<7>(term.values);
    query.where(term.negated ? SqlPiece("t.kind NOT IN (?, ?, ?, ?, ?, ?, ?)")
                             : SqlPiece("t.kind IN (?, ?, ?, ?, ?, ?, ?)"),
                w[0], w[1], w[2], w[3], w[4], w[5], w[6]);
}

void addChannel(ListQuery& query, const Term& term) {
    const auto w = filled<7>(term.values);
    query.where(term.negated ? SqlPiece("t.channel NOT IN (?, ?, ?, ?, ?, ?, ?)")
                             : SqlPiece("t.channel IN (?, ?, ?, ?, ?, ?, ?)"),
                w[0], w[1], w[2], w[3], w[4], w[5], w[6]);
}

/// ">=high" is the set of those that are as urgent.
void addPriority(ListQuery& query, const Term& term) {
    QStringList words;
    for (const auto& [priority, stored] : EnumNames<Priority>::names) {
        const auto fits = [&, p = priority](const QString& word) {
            const Priority wanted = fromText<Priority>(word).value_or(Priority::Normal);
            switch (term.compare) {
            case Compare::Less:
                return p < wanted;
            case Compare::AtMost:
                return p <= wanted;
            case Compare::More:
                return p > wanted;
            case Compare::AtLeast:
                return p >= wanted;
            case Compare::Is:
                break;
            }
            return p == wanted;
        };
        if (std::any_of(term.values.begin(), term.values.end(), fits)) {
            words << toText(priority);
        }
    }
    if (words.isEmpty()) {
        query.where(term.negated ? SqlPiece("1 = 1") : SqlPiece("1 = 0"));
        return;
    }
    const auto w = filled<4>(words);
    query.where(term.negated ? SqlPiece("t.priority NOT IN (?, ?, ?, ?)")
                             : SqlPiece("t.priority IN (?, ?, ?, ?)"),
                w[0], w[1], w[2], w[3]);
}

/// For whole first names: "mara" finds "mara lind".
QString firstNames(const Name& name) {
    return name.isBeginning ? beginning(name.key) : beginning(name.key + u' ');
}

void addAssignee(ListQuery& query, const Term& term, MemberId me) {
    if (term.values.size() == 1 && term.values.front() == u"me" && !term.negated) {
        query.where("t.assignee_id = ?", me.value); // for its index
        return;
    }
    AnyOf any(query, term.negated);
    for (const QString& value : term.values) {
        const Name name = nameOf(value);
        if (value == u"none") {
            any.add("t.assignee_id IS NULL");
        } else if (value == u"me") {
            any.add("t.assignee_id = ?", me.value);
        } else {
            any.add(
                "t.assignee_id IN (SELECT id FROM member WHERE name_key = ? OR name_key LIKE ? ESCAPE '!')",
                name.key, firstNames(name));
        }
    }
}

void addWatcher(ListQuery& query, const Term& term, MemberId me) {
    AnyOf any(query, term.negated);
    for (const QString& value : term.values) {
        const Name name = nameOf(value);
        if (value == u"none") {
            any.add("NOT EXISTS (SELECT 1 FROM ticket_watcher w WHERE w.ticket_id = t.id)");
        } else if (value == u"me") {
            any.add("t.id IN (SELECT ticket_id FROM ticket_watcher WHERE member_id = ?)", me.value);
        } else {
            any.add("t.id IN (SELECT ticket_id FROM ticket_watcher WHERE member_id IN "
                    "(SELECT id FROM member WHERE name_key = ? OR name_key LIKE ? ESCAPE '!'))",
                    name.key, firstNames(name));
        }
    }
}

void addClient(ListQuery& query, const Term& term) {
    AnyOf any(query, term.negated);
    for (const QString& value : term.values) {
        const Name name = nameOf(value);
        if (name.isBeginning) {
            any.add("t.client_id IN (SELECT id FROM client WHERE name_key LIKE ? ESCAPE '!')",
                    beginning(name.key));
        } else {
            any.add("t.client_id IN (SELECT id FROM client WHERE name_key = ?)", name.key);
        }
    }
}

void addTier(ListQuery& query, const Term& term) {
    AnyOf any(query, term.negated);
    for (const QString& value : term.values) {
        if (fold(value) == u"none") {
            any.add("t.client_id IN (SELECT id FROM client WHERE tier = '')");
        } else {
            any.add("t.client_id IN (SELECT id FROM client WHERE tier IN (?, ?, ?))", value, value.toUpper(),
                    value.toLower());
        }
    }
}

void addContact(ListQuery& query, const Term& term) {
    AnyOf any(query, term.negated);
    for (const QString& value : term.values) {
        const Name name = nameOf(value);
        if (fold(value) == u"none") {
            any.add("t.contact_id IS NULL");
        } else if (value.contains(u'@')) {
            any.add("t.contact_id IN (SELECT id FROM contact WHERE email_key = ?)", name.key);
        } else {
            any.add(
                "t.contact_id IN (SELECT id FROM contact WHERE name_key = ? OR name_key LIKE ? ESCAPE '!')",
                name.key, firstNames(name));
        }
    }
}

void addTag(ListQuery& query, const Term& term) {
    AnyOf any(query, term.negated);
    for (const QString& value : term.values) {
        const Name name = nameOf(value);
        if (name.key == u"none") {
            any.add("NOT EXISTS (SELECT 1 FROM ticket_tag tt WHERE tt.ticket_id = t.id)");
        } else if (name.isBeginning) {
            any.add("t.id IN (SELECT tt.ticket_id FROM ticket_tag tt JOIN tag g ON g.id = tt.tag_id "
                    "WHERE g.name_key LIKE ? ESCAPE '!')",
                    beginning(name.key));
        } else {
            any.add("t.id IN (SELECT tt.ticket_id FROM ticket_tag tt JOIN tag g ON g.id = tt.tag_id "
                    "WHERE g.name_key = ?)",
                    name.key);
        }
    }
}

struct TimePieces {
    SqlPiece both;
    SqlPiece from;
    SqlPiece to;
};

TimePieces piecesOf(TermField field) {
    switch (field) {
    case TermField::Updated:
        return {"t.updated_at >= ? AND t.updated_at < ?", "t.updated_at >= ?", "t.updated_at < ?"};
    case TermField::Resolved:
        return {"t.resolved_at >= ? AND t.resolved_at < ?", "t.resolved_at >= ?", "t.resolved_at < ?"};
    case TermField::Waiting:
        return {"t.waiting_since >= ? AND t.waiting_since < ?", "t.waiting_since >= ?",
                "t.waiting_since < ?"};
    case TermField::Due:
        return {"t.id IN (SELECT ticket_id FROM ticket_clock WHERE next_due_at >= ? AND next_due_at < ?)",
                "t.id IN (SELECT ticket_id FROM ticket_clock WHERE next_due_at >= ?)",
                "t.id IN (SELECT ticket_id FROM ticket_clock WHERE next_due_at < ?)"};
    default:
        return {"t.opened_at >= ? AND t.opened_at < ?", "t.opened_at >= ?", "t.opened_at < ?"};
    }
}

void addTime(ListQuery& query, const Term& term, const QueryClock& clock) {
    const TimePieces pieces = piecesOf(term.field);
    AnyOf any(query, term.negated);
    for (const QString& value : term.values) {
        const Bounds bounds = boundsOf(term, value, clock, term.field == TermField::Due);
        if (bounds.from && bounds.to) {
            any.add(pieces.both, *bounds.from, *bounds.to);
        } else if (bounds.from) {
            any.add(pieces.from, *bounds.from);
        } else {
            any.add(pieces.to, bounds.to);
        }
    }
}

void addSla(ListQuery& query, const Term& term, const QueryClock& clock) {
    AnyOf any(query, term.negated);
    for (const QString& value : term.values) {
        if (value == u"breached") {
            any.add("t.id IN (SELECT ticket_id FROM ticket_clock WHERE breached_at IS NOT NULL "
                    "UNION ALL SELECT ticket_id FROM ticket_clock WHERE next_due_at < ?)",
                    clock.now);
        } else if (value == u"running") {
            any.add("t.id IN (SELECT ticket_id FROM ticket_clock WHERE next_due_at IS NOT NULL)");
        } else {
            any.add("NOT EXISTS (SELECT 1 FROM ticket_clock k2 WHERE k2.ticket_id = t.id)");
        }
    }
}

void addHas(ListQuery& query, const Term& term) {
    AnyOf any(query, term.negated);
    for (const QString& value : term.values) {
        if (value == u"attachment") {
            any.add("EXISTS (SELECT 1 FROM ticket_message m JOIN attachment a ON a.message_id = m.id "
                    "WHERE m.ticket_id = t.id)");
        } else if (value == u"tag") {
            any.add("EXISTS (SELECT 1 FROM ticket_tag tt WHERE tt.ticket_id = t.id)");
        } else if (value == u"contact") {
            any.add("t.contact_id IS NOT NULL");
        } else if (value == u"assignee") {
            any.add("t.assignee_id IS NOT NULL");
        } else if (value == u"time") {
            any.add("EXISTS (SELECT 1 FROM effort_entry e WHERE e.ticket_id = t.id)");
        } else {
            any.add("(EXISTS (SELECT 1 FROM ticket_link l WHERE l.from_id = t.id) OR "
                    "EXISTS (SELECT 1 FROM ticket_link l WHERE l.to_id = t.id))");
        }
    }
}

/// Open tickets only, so that it reads their index and not every message.
constexpr SqlPiece Unread = "(t.resolved_at IS NULL AND EXISTS (SELECT 1 FROM ticket_message um "
                            "WHERE um.ticket_id = t.id AND (um.member_id IS NULL OR um.member_id <> ?) "
                            "AND um.id > COALESCE((SELECT us.seen_id FROM ticket_seen us "
                            "WHERE us.member_id = ? AND us.ticket_id = t.id), 0)))";

void addIs(ListQuery& query, const Term& term, MemberId me) {
    if (term.values.size() == 1 && term.values.front() == u"open") {
        query.where(term.negated ? SqlPiece("t.resolved_at IS NOT NULL") : SqlPiece("t.resolved_at IS NULL"));
        return;
    }
    if (term.values.size() == 1 && term.values.front() == u"unread" && !term.negated && me) {
        query.where(Unread, me, me);
        return;
    }
    AnyOf any(query, term.negated);
    for (const QString& value : term.values) {
        if (value == u"open") {
            any.add("t.resolved_at IS NULL");
        } else if (value == u"resolved") {
            any.add("t.resolved_at IS NOT NULL");
        } else if (value == u"waiting") {
            any.add("t.waiting_since IS NOT NULL");
        } else if (value == u"unread") {
            if (me) {
                any.add(Unread, me, me);
            }
        } else if (value == u"merged") {
            any.add("t.id IN (SELECT source_id FROM ticket_merge)");
        } else {
            any.add("t.opened_by = 'us'");
        }
    }
}

void addNumber(ListQuery& query, const Term& term) {
    AnyOf any(query, term.negated);
    for (const QString& value : term.values) {
        const qint64 number = value.toLongLong();
        switch (term.compare) {
        case Compare::Less:
            any.add("t.number < ?", number);
            break;
        case Compare::AtMost:
            any.add("t.number <= ?", number);
            break;
        case Compare::More:
            any.add("t.number > ?", number);
            break;
        case Compare::AtLeast:
            any.add("t.number >= ?", number);
            break;
        case Compare::Is:
            any.add("t.number = ?", number);
        }
    }
}

} // namespace

void addTerms(ListQuery& query, const Terms& terms, const QueryClock& clock, MemberId me, Engine engine) {
    for (const Term& term : terms) {
        switch (term.field) {
        case TermField::Text:
            break;
        case TermField::State:
            addState(query, term);
            break;
        case TermField::Assignee:
            addAssignee(query, term, me);
            break;
        case TermField::Watcher:
            addWatcher(query, term, me);
            break;
        case TermField::Client:
            addClient(query, term);
            break;
        case TermField::Tier:
            addTier(query, term);
            break;
        case TermField::Contact:
            addContact(query, term);
            break;
        case TermField::Kind:
            addKind(query, term);
            break;
        case TermField::Priority:
            addPriority(query, term);
            break;
        case TermField::Tag:
            addTag(query, term);
            break;
        case TermField::Channel:
            addChannel(query, term);
            break;
        case TermField::Opened:
        case TermField::Updated:
        case TermField::Resolved:
        case TermField::Due:
        case TermField::Waiting:
            addTime(query, term, clock);
            break;
        case TermField::Sla:
            addSla(query, term, clock);
            break;
        case TermField::Has:
            addHas(query, term);
            break;
        case TermField::Is:
            addIs(query, term, me);
            break;
        case TermField::Number:
            addNumber(query, term);
            break;
        case TermField::Custom:
            addCustom(query, term, clock);
            break;
        }
    }
    addTexts(query, terms, engine);
}

} // namespace core::tickets
