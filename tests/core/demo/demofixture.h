// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The small demo workspace, made for one test.
#pragma once

#include "core/demo/generate.h"
#include "tests/support/database.h"

#include <QTemporaryDir>

namespace test {

inline core::demo::Options demoOptions(QDate today = QDate(2026, 6, 23), quint32 seed = 1) {
    return {core::demo::Size::Small, seed, today, QTime(10, 42), QTimeZone("Europe/London")};
}

/// A generated workspace that goes away with the test.
struct Demo {
    explicit Demo(const core::demo::Options& with = demoOptions(), core::Engine engine = core::Engine::Sqlite)
        : location(engine == core::Engine::Sqlite
                       ? core::Location::file(dir.filePath(QStringLiteral("demo.waymark")))
                       : freshSchema())
        , made(core::demo::generate(location, with))
        , db(std::make_unique<core::Database>(core::openWorkspace(location))) {}

    ~Demo() {
        db.reset();
        if (location.engine == core::Engine::Postgres) {
            dropSchema(location);
        }
    }

    Demo(Demo&&) = delete;

    QTemporaryDir dir;
    core::Location location;
    core::demo::Made made;
    std::unique_ptr<core::Database> db;
};

} // namespace test
