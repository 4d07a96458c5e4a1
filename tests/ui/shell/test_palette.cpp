// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tickets/tickets.h"
#include "tests/ui/shell/benchfixture.h"
#include "ui/shell/navbar.h"
#include "ui/shell/palette.h"
#include "ui/shell/quicklog.h"

using namespace Qt::Literals::StringLiterals;
using test::Bench;
using test::until;
using ui::PaletteItem;

namespace {

ui::Palette& openPalette(Bench& b) {
    b.key(Qt::Key_K, Qt::ControlModifier);
    auto* palette = b.window().findChild<ui::Palette*>();
    REQUIRE(palette);
    return *palette;
}

QStringList titlesOf(const ui::Palette& palette, PaletteItem::Kind kind) {
    QStringList titles;
    for (const PaletteItem& item : palette.items()) {
        if (item.kind == kind) {
            titles << item.title.text;
        }
    }
    return titles;
}

void addTicket(core::Transaction& tx, core::ClientId client, const QString& subject) {
    core::tickets::NewTicket ticket;
    ticket.client = client;
    ticket.subject = subject;
    ticket.body = u"The harbour lights are out"_s;
    core::tickets::open(tx, ticket);
}

} // namespace

TEST_CASE("The best match for a client's letters is the client, with what can be done with it") {
    Bench b;
    auto& palette = openPalette(b);
    b.type(u"harb"_s);
    REQUIRE(until(
        [&] { return palette.isSettled() && titlesOf(palette, PaletteItem::Kind::Client).size() == 1; }));
    CHECK(palette.items()[0].title.text == u"Best match"_s);
    CHECK(palette.items()[1].title.text == u"Harbour & Pine"_s);
    REQUIRE(palette.items()[1].title.matches.size() == 1);
    CHECK(palette.items()[1].title.matches[0].length == 4);
    CHECK(titlesOf(palette, PaletteItem::Kind::Verb).contains(u"Log a touchpoint"_s));
}

TEST_CASE("Enter typed faster than the answer opens the answer's best match") {
    Bench b;
    openPalette(b);
    b.type(u"harb"_s);
    b.key(Qt::Key_Down); // moves in the old list; the new answer begins at its first item
    b.key(Qt::Key_Return);
    CHECK(until(
        [&] { return b.window().here().page == u"client"_s || !b.window().findChild<ui::Palette*>(); }));
}

TEST_CASE("A command is found by the beginnings of its words and runs by Enter") {
    Bench b;
    auto& palette = openPalette(b);
    b.type(u">hide nav"_s);
    REQUIRE(until([&] { return palette.isSettled(); }));
    REQUIRE(titlesOf(palette, PaletteItem::Kind::Command).size() == 1);
    b.key(Qt::Key_Return);
    CHECK(b.window().navigation().isRail());
    CHECK(until([&] { return !b.window().findChild<ui::Palette*>(); }));
}

TEST_CASE("Every offered action of the window is in the palette") {
    Bench b;
    auto& palette = openPalette(b);
    const QStringList titles = titlesOf(palette, PaletteItem::Kind::Command);
    for (const auto& entry : b.bench->desk().actions.usable()) {
        if (entry.spec.offered && !entry.spec.onlyFound) {
            CAPTURE(entry.spec.text);
            CHECK(titles.contains(entry.spec.text));
        }
    }
}

TEST_CASE("Tickets are found by number and subject, texts by their words") {
    Bench b([](core::Transaction& tx) {
        core::clients::Client client;
        client.name = u"Tidewater"_s;
        addTicket(tx, core::clients::save(tx, client).id, u"Ads paused"_s);
    });
    auto& palette = openPalette(b);
    b.type(u"#1001"_s);
    REQUIRE(until([&] { return palette.isSettled() && !palette.items().empty(); }));
    CHECK(titlesOf(palette, PaletteItem::Kind::Ticket) == QStringList{u"#1001 Ads paused"_s});
    b.key(Qt::Key_Return);
    CHECK(b.window().here().page == u"tickets"_s);
    CHECK(b.window().here().id != 0);
}

TEST_CASE("A verb of the best match starts with that client") {
    Bench b;
    auto& palette = openPalette(b);
    b.type(u"harb"_s);
    REQUIRE(until([&] { return palette.isSettled() && palette.items().size() > 4; }));
    b.key(Qt::Key_Down);
    b.key(Qt::Key_Return);
    auto* log = b.window().findChild<ui::QuickLog*>();
    REQUIRE(log);
    CHECK(until([&] { return log->value().touchpoint.client == b.client; }));
}

TEST_CASE("Esc closes the palette and gives the focus back; letters typed in it trigger nothing") {
    Bench b;
    openPalette(b);
    b.type(u"ln"_s);
    b.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK_FALSE(b.window().findChild<ui::QuickLog*>());
    b.key(Qt::Key_Escape);
    CHECK(until([&] { return !b.window().findChild<ui::Palette*>(); }));
    CHECK(QApplication::focusWidget() == b.page().list);
}

TEST_CASE("The palette answers in the words of the queue and leads there") {
    Bench b([](core::Transaction& tx) {
        core::clients::Client value;
        value.name = u"Elm Bakery"_s;
        const auto elm = core::clients::save(tx, value).id;
        addTicket(tx, elm, u"Lamps of June"_s);
        addTicket(tx, elm, u"Lamps of May"_s);
    });
    auto& palette = openPalette(b);
    b.type(u"client:Elm"_s);
    REQUIRE(until([&] {
        return palette.isSettled() &&
               titlesOf(palette, PaletteItem::Kind::Complete).contains(u"Elm Bakery"_s);
    }));
    b.key(Qt::Key_Tab); // takes the name
    b.type(u"is:open"_s);
    REQUIRE(until(
        [&] { return palette.isSettled() && titlesOf(palette, PaletteItem::Kind::Ticket).size() == 2; }));
    CHECK(titlesOf(palette, PaletteItem::Kind::Queue) == QStringList{u"Show these in the queue"_s});
    CHECK(titlesOf(palette, PaletteItem::Kind::Command).isEmpty());
    b.type(u" -june"_s);
    REQUIRE(until(
        [&] { return palette.isSettled() && titlesOf(palette, PaletteItem::Kind::Ticket).size() == 1; }));
}

TEST_CASE("A part of a page is found by its name, and is not listed before somebody looks for it") {
    Bench b;
    auto& palette = openPalette(b);
    REQUIRE(until([&] { return palette.isSettled(); }));
    CHECK_FALSE(titlesOf(palette, PaletteItem::Kind::Command).join(u'|').contains(u"Those who left"_s));
    b.type(u"who left"_s);
    REQUIRE(until(
        [&] { return palette.isSettled() && titlesOf(palette, PaletteItem::Kind::Command).size() == 1; }));
    b.key(Qt::Key_Return);
    REQUIRE(until([&] { return b.window().currentPage()->place().query == u"left"_s; }));
}

TEST_CASE("A client is found by what is known of it, and stands once") {
    Bench b([](core::Transaction& tx) {
        core::clients::Client client;
        client.name = u"Solstice"_s;
        client.industry = u"Dentists"_s;
        core::clients::save(tx, client);
    });
    auto& palette = openPalette(b);
    b.type(u"dentis"_s);
    REQUIRE(until([&] { return palette.isSettled() && !palette.items().empty(); }));
    CHECK(titlesOf(palette, PaletteItem::Kind::Client) == QStringList{u"Solstice"_s});
    b.key(Qt::Key_A, Qt::ControlModifier);
    b.type(u"solst"_s);
    REQUIRE(until([&] { return palette.isSettled() && palette.items().size() > 3; }));
    CHECK(titlesOf(palette, PaletteItem::Kind::Client) == QStringList{u"Solstice"_s});
}
