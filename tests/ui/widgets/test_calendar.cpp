// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/print.h"
#include "ui/widgets/calendar.h"
#include "ui/widgets/dayfield.h"
#include "ui/widgets/dialogframe.h"

#include <QTest>
#include <catch2/catch.hpp>

using namespace Qt::Literals::StringLiterals;
using namespace ui;

namespace {

const QDate Tuesday(2026, 6, 23);

/// A window with one field for days.
struct Shown {
    Shown() {
        window.resize(600, 500);
        field.setGeometry(20, 20, 200, 34);
        field.setValue(Tuesday);
        window.show();
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
        field.setFocus();
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&field, key, modifiers); }

    Calendar* calendar() {
        auto* one = window.findChild<Calendar*>(u"calendar"_s);
        return one && one->isVisible() ? one : nullptr;
    }

    void click(const QPoint& point) { QTest::mouseClick(calendar(), Qt::LeftButton, {}, point); }

    const Theme theme;
    QWidget window;
    DayField field{theme, [] { return Tuesday; }, Toward::Past, &window};
};

} // namespace

TEST_CASE("Alt+Down and the icon open the calendar of a day field, the icon closes it again") {
    Shown s;
    CHECK(s.calendar() == nullptr);
    s.press(Qt::Key_Down, Qt::AltModifier);
    REQUIRE(s.calendar());
    CHECK(s.field.value() == Tuesday);
    CHECK(s.calendar()->current() == Tuesday);
    QTest::mouseClick(&s.field, Qt::LeftButton, {}, QPoint(16, 17));
    CHECK(s.calendar() == nullptr);
    QTest::mouseClick(&s.field, Qt::LeftButton, {}, QPoint(16, 17));
    CHECK(s.calendar());
}

TEST_CASE("Keys go through the calendar by day, week, month and year, and back to today") {
    Shown s;
    s.press(Qt::Key_Down, Qt::AltModifier);
    const auto after = [&](Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        s.press(key, modifiers);
        return s.calendar()->current();
    };
    CHECK(after(Qt::Key_Right) == Tuesday.addDays(1));
    CHECK(after(Qt::Key_Left) == Tuesday);
    CHECK(after(Qt::Key_Down) == Tuesday.addDays(7));
    CHECK(after(Qt::Key_Up) == Tuesday);
    CHECK(after(Qt::Key_PageDown) == QDate(2026, 7, 23));
    CHECK(after(Qt::Key_PageUp, Qt::ShiftModifier) == QDate(2025, 7, 23));
    CHECK(after(Qt::Key_Home) == Tuesday);
    CHECK(after(Qt::Key_PageUp) == QDate(2026, 5, 23));
    CHECK(after(Qt::Key_T) == Tuesday);
    CHECK(s.field.value() == Tuesday);
}

TEST_CASE("Enter takes the calendar's day, Esc leaves the field as it was") {
    Shown s;
    s.press(Qt::Key_Down, Qt::AltModifier);
    s.press(Qt::Key_Right);
    s.press(Qt::Key_Escape);
    CHECK(s.calendar() == nullptr);
    CHECK(s.field.value() == Tuesday);
    s.press(Qt::Key_Down, Qt::AltModifier);
    s.press(Qt::Key_Right);
    int told = 0;
    QObject::connect(&s.field, &DayField::valueChanged, &s.field, [&] { ++told; });
    s.press(Qt::Key_Return);
    CHECK(s.calendar() == nullptr);
    CHECK(s.field.value() == Tuesday.addDays(1));
    CHECK(told == 1);
}

TEST_CASE("A click takes a day, the arrows turn the month, and today is below") {
    Shown s;
    s.press(Qt::Key_Down, Qt::AltModifier);
    s.click({24, 18});
    CHECK(s.calendar()->current() == QDate(2026, 5, 23));
    s.click(s.calendar()->cellOf({2026, 5, 5}).center());
    CHECK(s.calendar() == nullptr);
    CHECK(s.field.value() == QDate(2026, 5, 5));
    CHECK(s.field.hasFocus());
    s.press(Qt::Key_Down, Qt::AltModifier);
    s.click({40, s.calendar()->height() - 18});
    CHECK(s.field.value() == Tuesday);
}

TEST_CASE("The first column is the day that the week begins with") {
    Shown s;
    s.press(Qt::Key_Down, Qt::AltModifier);
    CHECK(s.calendar()->firstShown() == QDate(2026, 6, 1));
    s.press(Qt::Key_Escape);
    s.field.setWeekStart(Qt::Sunday);
    s.press(Qt::Key_Down, Qt::AltModifier);
    CHECK(s.calendar()->firstShown() == QDate(2026, 5, 31));
}

TEST_CASE("Typing closes the calendar and goes to the field") {
    Shown s;
    s.press(Qt::Key_Down, Qt::AltModifier);
    s.field.selectAll();
    QTest::keyClicks(&s.field, u"17 jun"_s);
    CHECK(s.calendar() == nullptr);
    CHECK(s.field.value() == QDate(2026, 6, 17));
}

TEST_CASE("A field for day and time keeps the time when a day is taken") {
    const Theme theme;
    QWidget window;
    window.resize(600, 500);
    WhenField field(
        theme,
        [] {
            return DayTime{Tuesday, QTime(10, 5)};
        },
        Toward::Past, &window);
    field.setValue(DayTime{Tuesday, QTime(9, 24)});
    window.show();
    QTest::keyClick(&field, Qt::Key_Down, Qt::AltModifier);
    QTest::keyClick(&field, Qt::Key_Left);
    QTest::keyClick(&field, Qt::Key_Return);
    CHECK(field.value() == DayTime{Tuesday.addDays(-1), QTime(9, 24)});
}

TEST_CASE("In a dialog Esc closes the calendar and not the dialog, and the calendar lies above it") {
    const Theme theme;
    QWidget window;
    window.resize(800, 600);
    window.show();
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    DialogFrame dialog(theme, u"Plan"_s, DialogFrame::Width::Small, &window);
    auto* field = new DayField(
        theme, [] { return Tuesday; }, Toward::Future, &dialog);
    dialog.addRow(u"When"_s, field);
    dialog.setPrimary(u"Save"_s);
    dialog.open();
    field->setFocus();
    QTest::keyClick(field, Qt::Key_Down, Qt::AltModifier);
    auto* calendar = window.findChild<Calendar*>(u"calendar"_s);
    REQUIRE(calendar);
    CHECK(calendar->isVisible());
    CHECK(window.childAt(calendar->geometry().center()) == calendar);
    QTest::keyClick(field, Qt::Key_Escape);
    CHECK_FALSE(calendar->isVisible());
    CHECK(dialog.isVisible());
}
