// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journeys/problems.h"
#include "core/journeys/templates.h"
#include "tests/support/journeys.h"

using namespace core;
using namespace core::journeys;
using namespace Qt::Literals::StringLiterals;

namespace {

std::vector<people::Department> departments() {
    std::vector<people::Department> list;
    for (const auto& name :
         {u"Service"_s, u"Marketing"_s, u"Operations"_s, u"HR"_s, u"Transformation"_s, u"IT"_s}) {
        people::Department department;
        department.id = DepartmentId(qint64(list.size()) + 1);
        department.name = name;
        list.push_back(department);
    }
    return list;
}

/// One stage without a problem.
Version sound() {
    Version version = test::drawn({u"Launch"_s});
    version.stages[0].roles = {{DepartmentId(1), StageRole::Accountable},
                               {DepartmentId(2), StageRole::Responsible}};
    for (auto& step : version.stages[0].steps) {
        step.department = DepartmentId(1);
    }
    return version;
}

std::vector<ProblemKind> kinds(const Version& version) {
    std::vector<ProblemKind> found;
    for (const auto& problem : problems(version, departments())) {
        found.push_back(problem.kind);
    }
    return found;
}

using Kinds = std::vector<ProblemKind>;

} // namespace

TEST_CASE("A sound stage has no problem") {
    CHECK(kinds(sound()).empty());
}

TEST_CASE("A journey needs a stage") {
    const auto found = problems(Version(), departments());
    REQUIRE(found.size() == 1);
    CHECK(found[0].kind == ProblemKind::NoStages);
    CHECK(found[0].severity == Severity::Blocking);
}

TEST_CASE(
    "A stage needs a goal, one accountable department and a responsible one, but may be published without") {
    Version version = sound();
    version.stages[0].goal.clear();
    version.stages[0].roles.clear();
    const auto found = problems(version, departments());
    REQUIRE(found.size() == 3);
    CHECK(found[0].text == u"Launch has no goal."_s);
    CHECK(found[1].kind == ProblemKind::NoAccountable);
    CHECK(found[2].kind == ProblemKind::NoResponsible);
    CHECK(found[2].severity == Severity::Warning);
    CHECK(found[2].stage == version.stages[0].lineage);
}

TEST_CASE("Two accountable departments are one too many") {
    Version version = sound();
    version.stages[0].roles.push_back({DepartmentId(3), StageRole::Accountable});
    const auto found = problems(version, departments());
    REQUIRE(found.size() == 1);
    CHECK(found[0].mark == u"2 owners"_s);
}

TEST_CASE("A touchpoint on the last expected day is in time, one day later is not") {
    Version version = sound();
    version.stages[0].steps[1].offsetDays = 20;
    CHECK(kinds(version).empty());
    version.stages[0].steps[1].offsetDays = 21;
    const auto found = problems(version, departments());
    REQUIRE(found.size() == 1);
    CHECK(found[0].kind == ProblemKind::LateOffset);
    CHECK(found[0].item == version.stages[0].steps[1].lineage);
    CHECK(found[0].text ==
          u"\"Launch report\" is due on day 21, after the 20 days that Launch should take."_s);
}

TEST_CASE("A criterion that waits for a touchpoint that is gone blocks publishing") {
    Version version = sound();
    version.stages[0].criteria[0].rule = CriterionRule::Step;
    version.stages[0].criteria[0].ruleStep = version.stages[0].steps[0].lineage;
    CHECK(kinds(version).empty());
    removeStep(version, {0, 0});
    const auto found = problems(version, departments());
    REQUIRE(found.size() == 1);
    CHECK(found[0].kind == ProblemKind::OrphanRule);
    CHECK(found[0].severity == Severity::Blocking);
}

TEST_CASE("What has no name blocks publishing and comes first") {
    Version version = sound();
    version.stages[0].goal.clear();
    version.stages[0].name = u" "_s;
    version.stages[0].steps[0].title.clear();
    version.stages[0].criteria[0].title.clear();
    CHECK(kinds(version) == Kinds{ProblemKind::UnnamedStage, ProblemKind::UnnamedCriterion,
                                  ProblemKind::UnnamedStep, ProblemKind::NoGoal});
}

TEST_CASE("A touchpoint without a department is an orphan, and one of a department out of use is told") {
    Version version = sound();
    version.stages[0].steps[0].department = {};
    version.stages[0].steps[1].department = DepartmentId(99);
    CHECK(kinds(version) == Kinds{ProblemKind::OrphanStep, ProblemKind::GoneDepartment});
}

TEST_CASE("Coverage counts stages with exactly one accountable and at least one responsible department") {
    Version version = test::drawn({u"A"_s, u"B"_s, u"C"_s, u"D"_s, u"E"_s});
    const DepartmentRole accountable{DepartmentId(1), StageRole::Accountable};
    const DepartmentRole responsible{DepartmentId(1), StageRole::Responsible};
    version.stages[0].roles = {accountable, responsible};
    version.stages[1].roles = {accountable, responsible};
    version.stages[2].roles = {responsible};
    version.stages[3].roles = {accountable, {DepartmentId(2), StageRole::Accountable}, responsible};
    version.stages[4].roles = {accountable};
    CHECK(coveredStages(version) == 2);
}

TEST_CASE("The templates have no problem") {
    const Template which = GENERATE(from_range(AllTemplates));
    for (const auto& problem : problems(fromTemplate(which, departments()), departments())) {
        FAIL(problem.text.toStdString());
    }
    const Version version = fromTemplate(which, departments());
    for (const auto& stage : version.stages) {
        CHECK(stage.emotion.has_value());
        CHECK_FALSE(stage.criteria.empty());
        CHECK(stage.experiences.size() >= 2);
        CHECK(std::is_sorted(stage.steps.begin(), stage.steps.end(),
                             [](const auto& a, const auto& b) { return a.offsetDays < b.offsetDays; }));
    }
}
