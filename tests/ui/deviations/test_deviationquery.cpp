// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/deviationquery.h"

using ui::DeviationQuery;

TEST_CASE("A query of deviations comes back from its link") {
    DeviationQuery query;
    query.tab = DeviationQuery::Tab::Fixed;
    query.kind = core::DeviationKind::StageOverrun;
    query.owner = core::MemberId();
    query.guided = true;
    query.client = core::ClientId(7);
    query.behind = DeviationQuery::Behind::Lead;
    query.byOwner = false;
    CHECK(ui::deviationQueryOf(ui::toText(query)) == query);
    CHECK(ui::deviationQueryOf(ui::toText(DeviationQuery())) == DeviationQuery());
}

TEST_CASE("Words that a link should not have are passed over") {
    CHECK(ui::deviationQueryOf(QStringLiteral("show=nonsense&kind=x&behind=y")) == DeviationQuery());
}

TEST_CASE("Only the open ones are grouped by owner") {
    DeviationQuery query;
    CHECK(query.isGrouped());
    query.tab = DeviationQuery::Tab::Fixed;
    CHECK_FALSE(query.isGrouped());
    query.tab = DeviationQuery::Tab::Open;
    query.behind = DeviationQuery::Behind::Counted;
    CHECK_FALSE(query.isGrouped());
}
