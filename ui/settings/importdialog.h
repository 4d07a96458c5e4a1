// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Import of files: what was recognised, what would happen, what was refused; then it happens.
#pragma once

#include "ui/page/desk.h"
#include "ui/settings/importjob.h"
#include "ui/widgets/dialogframe.h"

class QComboBox;
class QListView;
class QProgressBar;

namespace ui {

class EmptyState;
class ImportFiles;
class Label;
class Segmented;
class TextTable;

class ImportDialog : public DialogFrame {
    Q_OBJECT

public:
    ImportDialog(const Desk& desk, QWidget* host);
    ~ImportDialog() override;

    /// Adds files to those that are shown; folders stand for the tables in them.
    void addFiles(const QStringList& paths);

    /// Nothing is being read, counted or written.
    bool isSettled() const { return m_step == Step::Empty || m_step == Step::Ready || m_step == Step::Done; }

public Q_SLOTS:
    /// Stops a running import first.
    void reject() override;

Q_SIGNALS:
    void settled();

private:
    enum class Step { Empty, Reading, Counting, Ready, Importing, Done };

    enum View { Columns, Rows, Refused };

    void build();
    void buildHead();
    void buildFiles();
    void buildDetails();
    void buildFoot();
    void begin(const core::Location& where);
    void connectJob();
    void read();
    void count();
    void submit();
    void setStep(Step step);
    void showStep();
    void showFile();
    void showTable();
    void showColumns(const core::exchange::FilePlan& file);
    void showRows(const core::exchange::FilePlan& file);
    void showRefused(const core::exchange::FilePlan& file);
    void showProgress(const core::exchange::Progress& progress);
    void showReport(const core::exchange::Report& report);
    void chooseFiles();
    void chooseKind(int index);
    void chooseRefusedFile();
    const core::exchange::FilePlan* current() const;
    const core::exchange::FileResult* resultOf(const QString& path) const;
    bool hasWork() const;

    Desk m_desk;
    ImportJob* m_job = nullptr;
    QStringList m_paths;
    ImportChoices m_choices;
    core::exchange::Plan m_plan;
    core::exchange::Report m_report;
    Step m_step = Step::Empty;
    bool m_filling = false;

    EmptyState* m_empty;
    QWidget* m_content;
    QComboBox* m_zone;
    QComboBox* m_order;
    ImportFiles* m_files;
    QListView* m_list;
    Label* m_facts;
    QComboBox* m_kind;
    Segmented* m_views;
    TextTable* m_table;
    Label* m_status;
    QProgressBar* m_bar;
    Button* m_choose = nullptr;
    Button* m_save = nullptr;
};

} // namespace ui
