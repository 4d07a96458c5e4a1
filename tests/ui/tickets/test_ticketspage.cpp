// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/tickets/ticketsfixture.h"

#include "core/workspace/drafts.h"
#include "ui/tickets/ticketpanel.h"
#include "ui/widgets/dialogframe.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QListView>

using namespace Qt::Literals::StringLiterals;
using core::tickets::MessageKind;
using core::tickets::TicketState;
using test::TicketBench;
using test::until;

TEST_CASE("The page opens with the ticket that waits longest") {
    TicketBench b;
    CHECK(b.page().ticketInView() == b.ads);
    CHECK(b.list().model()->rowCount() == 2);
    CHECK(b.find<QAbstractButton>(u"ticketSubject"_s)->text() == u"Ads stopped running"_s);
}

TEST_CASE("J and K go through the queue") {
    TicketBench b;
    b.key(Qt::Key_J);
    CHECK(b.page().ticketInView() == b.users);
    b.settle();
    CHECK(b.find<QAbstractButton>(u"ticketSubject"_s)->text() == u"Two users for the dashboard"_s);
    b.key(Qt::Key_K);
    CHECK(b.page().ticketInView() == b.ads);
}

TEST_CASE("R writes a reply and Ctrl+Enter sends it with its minutes") {
    TicketBench b;
    b.key(Qt::Key_R);
    CHECK(b.focus() == b.editor());
    b.type(u"We are on it."_s);
    b.find<QLineEdit>(u"messageMinutes"_s)->setText(u"15"_s);
    b.key(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return b.thread(b.ads).messages.size() == 2; }));
    const auto thread = b.thread(b.ads);
    CHECK(thread.messages.back().kind == MessageKind::Reply);
    CHECK(thread.messages.back().body == u"We are on it."_s);
    CHECK(thread.messages.back().member == b.mara);
    CHECK(thread.minutes == core::Minutes(15));
    CHECK_FALSE(thread.ticket.waitingSince.has_value());
    b.settle();
    CHECK(b.editor()->toPlainText().isEmpty());
    CHECK(b.find<QListView>(u"thread"_s)->model()->rowCount() >= 2);
}

TEST_CASE("A reply is held when a colleague wrote meanwhile, and both texts stay") {
    TicketBench b;
    b.key(Qt::Key_R);
    b.type(u"My answer."_s);
    b.reply(b.ads, u"Priya's answer."_s);
    b.key(Qt::Key_Return, Qt::ControlModifier);
    auto* held = b.find(u"heldReply"_s);
    REQUIRE(until([&] { return held->isVisible(); }));
    CHECK(b.find<ui::Label>(u"heldText"_s)->text().startsWith(u"Priya Nair wrote at"_s));
    CHECK(b.editor()->toPlainText() == u"My answer."_s);
    CHECK(b.thread(b.ads).messages.size() == 2);
    b.click(u"sendAnyway"_s);
    REQUIRE(until([&] { return b.thread(b.ads).messages.size() == 3; }));
    b.settle();
    CHECK_FALSE(held->isVisible());
    CHECK(b.thread(b.ads).messages.back().body == u"My answer."_s);
}

TEST_CASE("A message that came onto the screen while one wrote still holds the reply") {
    TicketBench b;
    b.key(Qt::Key_R);
    b.type(u"My answer."_s);
    core::tickets::NewMessage message;
    message.ticket = b.ads;
    message.member = b.priya;
    message.body = u"Shown at once."_s;
    test::answerOf(b.store().write(
        [message](core::Transaction& tx) { return core::tickets::addMessage(tx, message).revision; }));
    b.settle();
    b.key(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return b.find(u"heldReply"_s)->isVisible(); }));
    CHECK(b.thread(b.ads).messages.size() == 2);
}

TEST_CASE("Look first goes to the message that holds the reply, and the reply stays held") {
    TicketBench b;
    b.key(Qt::Key_R);
    b.type(u"My answer."_s);
    b.reply(b.ads, u"Priya's answer."_s);
    b.key(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return b.find(u"heldReply"_s)->isVisible(); }));
    b.click(u"lookFirst"_s);
    auto* thread = b.find<QListView>(u"thread"_s);
    CHECK(thread->hasFocus());
    CHECK(thread->currentIndex().data(Qt::AccessibleTextRole).toString().contains(u"Priya's answer."_s));
    CHECK(b.find(u"heldReply"_s)->isVisible());
    CHECK(b.editor()->toPlainText() == u"My answer."_s);
}

TEST_CASE("Taking a sent reply back makes it a draft again") {
    TicketBench b;
    b.key(Qt::Key_R);
    b.type(u"Too early."_s);
    b.click(u"sendMessage"_s);
    REQUIRE(until([&] { return b.bench->desk().undo.canUndo(); }));
    b.settle();
    b.bench->desk().undo.undo();
    REQUIRE(until([&] { return b.editor()->toPlainText() == u"Too early."_s; }));
    CHECK(b.thread(b.ads).messages.size() == 1);
}

TEST_CASE("Pressing the key twice sends once, and Esc at the question for a reason keeps the text") {
    TicketBench b;
    b.key(Qt::Key_R);
    b.type(u"We are on it."_s);
    b.key(Qt::Key_Return, Qt::ControlModifier);
    b.key(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return b.thread(b.ads).messages.size() == 2; }));
    b.settle();
    CHECK(b.thread(b.ads).messages.size() == 2);
    REQUIRE(until([&] { return b.editor()->toPlainText().isEmpty(); }));
    b.editor()->setFocus();
    b.type(u"No, as per company policy."_s);
    b.key(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return ui::DialogFrame::openIn(b.bench->window().window()) != nullptr; }));
    b.key(Qt::Key_Escape);
    REQUIRE(until([&] { return ui::DialogFrame::openIn(b.bench->window().window()) == nullptr; }));
    CHECK(b.editor()->toPlainText() == u"No, as per company policy."_s);
    REQUIRE(until([&] { return b.editor()->hasFocus() && !b.editor()->isReadOnly(); }));
    b.key(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return ui::DialogFrame::openIn(b.bench->window().window()) != nullptr; }));
    b.click(u"sendWithoutReason"_s);
    REQUIRE(until([&] { return b.thread(b.ads).messages.size() == 3; }));
}

TEST_CASE("Send and resolve takes the ticket out of the queue and keeps it in view") {
    TicketBench b;
    b.key(Qt::Key_R);
    b.type(u"Fixed."_s);
    b.click(u"sendAndResolve"_s);
    REQUIRE(until([&] { return b.list().model()->rowCount() == 1; }));
    b.settle();
    CHECK(b.thread(b.ads).ticket.state == TicketState::Resolved);
    CHECK(b.page().ticketInView() == b.ads);
    REQUIRE(until([&] { return ui::DialogFrame::openIn(b.bench->window().window()) != nullptr; }));
    b.key(Qt::Key_Escape); // the cause can wait
    b.page().setFocus();
    b.key(Qt::Key_J);
    CHECK(b.page().ticketInView() == b.users);
}

TEST_CASE("Ctrl+Shift+Enter sends and shows the next ticket") {
    TicketBench b;
    b.key(Qt::Key_R);
    b.type(u"Done."_s);
    b.key(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(until([&] { return b.page().ticketInView() == b.users; }));
    CHECK(b.thread(b.ads).messages.size() == 2);
}

TEST_CASE("C resolves, and undo brings the ticket back to the queue") {
    TicketBench b;
    b.key(Qt::Key_C);
    REQUIRE(until([&] { return b.list().model()->rowCount() == 1; }));
    CHECK(b.bench->desk().undo.undoText() == u"#1001 is resolved"_s);
    b.bench->desk().undo.undo();
    REQUIRE(until([&] { return b.list().model()->rowCount() == 2; }));
    CHECK(b.thread(b.ads).ticket.state == TicketState::New);
}

TEST_CASE("The menus of state and assignee act on the ticket") {
    TicketBench b;
    b.click(u"stateButton"_s);
    b.choose(u"stateButton.menu"_s, u"state.on_hold"_s);
    REQUIRE(until([&] { return b.thread(b.ads).ticket.state == TicketState::OnHold; }));
    b.settle();
    b.page().setFocus();
    b.key(Qt::Key_A);
    b.choose(u"assignButton.menu"_s, u"assign.%1"_s.arg(b.priya.value));
    REQUIRE(until([&] { return b.thread(b.ads).ticket.assignee == b.priya; }));
}

TEST_CASE("A ticket waits for the client until any day that is typed") {
    TicketBench b;
    b.key(Qt::Key_S);
    b.choose(u"stateButton.menu"_s, u"wait.other"_s);
    REQUIRE(until([&] { return ui::DialogFrame::openIn(b.bench->window().window()) != nullptr; }));
    CHECK(b.focus()->objectName() == u"waitDay"_s);
    b.type(u"+40"_s);
    b.key(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return b.thread(b.ads).ticket.state == TicketState::Pending; }));
    const auto& session = b.bench->desk().session;
    CHECK(b.thread(b.ads).ticket.pendingUntil ==
          core::instantOf(session.today().addDays(40), QTime(9, 0), session.zone()));
}

TEST_CASE("The subject is edited in place") {
    TicketBench b;
    b.click(u"ticketSubject"_s);
    auto* field = b.find<QLineEdit>(u"ticketSubjectField"_s);
    REQUIRE(field->isVisible());
    b.type(u"Ads are off"_s);
    b.key(Qt::Key_Return);
    REQUIRE(until([&] { return b.thread(b.ads).ticket.subject == u"Ads are off"_s; }));
    CHECK_FALSE(field->isVisible());
}

TEST_CASE("Esc leaves the subject as it was") {
    TicketBench b;
    b.key(Qt::Key_F2);
    b.type(u"Nonsense"_s);
    b.key(Qt::Key_Escape);
    CHECK_FALSE(b.find(u"ticketSubjectField"_s)->isVisible());
    b.settle();
    CHECK(b.thread(b.ads).ticket.subject == u"Ads stopped running"_s);
}

TEST_CASE("A draft stays with its ticket and its kind") {
    TicketBench b;
    b.key(Qt::Key_R);
    b.type(u"A reply."_s);
    b.page().setFocus();
    b.key(Qt::Key_I);
    b.type(u"A note."_s);
    b.page().setFocus();
    b.key(Qt::Key_J);
    b.settle();
    CHECK(b.editor()->toPlainText().isEmpty());
    b.key(Qt::Key_K);
    REQUIRE(until([&] { return b.editor()->toPlainText() == u"A reply."_s; }));
    b.key(Qt::Key_I);
    REQUIRE(until([&] { return b.editor()->toPlainText() == u"A note."_s; }));
}

TEST_CASE("A draft survives the end of the window") {
    TicketBench b;
    b.key(Qt::Key_R);
    b.type(u"Half a sent"_s);
    REQUIRE(until([&] {
        auto db = core::openWorkspace(b.workspace.location());
        return core::workspace::draft(db, b.mara, u"ticket/1001/reply"_s).has_value();
    }));
    b.open();
    REQUIRE(until([&] { return b.editor()->toPlainText() == u"Half a sent"_s; }));
}

TEST_CASE("Going on while a reply is on its way empties neither the next ticket nor keeps a draft") {
    TicketBench b;
    b.key(Qt::Key_R);
    b.type(u"Sent."_s);
    b.key(Qt::Key_Return, Qt::ControlModifier);
    b.page().setFocus();
    b.key(Qt::Key_J);
    b.key(Qt::Key_R);
    REQUIRE(until([&] { return b.thread(b.ads).messages.size() == 2; }));
    b.settle();
    REQUIRE(b.editor()->hasFocus()); // whatever arrived meanwhile
    b.type(u"Kept."_s);
    b.settle();
    CHECK(b.editor()->toPlainText() == u"Kept."_s);
    b.bench->window().go(ui::placeOf(b.ads));
    b.settle();
    CHECK(b.page().ticketInView() == b.ads);
    CHECK(b.editor()->toPlainText().isEmpty());
}

TEST_CASE("The slash finds in the queue") {
    TicketBench b;
    b.key(Qt::Key_Slash);
    b.type(u"dashboard"_s);
    REQUIRE(until([&] { return b.list().model()->rowCount() == 1; }));
    CHECK(b.page().place().query.contains(u"dashboard"_s));
}

TEST_CASE("Another view shows its first ticket") {
    TicketBench b;
    b.key(Qt::Key_C);
    REQUIRE(until([&] { return b.list().model()->rowCount() == 1; }));
    b.settle();
    b.key(Qt::Key_J);
    b.click(u"view.resolved_today"_s);
    REQUIRE(until([&] { return b.page().ticketInView() == b.ads; }));
    CHECK(b.find<ui::Label>(u"queueTitle"_s)->text() == u"Resolved today"_s);
}

TEST_CASE("A link shows its filter and its ticket") {
    TicketBench b;
    b.bench->window().go({ui::pages::Tickets, b.users.value, u"group=all&assignee=nobody"_s});
    b.settle();
    CHECK(b.page().ticketInView() == b.users);
    CHECK(b.find<QLineEdit>(u"ticketFilter"_s)->text() == u"assignee:none"_s);
    CHECK(b.list().model()->rowCount() == 2);
}

TEST_CASE("Minutes are logged from the panel and can be taken back") {
    TicketBench b;
    b.find<QLineEdit>(u"logMinutes"_s)->setFocus();
    b.type(u"45"_s);
    b.click(u"logTime"_s);
    REQUIRE(until([&] { return b.thread(b.ads).minutes == core::Minutes(45); }));
    REQUIRE(until([&] {
        return b.find<QAbstractButton>(u"ticketMinutes"_s)->text() == ui::format::minutes(core::Minutes(45));
    }));
    b.bench->desk().undo.undo();
    REQUIRE(until([&] { return b.thread(b.ads).minutes == core::Minutes(0); }));
}

TEST_CASE("A tag is added by typing and taken off by its button") {
    TicketBench b;
    b.find<QLineEdit>(u"tagField"_s)->setFocus();
    b.type(u"billing"_s);
    b.key(Qt::Key_Return);
    REQUIRE(until([&] { return b.thread(b.ads).tags == QStringList{u"billing"_s}; }));
    b.settle();
    b.click(u"tag.billing"_s);
    REQUIRE(until([&] { return b.thread(b.ads).tags.isEmpty(); }));
}

TEST_CASE("A tag that begins as typed is taken before a new one is made") {
    TicketBench b;
    test::answerOf(b.store().write([ticket = b.users](core::Transaction& tx) {
        return core::tickets::setTags(tx, ticket, {u"billing"_s}, {}).revision;
    }));
    b.settle();
    b.find<QLineEdit>(u"tagField"_s)->setFocus();
    b.type(u"bill"_s);
    b.key(Qt::Key_Return);
    REQUIRE(until([&] { return b.thread(b.ads).tags == QStringList{u"billing"_s}; }));
}

TEST_CASE("A key sends the answer and waits for the client, another sends it and resolves") {
    TicketBench b;
    const auto [shift, state] =
        GENERATE(std::pair(false, TicketState::Pending), std::pair(true, TicketState::Resolved));
    b.key(Qt::Key_R);
    b.key(Qt::Key_Return, Qt::ControlModifier | Qt::AltModifier); // nothing is written yet
    b.type(u"Is it there again?"_s);
    b.key(Qt::Key_Return,
          Qt::ControlModifier | Qt::AltModifier | (shift ? Qt::ShiftModifier : Qt::NoModifier));
    REQUIRE(until([&] { return b.thread(b.ads).ticket.state == state; }));
    CHECK(b.thread(b.ads).messages.back().body == u"Is it there again?"_s);
}

TEST_CASE("The timer is asked for with client and ticket") {
    TicketBench b;
    ui::TimerRequest asked;
    QObject::connect(&b.page(), &ui::Page::timerRequested, &b.page(),
                     [&](const ui::TimerRequest& request) { asked = request; });
    b.click(u"startTimer"_s);
    CHECK(asked.ticket == b.ads);
    CHECK(asked.client == b.harbour);
}

TEST_CASE("In a narrow window the panel is a drawer") {
    TicketBench b;
    b.open({1200, 800});
    auto* panel = b.find<ui::TicketPanel>(u"ticketPanel"_s);
    CHECK_FALSE(panel->isVisible());
    b.key(Qt::Key_Period, Qt::ControlModifier);
    CHECK(panel->isVisible());
    CHECK(panel->geometry().right() == b.page().width() - 1);
}

TEST_CASE("A key opens the hidden panel to add a tag") {
    TicketBench b;
    auto* panel = b.find<ui::TicketPanel>(u"ticketPanel"_s);
    b.key(Qt::Key_Period, Qt::ControlModifier);
    CHECK_FALSE(panel->isVisible());
    b.key(Qt::Key_T, Qt::ShiftModifier);
    CHECK(panel->isVisible());
    CHECK(b.focus()->objectName() == u"tagField"_s);
}

TEST_CASE("F6 goes from the queue to the thread, the answer and the panel") {
    TicketBench b;
    b.key(Qt::Key_F6);
    CHECK(b.focus()->objectName() == u"thread"_s);
    b.key(Qt::Key_F6);
    CHECK(b.find(u"composer"_s)->isAncestorOf(b.focus()));
    b.key(Qt::Key_F6);
    CHECK(b.find(u"ticketPanel"_s)->isAncestorOf(b.focus()));
}

TEST_CASE("Esc goes from the thread back to the queue") {
    TicketBench b;
    b.key(Qt::Key_Return);
    CHECK(b.focus()->objectName() == u"thread"_s);
    b.key(Qt::Key_Escape);
    CHECK(b.focus() == &b.list());
}

TEST_CASE("Esc ends at the queue and leaves neither the page nor the ticket") {
    TicketBench b;
    b.key(Qt::Key_J);
    REQUIRE(until([&] { return b.page().ticketInView() == b.users; }));
    b.key(Qt::Key_Escape);
    b.key(Qt::Key_Escape);
    b.settle();
    CHECK(b.page().ticketInView() == b.users);
    CHECK(b.focus() == &b.list());
}

TEST_CASE("After the subject was changed the next key acts on the queue") {
    TicketBench b;
    b.key(Qt::Key_F2);
    b.type(u"Ads are back"_s);
    b.key(Qt::Key_Return);
    CHECK(b.focus() == &b.list());
}

TEST_CASE("Tab goes from the text to its buttons, and back to the tools") {
    TicketBench b;
    b.key(Qt::Key_R);
    b.type(u"Thank you."_s);
    b.key(Qt::Key_Tab);
    CHECK(b.find(u"composer"_s)->isAncestorOf(b.focus()));
    b.key(Qt::Key_Backtab, Qt::ShiftModifier);
    REQUIRE(b.focus() == b.editor());
    b.key(Qt::Key_Backtab, Qt::ShiftModifier);
    CHECK(b.focus()->objectName() == u"tool.Preview"_s);
}

TEST_CASE("A key leads from the text to the minutes that it took") {
    TicketBench b;
    b.key(Qt::Key_R);
    b.type(u"Thank you."_s);
    b.key(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(b.focus()->objectName() == u"messageMinutes"_s);
    b.type(u"20"_s);
    b.key(Qt::Key_Return, Qt::ControlModifier);
    CHECK(until([&] { return b.thread(b.ads).messages.size() == 2; }));
}

TEST_CASE("The cause of a ticket is asked for by its key") {
    TicketBench b;
    b.key(Qt::Key_G);
    CHECK(until([&] { return ui::DialogFrame::openIn(b.bench->window().window()) != nullptr; }));
}

TEST_CASE("An empty queue says what waits elsewhere") {
    TicketBench b(false);
    CHECK(b.find(u"ticketsEmpty"_s)->isVisible());
    CHECK(b.find(u"ticketsEmpty"_s)->accessibleName() == u"Nothing needs us"_s);
}

TEST_CASE("Markup in a message is shown as it was written") {
    TicketBench b;
    b.reply(b.ads, u"<b>bold</b> &amp; <img src=x>"_s);
    b.page().refresh();
    b.settle();
    auto* thread = b.find<QListView>(u"thread"_s);
    const QModelIndex last = thread->model()->index(thread->model()->rowCount() - 1, 0);
    bool found = false;
    for (int row = 0; row <= last.row(); ++row) {
        found = found || thread->model()->index(row, 0).data().toString().contains(u"<img src=x>"_s);
    }
    CHECK(found);
}

TEST_CASE("A thread of three thousand messages is laid out within a blink") {
    TicketBench b;
    auto db = core::openWorkspace(b.workspace.location());
    db.write([&](core::Transaction& tx) {
        for (int i = 0; i < 3000; ++i) {
            tx.execute("INSERT INTO ticket_message(id, ticket_id, kind, at, body) VALUES (?, ?, ?, ?, ?)",
                       tx.newId<core::MessageId>(), b.users, u"message"_s, tx.now(),
                       u"Our search ads have been off since Monday. "_s.repeated(8));
        }
    });
    b.key(Qt::Key_J);
    b.settle();
    auto* thread = b.find<QListView>(u"thread"_s);
    CHECK(thread->model()->rowCount() >= 3001);
    QElapsedTimer clock;
    clock.start();
    b.bench->window().resize(1300, 900);
    b.bench->window().grab();
    CHECK(clock.elapsed() < 2000); // unoptimised and on a busy machine; far less as released
}
