// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attachments/files.h"

#include "core/search/search.h"
#include "core/sweep/sweep.h"
#include "core/tickets/removal.h"
#include "tests/support/answers.h"
#include "tests/support/failure.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
namespace attachments = core::attachments;
using attachments::Opening;
using test::AnswerScene;

namespace {

qint64 contents(core::Database& db) {
    return db.scalar<qint64>("SELECT COUNT(*) FROM attachment_content").value();
}

void sweep(test::Workspace& db) {
    core::sweep::Memory memory;
    core::sweep::sweep(*db, memory);
}

/// Lets the time pass after which nothing brings removed content back.
void forget(test::Workspace& db) {
    sweep(db); // sees it
    db.advance(attachments::KeptUnused + std::chrono::minutes(1));
    sweep(db);
}

} // namespace

TEST_CASE("A file name loses its folder and what no system can write") {
    CHECK(attachments::safeName(u"../../etc/passwd"_s) == u"passwd"_s);
    CHECK(attachments::safeName(u"C:\\Users\\m\\Offer?.pdf"_s) == u"Offer_.pdf"_s);
    CHECK(attachments::safeName(u"..."_s) == u"file"_s);
    CHECK(attachments::safeName(u".bashrc"_s) == u"bashrc"_s);
    CHECK(attachments::safeName(u"invoice\u202Efdp.exe"_s) == u"invoice_fdp.exe"_s);
    const QString longest = attachments::safeName(QString(400, u'a') + u".pdf"_s);
    CHECK(longest.size() <= 120);
    CHECK(longest.endsWith(u".pdf"_s));
}

TEST_CASE("What would run is never opened, whatever its name says") {
    const auto opening = [](const QByteArray& bytes, const QString& name) {
        return attachments::openingOf(attachments::fileOf(bytes, name));
    };
    CHECK(opening("hello", u"offer.pdf"_s) == Opening::Ask);
    CHECK(opening("hello", u"setup.exe"_s) == Opening::Never);
    CHECK(opening("hello", u"notes.txt.BAT"_s) == Opening::Never);
    CHECK(opening("#!/bin/sh\nrm -rf ~\n", u"report.pdf"_s) == Opening::Never);
    CHECK(opening(QByteArray("\x7f"
                             "ELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x02\0",
                             18),
                  u"photo.png"_s) == Opening::Never);
    CHECK(opening("<html><script>1</script></html>", u"page.html"_s) == Opening::Never);
    CHECK(opening("<svg xmlns='http://www.w3.org/2000/svg'/>", u"logo.svg"_s) == Opening::Never);
}

TEST_CASE("Content is stored once, also for several messages and names") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    AnswerScene scene(db);
    const auto first = scene.attach("the same bytes", u"offer.txt"_s);
    CHECK(first.size == 14);
    const auto one = scene.reply();
    scene.send(one);
    scene.attach("the same bytes", u"offer again.txt"_s);
    scene.send(scene.reply(u"Here it is again."_s));
    CHECK(contents(db) == 1);
    const auto files = attachments::ofTicket(db, scene.ticket);
    REQUIRE(files.size() == 2);
    CHECK(files[0].file.name == u"offer.txt"_s);
    CHECK(files[1].file.name == u"offer again.txt"_s);
    CHECK(attachments::bytesOf(db, first.hash) == "the same bytes");
    CHECK(attachments::find(db, files[1].id) == files[1]);
}

TEST_CASE("A file that is attached already, is empty or is too large is refused in one sentence") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    AnswerScene scene(db);
    scene.attach("bytes", u"a.txt"_s);
    const auto error = [&](const QByteArray& bytes, const QString& name) {
        return test::errorOf([&] { scene.attach(bytes, name); });
    };
    CHECK(error("bytes", u"b.txt"_s).text == u"\"b.txt\" is attached already, as \"a.txt\"."_s);
    CHECK(error({}, u"empty.txt"_s).kind == core::ErrorKind::Invalid);
    const auto large = error(QByteArray(attachments::MaxSize + 1, 'x'), u"film.mov"_s);
    CHECK(test::isClear(large.text));
    CHECK(large.text.contains(u"25 MB"_s));
    scene.attach(QByteArray(attachments::MaxSize - 10, 'x'), u"film.mov"_s);
    const auto together = error("six more", u"c.txt"_s);
    CHECK(test::isClear(together.text));
    CHECK(attachments::ofDraft(db, scene.mara, scene.key()).size() == 2);
}

TEST_CASE("A file of this computer is read whole, and a folder is refused") {
    QTemporaryDir folder;
    QFile file(folder.filePath(u"list.csv"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("a;b");
    file.close();
    const auto [read, bytes] = attachments::readFile(file.fileName());
    CHECK(read.name == u"list.csv"_s);
    CHECK(bytes == "a;b");
    CHECK(test::isClear(test::errorOf([&] { attachments::readFile(folder.path()); }).text));
    CHECK(test::isClear(test::errorOf([&] { attachments::readFile(folder.filePath(u"gone.pdf"_s)); }).text));
}

TEST_CASE("Files of a draft stay in the order of their adding and can be removed and brought back") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    AnswerScene scene(db);
    const auto one = scene.attach("1", u"one.txt"_s);
    const auto two = scene.attach("2", u"two.txt"_s);
    db.write(
        [&](core::Transaction& tx) { attachments::removeFromDraft(tx, scene.mara, scene.key(), one.hash); });
    CHECK(attachments::ofDraft(db, scene.mara, scene.key()) == std::vector{two});
    db.write([&](core::Transaction& tx) { attachments::restoreToDraft(tx, scene.mara, scene.key(), one); });
    CHECK(attachments::ofDraft(db, scene.mara, scene.key()) == std::vector{two, one});
}

TEST_CASE("Content that nothing holds goes after a day, and not before") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    AnswerScene scene(db);
    const auto file = scene.attach("bytes", u"a.txt"_s);
    db.write(
        [&](core::Transaction& tx) { attachments::removeFromDraft(tx, scene.mara, scene.key(), file.hash); });
    sweep(db);
    db.advance(std::chrono::hours(23));
    sweep(db);
    CHECK(contents(db) == 1);
    db.advance(std::chrono::hours(2));
    sweep(db);
    CHECK(contents(db) == 0);
    CHECK_FALSE(attachments::isCleanUpDue(db));
    CHECK(test::errorOf([&] {
              db.write([&](core::Transaction& tx) {
                  attachments::restoreToDraft(tx, scene.mara, scene.key(), file);
              });
          }).kind == core::ErrorKind::NotFound);
}

TEST_CASE("Content that another message holds outlives the one that is taken back") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    AnswerScene scene(db);
    scene.attach("bytes", u"a.txt"_s);
    scene.send(scene.reply());
    scene.attach("bytes", u"b.txt"_s);
    const auto second = scene.reply(u"Once more."_s);
    scene.takeBack(second, scene.send(second));
    db.write([&](core::Transaction& tx) {
        for (const auto& file : attachments::ofDraft(tx, scene.mara, scene.key())) {
            attachments::removeFromDraft(tx, scene.mara, scene.key(), file.hash);
        }
    });
    forget(db);
    CHECK(contents(db) == 1);
    CHECK(attachments::ofTicket(db, scene.ticket).size() == 1);
}

TEST_CASE("A ticket that is taken back and put there again has its files") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    AnswerScene scene(db);
    const core::MessageId message = scene.thread().lastMessage();
    db.write([&](core::Transaction& tx) {
        const auto file = attachments::keep(tx, "photo", u"photo.png"_s);
        attachments::insert(tx, {tx.newId<core::AttachmentId>(), message, file});
    });
    const auto before = attachments::ofTicket(db, scene.ticket);
    REQUIRE(before.size() == 1);
    const auto removed =
        db.write([&](core::Transaction& tx) { return core::tickets::remove(tx, scene.ticket); });
    CHECK(attachments::ofTicket(db, scene.ticket).empty());
    sweep(db);
    db.write([&](core::Transaction& tx) { core::tickets::restore(tx, removed, QTimeZone::utc()); });
    CHECK(attachments::ofTicket(db, scene.ticket) == before);
    forget(db);
    CHECK(contents(db) == 1);
}

TEST_CASE("A file is found by a word of its name, also within its client") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    AnswerScene scene(db);
    scene.attach("bytes", u"Briefing_harbour-2026.pdf"_s);
    scene.send(scene.reply());
    core::search::SearchQuery query;
    query.text = u"briefing"_s;
    for (const auto client : {core::ClientId(), scene.client}) {
        query.client = client;
        const auto hits = core::search::find(db, query);
        REQUIRE(hits.size() == 1);
        CHECK(hits[0].kind == core::search::Kind::Attachment);
        CHECK(hits[0].ticket == scene.ticket);
        CHECK(hits[0].snippet.text == u"Briefing_harbour-2026.pdf"_s);
    }
    db.advance(std::chrono::hours(48)); // hits stay
    CHECK(core::search::find(db, query).size() == 1);
}
