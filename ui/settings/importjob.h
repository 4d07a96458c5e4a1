// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Reads, counts and imports files away from the window, on a connection of its own: pages can be read
/// meanwhile.
#pragma once

#include "core/base/relay.h"
#include "core/exchange/importer.h"
#include "ui/async/store.h"

#include <QHash>
#include <QSet>
#include <QTimer>

namespace ui {

/// What a person decided against what was recognised.
struct ImportChoices {
    QHash<QString, core::exchange::Kind> kinds; ///< by path
    QSet<QString> skipped;                      ///< paths
    core::exchange::DateOrder whenAmbiguous = core::exchange::DateOrder::DayFirst;
    QTimeZone zone = QTimeZone::utc();
};

/// One request at a time: a new one stops the one before, whose answer is then not told.
class ImportJob : public QObject {
    Q_OBJECT

public:
    /// "keeper" outlives the window of the import; retire() hands the job to it.
    ImportJob(const core::Location& where, QObject* keeper);

    /// Looks at the files; all of them are in the answer, also those to skip.
    void plan(const QStringList& paths, const ImportChoices& choices);
    /// Counts what an import would do.
    void count(const core::exchange::Plan& plan, const ImportChoices& choices);
    void import(const core::exchange::Plan& plan, const ImportChoices& choices);
    void saveRefused(const core::exchange::Report& report, const QString& path);
    /// The running request ends soon and is told as stopped.
    void cancel();
    /// Cancels, and deletes itself once the last work has ended.
    void retire();

Q_SIGNALS:
    void planned(const core::exchange::Plan& plan);
    void counted(const core::exchange::Report& report);
    void imported(const core::exchange::Report& report);
    void refusedSaved(const QString& path);
    void stopped();
    void failed(const core::Error& error);
    void progressed(const core::exchange::Progress& progress);

private:
    using News = core::Relay<core::exchange::Progress>;

    std::shared_ptr<News> begin();
    void run(const core::exchange::Plan& plan, const ImportChoices& choices, bool dryRun);
    void look();

    Store m_store;
    std::shared_ptr<News> m_news; ///< of the running request
    QTimer m_look;
    bool m_retired = false;
};

} // namespace ui
