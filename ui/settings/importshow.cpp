// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the import dialog that shows what was read and counted.
#include "ui/settings/importdialog.h"
#include "ui/settings/importfiles.h"
#include "ui/settings/importwords.h"
#include "ui/settings/texttable.h"
#include "ui/widgets/button.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmented.h"

#include <QComboBox>
#include <QListView>
#include <QProgressBar>

using namespace Qt::Literals::StringLiterals;
namespace exchange = core::exchange;
using exchange::Kind;

namespace ui {

namespace {

constexpr int MostFilesShown = 4;
constexpr qsizetype RowsShown = 20;
constexpr qsizetype RefusedShown = 2000;
constexpr int Skip = -1;

} // namespace

void ImportDialog::showStep() {
    const bool empty = m_step == Step::Empty;
    const bool working = m_step == Step::Reading || m_step == Step::Counting || m_step == Step::Importing;
    m_empty->setVisible(empty);
    m_content->setVisible(!empty);
    m_bar->setVisible(working);
    m_bar->setRange(0, 0);
    for (QWidget* control : std::initializer_list<QWidget*>{m_zone, m_order, m_kind, m_choose}) {
        control->setEnabled(m_step != Step::Importing && m_step != Step::Done);
    }
    const exchange::FileResult sum = importSum(m_report);
    m_save->setVisible(sum.refused > 0 && (m_step == Step::Ready || m_step == Step::Done));
    setBusy(m_step == Step::Importing);
    primary()->setVisible(!empty);
    const auto rows = sum.created + sum.updated;
    setPrimary(m_step == Step::Done                ? tr("Done")
               : m_step == Step::Ready && rows > 0 ? tr("Import %n row(s)", nullptr, int(rows))
                                                   : tr("Import"));
    if (m_step != Step::Importing) {
        primary()->setUnavailable(m_step == Step::Done || hasWork()
                                      ? QString()
                                      : tr("There is no file here that can be imported."));
    }
    switch (m_step) {
    case Step::Reading:
        m_status->setText(tr("Reading the files…"));
        break;
    case Step::Counting:
        m_status->setText(tr("Counting what would change…"));
        break;
    case Step::Importing:
        m_status->setText(tr("Importing… Esc stops, and nothing is written."));
        break;
    case Step::Empty:
    case Step::Ready:
    case Step::Done:
        break;
    }
}

void ImportDialog::showProgress(const exchange::Progress& progress) {
    if (isSettled()) {
        return;
    }
    constexpr int Whole = 1000;
    const double part = progress.size > 0 ? double(progress.position) / double(progress.size) : 1;
    m_bar->setRange(0, Whole);
    m_bar->setValue(int(Whole * (progress.file + part) / std::max(progress.files, 1)));
    const QString what = m_step == Step::Importing
                             ? tr("Importing %1: %2 rows. Esc stops, and nothing is written.")
                             : tr("Counting what would change in %1: %2 rows");
    m_status->setText(what.arg(progress.name, format::number(progress.rows)));
}

/// Rows of the list, and the sentence about all of them.
void ImportDialog::showReport(const exchange::Report& report) {
    m_report = report;
    std::vector<ImportFileRow> rows;
    bool ambiguous = false;
    for (const exchange::FilePlan& file : m_plan.files) {
        const exchange::FileResult* result = resultOf(file.path);
        ImportFileRow row;
        row.key = qint64(rows.size()) + 1;
        row.path = file.path;
        row.name = file.name;
        row.what = importWhat(file);
        row.isBad = !file.problem.isEmpty();
        row.isUnsure = !row.isBad && file.recognised.kind <= Kind::Unsupported;
        row.isSkipped = m_choices.skipped.contains(file.path);
        if (result && !row.isBad) {
            auto counted = *result;
            row.refused = std::exchange(counted.refused, 0);
            row.counts = counted.rows == row.refused && counted.rows > 0 ? QString() : importCounts(counted);
        }
        ambiguous = ambiguous || file.ambiguousDates;
        rows.push_back(row);
    }
    m_files->setRows(rows);
    m_order->setVisible(ambiguous || m_choices.whenAmbiguous != exchange::DateOrder::DayFirst);
    const int shown = std::clamp(int(rows.size()), 1, MostFilesShown);
    m_list->setFixedHeight(shown * metric::TouchpointRow + 4);
    if (!m_list->currentIndex().isValid() && !rows.empty()) {
        const auto good = std::find_if(rows.begin(), rows.end(), [](const auto& row) { return !row.isBad; });
        m_list->setCurrentIndex(m_files->index(good == rows.end() ? 0 : int(good - rows.begin()), 0));
    }
    showFile();
    if (report.files.empty()) {
        return;
    }
    QStringList made;
    if (report.madeClients > 0) {
        made << tr("%n client(s)", nullptr, int(report.madeClients));
    }
    if (report.madeContacts > 0) {
        made << tr("%n contact(s)", nullptr, int(report.madeContacts));
    }
    if (report.madeMembers > 0) {
        made << tr("%n member(s)", nullptr, int(report.madeMembers));
    }
    const QString counts = importCounts(importSum(report));
    QString text =
        report.dryRun ? tr("An import would give: %1.").arg(counts) : tr("Imported: %1.").arg(counts);
    if (!made.isEmpty()) {
        text += u' ' + tr("Made because rows name them: %1.").arg(made.join(u", "_s));
    }
    m_status->setText(text);
}

const exchange::FilePlan* ImportDialog::current() const {
    const ImportFileRow* row = m_files->row(m_list->currentIndex());
    const auto at = row ? std::size_t(row->key - 1) : m_plan.files.size();
    return at < m_plan.files.size() ? &m_plan.files[at] : nullptr;
}

const exchange::FileResult* ImportDialog::resultOf(const QString& path) const {
    const auto found = std::find_if(m_report.files.begin(), m_report.files.end(),
                                    [&path](const auto& result) { return result.file == path; });
    return found == m_report.files.end() ? nullptr : &*found;
}

void ImportDialog::showFile() {
    const exchange::FilePlan* file = current();
    if (!file) {
        return;
    }
    m_facts->setText(importFacts(*file));
    const exchange::FileResult* result = resultOf(file->path);
    const qint64 refused = result ? result->refused : 0;
    m_views->setText(Refused, refused > 0 ? tr("Refused (%1)").arg(format::number(refused)) : tr("Refused"));
    m_filling = true;
    const bool skipped = m_choices.skipped.contains(file->path);
    m_kind->setCurrentIndex(m_kind->findData(skipped ? Skip : int(file->recognised.kind)));
    m_filling = false;
    m_kind->setEnabled(file->problem.isEmpty() && m_step != Step::Importing && m_step != Step::Done);
    showTable();
}

void ImportDialog::showTable() {
    const exchange::FilePlan* file = current();
    if (!file || !file->problem.isEmpty()) {
        m_table->set({}, {});
        return;
    }
    switch (m_views->current()) {
    case Columns:
        showColumns(*file);
        break;
    case Rows:
        showRows(*file);
        break;
    default:
        showRefused(*file);
    }
}

void ImportDialog::showColumns(const exchange::FilePlan& file) {
    QList<QStringList> rows;
    for (int i = 0; i < file.detected.columns.size(); ++i) {
        const auto field = std::size_t(i) < file.recognised.columns.size()
                               ? file.recognised.columns[std::size_t(i)]
                               : exchange::Field::Custom;
        const QString meaning = field == exchange::Field::Custom    ? tr("kept under its own name")
                                : field == exchange::Field::Ignored ? tr("left out")
                                                                    : exchange::describe(field);
        QString example;
        for (const QStringList& row : file.detected.sample) {
            if (!row.value(i).isEmpty()) {
                example = row.value(i).simplified();
                break;
            }
        }
        rows << QStringList{file.detected.columns[i], meaning, example};
    }
    m_table->setAccessibleName(tr("Columns of the file and what they become"));
    m_table->set({tr("Column"), tr("Becomes"), tr("For example")}, rows, {210, 180, 280});
}

void ImportDialog::showRows(const exchange::FilePlan& file) {
    QList<QStringList> rows;
    for (const QStringList& row : file.detected.sample.mid(0, RowsShown)) {
        QStringList cells;
        for (const QString& cell : row) {
            cells << cell.simplified().left(200);
        }
        rows << cells;
    }
    m_table->setAccessibleName(tr("First rows of the file"));
    m_table->set(file.detected.columns, rows);
}

void ImportDialog::showRefused(const exchange::FilePlan& file) {
    QList<QStringList> rows;
    for (const exchange::RefusedRow& row : m_report.refused) {
        if (row.file == file.path && rows.size() < RefusedShown) {
            rows << QStringList{QString::number(row.line), row.column, row.value.simplified(), row.reason};
        }
    }
    m_table->setAccessibleName(tr("Refused rows"));
    m_table->set({tr("Line"), tr("Column"), tr("Value"), tr("Reason")}, rows, {70, 130, 150, 330});
}

} // namespace ui
