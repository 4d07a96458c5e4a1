// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/ticketquery.h"

#include "ui/page/session.h"

#include <QUrl>
#include <QUrlQuery>

using namespace Qt::Literals::StringLiterals;
namespace tickets = core::tickets;
using tickets::TermField;
using tickets::View;

namespace ui {

namespace {

QString read(const QUrlQuery& query, const QString& key) {
    return QUrl::fromPercentEncoding(query.queryItemValue(key, QUrl::FullyEncoded).toLatin1());
}

QString encoded(const QString& text) {
    return QString::fromLatin1(text.toUtf8().toPercentEncoding());
}

View viewOf(tickets::Group group) {
    switch (group) {
    case tickets::Group::NeedsUs:
        return View::NeedsUs;
    case tickets::Group::WaitingOnClient:
        return View::WaitingOnClient;
    case tickets::Group::OnHold:
        return View::OnHold;
    case tickets::Group::Resolved:
        return View::Resolved;
    case tickets::Group::All:
        break;
    }
    return View::All;
}

/// The words of a short link.
QString wordsOf(const QUrlQuery& in, bool ofClient) {
    const QString view = in.queryItemValue(u"view"_s);
    const auto group = core::fromText<tickets::Group>(in.queryItemValue(u"group"_s));
    QStringList words;
    if (const auto named = core::fromText<View>(view)) {
        words << tickets::queryOf(*named);
    } else {
        words << tickets::queryOf(group ? viewOf(*group) : ofClient ? View::All : View::NeedsUs);
    }
    const QString assignee = in.queryItemValue(u"assignee"_s);
    if (assignee == "me"_L1 || assignee == "nobody"_L1) {
        words << u"assignee:"_s + (assignee == "me"_L1 ? u"me"_s : u"none"_s);
    }
    for (const QString& key : {u"priority"_s, u"kind"_s, u"tag"_s}) {
        const QString value = read(in, key);
        const QString word = key + u':' + tickets::quoted(value);
        if (!value.isEmpty() && tickets::readQuery(word).isSound()) {
            words << word;
        }
    }
    words.removeAll(QString());
    return words.join(u' ');
}

tickets::Terms sorted(const QString& text, const tickets::QueryWords& words) {
    auto terms = tickets::readQuery(text, words).terms;
    for (tickets::Term& term : terms) {
        term.open = false;
        term.values.sort();
    }
    std::sort(terms.begin(), terms.end(), [](const tickets::Term& a, const tickets::Term& b) {
        return std::tie(a.field, a.negated, a.compare, a.values, a.name) <
               std::tie(b.field, b.negated, b.compare, b.values, b.name);
    });
    return terms;
}

} // namespace

tickets::TicketFilter TicketQuery::filterFor(const Session& session, const tickets::QueryWords& words) const {
    tickets::TicketFilter filter;
    filter.terms = tickets::readQuery(text, words).terms;
    filter.client = client;
    filter.me = session.member().id;
    filter.clock = {session.now(), session.zone(), session.settings().weekStart};
    return filter;
}

tickets::TicketSort usualSort(const QString& text) {
    using By = tickets::TicketSort::By;
    for (const tickets::Term& term : tickets::readQuery(text).terms) {
        const bool is = !term.negated && term.compare == tickets::Compare::Is;
        if (is && term.field == TermField::State) {
            const bool ours = term.values.contains(u"open"_s) || term.values.contains(u"new"_s);
            const bool rests = term.values.contains(u"pending"_s) || term.values.contains(u"on-hold"_s);
            if (ours || rests) {
                return {ours ? By::Due : By::Updated, false};
            }
        }
        const bool open = is && term.field == TermField::Is && term.values == QStringList{u"open"_s};
        if (open || (!term.negated && (term.field == TermField::Due || term.field == TermField::Sla))) {
            return {By::Due, false};
        }
    }
    return {By::Updated, true};
}

TicketQuery withText(TicketQuery query, const QString& text) {
    if (query.sort == usualSort(query.text)) {
        query.sort = usualSort(text);
    }
    query.text = text;
    return query;
}

TicketQuery queryOfView(View view) {
    TicketQuery query;
    query.text = tickets::queryOf(view);
    query.sort = usualSort(query.text);
    return query;
}

bool sameQuery(const QString& a, const QString& b, const tickets::QueryWords& words) {
    return sorted(a, words) == sorted(b, words);
}

QString toText(const TicketQuery& query) {
    QUrlQuery out;
    out.addQueryItem(u"q"_s, encoded(query.text));
    if (query.client) {
        out.addQueryItem(u"client"_s, QString::number(query.client.value));
    }
    if (query.sort != usualSort(query.text)) {
        out.addQueryItem(u"sort"_s, core::toText(query.sort.by));
        if (query.sort.field) {
            out.addQueryItem(u"field"_s, QString::number(query.sort.field.value));
        }
        if (query.sort.descending) {
            out.addQueryItem(u"descending"_s, u"1"_s);
        }
    }
    if (query.groupBy != tickets::GroupBy::Nothing) {
        out.addQueryItem(u"by"_s, core::toText(query.groupBy));
    }
    return out.toString(QUrl::FullyEncoded);
}

TicketQuery ticketQueryOf(const QString& text) {
    const QUrlQuery in(text);
    TicketQuery query;
    query.client = core::ClientId(in.queryItemValue(u"client"_s).toLongLong());
    query.text = in.hasQueryItem(u"q"_s) ? read(in, u"q"_s) : wordsOf(in, bool(query.client));
    query.sort = usualSort(query.text);
    if (const auto by = core::fromText<tickets::TicketSort::By>(in.queryItemValue(u"sort"_s))) {
        query.sort = {*by, in.queryItemValue(u"descending"_s) == "1"_L1,
                      core::FieldId(in.queryItemValue(u"field"_s).toLongLong())};
    }
    query.groupBy = core::fromText<tickets::GroupBy>(in.queryItemValue(u"by"_s)).value_or(query.groupBy);
    return query;
}

} // namespace ui
