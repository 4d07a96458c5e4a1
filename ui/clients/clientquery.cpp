// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/clientquery.h"

#include <QUrl>
#include <QUrlQuery>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

using By = core::clients::ClientSort::By;

constexpr std::array<std::pair<By, QLatin1String>, 7> SortWords{
    {{By::Name, QLatin1String("name")},
     {By::Owner, QLatin1String("owner")},
     {By::LastContact, QLatin1String("last_contact")},
     {By::OpenTickets, QLatin1String("open_tickets")},
     {By::Since, QLatin1String("since")},
     {By::Renewal, QLatin1String("renewal")},
     {By::Health, QLatin1String("health")}}};

void add(QUrlQuery& query, const QString& key, const QString& value) {
    query.addQueryItem(key, QString::fromLatin1(value.toUtf8().toPercentEncoding()));
}

QString read(const QUrlQuery& query, const QString& key) {
    return QUrl::fromPercentEncoding(query.queryItemValue(key, QUrl::FullyEncoded).toLatin1());
}

} // namespace

QString toText(const ClientQuery& query) {
    QUrlQuery out;
    if (!query.filter.text.isEmpty()) {
        add(out, u"text"_s, query.filter.text);
    }
    if (query.filter.status) {
        out.addQueryItem(u"status"_s, core::toText(*query.filter.status));
    }
    if (query.filter.owner) {
        out.addQueryItem(u"owner"_s, QString::number(query.filter.owner->value));
    }
    if (query.filter.tier) {
        add(out, u"tier"_s, *query.filter.tier);
    }
    if (query.filter.openTickets) {
        out.addQueryItem(u"open_tickets"_s, u"1"_s);
    }
    if (query.filter.band) {
        out.addQueryItem(u"health"_s, core::toText(*query.filter.band));
    }
    if (query.noContactDays) {
        out.addQueryItem(u"no_contact"_s, QString::number(*query.noContactDays));
    }
    for (const auto& [by, word] : SortWords) {
        if (query.sort.by == by && by != By::Name) {
            out.addQueryItem(u"sort"_s, word);
        }
    }
    if (query.sort.descending) {
        out.addQueryItem(u"descending"_s, u"1"_s);
    }
    return out.toString(QUrl::FullyEncoded);
}

ClientQuery clientQueryOf(const QString& text) {
    const QUrlQuery in(text);
    ClientQuery query;
    query.filter.text = read(in, u"text"_s);
    query.filter.status = core::fromText<core::ClientStatus>(in.queryItemValue(u"status"_s));
    if (in.hasQueryItem(u"owner"_s)) {
        query.filter.owner = core::MemberId(in.queryItemValue(u"owner"_s).toLongLong());
    }
    if (in.hasQueryItem(u"tier"_s)) {
        query.filter.tier = read(in, u"tier"_s);
    }
    query.filter.openTickets = in.queryItemValue(u"open_tickets"_s) == "1"_L1;
    query.filter.band = core::fromText<core::HealthBand>(in.queryItemValue(u"health"_s));
    if (const int days = in.queryItemValue(u"no_contact"_s).toInt(); days > 0) {
        query.noContactDays = days;
    }
    const QString sort = in.queryItemValue(u"sort"_s);
    for (const auto& [by, word] : SortWords) {
        if (sort == word) {
            query.sort.by = by;
        }
    }
    query.sort.descending = in.queryItemValue(u"descending"_s) == "1"_L1;
    return query;
}

} // namespace ui
