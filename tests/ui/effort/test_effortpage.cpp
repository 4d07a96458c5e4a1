// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/effort/effortfixture.h"
#include "ui/widgets/numberlink.h"

#include <QComboBox>

using namespace Qt::Literals::StringLiterals;
using core::Minutes;
using core::WorkClass;
using test::EffortDesk;
using test::until;

namespace {

constexpr int Mon = 1;
constexpr int Tue = 2;
constexpr int Week = 8;

/// "4:38" as minutes; a dash is nothing.
int minutesOf(const QString& text) {
    const QStringList parts = text.split(u':');
    return parts.size() == 2 ? parts[0].toInt() * 60 + parts[1].toInt() : 0;
}

} // namespace

TEST_CASE("The week's total, its cells and its split are the same minutes") {
    EffortDesk desk;
    desk.log(desk.monday(), 45, WorkClass::Proactive, desk.harbour, u"Monthly call"_s);
    desk.log(desk.today(), 60, WorkClass::Proactive, desk.harbour, u"Monthly call"_s);
    desk.log(desk.today(), 24, WorkClass::Reactive, desk.lumen, u"Ads paused"_s);
    desk.log(desk.monday(), 30, WorkClass::Internal, {}, u"Team meeting"_s);
    desk.log(desk.monday(), 20, WorkClass::Unclassified, desk.lumen, u"Call"_s);
    desk.log(desk.monday().addDays(-1), 500, WorkClass::Delivery, desk.lumen, u"Last week"_s);
    desk.open();
    const ui::SheetModel& model = desk.sheet().sheet();
    int cells = 0;
    int rows = 0;
    for (int row = 0; row < model.rowCount(); ++row) {
        if (!model.row(row)->isHead) {
            rows += minutesOf(model.index(row, Week).data().toString());
            for (int day = 1; day <= 7; ++day) {
                cells += minutesOf(model.index(row, day).data().toString());
            }
        }
    }
    int classes = 0;
    for (const WorkClass workClass : core::AllClasses) {
        classes +=
            minutesOf(desk.find<ui::NumberLink>(u"weekClass.%1"_s.arg(core::toText(workClass)))->text());
    }
    CHECK(cells == 179);
    CHECK(rows == 179);
    CHECK(classes == 179);
    CHECK(desk.find<ui::NumberLink>(u"weekTotal"_s)->text() == u"2:59"_s);
    CHECK(desk.find<ui::NumberLink>(u"dayTotal.0"_s)->text() == u"1:35"_s);
    const auto groups = core::effort::splitBy(desk.db, {desk.monday(), desk.monday().addDays(7)},
                                              core::effort::Grouping::Member);
    REQUIRE(groups.size() == 1);
    CHECK(groups.front().split.total() == Minutes{179});
    CHECK(desk.find<ui::NumberLink>(u"weekShare"_s)->text().startsWith(u"19"_s));
}

TEST_CASE("Typing in an empty cell adds time to the row, and Ctrl+Z takes it away") {
    EffortDesk desk;
    desk.log(desk.monday(), 45, WorkClass::Proactive, desk.harbour, u"Monthly call"_s);
    desk.open();
    desk.enter(u"Monthly call"_s, Tue, u".75h"_s);
    CHECK(desk.shows(u"Monthly call"_s, Tue, u"0:45"_s));
    const auto rows = desk.stored();
    REQUIRE(rows.size() == 2);
    CHECK(rows.front().day == desk.today());
    CHECK(rows.front().workClass == WorkClass::Proactive);
    CHECK(rows.front().client == desk.harbour);
    desk.settle();
    desk.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(desk.shows(u"Monthly call"_s, Tue, QString()));
    CHECK(desk.stored().size() == 1);
}

TEST_CASE("Typing in a cell changes its entry, and undo and redo go back and forth") {
    EffortDesk desk;
    desk.log(desk.today(), 30, WorkClass::Delivery, desk.lumen, u"Landing page"_s);
    desk.open();
    desk.enter(u"Landing page"_s, Tue, u"1h10"_s);
    CHECK(desk.shows(u"Landing page"_s, Tue, u"1:10"_s));
    desk.undo();
    CHECK(desk.shows(u"Landing page"_s, Tue, u"0:30"_s));
    desk.settle();
    desk.bench->desk().undo.redo();
    CHECK(desk.shows(u"Landing page"_s, Tue, u"1:10"_s));
    desk.undo();
    CHECK(desk.shows(u"Landing page"_s, Tue, u"0:30"_s));
}

TEST_CASE("Esc gives the cell back as it was") {
    EffortDesk desk;
    desk.log(desk.today(), 30, WorkClass::Delivery, desk.lumen, u"Landing page"_s);
    desk.open();
    desk.click(desk.cell(u"Landing page"_s, Tue));
    desk.type(u"45"_s);
    desk.key(Qt::Key_Escape);
    desk.settle();
    CHECK(desk.text(u"Landing page"_s, Tue) == u"0:30"_s);
    CHECK(desk.stored().front().minutes == Minutes{30});
}

TEST_CASE("What is no duration stays in the cell with a sentence, and nothing is stored") {
    EffortDesk desk;
    desk.log(desk.today(), 30, WorkClass::Delivery, desk.lumen, u"Landing page"_s);
    desk.open();
    desk.enter(u"Landing page"_s, Tue, u"4x"_s);
    REQUIRE(desk.bench->desk().notices.all().size() == 1);
    CHECK(desk.bench->desk().notices.all().front().sentence.contains(u"0:45"_s));
    auto* editor = qobject_cast<QLineEdit*>(desk.focus());
    REQUIRE(editor);
    CHECK(editor->text() == u"4x"_s);
    desk.key(Qt::Key_Backspace);
    desk.key(Qt::Key_Return);
    CHECK(desk.shows(u"Landing page"_s, Tue, u"0:04"_s));
    CHECK(desk.bench->desk().notices.all().empty());
}

TEST_CASE("Delete empties a cell, keeps its row for the week, and can be undone") {
    EffortDesk desk;
    const auto entry = desk.log(desk.today(), 30, WorkClass::Delivery, desk.lumen, u"Landing page"_s);
    desk.open();
    desk.click(desk.cell(u"Landing page"_s, Tue));
    desk.key(Qt::Key_Delete);
    CHECK(desk.shows(u"Landing page"_s, Tue, QString()));
    CHECK(desk.stored().empty());
    desk.undo();
    CHECK(desk.shows(u"Landing page"_s, Tue, u"0:30"_s));
    CHECK(core::effort::find(desk.db, entry.id) == entry);
}

TEST_CASE("Arrows move over the cells and pass the heads of the classes") {
    EffortDesk desk;
    desk.log(desk.today(), 30, WorkClass::Proactive, desk.lumen, u"Review"_s);
    desk.log(desk.today(), 30, WorkClass::Delivery, desk.lumen, u"Landing page"_s);
    desk.open();
    CHECK(desk.sheet().currentIndex() == desk.cell(u"Review"_s, Tue));
    desk.key(Qt::Key_Down);
    CHECK(desk.sheet().currentIndex() == desk.cell(u"Landing page"_s, Tue));
    desk.key(Qt::Key_Left);
    CHECK(desk.sheet().currentIndex() == desk.cell(u"Landing page"_s, Mon));
    desk.key(Qt::Key_Up);
    CHECK(desk.sheet().currentIndex() == desk.cell(u"Review"_s, Mon));
}

TEST_CASE("A screen reader hears the day, the subject, the client and the time of a cell") {
    EffortDesk desk;
    desk.log(desk.today(), 24, WorkClass::Reactive, desk.harbour, u"Ads paused"_s);
    desk.open();
    CHECK(desk.cell(u"Ads paused"_s, Tue).data(Qt::AccessibleTextRole).toString() ==
          u"Tuesday 23 June, Ads paused, Harbour & Pine, 0:24"_s);
}

TEST_CASE("A cell with several entries opens them, and each can be changed") {
    EffortDesk desk;
    desk.log(desk.today(), 20, WorkClass::Reactive, desk.harbour, u"Ads paused"_s);
    desk.log(desk.today(), 10, WorkClass::Reactive, desk.harbour, u"Ads paused"_s);
    desk.open();
    desk.click(desk.cell(u"Ads paused"_s, Tue));
    desk.key(Qt::Key_5);
    REQUIRE(until([&] { return desk.window().findChild<QLineEdit*>(u"entry.1.minutes"_s); }));
    auto* minutes = desk.find<QLineEdit>(u"entry.1.minutes"_s);
    minutes->setFocus();
    minutes->selectAll();
    desk.type(u"40"_s);
    auto* note = desk.find<QLineEdit>(u"entry.0.note"_s);
    note->setFocus();
    note->selectAll();
    desk.type(u"Restarted the ads"_s);
    desk.key(Qt::Key_Return, Qt::ControlModifier);
    CHECK(desk.shows(u"Restarted the ads"_s, Tue, u"0:20"_s));
    CHECK(desk.shows(u"Ads paused"_s, Tue, u"0:40"_s));
    desk.undo();
    CHECK(desk.shows(u"Ads paused"_s, Tue, u"0:30"_s));
}

TEST_CASE("An entry can be removed and another reclassified in one dialog") {
    EffortDesk desk;
    desk.log(desk.today(), 20, WorkClass::Reactive, desk.harbour, u"Ads paused"_s);
    desk.log(desk.today(), 10, WorkClass::Reactive, desk.harbour, u"Ads paused"_s);
    desk.open();
    desk.click(desk.cell(u"Ads paused"_s, Tue));
    desk.key(Qt::Key_Space);
    REQUIRE(until([&] { return desk.window().findChild<QComboBox*>(u"entry.0.class"_s); }));
    auto* box = desk.find<QComboBox>(u"entry.0.class"_s);
    box->setCurrentIndex(box->findText(u"Delivery"_s, Qt::MatchStartsWith));
    QTest::mouseClick(desk.find<QAbstractButton>(u"entry.1.remove"_s), Qt::LeftButton);
    desk.key(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return desk.stored().size() == 1; }));
    CHECK(desk.stored().front().workClass == WorkClass::Delivery);
    CHECK(desk.stored().front().origin == core::Origin::Production);
}

TEST_CASE("A timed entry whose minutes are typed loses its times") {
    EffortDesk desk;
    const auto start = test::tuesday() - std::chrono::minutes(90);
    auto entry =
        test::timed(desk.member, start, start + std::chrono::minutes(24), WorkClass::Reactive, desk.harbour);
    entry.note = u"Ads paused"_s;
    const auto stored = test::add(desk.db, entry);
    desk.open();
    desk.enter(u"Ads paused"_s, Tue, u"45"_s);
    CHECK(desk.shows(u"Ads paused"_s, Tue, u"0:45"_s));
    CHECK_FALSE(core::effort::find(desk.db, stored.id)->startedAt);
}

TEST_CASE("Work past midnight is not changed by one of its days") {
    EffortDesk desk;
    const auto midnight = core::startOfDay(desk.today(), QTimeZone::utc());
    auto entry = test::timed(desk.member, midnight - std::chrono::minutes(60),
                             midnight + std::chrono::minutes(30), WorkClass::Reactive, desk.harbour);
    entry.note = u"Night shift"_s;
    test::add(desk.db, entry);
    desk.open();
    CHECK(desk.text(u"Night shift"_s, Mon) == u"1:00"_s);
    CHECK(desk.text(u"Night shift"_s, Tue) == u"0:30"_s);
    desk.enter(u"Night shift"_s, Tue, u"45"_s);
    REQUIRE(until([&] { return !desk.bench->desk().notices.all().empty(); }));
    CHECK(desk.bench->desk().notices.all().front().sentence.contains(u"midnight"_s));
    desk.settle();
    CHECK(desk.text(u"Night shift"_s, Tue) == u"0:30"_s);
}

TEST_CASE("A typed line becomes an entry of today") {
    EffortDesk desk;
    desk.open();
    CHECK(desk.sheet().sheet().rowCount() == 0);
    desk.key(Qt::Key_A);
    CHECK(desk.focus()->objectName() == u"entryLine"_s);
    desk.type(u"45m harbour call proactive"_s);
    desk.key(Qt::Key_Return);
    CHECK(desk.shows(u"call"_s, Tue, u"0:45"_s));
    const auto rows = desk.stored();
    REQUIRE(rows.size() == 1);
    CHECK(rows.front().client == desk.harbour);
    CHECK(rows.front().workClass == WorkClass::Proactive);
    CHECK(desk.find<QLineEdit>(u"entryLine"_s)->text().isEmpty());
    desk.undo();
    REQUIRE(until([&] { return desk.stored().empty(); }));
}

TEST_CASE("A line that fits several clients asks which, and takes the one that was chosen") {
    EffortDesk desk;
    const auto dental = test::client(desk.db, u"Harbour Dental"_s);
    desk.open();
    desk.key(Qt::Key_A);
    desk.type(u"20 harbour"_s);
    auto* list = desk.find<QLineEdit>(u"entryLine"_s)->window()->findChild<QWidget*>(u"choiceList"_s);
    REQUIRE(until([&] {
        for (auto* open : desk.window().findChildren<QWidget*>(u"choiceList"_s)) {
            if (open->isVisible()) {
                list = open;
                return true;
            }
        }
        return false;
    }));
    desk.key(Qt::Key_Down);
    desk.key(Qt::Key_Return);
    REQUIRE(until([&] { return desk.stored().size() == 1; }));
    CHECK(desk.stored().front().client == dental);
}

TEST_CASE("A line without time makes a row for the week that can be filled") {
    EffortDesk desk;
    desk.open();
    desk.key(Qt::Key_A);
    desk.type(u"lumen newsletter delivery"_s);
    desk.key(Qt::Key_Return);
    REQUIRE(until([&] { return desk.cell(u"newsletter"_s, Mon).isValid(); }));
    CHECK(desk.stored().empty());
    desk.enter(u"newsletter"_s, Mon, u"0:35"_s);
    CHECK(desk.shows(u"newsletter"_s, Mon, u"0:35"_s));
    REQUIRE(desk.stored().size() == 1);
    CHECK(desk.stored().front().workClass == WorkClass::Delivery);
    CHECK(desk.stored().front().day == desk.monday());
}

TEST_CASE("Time without a class is asked about, and the answer moves the split") {
    EffortDesk desk;
    desk.log(desk.monday(), 20, WorkClass::Unclassified, desk.lumen, u"Call"_s);
    desk.open();
    QTest::mouseClick(desk.find<QAbstractButton>(u"who.0"_s), Qt::LeftButton);
    desk.choose(u"triggerMenu"_s, u"trigger.reactive"_s);
    REQUIRE(until([&] { return desk.stored().front().workClass == WorkClass::Reactive; }));
    CHECK(desk.stored().front().origin == core::Origin::ClientContact);
    CHECK(until([&] { return !desk.window().findChild<QWidget*>(u"look.0"_s); }));
    CHECK(desk.find<ui::NumberLink>(u"weekClass.reactive"_s)->text() == u"0:20"_s);
    desk.bench->desk().undo.undo();
    REQUIRE(until([&] { return desk.stored().front().workClass == WorkClass::Unclassified; }));
}

TEST_CASE("Weeks are walked by keys, and the place remembers the week") {
    EffortDesk desk;
    desk.log(desk.monday().addDays(-7), 50, WorkClass::Delivery, desk.lumen, u"Last week"_s);
    desk.open();
    desk.key(Qt::Key_BracketLeft);
    desk.settle();
    CHECK(desk.text(u"Last week"_s, Mon) == u"0:50"_s);
    CHECK(desk.window().currentPage()->place().query == desk.monday().addDays(-7).toString(Qt::ISODate));
    desk.key(Qt::Key_W);
    desk.settle();
    CHECK(desk.sheet().sheet().days().from == desk.monday());
    QTest::mouseClick(desk.find<QAbstractButton>(u"nextWeek"_s), Qt::LeftButton);
    desk.settle();
    CHECK(desk.sheet().sheet().days().from == desk.monday().addDays(7));
}

TEST_CASE("A class figure opens this member's rows of the week") {
    EffortDesk desk;
    desk.log(desk.today(), 45, WorkClass::Proactive, desk.harbour, u"Monthly call"_s);
    desk.open();
    QTest::mouseClick(desk.find<QAbstractButton>(u"weekClass.proactive"_s), Qt::LeftButton);
    const auto request = ui::rowsOf(desk.window().currentPage()->place());
    REQUIRE(request);
    CHECK(request->which.member == desk.member);
    CHECK(request->which.workClass == WorkClass::Proactive);
    CHECK(request->which.days == core::DayRange{desk.monday(), desk.monday().addDays(7)});
}

TEST_CASE("What somebody else logs for the member appears without asking") {
    EffortDesk desk;
    desk.open();
    test::answerOf(desk.bench->desk().store.write([&](core::Transaction& tx) {
        auto entry = test::typed(desk.member, desk.today(), 15, WorkClass::Internal);
        entry.note = u"Stand-up"_s;
        return core::effort::add(tx, entry, QTimeZone::utc());
    }));
    CHECK(desk.shows(u"Stand-up"_s, Tue, u"0:15"_s));
}
