// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/reliability/members.h"

#include <QFile>
#include <random>

using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray soundFile() {
    test::Folder folder;
    { folder.make(400); } // closing moves the log into the file
    QFile file(folder.path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

void damage(QByteArray& bytes, std::mt19937& random) {
    const auto at = [&] { return qsizetype(random() % quint32(bytes.size())); };
    switch (random() % 4) {
    case 0: // some bytes
        for (unsigned i = 0; i <= random() % 8; ++i) {
            bytes[at()] = char(random());
        }
        break;
    case 1: // cut off
        bytes.truncate(at());
        break;
    case 2: { // a page of zeros, as a lost write leaves it
        const qsizetype page = at() / 4096 * 4096;
        bytes.replace(page, 4096, QByteArray(4096, '\0'));
        break;
    }
    default: { // a page in the place of another
        const qsizetype from = at() / 4096 * 4096;
        const qsizetype to = at() / 4096 * 4096;
        bytes.replace(to, 4096, bytes.mid(from, 4096));
    }
    }
}

/// Opens, reads, writes and copies; everything may fail, but only with a clear sentence.
void use(const QString& path) {
    const auto clear = [](const std::function<void()>& work) {
        try {
            work();
        } catch (const Failure& failure) {
            INFO(failure.what());
            CHECK(test::isClear(failure.error().text));
        }
    };
    clear([&] {
        Database db = openWorkspace(Location::file(path));
        clear([&] {
            db.query("SELECT * FROM member ORDER BY name_key").all([](Query& q) {
                return q.get<QString>(1);
            });
        });
        clear([&] { db.write([](Transaction& tx) { test::addMember(tx, 1'000'000); }); });
        clear([&] { db.check(); });
        clear([&] { db.backupTo(path + u".copy"_s); });
    });
}

} // namespace

TEST_CASE("No damaged file brings the application down or makes it wait") {
    const QByteArray sound = soundFile();
    std::mt19937 random(20'260'623);
    QTemporaryDir dir;
    for (int round = 0; round < 200; ++round) {
        QByteArray bytes = sound;
        damage(bytes, random);
        const QString path = dir.filePath(u"%1.waymark"_s.arg(round));
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        INFO("round " << round);
        use(path);
        for (const char* ending : {"", "-wal", "-shm", ".copy"}) {
            QFile::remove(path + QLatin1StringView(ending));
        }
    }
}

TEST_CASE("A damaged workspace is not copied as if it were sound, and the copy's place stays free") {
    test::Folder folder;
    const auto page =
        folder.make(400).scalar<qint64>("SELECT rootpage FROM sqlite_master WHERE name = 'member'");
    QFile file(folder.path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    file.seek((page.value() - 1) * 4096);
    file.write(QByteArray(4096, '\x5a'));
    file.close();
    Database db = Database::connect(folder.location);
    const Error error = test::errorOf([&] { db.backupTo(folder.dir.filePath(u"copy.waymark"_s)); });
    CHECK(error.kind == ErrorKind::Internal);
    CHECK(error.text.contains(u"restore the newest backup"_s));
    CHECK(test::isClear(error.text));
    CHECK_FALSE(db.check().isEmpty());
    CHECK(QDir(folder.dir.path()).entryList({u"copy*"_s}, QDir::Files).isEmpty());
}
