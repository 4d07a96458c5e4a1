// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/store.h"
#include "core/clients/watch.h"
#include "tests/support/clients.h"
#include "tests/support/print.h"
#include "tests/ui/page/pagebench.h"
#include "tests/ui/settings/pictures.h"
#include "ui/settings/hourstext.h"
#include "ui/settings/settingrow.h"
#include "ui/settings/settingspage.h"
#include "ui/widgets/dialogframe.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"

#include <QCheckBox>
#include <QListView>

using namespace Qt::Literals::StringLiterals;
using core::calendar::Calendar;
using core::calendar::Intervals;

namespace {

/// Tuesday 23 June 2026, 09:00, in a workspace whose zone is UTC.
class Fixture : public test::PageBench<ui::SettingsPage> {
public:
    explicit Fixture(const Fill& fill = {})
        : PageBench(fill, {ui::pages::Settings, 0, u"time"_s}) {}

    Calendar stored() {
        return read([](core::Database& db) { return core::calendar::defaultCalendar(db); });
    }

    Intervals stored(int weekday) { return stored().week[size_t(weekday - 1)]; }

    ui::Field* hours(int weekday) { return find<ui::Field>(u"hours%1"_s.arg(weekday)); }

    void enter(int weekday, const QString& text) {
        hours(weekday)->setFocus();
        hours(weekday)->selectAll();
        if (text.isEmpty()) {
            key(Qt::Key_Backspace);
        } else {
            type(text);
        }
        key(Qt::Key_Return);
        settle();
    }

    QString problem(int weekday) {
        QWidget* widget = hours(weekday);
        while (widget && !qobject_cast<ui::SettingRow*>(widget)) {
            widget = widget->parentWidget();
        }
        REQUIRE(widget);
        return static_cast<ui::SettingRow*>(widget)->problem();
    }

    void press(const QString& name) { QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton); }

    void submit() {
        key(Qt::Key_Return, Qt::ControlModifier);
        REQUIRE(test::until([this] { return !ui::DialogFrame::openIn(&window()); }));
        settle();
    }

    QStringList rows(const QString& list) {
        const auto* model = find<QListView>(list)->model();
        QStringList texts;
        for (int row = 0; row < model->rowCount(); ++row) {
            texts << model->index(row, 0).data().toString();
        }
        return texts;
    }

    QString text(const QString& label) { return find<ui::Label>(label)->text(); }

    void undo() {
        REQUIRE(desk().undo.canUndo());
        desk().undo.undo();
        settle();
    }
};

void addDays(core::Transaction& tx, core::MemberId) {
    Calendar calendar = core::calendar::defaultCalendar(tx);
    for (int day = 0; day < 4; ++day) {
        calendar.week[size_t(day)] = {{540, 720}, {780, 1020}};
    }
    calendar.week[4] = {{540, 840}};
    calendar.holidays = {{0, 1, 1, u"New Year's Day"_s},
                         {0, 12, 25, u"Christmas Day"_s},
                         {2026, 6, 24, u"Founding day"_s},
                         {0, 12, 31, u"New Year's Eve"_s, false}};
    calendar.overrides = {{{2026, 6, 27}, {{600, 840}}, u"Open house"_s}, {{2026, 12, 24}, {}, {}}};
    core::calendar::save(tx, calendar);
}

} // namespace

TEST_CASE("Hours are read as people type them") {
    CHECK(ui::parseHours(u"9-17"_s) == Intervals{{540, 1020}});
    CHECK(ui::parseHours(u"9:00–12:30, 13-17"_s) == Intervals{{540, 750}, {780, 1020}});
    CHECK(ui::parseHours(u"13 - 17 ; 9 to 12"_s) == Intervals{{540, 720}, {780, 1020}});
    CHECK(ui::parseHours(u"9am-1 pm 14h-18h"_s) == Intervals{{540, 780}, {840, 1080}});
    CHECK(ui::parseHours(u"22-24"_s) == Intervals{{1320, 1440}});
    CHECK(ui::parseHours(u"22:00-0:00"_s) == Intervals{{1320, 0}});
    for (const auto& closed : {u""_s, u"closed"_s, u"-"_s, u"–"_s}) {
        CHECK(ui::parseHours(closed) == Intervals());
    }
    for (const auto& nonsense : {u"9"_s, u"9-17-18"_s, u"nine to five"_s, u"25-26"_s, u"9-"_s}) {
        CHECK_FALSE(ui::parseHours(nonsense));
    }
}

TEST_CASE("Hours that are shown are read back as they were") {
    for (const auto& hours : {Intervals{}, Intervals{{540, 750}, {780, 1440}}, Intervals{{0, 1}}}) {
        CHECK(ui::parseHours(ui::hoursText(hours)) == hours);
    }
    CHECK(ui::hoursText({{540, 750}, {780, 1440}}) == u"09:00–12:30, 13:00–24:00"_s);
}

TEST_CASE("Typed hours are saved at once, and undo brings the old ones back") {
    Fixture f;
    CHECK(f.hours(5)->text() == u"09:00–17:00"_s);
    f.enter(5, u"9-12, 13-15"_s);
    CHECK(f.stored(5) == Intervals{{540, 720}, {780, 900}});
    CHECK(f.hours(5)->text() == u"09:00–12:00, 13:00–15:00"_s);
    CHECK(f.desk().undo.undoText() == u"Hours of Friday changed"_s);
    f.undo();
    CHECK(f.stored(5) == Intervals{{540, 1020}});
    f.desk().undo.redo();
    f.settle();
    CHECK(f.stored(5) == Intervals{{540, 720}, {780, 900}});
}

TEST_CASE("Changed hours make the sweep look at every client again") {
    Fixture f([](core::Transaction& tx, core::MemberId) {
        const auto client = core::clients::save(tx, test::client(u"Tidewater Hotels"_s));
        core::clients::setLookAt(tx, client.id, std::nullopt);
    });
    const auto waiting = [&] {
        return f.read(
            [](core::Database& db) { return core::clients::dueForLook(db, core::fromMs(0), 10).size(); });
    };
    CHECK(waiting() == 0);
    f.enter(1, u"8-16"_s);
    CHECK(waiting() == 1);
}

TEST_CASE("An empty day is closed, and a Saturday can be opened") {
    Fixture f;
    f.enter(1, {});
    f.enter(6, u"10-14"_s);
    CHECK(f.stored(1).empty());
    CHECK(f.stored(6) == Intervals{{600, 840}});
}

TEST_CASE("Tab goes from day to day and saves on the way") {
    Fixture f;
    f.hours(1)->setFocus();
    f.hours(1)->selectAll();
    f.type(u"8-16"_s);
    f.key(Qt::Key_Tab);
    CHECK(QApplication::focusWidget() == f.hours(2));
    f.settle();
    CHECK(f.stored(1) == Intervals{{480, 960}});
}

TEST_CASE("Hours that overlap or cannot be read are refused beside the field, and the stored ones stay") {
    Fixture f;
    f.enter(2, u"9-13, 12-17"_s);
    CHECK(f.problem(2) == u"Tuesday: 09:00–13:00 and 12:00–17:00 overlap."_s);
    f.enter(2, u"early to late"_s);
    CHECK_FALSE(f.problem(2).isEmpty());
    CHECK(f.stored(2) == Intervals{{540, 1020}});
    f.enter(2, u"9-17"_s);
    CHECK(f.problem(2).isEmpty());
    CHECK_FALSE(f.desk().undo.canUndo());
}

TEST_CASE("The last open day of the week cannot be closed") {
    Fixture f;
    for (int day = 1; day <= 4; ++day) {
        f.enter(day, {});
    }
    f.enter(5, {});
    CHECK(f.problem(5).contains(u"at least one hour"_s));
    CHECK_FALSE(f.stored(5).empty());
}

TEST_CASE("The next openings follow what is being typed, before it is saved") {
    Fixture f;
    CHECK(f.text(u"openNow"_s) == u"Open now, until 17:00"_s);
    CHECK(f.text(u"openingDays"_s).startsWith(u"Tomorrow\nThu 25 Jun\n"_s));
    CHECK(f.text(u"openingHours"_s).startsWith(u"09:00–17:00\n09:00–17:00\n"_s));
    f.hours(2)->setFocus();
    f.hours(2)->selectAll();
    f.type(u"10-24"_s);
    CHECK(f.text(u"openNow"_s) == u"Closed now"_s);
    CHECK(f.text(u"openingDays"_s).startsWith(u"Today\n"_s));
    CHECK(f.text(u"openingHours"_s).startsWith(u"10:00–24:00\n"_s));
    CHECK(f.stored(2) == Intervals{{540, 1020}});
}

TEST_CASE("A holiday is added by keyboard for every year, and undo takes it away") {
    Fixture f;
    f.press(u"holidayAdd"_s);
    REQUIRE(QApplication::focusWidget() == f.find<ui::Field>(u"holidayDay"_s));
    f.type(u"24 jun"_s);
    f.key(Qt::Key_Tab);
    f.type(u"Founding day"_s);
    f.submit();
    REQUIRE(f.stored().holidays.size() == 1);
    CHECK(f.stored().holidays[0] == core::calendar::Holiday{0, 6, 24, u"Founding day"_s, true});
    CHECK(f.rows(u"holidayList"_s) == QStringList{u"24 June, Founding day, every year"_s});
    CHECK(f.text(u"openingDays"_s).startsWith(u"Thu 25 Jun"_s));
    f.undo();
    CHECK(f.stored().holidays.empty());
}

TEST_CASE("A holiday without a day, or on a day that has one, stays in its dialog") {
    Fixture f(addDays);
    f.press(u"holidayAdd"_s);
    f.key(Qt::Key_Return, Qt::ControlModifier);
    CHECK(ui::DialogFrame::openIn(&f.window()));
    f.type(u"25 dec"_s);
    f.key(Qt::Key_Return, Qt::ControlModifier);
    CHECK(ui::DialogFrame::openIn(&f.window()));
    CHECK(f.stored().holidays.size() == 4);
    f.key(Qt::Key_Escape);
    CHECK_FALSE(ui::DialogFrame::openIn(&f.window()));
}

TEST_CASE("A holiday is opened with Enter, switched off, and stays in the list") {
    Fixture f(addDays);
    auto* list = f.find<QListView>(u"holidayList"_s);
    list->setFocus();
    list->setCurrentIndex(list->model()->index(1, 0));
    f.key(Qt::Key_Return);
    CHECK(f.find<ui::Field>(u"holidayName"_s)->text() == u"Christmas Day"_s);
    f.find<QCheckBox>(u"holidayActive"_s)->click();
    f.submit();
    CHECK(f.stored().holidays.size() == 4);
    CHECK_FALSE(f.stored().holidays[1].active);
    CHECK(f.rows(u"holidayList"_s)[1] == u"25 December, Christmas Day, does not count"_s);
}

TEST_CASE("Delete removes the chosen holiday, and the one after it is chosen") {
    Fixture f(addDays);
    auto* list = f.find<QListView>(u"holidayList"_s);
    list->setFocus();
    list->setCurrentIndex(list->model()->index(0, 0));
    f.key(Qt::Key_Delete);
    f.settle();
    CHECK(f.stored().holidays.size() == 3);
    CHECK(list->currentIndex().row() == 0);
    f.undo();
    CHECK(f.stored().holidays.size() == 4);
}

TEST_CASE("A single day gets its own hours, and one to come is meant without a year") {
    Fixture f;
    f.press(u"singleAdd"_s);
    f.type(u"24 dec"_s);
    f.key(Qt::Key_Tab);
    f.type(u"9-12"_s);
    f.submit();
    REQUIRE(f.stored().overrides.size() == 1);
    CHECK(f.stored().overrides[0].day == QDate(2026, 12, 24));
    CHECK(f.stored().overrides[0].open == Intervals{{540, 720}});
    CHECK(f.rows(u"singleList"_s) == QStringList{u"Thu 24 Dec 2026, 09:00–12:00"_s});
}

TEST_CASE("A single day is removed with its button") {
    Fixture f(addDays);
    auto* list = f.find<QListView>(u"singleList"_s);
    list->setCurrentIndex(list->model()->index(1, 0));
    f.press(u"singleRemove"_s);
    f.settle();
    REQUIRE(f.stored().overrides.size() == 1);
    CHECK(f.stored().overrides[0].day == QDate(2026, 6, 27));
}

TEST_CASE("What somebody else changed meanwhile stays when a day is saved here") {
    Fixture f;
    f.hours(1)->setFocus();
    f.hours(1)->selectAll();
    f.type(u"8-16"_s);
    f.write([](core::Transaction& tx) {
        Calendar calendar = core::calendar::defaultCalendar(tx);
        calendar.holidays.push_back({0, 5, 1, u"May Day"_s});
        core::calendar::save(tx, calendar);
        return true;
    });
    f.key(Qt::Key_Return);
    f.settle();
    CHECK(f.stored(1) == Intervals{{480, 960}});
    CHECK(f.stored().holidays.size() == 1);
}

TEST_CASE("Another zone of the workspace is that of its hours") {
    Fixture f;
    f.write([](core::Transaction& tx) {
        auto settings = core::workspace::loadSettings(tx);
        settings.zoneId = "America/New_York";
        core::workspace::saveSettings(tx, settings);
        return true;
    });
    CHECK(test::until([&f] { return f.text(u"openNow"_s) == u"Closed now"_s; }));
    CHECK(f.text(u"openingDays"_s).startsWith(u"Today\n"_s));
    f.enter(2, u"9-12, 13-17"_s);
    CHECK(f.text(u"openingHours"_s).startsWith(u"09:00–12:00, 13:00–17:00\n"_s));
}

TEST_CASE("Pictures of the working time") {
    if (!qEnvironmentVariableIsSet("WAYMARK_SHOTS")) {
        return;
    }
    Fixture empty;
    test::pictures(empty.window(), empty.theme(), u"time-first"_s);
    Fixture f(addDays);
    f.enter(3, u"9-13, 12-17"_s);
    test::pictures(f.window(), f.theme(), u"time"_s);
    f.find<QListView>(u"holidayList"_s)->setFocus();
    f.key(Qt::Key_Return);
    test::pictures(f.window(), f.theme(), u"time-holiday"_s);
    f.key(Qt::Key_Escape);
    f.press(u"singleAdd"_s);
    f.key(Qt::Key_Return, Qt::ControlModifier);
    test::pictures(f.window(), f.theme(), u"time-single"_s);
}
