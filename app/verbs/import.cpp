// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verbs/line.h"
#include "core/db/migrator.h"
#include "core/exchange/importer.h"
#include "core/workspace/settings.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace app {

namespace {

struct Opened {
    core::Database db;
    bool isNew = false;
};

/// A workspace that is not there yet is made, since there is nothing to lose and the answer says so; a dry
/// run makes it in memory only.
Opened openOrCreate(const core::Location& where, bool dryRun) {
    try {
        return {core::openWorkspace(where), false};
    } catch (const core::Failure& failure) {
        if (failure.error().kind != core::ErrorKind::NotFound) {
            throw;
        }
    }
    Opened opened{core::createWorkspace(dryRun ? core::Location::memory() : where), true};
    opened.db.write([](core::Transaction& tx) {
        auto settings = core::workspace::loadSettings(tx);
        settings.zoneId = QTimeZone::systemTimeZoneId();
        core::workspace::saveSettings(tx, settings);
    });
    return opened;
}

QJsonObject jsonOf(const core::exchange::FileResult& file) {
    QJsonObject out{{u"file"_s, file.file},       {u"kind"_s, core::toText(file.kind)},
                    {u"rows"_s, file.rows},       {u"created"_s, file.created},
                    {u"updated"_s, file.updated}, {u"unchanged"_s, file.unchanged},
                    {u"refused"_s, file.refused}};
    if (!file.problem.isEmpty()) {
        out.insert(u"problem"_s, file.problem);
    }
    return out;
}

QString lineOf(const core::exchange::FileResult& file) {
    if (!file.problem.isEmpty()) {
        return u"%1: %2"_s.arg(file.file, file.problem);
    }
    return u"%1: %2, %3 rows: %4 created, %5 updated, %6 unchanged, %7 refused"_s
        .arg(file.file, core::toText(file.kind))
        .arg(file.rows)
        .arg(file.created)
        .arg(file.updated)
        .arg(file.unchanged)
        .arg(file.refused);
}

QJsonObject jsonOf(const core::exchange::RefusedRow& row) {
    return {{u"file"_s, row.file},
            {u"line"_s, row.line},
            {u"column"_s, row.column},
            {u"value"_s, row.value},
            {u"reason"_s, row.reason}};
}

} // namespace

int runImport(const QStringList& arguments) {
    VerbLine line(u"import"_s, u"Reads CSV files into a workspace: clients, contacts, tickets with messages, "
                               "touchpoints and effort. A second run of the same files changes nothing."_s);
    line.addOption(u"into"_s, u"The workspace; it is made when there is none."_s, u"WORKSPACE"_s);
    line.addOption(u"dry-run"_s, u"Say what would happen, write nothing."_s);
    line.addOption(u"refused"_s, u"Save the refused rows to a CSV file."_s, u"FILE"_s);
    line.addArgument(u"PATH..."_s, u"Files, or folders that hold them."_s);
    if (!line.parse(arguments)) {
        return 0;
    }
    const core::Location where = line.location(u"into"_s);
    if (line.arguments().isEmpty()) {
        throw WrongUse{u"No file to import was named."_s};
    }
    const auto plan = core::exchange::plan(line.arguments());
    core::exchange::ImportOptions options;
    options.dryRun = line.isSet(u"dry-run"_s);
    Opened opened = openOrCreate(where, options.dryRun);
    options.zone = core::workspace::loadSettings(opened.db).zone();
    const auto report = core::exchange::import(opened.db, plan, options);
    if (line.isSet(u"refused"_s)) {
        core::exchange::saveRefused(report, line.required(u"refused"_s));
    }
    QJsonArray files;
    QStringList lines;
    bool failed = plan.files.empty();
    for (const auto& file : report.files) {
        files.append(jsonOf(file));
        lines << lineOf(file);
        failed = failed || !file.problem.isEmpty();
    }
    QJsonArray refused;
    for (const auto& row : report.refused) {
        refused.append(jsonOf(row));
        lines << u"  %1, line %2, %3 \"%4\": %5"_s.arg(row.file).arg(row.line).arg(row.column, row.value,
                                                                                   row.reason);
    }
    if (opened.isNew && !options.dryRun) {
        lines.prepend(u"Made the new workspace %1."_s.arg(where.display()));
    }
    line.answer({{u"files"_s, files},
                 {u"refused_rows"_s, refused},
                 {u"dry_run"_s, options.dryRun},
                 {u"new_workspace"_s, opened.isNew}},
                lines);
    return failed ? 1 : 0;
}

} // namespace app
