// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/workspaces.h"

#include "core/db/migrator.h"
#include "core/demo/generate.h"

#include <QDir>
#include <QFile>
#include <cstdio>

namespace bench {

namespace {

void removeFile(const QString& path) {
    for (const char* ending : {"", "-wal", "-shm"}) {
        QFile::remove(path + QLatin1StringView(ending));
    }
}

} // namespace

QDate today() {
    return {2026, 6, 23};
}

std::vector<Sized> workspaces(const QString& folder, const std::vector<int>& percents) {
    QDir().mkpath(folder);
    std::vector<Sized> list;
    for (const int percent : percents) {
        const QString path = QStringLiteral("%1/large-%2-v%3.waymark")
                                 .arg(folder)
                                 .arg(percent)
                                 .arg(core::newestSchemaVersion());
        if (!QFile::exists(path)) {
            std::printf("Making %d %% of the large workspace: %s\n", percent, qUtf8Printable(path));
            std::fflush(stdout);
            const QString part = path + QStringLiteral(".part");
            removeFile(part);
            core::demo::Options options;
            options.size = core::demo::Size::Large;
            options.today = today();
            options.percent = percent;
            core::demo::generate(core::Location::file(part), options);
            QFile::rename(part, path);
        }
        list.push_back({percent, path});
    }
    return list;
}

QString copyOf(const Sized& workspace, const QString& folder, const QString& name) {
    const QString path = QStringLiteral("%1/%2-%3.waymark").arg(folder, name).arg(workspace.percent);
    removeFile(path);
    QFile::copy(workspace.path, path);
    QFile file(path);
    if (file.open(QIODevice::ReadOnly)) {
        while (!file.read(1 << 20).isEmpty()) {
        }
    }
    return path;
}

} // namespace bench
