// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deviations/store.h"
#include "core/feedback/feedback.h"
#include "core/journeys/design.h"
#include "core/journeys/progress.h"
#include "core/people/department.h"
#include "tests/support/deviations.h"
#include "tests/support/journeys.h"
#include "tests/ui/page/pagebench.h"
#include "ui/clients/activitylist.h"
#include "ui/clients/clientpage.h"
#include "ui/clients/timelineview.h"
#include "ui/page/deviationquery.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/choicerow.h"
#include "ui/widgets/dialogframe.h"
#include "ui/widgets/format.h"

#include <QPushButton>

using namespace Qt::Literals::StringLiterals;
using Bench = test::PageBench<ui::ClientPage>;
namespace feedback = core::feedback;

namespace {

const core::ClientId Tidewater(77);
const ui::Place Client77{ui::pages::Client, 77, {}};

core::DeviationId tell(core::Transaction& tx) {
    core::clients::Client client;
    client.id = Tidewater;
    client.name = u"Tidewater Hotels"_s;
    core::clients::save(tx, client);
    auto value = test::deviation(Tidewater, test::tuesday() - std::chrono::hours(48));
    value.offSince = QDate(2026, 6, 17);
    value.evidence = {{u"days"_s, 31}, {u"cadence"_s, 21}, {u"lastAt"_s, 1}};
    return test::addDeviation(tx, value).id;
}

std::vector<feedback::Feedback> answers(Bench& bench) {
    return bench.read([](core::Database& db) { return feedback::ofClient(db, Tidewater); });
}

} // namespace

TEST_CASE("The head of a drifting client says how long it is off the path") {
    Bench bench([](core::Transaction& tx, core::MemberId) { tell(tx); }, Client77);
    auto* chip = bench.find<ui::Chip>(u"offPath"_s);
    CHECK(chip->isVisible());
    CHECK(chip->text() == ui::format::days(6) + u" off path"_s);
    bench.write([](core::Transaction& tx) {
        const auto all = core::deviations::ofClient(tx, Tidewater, 1);
        core::deviations::markFixed(tx, all.front().id, {});
    });
    CHECK(test::until([&] { return !chip->isVisible(); }));
}

TEST_CASE("G on the client's page guides back and opens the deviation") {
    core::DeviationId id;
    Bench bench([&](core::Transaction& tx, core::MemberId) { id = tell(tx); }, Client77);
    bench.find<ui::ActivityList>(u"activity"_s)->setFocus();
    bench.key(Qt::Key_G);
    REQUIRE(test::until([&] { return bench.asked.has_value(); }));
    CHECK(*bench.asked == ui::placeOf(id));
}

TEST_CASE("See all opens this client's deviations") {
    Bench bench([](core::Transaction& tx, core::MemberId) { tell(tx); }, Client77);
    QTest::mouseClick(bench.find<QWidget>(u"allDeviations"_s), Qt::LeftButton);
    REQUIRE(bench.asked);
    CHECK(ui::deviationQueryOf(bench.asked->query).client == Tidewater);
}

TEST_CASE("The timeline flags a deviation, and Enter opens it") {
    core::DeviationId id;
    Bench bench([&](core::Transaction& tx, core::MemberId) { id = tell(tx); }, Client77);
    auto* timeline = bench.find<ui::TimelineView>(u"timelineView"_s);
    timeline->setFocus(Qt::TabFocusReason);
    CHECK(timeline->accessibleDescription().contains(u"Silence"_s));
    QTest::keyClick(timeline, Qt::Key_Return);
    CHECK(bench.asked == ui::placeOf(id));
}

TEST_CASE("Feedback is logged from the client's page, and undo takes it back") {
    Bench bench([](core::Transaction& tx, core::MemberId) { tell(tx); }, Client77);
    QTest::mouseClick(bench.find<QWidget>(u"logFeedback"_s), Qt::LeftButton);
    auto* dialog = ui::DialogFrame::openIn(&bench.window());
    REQUIRE(dialog);
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier); // nothing is chosen yet
    CHECK(answers(bench).empty());
    auto* score = bench.find<ui::ChoiceRow>(u"feedbackScore"_s);
    score->setFocus(Qt::TabFocusReason);
    for (int i = 0; i < 7; ++i) {
        QTest::keyClick(score, Qt::Key_Right);
    }
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(test::until([&] { return answers(bench).size() == 1; }));
    CHECK(answers(bench).front().kind == core::FeedbackKind::Nps);
    CHECK(answers(bench).front().score == 6);
    bench.settle();
    bench.desk().undo.undo();
    CHECK(test::until([&] { return answers(bench).empty(); }));
}

TEST_CASE("A row of feedback opens it, and Remove takes it out with a way back") {
    Bench bench(
        [](core::Transaction& tx, core::MemberId) {
            tell(tx);
            feedback::Feedback value;
            value.client = Tidewater;
            value.kind = core::FeedbackKind::Review;
            value.score = 2;
            value.site = u"Google"_s;
            value.at = test::tuesday();
            feedback::save(tx, value);
        },
        Client77);
    const auto rows = bench.find<QWidget>(u"clientFeedback"_s)->findChildren<QAbstractButton*>();
    const auto row = std::find_if(rows.begin(), rows.end(), [](const QAbstractButton* button) {
        return button->accessibleName().contains(u"2 star"_s) || button->text().contains(u"2 star"_s);
    });
    REQUIRE(row != rows.end());
    QTest::mouseClick(*row, Qt::LeftButton);
    auto* dialog = ui::DialogFrame::openIn(&bench.window());
    REQUIRE(dialog);
    REQUIRE(test::until([&] { return bench.desk().store.isIdle(); }));
    for (auto* button : dialog->findChildren<QPushButton*>()) {
        if (button->text() == u"Remove"_s) {
            QTest::mouseClick(button, Qt::LeftButton);
        }
    }
    CHECK(test::until([&] { return answers(bench).empty(); }));
    bench.desk().undo.undo();
    CHECK(test::until([&] { return answers(bench).size() == 1; }));
}

TEST_CASE("The timeline says in which stage the client is, and since when") {
    Bench bench(
        [](core::Transaction& tx, core::MemberId mara) {
            tell(tx);
            core::people::addDefaultDepartments(tx);
            auto version =
                core::journeys::createJourney(tx, u"Retainer"_s, test::drawn({u"Onboarding"_s, u"Launch"_s}));
            version = core::journeys::publish(tx, version.id, mara);
            core::journeys::enrol(tx, {Tidewater, version.id, true, QDate(2026, 6, 1), {}, mara});
        },
        Client77);
    auto* timeline = bench.find<ui::TimelineView>(u"timelineView"_s);
    CHECK(timeline->accessibleDescription().contains(u"Stage Onboarding, since "_s));
}
