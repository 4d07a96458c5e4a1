// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journeys/templates.h"
#include "tests/support/clients.h"
#include "tests/support/journeys.h"

using namespace core;
using namespace core::journeys;
using namespace Qt::Literals::StringLiterals;

namespace {

Version save(Database& db, const Version& draft) {
    return db.write([&](Transaction& tx) { return saveDraft(tx, draft); });
}

QStringList stageNames(const Version& version) {
    QStringList names;
    for (const auto& stage : version.stages) {
        names << stage.name;
    }
    return names;
}

} // namespace

TEST_CASE("A created journey comes back as it was drawn, under keys of its own") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const Version draft = test::addJourney(db);
    CHECK(draft.number == 1);
    CHECK(draft.state == VersionState::Draft);
    const auto found = findVersion(db, draft.id);
    REQUIRE(found);
    CHECK(*found == draft);
    CHECK(stageNames(*found) == QStringList{u"Onboarding"_s, u"Launch"_s});
    CHECK(found->stages[0].id.value == found->stages[0].lineage);
    CHECK(draftOf(db, draft.journey) == draft);
    CHECK_FALSE(liveOf(db, draft.journey));
    CHECK(findJourney(db, draft.journey)->name == u"Retainer"_s);
}

TEST_CASE("Everything that a designer writes into a version is stored") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    Version draft = test::addJourney(db);
    const auto departments = people::listDepartments(db);
    Stage& stage = draft.stages[1];
    stage.cadenceDays = 14;
    stage.graceDays = 0;
    stage.emotion = -2;
    stage.expectedDays = 42;
    stage.criteria[0].rule = CriterionRule::Step;
    stage.criteria[0].ruleStep = stage.steps[0].lineage;
    stage.criteria[0].required = false;
    stage.steps[0].channel = Channel::Video;
    stage.steps[0].purpose = Purpose::Report;
    stage.steps[0].department = departments[1].id;
    stage.steps[0].estimate = Minutes(45);
    stage.steps[0].required = false;
    stage.steps[0].topic = u"tracking"_s;
    stage.steps[0].playbook = u"# Say\n- hello"_s;
    stage.experiences = {{ExperienceKind::Gain, u"Knows whom to call"_s}, {ExperienceKind::Pain, u"Waits"_s}};
    stage.roles = {{departments[0].id, StageRole::Accountable}, {departments[2].id, StageRole::Responsible}};
    draft.note = u"For the spring"_s;
    const Version stored = save(db, draft);
    CHECK(stored.revision == draft.revision + 1);
    draft.revision = stored.revision;
    CHECK(stored == draft);
    CHECK(findVersion(db, draft.id) == stored);
}

TEST_CASE("New, moved and removed parts of a draft are stored as they are") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    Version draft = test::addJourney(db, {u"A"_s, u"B"_s, u"C"_s});
    moveStep(draft, {0, 0}, {2, 1});
    removeStage(draft, 0);
    Stage fresh = test::stage(u"D"_s);
    draft.stages.insert(draft.stages.begin(), fresh);
    moveStage(draft, 1, 2);
    const Version stored = save(db, draft);
    CHECK(stageNames(stored) == QStringList{u"D"_s, u"C"_s, u"B"_s});
    CHECK(stored.stages[0].id.value == stored.stages[0].lineage);
    CHECK(stored.stages[1].steps[1].title == u"A call"_s);
    CHECK(findVersion(db, draft.id) == stored);
}

TEST_CASE("Saving a draft as it is writes nothing") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const Version draft = test::addJourney(db);
    Changes changes;
    db->onCommitted([&](const Changes& made) { changes = made; });
    CHECK(save(db, draft) == draft);
    CHECK(changes.empty());
}

TEST_CASE("Saving a draft that somebody else changed is a conflict and changes nothing") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const Version draft = test::addJourney(db);
    Version theirs = draft;
    theirs.stages[0].goal = u"Theirs"_s;
    const Version stored = save(db, theirs);
    Version mine = draft;
    mine.stages[0].goal = u"Mine"_s;
    CHECK(test::kindOfFailure([&] { save(db, mine); }) == ErrorKind::Conflict);
    CHECK(findVersion(db, draft.id) == stored);
}

TEST_CASE("An act on a draft is taken back without what came after it") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const Version before = test::addJourney(db);
    Version after = before;
    removeStage(after, 0);
    Version later = save(db, after);
    later.stages[0].goal = u"Somebody else's"_s;
    later = save(db, later);
    const Version back = db.write([&](Transaction& tx) { return changeDraft(tx, before.id, after, before); });
    CHECK(stageNames(back) == QStringList{u"Onboarding"_s, u"Launch"_s});
    CHECK(back.stages[0] == before.stages[0]);
    CHECK(back.stages[1].goal == u"Somebody else's"_s);
    CHECK(findVersion(db, before.id) == back);
}

TEST_CASE("A draft with days or offsets that cannot be is refused") {
    Version version = test::drawn({u"A"_s});
    version.stages[0].expectedDays = 0;
    version.stages[0].cadenceDays = 0;
    version.stages[0].graceDays = -1;
    version.stages[0].emotion = 3;
    version.stages[0].steps[0].offsetDays = -1;
    version.stages[0].steps[1].estimate = Minutes(-5);
    QStringList fields;
    for (const auto& problem : validate(version)) {
        fields << problem.field;
    }
    CHECK(fields == QStringList{u"expectedDays"_s, u"cadenceDays"_s, u"graceDays"_s, u"emotion"_s,
                                u"offsetDays"_s, u"estimate"_s});
}

TEST_CASE("A published version does not change any more") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const Version published = test::publish(db, test::addJourney(db).id);
    CHECK(published.state == VersionState::Published);
    CHECK(published.publishedAt == db.now());
    CHECK(findVersion(db, published.id) == published);
    Version changed = published;
    changed.stages[0].goal = u"Another"_s;
    CHECK(test::kindOfFailure([&] { save(db, changed); }) == ErrorKind::Invalid);
    CHECK(test::kindOfFailure([&] { test::publish(db, published.id); }) == ErrorKind::Invalid);
    CHECK(findVersion(db, published.id) == published);
}

TEST_CASE("A draft that is built on another version has rows of its own and the same lineage") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const Version live = test::publish(db, test::addJourney(db).id);
    const Version draft = db.write([&](Transaction& tx) { return createDraft(tx, live.id); });
    CHECK(draft.number == 2);
    CHECK(draft.basedOn == live.id);
    REQUIRE(draft.stages.size() == live.stages.size());
    CHECK(draft.stages[0].id != live.stages[0].id);
    CHECK(draft.stages[0].lineage == live.stages[0].lineage);
    CHECK(draft.stages[0].steps[1].lineage == live.stages[0].steps[1].lineage);
    CHECK(findVersion(db, draft.id) == draft);
    CHECK(test::kindOfFailure([&] { db.write([&](Transaction& tx) { createDraft(tx, live.id); }); }) ==
          ErrorKind::Invalid);
}

TEST_CASE("Publishing retires the version that was live") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const Version first = test::publish(db, test::addJourney(db).id);
    const Version draft = db.write([&](Transaction& tx) { return createDraft(tx, first.id); });
    test::publish(db, draft.id);
    const auto versions = versionsOf(db, first.journey);
    REQUIRE(versions.size() == 2);
    CHECK(versions[0].number == 2);
    CHECK(versions[0].state == VersionState::Published);
    CHECK(versions[1].state == VersionState::Retired);
    CHECK(liveOf(db, first.journey)->number == 2);
    db.write([&](Transaction& tx) { retire(tx, draft.id); });
    CHECK_FALSE(liveOf(db, first.journey));
    CHECK(test::kindOfFailure([&] { db.write([&](Transaction& tx) { retire(tx, draft.id); }); }) ==
          ErrorKind::Invalid);
}

TEST_CASE("A draft with broken structure cannot be published") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    Version draft = test::addJourney(db);
    draft.stages[1].name.clear();
    draft = save(db, draft);
    CHECK(test::kindOfFailure([&] { test::publish(db, draft.id); }) == ErrorKind::Invalid);
    CHECK(findVersion(db, draft.id)->state == VersionState::Draft);
}

TEST_CASE("A discarded draft can be put back as it was") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const Version live = test::publish(db, test::addJourney(db).id);
    const Version draft = db.write([&](Transaction& tx) { return createDraft(tx, live.id); });
    const Version gone = db.write([&](Transaction& tx) { return discardDraft(tx, draft.id); });
    CHECK_FALSE(findVersion(db, draft.id));
    db.write([&](Transaction& tx) { restoreDraft(tx, gone); });
    CHECK(findVersion(db, draft.id) == draft);
    CHECK(test::kindOfFailure([&] { db.write([&](Transaction& tx) { discardDraft(tx, live.id); }); }) ==
          ErrorKind::Invalid);
}

TEST_CASE("The list of journeys shows what is live, what is drawn and who is on the way") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const Version live = test::publish(db, test::addJourney(db).id);
    db.write([&](Transaction& tx) { createDraft(tx, live.id); });
    const Version empty =
        db.write([&](Transaction& tx) { return createJourney(tx, u"Another"_s, Version()); });
    test::enrol(db, test::addClient(db).id, live, 0, db.now());
    const auto rows = list(db);
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].name == u"Retainer"_s);
    CHECK(rows[0].liveNumber == 1);
    CHECK(rows[0].draftNumber == 2);
    CHECK(rows[0].stages == 2);
    CHECK(rows[0].touchpoints == 4);
    CHECK(rows[0].clients == 1);
    CHECK(rows[0].onLive == 1);
    CHECK(rows[1].id == empty.journey);
    CHECK_FALSE(rows[1].live);
    CHECK(rows[1].stages == 0);
}

TEST_CASE("A journey is renamed, and two who rename it at once are told") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const Version draft = test::addJourney(db);
    Journey journey = *findJourney(db, draft.journey);
    Journey mine = journey;
    journey.name = u"Care"_s;
    db.write([&](Transaction& tx) { journey = saveJourney(tx, journey); });
    CHECK(findJourney(db, draft.journey) == journey);
    CHECK(test::kindOfFailure([&] { db.write([&](Transaction& tx) { saveJourney(tx, mine); }); }) ==
          ErrorKind::Conflict);
    journey.name = u" "_s;
    CHECK(test::kindOfFailure([&] { db.write([&](Transaction& tx) { saveJourney(tx, journey); }); }) ==
          ErrorKind::Invalid);
}

TEST_CASE("A copy of a journey is another path: same stages, lineage of its own, rules that follow") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    Version draft = test::addJourney(db);
    draft.stages[0].criteria[0].rule = CriterionRule::Step;
    draft.stages[0].criteria[0].ruleStep = draft.stages[0].steps[1].lineage;
    draft = save(db, draft);
    const Version copy = db.write([&](Transaction& tx) { return duplicateJourney(tx, draft.journey); });
    CHECK(findJourney(db, copy.journey)->name == u"Copy of Retainer"_s);
    CHECK(stageNames(copy) == stageNames(draft));
    CHECK(copy.stages[0].lineage != draft.stages[0].lineage);
    CHECK(copy.stages[0].criteria[0].ruleStep == copy.stages[0].steps[1].lineage);
    CHECK(findVersion(db, copy.id) == copy);
}

TEST_CASE("A journey without clients is removed and can be put back; one with clients stays") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const Version live = test::publish(db, test::addJourney(db).id);
    const Version draft = db.write([&](Transaction& tx) { return createDraft(tx, live.id); });
    const auto removed = db.write([&](Transaction& tx) { return removeJourney(tx, live.journey); });
    CHECK(list(db).empty());
    db.write([&](Transaction& tx) { restoreJourney(tx, removed); });
    CHECK(findVersion(db, live.id) == live);
    CHECK(findVersion(db, draft.id) == draft);
    test::enrol(db, test::addClient(db).id, live, 0, db.now());
    CHECK(test::kindOfFailure([&] { db.write([&](Transaction& tx) { removeJourney(tx, live.journey); }); }) ==
          ErrorKind::Invalid);
}

TEST_CASE("Every template can be created and published as it is") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const Template which = GENERATE(from_range(AllTemplates));
    const Version draft = db.write([&](Transaction& tx) {
        people::addDefaultDepartments(tx);
        return createJourney(tx, templateName(which), fromTemplate(which, people::listDepartments(tx)));
    });
    CHECK(draft.stages.size() >= 4);
    CHECK(findVersion(db, draft.id) == draft);
    CHECK(test::publish(db, draft.id).state == VersionState::Published);
}
