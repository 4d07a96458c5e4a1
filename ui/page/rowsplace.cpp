// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/rowsplace.h"

#include <QUrlQuery>

using namespace Qt::Literals::StringLiterals;

namespace ui {

Place placeOf(const RowsRequest& request) {
    QUrlQuery query;
    query.addQueryItem(u"from"_s, request.which.days.from.toString(Qt::ISODate));
    query.addQueryItem(u"to"_s, request.which.days.to.toString(Qt::ISODate));
    if (request.which.workClass) {
        query.addQueryItem(u"class"_s, core::toText(*request.which.workClass));
    }
    if (request.which.client) {
        query.addQueryItem(u"client"_s, QString::number(request.which.client->value));
    }
    if (request.which.member) {
        query.addQueryItem(u"member"_s, QString::number(request.which.member->value));
    }
    if (request.which.ticket) {
        query.addQueryItem(u"ticket"_s, QString::number(request.which.ticket->value));
    }
    if (request.which.share) {
        query.addQueryItem(u"share"_s, core::toText(*request.which.share));
    }
    query.addQueryItem(u"title"_s, QString::fromLatin1(request.title.toUtf8().toPercentEncoding()));
    return {pages::Entries, 0, query.toString(QUrl::FullyEncoded)};
}

std::optional<RowsRequest> rowsOf(const Place& place) {
    if (place.page != pages::Entries) {
        return std::nullopt;
    }
    const QUrlQuery query(place.query);
    RowsRequest request;
    request.which.days = {QDate::fromString(query.queryItemValue(u"from"_s), Qt::ISODate),
                          QDate::fromString(query.queryItemValue(u"to"_s), Qt::ISODate)};
    if (!request.which.days.from.isValid() || !request.which.days.to.isValid()) {
        return std::nullopt;
    }
    if (query.hasQueryItem(u"class"_s)) {
        request.which.workClass = core::fromText<core::WorkClass>(query.queryItemValue(u"class"_s));
    }
    if (query.hasQueryItem(u"client"_s)) {
        request.which.client = core::ClientId(query.queryItemValue(u"client"_s).toLongLong());
    }
    if (query.hasQueryItem(u"member"_s)) {
        request.which.member = core::MemberId(query.queryItemValue(u"member"_s).toLongLong());
    }
    if (query.hasQueryItem(u"ticket"_s)) {
        request.which.ticket = core::TicketId(query.queryItemValue(u"ticket"_s).toLongLong());
    }
    if (query.hasQueryItem(u"share"_s)) {
        request.which.share = core::fromText<core::Denominator>(query.queryItemValue(u"share"_s));
    }
    request.title =
        QUrl::fromPercentEncoding(query.queryItemValue(u"title"_s, QUrl::FullyEncoded).toLatin1());
    return request;
}

} // namespace ui
