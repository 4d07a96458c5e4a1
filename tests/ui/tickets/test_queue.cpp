// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/tickets/ticketsfixture.h"

#include "core/fields/fields.h"
#include "core/fields/values.h"
#include "core/macros/macros.h"
#include "core/workspace/savedfilters.h"
#include "ui/tickets/tickettable.h"
#include "ui/tickets/viewlist.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choicelist.h"
#include "ui/widgets/dialogframe.h"
#include "ui/widgets/label.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QTableView>

using namespace Qt::Literals::StringLiterals;
using core::tickets::TicketState;
using test::TicketBench;
using test::until;

namespace {

void addTickets(TicketBench& b, int count) {
    auto db = core::openWorkspace(b.workspace.location());
    for (int i = 0; i < count; ++i) {
        auto request = test::newTicket(b.harbour, b.mara);
        request.subject = u"Matter %1"_s.arg(i);
        request.openedAt = db.now() - std::chrono::hours(100 - i);
        test::ticket(db, request);
    }
    b.open();
}

qint64 countOf(TicketBench& b, const QString& query) {
    auto db = core::openWorkspace(b.workspace.location());
    core::tickets::TicketFilter filter;
    filter.terms = core::tickets::readQuery(query).terms;
    filter.me = b.mara;
    return core::tickets::countEach(db, {filter}).front();
}

qint64 causes(TicketBench& b) {
    auto db = core::openWorkspace(b.workspace.location());
    return db.scalar<qint64>("SELECT COUNT(*) FROM ticket_cause").value();
}

} // namespace

TEST_CASE("A query is typed with completion by keyboard") {
    TicketBench b;
    auto* field = b.find<QLineEdit>(u"ticketFilter"_s);
    CHECK(field->text() == u"state:new,open"_s);
    b.key(Qt::Key_Slash);
    CHECK(b.focus() == field);
    b.type(u"assi"_s);
    auto* list = b.bench->window().findChild<ui::ChoiceList*>(u"choiceList"_s);
    REQUIRE(until([&] { return list->isVisible(); }));
    b.key(Qt::Key_Tab);
    CHECK(field->text() == u"state:new,open assignee:"_s);
    b.type(u"no"_s);
    b.key(Qt::Key_Return);
    CHECK(field->text() == u"state:new,open assignee:none "_s);
    b.settle();
    CHECK(b.list().model()->rowCount() == 2);
    b.type(u"dashb"_s);
    REQUIRE(until([&] { return b.list().model()->rowCount() == 1; }));
    b.key(Qt::Key_Return);
    CHECK(b.focus() == &b.list());
}

TEST_CASE("A query that cannot be read is explained, and neither its text nor the list is lost") {
    TicketBench b;
    b.key(Qt::Key_Slash);
    b.type(u"colour:red x"_s);
    auto* problem = b.find<ui::Label>(u"queryProblem"_s);
    REQUIRE(until([&] { return problem->isVisible(); }));
    CHECK(problem->text().startsWith(u"At character 16: There is no field \"colour\"."_s));
    CHECK(b.find<QLineEdit>(u"ticketFilter"_s)->text() == u"state:new,open colour:red x"_s);
    b.settle();
    CHECK(b.list().model()->rowCount() == 2);
}

TEST_CASE("Views say how many tickets they hold, and follow what is done") {
    TicketBench b;
    auto* views = b.find<ui::ViewList>(u"viewList"_s);
    using core::tickets::View;
    REQUIRE(until([&] { return views->countOf(View::NeedsUs) == 2; }));
    CHECK(views->countOf(View::Unassigned) == 2);
    b.key(Qt::Key_C);
    REQUIRE(until([&] { return views->countOf(View::NeedsUs) == 1; }));
    CHECK(views->countOf(View::ResolvedToday) == 1);
    CHECK(views->countOf(View::All) == 2);
}

TEST_CASE("A query is saved as a view and chosen again") {
    TicketBench b;
    b.key(Qt::Key_Slash);
    b.type(u"dashboard"_s);
    REQUIRE(until([&] { return b.list().model()->rowCount() == 1; }));
    b.settle();
    b.page().setFocus();
    b.key(Qt::Key_F);
    b.choose(u"queueFilter.menu"_s, u"saveView"_s);
    b.find<QLineEdit>(u"viewName"_s)->setText(u"Dashboards"_s);
    b.find<QLineEdit>(u"viewName"_s)->setFocus();
    b.key(Qt::Key_Return, Qt::ControlModifier);
    auto* views = b.find<ui::ViewList>(u"viewList"_s);
    REQUIRE(until([&] { return views->saved().size() == 1; }));
    REQUIRE(until([&] { return b.find<ui::Label>(u"queueTitle"_s)->text() == u"Dashboards"_s; }));
}

TEST_CASE("All that match are changed at once, and one step takes it back") {
    TicketBench b(false);
    addTickets(b, 30);
    b.key(Qt::Key_X);
    b.key(Qt::Key_A, Qt::ControlModifier);
    CHECK(b.list().selected().size() == 30);
    b.key(Qt::Key_E);
    b.choose(u"bulkMenu"_s, u"bulk.state.closed"_s);
    REQUIRE(until([&] { return ui::DialogFrame::openIn(b.bench->window().window()) != nullptr; }));
    b.click(u"causeUnknown"_s); // the cause is asked once, for all
    REQUIRE(until([&] { return countOf(b, u"state:closed"_s) == 30; }));
    CHECK(causes(b) == 30);
    REQUIRE(until([&] { return b.bench->desk().undo.canUndo() && b.list().model()->rowCount() == 0; }));
    CHECK(b.bench->desk().undo.undoText() == u"30 tickets: closed"_s);
    b.bench->desk().undo.undo();
    REQUIRE(until([&] { return countOf(b, u"state:new"_s) == 30; }));
    CHECK(b.list().selected().empty());
    CHECK(causes(b) == 0);
}

TEST_CASE("The arrows go through the menu of a change, not at once into the first part of it") {
    TicketBench b;
    b.key(Qt::Key_X);
    b.key(Qt::Key_E);
    auto* menu = b.find<QMenu>(u"bulkMenu"_s);
    REQUIRE(menu->isVisible());
    CHECK(menu->activeAction() == menu->actions().constFirst());
    CHECK_FALSE(menu->actions().constFirst()->menu()->isVisible());
    QTest::keyClick(menu, Qt::Key_Down);
    CHECK(menu->activeAction() == menu->actions().at(1));
    menu->close();
}

TEST_CASE("Leaving the question for the cause of many leaves them open") {
    TicketBench b(false);
    addTickets(b, 3);
    b.key(Qt::Key_A, Qt::ControlModifier);
    b.key(Qt::Key_E);
    b.choose(u"bulkMenu"_s, u"bulk.state.resolved"_s);
    REQUIRE(until([&] { return ui::DialogFrame::openIn(b.bench->window().window()) != nullptr; }));
    b.key(Qt::Key_Escape);
    b.settle();
    CHECK(countOf(b, u"is:open"_s) == 3);
    CHECK(b.list().selected().size() == 3);
}

TEST_CASE("A macro runs on all that are selected by its key") {
    TicketBench b(false);
    {
        auto db = core::openWorkspace(b.workspace.location());
        core::macros::Macro macro;
        macro.name = u"Known matter"_s;
        core::macros::Step reply;
        reply.text = u"About {{ticket.subject}}: it is known."_s;
        reply.send = true;
        core::macros::Step tag;
        tag.what = core::macros::Do::AddTags;
        tag.tags = {u"known"_s};
        macro.steps = {reply, tag};
        db.write([&](core::Transaction& tx) { core::macros::saveMacro(tx, macro); });
    }
    addTickets(b, 5);
    b.key(Qt::Key_A, Qt::ControlModifier);
    b.key(Qt::Key_M);
    REQUIRE(until([&] {
        auto* dialog = ui::DialogFrame::openIn(b.bench->window().window());
        return dialog && dialog->primary()->isEnabled();
    }));
    b.key(Qt::Key_Return);
    REQUIRE(until([&] { return countOf(b, u"tag:known \"it is known\""_s) == 5; }));
    REQUIRE(until([&] { return b.bench->desk().undo.canUndo(); }));
    b.bench->desk().undo.undo();
    REQUIRE(until([&] { return countOf(b, u"tag:known"_s) == 0; }));
}

TEST_CASE("Twenty tickets are worked through by keys alone") {
    TicketBench b(false);
    {
        auto db = core::openWorkspace(b.workspace.location());
        core::macros::Macro macro;
        macro.name = u"To the front"_s;
        core::macros::Step urgent;
        urgent.what = core::macros::Do::Priority;
        urgent.priority = core::tickets::Priority::High;
        macro.steps = {urgent};
        db.write([&](core::Transaction& tx) { core::macros::saveMacro(tx, macro); });
    }
    addTickets(b, 20);
    b.page().setFocus(); // once, as when the page is opened; from here on there are keys only
    const auto dialog = [&] { return ui::DialogFrame::openIn(b.bench->window().window()); };
    for (int done = 1; done <= 20; ++done) {
        CAPTURE(done);
        b.settle();
        b.key(Qt::Key_A, Qt::ShiftModifier);
        REQUIRE(until([&] { return countOf(b, u"assignee:me"_s) == done; }));
        b.settle();
        b.key(Qt::Key_M);
        REQUIRE(until([&] { return dialog() && dialog()->primary()->isEnabled(); }));
        b.key(Qt::Key_Return);
        REQUIRE(until([&] { return countOf(b, u"priority:high"_s) == done && !dialog(); }));
        b.settle();
        b.key(Qt::Key_T, Qt::ShiftModifier);
        b.type(u"morning"_s);
        b.key(Qt::Key_Return);
        REQUIRE(until([&] { return countOf(b, u"tag:morning"_s) == done; }));
        b.settle();
        b.key(Qt::Key_Escape);
        b.key(Qt::Key_R);
        b.type(u"Done."_s);
        b.key(Qt::Key_Return, Qt::ControlModifier);
        REQUIRE(until([&] { return b.editor()->toPlainText().isEmpty() && b.store().isIdle(); }));
        b.settle();
        b.key(Qt::Key_C);
        REQUIRE(until([&] { return countOf(b, u"state:resolved"_s) == done; }));
        REQUIRE(until([&] { return dialog() != nullptr; }));
        b.key(Qt::Key_U); // why it was there is not known
        REQUIRE(until([&] { return causes(b) == done && !dialog(); }));
        REQUIRE(until([&] { return b.list().model()->rowCount() == 20 - done; }));
        b.settle();
        b.key(Qt::Key_J);
    }
    CHECK(countOf(b, u"state:resolved assignee:me tag:morning priority:high has:time,tag"_s) == 20);
}

TEST_CASE("The queue is cut into parts with headings that the keys pass over") {
    TicketBench b;
    b.bench->window().go({ui::pages::Tickets, 0, u"q=&by=client"_s});
    REQUIRE(until([&] { return b.list().model()->rowCount() == 3; }));
    b.settle();
    const auto heading = [&] { return b.list().model()->index(0, 0).data(Qt::DisplayRole).toString(); };
    CHECK(until([&] { return heading() == u"Harbour & Pine, 2"_s; }));
    CHECK(b.list().firstKey() > 0);
    b.page().setFocus();
    b.key(Qt::Key_K);
    b.key(Qt::Key_K);
    CHECK(b.page().ticketInView().value > 0);
}

TEST_CASE("A ticket is unread until it was shown, and again when its key says so") {
    TicketBench b;
    // The first ticket is shown at once.
    REQUIRE(until([&] { return countOf(b, u"is:unread"_s) == 1; }));
    b.settle();
    b.page().setFocus();
    b.key(Qt::Key_J);
    REQUIRE(until([&] { return countOf(b, u"is:unread"_s) == 0; }));
    b.settle();
    b.page().setFocus();
    b.key(Qt::Key_U);
    REQUIRE(until([&] { return countOf(b, u"is:unread"_s) == 1; }));
    b.page().refresh();
    b.settle();
    CHECK(countOf(b, u"is:unread"_s) == 1); // looking on does not read it again
    b.page().setFocus();
    b.key(Qt::Key_K);
    b.settle();
    b.page().setFocus();
    b.key(Qt::Key_J);
    CHECK(until([&] { return countOf(b, u"is:unread"_s) == 0; }));
}

TEST_CASE("All that are selected are marked as read at once") {
    TicketBench b(false);
    addTickets(b, 6);
    b.settle();
    REQUIRE(until([&] { return countOf(b, u"is:unread"_s) == 5; }));
    b.key(Qt::Key_A, Qt::ControlModifier);
    b.key(Qt::Key_E);
    b.choose(u"bulkMenu"_s, u"bulk.read"_s);
    CHECK(until([&] { return countOf(b, u"is:unread"_s) == 0; }));
}

TEST_CASE("The queue becomes a table whose columns are chosen and kept for each view") {
    TicketBench b;
    b.key(Qt::Key_V);
    auto* table = b.find<QTableView>(u"ticketTableView"_s);
    REQUIRE(until([&] { return table->isVisible() && table->model()->rowCount() == 2; }));
    CHECK_FALSE(b.list().isVisible());
    CHECK_FALSE(b.find<QWidget>(u"composer"_s)->isVisible());
    using namespace ui::tickettable;
    CHECK(table->isColumnHidden(Kind));
    b.click(u"ticketColumns"_s);
    b.choose(u"columnMenu"_s, u"column.kind"_s);
    CHECK_FALSE(table->isColumnHidden(Kind));
    table->horizontalHeader()->moveSection(table->horizontalHeader()->visualIndex(Kind), 1);
    table->horizontalHeader()->resizeSection(Kind, 222);
    b.bench->window().go({ui::pages::Tickets, 0, u"view=all"_s});
    b.settle();
    CHECK(table->isColumnHidden(Kind)); // another view has its own
    b.bench->window().go({ui::pages::Tickets, 0, u"view=needs_us"_s});
    b.settle();
    CHECK_FALSE(table->isColumnHidden(Kind));
    CHECK(table->horizontalHeader()->visualIndex(Kind) == 1);
    CHECK(table->columnWidth(Kind) == 222);
    QTest::keyClick(table, Qt::Key_Down);
    QTest::keyClick(table, Qt::Key_Return);
    b.settle();
    CHECK_FALSE(table->isVisible());
    CHECK(b.find<QWidget>(u"composer"_s)->isVisible());
}

TEST_CASE("The table sorts by a field that the workspace added, and shows its values") {
    TicketBench b;
    core::fields::Field size;
    {
        auto db = core::openWorkspace(b.workspace.location());
        size = db.write([&](core::Transaction& tx) {
            auto field = core::fields::save(
                tx, {{}, core::fields::Owner::Ticket, u"Size"_s, core::fields::Type::Number, true, {}, 0});
            core::fields::write(tx, core::fields::Owner::Ticket, b.users.value, field.id, 3.0);
            core::fields::write(tx, core::fields::Owner::Ticket, b.ads.value, field.id, 20.0);
            return field;
        });
    }
    b.open();
    b.settle();
    b.key(Qt::Key_V);
    auto* table = b.find<QTableView>(u"ticketTableView"_s);
    REQUIRE(until([&] { return table->isVisible() && table->model()->rowCount() == 2; }));
    const int column = ui::tickettable::FirstField;
    REQUIRE(table->model()->columnCount() == column + 1);
    const auto first = [&] { return table->model()->index(0, column).data().toString(); };
    Q_EMIT table->horizontalHeader()->sectionClicked(column);
    REQUIRE(until([&] { return first() == u"3"_s; }));
    b.settle();
    Q_EMIT table->horizontalHeader()->sectionClicked(column);
    CHECK(until([&] { return first() == u"20"_s; }));
}
