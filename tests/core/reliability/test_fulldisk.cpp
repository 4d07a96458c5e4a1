// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/generate.h"
#include "tests/core/reliability/members.h"
#include "tests/support/child.h"

#include <QDir>
#include <QFile>
#include <QTimeZone>

using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype Big = 300'000;

QString longName() {
    return QString(Big, u'x');
}

} // namespace

TEST_CASE("A full workspace refuses the new rows only, and takes them when there is room again") {
    test::Folder folder;
    Database db = folder.make(20);
    const qint64 pages = db.scalar<qint64>("PRAGMA page_count").value();
    db.run(u"PRAGMA max_page_count = %1"_s.arg(pages + 2).toStdString());
    const Error error =
        test::errorOf([&] { db.write([](Transaction& tx) { test::addMember(tx, 100, longName()); }); });
    CHECK(error.kind == ErrorKind::Unavailable);
    CHECK(error.text.contains(u"is full"_s));
    CHECK(test::isClear(error.text));
    CHECK(test::memberCount(db) == 20);
    db.run("PRAGMA max_page_count = 1000000");
    db.write([](Transaction& tx) { test::addMember(tx, 100, longName()); });
    CHECK(test::memberCount(db) == 21);
    CHECK(db.check().isEmpty());
}

TEST_CASE("On a full disk nothing older is lost, no half copy stays, and work goes on when there is room") {
    QTemporaryDir dir;
    test::Child child([&](const test::Child::Say& say) {
        if (!test::mountSmallDisk(dir.path().toUtf8(), "4m")) {
            say("no small disk here");
            return;
        }
        Database db = createWorkspace(Location::file(dir.filePath(u"a.waymark"_s)));
        qint64 written = 0;
        Error error;
        try {
            for (;;) {
                db.write([&](Transaction& tx) { test::addMember(tx, written + 1, longName()); });
                ++written;
            }
        } catch (const Failure& failure) {
            error = failure.error();
        }
        say(error.kind == ErrorKind::Unavailable && test::isClear(error.text) ? "refused " : "wrong error ");
        say(test::memberCount(db) == written && written > 0 ? "kept " : "lost ");
        const Error copy = test::errorOf([&] { db.backupTo(dir.filePath(u"copy.waymark"_s)); });
        say(copy.kind == ErrorKind::Unavailable && test::isClear(copy.text) ? "nocopy "
                                                                            : "wrong copy error ");
        say(QDir(dir.path()).entryList({u"copy*"_s}).isEmpty() ? "clean " : "left over ");
        const Error fresh =
            test::errorOf([&] { createWorkspace(Location::file(dir.filePath(u"new.waymark"_s))); });
        say(fresh.kind == ErrorKind::Unavailable && test::isClear(fresh.text) ? "nonew "
                                                                              : "wrong new error ");
        say(QDir(dir.path()).entryList({u"new*"_s}).isEmpty() ? "clean " : "left over ");
        ::mount("none", dir.path().toUtf8().constData(), "tmpfs", MS_REMOUNT, "size=32m");
        db.write([&](Transaction& tx) { test::addMember(tx, written + 1, longName()); });
        say(test::memberCount(db) == written + 1 && db.check().isEmpty() ? "goes on" : "stuck");
    });
    const QByteArray heard = child.hearAll();
    if (heard == "no small disk here") {
        WARN("This system does not let the test mount a small disk; only the engine's own limit was tried.");
        return;
    }
    CHECK(heard == "refused kept nocopy clean nonew clean goes on");
}

TEST_CASE(
    "On a disk without any room a workspace says so when it is opened, and a demo leaves nothing behind") {
    QTemporaryDir dir;
    test::Child child([&](const test::Child::Say& say) {
        if (!test::mountSmallDisk(dir.path().toUtf8(), "6m")) {
            say("no small disk here");
            return;
        }
        const Location where = Location::file(dir.filePath(u"a.waymark"_s));
        { createWorkspace(where); }
        const Location demo = Location::file(dir.filePath(u"demo.waymark"_s));
        demo::Options options;
        options.today = QDate(2026, 6, 23);
        options.zone = QTimeZone::utc();
        const Error unmade = test::errorOf([&] { demo::generate(demo, options); });
        say(unmade.text.contains(u"is full"_s) && test::isClear(unmade.text) ? "nodemo "
                                                                             : unmade.text.toUtf8());
        say(QDir(dir.path()).entryList({u"demo*"_s}).isEmpty() ? "clean " : "left over ");
        QFile filler(dir.filePath(u"filler"_s));
        if (!filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered)) {
            say("no filler ");
        }
        while (filler.write(QByteArray(4096, 'x')) == 4096) {
        }
        const Error error = test::errorOf([&] { openWorkspace(where); });
        say(error.text.contains(u"is full"_s) && test::isClear(error.text) ? "said " : error.text.toUtf8());
        filler.remove();
        say(openWorkspace(where).check().isEmpty() ? "opens" : "damaged");
    });
    const QByteArray heard = child.hearAll();
    if (heard == "no small disk here") {
        WARN("This system does not let the test mount a small disk.");
        return;
    }
    CHECK(heard == "nodemo clean said opens");
}
