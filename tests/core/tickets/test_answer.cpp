// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tickets/answer.h"

#include "core/workspace/drafts.h"
#include "tests/support/answers.h"
#include "tests/support/failure.h"

using namespace Qt::Literals::StringLiterals;
namespace tickets = core::tickets;
namespace workspace = core::workspace;
using test::AnswerScene;
using tickets::MessageKind;

namespace {

void saveDraft(AnswerScene& scene, const QString& body) {
    scene.db.write([&](core::Transaction& tx) { workspace::saveDraft(tx, scene.mara, scene.key(), body); });
}

QString draft(AnswerScene& scene) {
    const auto found = workspace::draft(scene.db, scene.mara, scene.key());
    return found ? found->body : QString();
}

core::touchpoints::Planned call() {
    core::touchpoints::Planned next;
    next.title = u"Ask whether the invoice is right"_s;
    next.dueDay = QDate(2026, 6, 30);
    return next;
}

} // namespace

TEST_CASE("With the message go its files, the end of its draft, and the next touchpoint") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    AnswerScene scene(db);
    saveDraft(scene, u"A new invoice is on its way."_s);
    scene.attach("pdf", u"invoice.pdf"_s);
    auto reply = scene.reply();
    reply.next = call();
    const auto answered = scene.send(reply);
    CHECK(draft(scene).isEmpty());
    CHECK(core::attachments::ofDraft(db, scene.mara, scene.key()).empty());
    const auto files = core::attachments::ofTicket(db, scene.ticket);
    REQUIRE(files.size() == 1);
    CHECK(files[0].message == answered.act.message);
    const auto planned = core::touchpoints::plannedOf(db, scene.client);
    REQUIRE(planned.size() == 1);
    CHECK(planned[0].title == call().title);
}

TEST_CASE("A reply that is held leaves draft, files and plans as they were") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    AnswerScene scene(db);
    saveDraft(scene, u"My text."_s);
    scene.attach("pdf", u"invoice.pdf"_s);
    auto reply = scene.reply(u"My text."_s);
    reply.message.lastSeen = core::MessageId(1);
    reply.next = call();
    CHECK(test::kindOfFailure([&] { scene.send(reply); }) == core::ErrorKind::Conflict);
    CHECK(draft(scene) == u"My text."_s);
    CHECK(core::attachments::ofDraft(db, scene.mara, scene.key()).size() == 1);
    CHECK(core::touchpoints::plannedOf(db, scene.client).empty());
}

TEST_CASE("Taking a reply back gives its text and files to the draft, and the plan goes") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    AnswerScene scene(db);
    scene.attach("pdf", u"invoice.pdf"_s);
    auto reply = scene.reply();
    reply.next = call();
    const auto before = scene.thread();
    const auto answered = scene.send(reply);
    db.advance(std::chrono::seconds(10));
    scene.takeBack(reply, answered);
    CHECK(draft(scene) == reply.message.body);
    const auto files = core::attachments::ofDraft(db, scene.mara, scene.key());
    REQUIRE(files.size() == 1);
    CHECK(files[0].name == u"invoice.pdf"_s);
    CHECK(core::touchpoints::plannedOf(db, scene.client).empty());
    CHECK(scene.thread().messages == before.messages);
    CHECK(core::attachments::ofTicket(db, scene.ticket).empty());
}

TEST_CASE("A reply stays after ten seconds, and a note can be taken back later") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    AnswerScene scene(db);
    auto value = scene.reply();
    const bool note = GENERATE(false, true);
    value.message.kind = note ? MessageKind::Note : MessageKind::Reply;
    const auto answered = scene.send(value);
    db.advance(std::chrono::milliseconds(10'001));
    if (note) {
        scene.takeBack(value, answered);
        CHECK(scene.thread().messages.size() == 1);
    } else {
        CHECK(test::isClear(test::errorOf([&] { scene.takeBack(value, answered); }).text));
        CHECK(scene.thread().messages.size() == 2);
        CHECK(draft(scene).isEmpty()); // nothing came back either
    }
}

TEST_CASE("A text that was begun after the sending stays below the one that comes back") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    AnswerScene scene(db);
    const auto reply = scene.reply(u"First."_s);
    const auto answered = scene.send(reply);
    saveDraft(scene, u"Second, begun since."_s);
    scene.takeBack(reply, answered);
    CHECK(draft(scene) == u"First.\n\nSecond, begun since."_s);
}

TEST_CASE("What was taken back and changed is not sent again by redo") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    AnswerScene scene(db);
    auto reply = scene.reply(u"First."_s);
    scene.takeBack(reply, scene.send(reply));
    reply.again = true;
    saveDraft(scene, u"Better."_s);
    CHECK(test::kindOfFailure([&] { scene.send(reply); }) == core::ErrorKind::Conflict);
    CHECK(draft(scene) == u"Better."_s);
    saveDraft(scene, u"First."_s);
    scene.send(reply);
    CHECK(scene.thread().messages.size() == 2);
    CHECK(draft(scene).isEmpty());
}
