// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/drafts.h"
#include "tests/ui/page/pagebench.h"
#include "tests/ui/settings/pictures.h"
#include "ui/clients/clientdialog.h"
#include "ui/clients/clientpage.h"
#include "ui/page/conflictdialog.h"
#include "ui/widgets/editbox.h"
#include "ui/widgets/field.h"
#include "ui/widgets/textbutton.h"

#include <QMenu>
#include <QPlainTextEdit>
#include <QRadioButton>

using namespace Qt::Literals::StringLiterals;
using core::clients::Client;
using core::clients::Contact;
using test::until;

namespace {

/// One client with one contact, open on its page.
struct Shown {
    void press(const QString& name) {
        QTest::mouseClick(bench.find<ui::TextButton>(name), Qt::LeftButton);
        REQUIRE(box());
    }

    ui::EditBox* box() {
        for (auto* one : bench.page().findChildren<ui::EditBox*>()) {
            if (one->isVisible()) {
                return one;
            }
        }
        return nullptr;
    }

    void typeOver(const QString& text) {
        bench.key(Qt::Key_A, Qt::ControlModifier);
        bench.type(text);
    }

    QString shownIn(const QString& name) { return bench.find<ui::TextButton>(name)->text(); }

    Client stored() {
        return *bench.read([](core::Database& db) { return core::clients::find(db, core::ClientId(77)); });
    }

    Contact contact() {
        return *bench.read(
            [](core::Database& db) { return core::clients::findContact(db, core::ContactId(78)); });
    }

    QString problem() {
        for (const auto* one :
             box() ? box()->findChildren<ui::FieldProblem*>() : QList<ui::FieldProblem*>()) {
            return one->text();
        }
        return {};
    }

    test::PageBench<ui::ClientPage> bench{[](core::Transaction& tx, core::MemberId mara) {
                                              Client client;
                                              client.id = core::ClientId(77);
                                              client.name = u"Tidewater Hotels"_s;
                                              client.city = u"Leith"_s;
                                              client.owner = mara;
                                              client.since = QDate(2024, 3, 1);
                                              core::clients::save(tx, client);
                                              Contact contact;
                                              contact.id = core::ContactId(78);
                                              contact.client = client.id;
                                              contact.name = u"Ana Reyes"_s;
                                              contact.email = u"ana@tidewater.example"_s;
                                              core::clients::saveContact(tx, contact);
                                          },
                                          ui::Place{ui::pages::Client, 77, {}}};
};

struct TextValue {
    QString button;
    QString Client::*member;
};

} // namespace

TEST_CASE("A click on a text of a client opens it in place, Enter saves, undo and redo go both ways") {
    const auto value = GENERATE(
        TextValue{u"clientCity"_s, &Client::city}, TextValue{u"clientTier"_s, &Client::tier},
        TextValue{u"clientIndustry"_s, &Client::industry}, TextValue{u"clientWebsite"_s, &Client::website},
        TextValue{u"pageTitleButton"_s, &Client::name});
    Shown shown;
    const QString before = shown.stored().*value.member;
    shown.press(value.button);
    shown.typeOver(u"Dundee"_s);
    shown.bench.key(Qt::Key_Return);
    CHECK(until([&] { return shown.shownIn(value.button) == u"Dundee"_s; }));
    CHECK(shown.stored().*value.member == u"Dundee"_s);
    CHECK(shown.bench.focus() == shown.bench.find<ui::TextButton>(value.button));
    shown.bench.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(until([&] { return shown.stored().*value.member == before; }));
    CHECK(until([&] { return shown.bench.desk().undo.canRedo(); }));
    shown.bench.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(until([&] { return shown.stored().*value.member == u"Dundee"_s; }));
}

TEST_CASE("Enter and F2 open a value of the client that has the focus, Esc leaves it as it was") {
    const auto key = GENERATE(Qt::Key_Return, Qt::Key_F2);
    Shown shown;
    shown.bench.find<ui::TextButton>(u"clientCity"_s)->setFocus(Qt::TabFocusReason);
    shown.bench.key(key);
    REQUIRE(shown.box());
    CHECK(shown.bench.window().findChild<ui::ClientDialog*>() == nullptr);
    shown.typeOver(u"Dundee"_s);
    shown.bench.key(Qt::Key_Escape);
    CHECK(shown.box() == nullptr);
    CHECK(shown.bench.focus() == shown.bench.find<ui::TextButton>(u"clientCity"_s));
    shown.bench.settle();
    CHECK(shown.stored().city == u"Leith"_s);
    CHECK_FALSE(shown.bench.desk().undo.canUndo());
}

TEST_CASE("Tab saves a value of the client and goes on to the next one") {
    Shown shown;
    shown.press(u"clientCity"_s);
    shown.typeOver(u"Dundee"_s);
    shown.bench.key(Qt::Key_Tab);
    CHECK(until([&] { return shown.shownIn(u"clientCity"_s) == u"Dundee"_s; }));
    CHECK(until([&] { return shown.bench.focus() == shown.bench.find<ui::TextButton>(u"clientWebsite"_s); }));
}

TEST_CASE("A click elsewhere on the page saves what was typed in place") {
    Shown shown;
    shown.press(u"clientCity"_s);
    shown.typeOver(u"Dundee"_s);
    QTest::mouseClick(shown.bench.find<QWidget>(u"clientHead"_s), Qt::LeftButton, {}, QPoint(2, 2));
    CHECK(until([&] { return shown.stored().city == u"Dundee"_s; }));
    CHECK(until([&] { return shown.box() == nullptr; }));
}

TEST_CASE("Days and the fee of a client are typed in place") {
    Shown shown;
    shown.press(u"clientRenewal"_s);
    shown.typeOver(u"1 Mar 2027"_s);
    shown.bench.key(Qt::Key_Return);
    CHECK(until([&] { return shown.stored().renewal == QDate(2027, 3, 1); }));
    CHECK(until([&] { return shown.box() == nullptr; }));
    shown.press(u"clientSince"_s);
    shown.typeOver(u"2 Mar 2024"_s);
    shown.bench.key(Qt::Key_Return);
    CHECK(until([&] { return shown.stored().since == QDate(2024, 3, 2); }));
    CHECK(until([&] { return shown.box() == nullptr; }));
    shown.press(u"clientFee"_s);
    shown.typeOver(u"1200 eur"_s);
    shown.bench.key(Qt::Key_Return);
    CHECK(until([&] { return shown.shownIn(u"clientFee"_s) == u"1,200 EUR"_s; }));
    CHECK(shown.stored().monthlyFeeMinor == 120000);
}

TEST_CASE("What cannot be saved in place is said under the field, which stays with the text") {
    Shown shown;
    shown.press(u"clientFee"_s);
    shown.typeOver(u"a lot"_s);
    shown.bench.key(Qt::Key_Return);
    CHECK(shown.problem() == u"Type an amount and its currency, like 1,200 EUR."_s);
    shown.bench.key(Qt::Key_Escape);
    shown.press(u"clientRenewal"_s);
    shown.typeOver(u"1 Mar 2020"_s);
    shown.bench.key(Qt::Key_Return);
    CHECK(shown.problem() == u"The renewal lies before the day the client joined."_s);
    shown.typeOver(u"someday"_s);
    shown.bench.key(Qt::Key_Return);
    CHECK(shown.problem().startsWith(u"Type a day"));
    REQUIRE(shown.box());
    CHECK_FALSE(shown.stored().renewal.isValid());
}

TEST_CASE("Status and owner of a client are chosen from a menu on the page") {
    Shown shown;
    const auto choose = [&](const QString& button, const QString& text) {
        QTest::mouseClick(shown.bench.find<ui::TextButton>(button), Qt::LeftButton);
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        REQUIRE(menu);
        for (QAction* action : menu->actions()) {
            if (action->text() == text) {
                menu->setActiveAction(action);
                QTest::keyClick(menu, Qt::Key_Return);
                return;
            }
        }
        FAIL("not offered");
    };
    choose(u"clientStatus"_s, u"paused"_s);
    CHECK(until([&] { return shown.shownIn(u"clientStatus"_s) == u"paused"_s; }));
    CHECK(shown.stored().status == core::ClientStatus::Paused);
    choose(u"clientOwner"_s, u"Nobody"_s);
    CHECK(until([&] { return !shown.stored().owner; }));
    shown.bench.desk().undo.undo();
    CHECK(until([&] { return shown.stored().owner == shown.bench.member; }));
    CHECK(until([&] { return shown.bench.desk().undo.canUndo(); }));
    shown.bench.desk().undo.undo();
    CHECK(until([&] { return shown.stored().status == core::ClientStatus::Active; }));
}

TEST_CASE("A note of a client takes several lines in place and is saved with Ctrl+Enter") {
    Shown shown;
    shown.press(u"clientNote"_s);
    shown.bench.type(u"Prefers mornings"_s);
    shown.bench.key(Qt::Key_Return);
    shown.bench.type(u"Budget in May"_s);
    REQUIRE(shown.box());
    shown.bench.key(Qt::Key_Return, Qt::ControlModifier);
    CHECK(until([&] { return shown.stored().note == u"Prefers mornings\nBudget in May"_s; }));
    CHECK(until([&] { return shown.box() == nullptr; }));
}

TEST_CASE("Text that is typed in place is kept as a draft until it is saved or left") {
    Shown shown;
    const auto drafts = [&] {
        return shown.bench.read([member = shown.bench.member](core::Database& db) {
            return core::workspace::drafts(db, member);
        });
    };
    shown.press(u"clientNote"_s);
    shown.bench.settle();
    shown.bench.type(u"Prefers mornings"_s);
    REQUIRE(until([&] { return drafts().size() == 1; }));
    CHECK(drafts().front().body == u"Prefers mornings"_s);
    shown.bench.key(Qt::Key_Return, Qt::ControlModifier);
    CHECK(until([&] { return drafts().empty(); }));
}

TEST_CASE("A draft of a killed process stands in the field when it is opened again") {
    Shown shown;
    shown.bench.write([member = shown.bench.member](core::Transaction& tx) {
        core::workspace::saveDraft(tx, member, u"field/77/clientNote"_s, u"Half a thought"_s);
    });
    shown.press(u"clientNote"_s);
    auto* field = shown.bench.find<QPlainTextEdit>(u"clientNoteField"_s);
    CHECK(until([&] { return field->toPlainText() == u"Half a thought"_s; }));
}

TEST_CASE("Somebody else's change to another value stays when one is edited in place") {
    Shown shown;
    shown.press(u"clientCity"_s);
    shown.bench.write([](core::Transaction& tx) {
        Client theirs = *core::clients::find(tx, core::ClientId(77));
        theirs.tier = u"Gold"_s;
        core::clients::save(tx, theirs);
    });
    shown.typeOver(u"Dundee"_s);
    shown.bench.key(Qt::Key_Return);
    CHECK(until([&] { return shown.stored().city == u"Dundee"_s; }));
    CHECK(shown.stored().tier == u"Gold"_s);
}

TEST_CASE("A value that somebody else changed meanwhile is asked about") {
    Shown shown;
    shown.press(u"clientCity"_s);
    shown.bench.write([](core::Transaction& tx) {
        Client theirs = *core::clients::find(tx, core::ClientId(77));
        theirs.city = u"Perth"_s;
        core::clients::save(tx, theirs);
    });
    shown.typeOver(u"Dundee"_s);
    shown.bench.key(Qt::Key_Return);
    const auto conflict = [&] { return shown.bench.window().findChild<ui::ConflictDialog*>(); };
    REQUIRE(until([&] { return conflict() != nullptr; }));
    CHECK(shown.box() == nullptr);
    CHECK(conflict()->findChildren<QRadioButton*>().size() == 2);
    SECTION("and mine is saved when it is chosen") {
        QTest::keyClick(conflict(), Qt::Key_Return, Qt::ControlModifier);
        CHECK(until([&] { return shown.stored().city == u"Dundee"_s; }));
        CHECK(until([&] { return shown.box() == nullptr; }));
        shown.bench.desk().undo.undo();
        CHECK(until([&] { return shown.stored().city == u"Perth"_s; }));
    }
    SECTION("and Esc goes back to the field with what was typed") {
        QTest::keyClick(conflict(), Qt::Key_Escape);
        REQUIRE(until([&] { return shown.box() != nullptr; }));
        CHECK(static_cast<ui::Field*>(shown.box()->editor())->text() == u"Dundee"_s);
        CHECK(shown.stored().city == u"Perth"_s);
    }
}

TEST_CASE("Undo of an edit is refused with a sentence once somebody else changed the same value") {
    Shown shown;
    shown.press(u"clientCity"_s);
    shown.typeOver(u"Dundee"_s);
    shown.bench.key(Qt::Key_Return);
    REQUIRE(until([&] { return shown.bench.desk().undo.canUndo(); }));
    shown.bench.write([](core::Transaction& tx) {
        Client theirs = *core::clients::find(tx, core::ClientId(77));
        theirs.city = u"Perth"_s;
        core::clients::save(tx, theirs);
    });
    QString said;
    QObject::connect(&shown.bench.desk().undo, &ui::UndoStack::failed, &shown.bench.page(),
                     [&](const core::Error& error) { said = error.text; });
    shown.bench.desk().undo.undo();
    CHECK(until(
        [&] { return said == u"City of \"Tidewater Hotels\" was changed since. Change it by hand."_s; }));
    CHECK(shown.stored().city == u"Perth"_s);
}

TEST_CASE("Two edits of one client are undone one after the other") {
    Shown shown;
    for (const auto& city : {u"Dundee"_s, u"Perth"_s}) {
        shown.press(u"clientCity"_s);
        shown.typeOver(city);
        shown.bench.key(Qt::Key_Return);
        REQUIRE(until([&] { return shown.shownIn(u"clientCity"_s) == city; }));
        REQUIRE(until([&] { return shown.box() == nullptr; }));
    }
    shown.bench.desk().undo.undo();
    CHECK(until([&] { return shown.stored().city == u"Dundee"_s; }));
    REQUIRE(until([&] { return shown.bench.desk().undo.canUndo(); }));
    shown.bench.desk().undo.undo();
    CHECK(until([&] { return shown.stored().city == u"Leith"_s; }));
}

TEST_CASE("Role, e-mail and phone of a contact are edited in place") {
    Shown shown;
    shown.press(u"contact.78.phone"_s);
    shown.bench.type(u"+44 131 555 0100"_s);
    shown.bench.key(Qt::Key_Return);
    CHECK(until([&] { return shown.shownIn(u"contact.78.phone"_s) == u"+44 131 555 0100"_s; }));
    CHECK(shown.contact().phone == u"+44 131 555 0100"_s);
    REQUIRE(until([&] { return shown.box() == nullptr; }));
    shown.press(u"contact.78.role"_s);
    shown.bench.type(u"Owner"_s);
    shown.bench.key(Qt::Key_Return);
    CHECK(until([&] { return shown.contact().role == u"Owner"_s; }));
    REQUIRE(until([&] { return shown.box() == nullptr; }));
    shown.press(u"contact.78.email"_s);
    shown.typeOver(u"nowhere"_s);
    shown.bench.key(Qt::Key_Return);
    CHECK(shown.problem() == u"\"nowhere\" is not an e-mail address."_s);
    shown.typeOver(u"a@b.example"_s);
    shown.bench.key(Qt::Key_Return);
    CHECK(until([&] { return shown.contact().email == u"a@b.example"_s; }));
}

TEST_CASE("Pictures of editing in place") {
    Shown shown;
    const auto picture = [&](const QString& name) {
        test::pictures(shown.bench.window(), shown.bench.theme(), name);
    };
    shown.press(u"clientRenewal"_s);
    shown.bench.key(Qt::Key_Down, Qt::AltModifier);
    picture(u"inplace-calendar"_s);
    shown.bench.key(Qt::Key_Escape);
    shown.bench.key(Qt::Key_Escape);
    shown.press(u"clientFee"_s);
    shown.typeOver(u"a lot"_s);
    shown.bench.key(Qt::Key_Return);
    picture(u"inplace-problem"_s);
    shown.bench.key(Qt::Key_Escape);
    shown.press(u"clientNote"_s);
    shown.bench.type(u"Prefers mornings"_s);
    picture(u"inplace-note"_s);
}
