// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/macros/run.h"

#include "tests/support/answers.h"
#include "tests/support/failure.h"
#include "tests/support/macrosteps.h"

using namespace Qt::Literals::StringLiterals;
namespace macros = core::macros;
namespace tickets = core::tickets;
using macros::Do;
using macros::Macro;
using macros::Step;
using test::AnswerScene;
using test::macroStep;
using test::stateStep;
using tickets::TicketState;

namespace {

Step tags(Do what, const QStringList& names) {
    Step value = macroStep(what);
    value.tags = names;
    return value;
}

/// Everything at once.
Macro waitForClient() {
    Macro macro;
    macro.name = u"Wait for the client"_s;
    macro.after = core::MacroAfter::Next;
    Step minutes = macroStep(Do::Minutes);
    minutes.minutes = core::Minutes(5);
    Step priority = macroStep(Do::Priority);
    priority.priority = tickets::Priority::High;
    Step kind = macroStep(Do::Kind);
    kind.kind = tickets::TicketKind::Defect;
    Step plan = macroStep(Do::Plan, u"Ask {{contact.first}} again"_s);
    plan.days = 4;
    macro.steps = {macroStep(Do::Reply, u"Dear {{contact.first}}, we need one more thing."_s, true),
                   macroStep(Do::Note, u"Waits for {{client}}."_s, true),
                   stateStep(TicketState::Pending, 3),
                   macroStep(Do::Assign),
                   priority,
                   kind,
                   tags(Do::AddTags, {u"billing"_s}),
                   minutes,
                   plan};
    return macro;
}

Macro save(test::Workspace& db, const Macro& macro) {
    return db.write([&](core::Transaction& tx) { return macros::saveMacro(tx, macro); });
}

macros::Ran runOn(AnswerScene& scene, const macros::Run& prepared) {
    return scene.db.write([&](core::Transaction& tx) { return macros::run(tx, prepared); });
}

Macro named(const QString& name, int position) {
    Macro macro;
    macro.name = name;
    macro.position = position;
    macro.steps = {stateStep(TicketState::OnHold)};
    return macro;
}

} // namespace

TEST_CASE("A macro reads what it wrote") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const Macro macro = save(db, waitForClient());
    CHECK(macros::findMacro(db, macro.id) == macro);
    CHECK(test::errorOf([] { macros::fromText(u"[{\"do\":\"explode\"}]"_s); }).kind ==
          core::ErrorKind::Internal);
}

TEST_CASE("A macro without changes, with the same change twice or without a text is refused") {
    Macro macro;
    macro.name = u"Nothing"_s;
    CHECK(macros::validate(macro).size() == 1);
    macro.steps = {stateStep(TicketState::OnHold), stateStep(TicketState::Open)};
    CHECK(macros::validate(macro).size() == 1);
    macro.steps = {macroStep(Do::Reply)};
    CHECK(macros::validate(macro).size() == 1);
    CHECK(macros::validate(waitForClient()).isEmpty());
}

TEST_CASE("The macro that was used last comes first, for each member") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    AnswerScene scene(db);
    save(db, named(u"A"_s, 0));
    const Macro b = save(db, named(u"B"_s, 1));
    const Macro c = save(db, named(u"C"_s, 2));
    for (const auto& used : {b, c}) {
        db.advance(std::chrono::minutes(1));
        runOn(scene, macros::prepare(db, used, scene.ticket, scene.mara));
    }
    QStringList mine;
    for (const auto& macro : macros::macros(db, macros::Which::Active, scene.mara)) {
        mine << macro.name;
    }
    CHECK(mine == QStringList{u"C"_s, u"B"_s, u"A"_s});
    CHECK(macros::macros(db).front().name == u"A"_s);
    db.write([&](core::Transaction& tx) { macros::setMacroActive(tx, b.id, false); });
    CHECK(macros::macros(db).size() == 2);
    CHECK(macros::macros(db, macros::Which::All).size() == 3);
}

TEST_CASE("The preview says what would change, with the texts filled, and changes nothing") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    AnswerScene scene(db);
    const auto before = scene.thread();
    const auto run = macros::prepare(db, save(db, waitForClient()), scene.ticket, scene.mara);
    CHECK(scene.thread() == before);
    CHECK(run.problems.isEmpty());
    REQUIRE(run.texts.size() == 2);
    CHECK(run.texts[0].filled.text == u"Dear Ines, we need one more thing."_s);
    CHECK(run.texts[1].filled.text == u"Waits for Oak Dental."_s);
    CHECK(run.state == TicketState::Pending);
    // Tuesday and three working days, when the office opens.
    CHECK(run.pendingUntil == core::toInstant(QDateTime(QDate(2026, 6, 26), QTime(9, 0), Qt::UTC)));
    CHECK(run.assignee == scene.mara);
    CHECK(run.tagsAdded == QStringList{u"billing"_s});
    CHECK(run.next->title == u"Ask Ines again"_s);
    CHECK(run.next->dueDay == QDate(2026, 6, 29));
}

TEST_CASE("A macro changes all at once, and one undo takes all of it back") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    AnswerScene scene(db);
    const auto before = scene.thread();
    const auto run = macros::prepare(db, save(db, waitForClient()), scene.ticket, scene.mara);
    const auto ran = runOn(scene, run);
    const auto after = scene.thread();
    CHECK(after.messages.size() == 3);
    CHECK(after.ticket.state == TicketState::Pending);
    CHECK(after.ticket.assignee == scene.mara);
    CHECK(after.ticket.priority == tickets::Priority::High);
    CHECK(after.ticket.kind == tickets::TicketKind::Defect);
    CHECK(after.tags == QStringList{u"billing"_s});
    CHECK(after.minutes == core::Minutes(5));
    CHECK(core::touchpoints::plannedOf(db, scene.client).size() == 1);
    db.write([&](core::Transaction& tx) { macros::undo(tx, run, ran); });
    auto undone = scene.thread();
    undone.ticket.revision = before.ticket.revision;
    CHECK(undone.ticket == before.ticket);
    CHECK(undone.messages == before.messages);
    CHECK(undone.tags.isEmpty());
    CHECK(undone.minutes == core::Minutes(0));
    CHECK(core::touchpoints::plannedOf(db, scene.client).empty());
}

TEST_CASE("When one change cannot be made, none is") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    AnswerScene scene(db);
    const auto before = scene.thread();
    Macro macro = waitForClient();
    SECTION("because the client wrote meanwhile") {
        const auto run = macros::prepare(db, save(db, macro), scene.ticket, scene.mara);
        tickets::NewMessage message;
        message.ticket = scene.ticket;
        message.kind = tickets::MessageKind::Message;
        message.body = u"And another thing."_s;
        db.write([&](core::Transaction& tx) { tickets::addMessage(tx, message); });
        CHECK(test::kindOfFailure([&] { runOn(scene, run); }) == core::ErrorKind::Conflict);
    }
    SECTION("because a placeholder of a sent text has no value") {
        macro.steps[0].text = u"Dear {{discount}}"_s;
        const auto run = macros::prepare(db, save(db, macro), scene.ticket, scene.mara);
        const auto error = test::errorOf([&] { runOn(scene, run); });
        CHECK(error.kind == core::ErrorKind::Invalid);
        CHECK(error.text.contains(u"{{discount}}"_s));
    }
    SECTION("because the member has left") {
        const auto gone = db.write([&](core::Transaction& tx) {
            auto member = test::member(u"Gone"_s);
            member.active = false;
            return core::people::save(tx, member);
        });
        macro.steps[3].member = gone.id;
        const auto run = macros::prepare(db, save(db, macro), scene.ticket, scene.mara);
        CHECK_FALSE(run.problems.isEmpty());
        CHECK(test::kindOfFailure([&] { runOn(scene, run); }) == core::ErrorKind::Invalid);
    }
    CHECK(scene.thread().ticket.priority == before.ticket.priority);
    CHECK(scene.thread().tags.isEmpty());
    CHECK(core::touchpoints::plannedOf(db, scene.client).empty());
}

TEST_CASE("A text for the editor is prepared and not sent, and open placeholders do not stop the rest") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    AnswerScene scene(db);
    Macro macro = named(u"Prepare"_s, 0);
    macro.steps.push_back(macroStep(Do::Reply, u"About {{discount}}:"_s));
    const auto run = macros::prepare(db, save(db, macro), scene.ticket, scene.mara);
    CHECK(run.texts.front().filled.unknown == QStringList{u"discount"_s});
    runOn(scene, run);
    CHECK(scene.thread().messages.size() == 1);
    CHECK(scene.thread().ticket.state == TicketState::OnHold);
}

TEST_CASE("Minutes are logged also without a text") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    AnswerScene scene(db);
    Macro macro = named(u"Looked"_s, 0);
    Step minutes = macroStep(Do::Minutes);
    minutes.minutes = core::Minutes(10);
    macro.steps = {minutes};
    const auto run = macros::prepare(db, save(db, macro), scene.ticket, scene.mara);
    const auto ran = runOn(scene, run);
    CHECK(scene.thread().minutes == core::Minutes(10));
    db.write([&](core::Transaction& tx) { macros::undo(tx, run, ran); });
    CHECK(scene.thread().minutes == core::Minutes(0));
}

TEST_CASE("Tags are taken off whatever their case, and those of others stay") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    AnswerScene scene(db);
    db.write([&](core::Transaction& tx) {
        tickets::setTags(tx, scene.ticket, {u"Urgent"_s, u"website"_s}, scene.mara);
    });
    Macro macro = named(u"Calm"_s, 0);
    macro.steps = {tags(Do::RemoveTags, {u"urgent"_s, u"absent"_s}),
                   tags(Do::AddTags, {u"Website"_s, u"calm"_s})};
    const auto run = macros::prepare(db, save(db, macro), scene.ticket, scene.mara);
    CHECK(run.tagsAdded == QStringList{u"calm"_s});
    runOn(scene, run);
    CHECK(scene.thread().tags == QStringList{u"calm"_s, u"website"_s});
}

TEST_CASE("A macro with a reply stays after ten seconds") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    AnswerScene scene(db);
    const auto run = macros::prepare(db, save(db, waitForClient()), scene.ticket, scene.mara);
    const auto ran = runOn(scene, run);
    db.advance(std::chrono::seconds(11));
    CHECK(test::isClear(
        test::errorOf([&] { db.write([&](core::Transaction& tx) { macros::undo(tx, run, ran); }); }).text));
    CHECK(scene.thread().messages.size() == 3);
}
