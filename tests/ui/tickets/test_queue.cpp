// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/tickets/ticketsfixture.h"

#include "core/workspace/savedfilters.h"
#include "ui/tickets/viewlist.h"
#include "ui/widgets/choicelist.h"
#include "ui/widgets/dialogframe.h"
#include "ui/widgets/label.h"

#include <QLineEdit>

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
    b.key(Qt::Key_X, Qt::ShiftModifier);
    CHECK(b.list().selected().size() == 30);
    b.key(Qt::Key_E);
    b.choose(u"bulkMenu"_s, u"bulk.state.closed"_s);
    REQUIRE(until([&] { return countOf(b, u"state:closed"_s) == 30; }));
    REQUIRE(until([&] { return b.bench->desk().undo.canUndo() && b.list().model()->rowCount() == 0; }));
    CHECK(b.bench->desk().undo.undoText() == u"30: closed"_s);
    b.bench->desk().undo.undo();
    REQUIRE(until([&] { return countOf(b, u"state:new"_s) == 30; }));
    CHECK(b.list().selected().empty());
}

TEST_CASE("Twenty tickets are worked through by keys alone") {
    TicketBench b(false);
    addTickets(b, 20);
    for (int done = 1; done <= 20; ++done) {
        b.settle();
        b.page().setFocus();
        b.key(Qt::Key_A, Qt::ShiftModifier);
        REQUIRE(until([&] { return countOf(b, u"assignee:me"_s) == done; }));
        b.settle();
        b.key(Qt::Key_R);
        b.type(u"Done."_s);
        b.key(Qt::Key_Return, Qt::ControlModifier);
        b.settle();
        REQUIRE(until([&] { return b.editor()->toPlainText().isEmpty() && b.store().isIdle(); }));
        b.page().setFocus();
        b.key(Qt::Key_C);
        REQUIRE(until([&] { return countOf(b, u"state:resolved"_s) == done; }));
        REQUIRE(until([&] { return ui::DialogFrame::openIn(b.bench->window().window()) != nullptr; }));
        b.key(Qt::Key_U); // why it was there is not known
        REQUIRE(until([&] { return ui::DialogFrame::openIn(b.bench->window().window()) == nullptr; }));
        REQUIRE(until([&] { return b.list().model()->rowCount() == 20 - done; }));
        b.settle();
        b.page().setFocus();
        b.key(Qt::Key_J);
    }
    CHECK(countOf(b, u"state:resolved assignee:me"_s) == 20);
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
