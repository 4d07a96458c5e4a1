// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journeys/difference.h"
#include "tests/support/journeys.h"

using namespace core;
using namespace core::journeys;
using namespace Qt::Literals::StringLiterals;

namespace {

QStringList texts(const Version& before, const Version& after) {
    QStringList list;
    for (const auto& change : difference(before, after)) {
        list << change.text;
    }
    return list;
}

} // namespace

TEST_CASE("A version does not differ from itself, nor from the same with other row ids") {
    const Version version = test::drawn({u"A"_s, u"B"_s});
    Version other = version;
    other.stages[0].id = StageId(77);
    CHECK(difference(version, other).empty());
}

TEST_CASE("An added touchpoint is named with its stage and day, a later one with both days") {
    const Version before = test::drawn({u"Launch"_s});
    Version after = before;
    after.stages[0].steps[1].offsetDays = 7;
    addStep(after, {0, 0}, u"Pre-launch check"_s, test::keys());
    const auto changes = difference(before, after);
    REQUIRE(changes.size() == 2);
    CHECK(changes[0].text == u"Pre-launch check, Launch +1 d"_s);
    CHECK(changes[0].kind == ChangeKind::Added);
    CHECK(changes[0].mark == u"new"_s);
    CHECK(changes[1].text == u"Launch report, +10 to +7 d"_s);
    CHECK(changes[1].mark == u"was +10"_s);
    CHECK(changes[1].item == before.stages[0].steps[1].lineage);
}

TEST_CASE("Added and removed criteria and stages are named") {
    const Version before = test::drawn({u"A"_s, u"B"_s});
    Version after = before;
    removeStage(after, 1);
    addStage(after, 1, u"C"_s, test::keys());
    addCriterion(after, {0, 1}, u"Report link works"_s, test::keys(2000));
    removeCriterion(after, {0, 0});
    CHECK(texts(before, after) ==
          QStringList{u"Criterion: Report link works"_s, u"Stage: C"_s, u"Criterion: A agreed"_s,
                      u"Stage: B"_s, u"Criterion: B agreed"_s, u"B call, B +3 d"_s, u"B report, B +10 d"_s});
}

TEST_CASE("Changed fields of a stage are told one by one") {
    const Version before = test::drawn({u"A"_s});
    Version after = before;
    after.stages[0].name = u"Start"_s;
    after.stages[0].goal = u"Another"_s;
    after.stages[0].expectedDays = 25;
    after.stages[0].graceDays = 2;
    after.stages[0].emotion = 1;
    after.stages[0].experiences.push_back({ExperienceKind::Pain, u"Waits"_s});
    after.stages[0].roles.push_back({DepartmentId(1), StageRole::Informed});
    CHECK(texts(before, after) ==
          QStringList{u"Stage A is now Start"_s, u"Goal of Start"_s, u"Start, 20 to 25 days"_s,
                      u"When Start counts as silent or late"_s, u"Designed emotion of Start"_s,
                      u"Pains and gains of Start"_s, u"Departments of Start"_s});
}

TEST_CASE("A touchpoint that moved to another stage has moved, and is neither new nor gone") {
    const Version before = test::drawn({u"A"_s, u"B"_s});
    Version after = before;
    moveStep(after, {0, 0}, {1, 0});
    CHECK(texts(before, after) == QStringList{u"A call, from A to B"_s});
}

TEST_CASE("Another order is one change, and a removal alone is not another order") {
    const Version before = test::drawn({u"A"_s, u"B"_s, u"C"_s});
    Version after = before;
    moveStage(after, 0, 1);
    CHECK(texts(before, after) == QStringList{u"The stages are in another order"_s});
    after = before;
    removeStep(after, {0, 0});
    CHECK(texts(before, after) == QStringList{u"A call, A +3 d"_s});
}

TEST_CASE("Details of a touchpoint are named together") {
    const Version before = test::drawn({u"A"_s});
    Version after = before;
    after.stages[0].steps[0].channel = Channel::Visit;
    after.stages[0].steps[0].required = false;
    after.stages[0].steps[0].playbook = u"Say it"_s;
    CHECK(texts(before, after) == QStringList{u"A call: channel, now optional, playbook"_s});
}
