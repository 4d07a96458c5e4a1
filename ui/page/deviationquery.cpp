// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/deviationquery.h"

#include <QUrlQuery>

using namespace Qt::Literals::StringLiterals;
namespace deviations = core::deviations;

namespace ui {

using Tab = DeviationQuery::Tab;
using Behind = DeviationQuery::Behind;

QString toText(const DeviationQuery& query) {
    QUrlQuery out;
    out.addQueryItem(u"show"_s, core::toText(query.tab));
    if (query.kind) {
        out.addQueryItem(u"kind"_s, core::toText(*query.kind));
    }
    if (query.owner) {
        out.addQueryItem(u"owner"_s, QString::number(query.owner->value));
    }
    if (query.guided) {
        out.addQueryItem(u"guided"_s, u"1"_s);
    }
    if (query.client) {
        out.addQueryItem(u"client"_s, QString::number(query.client.value));
    }
    if (query.behind != Behind::None) {
        out.addQueryItem(u"behind"_s, core::toText(query.behind));
    }
    if (!query.byOwner) {
        out.addQueryItem(u"group"_s, u"none"_s);
    }
    return out.toString(QUrl::FullyEncoded);
}

DeviationQuery deviationQueryOf(const QString& text) {
    const QUrlQuery in(text);
    DeviationQuery query;
    query.tab = core::fromText<Tab>(in.queryItemValue(u"show"_s)).value_or(Tab::Open);
    query.kind = core::fromText<core::DeviationKind>(in.queryItemValue(u"kind"_s));
    if (in.hasQueryItem(u"owner"_s)) {
        query.owner = core::MemberId(in.queryItemValue(u"owner"_s).toLongLong());
    }
    query.guided = in.queryItemValue(u"guided"_s) == "1"_L1;
    query.client = core::ClientId(in.queryItemValue(u"client"_s).toLongLong());
    query.behind = core::fromText<Behind>(in.queryItemValue(u"behind"_s)).value_or(Behind::None);
    query.byOwner = in.queryItemValue(u"group"_s) != "none"_L1;
    return query;
}

deviations::DeviationFilter filterOf(const DeviationQuery& query) {
    deviations::DeviationFilter filter;
    switch (query.tab) {
    case Tab::Open:
        filter.show = deviations::Show::Open;
        break;
    case Tab::Snoozed:
        filter.show = deviations::Show::Snoozed;
        break;
    case Tab::Fixed:
        filter.show = deviations::Show::Ended;
        filter.state = core::DeviationState::Fixed;
        break;
    case Tab::Dismissed:
        filter.show = deviations::Show::Ended;
        filter.state = core::DeviationState::Dismissed;
        break;
    }
    if (query.behind != Behind::None) {
        filter.show = deviations::Show::All;
        filter.state = {};
    }
    if (query.guided) {
        filter.state = core::DeviationState::Guided;
    }
    filter.kind = query.kind;
    filter.owner = query.owner;
    filter.client = query.client;
    return filter;
}

deviations::DeviationSort sortOf(const DeviationQuery& query) {
    using By = deviations::DeviationSort::By;
    if (query.isGrouped()) {
        return {By::Owner, false};
    }
    if (query.behind != Behind::None || query.tab == Tab::Fixed || query.tab == Tab::Dismissed) {
        return {By::Ended, true};
    }
    return {By::Urgency, false};
}

} // namespace ui
