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
constexpr int Skip = -1; ///< in place of a kind

} // namespace

ImportDialog::ImportDialog(const Desk& desk, QWidget* host)
    : DialogFrame(desk.theme, tr("Import files"), Width::Large, host)
    , m_desk(desk)
    , m_empty(new EmptyState(desk.theme, u"file-spreadsheet"_s, tr("Choose what to bring along"),
                             tr("CSV files of clients, tickets, touchpoints or time.\n"
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
