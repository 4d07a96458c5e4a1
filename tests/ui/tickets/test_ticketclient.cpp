// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/contact.h"
#include "tests/ui/tickets/ticketsfixture.h"
#include "ui/page/clientfield.h"
#include "ui/page/notices.h"
#include "ui/widgets/editbox.h"
#include "ui/widgets/field.h"
#include "ui/widgets/textbutton.h"

using namespace Qt::Literals::StringLiterals;
using test::until;

namespace {

/// The bench with a second client, Tidewater Hotels, whose person is Ana Reyes.
struct Bench : test::TicketBench {
    Bench() {
        auto db = core::openWorkspace(workspace.location());
        tidewater = test::client(db, u"Tidewater Hotels"_s);
        ana = db.write([&](core::Transaction& tx) {
                    core::clients::Contact contact;
                    contact.client = tidewater;
                    contact.name = u"Ana Reyes"_s;
                    return core::clients::saveContact(tx, contact);
                }).id;
        settle();
    }

    ui::EditBox* box() {
        for (auto* one : page().findChildren<ui::EditBox*>()) {
            if (one->isVisible()) {
                return one;
            }
        }
        return nullptr;
    }

    void typeClient(const QString& name) {
        click(u"panelChangeClient"_s);
        REQUIRE(box());
        key(Qt::Key_A, Qt::ControlModifier);
        type(name);
        key(Qt::Key_Return);
    }

    QString shown(const QString& name) { return find<ui::TextButton>(name)->text(); }

    ui::UndoStack& undo() { return bench->desk().undo; }

    core::ClientId tidewater;
    core::ContactId ana;
};

} // namespace

TEST_CASE(
    "A ticket is given to another client by typing, which asks for the contact, and undo takes it back") {
    Bench b;
    b.typeClient(u"tide"_s);
    REQUIRE(until([&] { return b.thread(b.ads).ticket.client == b.tidewater; }));
    CHECK(until([&] { return b.box() == nullptr; }));
    b.choose(u"ticketContact.menu"_s, u"contact.%1"_s.arg(b.ana.value));
    CHECK(until([&] { return b.shown(u"panelContact"_s) == u"Ana Reyes"_s; }));
    CHECK(b.shown(u"panelClient"_s) == u"Tidewater Hotels"_s);
    REQUIRE(until([&] { return b.undo().canUndo(); }));
    b.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(until([&] { return !b.thread(b.ads).ticket.contact; }));
    REQUIRE(until([&] { return b.undo().canUndo(); }));
    b.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(until([&] { return b.thread(b.ads).ticket.client == b.harbour; }));
    REQUIRE(until([&] { return b.undo().canRedo(); }));
    b.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(until([&] { return b.thread(b.ads).ticket.client == b.tidewater; }));
}

TEST_CASE("A client that is not in the list is not taken, and Esc leaves the ticket where it is") {
    Bench b;
    b.typeClient(u"nobody of this name"_s);
    b.settle();
    b.key(Qt::Key_Escape); // the list
    b.key(Qt::Key_Return);
    REQUIRE(b.box());
    CHECK(b.box()->findChild<ui::FieldProblem*>()->text() == u"Choose a client from the list."_s);
    b.key(Qt::Key_Escape);
    CHECK(b.box() == nullptr);
    CHECK(b.thread(b.ads).ticket.client == b.harbour);
    CHECK_FALSE(b.undo().canUndo());
}

TEST_CASE("A ticket that another desk moved meanwhile is not moved again, and a sentence says so") {
    Bench b;
    b.click(u"panelChangeClient"_s);
    REQUIRE(b.box());
    {
        auto db = core::openWorkspace(b.workspace.location());
        const auto third = test::client(db, u"Third"_s);
        db.write([&](core::Transaction& tx) {
            core::tickets::moveToClient(tx, b.ads, b.harbour, third, {}, b.priya);
        });
    }
    b.key(Qt::Key_A, Qt::ControlModifier);
    b.type(u"tide"_s);
    b.key(Qt::Key_Return);
    CHECK(until([&] { return !b.bench->desk().notices.all().empty(); }));
    CHECK(b.thread(b.ads).clientName == u"Third"_s);
}

TEST_CASE("The channel of a ticket is chosen in its head") {
    Bench b;
    CHECK(b.shown(u"ticketChannel"_s).contains(u"e-mail"));
    QTest::mouseClick(b.find<ui::TextButton>(u"ticketChannel"_s), Qt::LeftButton);
    QMenu* menu = nullptr;
    REQUIRE(until([&] {
        menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        return menu != nullptr;
    }));
    menu->setActiveAction(menu->actions().front());
    QTest::keyClick(menu, Qt::Key_Return);
    CHECK(until([&] { return b.thread(b.ads).ticket.channel != core::Channel::Email; }));
    REQUIRE(until([&] { return b.undo().canUndo(); }));
    b.undo().undo();
    CHECK(until([&] { return b.thread(b.ads).ticket.channel == core::Channel::Email; }));
}

TEST_CASE("A reply that was taken back can be sent again") {
    Bench b;
    b.key(Qt::Key_R);
    b.type(u"We look into it."_s);
    b.key(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return b.thread(b.ads).messages.size() == 2; }));
    REQUIRE(until([&] { return b.undo().canUndo(); }));
    b.undo().undo();
    REQUIRE(until([&] { return b.thread(b.ads).messages.size() == 1; }));
    REQUIRE(until([&] { return b.undo().canRedo(); }));
    b.undo().redo();
    CHECK(until([&] { return b.thread(b.ads).messages.size() == 2; }));
}
