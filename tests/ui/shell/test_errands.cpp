// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/effort/timer.h"
#include "tests/ui/shell/benchfixture.h"
#include "ui/shell/navbar.h"
#include "ui/shell/timercard.h"
#include "ui/widgets/dialogframe.h"
#include "ui/widgets/format.h"

#include <QTableWidget>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using test::answerOf;
using test::Bench;
using test::until;

namespace {

ui::TimerCard& card(Bench& b) {
    return b.window().navigation().timerCard();
}

std::optional<core::effort::Timer> running(Bench& b) {
    return answerOf(b.store().read([member = b.member](core::Database& db) {
               return core::effort::running(db, member);
           }))
        .value();
}

} // namespace

TEST_CASE("T starts a timer for the client in view, and T again saves its time") {
    Bench b;
    b.page().client = b.client;
    b.key(Qt::Key_T);
    REQUIRE(until([&] { return card(b).timer().has_value(); }));
    CHECK(card(b).subject() == u"Harbour & Pine"_s);
    CHECK(card(b).isVisible());
    b.advance(24min);
    b.key(Qt::Key_T);
    REQUIRE(until([&] { return !card(b).timer().has_value(); }));
    CHECK_FALSE(running(b));
    CHECK(until([&] {
        return b.bench->desk().undo.undoText() ==
               u"Timer stopped, %1 saved"_s.arg(ui::format::minutes(24min));
    }));
}

TEST_CASE("A stopped timer can be taken back: it runs on as if it had not been stopped") {
    Bench b;
    b.key(Qt::Key_T);
    REQUIRE(until([&] { return card(b).timer().has_value(); }));
    const auto started = card(b).timer()->startedAt;
    b.advance(10min);
    QTest::mouseClick(&card(b), Qt::LeftButton, {}, QPoint(card(b).width() - 20, card(b).height() / 2 + 8));
    REQUIRE(until([&] { return b.bench->desk().undo.canUndo(); }));
    b.page().list->setFocus();
    b.key(Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(until([&] { return card(b).timer().has_value(); }));
    CHECK(card(b).timer()->startedAt == started);
}

TEST_CASE(
    "Undo of a start stops the timer without saving and says so beforehand, redo brings its time back") {
    Bench b;
    b.key(Qt::Key_T);
    REQUIRE(until([&] { return card(b).timer().has_value(); }));
    REQUIRE(until([&] { return b.bench->desk().undo.canUndo(); }));
    CHECK(b.bench->desk().undo.undoText() == u"Timer started; undo throws its time away"_s);
    const auto started = card(b).timer()->startedAt;
    b.advance(10min);
    b.key(Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(until([&] { return !card(b).timer().has_value(); }));
    CHECK(b.workspace.connect().scalar<qint64>("SELECT COUNT(*) FROM effort_entry") == 0);
    REQUIRE(until([&] { return b.bench->desk().undo.canRedo(); }));
    b.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(until([&] { return card(b).timer().has_value(); }));
    CHECK(card(b).timer()->startedAt == started);
}

TEST_CASE("A timer that ran while the program was closed asks what that time was") {
    Bench b;
    b.key(Qt::Key_T);
    REQUIRE(until([&] { return card(b).timer().has_value(); }));
    b.bench.reset();
    b.advance(2h);
    b.open();
    REQUIRE(until([&] { return b.find<QWidget>(u"timerGap"_s) != nullptr; }));
    // To the dialog itself: the bench gives its page the focus at some time around the question.
    QTest::keyClick(b.find<QWidget>(u"timerGap"_s), Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return b.find<QWidget>(u"timerGap"_s) == nullptr; }));
    CHECK(running(b).has_value());
}

TEST_CASE("The list of keys shows this page's keys and takes a new one") {
    Bench b;
    b.key(Qt::Key_Question);
    auto* table = b.find<QTableWidget>(u"keysTable"_s);
    REQUIRE(table);
    for (int row = 0; row < table->rowCount(); ++row) {
        if (table->item(row, 0)->text() == u"Quick log"_s) {
            table->setCurrentCell(row, 0);
        }
    }
    table->setFocus();
    b.key(Qt::Key_L, Qt::ControlModifier);
    CHECK(b.bench->desk().actions.keyOf(u"do.log"_s) == QKeySequence(u"Ctrl+L"_s));
    b.key(Qt::Key_T);
    CHECK(b.bench->desk().actions.keyOf(u"do.log"_s) == QKeySequence(u"Ctrl+L"_s));
}

TEST_CASE("Feedback that is logged from anywhere begins at its client, and Tab goes on to what was asked") {
    Bench b;
    b.bench->desk().actions.find(u"do.feedback"_s)->trigger();
    REQUIRE(until([&] { return ui::DialogFrame::openIn(&b.window()) != nullptr; }));
    const auto within = [&](const QString& name) {
        const auto* field = b.window().findChild<QWidget*>(name);
        return field &&
               (field == QApplication::focusWidget() || field->isAncestorOf(QApplication::focusWidget()));
    };
    CHECK(within(u"feedbackClient"_s));
    b.key(Qt::Key_Tab);
    CHECK(within(u"feedbackKind"_s));
}
