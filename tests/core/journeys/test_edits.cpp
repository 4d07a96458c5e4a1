// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journeys/merge.h"
#include "tests/support/journeys.h"

using namespace core;
using namespace core::journeys;
using namespace Qt::Literals::StringLiterals;

namespace {

QStringList stageNames(const Version& version) {
    QStringList names;
    for (const auto& stage : version.stages) {
        names << stage.name;
    }
    return names;
}

QStringList stepTitles(const Stage& stage) {
    QStringList titles;
    for (const auto& step : stage.steps) {
        titles << step.title;
    }
    return titles;
}

} // namespace

TEST_CASE("A moved stage stands where it was put, in both directions") {
    Version version = test::drawn({u"A"_s, u"B"_s, u"C"_s});
    moveStage(version, 0, 2);
    CHECK(stageNames(version) == QStringList{u"B"_s, u"C"_s, u"A"_s});
    moveStage(version, 2, 1);
    CHECK(stageNames(version) == QStringList{u"B"_s, u"A"_s, u"C"_s});
    moveStage(version, 1, 9);
    CHECK(stageNames(version) == QStringList{u"B"_s, u"A"_s, u"C"_s});
}

TEST_CASE("A touchpoint moves within its stage and into another one") {
    Version version = test::drawn({u"A"_s, u"B"_s});
    moveStep(version, {0, 0}, {0, 1});
    CHECK(stepTitles(version.stages[0]) == QStringList{u"A report"_s, u"A call"_s});
    moveStep(version, {0, 1}, {1, 1});
    CHECK(stepTitles(version.stages[0]) == QStringList{u"A report"_s});
    CHECK(stepTitles(version.stages[1]) == QStringList{u"B call"_s, u"A call"_s, u"B report"_s});
}

TEST_CASE("A copied stage is another stage, and its rules wait for the copies of its touchpoints") {
    Version version = test::drawn({u"A"_s});
    version.stages[0].criteria[0].rule = CriterionRule::Step;
    version.stages[0].criteria[0].ruleStep = version.stages[0].steps[1].lineage;
    duplicateStage(version, 0, test::keys());
    REQUIRE(version.stages.size() == 2);
    CHECK(version.stages[1].lineage != version.stages[0].lineage);
    CHECK(version.stages[1].criteria[0].ruleStep == version.stages[1].steps[1].lineage);
    CHECK(version.stages[1].steps[1].lineage != version.stages[0].steps[1].lineage);
}

TEST_CASE("A touchpoint that is added between two is due between them") {
    Version version = test::drawn({u"A"_s});
    const Spot spot = addStep(version, {0, 1}, u"New"_s, test::keys());
    CHECK(spot == Spot{0, 1});
    CHECK(version.stages[0].steps[1].offsetDays == 6);
    CHECK(addStep(version, {0, 99}, u"Last"_s, test::keys(2000)) == Spot{0, 3});
    CHECK(version.stages[0].steps[3].offsetDays == 15);
}

TEST_CASE("A department has the parts that were set last") {
    Stage stage;
    setRoles(stage, DepartmentId(1), {StageRole::Accountable, StageRole::Responsible});
    setRoles(stage, DepartmentId(2), {StageRole::Informed});
    setRoles(stage, DepartmentId(1), {StageRole::Consulted});
    CHECK(stage.roles == std::vector<DepartmentRole>{{DepartmentId(2), StageRole::Informed},
                                                     {DepartmentId(1), StageRole::Consulted}});
}

TEST_CASE("What two people change in different places of a draft is kept from both") {
    const Version base = test::drawn({u"A"_s, u"B"_s, u"C"_s});
    Version mine = base;
    mine.stages[0].goal = u"Mine"_s;
    mine.stages[0].steps[0].offsetDays = 5;
    removeStage(mine, 2);
    addStep(mine, {1, 2}, u"My step"_s, test::keys(100));
    Version theirs = base;
    theirs.revision = 7;
    theirs.stages[0].expectedDays = 30;
    theirs.stages[0].steps[1].offsetDays = 12;
    moveStage(theirs, 1, 0);
    addStage(theirs, 3, u"D"_s, test::keys(200));
    const auto merge = mergeDrafts(base, mine, theirs);
    CHECK(merge.clashes.empty());
    CHECK(merge.version.revision == 7);
    CHECK(stageNames(merge.version) == QStringList{u"B"_s, u"A"_s, u"D"_s});
    const Stage& a = merge.version.stages[1];
    CHECK(a.goal == u"Mine"_s);
    CHECK(a.expectedDays == 30);
    CHECK(a.steps[0].offsetDays == 5);
    CHECK(a.steps[1].offsetDays == 12);
    CHECK(stepTitles(merge.version.stages[0]) == QStringList{u"B call"_s, u"B report"_s, u"My step"_s});
}

TEST_CASE("What two people change differently is asked, and the answer is taken") {
    const Version base = test::drawn({u"A"_s});
    Version mine = base;
    mine.stages[0].goal = u"Mine"_s;
    mine.stages[0].steps[0].offsetDays = 5;
    Version theirs = base;
    theirs.stages[0].goal = u"Theirs"_s;
    theirs.stages[0].steps[0].offsetDays = 7;
    const auto merge = mergeDrafts(base, mine, theirs, {1});
    REQUIRE(merge.clashes.size() == 2);
    CHECK(merge.clashes[0] == DesignClash{u"Goal of A"_s, u"Goal of A"_s, u"Mine"_s, u"Theirs"_s});
    CHECK(merge.clashes[1].mine == u"A call, +5 d"_s);
    CHECK(merge.version.stages[0].goal == u"Mine"_s);
    CHECK(merge.version.stages[0].steps[0].offsetDays == 7);
}

TEST_CASE("What one removed and the other changed stays, and nothing stands twice") {
    const Version base = test::drawn({u"A"_s, u"B"_s});
    Version mine = base;
    moveStep(mine, {0, 0}, {1, 0});
    Version theirs = base;
    theirs.stages[0].steps[0].offsetDays = 9;
    removeStage(theirs, 1);
    const auto merge = mergeDrafts(base, mine, theirs);
    CHECK(stageNames(merge.version) == QStringList{u"A"_s, u"B"_s});
    int found = 0;
    for (const auto& stage : merge.version.stages) {
        found += int(stepTitles(stage).count(u"A call"_s));
    }
    CHECK(found == 1);
}
