// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/importdialog.h"

#include "ui/settings/importfiles.h"
#include "ui/settings/importwords.h"
#include "ui/settings/texttable.h"
#include "ui/settings/zonebox.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmented.h"

#include <QComboBox>
#include <QFileDialog>
#include <QListView>
#include <QProgressBar>

using namespace Qt::Literals::StringLiterals;
namespace exchange = core::exchange;
using exchange::Kind;

namespace ui {

namespace {

constexpr int TableHeight = 216;
constexpr int MostFilesShown = 4;
constexpr qsizetype RowsShown = 20;
constexpr qsizetype RefusedShown = 2000;
constexpr int Skip = -1;

} // namespace

ImportDialog::ImportDialog(const Desk& desk, QWidget* host)
    : DialogFrame(desk.theme, tr("Import files"), Width::Large, host)
    , m_desk(desk)
    , m_empty(new EmptyState(desk.theme, u"file-spreadsheet"_s, tr("Choose what to bring along"),
                             tr("CSV files of clients, contacts, tickets, messages, touchpoints or time.\n"
                                "Nothing is written before you have seen what would happen."),
                             this))
    , m_content(new QWidget(this))
    , m_zone(zoneBox(desk.session.settings().zoneId, this))
    , m_order(new QComboBox(this))
    , m_files(new ImportFiles(this))
    , m_list(new QListView(this))
    , m_facts(new Label(desk.theme, {}, Type::Small, Color::Ink2, this))
    , m_kind(new QComboBox(this))
    , m_views(new Segmented(desk.theme, {tr("Columns"), tr("First rows"), tr("Refused")}, this))
    , m_table(new TextTable(desk.theme, this))
    , m_status(new Label(desk.theme, {}, Type::Small, Color::Ink2, this))
    , m_bar(new QProgressBar(this)) {
    setObjectName(u"importDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    m_choices.zone = desk.session.zone();
    build();
    setStep(Step::Empty);
    m_desk.store.read([](core::Database& db) { return db.location(); })
        .then(this, [this](core::Result<core::Location> where) {
            where ? begin(*where) : showProblem(where.error().text);
        });
}

ImportDialog::~ImportDialog() {
    if (m_job) {
        m_job->retire();
    }
}

void ImportDialog::build() {
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    buildHead();
    buildFiles();
    buildDetails();
    buildFoot();
    auto* choose = new Button(m_desk.theme, tr("Choose files…"), Button::Kind::Secondary, this);
    choose->setObjectName(u"chooseFirst"_s);
    connect(choose, &QPushButton::clicked, this, &ImportDialog::chooseFiles);
    m_empty->addButton(choose);
    body()->addWidget(m_empty);
    body()->addWidget(m_content);
    connect(this, &DialogFrame::submitted, this, &ImportDialog::submit);
}

void ImportDialog::buildHead() {
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    m_zone->setObjectName(u"importZone"_s);
    m_zone->setAccessibleName(tr("Time zone of times without one"));
    m_zone->setFixedWidth(190);
    row->addWidget(
        new Label(m_desk.theme, tr("Times without a zone are of"), Type::SmallLabel, Color::Ink2, this));
    row->addWidget(m_zone);
    m_order->setObjectName(u"importOrder"_s);
    m_order->setAccessibleName(tr("Order of dates that can be read both ways"));
    m_order->addItem(tr("03/04 is 3 April"), int(exchange::DateOrder::DayFirst));
    m_order->addItem(tr("03/04 is March 4"), int(exchange::DateOrder::MonthFirst));
    m_order->setToolTip(tr("Nothing in a file tells day and month apart, so the order is a guess."));
    row->addWidget(m_order);
    row->addStretch(1);
    auto* add = new Button(m_desk.theme, tr("Add files…"), Button::Kind::Secondary, this);
    add->setObjectName(u"addFiles"_s);
    m_choose = add;
    row->addWidget(add);
    static_cast<QVBoxLayout*>(m_content->layout())->addLayout(row);
    connect(add, &QPushButton::clicked, this, &ImportDialog::chooseFiles);
    connect(m_zone, &QComboBox::currentIndexChanged, this, [this] {
        m_choices.zone = QTimeZone(m_zone->currentText().toUtf8());
        count();
    });
    connect(m_order, &QComboBox::currentIndexChanged, this, [this] {
        m_choices.whenAmbiguous = exchange::DateOrder(m_order->currentData().toInt());
        read();
    });
}

void ImportDialog::buildFiles() {
    m_list->setObjectName(u"importFiles"_s);
    m_list->setAccessibleName(tr("Files"));
    m_list->setModel(m_files);
    m_list->setItemDelegate(new ImportFileDelegate(m_desk.theme, *m_files, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setFrameShape(QFrame::NoFrame);
    auto* card = new Card(m_desk.theme, {}, this);
    card->addEdgeToEdge(m_list, 1);
    m_content->layout()->addWidget(card);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ImportDialog::showFile);
}

void ImportDialog::buildDetails() {
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    m_kind->setObjectName(u"importKind"_s);
    m_kind->setAccessibleName(tr("What the file holds"));
    for (int kind = int(Kind::Members); kind <= int(Kind::Effort); ++kind) {
        m_kind->addItem(importKindWord(Kind(kind)), kind);
    }
    m_kind->addItem(tr("Skip this file"), Skip);
    m_kind->setPlaceholderText(tr("Choose what it holds"));
    m_facts->setElided(true);
    m_facts->setObjectName(u"importFacts"_s);
    row->addWidget(m_views);
    m_views->setObjectName(u"importViews"_s);
    row->addStretch(1);
    row->addWidget(new Label(m_desk.theme, tr("Holds"), Type::SmallLabel, Color::Ink2, this));
    row->addWidget(m_kind);
    auto* column = static_cast<QVBoxLayout*>(m_content->layout());
    column->addWidget(m_facts);
    column->addLayout(row);
    auto* card = new Card(m_desk.theme, {}, this);
    m_table->setObjectName(u"importTable"_s);
    m_table->setFixedHeight(TableHeight);
    card->addEdgeToEdge(m_table, 1);
    column->addWidget(card);
    connect(m_views, &Segmented::currentChanged, this, &ImportDialog::showTable);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ImportDialog::chooseKind);
}

void ImportDialog::buildFoot() {
    auto* column = static_cast<QVBoxLayout*>(m_content->layout());
    m_status->setObjectName(u"importStatus"_s);
    m_status->setWordWrap(true);
    m_bar->setObjectName(u"importProgress"_s);
    m_bar->setAccessibleName(tr("Progress"));
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(4);
    column->addWidget(m_status);
    column->addWidget(m_bar);
    addKeyHint(u"Esc"_s, tr("close"));
    m_save = addSecondary(tr("Save refused rows…"));
    m_save->setObjectName(u"saveRefused"_s);
    connect(m_save, &QPushButton::clicked, this, &ImportDialog::chooseRefusedFile);
    setPrimary(tr("Import"));
}

void ImportDialog::begin(const core::Location& where) {
    m_job = new ImportJob(where, &m_desk.store);
    connectJob();
    read();
}

void ImportDialog::connectJob() {
    connect(m_job, &ImportJob::planned, this, [this](const exchange::Plan& plan) {
        m_plan = plan;
        m_report = {};
        showReport(m_report);
        count();
    });
    connect(m_job, &ImportJob::counted, this, [this](const exchange::Report& report) {
        showReport(report);
        setStep(Step::Ready);
    });
    connect(m_job, &ImportJob::imported, this, [this](const exchange::Report& report) {
        showReport(report);
        setStep(Step::Done);
    });
    connect(m_job, &ImportJob::stopped, this, [this] {
        setStep(Step::Ready);
        m_status->setText(tr("Stopped. Nothing was written."));
    });
    connect(m_job, &ImportJob::failed, this, [this](const core::Error& error) {
        setStep(Step::Ready);
        showProblem(error.text);
    });
    connect(m_job, &ImportJob::progressed, this, &ImportDialog::showProgress);
    connect(m_job, &ImportJob::refusedSaved, this,
            [this](const QString& path) { m_status->setText(tr("The refused rows are in %1.").arg(path)); });
}

void ImportDialog::addFiles(const QStringList& paths) {
    for (const QString& path : paths) {
        if (!m_paths.contains(path)) {
            m_paths << path;
        }
    }
    read();
}

void ImportDialog::read() {
    if (!m_job || m_paths.isEmpty() || m_step == Step::Importing || m_step == Step::Done) {
        return;
    }
    showProblem({});
    setStep(Step::Reading);
    m_job->plan(m_paths, m_choices);
}

void ImportDialog::count() {
    if (!m_job || m_plan.files.empty() || m_step == Step::Importing || m_step == Step::Done) {
        return;
    }
    setStep(Step::Counting);
    m_job->count(m_plan, m_choices);
}

void ImportDialog::submit() {
    if (m_step == Step::Done) {
        accept();
    } else if (m_job && hasWork()) {
        showProblem({});
        setStep(Step::Importing);
        m_job->import(m_plan, m_choices);
    }
}

void ImportDialog::reject() {
    if (m_step == Step::Importing) {
        m_job->cancel();
        m_status->setText(tr("Stopping…"));
        return;
    }
    if (m_job) {
        m_job->cancel();
    }
    DialogFrame::reject();
}

bool ImportDialog::hasWork() const {
    return std::any_of(m_plan.files.begin(), m_plan.files.end(), [this](const exchange::FilePlan& file) {
        return file.problem.isEmpty() && !m_choices.skipped.contains(file.path) &&
               file.recognised.kind > Kind::Unsupported;
    });
}

void ImportDialog::setStep(Step step) {
    m_step = step;
    showStep();
    if (isSettled()) {
        Q_EMIT settled();
    }
}

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
        m_list->setCurrentIndex(m_files->index(0, 0));
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

void ImportDialog::chooseKind(int index) {
    const exchange::FilePlan* file = current();
    if (m_filling || !file || index < 0) {
        return;
    }
    const int chosen = m_kind->itemData(index).toInt();
    if (chosen == Skip) {
        m_choices.skipped.insert(file->path);
        m_report = {};
        count();
        return;
    }
    m_choices.skipped.remove(file->path);
    m_choices.kinds.insert(file->path, Kind(chosen));
    read();
}

void ImportDialog::chooseFiles() {
    auto* dialog = new QFileDialog(window(), tr("Choose files to import"), {},
                                   tr("Tables (*.csv *.tsv *.txt);;All files (*)"));
    dialog->setObjectName(u"chooseImportFiles"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &ImportDialog::addFiles);
    dialog->open();
}

void ImportDialog::chooseRefusedFile() {
    auto* dialog = new QFileDialog(window(), tr("Save refused rows"), u"refused.csv"_s, tr("Tables (*.csv)"));
    dialog->setObjectName(u"chooseRefusedFile"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString& path) { m_job->saveRefused(m_report, path); });
    dialog->open();
}

} // namespace ui
