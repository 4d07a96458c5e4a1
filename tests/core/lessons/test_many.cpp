// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lessons/many.h"

#include "core/macros/macros.h"
#include "core/touchpoints/plans.h"
#include "tests/support/answers.h"
#include "tests/support/failure.h"
#include "tests/support/macrosteps.h"

using namespace Qt::Literals::StringLiterals;
namespace macros = core::macros;
namespace lessons = core::lessons;
namespace tickets = core::tickets;
using macros::Do;
using macros::Step;
using test::AnswerScene;
using test::macroStep;
using test::stateStep;
using tickets::TicketState;

namespace {

/// A reply with the contact's name, a tag, minutes, a plan, and the end.
macros::Macro outage() {
    macros::Macro macro;
    macro.name = u"The outage is over"_s;
    Step tag = macroStep(Do::AddTags);
    tag.tags = {u"outage"_s};
    Step minutes = macroStep(Do::Minutes);
    minutes.minutes = core::Minutes(2);
    Step plan = macroStep(Do::Plan, u"Ask {{client}} whether all works"_s);
    plan.days = 2;
    macro.steps = {macroStep(Do::Reply, u"Dear {{contact.first}}, {{ticket.subject}} works again."_s, true),
                   macroStep(Do::Note, u"Waits for somebody to read it."_s),
                   tag,
                   minutes,
                   plan,
                   stateStep(TicketState::Resolved)};
    return macro;
}

/// Three tickets with a contact and one without.
struct Scene {
    explicit Scene(core::Engine engine)
        : db(test::workspace(engine))
        , one(db) {
        ids = {one.ticket.value, one.open(u"The ads"_s).value, one.open(u"The site"_s).value};
        one.ines = {};
        ids.push_back(one.open(u"Nobody's matter"_s).value);
        macro = db.write([](core::Transaction& tx) { return macros::saveMacro(tx, outage()); });
        db.advance(std::chrono::hours(1));
    }

    lessons::ManyDone run(const lessons::ManyJob& given) {
        lessons::ManyJob job = given;
        job.bulk.by = one.mara;
        return db.write([&](core::Transaction& tx) { return lessons::run(tx, job, ids); });
    }

    lessons::ManyJob job() {
        lessons::ManyJob job;
        job.macro = macro;
        return job;
    }

    qint64 count(const char* table) {
        return db->scalar<qint64>("SELECT COUNT(*) FROM " + std::string(table)).value();
    }

    test::Workspace db;
    AnswerScene one;
    std::vector<qint64> ids;
    macros::Macro macro;
};

} // namespace

TEST_CASE("A macro on many fills each text from its ticket and leaves those alone that lack a value") {
    Scene scene(GENERATE(from_range(test::engines())));
    const auto done = scene.run(scene.job());
    CHECK(done.leftAlone == 1);
    const auto first = tickets::findThread(scene.db, core::TicketId(scene.ids[1])).value();
    REQUIRE(first.messages.size() == 2);
    CHECK(first.messages.back().body == u"Dear Ines, The ads works again."_s);
    CHECK(first.ticket.state == TicketState::Resolved);
    CHECK(first.tags == QStringList{u"outage"_s});
    CHECK(first.minutes == core::Minutes(2));
    const auto left = tickets::findThread(scene.db, core::TicketId(scene.ids[3])).value();
    CHECK(left.messages.size() == 1);
    CHECK(left.tags.isEmpty());
    CHECK(left.ticket.state == TicketState::New);
    REQUIRE(done.plans.size() == 1); // the client has one conversation about it, not three
    CHECK(core::touchpoints::findPlanned(scene.db, done.plans.front())->title ==
          u"Ask Oak Dental whether all works"_s);
}

TEST_CASE("One step takes a macro on many back, with its plans, minutes and causes") {
    Scene scene(GENERATE(from_range(test::engines())));
    const auto messages = scene.count("ticket_message");
    auto job = scene.job();
    job.cause = lessons::ManyCause{core::Verdict::Gap, {}};
    job.cause->gap.topic = u"Outage"_s;
    const auto done = scene.run(job);
    CHECK(done.causes.tickets.size() == 3);
    CHECK(scene.count("ticket_cause") == 3);
    CHECK(scene.count("gap") == 1);
    scene.db.advance(std::chrono::seconds(1));
    CHECK(scene.db.write([&](core::Transaction& tx) { return lessons::undo(tx, done, scene.one.mara); }) ==
          0);
    CHECK(scene.count("ticket_cause") == 0);
    CHECK(scene.count("gap") == 0);
    CHECK(scene.count("planned_touchpoint") == 0);
    CHECK(scene.count("effort_entry") == 0);
    CHECK(scene.count("ticket_message") == messages);
    for (const qint64 id : scene.ids) {
        CHECK(tickets::find(scene.db, core::TicketId(id))->state == TicketState::New);
    }
}

TEST_CASE("The cause of many is kept for those that end by it, and what was said before stays") {
    Scene scene(GENERATE(from_range(test::engines())));
    scene.db.write([&](core::Transaction& tx) {
        lessons::setCause(tx, core::TicketId(scene.ids[0]), core::Verdict::NoGap, {}, scene.one.mara);
        tickets::setState(tx, core::TicketId(scene.ids[1]), TicketState::Resolved, scene.one.mara);
    });
    CHECK(lessons::openWithoutCause(scene.db, scene.ids) == std::vector<qint64>{scene.ids[2], scene.ids[3]});
    lessons::ManyJob job;
    job.bulk.acts = {tickets::SetState{TicketState::Closed, {}}};
    CHECK(lessons::ends(job));
    job.cause = lessons::ManyCause{core::Verdict::Unknown, {}};
    const auto done = scene.run(job);
    CHECK(done.causes.tickets == std::vector<qint64>{scene.ids[2], scene.ids[3]});
    CHECK(lessons::causeOf(scene.db, core::TicketId(scene.ids[0]))->verdict == core::Verdict::NoGap);
    CHECK_FALSE(lessons::causeOf(scene.db, core::TicketId(scene.ids[1])));
    CHECK(lessons::causeOf(scene.db, core::TicketId(scene.ids[3]))->verdict == core::Verdict::Unknown);
}

TEST_CASE("A macro whose state cannot follow leaves a ticket alone, tags and all") {
    Scene scene(GENERATE(from_range(test::engines())));
    scene.db.write([&](core::Transaction& tx) {
        tickets::setState(tx, core::TicketId(scene.ids[0]), TicketState::Closed, scene.one.mara);
    });
    macros::Macro macro;
    macro.name = u"Hold"_s;
    Step tag = macroStep(Do::AddTags);
    tag.tags = {u"hold"_s};
    macro.steps = {tag, stateStep(TicketState::OnHold)};
    lessons::ManyJob job;
    job.macro = scene.db.write([&](core::Transaction& tx) { return macros::saveMacro(tx, macro); });
    const auto done = scene.run(job);
    CHECK(done.leftAlone == 1);
    CHECK(tickets::findThread(scene.db, core::TicketId(scene.ids[0]))->tags.isEmpty());
    CHECK(tickets::findThread(scene.db, core::TicketId(scene.ids[1]))->tags == QStringList{u"hold"_s});
}
