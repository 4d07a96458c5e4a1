// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tickets/querylanguage.h"

#include "core/base/fold.h"
#include "core/tickets/querytime.h"

using namespace Qt::Literals::StringLiterals;

namespace core::tickets {

namespace {

template <class E>
QStringList wordsOf() {
    QStringList out;
    for (const auto& [value, stored] : EnumNames<E>::names) {
        out << core::toText(value).replace(u'_', u'-');
    }
    return out;
}

const QueryKey* keyOf(QStringView word) {
    for (const QueryKey& key : queryKeys()) {
        if (word.compare(key.word, Qt::CaseInsensitive) == 0) {
            return &key;
        }
    }
    return nullptr;
}

/// "Contract no" is also written contract-no.
QString nameKey(QStringView name) {
    return fold(name).replace(u' ', u'-').replace(u'_', u'-');
}

bool isNameChar(QChar c) {
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate() || c == u'_' || c == u'-' || c == u'.';
}

/// Reads one token after the other.
class Reader {
public:
    Reader(const QString& text, const QueryWords& words)
        : m_text(text)
        , m_words(words) {}

    ReadQuery read() {
        for (skipBlanks(); m_at < m_text.size(); skipBlanks()) {
            readTerm();
        }
        return std::move(m_out);
    }

private:
    QChar at(qsizetype place) const { return place < m_text.size() ? m_text[place] : QChar(); }

    void skipBlanks() {
        while (m_at < m_text.size() && m_text[m_at].isSpace()) {
            ++m_at;
        }
    }

    void readTerm() {
        const qsizetype start = m_at;
        Term term;
        if (at(m_at) == u'-' && m_at + 1 < m_text.size() && !at(m_at + 1).isSpace()) {
            term.negated = true;
            ++m_at;
        }
        const qsizetype body = m_at;
        const bool isQuoted = at(m_at) == u'"';
        QString name = isQuoted ? readQuoted() : readName();
        if (readOperator(term, name, isQuoted)) {
            readField(term, name, isQuoted, start);
            return;
        }
        if (!isQuoted) {
            m_at = body;
            name = readBare();
        }
        term.phrase = isQuoted;
        readText(term, name, start);
    }

    QString readName() {
        const qsizetype start = m_at;
        while (m_at < m_text.size() && isNameChar(m_text[m_at])) {
            ++m_at;
        }
        return m_text.mid(start, m_at - start);
    }

    QString readBare() {
        const qsizetype start = m_at;
        while (m_at < m_text.size() && !m_text[m_at].isSpace()) {
            ++m_at;
        }
        return m_text.mid(start, m_at - start);
    }

    /// An open quote runs to the end.
    QString readQuoted() {
        QString out;
        for (++m_at; m_at < m_text.size(); ++m_at) {
            if (m_text[m_at] != u'"') {
                out += m_text[m_at];
            } else if (at(m_at + 1) == u'"') {
                out += u'"';
                ++m_at;
            } else {
                ++m_at;
                m_closed = true;
                return out;
            }
        }
        m_closed = false;
        return out;
    }

    /// True when the name is followed by ":", "<" … and so begins a condition.
    bool readOperator(Term& term, const QString& name, bool isQuoted) {
        if (name.isEmpty()) {
            return false;
        }
        qsizetype place = m_at;
        const bool colon = at(place) == u':';
        if (colon && at(place + 1) == u'/' && at(place + 2) == u'/') {
            return false; // an address
        }
        place += colon ? 1 : 0;
        const QChar sign = at(place);
        const bool compares = sign == u'<' || sign == u'>' || sign == u'=';
        if (!colon && (!compares || (!isQuoted && !isKnown(name)))) {
            return false;
        }
        if (compares) {
            ++place;
            const bool equal = at(place) == u'=';
            place += equal && sign != u'=' ? 1 : 0;
            if (sign == u'<') {
                term.compare = equal ? Compare::AtMost : Compare::Less;
            } else if (sign == u'>') {
                term.compare = equal ? Compare::AtLeast : Compare::More;
            }
        }
        m_at = place;
        return true;
    }

    bool isKnown(const QString& name) const { return keyOf(name) || customField(name); }

    const fields::Field* customField(const QString& name) const {
        const QString key = nameKey(name);
        for (const fields::Field& field : m_words.fields) {
            if (nameKey(field.name) == key) {
                return &field;
            }
        }
        return nullptr;
    }

    void readField(Term& term, const QString& name, bool isQuoted, qsizetype start) {
        const qsizetype valuesAt = m_at;
        QStringList values = readValues();
        const QueryKey* key = isQuoted ? nullptr : keyOf(name);
        const fields::Field* custom = key ? nullptr : customField(name);
        if (!key && !custom) {
            report(start, m_at,
                   u"There is no field \"%1\". Put the text in quotes to look for it."_s.arg(name));
            return;
        }
        if (values.isEmpty()) {
            report(start, m_at,
                   u"Say what \"%1\" should be, for example %2."_s.arg(name, example(key, custom)));
            return;
        }
        if (custom) {
            term.field = TermField::Custom;
            term.custom = custom->id;
            term.owner = custom->owner;
            term.type = custom->type;
            term.name = custom->name;
        } else {
            term.field = key->field;
        }
        for (QString& value : values) {
            if (const QString wrong = normalise(term, key, custom, value); !wrong.isEmpty()) {
                report(valuesAt, m_at, wrong);
                return;
            }
        }
        values.removeDuplicates();
        term.values = values;
        keep(term, start);
    }

    QStringList readValues() {
        QStringList out;
        for (;;) {
            QString value;
            if (at(m_at) == u'"') {
                value = readQuoted();
            } else {
                const qsizetype start = m_at;
                while (m_at < m_text.size() && !m_text[m_at].isSpace() && m_text[m_at] != u',') {
                    ++m_at;
                }
                value = m_text.mid(start, m_at - start);
            }
            value = cleaned(value).trimmed();
            if (!value.isEmpty()) {
                out << value;
            }
            if (at(m_at) != u',') {
                return out;
            }
            ++m_at;
        }
    }

    static QString example(const QueryKey* key, const fields::Field* custom) {
        if (custom) {
            return custom->choices.empty() ? u"a value"_s : quoted(custom->choices.front().name);
        }
        return key->values.isEmpty() ? u"a name"_s : key->values.front();
    }

    /// Brings the value into its stored form; a sentence when it has none.
    QString normalise(const Term& term, const QueryKey* key, const fields::Field* custom,
                      QString& value) const {
        if (custom) {
            return normaliseCustom(term, *custom, value);
        }
        if (term.compare != Compare::Is && !key->compares) {
            return u"\"%1\" has no order; write %1:%2."_s.arg(key->word, quoted(value));
        }
        switch (term.field) {
        case TermField::Opened:
        case TermField::Updated:
        case TermField::Resolved:
        case TermField::Due:
        case TermField::Waiting:
            return normaliseTime(value);
        case TermField::Number:
            return normaliseNumber(value);
        case TermField::Assignee:
        case TermField::Watcher:
            if (const QString key2 = fold(value); key2 == u"me" || key2 == u"none") {
                value = key2;
            } else if (key2 == u"nobody") {
                value = u"none"_s;
            }
            return {};
        case TermField::State:
            for (const auto& [state, name] : m_words.states) {
                if (fold(name) == fold(value)) {
                    value = core::toText(state).replace(u'_', u'-');
                }
            }
            break;
        default:
            break;
        }
        if (key->values.isEmpty()) {
            return {};
        }
        const QString wanted = fold(value).replace(u'_', u'-').replace(u' ', u'-');
        if (!key->values.contains(wanted)) {
            return u"\"%1\" is not one of %2."_s.arg(value, key->values.join(u", "));
        }
        value = wanted;
        return {};
    }

    static QString normaliseTime(QString& value) {
        const QString wanted = fold(value).replace(u'_', u'-');
        if (!isTime(wanted)) {
            return u"\"%1\" is not a time; write 4h, 2d, today, this-week or 2026-06-23."_s.arg(value);
        }
        value = wanted;
        return {};
    }

    static QString normaliseNumber(QString& value) {
        QString digits = value.startsWith(u'#') ? value.mid(1) : value;
        bool ok = false;
        const qint64 number = digits.toLongLong(&ok);
        if (!ok || number < 0) {
            return u"\"%1\" is not a ticket number."_s.arg(value);
        }
        value = QString::number(number);
        return {};
    }

    static QString normaliseCustom(const Term& term, const fields::Field& field, QString& value) {
        const bool ordered = field.type == fields::Type::Number || field.type == fields::Type::Date;
        if (term.compare != Compare::Is && !ordered) {
            return u"\"%1\" has no order; use a colon."_s.arg(field.name);
        }
        if (fold(value) == u"none") {
            value = u"none"_s;
            return {};
        }
        if (field.type == fields::Type::Date) {
            return normaliseTime(value);
        }
        if (field.type == fields::Type::Text) {
            return {};
        }
        try {
            value = fields::textOf(field, fields::valueOf(field, value));
        } catch (const Failure& failure) {
            return failure.error().text;
        }
        return {};
    }

    void readText(Term& term, const QString& text, qsizetype start) {
        if (!term.phrase && text.startsWith(u'#') && text.size() > 1) {
            QString number = text;
            if (normaliseNumber(number).isEmpty()) {
                term.field = TermField::Number;
                term.values = {number};
                keep(term, start);
                return;
            }
        }
        if (text.trimmed().isEmpty()) {
            return;
        }
        term.open = m_at == m_text.size() && !(term.phrase && m_closed) && !term.negated;
        term.values = {term.phrase ? text.simplified() : text};
        keep(term, start);
    }

    void keep(const Term& term, qsizetype start) {
        m_out.terms.push_back(term);
        m_out.places.push_back({start, m_at - start});
    }

    void report(qsizetype from, qsizetype to, const QString& text) {
        m_out.problems.push_back({from, std::max<qsizetype>(to - from, 1), text});
    }

    const QString& m_text;
    const QueryWords& m_words;
    ReadQuery m_out;
    qsizetype m_at = 0;
    bool m_closed = false;
};

QLatin1String signOf(Compare compare) {
    switch (compare) {
    case Compare::Less:
        return "<"_L1;
    case Compare::AtMost:
        return "<="_L1;
    case Compare::More:
        return ">"_L1;
    case Compare::AtLeast:
        return ">="_L1;
    case Compare::Is:
        break;
    }
    return ":"_L1;
}

QString wordOf(const Term& term) {
    if (term.field == TermField::Custom) {
        const QString key = nameKey(term.name);
        const bool plain = std::all_of(key.begin(), key.end(), isNameChar) && !key.startsWith(u'-');
        return plain && !keyOf(key) ? key : u'"' + QString(term.name).replace(u'"', u"\"\""_s) + u'"';
    }
    for (const QueryKey& key : queryKeys()) {
        if (key.field == term.field) {
            return key.word;
        }
    }
    return {};
}

QString textOf(const Term& term) {
    const QString sign = term.negated ? u"-"_s : QString();
    if (term.field == TermField::Text) {
        const QString& value = term.values.front();
        if (!term.phrase) {
            return sign + value;
        }
        const QString inside = QString(value).replace(u'"', u"\"\""_s);
        return sign + u'"' + inside + (term.open ? QString() : u"\""_s);
    }
    if (term.field == TermField::Number && term.compare == Compare::Is && term.values.size() == 1) {
        return sign + u'#' + term.values.front();
    }
    QStringList values;
    for (const QString& value : term.values) {
        values << quoted(value);
    }
    return sign + wordOf(term) + signOf(term.compare) + values.join(u',');
}

} // namespace

const std::vector<QueryKey>& queryKeys() {
    static const QStringList times{u"today"_s,      u"yesterday"_s,  u"this-week"_s, u"last-week"_s,
                                   u"this-month"_s, u"last-month"_s, u"2d"_s};
    static const std::vector<QueryKey> keys{
        {TermField::State, "state"_L1, false, wordsOf<TicketState>()},
        {TermField::Assignee, "assignee"_L1, false, {}},
        {TermField::Client, "client"_L1, false, {}},
        {TermField::Tag, "tag"_L1, false, {}},
        {TermField::Priority, "priority"_L1, true, wordsOf<Priority>()},
        {TermField::Kind, "kind"_L1, false, wordsOf<TicketKind>()},
        {TermField::Due, "due"_L1, true, {u"4h"_s, u"today"_s, u"tomorrow"_s, u"this-week"_s, u"2d"_s}},
        {TermField::Sla, "sla"_L1, false, {u"breached"_s, u"running"_s, u"none"_s}},
        {TermField::Waiting, "waiting"_L1, true, {u"4h"_s, u"1d"_s, u"2d"_s}},
        {TermField::Opened, "opened"_L1, true, times},
        {TermField::Updated, "updated"_L1, true, times},
        {TermField::Resolved, "resolved"_L1, true, times},
        {TermField::Is,
         "is"_L1,
         false,
         {u"open"_s, u"resolved"_s, u"waiting"_s, u"unread"_s, u"merged"_s, u"ours"_s}},
        {TermField::Has,
         "has"_L1,
         false,
         {u"attachment"_s, u"tag"_s, u"contact"_s, u"assignee"_s, u"time"_s, u"link"_s}},
        {TermField::Channel, "channel"_L1, false, wordsOf<Channel>()},
        {TermField::Tier, "tier"_L1, false, {}},
        {TermField::Contact, "contact"_L1, false, {}},
        {TermField::Watcher, "watcher"_L1, false, {}},
        {TermField::Number, "number"_L1, true, {}},
    };
    return keys;
}

QString quoted(const QString& value) {
    const bool plain = !value.isEmpty() && std::none_of(value.begin(), value.end(), [](QChar c) {
        return c.isSpace() || c == u',' || c == u'"';
    });
    const bool signs = value.startsWith(u'<') || value.startsWith(u'>') || value.startsWith(u'=');
    return plain && !signs ? value : u'"' + QString(value).replace(u'"', u"\"\""_s) + u'"';
}

ReadQuery readQuery(const QString& text, const QueryWords& words) {
    return Reader(text, words).read();
}

QString queryText(const Terms& terms) {
    QStringList parts;
    QString last;
    bool needsEnd = false;
    for (const Term& term : terms) {
        if (term.open) {
            last = textOf(term); // only the end can be open
            continue;
        }
        parts << textOf(term);
        needsEnd = term.field == TermField::Text && !term.phrase && !term.negated;
    }
    if (!last.isEmpty()) {
        parts << last;
        return parts.join(u' ');
    }
    return parts.join(u' ') + (needsEnd ? u" "_s : QString());
}

} // namespace core::tickets
