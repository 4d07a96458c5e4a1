// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/ticketquery.h"

#include <QUrl>
#include <QUrlQuery>

using namespace Qt::Literals::StringLiterals;
namespace tickets = core::tickets;

namespace ui {

namespace {

void add(QUrlQuery& query, const QString& key, const QString& value) {
    if (!value.isEmpty()) {
        query.addQueryItem(key, QString::fromLatin1(value.toUtf8().toPercentEncoding()));
    }
}

QString read(const QUrlQuery& query, const QString& key) {
    return QUrl::fromPercentEncoding(query.queryItemValue(key, QUrl::FullyEncoded).toLatin1());
}

} // namespace

tickets::TicketFilter TicketQuery::filterFor(core::MemberId member) const {
    tickets::TicketFilter out = filter;
    if (mine) {
        out.assignee = member;
    }
    return out;
}

bool TicketQuery::isNarrowed() const {
    return mine || filter != ofGroup(filter.group);
}

tickets::TicketSort usualSort(tickets::Group group) {
    using By = tickets::TicketSort::By;
    switch (group) {
    case tickets::Group::NeedsUs:
        return {By::Due, false};
    case tickets::Group::WaitingOnClient:
    case tickets::Group::OnHold:
        return {By::Updated, false};
    case tickets::Group::Resolved:
    case tickets::Group::All:
        break;
    }
    return {By::Updated, true};
}

TicketQuery withGroup(TicketQuery query, tickets::Group group) {
    if (query.sort == usualSort(query.filter.group)) {
        query.sort = usualSort(group);
    }
    query.filter.group = group;
    return query;
}

QString toText(const TicketQuery& query) {
    QUrlQuery out;
    const auto& filter = query.filter;
    out.addQueryItem(u"group"_s, core::toText(filter.group));
    if (query.mine) {
        out.addQueryItem(u"assignee"_s, u"me"_s);
    } else if (filter.assignee) {
        out.addQueryItem(u"assignee"_s,
                         *filter.assignee ? QString::number(filter.assignee->value) : u"nobody"_s);
    }
    if (filter.client) {
        out.addQueryItem(u"client"_s, QString::number(filter.client.value));
    }
    if (filter.priority) {
        out.addQueryItem(u"priority"_s, core::toText(*filter.priority));
    }
    if (filter.kind) {
        out.addQueryItem(u"kind"_s, core::toText(*filter.kind));
    }
    add(out, u"tag"_s, filter.tag);
    add(out, u"text"_s, filter.text);
    if (query.sort != usualSort(filter.group)) {
        out.addQueryItem(u"sort"_s, core::toText(query.sort.by));
        if (query.sort.descending) {
            out.addQueryItem(u"descending"_s, u"1"_s);
        }
    }
    return out.toString(QUrl::FullyEncoded);
}

TicketQuery ticketQueryOf(const QString& text) {
    const QUrlQuery in(text);
    TicketQuery query;
    auto& filter = query.filter;
    filter.client = core::ClientId(in.queryItemValue(u"client"_s).toLongLong());
    filter.group = core::fromText<tickets::Group>(in.queryItemValue(u"group"_s))
                       .value_or(filter.client ? tickets::Group::All : tickets::Group::NeedsUs);
    const QString assignee = in.queryItemValue(u"assignee"_s);
    query.mine = assignee == "me"_L1;
    if (assignee == "nobody"_L1) {
        filter.assignee = core::MemberId();
    } else if (const qint64 member = assignee.toLongLong(); member > 0) {
        filter.assignee = core::MemberId(member);
    }
    filter.priority = core::fromText<tickets::Priority>(in.queryItemValue(u"priority"_s));
    filter.kind = core::fromText<tickets::TicketKind>(in.queryItemValue(u"kind"_s));
    filter.tag = read(in, u"tag"_s);
    filter.text = read(in, u"text"_s);
    query.sort = usualSort(filter.group);
    if (const auto by = core::fromText<tickets::TicketSort::By>(in.queryItemValue(u"sort"_s))) {
        query.sort = {*by, in.queryItemValue(u"descending"_s) == "1"_L1};
    }
    return query;
}

} // namespace ui
