// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/reliability/members.h"

#include <map>
#include <sqlite3.h>

using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace {

/// While it lives, files are opened through the engine's own layer with one difference: syncing to the disk
/// can be made to fail. Files that were opened meanwhile keep using it, so that it is not destroyed before
/// them.
class UnsteadyDisk {
public:
    UnsteadyDisk() {
        real() = sqlite3_vfs_find(nullptr);
        m_layer = *real();
        m_layer.zName = "unsteady";
        m_layer.pNext = nullptr;
        m_layer.xOpen = &open;
        fails() = false;
        syncs() = 0;
        sqlite3_vfs_register(&m_layer, 1);
    }

    UnsteadyDisk(const UnsteadyDisk&) = delete;

    ~UnsteadyDisk() {
        sqlite3_vfs_unregister(&m_layer);
        sqlite3_vfs_register(real(), 1);
    }

    void setFailing(bool on) { fails() = on; }

    int syncCount() const { return syncs(); }

private:
    using Sync = int (*)(sqlite3_file*, int);

    /// The file's methods with another sync. The engine has one table for each way of locking.
    struct Methods {
        sqlite3_io_methods table;
        Sync sync;
    };

    static sqlite3_vfs*& real() {
        static sqlite3_vfs* layer = nullptr;
        return layer;
    }

    static bool& fails() {
        static bool value = false;
        return value;
    }

    static int& syncs() {
        static int value = 0;
        return value;
    }

    static std::map<const sqlite3_io_methods*, Methods>& known() {
        static std::map<const sqlite3_io_methods*, Methods> tables;
        return tables;
    }

    static int sync(sqlite3_file* file, int flags) {
        if (fails()) {
            return SQLITE_IOERR_FSYNC;
        }
        ++syncs();
        for (const auto& [original, methods] : known()) {
            if (file->pMethods == &methods.table) {
                return methods.sync(file, flags);
            }
        }
        return SQLITE_IOERR_FSYNC;
    }

    static int open(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* given) {
        const int result = real()->xOpen(real(), name, file, flags, given);
        if (result == SQLITE_OK && file->pMethods) {
            auto [at, isNew] = known().try_emplace(file->pMethods);
            if (isNew) {
                at->second = {*file->pMethods, file->pMethods->xSync};
                at->second.table.xSync = &sync;
            }
            file->pMethods = &at->second.table;
        }
        return result;
    }

    sqlite3_vfs m_layer;
};

} // namespace

TEST_CASE("When the disk does not confirm a commit nothing is claimed to be saved, and a second try saves it "
          "once") {
    UnsteadyDisk disk;
    test::Folder folder;
    {
        Database db = folder.make(20);
        CHECK(disk.syncCount() > 0);
        disk.setFailing(true);
        const Error error =
            test::errorOf([&] { db.write([](Transaction& tx) { test::addMember(tx, 100); }); });
        CHECK(error.kind == ErrorKind::Unavailable);
        CHECK(error.text.contains(u"The disk did not read or write"_s));
        CHECK(test::isClear(error.text));
        CHECK(test::memberCount(db) == 20);
        disk.setFailing(false);
        db.write([](Transaction& tx) { test::addMember(tx, 100); });
        CHECK(test::memberCount(db) == 21);
        CHECK(db.check().isEmpty());
    }
    Database again = openWorkspace(folder.location);
    CHECK(test::memberCount(again) == 21);
    CHECK(again.check().isEmpty());
}

TEST_CASE("Each write is confirmed by the disk before it is called saved") {
    UnsteadyDisk disk;
    test::Folder folder;
    Database db = folder.make(1);
    for (qint64 id = 100; id < 103; ++id) {
        const int before = disk.syncCount();
        db.write([id](Transaction& tx) { test::addMember(tx, id); });
        CHECK(disk.syncCount() > before);
    }
}
