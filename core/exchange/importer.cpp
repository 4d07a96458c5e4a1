// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importer.h"

#include "core/clients/watch.h"
#include "core/db/bulkload.h"
#include "core/effort/splits.h"
#include "core/exchange/context.h"
#include "core/exchange/csvwriter.h"
#include "core/lessons/causes.h"
#include "core/sla/clockstore.h"

#include <QFileInfo>
#include <QSaveFile>
#include <set>

namespace core::exchange {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Leaves the unit of work without writing: a dry run is over, or a person stopped the import.
struct Undone {};

using ImportRow = Outcome (*)(Context&, Row&);

Outcome refuseUnsupported(Context&, Row& row) {
    row.refuse(u"Waymark has no place for %1."_s.arg(row.file().recognised.what));
}

Outcome refuseUnknown(Context&, Row& row) {
    row.refuse(u"The columns of this file are not known, so its rows cannot be told apart."_s);
}

ImportRow importerOf(Kind kind) {
    switch (kind) {
    case Kind::Members:
        return &importMember;
    case Kind::Clients:
        return &importClient;
    case Kind::Contacts:
        return &importContact;
    case Kind::Stages:
        return &importStage;
    case Kind::Tickets:
        return &importTicket;
    case Kind::TicketClients:
        return &importTicketClient;
    case Kind::TicketContacts:
        return &importTicketContact;
    case Kind::Messages:
        return &importMessage;
    case Kind::Tags:
        return &importTag;
    case Kind::Touchpoints:
        return &importTouchpoint;
    case Kind::Effort:
        return &importEffort;
    case Kind::Unsupported:
        return &refuseUnsupported;
    case Kind::Unknown:
        break;
    }
    return &refuseUnknown;
}

void list(Report& report, const ImportOptions& options, const FilePlan& file, const Record& record,
          const RowRefused& refused) {
    if (qsizetype(report.refused.size()) >= options.refusedKept) {
        ++report.refusedNotListed;
        return;
    }
    constexpr size_t ValueShown = 200;
    constexpr size_t RecordShown = 64 * 1024;
    RefusedRow row;
    row.file = file.path;
    row.line = record.line;
    row.reason = refused.reason;
    if (refused.column >= 0) {
        row.column = file.detected.columns.value(refused.column);
        const auto column = size_t(refused.column);
        const auto value = column < record.fields.size() ? record.fields[column].substr(0, ValueShown) : "";
        row.value = QString::fromUtf8(value.data(), qsizetype(value.size()));
    }
    const auto raw = record.raw.substr(0, RecordShown);
    row.record = QByteArray(raw.data(), qsizetype(raw.size()));
    report.refused.push_back(std::move(row));
}

void count(FileResult& result, Outcome outcome) {
    switch (outcome) {
    case Outcome::Created:
        ++result.created;
        break;
    case Outcome::Updated:
        ++result.updated;
        break;
    case Outcome::Unchanged:
        ++result.unchanged;
        break;
    }
}

/// Reads one file row by row.
class FileImport {
public:
    FileImport(Context& context, Report& report, const FilePlan& file)
        : m_context(context)
        , m_report(report)
        , m_file(file)
        , m_row(file, context.clock) {
        context.source = toText(file.recognised.source);
        context.repeats.clear();
        context.contents.clear();
        context.alike.clear();
    }

    FileResult run(Progress progress, const ProgressHandler& handler) {
        constexpr qint64 RowsBetween = 2000;
        FileResult result;
        result.file = m_file.path;
        result.kind = m_file.recognised.kind;
        result.what = m_file.recognised.what;
        CsvReader reader(m_file.path, m_file.detected.dialect);
        reader.expectColumns(m_file.detected.columns.size());
        bool header = m_file.detected.dialect.header;
        progress.name = m_file.name;
        progress.size = QFileInfo(m_file.path).size();
        while (const Record* record = reader.next()) {
            if (std::exchange(header, false)) {
                continue;
            }
            importOne(*record, result);
            if (handler && result.rows % RowsBetween == 0) {
                report(progress, handler, reader.position(), result.rows);
            }
        }
        if (handler) {
            report(progress, handler, progress.size, result.rows);
        }
        return result;
    }

private:
    static void report(Progress& progress, const ProgressHandler& handler, qint64 position, qint64 rows) {
        progress.position = position;
        progress.rows = rows;
        if (!handler(progress)) {
            throw Undone{};
        }
    }

    void importOne(const Record& record, FileResult& result) {
        ++result.rows;
        try {
            m_row.take(record);
            count(result, m_import(m_context, m_row));
        } catch (const RowRefused& refused) {
            ++result.refused;
            list(m_report, m_context.options, m_file, record, refused);
        }
    }

    Context& m_context;
    Report& m_report;
    const FilePlan& m_file;
    Row m_row;
    ImportRow m_import = importerOf(m_file.recognised.kind);
};

/// Records of a file by its size and the length of its first ones.
qint64 estimatedRows(const FilePlan& file) {
    qint64 bytes = 0;
    for (const auto& row : file.detected.sample) {
        for (const auto& cell : row) {
            bytes += cell.size() + 1;
        }
    }
    const qint64 each = file.detected.sample.isEmpty() ? 1 : bytes / file.detected.sample.size();
    return QFileInfo(file.path).size() / std::max<qint64>(each, 1);
}

struct Load {
    Kind kind;
    std::string_view count; ///< rows that are there, up to a limit
    std::vector<std::string> tables;
};

const std::vector<Load>& loads() {
    static const std::vector<Load> list{
        {Kind::Effort,
         "SELECT COUNT(*) FROM (SELECT 1 FROM effort_entry LIMIT ?) x",
         {"effort_entry", "effort_spill"}},
        {Kind::Touchpoints, "SELECT COUNT(*) FROM (SELECT 1 FROM touchpoint LIMIT ?) x", {"touchpoint"}},
        {Kind::Tickets,
         "SELECT COUNT(*) FROM (SELECT 1 FROM ticket LIMIT ?) x",
         {"ticket", "ticket_message", "ticket_tag"}},
        {Kind::Messages, "SELECT COUNT(*) FROM (SELECT 1 FROM ticket_message LIMIT ?) x", {"ticket_message"}},
        {Kind::Clients, "SELECT COUNT(*) FROM (SELECT 1 FROM client LIMIT ?) x", {"client"}},
        {Kind::Contacts, "SELECT COUNT(*) FROM (SELECT 1 FROM contact LIMIT ?) x", {"contact"}},
    };
    return list;
}

/// Tables that will grow so much that building their indexes at the end is quicker than keeping them up to
/// date.
std::vector<std::string> tablesToLoad(Transaction& tx, const Plan& plan) {
    constexpr qint64 Worthwhile = 2'000;
    std::set<std::string> tables;
    for (const Load& load : loads()) {
        qint64 rows = 0;
        for (const FilePlan& file : plan.files) {
            rows += file.recognised.kind == load.kind && file.problem.isEmpty() ? estimatedRows(file) : 0;
        }
        if (rows >= Worthwhile && tx.scalar<qint64>(load.count, rows).value_or(0) < rows / 4) {
            tables.insert(load.tables.begin(), load.tables.end());
        }
    }
    return {tables.begin(), tables.end()};
}

bool holds(const Plan& plan, Kind kind) {
    return std::ranges::any_of(plan.files, [kind](const FilePlan& file) {
        return file.recognised.kind == kind && file.problem.isEmpty();
    });
}

Report importAll(Transaction& tx, const Plan& plan, const ImportOptions& options,
                 const ProgressHandler& handler) {
    Report report;
    report.dryRun = options.dryRun;
    Context context(tx, options);
    const auto tables = tablesToLoad(tx, plan);
    const bool effortLoaded = std::find(tables.begin(), tables.end(), "effort_entry") != tables.end();
    BulkLoad load(tx, tables);
    for (const FilePlan& file : plan.files) {
        if (!file.problem.isEmpty()) {
            FileResult result;
            result.file = file.path;
            result.problem = file.problem;
            report.files.push_back(result);
            continue;
        }
        Progress progress;
        progress.file = int(report.files.size());
        progress.files = int(plan.files.size());
        report.files.push_back(FileImport(context, report, file).run(progress, handler));
    }
    load.finish();
    if (effortLoaded) {
        effort::rebuildRollup(tx);
    }
    finish(context);
    if (holds(plan, Kind::Tickets)) {
        lessons::recordVisits(tx);
    }
    report.madeMembers = context.directory.madeMembers();
    report.madeClients = context.directory.madeClients();
    report.madeContacts = context.directory.madeContacts();
    clients::lookAgainAtAll(tx);
    sla::askForRebuild(tx);
    tx.changed(Entity::Everything, 0);
    return report;
}

std::string_view viewOf(const QByteArray& bytes) {
    return {bytes.constData(), size_t(bytes.size())};
}

/// A spreadsheet must not take a cell for a formula.
QByteArray harmless(const QByteArray& cell) {
    const QByteArray text = cell.trimmed();
    const bool risky = !text.isEmpty() && QByteArray("=+-@").contains(text.front());
    return risky ? '\'' + cell : cell;
}

} // namespace

bool Report::hasProblems() const {
    return std::any_of(files.begin(), files.end(),
                       [](const FileResult& file) { return file.refused > 0 || !file.problem.isEmpty(); });
}

void requireShort(const Row& row, Field field, const QString& name) {
    if (name.size() > MaxName) {
        row.refuse(field, u"The name is longer than %1 characters."_s.arg(MaxName));
    }
}

Reference referenceTo(const Row& row, Field id, Field name, Field email) {
    return {row.raw(id).substr(0, MaxKey), row.text(name).simplified().left(MaxName),
            row.text(email).left(MaxName)};
}

Reference memberIn(const Row& row) {
    return referenceTo(row, Field::MemberId, Field::MemberName, Field::MemberEmail);
}

Reference clientIn(const Row& row) {
    Reference client = referenceTo(row, Field::ClientId, Field::ClientName, Field::ClientName);
    client.email.clear();
    return client;
}

Reference contactIn(const Row& row) {
    return referenceTo(row, Field::ContactId, Field::ContactName, Field::ContactEmail);
}

Whom whomIn(Context& context, Row& row) {
    auto& directory = context.directory;
    const Reference client = clientIn(row);
    const Reference contact = contactIn(row);
    Whom whom;
    whom.client = directory.clientIfNamed(context.source, client);
    whom.contact = directory.contact(context.source, contact, whom.client);
    if (!whom.client && whom.contact) {
        whom.client = directory.clientOf(whom.contact);
    }
    if (!whom.client) {
        whom.client = directory.client(context.source, client);
        whom.contact = directory.contact(context.source, contact, whom.client);
    }
    if (!whom.contact) {
        row.keep(Field::ContactId);
    }
    return whom;
}

std::string_view keyOf(Context& context, const Row& row, const std::string& natural) {
    if (row.has(Field::ExternalId)) {
        if (row.raw(Field::ExternalId).size() > MaxKey) {
            row.refuse(Field::ExternalId, u"The number is longer than %1 characters."_s.arg(MaxKey));
        }
        return row.raw(Field::ExternalId);
    }
    const quint64 content = row.contentHash();
    if (natural.empty()) {
        const int before = context.repeats[content]++;
        context.key = "row:" + std::to_string(content) + '#' + std::to_string(before);
        return context.key;
    }
    const quint64 hash = stableHash(natural);
    const quint64 first = context.contents.try_emplace(hash, content).first->second;
    std::ptrdiff_t nth = 0;
    if (first != content) {
        auto& alike = context.alike[hash];
        auto place = std::find(alike.begin(), alike.end(), content);
        if (place == alike.end()) {
            place = alike.insert(alike.end(), content);
        }
        nth = place - alike.begin() + 1;
    }
    const std::string own = natural.size() > MaxKey ? "hash:" + std::to_string(hash) : natural;
    context.key = nth == 0 ? own : own + '#' + std::to_string(nth + 1);
    return context.key;
}

Report import(Database& db, const Plan& plan, const ImportOptions& options, const ProgressHandler& progress) {
    Report report;
    try {
        db.write([&](Transaction& tx) {
            report = importAll(tx, plan, options, progress);
            if (options.dryRun) {
                throw Undone{};
            }
        });
    } catch (const Undone&) {
        report.cancelled = !options.dryRun || report.files.empty();
    }
    return report;
}

void saveRefused(const Report& report, const QString& path) {
    QSaveFile file(path);
    QByteArray text;
    appendRecord(text, {"file", "line", "column", "value", "reason", "record"});
    for (const RefusedRow& row : report.refused) {
        const QByteArray cells[] = {row.file.toUtf8(),   QByteArray::number(row.line),
                                    row.column.toUtf8(), harmless(row.value.toUtf8()),
                                    row.reason.toUtf8(), harmless(row.record)};
        appendRecord(text, {viewOf(cells[0]), viewOf(cells[1]), viewOf(cells[2]), viewOf(cells[3]),
                            viewOf(cells[4]), viewOf(cells[5])});
    }
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit()) {
        fail(ErrorKind::Unavailable,
             u"The list of refused rows cannot be written to %1: %2."_s.arg(path, file.errorString()));
    }
}

} // namespace core::exchange
