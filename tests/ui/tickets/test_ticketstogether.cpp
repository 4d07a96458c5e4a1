// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/tickets/ticketsfixture.h"

#include "core/tickets/checklist.h"
#include "core/tickets/links.h"
#include "core/tickets/merge.h"
#include "core/tickets/presence.h"
#include "core/tickets/watching.h"
#include "ui/tickets/historydialog.h"
#include "ui/tickets/ticketfield.h"
#include "ui/widgets/dialogframe.h"
#include "ui/widgets/label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;
namespace tickets = core::tickets;
using test::TicketBench;
using test::until;

namespace {

core::Database other(TicketBench& b) {
    return core::openWorkspace(b.workspace.location());
}

/// Types the number of a ticket into the field that has the focus and takes it.
void pick(TicketBench& b, core::TicketId id) {
    b.type(QString::number(b.thread(id).ticket.number));
    b.key(Qt::Key_Return);
}

} // namespace

TEST_CASE("Shift+M merges the ticket into another one, Ctrl+Z makes two of them again") {
    TicketBench b;
    b.key(Qt::Key_M, Qt::ShiftModifier);
    auto* field = b.find<ui::TicketField>(u"mergeTarget"_s);
    field->setFocus();
    pick(b, b.users);
    auto* what = b.find<ui::Label>(u"mergeWhat"_s);
    REQUIRE(until([&] { return what->text().contains(u"messages: 1"_s); }));
    b.key(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return b.page().ticketInView() == b.users; }));
    b.settle();
    CHECK(b.thread(b.users).messages.size() == 2);
    CHECK(b.thread(b.ads).ticket.state == tickets::TicketState::Closed);
    b.key(Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(until([&] { return b.thread(b.ads).messages.size() == 1; }));
    CHECK(b.thread(b.ads).ticket.state == tickets::TicketState::New);
}

TEST_CASE("A merged ticket says where it went, and a click brings it back") {
    TicketBench b;
    auto db = other(b);
    db.write([&](core::Transaction& tx) {
        tickets::merge(tx, {b.ads, b.users, b.mara, false, QTimeZone::utc()});
    });
    b.page().open(ui::placeOf(b.ads));
    b.settle();
    auto* bar = b.find(u"mergedBar"_s);
    REQUIRE(until([&] { return bar->isVisible(); }));
    CHECK(b.find<ui::Label>(u"mergedText"_s)->text().contains(u"Two users for the dashboard"_s));
    b.click(u"undoMerge"_s);
    REQUIRE(until([&] { return !tickets::mergedInto(db, b.ads); }));
    REQUIRE(until([&] { return !bar->isVisible(); }));
}

TEST_CASE("A ticket is linked by keys, and a duplicate can be merged instead") {
    TicketBench b;
    b.key(Qt::Key_K, Qt::ShiftModifier);
    auto* kind = b.find<QComboBox>(u"linkKind"_s);
    kind->setCurrentIndex(3);
    CHECK(b.find(u"linkMerge"_s)->isVisible());
    kind->setCurrentIndex(2); // has the part
    b.find<ui::TicketField>(u"linkTicket"_s)->setFocus();
    pick(b, b.users);
    REQUIRE(until([&] { return bool(b.find<ui::TicketField>(u"linkTicket"_s)->ticket()); }));
    b.key(Qt::Key_Return, Qt::ControlModifier);
    auto db = other(b);
    REQUIRE(until([&] { return tickets::openParts(db, b.ads).size() == 1; }));
    REQUIRE(until([&] {
        return b.bench->window()
                   .findChild<QWidget*>(u"ticketTogether"_s)
                   ->findChildren<QAbstractButton*>(QRegularExpression(u"^link\\.[0-9]+$"_s))
                   .size() == 1;
    }));
    b.settle();
    b.page().setFocus();
    b.key(Qt::Key_C); // resolving asks, since a part is open
    auto* dialog = b.find<ui::DialogFrame>(u"unfinishedDialog"_s);
    CHECK(b.thread(b.ads).ticket.state == tickets::TicketState::New);
    b.key(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return b.thread(b.ads).ticket.state == tickets::TicketState::Resolved; }));
    CHECK(dialog);
}

TEST_CASE("Items are added, ticked, moved and removed by keys") {
    TicketBench b;
    b.key(Qt::Key_C, Qt::ShiftModifier);
    CHECK(b.focus()->objectName() == u"newItem"_s);
    b.type(u"Call the host"_s);
    b.key(Qt::Key_Return);
    b.type(u"Tell the client"_s);
    b.key(Qt::Key_Return);
    auto db = other(b);
    REQUIRE(until([&] { return tickets::itemsOf(db, b.ads).size() == 2; }));
    b.settle();
    REQUIRE(until([&] { return b.bench->window().findChild<QCheckBox*>(u"item.2"_s) != nullptr; }));
    b.find<QCheckBox>(u"item.2"_s)->setFocus();
    b.key(Qt::Key_Space);
    REQUIRE(until([&] { return tickets::openItems(db, b.ads).size() == 1; }));
    b.settle();
    b.find<QCheckBox>(u"item.1"_s)->setFocus();
    b.key(Qt::Key_Down, Qt::AltModifier);
    REQUIRE(until([&] { return tickets::itemsOf(db, b.ads).front().body == u"Tell the client"_s; }));
    b.settle();
    b.find<QCheckBox>(u"item.1"_s)->setFocus();
    b.key(Qt::Key_Delete);
    REQUIRE(until([&] { return tickets::itemsOf(db, b.ads).size() == 1; }));
}

TEST_CASE("A message becomes a ticket of its own by Shift+S") {
    TicketBench b;
    b.key(Qt::Key_S, Qt::ShiftModifier);
    CHECK(b.find<QLineEdit>(u"splitSubject"_s)->text() == u"Our ads stopped on Friday."_s);
    b.key(Qt::Key_Return, Qt::ControlModifier);
    auto db = other(b);
    REQUIRE(until([&] { return tickets::linksOf(db, b.ads).size() == 1; }));
    REQUIRE(until([&] { return b.page().ticketInView() == tickets::linksOf(db, b.ads).front().id; }));
}

TEST_CASE("W watches the ticket and W again watches it no more") {
    TicketBench b;
    auto db = other(b);
    b.key(Qt::Key_W);
    REQUIRE(until([&] { return tickets::watchersOf(db, b.ads) == std::vector{b.mara}; }));
    b.settle();
    b.key(Qt::Key_W);
    REQUIRE(until([&] { return tickets::watchersOf(db, b.ads).empty(); }));
}

TEST_CASE("A colleague who writes on the ticket is named on it") {
    TicketBench b;
    auto db = other(b);
    db.write([&](core::Transaction& tx) {
        tickets::bePresent(tx, b.ads, b.priya, u"another desk"_s, tickets::Doing::Writing);
    });
    auto* presence = b.find<ui::Label>(u"ticketPresence"_s);
    REQUIRE(until([&] { return presence->text() == u"Priya Nair is writing"_s; }));
}

TEST_CASE("Who comes to a ticket is told who was there before, however long that rested") {
    TicketBench b;
    auto db = other(b);
    const auto here = [&] { return tickets::present(db, b.priya); };
    REQUIRE(until([&] { return here().size() == 1; }));
    // Alone, no sign of life is given; the last one is an hour old.
    db.write([](core::Transaction& tx) { tx.execute("UPDATE ticket_presence SET at = at - 3600000"); });
    CHECK(here().empty());
    db.write([&](core::Transaction& tx) {
        tickets::bePresent(tx, b.ads, b.priya, u"another desk"_s, tickets::Doing::Looking);
    });
    CHECK(until([&] { return here().size() == 1; }));
}

TEST_CASE("A name is completed after @ in a note, and the colleague is called") {
    TicketBench b;
    b.key(Qt::Key_I);
    b.type(u"Please look @pri"_s);
    b.key(Qt::Key_Tab);
    CHECK(b.editor()->toPlainText() == u"Please look @Priya Nair "_s);
    b.key(Qt::Key_Return, Qt::ControlModifier);
    auto db = other(b);
    REQUIRE(until([&] { return tickets::countNews(db, b.priya) == 1; }));
    CHECK(tickets::countNews(db, b.mara) == 0);
}

TEST_CASE("Enter takes the offered colleague and breaks no line") {
    TicketBench b;
    b.key(Qt::Key_I);
    b.type(u"@nai"_s);
    b.key(Qt::Key_Return);
    CHECK(b.editor()->toPlainText() == u"@Priya Nair "_s);
}

TEST_CASE("Two who give a priority at once choose between the two") {
    TicketBench b;
    auto* head = b.find(u"priorityButton"_s);
    b.store().read([](core::Database&) { return 0; });
    {
        // The page has not heard of it yet when the person chooses.
        auto db = other(b);
        db.write([&](core::Transaction& tx) {
            tickets::setPriority(tx, b.ads, tickets::Priority::Urgent, b.priya);
        });
    }
    QTest::mouseClick(head, Qt::LeftButton);
    QMenu* menu = nullptr;
    REQUIRE(until([&] {
        menu = b.bench->window().findChild<QMenu*>(u"priorityButton.menu"_s);
        return menu && menu->isVisible();
    }));
    menu->actions().constFirst()->trigger(); // low
    menu->close();
    REQUIRE(until([&] { return ui::DialogFrame::openIn(&b.bench->window()) != nullptr; }));
    CHECK(b.thread(b.ads).ticket.priority == tickets::Priority::Urgent);
}

TEST_CASE("The history is read and narrowed on the ticket") {
    TicketBench b;
    auto db = other(b);
    db.write([&](core::Transaction& tx) {
        tickets::setPriority(tx, b.ads, tickets::Priority::High, b.priya);
        tickets::assign(tx, b.ads, b.mara, b.priya);
    });
    b.page().refresh();
    b.settle();
    b.key(Qt::Key_H);
    auto* dialog = b.find<ui::HistoryDialog>(u"historyDialog"_s);
    const auto shown = [&] {
        int count = 0;
        for (auto* line : dialog->findChildren<ui::Label*>(u"historyLine"_s)) {
            count += line->isVisible() ? 1 : 0;
        }
        return count;
    };
    REQUIRE(until([&] { return shown() == 3; }));
    b.find<QLineEdit>(u"historyFilter"_s)->setFocus();
    b.type(u"priority normal"_s);
    CHECK(shown() == 1);
}
