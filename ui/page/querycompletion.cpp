// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/querycompletion.h"

#include "core/base/fold.h"
#include "core/clients/list.h"
#include "core/fields/fields.h"
#include "core/fields/values.h"
#include "core/search/search.h"
#include "core/tickets/deskrules.h"
#include "core/tickets/tickets.h"
#include "ui/widgets/words.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;
namespace tickets = core::tickets;
using tickets::TermField;

namespace ui {

namespace {

constexpr size_t Most = 8;

QString tr(const char* text) {
    return QCoreApplication::translate("ui::QueryCompletion", text);
}

QString noteOf(TermField field) {
    switch (field) {
    case TermField::State:
        return tr("new, open, pending");
    case TermField::Assignee:
        return tr("me, nobody, a name");
    case TermField::Due:
        return tr("due<4h, due:today");
    case TermField::Opened:
    case TermField::Updated:
    case TermField::Resolved:
        return tr("<2d, this-week, a date");
    case TermField::Waiting:
        return tr("since when: >4h");
    case TermField::Priority:
        return tr(">=high");
    default:
        return {};
    }
}

class Collector {
public:
    explicit Collector(const QString& typed)
        : m_typed(core::fold(typed)) {}

    void add(const QString& text, const QString& insert, const QString& note = {}, bool whole = false) {
        const QString key = core::fold(text);
        if (!key.startsWith(m_typed) && (whole || !core::fold(insert).startsWith(m_typed))) {
            const bool later = key.contains(u' ' + m_typed);
            if (later) {
                m_later.push_back({text, insert, note, whole});
            }
            return;
        }
        m_first.push_back({text, insert, note, whole});
    }

    void addNames(const QStringList& names) {
        for (const QString& name : names) {
            add(name, tickets::quoted(name));
        }
    }

    std::vector<Completion> take() {
        m_first.insert(m_first.end(), m_later.begin(), m_later.end());
        if (m_first.size() > Most) {
            m_first.resize(Most);
        }
        return std::move(m_first);
    }

private:
    QString m_typed;
    std::vector<Completion> m_first;
    std::vector<Completion> m_later;
};

QString fieldWord(const core::fields::Field& field) {
    tickets::Term term;
    term.field = TermField::Custom;
    term.name = field.name;
    term.values = {u"x"_s};
    return tickets::queryText({term}).chopped(2);
}

void addFields(Collector& out, const QueryVocabulary& vocabulary) {
    for (const tickets::QueryKey& key : tickets::queryKeys()) {
        out.add(key.word, key.word + u":"_s, noteOf(key.field));
    }
    for (const core::fields::Field& field : vocabulary.words.fields) {
        if (field.active) {
            out.add(field.name, fieldWord(field) + u':',
                    field.owner == core::fields::Owner::Client ? tr("of the client") : QString());
        }
    }
}

void addStates(Collector& out) {
    for (const auto& [state, stored] : core::EnumNames<tickets::TicketState>::names) {
        out.add(stateWord(state), core::toText(state).replace(u'_', u'-'));
    }
}

void addValues(Collector& out, const tickets::QueryKey& key, const QueryVocabulary& vocabulary) {
    switch (key.field) {
    case TermField::State:
        addStates(out);
        return;
    case TermField::Assignee:
    case TermField::Watcher:
        out.add(u"me"_s, u"me"_s);
        out.add(u"none"_s, u"none"_s, tr("nobody"));
        out.addNames(vocabulary.members);
        return;
    case TermField::Tag:
        out.addNames(vocabulary.tags);
        out.add(u"none"_s, u"none"_s, tr("without tags"));
        return;
    case TermField::Tier:
        out.addNames(vocabulary.tiers);
        return;
    default:
        for (const QString& value : key.values) {
            out.add(value, value);
        }
    }
}

const core::fields::Field* customField(const QString& word, const QueryVocabulary& vocabulary) {
    for (const core::fields::Field& field : vocabulary.words.fields) {
        if (fieldWord(field).compare(word, Qt::CaseInsensitive) == 0 ||
            core::fold(field.name) == core::fold(word)) {
            return &field;
        }
    }
    return nullptr;
}

/// The positive condition of the field with plain values.
tickets::Term* plainTerm(tickets::Terms& terms, TermField field) {
    for (tickets::Term& term : terms) {
        if (term.field == field && !term.negated && term.compare == tickets::Compare::Is) {
            return &term;
        }
    }
    return nullptr;
}

qsizetype placeOf(const QStringList& values, const QString& value) {
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (core::fold(values[i]) == core::fold(value)) {
            return i;
        }
    }
    return -1;
}

} // namespace

CompletionPlace completionPlace(const QString& text, qsizetype cursor) {
    const QString before = text.left(cursor);
    bool quoted = false;
    qsizetype start = 0;
    qsizetype value = -1;
    for (qsizetype at = 0; at < before.size(); ++at) {
        const QChar c = before[at];
        if (c == u'"') {
            quoted = !quoted;
        } else if (quoted) {
            continue;
        } else if (c.isSpace()) {
            start = at + 1;
            value = -1;
        } else if (value < 0 && at > start && (c == u':' || c == u'<' || c == u'>')) {
            value = at + 1;
        } else if (value >= 0 && (c == u',' || (at == value && (c == u'<' || c == u'>' || c == u'=')))) {
            value = at + 1;
        }
    }
    if (start < before.size() && before[start] == u'-') {
        ++start;
    }
    CompletionPlace place;
    if (value < 0) {
        place.from = start;
        place.typed = before.mid(start);
    } else {
        const qsizetype end = before.indexOf(QRegularExpression(u"[:<>]"_s), start);
        place.field = before.mid(start, end - start).remove(u'"');
        place.from = value;
        place.typed = before.mid(value);
    }
    place.typed.remove(u'"');
    place.length = cursor - place.from;
    return place;
}

std::vector<Completion> completions(const CompletionPlace& place, const QueryVocabulary& vocabulary) {
    Collector out(place.typed);
    if (!place.isValue()) {
        addFields(out, vocabulary);
        if (place.from == 0) {
            for (const auto& [name, text] : vocabulary.views) {
                out.add(name, text, tr("view"), true);
            }
        }
        return out.take();
    }
    for (const tickets::QueryKey& key : tickets::queryKeys()) {
        if (place.field.compare(key.word, Qt::CaseInsensitive) == 0) {
            addValues(out, key, vocabulary);
            return out.take();
        }
    }
    if (const auto* field = customField(place.field, vocabulary)) {
        for (const core::fields::Choice& choice : field->choices) {
            if (choice.active) {
                out.add(choice.name, tickets::quoted(choice.name));
            }
        }
    }
    return out.take();
}

QueryVocabulary readVocabulary(core::Database& db) {
    QueryVocabulary out;
    out.words.fields = core::fields::list(db, core::fields::Owner::Ticket);
    for (auto& field : core::fields::list(db, core::fields::Owner::Client)) {
        out.words.fields.push_back(std::move(field));
    }
    const auto rules = tickets::loadDeskRules(db);
    out.words.states = {rules.stateNames.begin(), rules.stateNames.end()};
    out.tags = tickets::allTags(db);
    for (const QString& tier : core::clients::tiers(db)) {
        out.tiers << tier;
    }
    return out;
}

bool needsNames(const CompletionPlace& place, const QueryVocabulary& vocabulary) {
    if (place.field.compare(u"client"_s, Qt::CaseInsensitive) == 0 ||
        place.field.compare(u"contact"_s, Qt::CaseInsensitive) == 0) {
        return true;
    }
    const auto* field = customField(place.field, vocabulary);
    return field && field->type == core::fields::Type::Text;
}

std::vector<Completion> nameCompletions(core::Database& db, const CompletionPlace& place,
                                        const QueryVocabulary& vocabulary) {
    std::vector<Completion> out;
    if (place.field.compare(u"client"_s, Qt::CaseInsensitive) == 0) {
        for (const auto& client : core::clients::matchClients(db, place.typed, int(Most))) {
            out.push_back({client.name, tickets::quoted(client.name), client.city});
        }
    } else if (place.field.compare(u"contact"_s, Qt::CaseInsensitive) == 0) {
        core::search::SearchQuery query;
        query.text = place.typed;
        query.kinds = {core::search::Kind::Contact};
        query.limit = int(Most);
        for (const auto& hit : core::search::find(db, query)) {
            out.push_back({hit.title.text, tickets::quoted(hit.title.text), hit.clientName});
        }
    } else if (const auto* field = customField(place.field, vocabulary)) {
        for (const QString& text : core::fields::usedTexts(db, *field, place.typed, int(Most))) {
            out.push_back({text, tickets::quoted(text), {}});
        }
    }
    return out;
}

std::pair<QString, qsizetype> completed(const QString& text, const CompletionPlace& place,
                                        const QString& insert) {
    const bool ends = place.isValue();
    const qsizetype after = place.from + place.length;
    const bool blank = after < text.size() && text[after].isSpace();
    QString out = text;
    out.replace(place.from, place.length, ends && !blank ? insert + u' ' : insert);
    return {out, place.from + insert.size() + (ends ? 1 : 0)};
}

QString withToggled(const QString& text, TermField field, const QString& value,
                    const tickets::QueryWords& words) {
    tickets::Term added;
    added.field = field;
    added.values = {value};
    tickets::ReadQuery read = tickets::readQuery(text, words);
    if (!read.isSound()) {
        return text.trimmed() + u' ' + tickets::queryText({added});
    }
    auto& terms = read.terms;
    tickets::Term* term = plainTerm(terms, field);
    if (!term) {
        const auto words0 = std::find_if(terms.begin(), terms.end(), [](const tickets::Term& one) {
            return one.field == TermField::Text;
        });
        terms.insert(words0, added);
    } else if (const qsizetype at = placeOf(term->values, value); at >= 0) {
        term->values.removeAt(at);
        std::erase_if(terms, [](const tickets::Term& one) { return one.values.isEmpty(); });
    } else {
        term->values << value;
    }
    return tickets::queryText(terms);
}

bool hasValue(const QString& text, TermField field, const QString& value, const tickets::QueryWords& words) {
    tickets::ReadQuery read = tickets::readQuery(text, words);
    const tickets::Term* term = plainTerm(read.terms, field);
    return term && placeOf(term->values, value) >= 0;
}

} // namespace ui
