// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingspage.h"

#include "tests/support/print.h"
#include "tests/ui/page/pagebench.h"
#include "tests/ui/settings/filedialogs.h"
#include "tests/ui/settings/pictures.h"
#include "ui/settings/datasection.h"
#include "ui/settings/settingrow.h"
#include "ui/settings/welcomecard.h"
#include "ui/theme/motion.h"
#include "ui/widgets/dialogframe.h"
#include "ui/widgets/field.h"
#include "ui/widgets/segmented.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QListView>

using namespace Qt::Literals::StringLiterals;

namespace {

class Fixture : public test::PageBench<ui::SettingsPage> {
public:
    explicit Fixture(const QString& section, const Fill& fill = {})
        : PageBench(fill, {ui::pages::Settings, 0, section}) {}

    core::workspace::Settings stored() {
        return read([](core::Database& db) { return core::workspace::loadSettings(db); });
    }

    void press(const QString& name) { QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton); }

    /// Replaces the text of a field as a person does.
    void write(const QString& name, const QString& text) {
        auto* field = find<ui::Field>(name);
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, text);
        key(Qt::Key_Return);
        settle();
    }

    QString problem(const QString& name) {
        QWidget* widget = find<QWidget>(name);
        while (widget && !qobject_cast<ui::SettingRow*>(widget)) {
            widget = widget->parentWidget();
        }
        REQUIRE(widget);
        return static_cast<ui::SettingRow*>(widget)->problem();
    }

    std::vector<core::people::Member> members() {
        return read([](core::Database& db) { return core::people::list(db, core::people::Who::All); });
    }

    void choose(QListView* list, const QString& begin) {
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            if (list->model()->index(row, 0).data().toString().startsWith(begin)) {
                list->setCurrentIndex(list->model()->index(row, 0));
                return;
            }
        }
        FAIL("no such row");
    }

    QString answer() { return find<ui::ProblemText>(u"dataAnswer"_s)->text(); }
};

void addRui(core::Transaction& tx, core::MemberId) {
    core::people::Member rui;
    rui.name = u"Rui Sousa"_s;
    rui.email = u"rui@northlight.example"_s;
    core::people::save(tx, rui);
    auto settings = core::workspace::loadSettings(tx);
    settings.agencyName = u"Northlight Studio"_s;
    core::workspace::saveSettings(tx, settings);
}

} // namespace

TEST_CASE("Each name under which a part of the settings is found leads to that part") {
    Fixture b(u"workspace"_s);
    for (const ui::PageSpec::Spot& spot : ui::SettingsPage::spots()) {
        b.page().open({ui::pages::Settings, 0, spot.query});
        b.settle();
        CAPTURE(spot.query);
        CHECK(b.page().place().query.startsWith(spot.query));
    }
}

TEST_CASE("A typed agency name is saved at once, and undo brings the old one back") {
    Fixture f(u"workspace"_s, addRui);
    f.write(u"agencyName"_s, u"Harbour House"_s);
    CHECK(f.stored().agencyName == u"Harbour House"_s);
    REQUIRE(f.desk().undo.canUndo());
    f.desk().undo.undo();
    f.settle();
    CHECK(f.stored().agencyName == u"Northlight Studio"_s);
}

TEST_CASE("A share is typed with or without its sign") {
    Fixture f(u"workspace"_s);
    f.write(u"targetShare"_s, u"8,5"_s);
    CHECK(f.stored().targetShare == Approx(0.085));
    f.write(u"redShare"_s, u"20 %"_s);
    CHECK(f.stored().redShare == Approx(0.2));
}

TEST_CASE("Shares out of order are refused beside the field, and the stored value stays") {
    Fixture f(u"workspace"_s);
    f.write(u"targetShare"_s, u"50"_s);
    CHECK(f.stored().targetShare == Approx(0.10));
    CHECK_FALSE(f.problem(u"targetShare"_s).isEmpty());
    f.write(u"targetShare"_s, u"11"_s);
    CHECK(f.problem(u"targetShare"_s).isEmpty());
}

TEST_CASE("A zone that does not exist is refused with a sentence") {
    Fixture f(u"workspace"_s);
    auto* zone = f.find<QComboBox>(u"zone"_s);
    zone->setFocus();
    zone->lineEdit()->selectAll();
    QTest::keyClicks(zone->lineEdit(), u"Mars/Olympus"_s);
    f.key(Qt::Key_Tab);
    f.settle();
    CHECK(f.stored().zoneId == "UTC");
    CHECK(f.problem(u"zone"_s).contains(u"Mars/Olympus"_s));
}

TEST_CASE("The first day of the week is chosen by key") {
    Fixture f(u"workspace"_s);
    f.find<QComboBox>(u"weekStart"_s)->setFocus();
    f.key(Qt::Key_Down);
    f.settle();
    CHECK(f.stored().weekStart == Qt::Tuesday);
}

TEST_CASE("A rule of the path is typed, saved at once and taken back") {
    Fixture f(u"path"_s);
    f.write(u"noticeDays"_s, u"45"_s);
    CHECK(f.stored().path.noticeDays == 45);
    f.write(u"templateFactor"_s, u"1,25"_s);
    CHECK(f.stored().path.templateFactor == Approx(1.25));
    f.write(u"sentimentLimit"_s, u"-1"_s);
    CHECK(f.stored().path.sentimentLimit == Approx(-1));
    f.desk().undo.undo();
    f.settle();
    CHECK(f.stored().path.sentimentLimit == Approx(-0.5));
    CHECK(f.stored().path.noticeDays == 45);
    CHECK(f.find<ui::Field>(u"sentimentLimit"_s)->text() == u"\u22120.5"_s);
}

TEST_CASE("A rule of the path out of its range is refused beside the field, and the stored one stays") {
    Fixture f(u"path"_s);
    f.write(u"graceDays"_s, u"61"_s);
    CHECK(f.problem(u"graceDays"_s) == u"Choose a number from 0 to 60."_s);
    f.write(u"burstMinimum"_s, u"many"_s);
    CHECK(f.problem(u"burstMinimum"_s) == u"Type a whole number."_s);
    CHECK(f.stored().path == core::workspace::PathRules());
    f.write(u"graceDays"_s, u"0"_s);
    CHECK(f.problem(u"graceDays"_s).isEmpty());
    CHECK(f.stored().path.graceDays == 0);
}

TEST_CASE("One button brings the defaults of all path rules back, and undo the own ones") {
    Fixture f(u"path"_s);
    CHECK_FALSE(f.find<QAbstractButton>(u"pathDefaults"_s)->isEnabled());
    f.write(u"cadenceDays"_s, u"21"_s);
    f.write(u"reviewDays"_s, u"120"_s);
    f.press(u"pathDefaults"_s);
    f.settle();
    CHECK(f.stored().path == core::workspace::PathRules());
    f.desk().undo.undo();
    f.settle();
    CHECK(f.stored().path.cadenceDays == 21);
    CHECK(f.stored().path.reviewDays == 120);
}

TEST_CASE("A member is added with name, role and hours, and undo deactivates her") {
    Fixture f(u"members"_s);
    f.press(u"addMember"_s);
    REQUIRE(QApplication::focusWidget() == f.find<ui::Field>(u"memberName"_s));
    f.type(u"Ada North"_s);
    f.find<QComboBox>(u"memberRole"_s)->setCurrentIndex(2);
    f.find<ui::Field>(u"memberHours"_s)->setText(u"20,5"_s);
    f.key(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(test::until([&f] { return !ui::DialogFrame::openIn(&f.window()); }));
    f.settle();
    const auto members = f.members();
    REQUIRE(members.size() == 2);
    CHECK(members[0].name == u"Ada North"_s);
    CHECK(members[0].role == core::Role::Manager);
    CHECK(members[0].weeklyMinutes == core::Minutes(1230));
    f.desk().undo.undo();
    f.settle();
    CHECK_FALSE(f.members()[0].active);
}

TEST_CASE("A member without a name is not saved, and the dialog says why") {
    Fixture f(u"members"_s);
    f.press(u"addMember"_s);
    f.key(Qt::Key_Return, Qt::ControlModifier);
    CHECK(ui::DialogFrame::openIn(&f.window()));
    CHECK(f.members().size() == 1);
}

TEST_CASE("Who works at this desk cannot be deactivated there, others can") {
    Fixture f(u"members"_s, addRui);
    auto* list = f.find<QListView>(u"memberList"_s);
    f.choose(list, u"Mara"_s);
    CHECK_FALSE(f.find<QAbstractButton>(u"toggleMember"_s)->isEnabled());
    f.choose(list, u"Rui"_s);
    f.press(u"toggleMember"_s);
    f.settle();
    CHECK_FALSE(f.members()[1].active);
    f.desk().undo.undo();
    f.settle();
    CHECK(f.members()[1].active);
}

TEST_CASE("Another member takes over the desk with one press") {
    Fixture f(u"members"_s, addRui);
    f.choose(f.find<QListView>(u"memberList"_s), u"Rui"_s);
    f.press(u"workHere"_s);
    CHECK(f.desk().session.member().name == u"Rui Sousa"_s);
}

TEST_CASE("A key is changed by pressing it, and goes back by reset") {
    Fixture f(u"desk"_s);
    auto* list = f.find<QListView>(u"keyList"_s);
    f.choose(list, u"Quick log"_s);
    list->setFocus();
    f.key(Qt::Key_Return);
    REQUIRE(QApplication::focusWidget() == f.find<QWidget>(u"keyCatcher"_s));
    f.key(Qt::Key_J, Qt::ControlModifier);
    f.key(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(test::until([&f] { return !ui::DialogFrame::openIn(&f.window()); }));
    CHECK(f.desk().actions.keyOf(u"do.log"_s) == QKeySequence(u"Ctrl+J"_s));
    f.press(u"resetKey"_s);
    CHECK(f.desk().actions.keyOf(u"do.log"_s) == QKeySequence(u"L"_s));
}

TEST_CASE("A key that serves another action is not given away") {
    Fixture f(u"desk"_s);
    f.choose(f.find<QListView>(u"keyList"_s), u"Quick log"_s);
    f.press(u"changeKey"_s);
    f.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK_FALSE(f.find<QAbstractButton>(u"primary"_s)->isEnabled());
    f.key(Qt::Key_Escape);
    CHECK(f.desk().actions.keyOf(u"do.log"_s) == QKeySequence(u"L"_s));
}

TEST_CASE("The list of keys finds an action by its words") {
    Fixture f(u"desk"_s);
    auto* find = f.find<QLineEdit>(u"findAction"_s);
    find->setFocus();
    f.type(u"refresh"_s);
    CHECK(f.find<QListView>(u"keyList"_s)->model()->rowCount() == 1);
}

TEST_CASE("Single letters are switched off at this desk, and stay so") {
    Fixture f(u"desk"_s);
    auto* box = f.find<QCheckBox>(u"singleKeys"_s);
    CHECK(box->isChecked());
    CHECK_FALSE(f.desk().actions.find(u"do.log"_s)->shortcuts().isEmpty());
    QTest::mouseClick(box, Qt::LeftButton, {}, {8, 10});
    CHECK(f.desk().actions.find(u"do.log"_s)->shortcuts().isEmpty());
    CHECK_FALSE(f.desk().actions.find(u"go.back"_s)->shortcuts().isEmpty());
    CHECK_FALSE(ui::Actions(f.desk().settings).singleKeys());
}

TEST_CASE("Motion is switched off at this desk, and shown as the program has it") {
    Fixture f(u"desk"_s);
    auto* motion = f.find<ui::Segmented>(u"motionMode"_s);
    CHECK(motion->current() == 1); // a theme begins without
    ui::Motion& own = f.theme().motion();
    f.desk().actions.add({u"motion.system"_s, u"Motion as the system says"_s, {}}, &f.page(),
                         [&own] { own.setMode(ui::Motion::Mode::System); });
    f.desk().actions.add({u"motion.none"_s, u"No motion"_s, {}}, &f.page(),
                         [&own] { own.setMode(ui::Motion::Mode::Off); });
    f.theme().setMode(ui::Theme::Mode::Dark); // the section looks anew
    REQUIRE(motion->isEnabled());
    const auto parts = motion->findChildren<QAbstractButton*>();
    REQUIRE(parts.size() == 2);
    QTest::mouseClick(parts[0], Qt::LeftButton);
    CHECK(own.mode() == ui::Motion::Mode::System);
    QTest::mouseClick(parts[1], Qt::LeftButton);
    CHECK(own.mode() == ui::Motion::Mode::Off);
    CHECK(motion->current() == 1);
}

TEST_CASE("A backup is a whole workspace, and an existing file is never replaced") {
    Fixture f(u"data"_s, addRui);
    QTemporaryDir folder;
    const QString copy = folder.filePath(u"copy.waymark"_s);
    auto* data = f.find<ui::DataSection>(u"dataSection"_s);
    REQUIRE(test::until([&f] { return f.desk().reports.isIdle(); }));
    data->backUpTo(copy);
    REQUIRE(test::until([&f] { return f.answer().contains(u"sound"_s); }));
    core::Database db = core::openWorkspace(core::Location::file(copy));
    CHECK(core::people::list(db).size() == 2);
    data->backUpTo(copy);
    REQUIRE(test::until([&f] { return f.desk().reports.isIdle(); }));
    CHECK_FALSE(f.answer().contains(u"sound"_s));
}

TEST_CASE("The button for a backup asks where to, and saves there") {
    Fixture f(u"data"_s, addRui);
    QTemporaryDir folder;
    REQUIRE(test::until([&f] { return f.desk().reports.isIdle(); }));
    QTest::mouseClick(f.find<QAbstractButton>(u"backUp"_s), Qt::LeftButton);
    test::answerFileDialog(u"chooseBackup"_s, folder.filePath(u"mine"_s));
    REQUIRE(test::until([&f] { return f.answer().contains(u"sound"_s); }));
    core::Database db = core::openWorkspace(core::Location::file(folder.filePath(u"mine.waymark"_s)));
    CHECK(core::people::list(db).size() == 2);
}

TEST_CASE("A check of a sound workspace says so") {
    Fixture f(u"data"_s);
    f.press(u"checkNow"_s);
    CHECK(test::until([&f] { return f.answer() == u"No problems found."_s; }));
}

TEST_CASE("The settings come back to the section that the history remembers") {
    Fixture f(u"data"_s);
    CHECK(f.page().place() == ui::Place{ui::pages::Settings, 0, u"data"_s});
    f.page().open({ui::pages::Settings, 0, u"about"_s});
    CHECK(f.find<QWidget>(u"licences"_s)->isVisible());
}

TEST_CASE("Pictures of the settings") {
    if (!qEnvironmentVariableIsSet("WAYMARK_SHOTS")) {
        return;
    }
    Fixture f(u"workspace"_s, addRui);
    for (const QString& section :
         {u"workspace"_s, u"members"_s, u"path"_s, u"desk"_s, u"data"_s, u"about"_s}) {
        f.page().open({ui::pages::Settings, 0, section});
        f.settle();
        REQUIRE(test::until([&f] { return f.desk().reports.isIdle(); }));
        test::pictures(f.window(), f.theme(), u"settings-"_s + section);
    }
    f.page().open({ui::pages::Settings, 0, u"members"_s});
    f.press(u"addMember"_s);
    f.key(Qt::Key_Return, Qt::ControlModifier);
    test::pictures(f.window(), f.theme(), u"settings-member"_s);
    f.key(Qt::Key_Escape);
    f.page().open({ui::pages::Settings, 0, u"desk"_s});
    f.choose(f.find<QListView>(u"keyList"_s), u"Quick log"_s);
    f.press(u"changeKey"_s);
    f.key(Qt::Key_Z, Qt::ControlModifier);
    test::pictures(f.window(), f.theme(), u"settings-key"_s);
}
