// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/reliability/members.h"
#include "tests/support/child.h"

#include <random>

using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int RowsOfAUnit = 3;

/// Writes units of three rows for ever and says the number of each once it is committed.
void writeForEver(const Location& location, const test::Child::Say& say) {
    Database db = openWorkspace(location);
    for (qint64 unit = db.scalar<qint64>("SELECT COALESCE(MAX(id), 0) FROM member").value() + 1;;
         unit += RowsOfAUnit) {
        db.write([&](Transaction& tx) {
            for (int i = 0; i < RowsOfAUnit; ++i) {
                test::addMember(tx, unit + i);
            }
        });
        say(QByteArray::number(unit) + '\n');
        if (unit % 7 == 0) {
            db.idle(); // a checkpoint may be interrupted, too
        }
    }
}

} // namespace

TEST_CASE("After a kill every acknowledged write is there, and every unit is whole or absent") {
    test::Folder folder;
    { folder.make(0); }
    std::mt19937 random(7);
    for (int round = 0; round < 24; ++round) {
        QByteArray heard;
        {
            test::Child child([&](const test::Child::Say& say) { writeForEver(folder.location, say); });
            const auto enough = 1 + random() % 60;
            while (heard.count('\n') < qsizetype(enough)) {
                const QByteArray piece = child.hear();
                REQUIRE_FALSE(piece.isEmpty());
                heard += piece;
            }
            child.kill();
            // What it still managed to say was committed as well.
            heard += child.hearAll();
        }
        const auto acknowledged = heard.left(heard.lastIndexOf('\n')).split('\n').back().toLongLong();
        Database db = openWorkspace(folder.location);
        INFO("round " << round << ", last acknowledged unit " << acknowledged);
        CHECK(db.scalar<qint64>("SELECT COUNT(*) FROM member WHERE id < ?", acknowledged + RowsOfAUnit) ==
              acknowledged + RowsOfAUnit - 1);
        CHECK(test::memberCount(db) % RowsOfAUnit == 0);
    }
    Database db = openWorkspace(folder.location);
    CHECK(db.check().isEmpty());
}

TEST_CASE("A kill in the middle of an update leaves a workspace that opens and is updated") {
    std::mt19937 random(11);
    for (int round = 0; round < 20; ++round) {
        test::Folder folder;
        {
            Database db = Database::createStore(folder.location);
            migrate(db, 1);
            db.write([](Transaction& tx) { test::addMember(tx, 1); });
        }
        {
            test::Child child([&](const test::Child::Say& say) {
                openWorkspace(folder.location);
                say("done");
            });
            child.speaksWithin(int(random() % 12));
            child.kill();
        }
        Database db = openWorkspace(folder.location);
        CHECK(schemaVersion(db) == newestSchemaVersion());
        CHECK(test::memberCount(db) == 1);
        CHECK(db.check().isEmpty());
    }
}
