// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// A gaps page on a client with three tickets: two from the same gap, one without a cause.
#pragma once

#include "core/effort/entry.h"
#include "core/lessons/causes.h"
#include "core/tickets/tickets.h"
#include "tests/ui/page/pagebench.h"
#include "ui/lessons/gapspage.h"

namespace test {

/// Made before the bench, which fills them in.
struct GapsTickets {
    core::TicketId first, second, third;
};

struct GapsBench : GapsTickets, PageBench<ui::GapsPage> {
    GapsBench()
        : PageBench([this](core::Transaction& tx, core::MemberId who) { fill(tx, who); }) {}

private:
    core::TicketId open(core::Transaction& tx, core::ClientId client, core::MemberId who,
                        const QString& subject, int minutes) {
        core::tickets::NewTicket wanted;
        wanted.client = client;
        wanted.author = who;
        wanted.subject = subject;
        wanted.body = subject;
        wanted.minutes = core::Minutes(minutes);
        return core::tickets::open(tx, wanted);
    }

    void fill(core::Transaction& tx, core::MemberId who) {
        core::clients::Client oak;
        oak.name = QStringLiteral("Oak Dental");
        const core::ClientId client = core::clients::save(tx, oak).id;
        first = open(tx, client, who, QStringLiteral("Where is the report?"), 30);
        second = open(tx, client, who, QStringLiteral("No report again"), 45);
        third = open(tx, client, who, QStringLiteral("Logo is blurred"), 20);
        core::lessons::Gap gap;
        gap.kind = core::GapKind::Missed;
        gap.topic = QStringLiteral("Monthly report");
        for (const core::TicketId ticket : {first, second}) {
            core::lessons::setCause(tx, ticket, core::Verdict::Gap, gap, who);
        }
    }
};

} // namespace test
