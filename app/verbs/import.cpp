// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verbs/line.h"
#include "core/db/migrator.h"
#include "core/exchange/importer.h"
#include "core/workspace/settings.h"

#include <QJsonArray>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace app {

namespace {

struct Opened {
    std::optional<core::Database> db;
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
    opened.db->write([](core::Transaction& tx) {
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
        return u"%1: not read"_s.arg(file.file); // standard error says why
    }
    const QString rows = file.rows == 1 ? u"1 row"_s : u"%1 rows"_s.arg(file.rows);
    return u"%1: %2, %3: %4 created, %5 updated, %6 unchanged, %7 refused"_s
        .arg(file.file, core::toText(file.kind), rows)
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

QString lineOf(const core::exchange::RefusedRow& row) {
    const QString cell = row.column.isEmpty() ? QString() : u", %1 \"%2\""_s.arg(row.column, row.value);
    return u"  %1, line %2%3: %4"_s.arg(row.file).arg(row.line).arg(cell, row.reason);
}

/// A hundred thousand refused rows would push everything else off the screen.
void addRefused(QStringList& lines, const core::exchange::Report& report) {
    constexpr qsizetype Shown = 50;
    const auto listed = qsizetype(report.refused.size());
    for (qsizetype i = 0; i < std::min(listed, Shown); ++i) {
        lines << lineOf(report.refused[size_t(i)]);
    }
    if (const qint64 rest = listed + report.refusedNotListed - std::min(listed, Shown); rest > 0) {
        lines << u"  and %1 more; --refused FILE saves them, --json lists them"_s.arg(rest);
    }
}

/// Nothing is made or asked of a workspace when there is nothing to read.
core::exchange::Plan planned(const QStringList& paths) {
    core::exchange::Plan plan = core::exchange::plan(paths);
    if (plan.files.empty()) {
        core::fail(core::ErrorKind::NotFound,
                   u"%1 holds no .csv, .tsv or .txt file. Name files, or another folder."_s.arg(
                       paths.join(u", "_s)));
    }
    return plan;
}

bool canRead(const core::exchange::Plan& plan) {
    return std::ranges::any_of(plan.files, [](const auto& file) { return file.problem.isEmpty(); });
}

/// What could not be read at all belongs on standard error, too, where scripts look for it.
void tellProblems(const core::exchange::Plan& plan) {
    for (const auto& file : plan.files) {
        if (!file.problem.isEmpty()) {
            printError(file.problem);
        }
    }
}

core::exchange::Report imported(Opened& opened, const core::Location& where, const core::exchange::Plan& plan,
                                core::exchange::ImportOptions options) {
    try {
        options.zone = core::workspace::loadSettings(*opened.db).zone();
        return core::exchange::import(*opened.db, plan, options);
    } catch (...) {
        opened.db.reset();
        if (opened.isNew && !options.dryRun) {
            core::discardWorkspace(where); // nothing came into it, and an empty one would only be in the way
        }
        throw;
    }
}

void answer(const VerbLine& line, const core::exchange::Report& report, const Opened& opened,
            const QString& workspace) {
    QJsonArray files;
    QStringList lines;
    if (opened.isNew && !report.dryRun) {
        lines << u"Made the new workspace %1."_s.arg(workspace);
    }
    for (const auto& file : report.files) {
        files.append(jsonOf(file));
        lines << lineOf(file);
    }
    QJsonArray refused;
    for (const auto& row : report.refused) {
        refused.append(jsonOf(row));
    }
    addRefused(lines, report);
    line.answer({{u"files"_s, files},
                 {u"refused_rows"_s, refused},
                 {u"refused_not_listed"_s, report.refusedNotListed},
                 {u"dry_run"_s, report.dryRun},
                 {u"new_workspace"_s, opened.isNew}},
                lines);
}

} // namespace

int runImport(const QStringList& arguments) {
    VerbLine line(u"import"_s, u"Reads CSV files into a workspace: clients, contacts, tickets with messages, "
                               "touchpoints and effort. A second run of the same files changes nothing."_s);
    line.addOption(u"into"_s, u"The workspace; it is made when there is none."_s, u"WORKSPACE"_s);
    line.addOption(u"dry-run"_s, u"Say what would happen, write nothing."_s);
    line.addOption(u"refused"_s, u"Save the refused rows to a CSV file."_s, u"FILE"_s);
    line.addArgument(u"PATH..."_s, u"Files, or folders: all that they and their folders hold."_s);
    if (!line.parse(arguments)) {
        return 0;
    }
    const core::Location where = line.location(u"into"_s);
    if (line.arguments().isEmpty()) {
        throw WrongUse{u"No file to import was named."_s};
    }
    const core::exchange::Plan plan = planned(line.arguments());
    tellProblems(plan);
    core::exchange::ImportOptions options;
    options.dryRun = line.isSet(u"dry-run"_s) || !canRead(plan);
    Opened opened = openOrCreate(where, options.dryRun);
    core::exchange::Report report = imported(opened, where, plan, options);
    report.dryRun = line.isSet(u"dry-run"_s);
    opened.isNew = opened.isNew && canRead(plan);
    answer(line, report, opened, where.display());
    if (line.isSet(u"refused"_s)) { // after the answer: what was imported stays, even without this list
        core::exchange::saveRefused(report, line.required(u"refused"_s));
    }
    const bool failed =
        std::ranges::any_of(plan.files, [](const auto& file) { return !file.problem.isEmpty(); });
    return failed ? 1 : 0;
}

} // namespace app
