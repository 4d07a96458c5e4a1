// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/actions.h"

#include "tests/support/print.h"

#include <QLineEdit>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {

struct Fixture {
    Fixture() {
        new QVBoxLayout(&window);
        field = new QLineEdit;
        other = new QWidget;
        other->setFocusPolicy(Qt::StrongFocus);
        window.layout()->addWidget(field);
        window.layout()->addWidget(other);
        actions.setHost(&window);
        actions.add({u"do.log"_s, u"Quick log"_s, QKeySequence(u"L"_s), {}, {}, {}}, &window,
                    [this] { ++logged; });
        actions.add({u"go.board"_s, u"Board"_s, QKeySequence(u"Ctrl+1"_s), {}, {}, {}}, &window,
                    [this] { ++went; });
        actions.add({u"board.next"_s, u"Next"_s, QKeySequence(u"J"_s), {}, u"board"_s, {}}, &window,
                    [this] { ++boardNext; });
        actions.add({u"tickets.next"_s, u"Next"_s, QKeySequence(u"J"_s), {}, u"tickets"_s, {}}, &window,
                    [this] { ++ticketNext; });
        actions.setPage(u"board"_s);
        window.show();
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
        other->setFocus();
    }

    QTemporaryDir folder;
    QSettings settings{folder.filePath(u"a.ini"_s), QSettings::IniFormat};
    QWidget window;
    QLineEdit* field = nullptr;
    QWidget* other = nullptr;
    ui::Actions actions{settings};
    int logged = 0;
    int went = 0;
    int boardNext = 0;
    int ticketNext = 0;
};

} // namespace

TEST_CASE("A plain letter acts outside text fields and types inside them") {
    Fixture f;
    QTest::keyClick(f.other, Qt::Key_L);
    CHECK(f.logged == 1);
    f.field->setFocus();
    QTest::keyClick(f.field, Qt::Key_L);
    CHECK(f.logged == 1);
    CHECK(f.field->text() == u"l"_s);
}

TEST_CASE("A sign is one sequence, so that two signs on one key of the keyboard do not meet") {
    Fixture f;
    QAction* find =
        f.actions.add({u"board.find"_s, u"Find"_s, QKeySequence(u"/"_s), {}, {}, {}}, &f.window, [] {});
    QAction* all =
        f.actions.add({u"view.keys"_s, u"Keys"_s, QKeySequence(u"?"_s), {}, {}, {}}, &f.window, [] {});
    CHECK(find->shortcuts() == QList<QKeySequence>{QKeySequence(u"/"_s)});
    CHECK(all->shortcuts() == QList<QKeySequence>{QKeySequence(u"?"_s)});
}

TEST_CASE("Plain letters can be switched off; keys with Ctrl stay") {
    Fixture f;
    f.actions.setSingleKeys(false);
    QTest::keyClick(f.other, Qt::Key_L);
    QTest::keyClick(f.other, Qt::Key_1, Qt::ControlModifier);
    CHECK(f.logged == 0);
    CHECK(f.went == 1);
}

TEST_CASE("The same key belongs to the page in front") {
    Fixture f;
    QTest::keyClick(f.other, Qt::Key_J);
    f.actions.setPage(u"tickets"_s);
    QTest::keyClick(f.other, Qt::Key_J);
    CHECK(f.boardNext == 1);
    CHECK(f.ticketNext == 1);
}

TEST_CASE("A changed key is kept, works at once, and can be given back") {
    Fixture f;
    f.actions.setKey(u"do.log"_s, QKeySequence(u"Ctrl+L"_s));
    QTest::keyClick(f.other, Qt::Key_L, Qt::ControlModifier);
    CHECK(f.logged == 1);
    ui::Actions again(f.settings);
    again.add({u"do.log"_s, u"Quick log"_s, QKeySequence(u"L"_s), {}, {}, {}}, &f.window, [] {});
    CHECK(again.keyOf(u"do.log"_s) == QKeySequence(u"Ctrl+L"_s));
    f.actions.resetKey(u"do.log"_s);
    CHECK(f.actions.keyOf(u"do.log"_s) == QKeySequence(u"L"_s));
}

TEST_CASE("A key that another action of the same page has is told") {
    Fixture f;
    CHECK(f.actions.conflictOf(u"board.next"_s, QKeySequence(u"L"_s)) == u"Quick log"_s);
    CHECK(f.actions.conflictOf(u"board.next"_s, QKeySequence(u"J"_s)).isEmpty());
}

TEST_CASE("Keys are shown as caps") {
    CHECK(ui::Actions::capOf(QKeySequence(u"Ctrl+Return"_s)) == u"Ctrl ↵"_s);
    CHECK(ui::Actions::capOf(QKeySequence(u"L"_s)) == u"L"_s);
    CHECK(ui::Actions::isSingle(QKeySequence(u"Shift+X"_s)));
    CHECK_FALSE(ui::Actions::isSingle(QKeySequence(u"Ctrl+X"_s)));
    CHECK_FALSE(ui::Actions::isSingle(QKeySequence(u"F5"_s)));
}
