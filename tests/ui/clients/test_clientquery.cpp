// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/print.h"
#include "ui/clients/clientquery.h"
#include "ui/page/rowsplace.h"

using namespace Qt::Literals::StringLiterals;

TEST_CASE("A client filter written as text reads back the same") {
    ui::ClientQuery query;
    query.filter.text = u"Müller & Söhne = 100 %"_s;
    query.filter.status = core::ClientStatus::Paused;
    query.filter.owner = core::MemberId(0);
    query.filter.tier = u"Gold+"_s;
    query.filter.openTickets = true;
    query.noContactDays = 45;
    query.sort = {core::clients::ClientSort::By::LastContact, true};
    CHECK(ui::clientQueryOf(ui::toText(query)) == query);
    CHECK(ui::clientQueryOf({}) == ui::ClientQuery());
    CHECK(ui::toText({}).isEmpty());
}

TEST_CASE("Unknown words in a client filter are passed over") {
    CHECK(ui::clientQueryOf(u"sort=moon&status=odd&x=1"_s) == ui::ClientQuery());
}

TEST_CASE("A link to the entries behind a figure reads back the same") {
    ui::RowsRequest request;
    request.which.days = {QDate(2026, 6, 1), QDate(2026, 6, 24)};
    request.which.workClass = core::WorkClass::Reactive;
    request.which.client = core::ClientId(42);
    request.which.ticket = core::TicketId(7);
    request.title = u"Work for Müller & Söhne = 100 %"_s;
    CHECK(ui::rowsOf(ui::placeOf(request)) == request);
    CHECK_FALSE(ui::rowsOf({ui::pages::Board, 0, {}}));
}
