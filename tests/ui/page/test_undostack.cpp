// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/undostack.h"

#include "tests/ui/async/storefixture.h"

#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using test::answerOf;
using test::until;

namespace {

ui::UndoStep setTo(const QString& before, const QString& after) {
    return {u"Set to %1"_s.arg(after),
            [before](core::Transaction& tx) { test::setSetting(tx, u"a"_s, before); },
            [after](core::Transaction& tx) { test::setSetting(tx, u"a"_s, after); }};
}

QString stored(ui::Store& store) {
    return answerOf(store.read([](core::Database& db) { return test::setting(db, u"a"_s); }))
        .value()
        .value_or(QString());
}

} // namespace

TEST_CASE("Undo and redo write to the workspace, last act first") {
    const test::StoredWorkspace workspace;
    ui::Store store(workspace.opener());
    ui::UndoStack undo(store);
    undo.push(setTo(u"0"_s, u"1"_s));
    undo.push(setTo(u"1"_s, u"2"_s));
    undo.undo();
    REQUIRE(until([&] { return undo.canRedo(); }));
    CHECK(stored(store) == u"1"_s);
    undo.redo();
    REQUIRE(until([&] { return !undo.canRedo() && undo.canUndo(); }));
    CHECK(stored(store) == u"2"_s);
}

TEST_CASE("A new act forgets what could be done again") {
    const test::StoredWorkspace workspace;
    ui::Store store(workspace.opener());
    ui::UndoStack undo(store);
    undo.push(setTo(u"0"_s, u"1"_s));
    undo.undo();
    REQUIRE(until([&] { return undo.canRedo(); }));
    undo.push(setTo(u"0"_s, u"3"_s));
    CHECK_FALSE(undo.canRedo());
}

TEST_CASE("An act that its own place offers to take back is not offered again") {
    const test::StoredWorkspace workspace;
    ui::Store store(workspace.opener());
    ui::UndoStack undo(store);
    QSignalSpy pushed(&undo, &ui::UndoStack::pushed);
    ui::UndoStep step = setTo(u"0"_s, u"1"_s);
    step.isOffered = true;
    undo.push(step);
    CHECK(pushed.isEmpty());
    CHECK(undo.undoText() == u"Set to 1"_s);
    undo.push(setTo(u"1"_s, u"2"_s));
    CHECK(pushed.size() == 1);
}

TEST_CASE("An act that cannot be taken back any more is told and dropped") {
    const test::StoredWorkspace workspace;
    ui::Store store(workspace.opener());
    ui::UndoStack undo(store);
    QSignalSpy failed(&undo, &ui::UndoStack::failed);
    undo.push(
        {u"x"_s, [](core::Transaction&) { core::fail(core::ErrorKind::Conflict, u"changed since"_s); }, {}});
    undo.undo();
    REQUIRE(until([&] { return !failed.isEmpty(); }));
    CHECK_FALSE(undo.canUndo());
}
