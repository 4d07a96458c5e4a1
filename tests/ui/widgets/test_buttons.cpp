// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/print.h"
#include "ui/widgets/button.h"
#include "ui/widgets/focusring.h"
#include "ui/widgets/numberlink.h"
#include "ui/widgets/segmented.h"

#include <QAbstractButton>
#include <QBoxLayout>
#include <QSignalSpy>

using namespace ui;
using namespace Qt::Literals::StringLiterals;

static FocusRing* ringIn(QWidget& window) {
    return window.findChild<FocusRing*>();
}

TEST_CASE("A button acts on a click, on Space and on Enter", "[widgets][button]") {
    const Theme theme;
    Button button(theme, u"Plan"_s);
    const QSignalSpy clicked(&button, &QAbstractButton::clicked);
    QTest::mouseClick(&button, Qt::LeftButton);
    QTest::keyClick(&button, Qt::Key_Space);
    QTest::keyClick(&button, Qt::Key_Return);
    QTest::keyClick(&button, Qt::Key_Enter, Qt::KeypadModifier);
    CHECK(clicked.count() == 4);
}

TEST_CASE("An unavailable button says why and does nothing", "[widgets][button]") {
    const Theme theme;
    Button button(theme, u"Log"_s, Button::Kind::Primary);
    button.setToolTip(u"Log the touchpoint"_s);
    const QSignalSpy clicked(&button, &QAbstractButton::clicked);
    button.setUnavailable(u"Choose a client first"_s);
    QTest::mouseClick(&button, Qt::LeftButton);
    CHECK(clicked.count() == 0);
    CHECK(button.toolTip() == u"Choose a client first"_s);
    CHECK(button.accessibleDescription() == u"Choose a client first"_s);
    button.setUnavailable({});
    CHECK(button.isEnabled());
    CHECK(button.toolTip() == u"Log the touchpoint"_s);
}

TEST_CASE("The three sizes of a button are 34, 30 and 26 high", "[widgets][button]") {
    const Theme theme;
    Button button(theme, u"Plan"_s);
    CHECK(button.sizeHint().height() == 34);
    button.setSize(Button::Size::Row);
    CHECK(button.sizeHint().height() == 30);
    button.setSize(Button::Size::Small);
    CHECK(button.sizeHint().height() == 26);
}

TEST_CASE("An icon button has a name and a hit area of at least 28", "[widgets][button]") {
    const Theme theme;
    const IconButton button(theme, u"ellipsis"_s, u"More actions"_s, nullptr, Button::Kind::Ghost,
                            Button::Size::Small);
    CHECK(button.accessibleName() == u"More actions"_s);
    CHECK(button.toolTip() == u"More actions"_s);
    CHECK(button.sizeHint().width() >= 28);
    CHECK(button.sizeHint().height() >= 28);
}

TEST_CASE("The focus ring shows after Tab and not after a click", "[widgets][button]") {
    const Theme theme;
    QWidget window;
    auto* column = new QVBoxLayout(&window);
    auto* first = new Button(theme, u"One"_s);
    auto* second = new Button(theme, u"Two"_s);
    column->addWidget(first);
    column->addWidget(second);
    window.show();
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    QTest::mouseClick(first, Qt::LeftButton);
    REQUIRE(first->hasFocus());
    CHECK((!ringIn(window) || !ringIn(window)->isVisible()));
    QTest::keyClick(first, Qt::Key_Tab);
    REQUIRE(second->hasFocus());
    FocusRing* shown = nullptr;
    for (auto* ring : window.findChildren<FocusRing*>()) {
        shown = ring->isVisible() ? ring : shown;
    }
    REQUIRE(shown);
    CHECK(shown->geometry() == second->geometry().adjusted(-4, -4, 4, 4));
    second->move(second->x(), second->y() + 7);
    CHECK(shown->geometry() == second->geometry().adjusted(-4, -4, 4, 4));
    first->setFocus();
    CHECK_FALSE(shown->isVisible());
}

TEST_CASE("A button may be deleted while its ring is shown", "[widgets][button]") {
    const Theme theme;
    QWidget window;
    window.resize(300, 200);
    auto* button = new Button(theme, u"One"_s, Button::Kind::Primary, &window);
    window.show();
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    button->setFocus(Qt::TabFocusReason);
    delete button;
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    CHECK(window.findChildren<FocusRing*>().isEmpty());
}

TEST_CASE("A number opens its rows by click and by key", "[widgets][numberlink]") {
    const Theme theme;
    NumberLink link(theme, Type::NumberM);
    link.set(u"65 %"_s, u"Open the 34 tickets"_s);
    const QSignalSpy opened(&link, &QAbstractButton::clicked);
    QTest::mouseClick(&link, Qt::LeftButton);
    QTest::keyClick(&link, Qt::Key_Return);
    QTest::keyClick(&link, Qt::Key_Space);
    CHECK(opened.count() == 3);
    CHECK(link.accessibleDescription() == u"Open the 34 tickets"_s);
}

TEST_CASE("A dash cannot be opened", "[widgets][numberlink]") {
    const Theme theme;
    NumberLink link(theme);
    link.set(QString::fromUtf8("–"), u"No answers yet"_s);
    const QSignalSpy opened(&link, &QAbstractButton::clicked);
    QTest::mouseClick(&link, Qt::LeftButton);
    CHECK(opened.count() == 0);
    link.set(u"3"_s, u"Open"_s);
    CHECK(link.isEnabled());
}

TEST_CASE("Segments change by click and by arrow key, and only then emit", "[widgets][segmented]") {
    const Theme theme;
    Segmented views(theme, {u"Week"_s, u"Day"_s, u"Team"_s});
    views.show();
    views.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&views));
    const QSignalSpy changed(&views, &Segmented::currentChanged);
    CHECK(views.current() == 0);
    views.setCurrent(2);
    CHECK(views.current() == 2);
    CHECK(changed.count() == 0);
    const auto segments = views.findChildren<QAbstractButton*>();
    QTest::mouseClick(segments.at(1), Qt::LeftButton);
    CHECK(views.current() == 1);
    QTest::keyClick(segments.at(1), Qt::Key_Right);
    CHECK(views.current() == 2);
    REQUIRE(changed.count() == 2);
    CHECK(changed.at(1).at(0).toInt() == 2);
}
