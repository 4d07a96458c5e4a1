// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/store.h"
#include "core/sla/policies.h"
#include "tests/support/print.h"
#include "tests/ui/page/pagebench.h"
#include "tests/ui/settings/conflicts.h"
#include "tests/ui/settings/filedialogs.h"
#include "tests/ui/settings/pictures.h"
#include "ui/settings/calendardialog.h"
#include "ui/settings/holidayimport.h"
#include "ui/settings/settingspage.h"
#include "ui/settings/texttable.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QListView>

using namespace Qt::Literals::StringLiterals;
using core::calendar::Calendar;
using core::calendar::Intervals;
using test::until;

namespace {

constexpr auto Feed = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//T//T//EN\r\n"
                      "BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20201225\r\nRRULE:FREQ=YEARLY\r\n"
                      "SUMMARY:Christmas\\, day one\r\nEND:VEVENT\r\n"
                      "BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20260831\r\nDTEND;VALUE=DATE:20260902\r\n"
                      "SUMMARY:Summer\r\nEND:VEVENT\r\n"
                      "BEGIN:VEVENT\r\nDTSTART:20260910T100000Z\r\nSUMMARY:Meeting\r\nEND:VEVENT\r\n"
                      "END:VCALENDAR\r\n";

/// Tuesday 23 June 2026, 09:00, in a workspace whose zone is UTC.
class Fixture : public test::PageBench<ui::SettingsPage> {
public:
    explicit Fixture(const Fill& fill = {})
        : PageBench(fill, {ui::pages::Settings, 0, u"time"_s}) {}

    std::vector<Calendar> stored() {
        return read([](core::Database& db) { return core::calendar::list(db); });
    }

    Calendar stored(const QString& name) {
        for (const Calendar& calendar : stored()) {
            if (calendar.name == name) {
                return calendar;
            }
        }
        FAIL("no calendar of that name");
        return {};
    }

    QComboBox* choice() { return find<QComboBox>(u"calendarChoice"_s); }

    void press(const QString& name) { QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton); }

    void submit() {
        key(Qt::Key_Return, Qt::ControlModifier);
        REQUIRE(until([this] { return !ui::DialogFrame::openIn(&window()); }));
        settle();
    }

    void addCalendar(const QString& name) {
        press(u"calendarAdd"_s);
        type(name);
        submit();
    }

    void show(const QString& name) {
        const int at = choice()->findText(name);
        REQUIRE(at >= 0);
        choice()->setCurrentIndex(at);
        Q_EMIT choice()->activated(at);
        settle();
    }

    void undo() {
        REQUIRE(desk().undo.canUndo());
        desk().undo.undo();
        settle();
    }

    QString fileOf(const QByteArray& bytes) {
        const QString path = m_files.filePath(u"holidays.ics"_s);
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return path;
    }

    ui::HolidayImport* openFile(const QByteArray& bytes) {
        press(u"holidayFile"_s);
        test::answerFileDialog(u"chooseHolidays"_s, fileOf(bytes));
        window().activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window()));
        ui::HolidayImport* dialog = nullptr;
        REQUIRE(until([&] {
            dialog = window().findChild<ui::HolidayImport*>();
            return dialog && dialog->isRead();
        }));
        return dialog;
    }

private:
    QTemporaryDir m_files;
};

core::sla::Policy policyIn(core::CalendarId calendar) {
    core::sla::Policy policy;
    policy.name = u"Gold"_s;
    policy.calendar = calendar;
    policy.targets.cells[1][0] = std::chrono::hours(2);
    return policy;
}

} // namespace

TEST_CASE("A calendar is added by keyboard, is shown then, and its hours are its own") {
    Fixture f;
    CHECK(f.choice()->count() == 1);
    f.addCalendar(u"Support"_s);
    CHECK(f.choice()->currentText() == u"Support"_s);
    auto* friday = f.find<ui::Field>(u"hours5"_s);
    friday->setFocus();
    friday->selectAll();
    f.type(u"8-20"_s);
    f.key(Qt::Key_Return);
    f.settle();
    CHECK(f.stored(u"Support"_s).week[4] == Intervals{{480, 1200}});
    CHECK(f.stored(u"Office hours"_s).week[4] == Intervals{{540, 1020}});
    f.show(u"Office hours"_s);
    CHECK(friday->text() == u"09:00–17:00"_s);
    f.undo();
    CHECK(f.stored(u"Support"_s).week[4] == Intervals{{540, 1020}});
    f.undo();
    CHECK(f.stored().size() == 1);
    CHECK(f.choice()->currentText() == u"Office hours"_s);
}

TEST_CASE("A duplicate brings hours and days along, under a name of its own") {
    Fixture f([](core::Transaction& tx, core::MemberId) {
        Calendar calendar = core::calendar::defaultCalendar(tx);
        calendar.holidays = {{0, 12, 25, u"Christmas"_s}};
        calendar.overrides = {{{2026, 12, 24}, {{540, 720}}, {}}};
        core::calendar::save(tx, calendar);
    });
    f.press(u"calendarCopy"_s);
    CHECK(f.find<ui::Field>(u"calendarName"_s)->text() == u"Office hours 2"_s);
    f.submit();
    const Calendar twin = f.stored(u"Office hours 2"_s);
    CHECK(twin.holidays.size() == 1);
    CHECK(twin.overrides.size() == 1);
    CHECK(twin.id != core::calendar::DefaultId);
}

TEST_CASE("A calendar is renamed and gets a zone of its own; two never have one name") {
    Fixture f;
    f.addCalendar(u"Support"_s);
    f.press(u"calendarEdit"_s);
    auto* name = f.find<ui::Field>(u"calendarName"_s);
    name->setText(u"office HOURS 1"_s);
    f.find<QCheckBox>(u"calendarOwnZone"_s)->click();
    f.find<QComboBox>(u"calendarZone"_s)->setCurrentText(u"Asia/Tokyo"_s);
    f.submit();
    const Calendar renamed = f.stored(u"office HOURS 1"_s);
    CHECK(renamed.ownZone);
    CHECK(renamed.zone == QTimeZone("Asia/Tokyo"));
    f.addCalendar(u"Late"_s);
    f.press(u"calendarEdit"_s);
    f.find<ui::Field>(u"calendarName"_s)->setText(u"Office Hours 1"_s);
    f.key(Qt::Key_Return, Qt::ControlModifier);
    f.settle();
    CHECK(ui::DialogFrame::openIn(&f.window()));
    f.key(Qt::Key_Escape);
    CHECK(f.stored(u"Late"_s).name == u"Late"_s);
}

TEST_CASE("The workspace's calendar can be renamed, and undo and redo know its names") {
    Fixture f;
    f.press(u"calendarEdit"_s);
    f.find<ui::Field>(u"calendarName"_s)->setText(u"Studio"_s);
    f.submit();
    CHECK(f.stored()[0].name == u"Studio"_s);
    f.undo();
    CHECK(f.stored()[0].name == u"Office hours"_s);
    f.desk().undo.redo();
    f.settle();
    CHECK(f.stored()[0].name == u"Studio"_s);
    CHECK(f.stored().size() == 1);
}

TEST_CASE("When somebody else renames the calendar meanwhile, both names are shown") {
    Fixture f;
    f.addCalendar(u"Support"_s);
    f.press(u"calendarEdit"_s);
    f.find<ui::Field>(u"calendarName"_s)->setText(u"Mine"_s);
    f.write([](core::Transaction& tx) {
        for (Calendar& calendar : core::calendar::list(tx)) {
            if (calendar.name == u"Support") {
                calendar.name = u"Theirs"_s;
                core::calendar::save(tx, calendar);
            }
        }
    });
    f.key(Qt::Key_Return, Qt::ControlModifier);
    test::keepMine(f.window());
    f.settle();
    CHECK(f.stored().size() == 2);
}

TEST_CASE("Only a calendar in which nothing counts can be removed, and undo brings it back") {
    Fixture f([](core::Transaction& tx, core::MemberId) {
        Calendar used = core::calendar::officeHours(QTimeZone::utc());
        used.name = u"Used"_s;
        core::sla::savePolicy(tx, policyIn(core::calendar::save(tx, used).id));
        Calendar free = core::calendar::officeHours(QTimeZone::utc());
        free.name = u"Free"_s;
        free.holidays = {{0, 12, 25, u"Christmas"_s}};
        core::calendar::save(tx, free);
    });
    auto* remove = f.find<ui::Button>(u"calendarRemove"_s);
    remove->click();
    f.settle();
    CHECK(f.stored().size() == 3);
    f.show(u"Used"_s);
    CHECK(f.find<ui::Label>(u"calendarUse"_s)->text() == u"1 policy counts in it"_s);
    remove->click();
    f.settle();
    CHECK(f.stored().size() == 3);
    f.show(u"Free"_s);
    f.press(u"calendarRemove"_s);
    f.settle();
    CHECK(f.stored().size() == 2);
    CHECK(f.choice()->currentText() == u"Office hours"_s);
    f.undo();
    CHECK(f.stored(u"Free"_s).holidays.size() == 1);
}

TEST_CASE("Holidays of a file are shown before they are added, and one undo takes all of them back") {
    Fixture f;
    auto* dialog = f.openFile(Feed);
    CHECK(f.find<ui::Label>(u"holidaySummary"_s)->text() ==
          u"3 holidays will be added, 1 event is left out."_s);
    auto* model = f.find<ui::TextTable>(u"holidayTable"_s)->model();
    REQUIRE(model->rowCount() == 4);
    CHECK(model->index(0, 0).data().toString() == u"25 December, every year"_s);
    CHECK(model->index(0, 1).data().toString() == u"Christmas, day one"_s);
    CHECK(model->index(3, 0).data().toString() == u"line 14"_s);
    CHECK(model->index(3, 2).data().toString().contains(u"time of day"_s));
    CHECK(f.stored()[0].holidays.empty());
    QTest::mouseClick(dialog->primary(), Qt::LeftButton);
    REQUIRE(until([&f] { return !ui::DialogFrame::openIn(&f.window()); }));
    f.settle();
    CHECK(f.stored()[0].holidays.size() == 3);
    CHECK(f.desk().undo.undoText() == u"3 holidays added"_s);
    f.undo();
    CHECK(f.stored()[0].holidays.empty());
}

TEST_CASE("The same file a second time adds nothing") {
    Fixture f;
    QTest::mouseClick(f.openFile(Feed)->primary(), Qt::LeftButton);
    REQUIRE(until([&f] { return !ui::DialogFrame::openIn(&f.window()); }));
    f.settle();
    const auto before = f.stored();
    auto* dialog = f.openFile(Feed);
    CHECK(f.find<ui::Label>(u"holidaySummary"_s)->text() ==
          u"Nothing is new, 3 days are there already, 1 event is left out."_s);
    f.key(Qt::Key_Return, Qt::ControlModifier);
    f.settle();
    CHECK(f.stored() == before);
    CHECK(dialog->isVisible());
    f.key(Qt::Key_Escape);
    CHECK(until([&f] { return !ui::DialogFrame::openIn(&f.window()); }));
}

TEST_CASE("A bad file is refused with one sentence that names the line, and nothing can be added") {
    Fixture f;
    f.openFile("BEGIN:VCALENDAR\nBEGIN:VEVENT\nnonsense\n");
    CHECK(f.find<ui::Label>(u"holidaySummary"_s)->text() ==
          u"Nothing can be added: Line 3 has no colon: the file is damaged there."_s);
    f.key(Qt::Key_Return, Qt::ControlModifier);
    f.settle();
    CHECK(f.stored()[0].holidays.empty());
    f.key(Qt::Key_Escape);
    CHECK(until([&f] { return !ui::DialogFrame::openIn(&f.window()); }));
}

TEST_CASE("Pictures of several calendars") {
    if (!qEnvironmentVariableIsSet("WAYMARK_SHOTS")) {
        return;
    }
    Fixture f([](core::Transaction& tx, core::MemberId) {
        Calendar used = core::calendar::officeHours(QTimeZone::utc());
        used.name = u"Support desk"_s;
        used.week[5] = {{540, 780}};
        used.holidays = {{0, 1, 1, u"New Year's Day"_s}, {0, 12, 25, u"Christmas Day"_s}};
        core::sla::savePolicy(tx, policyIn(core::calendar::save(tx, used).id));
    });
    f.show(u"Support desk"_s);
    test::pictures(f.window(), f.theme(), u"calendars"_s);
    f.press(u"calendarEdit"_s);
    test::pictures(f.window(), f.theme(), u"calendar-edit"_s);
    f.key(Qt::Key_Escape);
    f.openFile(Feed);
    test::pictures(f.window(), f.theme(), u"holiday-file"_s);
    f.key(Qt::Key_Escape);
    f.openFile("BEGIN:VCALENDAR\nBEGIN:VEVENT\nnonsense\n");
    test::pictures(f.window(), f.theme(), u"holiday-bad"_s);
    f.key(Qt::Key_Escape);
}
