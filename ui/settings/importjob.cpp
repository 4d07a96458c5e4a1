// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/importjob.h"

namespace ui {

namespace exchange = core::exchange;

namespace {

constexpr std::chrono::milliseconds LookEvery{100};

Store::Options aside() {
    Store::Options options;
    options.openAtOnce = false;
    options.followOthers = false;
    return options;
}

exchange::Plan planOf(const QStringList& paths, const ImportChoices& choices) {
    const exchange::PlanOptions options{choices.whenAmbiguous};
    exchange::Plan plan = exchange::plan(paths, options);
    for (exchange::FilePlan& file : plan.files) {
        const auto kind = choices.kinds.constFind(file.path);
        if (kind != choices.kinds.constEnd() && file.problem.isEmpty()) {
            file.recognised.kind = *kind;
            file.recognised.columns =
                exchange::mapColumns(file.recognised.source, *kind, file.detected.columns);
            exchange::decideDates(file, options);
        }
    }
    // What others refer to comes first; a kind that a person chose moves its file.
    if (!choices.kinds.isEmpty()) {
        std::stable_sort(plan.files.begin(), plan.files.end(),
                         [](const auto& a, const auto& b) { return a.recognised.kind < b.recognised.kind; });
    }
    return plan;
}

} // namespace

ImportJob::ImportJob(const core::Location& where, QObject* keeper)
    : QObject(keeper)
    , m_store([where] { return core::Database::connect(where); }, aside()) {
    m_look.setInterval(LookEvery);
    connect(&m_look, &QTimer::timeout, this, &ImportJob::look);
}

std::shared_ptr<ImportJob::News> ImportJob::begin() {
    cancel();
    m_news = std::make_shared<News>();
    m_look.start();
    return m_news;
}

void ImportJob::look() {
    if (!m_news) {
        m_look.stop();
    } else if (const auto now = m_news->take()) {
        Q_EMIT progressed(*now);
    }
}

void ImportJob::plan(const QStringList& paths, const ImportChoices& choices) {
    const auto news = begin();
    m_store.read([paths, choices](core::Database&) { return planOf(paths, choices); })
        .then(this, [this, news](core::Result<exchange::Plan> answer) {
            if (news != m_news || m_retired) {
                return;
            }
            m_news.reset();
            answer ? Q_EMIT planned(*answer) : Q_EMIT failed(answer.error());
        });
}

void ImportJob::count(const exchange::Plan& plan, const ImportChoices& choices) {
    run(plan, choices, true);
}

void ImportJob::import(const exchange::Plan& plan, const ImportChoices& choices) {
    run(plan, choices, false);
}

void ImportJob::run(const exchange::Plan& whole, const ImportChoices& choices, bool dryRun) {
    const auto news = begin();
    exchange::Plan plan = whole;
    std::erase_if(plan.files, [&](const auto& file) { return choices.skipped.contains(file.path); });
    exchange::ImportOptions options;
    options.dryRun = dryRun;
    options.zone = choices.zone;
    m_store
        .batch([plan, options, news](core::Database& db) {
            return exchange::import(db, plan, options,
                                    [&news](const exchange::Progress& now) { return news->tell(now); });
        })
        .then(this, [this, news, dryRun](core::Result<exchange::Report> report) {
            if (news != m_news || m_retired) {
                return;
            }
            m_news.reset();
            if (!report) {
                Q_EMIT failed(report.error());
            } else if (report->cancelled || (dryRun && news->isStopped())) {
                Q_EMIT stopped();
            } else {
                dryRun ? Q_EMIT counted(*report) : Q_EMIT imported(*report);
            }
        });
}

void ImportJob::saveRefused(const exchange::Report& report, const QString& path) {
    m_store
        .read([report, path](core::Database&) {
            exchange::saveRefused(report, path);
            return true;
        })
        .then(this, [this, path](core::Result<bool> saved) {
            saved ? Q_EMIT refusedSaved(path) : Q_EMIT failed(saved.error());
        });
}

void ImportJob::cancel() {
    if (m_news) {
        m_news->stop();
    }
}

void ImportJob::retire() {
    cancel();
    m_retired = true;
    m_look.stop();
    if (m_store.isIdle()) {
        deleteLater();
    } else {
        connect(&m_store, &Store::idle, this, &QObject::deleteLater);
    }
}

} // namespace ui
