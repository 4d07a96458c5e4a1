// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/clockkeeper.h"

#include "core/clients/watch.h"

namespace ui {

ClockKeeper::ClockKeeper(Store& store, QObject* parent)
    : ClockKeeper(store, Options(), parent) {}

ClockKeeper::ClockKeeper(Store& store, const Options& options, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_options(options) {
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &ClockKeeper::look);
    connect(&m_store, &Store::changed, this, [this](const core::Changes& changes) {
        using E = core::Entity;
        if (m_begun && (core::touches(changes, E::Policy) || core::touches(changes, E::Calendar) ||
                        core::touches(changes, E::Setting))) {
            m_soon.start(m_options.after);
        }
    });
}

void ClockKeeper::begin() {
    m_begun = true;
    look();
}

void ClockKeeper::cancel() {
    m_soon.stop();
    m_cancelled = m_running;
}

void ClockKeeper::look() {
    if (m_running || m_store.isReadOnly()) {
        return; // what runs notices by itself that it has to begin anew
    }
    m_store.read([](core::Database& db) { return core::sla::isRebuildDue(db); })
        .then(this, [this](core::Result<bool> due) {
            if (!due || m_running) {
                return;
            }
            if (*due) {
                m_running = true;
                m_cancelled = false;
                post();
            } else if (m_progress.more) {
                m_progress = {}; // another desk went on with what was left here
                Q_EMIT progressed();
            }
        });
}

void ClockKeeper::post() {
    m_store
        .write([part = m_options.part](core::Transaction& tx) { return core::sla::rebuildClocks(tx, part); })
        .then(this, [this](const core::Result<core::sla::RebuildProgress>& result) { onPart(result); });
}

void ClockKeeper::onPart(const core::Result<core::sla::RebuildProgress>& result) {
    if (!result) {
        stop(); // the next change, or the next start, tries again
        return;
    }
    m_progress = *result;
    if (!m_progress.more && !m_cancelled) {
        // What was promised anew may have been missed.
        m_store.write([](core::Transaction& tx) { core::clients::lookAgainAtAll(tx); });
    }
    if (!m_progress.more || m_cancelled) {
        stop();
        return;
    }
    Q_EMIT progressed();
    post();
}

void ClockKeeper::stop() {
    m_running = false;
    m_cancelled = false;
    Q_EMIT progressed();
}

} // namespace ui
