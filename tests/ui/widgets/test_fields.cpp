// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/print.h"
#include "ui/widgets/dayfield.h"
#include "ui/widgets/minutesfield.h"
#include "ui/widgets/typeahead.h"

#include <QBoxLayout>
#include <QSignalSpy>

using namespace ui;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

static const QDate Tuesday(2026, 6, 23);

static QDate read(const char* text, Toward toward = Toward::Past) {
    return parseDay(QString::fromUtf8(text), Tuesday, toward).value_or(QDate());
}

TEST_CASE("A day is understood in every form that people type", "[widgets][dayparse]") {
    CHECK(read("today") == Tuesday);
    CHECK(read("Yesterday") == QDate(2026, 6, 22));
    CHECK(read("tomorrow") == QDate(2026, 6, 24));
    CHECK(read("+3") == QDate(2026, 6, 26));
    CHECK(read("-2") == QDate(2026, 6, 21));
    CHECK(read("17 jun") == QDate(2026, 6, 17));
    CHECK(read("June 17") == QDate(2026, 6, 17));
    CHECK(read("Wed 17 Jun") == QDate(2026, 6, 17));
    CHECK(read("17 jun 2025") == QDate(2025, 6, 17));
    CHECK(read("17.6.") == QDate(2026, 6, 17));
    CHECK(read("17/6") == QDate(2026, 6, 17));
    CHECK(read("17.6.2025") == QDate(2025, 6, 17));
    CHECK(read("2026-06-17") == QDate(2026, 6, 17));
}

TEST_CASE("A weekday lies on the side that the field looks to", "[widgets][dayparse]") {
    CHECK(read("wed", Toward::Past) == QDate(2026, 6, 17));
    CHECK(read("wed", Toward::Future) == QDate(2026, 6, 24));
    CHECK(read("tuesday", Toward::Past) == Tuesday);
    CHECK(read("28", Toward::Past) == QDate(2026, 5, 28));
    CHECK(read("3", Toward::Future) == QDate(2026, 7, 3));
}

TEST_CASE("A day without a year takes the nearest one", "[widgets][dayparse]") {
    CHECK(parseDay(u"28 dec"_s, QDate(2026, 1, 5), Toward::Past) == QDate(2025, 12, 28));
    CHECK(parseDay(u"3 jan"_s, QDate(2026, 12, 30), Toward::Past) == QDate(2027, 1, 3));
}

TEST_CASE("Days that do not exist are refused", "[widgets][dayparse]") {
    for (const char* text :
         {"", "32 May", "30 feb", "2026-13-01", "ma 3", "someday", "17 jun 26 3", "0", "99"}) {
        INFO(text);
        CHECK_FALSE(read(text).isValid());
    }
}

TEST_CASE("A time is understood with and without minutes", "[widgets][dayparse]") {
    CHECK(parseTime(u"9"_s) == QTime(9, 0));
    CHECK(parseTime(u"09:24"_s) == QTime(9, 24));
    CHECK(parseTime(u"0924"_s) == QTime(9, 24));
    CHECK(parseTime(u"2:30 pm"_s) == QTime(14, 30));
    CHECK(parseTime(u"12am"_s) == QTime(0, 0));
    CHECK_FALSE(parseTime(u"24:00"_s).has_value());
    CHECK_FALSE(parseTime(u"13pm"_s).has_value());
    CHECK_FALSE(parseTime(u"9:7"_s).has_value());
}

TEST_CASE("A day with a time is read in one go", "[widgets][dayparse]") {
    const DayTime now{Tuesday, QTime(10, 5)};
    CHECK(parseWhen(u"Today 09:24"_s, now, Toward::Past) == DayTime{Tuesday, QTime(9, 24)});
    CHECK(parseWhen(u"Wed 17 Jun, 16:40"_s, now, Toward::Past) == DayTime{QDate(2026, 6, 17), QTime(16, 40)});
    CHECK(parseWhen(u"yesterday 9"_s, now, Toward::Past) == DayTime{QDate(2026, 6, 22), QTime(9, 0)});
    CHECK(parseWhen(u"tomorrow 2:30 pm"_s, now, Toward::Future) ==
          DayTime{QDate(2026, 6, 24), QTime(14, 30)});
    CHECK(parseWhen(u"11:30"_s, now, Toward::Past) == DayTime{Tuesday, QTime(11, 30)});
    CHECK(parseWhen(u"yesterday"_s, now, Toward::Past) == DayTime{QDate(2026, 6, 22), QTime(10, 5)});
    CHECK(parseWhen(u"now"_s, now, Toward::Past) == now);
    CHECK_FALSE(parseWhen(u"soonish"_s, now, Toward::Past).has_value());
}

TEST_CASE("A duration field reads what is typed and shows it in its own form", "[widgets][minutesfield]") {
    const Theme theme;
    QWidget window;
    auto* column = new QVBoxLayout(&window);
    auto* field = new MinutesField(theme);
    auto* other = new Field(theme);
    column->addWidget(field);
    column->addWidget(other);
    window.show();
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    field->setFocus();
    QTest::keyClicks(field, u"1h10"_s);
    CHECK(field->value() == 70min);
    other->setFocus();
    CHECK(field->text().startsWith(u"1"_s));
    CHECK(field->value() == 70min);
    CHECK(field->problem().isEmpty());
}

TEST_CASE("A duration field steps by five minutes and says what is wrong", "[widgets][minutesfield]") {
    const Theme theme;
    MinutesField field(theme);
    const QSignalSpy changed(&field, &MinutesField::valueChanged);
    QTest::keyClick(&field, Qt::Key_Up);
    CHECK(field.value() == 5min);
    field.setValue(33min);
    QTest::keyClick(&field, Qt::Key_Up);
    CHECK(field.value() == 35min);
    QTest::keyClick(&field, Qt::Key_Down);
    CHECK(field.value() == 30min);
    CHECK(changed.count() == 3);
    field.setText(u"soon"_s);
    CHECK_FALSE(field.value().has_value());
    CHECK_FALSE(field.problem().isEmpty());
}

TEST_CASE("A day field offers the last day of a month that is too short", "[widgets][dayfield]") {
    const Theme theme;
    DayField field(
        theme, [] { return Tuesday; }, Toward::Past);
    QTest::keyClicks(&field, u"32 May"_s);
    CHECK(field.problem() == u"May has 31 days. Use 31 May?"_s);
    field.clear();
    CHECK(field.problem().isEmpty());
    CHECK_FALSE(field.value().has_value());
}

TEST_CASE("A day far ahead in this year stays what the field was given", "[widgets][dayfield]") {
    ui::Theme theme;
    ui::DayField field(
        theme, [] { return Tuesday; }, Toward::Future);
    for (const QDate day : {QDate(2026, 12, 28), QDate(2026, 1, 2), Tuesday}) {
        field.setValue(day);
        CHECK(field.value() == day);
    }
    field.setText(u"28 dec 2025"_s);
    CHECK(field.value() == QDate(2025, 12, 28));
}

TEST_CASE("A day field steps by days", "[widgets][dayfield]") {
    const Theme theme;
    DayField field(
        theme, [] { return Tuesday; }, Toward::Past);
    field.setValue(Tuesday);
    QTest::keyClick(&field, Qt::Key_Down);
    CHECK(field.value() == Tuesday.addDays(-1));
    CHECK(field.text() == u"Yesterday"_s);
}

TEST_CASE("A day and time field understands its own words again", "[widgets][dayfield]") {
    const Theme theme;
    WhenField field(
        theme,
        [] {
            return DayTime{Tuesday, QTime(10, 5)};
        },
        Toward::Past);
    for (const QDate day : {Tuesday, Tuesday.addDays(-1), Tuesday.addDays(-30), Tuesday.addDays(-400)}) {
        field.setValue(DayTime{day, QTime(9, 24)});
        INFO(field.text().toStdString());
        CHECK(field.value() == DayTime{day, QTime(9, 24)});
    }
}

TEST_CASE("Esc empties a search field", "[widgets][field]") {
    const Theme theme;
    SearchField field(theme, u"Search"_s, u"/"_s);
    QTest::keyClicks(&field, u"tide"_s);
    QTest::keyClick(&field, Qt::Key_Escape);
    CHECK(field.text().isEmpty());
}

namespace {

struct Asked {
    quint64 token;
    QString text;
};

/// A window with a typeahead that records what it asks.
struct Desk {
    Theme theme;
    QWidget window;
    std::vector<Asked> asked;
    Typeahead* field;
    Field* next;

    Desk() {
        window.resize(400, 400);
        auto* column = new QVBoxLayout(&window);
        field = new Typeahead(theme, [this](quint64 token, const QString& text) {
            asked.push_back({token, text});
        });
        next = new Field(theme);
        column->addWidget(field);
        column->addWidget(next);
        column->addStretch();
        window.show();
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
        field->setFocus();
    }

    void answer() {
        field->answer(asked.back().token, {{7, u"Tidewater Hotels"_s, u"Growth"_s, {}, false},
                                           {8, u"Tide Ltd"_s, {}, {}, false}});
    }
};

} // namespace

TEST_CASE("Enter takes the first of the list", "[widgets][typeahead]") {
    Desk desk;
    const QSignalSpy chosen(desk.field, &Typeahead::chosen);
    QTest::keyClicks(desk.field, u"tid"_s);
    CHECK(desk.asked.size() == 3);
    desk.answer();
    REQUIRE(desk.field->isListOpen());
    QTest::keyClick(desk.field, Qt::Key_Return);
    REQUIRE(desk.field->choice());
    CHECK(desk.field->choice()->id == 7);
    CHECK(desk.field->text() == u"Tidewater Hotels"_s);
    CHECK_FALSE(desk.field->isListOpen());
    CHECK(chosen.count() == 1);
}

TEST_CASE("Down and Up choose in the list", "[widgets][typeahead]") {
    Desk desk;
    QTest::keyClicks(desk.field, u"t"_s);
    desk.answer();
    QTest::keyClick(desk.field, Qt::Key_Down);
    CHECK(desk.field->accessibleDescription() == u"Tide Ltd, 2 of 2"_s);
    QTest::keyClick(desk.field, Qt::Key_Return);
    REQUIRE(desk.field->choice());
    CHECK(desk.field->choice()->id == 8);
}

TEST_CASE("Enter before the answer takes the first of that answer", "[widgets][typeahead]") {
    Desk desk;
    QTest::keyClicks(desk.field, u"tide"_s);
    QTest::keyClick(desk.field, Qt::Key_Return);
    CHECK_FALSE(desk.field->choice());
    desk.answer();
    REQUIRE(desk.field->choice());
    CHECK(desk.field->choice()->id == 7);
}

TEST_CASE("Tab takes the chosen row and moves on", "[widgets][typeahead]") {
    Desk desk;
    QTest::keyClicks(desk.field, u"tide"_s);
    desk.answer();
    QTest::keyClick(desk.field, Qt::Key_Tab);
    REQUIRE(desk.field->choice());
    CHECK(desk.next->hasFocus());
}

TEST_CASE("An answer to an older text is dropped", "[widgets][typeahead]") {
    Desk desk;
    QTest::keyClicks(desk.field, u"ti"_s);
    desk.field->answer(desk.asked.front().token, {{9, u"Old"_s, {}, {}, false}});
    CHECK_FALSE(desk.field->isListOpen());
}

TEST_CASE("Typing again gives up the choice", "[widgets][typeahead]") {
    Desk desk;
    const QSignalSpy cleared(desk.field, &Typeahead::cleared);
    desk.field->setChoice(Typeahead::Choice{7, u"Tidewater"_s, {}, {}, false});
    CHECK(cleared.count() == 0);
    QTest::keyClicks(desk.field, u"x"_s);
    CHECK_FALSE(desk.field->choice());
    CHECK(cleared.count() == 1);
    CHECK(desk.field->isUnresolved());
}

TEST_CASE("A click in the list takes that row and Esc closes the list", "[widgets][typeahead]") {
    Desk desk;
    QTest::keyClicks(desk.field, u"t"_s);
    desk.answer();
    auto* list = desk.window.findChild<QWidget*>(u"choiceList"_s);
    REQUIRE(list);
    QTest::mouseClick(list, Qt::LeftButton, Qt::NoModifier, QPoint(30, 4 + 34 + 10));
    REQUIRE(desk.field->choice());
    CHECK(desk.field->choice()->id == 8);
    QTest::keyClicks(desk.field, u"t"_s);
    desk.answer();
    QTest::keyClick(desk.field, Qt::Key_Escape);
    CHECK_FALSE(desk.field->isListOpen());
}
