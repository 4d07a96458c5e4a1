// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attachments/files.h"
#include "core/tickets/tickets.h"
#include "core/workspace/drafts.h"
#include "tests/ui/shell/benchfixture.h"
#include "ui/shell/newticket.h"
#include "ui/shell/unfinishedtickets.h"
#include "ui/widgets/filestrip.h"
#include "ui/widgets/messagefield.h"

#include <QClipboard>
#include <QComboBox>
#include <QMenu>
#include <QMimeData>

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

/// As the button N does for the client in view.
ui::NewTicket& openFor(Bench& b) {
    b.page().client = b.client;
    auto& dialog = openDialog(b);
    REQUIRE(until([&] { return dialog.value().client == b.client; }));
    return dialog;
}

void typeInto(Bench& b, ui::NewTicket& dialog, const QString& field, const QString& text) {
    dialog.findChild<QWidget*>(field)->setFocus();
    b.type(text);
}

/// Esc leaves the dialog; what was typed is stored.
void leave(Bench& b) {
    b.key(Qt::Key_Escape);
    REQUIRE(until([&] { return ui::DialogFrame::openIn(&b.window()) == nullptr; }));
    QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    b.page().list->setFocus();
}

/// A ticket of the client in view with this subject that nobody finished.
void beginAndLeave(Bench& b, const QString& subject) {
    openFor(b);
    b.type(subject);
    leave(b);
}

size_t storedDrafts(Bench& b) {
    return answerOf(b.store().read([member = b.member](core::Database& db) {
               return core::workspace::drafts(db, member).size();
           }))
        .value();
}

} // namespace

TEST_CASE("A ticket that was left comes back with all that was given") {
    Bench b;
    {
        auto& dialog = openFor(b);
        b.type(u"Ads paused"_s);
        typeInto(b, dialog, u"ticketMessage"_s, u"Nobody told us"_s);
        typeInto(b, dialog, u"ticketTags"_s, u"ads, billing"_s);
        dialog.findChild<QComboBox*>(u"ticketPriority"_s)->setFocus();
        b.key(Qt::Key_End);
        dialog.findChild<QComboBox*>(u"ticketKind"_s)->setFocus();
        b.key(Qt::Key_End);
        leave(b);
    }
    b.open();
    auto& dialog = openDialog(b); // no client is in view
    REQUIRE(until([&] { return dialog.value().subject == u"Ads paused"_s; }));
    const auto back = dialog.value();
    CHECK(back.client == b.client);
    CHECK(back.body == u"Nobody told us"_s);
    CHECK(back.tags == QStringList{u"ads"_s, u"billing"_s});
    CHECK(back.priority == core::tickets::Priority::Urgent);
    CHECK(back.kind == core::tickets::TicketKind::BadReview);
}

TEST_CASE("Two tickets that were begun wait for their end, also through the end of the window") {
    Bench b;
    {
        auto& dialog = openFor(b);
        b.type(u"First matter"_s);
        b.key(Qt::Key_N, Qt::AltModifier);
        CHECK(dialog.value().subject.isEmpty());
        REQUIRE(until([&] { return dialog.value().client == b.client; }));
        b.advance(std::chrono::minutes(5));
        b.type(u"Second matter"_s);
        leave(b);
    }
    b.open();
    auto& dialog = openFor(b);
    REQUIRE(until([&] { return dialog.value().subject == u"Second matter"_s; }));
    b.key(Qt::Key_G, Qt::AltModifier);
    auto* menu = dialog.findChild<QMenu*>(u"otherTicketDraftsMenu"_s);
    REQUIRE(menu);
    REQUIRE(menu->actions().size() == 1);
    CHECK(menu->actions().front()->text().startsWith(u"First matter"_s));
    menu->actions().front()->trigger();
    CHECK(dialog.value().subject == u"First matter"_s);
    typeInto(b, dialog, u"ticketMessage"_s, u"Hello"_s);
    b.key(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return b.bench->desk().undo.canUndo(); }));
    CHECK(storedDrafts(b) == 1);
}

TEST_CASE("An unfinished ticket is discarded, and undo brings it back") {
    Bench b;
    beginAndLeave(b, u"Ads paused"_s);
    auto& dialog = openFor(b);
    REQUIRE(until([&] { return dialog.value().subject == u"Ads paused"_s; }));
    QTest::mouseClick(dialog.findChild<QWidget*>(u"discardTicketDraft"_s), Qt::LeftButton);
    CHECK(dialog.value().subject.isEmpty());
    auto& undo = b.bench->desk().undo;
    REQUIRE(until([&] { return undo.canUndo(); }));
    CHECK(storedDrafts(b) == 0);
    leave(b);
    undo.undo();
    REQUIRE(until([&] { return undo.canRedo(); }));
    auto& again = openFor(b);
    CHECK(until([&] { return again.value().subject == u"Ads paused"_s; }));
}

TEST_CASE("What is being typed is not replaced by what was begun before") {
    Bench b;
    beginAndLeave(b, u"Ads paused"_s);
    auto& dialog = openDialog(b);
    typeInto(b, dialog, u"ticketSubject"_s, u"Other"_s); // before the drafts were read
    REQUIRE(until([&] { return dialog.findChild<ui::UnfinishedTickets*>()->entries().size() == 1; }));
    CHECK(dialog.value().subject == u"Other"_s);
}

TEST_CASE("Files go with the first message of a new ticket") {
    Bench b;
    auto& dialog = openFor(b);
    b.type(u"Ads paused"_s);
    QFile file(b.folder.filePath(u"bill.txt"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("12.50");
    file.close();
    dialog.findChild<QWidget*>(u"ticketMessage"_s)->setFocus();
    auto* clipboard = new QMimeData;
    clipboard->setUrls({QUrl::fromLocalFile(file.fileName())});
    QApplication::clipboard()->setMimeData(clipboard);
    b.key(Qt::Key_V, Qt::ControlModifier);
    REQUIRE(until([&] { return dialog.findChild<ui::FileStrip*>()->files().size() == 1; }));
    b.key(Qt::Key_Return, Qt::ControlModifier);
    CHECK(dialog.isVisible()); // a file needs words to go with
    typeInto(b, dialog, u"ticketMessage"_s, u"See the bill"_s);
    b.key(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return b.window().here().page == u"tickets"_s; }));
    const core::TicketId id(b.window().here().id);
    const auto files =
        answerOf(b.store().read([id](core::Database& db) { return core::attachments::ofTicket(db, id); }));
    REQUIRE(files.value().size() == 1);
    CHECK(files.value().front().file.name == u"bill.txt"_s);
}

TEST_CASE("A ticket is opened by keys and shown") {
    Bench b;
    auto& dialog = openDialog(b);
    b.type(u"harb"_s);
    b.key(Qt::Key_Return);
    REQUIRE(until([&] { return dialog.value().client == b.client; }));
    typeInto(b, dialog, u"ticketSubject"_s, u"Ads paused"_s);
    typeInto(b, dialog, u"ticketMessage"_s, u"Nobody told us"_s);
    typeInto(b, dialog, u"ticketTags"_s, u"ads, billing"_s);
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
    auto& dialog = openFor(b);
    b.type(u"Ads paused"_s);
    dialog.findChild<ui::MessageField*>(u"ticketMessage"_s)->setPlainText(u"Hello"_s);
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
    auto& dialog = openFor(b);
    b.type(u"Ads paused"_s);
    b.key(Qt::Key_Return, Qt::ControlModifier);
    CHECK(dialog.isVisible());
    CHECK(dialog.value().subject == u"Ads paused"_s);
}

TEST_CASE("A refused ticket keeps its dialog, its text and the reason") {
    Bench b;
    auto& dialog = openFor(b);
    b.type(u"Ads paused"_s);
    dialog.findChild<ui::MessageField*>(u"ticketMessage"_s)->setPlainText(u"Hello"_s);
    QFile::remove(b.workspace.location().path);
    b.key(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return b.store().state() == ui::Store::State::Unavailable; }));
    CHECK(dialog.isVisible());
    CHECK(dialog.value().body == u"Hello"_s);
}
