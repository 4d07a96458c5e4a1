// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell/benchfixture.h"
#include "ui/shell/navbar.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/undobar.h"

#include <QAbstractButton>
#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>

using namespace Qt::Literals::StringLiterals;
using test::Bench;
using test::until;
using ui::Place;

TEST_CASE("A click in the navigation opens its page and marks it") {
    Bench b;
    auto* item = b.find<QAbstractButton>(u"nav.clients"_s);
    QTest::mouseClick(item, Qt::LeftButton);
    CHECK(b.window().here().page == u"clients"_s);
    CHECK(item->isChecked());
    CHECK_FALSE(b.find<QAbstractButton>(u"nav.board"_s)->isChecked());
}

TEST_CASE("Back and forward walk through the places") {
    Bench b;
    b.key(Qt::Key_3, Qt::ControlModifier);
    b.page().openTicket(core::TicketId(7));
    CHECK(b.window().here() == Place{u"tickets"_s, 7, {}});
    b.key(Qt::Key_Left, Qt::AltModifier);
    CHECK(b.window().here() == Place{u"tickets"_s, 0, {}});
    b.key(Qt::Key_Left, Qt::AltModifier);
    CHECK(b.window().here().page == u"board"_s);
    b.key(Qt::Key_Right, Qt::AltModifier);
    CHECK(b.window().here().page == u"tickets"_s);
}

TEST_CASE("Esc leaves the text field first and the page then") {
    Bench b;
    b.key(Qt::Key_2, Qt::ControlModifier);
    b.page().field->setFocus();
    b.key(Qt::Key_Escape);
    CHECK(b.window().here().page == u"clients"_s);
    b.key(Qt::Key_Escape);
    CHECK(b.window().here().page == u"board"_s);
}

TEST_CASE("A page that is opened has the focus where it was left, also from the navigation") {
    Bench b;
    b.key(Qt::Key_2, Qt::ControlModifier);
    b.page().list->setFocus();
    const auto* list = b.page().list;
    b.find<QAbstractButton>(u"nav.board"_s)->setFocus(Qt::TabFocusReason);
    b.key(Qt::Key_2, Qt::ControlModifier);
    CHECK(QApplication::focusWidget() == list);
}

TEST_CASE("The sentence of an undo that failed goes with the next act") {
    Bench b;
    auto& desk = b.bench->desk();
    desk.undo.push({u"Sent"_s,
                    [](core::Transaction&) { core::fail(core::ErrorKind::Invalid, u"It has gone out."_s); },
                    {}});
    desk.undo.undo();
    auto* banner = b.window().findChild<ui::Banner*>();
    REQUIRE(until([&] { return banner->isVisible(); }));
    CHECK(banner->sentence() == u"It has gone out."_s);
    desk.undo.push({u"Set"_s, [](core::Transaction&) {}, {}});
    CHECK(until([&] { return !banner->isVisible(); }));
}

TEST_CASE("A window with less room than its pages need scrolls and cuts nothing") {
    Bench b;
    auto* scroll = b.find<QScrollArea>(u"windowScroll"_s);
    b.window().resize(1200, 800);
    QApplication::sendPostedEvents();
    CHECK(scroll->horizontalScrollBar()->maximum() == 0);
    b.window().setMinimumSize(640, 400);
    b.window().resize(853, 533);
    QApplication::sendPostedEvents();
    CHECK(scroll->widget()->size() == QSize(ui::metric::MinWindowWidth, ui::metric::MinWindowHeight));
    CHECK(scroll->horizontalScrollBar()->maximum() > 0);
    CHECK(scroll->verticalScrollBar()->maximum() > 0);
}

TEST_CASE("The rail is remembered over a restart") {
    Bench b;
    b.key(Qt::Key_B, Qt::ControlModifier);
    CHECK(b.window().navigation().width() == ui::metric::RailWidth);
    b.open();
    CHECK(b.window().navigation().isRail());
}

TEST_CASE("An act that a page did can be taken back from another page by Ctrl+Z") {
    Bench b;
    b.bench->desk().undo.push(
        {u"Set"_s, [](core::Transaction& tx) { test::setSetting(tx, u"a"_s, u"before"_s); }, {}});
    b.key(Qt::Key_2, Qt::ControlModifier);
    b.page().list->setFocus();
    b.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(until([&] {
        const auto stored =
            test::answerOf(b.store().read([](core::Database& db) { return test::setting(db, u"a"_s); }));
        return stored.value() == u"before"_s;
    }));
}

TEST_CASE("Ctrl+Z in a text field undoes the typing, not the workspace") {
    Bench b;
    int undone = 0;
    b.bench->desk().undo.push({u"Set"_s, [&undone](core::Transaction&) { ++undone; }, {}});
    b.page().field->setFocus();
    b.type(u"abc"_s);
    b.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(b.page().field->text().isEmpty());
    CHECK(b.bench->desk().undo.canUndo());
}

TEST_CASE("A failed write shows its sentence in the banner of the current page") {
    Bench b;
    b.store().write(
        [](core::Transaction&) { core::fail(core::ErrorKind::Invalid, u"The day is locked."_s); });
    auto* banner = b.window().findChild<ui::Banner*>();
    REQUIRE(until([&] { return banner->isVisible(); }));
    CHECK(banner->sentence() == u"The day is locked."_s);
    b.key(Qt::Key_2, Qt::ControlModifier);
    CHECK(banner->isVisible());
}

TEST_CASE("Notices behind the worst are counted, and the count opens them all") {
    Bench b;
    auto& notices = b.bench->desk().notices;
    int acted = 0;
    notices.put(u"lock"_s, {ui::Notice::Weight::Info, u"lock"_s, u"This week is locked."_s, u"Unlock"_s,
                            [&acted] { ++acted; }});
    notices.failed({core::ErrorKind::Busy, u"The workspace is busy."_s, {}});
    auto* banner = b.window().findChild<ui::Banner*>();
    CHECK(banner->sentence() == u"The workspace is busy."_s);
    auto* more = b.find<QAbstractButton>(u"bannerMore"_s);
    CHECK(more->text() == u"1 more"_s);
    QTest::mouseClick(more, Qt::LeftButton);
    REQUIRE(b.find<QWidget>(u"noticeList"_s));
    QTest::mouseClick(b.find<QAbstractButton>(u"act.lock"_s), Qt::LeftButton);
    CHECK(acted == 1);
    notices.actOnWorst();
    CHECK(more->isHidden());
    CHECK(b.find<QWidget>(u"noticeList"_s));
    notices.clear(u"lock"_s);
    CHECK(until([&] { return !b.find<QWidget>(u"noticeList"_s); }));
}

TEST_CASE("Switching the member is one click, and the workspace remembers it") {
    core::MemberId other;
    Bench b([&other](core::Transaction& tx) {
        core::people::Member priya;
        priya.name = u"Priya Nair"_s;
        other = core::people::save(tx, priya).id;
    });
    CHECK(b.bench->desk().session.member().id == b.member);
    QTest::mouseClick(b.find<QAbstractButton>(u"memberButton"_s), Qt::LeftButton);
    auto* menu = b.window().navigation().findChild<QMenu*>();
    REQUIRE(menu->actions().size() == 2);
    menu->actions().last()->trigger();
    CHECK(b.bench->desk().session.member().id == other);
    b.open();
    CHECK(b.bench->desk().session.member().id == other);
}

TEST_CASE("F6 goes round navigation and page") {
    Bench b;
    b.key(Qt::Key_F6);
    CHECK(b.window().navigation().isAncestorOf(QApplication::focusWidget()));
    b.key(Qt::Key_F6);
    CHECK(b.page().isAncestorOf(QApplication::focusWidget()));
}

TEST_CASE("A workspace that cannot be opened at the start is told before anything is shown") {
    Bench b;
    ui::Workbench::Setup setup;
    setup.opener = []() -> core::Database {
        core::fail(core::ErrorKind::Unavailable, u"There is no such file."_s);
    };
    ui::Workbench broken(setup, b.theme, b.settings);
    QString sentence;
    QObject::connect(&broken, &ui::Workbench::openFailed, &broken,
                     [&](const core::Error& error) { sentence = error.text; });
    CHECK(until([&] { return sentence == u"There is no such file."_s; }));
}

TEST_CASE("Ctrl+Z reaches the workspace from a text field that has nothing to take back") {
    Bench b;
    int undone = 0;
    b.bench->desk().undo.push({u"Changed"_s, [&undone](core::Transaction&) { ++undone; }, {}});
    b.page().field->setFocus();
    b.type(u"ab"_s);
    b.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(b.page().field->text().isEmpty());
    b.key(Qt::Key_Z, Qt::ControlModifier); // one too many stays in the field
    CHECK(b.bench->desk().undo.canUndo());
    b.page().field->setText({});
    b.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(until([&] { return undone == 1; }));
}

TEST_CASE("A page that could not be refreshed says since when its rows hold, until it can") {
    Bench b;
    int retried = 0;
    auto* banner = b.window().findChild<ui::Banner*>();
    b.page().setSettled(false);
    b.page().couldNotRefresh({core::ErrorKind::Busy, u"The workspace is busy."_s, {}}, [&] { ++retried; });
    b.page().setSettled(true);
    REQUIRE(until([&] { return banner->isVisible(); }));
    CHECK(banner->sentence().startsWith(u"The workspace is busy. What you see is as of "_s));
    b.page().setSettled(false);
    b.page().setSettled(true);
    CHECK(until([&] { return !banner->isVisible(); }));
    CHECK(retried == 0);
}
