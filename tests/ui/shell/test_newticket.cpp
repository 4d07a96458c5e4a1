// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tickets/tickets.h"
#include "tests/ui/shell/benchfixture.h"
#include "ui/shell/newticket.h"

#include <QPlainTextEdit>

using namespace Qt::Literals::StringLiterals;
using test::answerOf;
using test::Bench;
using test::until;

namespace {

ui::NewTicket& openDialog(Bench& b) {
    b.key(Qt::Key_N);
    auto* dialog = b.window().findChild<ui::NewTicket*>();
    REQUIRE(dialog);
    return *dialog;
}

} // namespace

TEST_CASE("A ticket is opened by keys and shown") {
    Bench b;
    auto& dialog = openDialog(b);
    b.type(u"harb"_s);
    b.key(Qt::Key_Return);
    REQUIRE(until([&] { return dialog.value().client == b.client; }));
    dialog.findChild<QLineEdit*>(u"ticketSubject"_s)->setFocus();
    b.type(u"Ads paused"_s);
    dialog.findChild<QPlainTextEdit*>(u"ticketMessage"_s)->setFocus();
    b.type(u"Nobody told us"_s);
    dialog.findChild<QLineEdit*>(u"ticketTags"_s)->setFocus();
    b.type(u"ads, billing"_s);
    b.key(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return b.window().here().page == u"tickets"_s; }));
    const core::TicketId id(b.window().here().id);
    const auto thread =
        answerOf(b.store().read([id](core::Database& db) { return core::tickets::findThread(db, id); }));
    REQUIRE(thread.value());
    CHECK(thread.value()->ticket.subject == u"Ads paused"_s);
    CHECK(thread.value()->tags == QStringList{u"ads"_s, u"billing"_s});
    CHECK(thread.value()->messages.front().body == u"Nobody told us"_s);
}

TEST_CASE("A ticket that was opened is taken back by undo and comes back by redo") {
    Bench b;
    b.page().client = b.client;
    auto& dialog = openDialog(b);
    REQUIRE(until([&] { return dialog.value().client == b.client; }));
    b.type(u"Ads paused"_s);
    dialog.findChild<QPlainTextEdit*>(u"ticketMessage"_s)->setPlainText(u"Hello"_s);
    b.key(Qt::Key_Return, Qt::ControlModifier);
    auto& undo = b.bench->desk().undo;
    REQUIRE(until([&] { return undo.canUndo(); }));
    const auto stored = [&b] {
        return answerOf(b.store().read([](core::Database& db) {
                   return core::tickets::findNumber(db, 1001).has_value();
               }))
            .value();
    };
    CHECK(undo.undoText() == u"Ticket #1001 opened"_s);
    undo.undo();
    REQUIRE(until([&] { return undo.canRedo(); }));
    CHECK_FALSE(stored());
    undo.redo();
    REQUIRE(until([&] { return undo.canUndo(); }));
    CHECK(stored());
}

TEST_CASE("What is missing is said, and nothing typed is lost") {
    Bench b;
    b.page().client = b.client;
    auto& dialog = openDialog(b);
    REQUIRE(until([&] { return dialog.value().client == b.client; }));
    b.type(u"Ads paused"_s);
    b.key(Qt::Key_Return, Qt::ControlModifier);
    CHECK(dialog.isVisible());
    CHECK(dialog.value().subject == u"Ads paused"_s);
}

TEST_CASE("A refused ticket keeps its dialog, its text and the reason") {
    Bench b;
    b.page().client = b.client;
    auto& dialog = openDialog(b);
    REQUIRE(until([&] { return dialog.value().client == b.client; }));
    b.type(u"Ads paused"_s);
    dialog.findChild<QPlainTextEdit*>(u"ticketMessage"_s)->setPlainText(u"Hello"_s);
    QFile::remove(b.workspace.location().path);
    b.key(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return b.store().state() == ui::Store::State::Unavailable; }));
    CHECK(dialog.isVisible());
    CHECK(dialog.value().body == u"Hello"_s);
}
