// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deviations/playbook.h"
#include "tests/ui/page/pagebench.h"
#include "ui/deviations/playbookspage.h"
#include "ui/widgets/field.h"

#include <QListWidget>

using namespace Qt::Literals::StringLiterals;
namespace deviations = core::deviations;
using Bench = test::PageBench<ui::PlaybooksPage>;

namespace {

void addOne(core::Transaction& tx, core::MemberId) {
    deviations::Playbook playbook;
    playbook.name = u"Win back"_s;
    for (const QString& title : {u"Read"_s, u"Call"_s, u"Write"_s}) {
        deviations::PlaybookStep step;
        step.title = title;
        playbook.steps.push_back(step);
    }
    deviations::savePlaybook(tx, playbook);
}

std::vector<deviations::Playbook> stored(Bench& bench) {
    return bench.read(
        [](core::Database& db) { return deviations::listPlaybooks(db, deviations::Playbooks::All); });
}

QStringList steps(Bench& bench) {
    QStringList titles;
    const auto playbooks = stored(bench);
    for (const auto& step : playbooks.front().steps) {
        titles << step.title;
    }
    return titles;
}

void retype(Bench& bench, const QString& field, const QString& text) {
    auto* line = bench.find<ui::Field>(field);
    line->setFocus(Qt::TabFocusReason);
    line->selectAll();
    bench.type(text);
    bench.key(Qt::Key_Return);
}

} // namespace

TEST_CASE("A renamed playbook is stored, and undo gives it its name back") {
    Bench bench(addOne);
    retype(bench, u"playbookTitle"_s, u"Win trust back"_s);
    CHECK(test::until([&] { return stored(bench).front().name == u"Win trust back"_s; }));
    bench.settle();
    bench.desk().undo.undo();
    CHECK(test::until([&] { return stored(bench).front().name == u"Win back"_s; }));
}

TEST_CASE("Alt with an arrow moves a step, and undo moves it back") {
    Bench bench(addOne);
    auto* list = bench.find<QListWidget>(u"playbookSteps"_s);
    list->setFocus(Qt::TabFocusReason);
    list->setCurrentRow(0);
    QTest::keyClick(list, Qt::Key_Down, Qt::AltModifier);
    QTest::keyClick(list, Qt::Key_Down, Qt::AltModifier);
    CHECK(test::until([&] { return steps(bench) == QStringList{u"Call"_s, u"Write"_s, u"Read"_s}; }));
    bench.settle();
    bench.desk().undo.undo();
    CHECK(test::until([&] { return steps(bench) == QStringList{u"Call"_s, u"Read"_s, u"Write"_s}; }));
}

TEST_CASE("Delete removes a step, and the last one stays") {
    Bench bench(addOne);
    auto* list = bench.find<QListWidget>(u"playbookSteps"_s);
    for (int i = 0; i < 3; ++i) {
        QTest::keyClick(list, Qt::Key_Delete);
    }
    CHECK(test::until([&] { return steps(bench).size() == 1; }));
}

TEST_CASE("What is typed into a step is stored with it") {
    Bench bench(addOne);
    bench.find<QListWidget>(u"playbookSteps"_s)->setCurrentRow(1);
    retype(bench, u"stepTitle"_s, u"Call the owner"_s);
    retype(bench, u"stepDue"_s, u"3"_s);
    CHECK(test::until([&] {
        const auto step = stored(bench).front().steps.at(1);
        return step.title == u"Call the owner"_s && step.dueDays == 3;
    }));
}

TEST_CASE("A playbook is copied, taken out of use and removed by its buttons") {
    Bench bench(addOne);
    QTest::mouseClick(bench.find<QWidget>(u"duplicatePlaybook"_s), Qt::LeftButton);
    CHECK(test::until([&] { return stored(bench).size() == 2; }));
    bench.settle();
    QTest::mouseClick(bench.find<QWidget>(u"togglePlaybook"_s), Qt::LeftButton);
    CHECK(test::until([&] { return !stored(bench).back().active; }));
    bench.settle();
    QTest::mouseClick(bench.find<QWidget>(u"removePlaybook"_s), Qt::LeftButton);
    CHECK(test::until([&] { return stored(bench).size() == 1; }));
    bench.settle();
    bench.desk().undo.undo();
    CHECK(test::until([&] { return stored(bench).size() == 2; }));
}

TEST_CASE("A workspace without playbooks is offered the delivered ones") {
    Bench bench;
    QTest::mouseClick(bench.find<QWidget>(u"addDelivered"_s), Qt::LeftButton);
    CHECK(test::until([&] { return stored(bench).size() == deviations::delivered().size(); }));
}
