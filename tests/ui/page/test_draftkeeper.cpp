// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/drafts.h"
#include "tests/ui/shell/benchfixture.h"
#include "ui/page/draftkeeper.h"

#include <QElapsedTimer>
#include <QPlainTextEdit>
#include <QProcess>

using namespace Qt::Literals::StringLiterals;
using test::answerOf;
using test::Bench;
using test::until;

namespace {

QString keptBody(Bench& b, const QString& key) {
    const auto draft = answerOf(b.store().read(
        [member = b.member, key](core::Database& db) { return core::workspace::draft(db, member, key); }));
    return draft.value() ? draft.value()->body : QString();
}

} // namespace

TEST_CASE("A text is kept while it is typed and comes back in the next field of the same key") {
    Bench b;
    QPlainTextEdit first;
    new ui::DraftKeeper(b.bench->desk(), u"reply"_s, &first);
    first.setPlainText(u"Dear Mara"_s);
    REQUIRE(until([&] { return keptBody(b, u"reply"_s) == u"Dear Mara"_s; }));
    QPlainTextEdit second;
    new ui::DraftKeeper(b.bench->desk(), u"reply"_s, &second);
    CHECK(until([&] { return second.toPlainText() == u"Dear Mara"_s; }));
}

TEST_CASE("A text that has arrived leaves no draft") {
    Bench b;
    QPlainTextEdit field;
    auto* keeper = new ui::DraftKeeper(b.bench->desk(), u"reply"_s, &field);
    field.setPlainText(u"Dear Mara"_s);
    REQUIRE(until([&] { return !keptBody(b, u"reply"_s).isEmpty(); }));
    keeper->discard();
    CHECK(keptBody(b, u"reply"_s).isEmpty());
}

TEST_CASE("A text typed before the draft was read stands below it, and none is lost") {
    Bench b;
    answerOf(b.store().write(
        [&b](core::Transaction& tx) { core::workspace::saveDraft(tx, b.member, u"reply"_s, u"old"_s); }));
    QPlainTextEdit field;
    auto* keeper = new ui::DraftKeeper(b.bench->desk(), u"reply"_s, &field);
    field.setPlainText(u"new"_s);
    REQUIRE(until([&] { return keeper->isReady(); }));
    CHECK(field.toPlainText() == u"old\n\nnew"_s);
    CHECK(until([&] { return keptBody(b, u"reply"_s) == u"old\n\nnew"_s; }));
}

// Run by the test below in a process of its own: types into a field and waits to be killed.
TEST_CASE("typing child", "[.typing-child]") {
    const core::Location where = core::Location::file(qEnvironmentVariable("WAYMARK_TYPING_FILE"));
    ui::Workbench::Setup setup;
    setup.opener = [where] { return core::openWorkspace(where); };
    setup.pages = {test::samplePage(u"board"_s, {})};
    QTemporaryDir folder;
    QSettings settings(folder.filePath(u"desk.ini"_s), QSettings::IniFormat);
    ui::Theme theme;
    ui::Workbench bench(setup, theme, settings);
    bool ready = false;
    QObject::connect(&bench, &ui::Workbench::ready, &bench, [&] { ready = true; });
    REQUIRE(until([&] { return ready; }));
    QPlainTextEdit field;
    new ui::DraftKeeper(bench.desk(), u"reply"_s, &field);
    field.show();
    const QString text = u"Dear Mara, the report is on its way"_s;
    for (const QChar letter : text) {
        QTest::sendKeyEvent(QTest::Click, &field, Qt::Key(0), letter, Qt::NoModifier);
    }
    std::fputs("typed\n", stdout);
    std::fflush(stdout);
    CHECK_FALSE(QTest::qWaitFor([] { return false; }, 30'000));
}

TEST_CASE("A kill of the process loses at most a second of typing") {
    Bench b;
    QProcess child;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"WAYMARK_TYPING_FILE"_s, b.workspace.location().path);
    child.setProcessEnvironment(environment);
    child.start(QCoreApplication::applicationFilePath(), {u"[.typing-child]"_s});
    REQUIRE(until([&] { return child.readAllStandardOutput().contains("typed"); }));
    QElapsedTimer since;
    since.start();
    REQUIRE(until([&] { return keptBody(b, u"reply"_s).endsWith(u"on its way"_s); }));
    CHECK(since.elapsed() < 1000);
    child.kill();
    REQUIRE(until([&] { return child.state() == QProcess::NotRunning; }));
    QPlainTextEdit field;
    new ui::DraftKeeper(b.bench->desk(), u"reply"_s, &field);
    CHECK(until([&] { return field.toPlainText() == u"Dear Mara, the report is on its way"_s; }));
}
