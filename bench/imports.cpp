// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/suites.h"
#include "core/db/migrator.h"
#include "core/exchange/importer.h"

#include <QDir>
#include <QFile>
#include <QProcess>

using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace bench {

namespace {

constexpr int Members = 20;
constexpr int Clients = 200;

struct Files {
    QString asExported; ///< what a time tracker writes
    QString asStored;   ///< the same rows in the columns of the table, for the shell of SQLite
};

Files writeFiles(const QString& folder, int rows) {
    Files files{folder + u"/effort.csv"_s, folder + u"/table.csv"_s};
    QFile exported(files.asExported);
    QFile stored(files.asStored);
    exported.open(QIODevice::WriteOnly);
    stored.open(QIODevice::WriteOnly);
    exported.write("id,date,member,client,minutes,class,note\n");
    const QDate start = today().addDays(-700);
    for (int i = 0; i < rows; ++i) {
        const QDate day = start.addDays(i % 700);
        const int minutes = 5 + i % 120;
        const QByteArray note = "Call about the spring campaign, part " + QByteArray::number(i % 977);
        const QByteArray key = QByteArray::number(100'000 + i);
        exported.write(key + ',' + day.toString(Qt::ISODate).toUtf8() + ",Member " +
                       QByteArray::number(i % Members) + ",Client " + QByteArray::number(i % Clients) + ',' +
                       QByteArray::number(minutes) + (i % 9 ? ",proactive,\"" : ",reactive,\"") + note +
                       "\"\n");
        stored.write(QByteArray::number(i + 1) + ',' + QByteArray::number(i % Members + 1) + ',' +
                     QByteArray::number(i % Clients + 1) + ",,," + QByteArray::number(dayNumber(day)) + ',' +
                     QByteArray::number(minutes) + ',' + QByteArray::number(minutes) + ",,," +
                     (i % 9 ? "proactive" : "reactive") + ",import,\"" + note + "\",,0,csv," + key + ",,1\n");
    }
    return files;
}

QString freshWorkspace(const QString& folder, const QString& name) {
    const QString path = folder + u'/' + name;
    for (const char* ending : {"", "-wal", "-shm"}) {
        QFile::remove(path + QLatin1StringView(ending));
    }
    createWorkspace(Location::file(path));
    return path;
}

double importOurs(const QString& folder, const Files& files, int rows) {
    Database db = openWorkspace(Location::file(freshWorkspace(folder, u"ours.waymark"_s)));
    exchange::Report report;
    const double ms = timed([&] { report = exchange::import(db, exchange::plan({files.asExported})); });
    if (report.files.size() != 1 || report.files.front().created != rows) {
        const auto problem = report.files.empty() ? QString() : report.files.front().problem;
        const auto reason = report.refused.empty() ? QString() : report.refused.front().reason;
        fail(ErrorKind::Internal, u"The import took other rows than expected."_s, problem + reason);
    }
    return ms;
}

double importByShell(const QString& folder, const Files& files) {
    const QString path = freshWorkspace(folder, u"shell.waymark"_s);
    return timed([&] {
        QProcess shell;
        shell.start(u"sqlite3"_s, {path, u"PRAGMA synchronous = FULL"_s,
                                   u".import --csv "_s + files.asStored + u" effort_entry"_s});
        if (!shell.waitForFinished(-1) || shell.exitCode() != 0) {
            fail(ErrorKind::Internal, u"sqlite3 did not import."_s,
                 QString::fromUtf8(shell.readAllStandardError()));
        }
    });
}

} // namespace

void measureImport(Bench& bench, const Sized& workspace, const QString& scratch) {
    const QString what = u"CSV import / sqlite3 .import into the same schema"_s;
    if (!bench.wants(what)) {
        return;
    }
    const int rows = 12'000 * workspace.percent;
    const QString folder = scratch + u"/import"_s;
    QDir().mkpath(folder);
    const Files files = writeFiles(folder, rows);
    std::vector<double> ours;
    std::vector<double> floor;
    for (int round = 0; round < (workspace.percent > 10 ? 3 : 5); ++round) {
        ours.push_back(importOurs(folder, files, rows));
        floor.push_back(importByShell(folder, files));
    }
    bench.addRatios(what, workspace.size(), 1, ours, floor, "ms");
    QDir(folder).removeRecursively();
}

} // namespace bench
