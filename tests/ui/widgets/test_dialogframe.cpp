// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/print.h"
#include "ui/widgets/button.h"
#include "ui/widgets/dialogframe.h"
#include "ui/widgets/field.h"
#include "ui/widgets/typeahead.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QPlainTextEdit>
#include <QShortcut>
#include <QSignalSpy>

using namespace ui;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Stage {
    Theme theme;
    QWidget window;
    Button* behind;
    DialogFrame* dialog;
    Field* first;
    Field* second;

    Stage() {
        window.resize(1120, 680);
        behind = new Button(theme, u"Behind"_s, Button::Kind::Secondary, &window);
        dialog = new DialogFrame(theme, u"Log a touchpoint"_s, DialogFrame::Width::Medium, behind);
        first = new Field(theme);
        second = new Field(theme);
        dialog->addRow(u"Client"_s, first);
        dialog->addRow(u"Note"_s, second);
        dialog->setPrimary(u"Log"_s);
        window.show();
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
        behind->setFocus(Qt::TabFocusReason);
    }
};

} // namespace

TEST_CASE("A dialog lies inside its window and covers it", "[widgets][dialog]") {
    Stage stage;
    CHECK(DialogFrame::openIn(&stage.window) == nullptr);
    stage.dialog->open();
    CHECK_FALSE(stage.dialog->isWindow());
    CHECK(stage.dialog->geometry() == stage.window.rect());
    CHECK(DialogFrame::openIn(stage.behind) == stage.dialog);
    stage.window.resize(1300, 800);
    CHECK(stage.dialog->size() == QSize(1300, 800));
}

TEST_CASE("A dialog takes the focus and gives it back", "[widgets][dialog]") {
    Stage stage;
    stage.dialog->open();
    CHECK(stage.first->hasFocus());
    QTest::keyClick(stage.first, Qt::Key_Escape);
    CHECK_FALSE(stage.dialog->isVisible());
    CHECK(stage.behind->hasFocus());
}

TEST_CASE("What asks for the focus behind a dialog gets it when the dialog closes", "[widgets][dialog]") {
    Stage stage;
    auto* late = new Button(stage.theme, u"Loaded late"_s, Button::Kind::Secondary, &stage.window);
    late->stackUnder(stage.dialog);
    late->show();
    stage.dialog->open();
    stage.second->setFocus();
    late->setFocus();
    CHECK(stage.second->hasFocus());
    QTest::keyClick(stage.second, Qt::Key_Escape);
    CHECK(late->hasFocus());
}

TEST_CASE("Tab stays inside a dialog, in both directions", "[widgets][dialog]") {
    Stage stage;
    stage.dialog->open();
    QTest::keyClick(stage.first, Qt::Key_Tab);
    CHECK(stage.second->hasFocus());
    QTest::keyClick(stage.second, Qt::Key_Tab);
    CHECK(stage.dialog->primary()->hasFocus());
    QTest::keyClick(stage.dialog->primary(), Qt::Key_Tab);
    CHECK(stage.first->hasFocus());
    QTest::keyClick(stage.first, Qt::Key_Backtab);
    CHECK(stage.dialog->primary()->hasFocus());
}

TEST_CASE("A dialog is submitted by its button, by Ctrl+Enter and by Enter in a field", "[widgets][dialog]") {
    Stage stage;
    const QSignalSpy submitted(stage.dialog, &DialogFrame::submitted);
    stage.dialog->open();
    QTest::mouseClick(stage.dialog->primary(), Qt::LeftButton);
    QTest::keyClick(stage.first, Qt::Key_Return, Qt::ControlModifier);
    QTest::keyClick(stage.first, Qt::Key_Return);
    CHECK(submitted.count() == 3);
    CHECK(stage.dialog->isVisible());
}

TEST_CASE("Ctrl+Enter submits from a text of several lines and Enter does not", "[widgets][dialog]") {
    Stage stage;
    auto* note = new QPlainTextEdit;
    stage.dialog->body()->addWidget(note);
    const QSignalSpy submitted(stage.dialog, &DialogFrame::submitted);
    stage.dialog->open();
    note->setFocus();
    QTest::keyClick(note, Qt::Key_Return);
    CHECK(submitted.count() == 0);
    QTest::keyClick(note, Qt::Key_Return, Qt::ControlModifier);
    CHECK(submitted.count() == 1);
}

TEST_CASE("A busy dialog cannot be submitted twice", "[widgets][dialog]") {
    Stage stage;
    const QSignalSpy submitted(stage.dialog, &DialogFrame::submitted);
    QObject::connect(stage.dialog, &DialogFrame::submitted, stage.dialog,
                     [&] { stage.dialog->setBusy(true); });
    stage.dialog->open();
    QTest::keyClick(stage.first, Qt::Key_Return, Qt::ControlModifier);
    QTest::keyClick(stage.first, Qt::Key_Return, Qt::ControlModifier);
    CHECK(submitted.count() == 1);
}

TEST_CASE("Shortcuts of the window rest while a dialog is open", "[widgets][dialog]") {
    Stage stage;
    const QShortcut palette(QKeySequence(u"Ctrl+K"_s), &stage.window);
    const QSignalSpy opened(&palette, &QShortcut::activated);
    QTest::keyClick(stage.window.focusWidget(), Qt::Key_K, Qt::ControlModifier);
    CHECK(opened.count() == 1);
    stage.dialog->open();
    QTest::keyClick(stage.dialog->primary(), Qt::Key_K, Qt::ControlModifier);
    CHECK(opened.count() == 1);
    stage.dialog->reject();
    QTest::keyClick(stage.behind, Qt::Key_K, Qt::ControlModifier);
    CHECK(opened.count() == 2);
}

TEST_CASE("A dialog's own keys work in it", "[widgets][dialog]") {
    Stage stage;
    int turned = 0;
    stage.dialog->addKey(QKeySequence(u"Alt+W"_s), [&] { ++turned; });
    stage.dialog->open();
    QTest::keyClick(stage.first, Qt::Key_W, Qt::AltModifier);
    CHECK(turned == 1);
    CHECK(stage.first->text().isEmpty());
    QTest::keyClicks(stage.first, u"w"_s);
    CHECK(stage.first->text() == u"w"_s);
}

TEST_CASE("A click beside the sheet keeps the dialog open and does not reach the page", "[widgets][dialog]") {
    Stage stage;
    const QSignalSpy clicked(stage.behind, &QAbstractButton::clicked);
    stage.dialog->open();
    QTest::mouseClick(stage.dialog, Qt::LeftButton, Qt::NoModifier, QPoint(10, 10));
    CHECK(stage.dialog->isVisible());
    CHECK(clicked.count() == 0);
}

TEST_CASE("Esc closes the list of a typeahead before it closes the dialog", "[widgets][dialog]") {
    Stage stage;
    auto* client = new Typeahead(stage.theme, [](quint64, const QString&) {});
    quint64 token = 0;
    auto* asking = new Typeahead(stage.theme, [&token](quint64 t, const QString&) { token = t; });
    delete client;
    stage.dialog->addRow(u"Owner"_s, asking);
    stage.dialog->open();
    asking->setFocus();
    QTest::keyClicks(asking, u"a"_s);
    asking->answer(token, {{1, u"Anna"_s, {}, {}, true}});
    REQUIRE(asking->isListOpen());
    QTest::keyClick(asking, Qt::Key_Escape);
    CHECK(stage.dialog->isVisible());
    QTest::keyClick(asking, Qt::Key_Escape);
    CHECK_FALSE(stage.dialog->isVisible());
}

TEST_CASE("A dialog is a dialog with a name to a screen reader", "[widgets][dialog]") {
    Stage stage;
    stage.dialog->open();
    QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(stage.dialog);
    REQUIRE(spoken);
    CHECK(spoken->role() == QAccessible::Dialog);
    CHECK(spoken->text(QAccessible::Name) == u"Log a touchpoint"_s);
    CHECK(stage.first->accessibleName() == u"Client"_s);
}

TEST_CASE("Key hints that have no room beside the buttons are left out whole", "[widgets][dialog]") {
    Stage stage;
    stage.dialog->addSecondary(u"Log and plan the next contact"_s);
    for (const auto& what : {u"next field"_s, u"how the mood was"_s, u"who of both began"_s, u"the plan"_s}) {
        stage.dialog->addKeyHint(u"Alt W"_s, what);
    }
    stage.dialog->open();
    qApp->processEvents();
    QRect before;
    int shown = 0;
    for (QWidget* hint : stage.dialog->findChildren<QWidget*>()) {
        if (hint->accessibleName().startsWith(u"Alt W: "_s) && hint->isVisible()) {
            ++shown;
            CHECK_FALSE(hint->geometry().intersects(before));
            before = hint->geometry();
        }
    }
    CHECK(shown > 0);
    CHECK(shown < 4);
}
