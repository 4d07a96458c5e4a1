// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/mentionspage.h"

#include "core/tickets/tickets.h"
#include "tests/support/records.h"
#include "tests/ui/page/pagebench.h"

using namespace Qt::Literals::StringLiterals;
using test::answerOf;
using test::until;

namespace {

struct MentionsBench : test::PageBench<ui::MentionsPage> {
    MentionsBench()
        : PageBench([](core::Transaction& tx, core::MemberId) { fill(tx); }, {ui::pages::Mentions, 0, {}}) {}

    /// Priya calls Mara on two tickets.
    static void fill(core::Transaction& tx) {
        core::people::Member priya;
        priya.name = u"Priya Nair"_s;
        const auto by = core::people::save(tx, priya).id;
        core::clients::Client harbour;
        harbour.name = u"Harbour & Pine"_s;
        const auto client = core::clients::save(tx, harbour).id;
        for (const char* subject : {"Ads paused", "Two users"}) {
            auto ticket = test::newTicket(client, by);
            ticket.subject = QString::fromUtf8(subject);
            core::tickets::NewMessage note;
            note.ticket = core::tickets::open(tx, ticket);
            note.kind = core::tickets::MessageKind::Note;
            note.member = by;
            note.body = u"@Mara could you look?"_s;
            core::tickets::addMessage(tx, note);
        }
    }
};

} // namespace

TEST_CASE("The badge counts for the member whom a desk without a choice belongs to") {
    MentionsBench b;
    CHECK(answerOf(b.desk().store.read([](core::Database& db) { return ui::newsAtThisDesk(db); })).value() ==
          2);
}

TEST_CASE("Keys go through the mentions, and Enter opens the ticket") {
    MentionsBench b;
    const auto first = b.read([&](core::Database& db) {
        return core::tickets::newsFor(db, b.member).back().ticket; // the newest is on top
    });
    b.key(Qt::Key_Down);
    b.key(Qt::Key_Down);
    b.key(Qt::Key_Return);
    REQUIRE(until([&] { return b.asked.has_value(); }));
    CHECK(core::TicketId(b.asked->id) == first);
}
