// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/sweeper.h"

namespace ui {

namespace {

/// What a sweep itself writes is not among them, so that it does not call for the next one.
bool concerns(const core::Changes& changes) {
    using E = core::Entity;
    for (const auto entity : {E::Setting, E::Calendar, E::Client, E::Touchpoint, E::Planned, E::Ticket,
                              E::Message, E::Enrolment, E::Feedback}) {
        if (core::touches(changes, entity)) {
            return true;
        }
    }
    // Without a client: other weights, for everybody.
    return std::any_of(changes.begin(), changes.end(), [](const core::Change& change) {
        return change.entity == E::Health && change.id == 0;
    });
}

} // namespace

Sweeper::Sweeper(Store& store, QObject* parent)
    : Sweeper(store, Options(), parent) {}

Sweeper::Sweeper(Store& store, const Options& options, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_options(options) {
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &Sweeper::sweepNow);
    connect(&m_regular, &QTimer::timeout, this, &Sweeper::sweepNow);
    connect(&m_store, &Store::changed, this, &Sweeper::onChanged);
}

void Sweeper::begin() {
    m_begun = true;
    m_regular.start(m_options.every);
    sweepNow();
}

void Sweeper::onChanged(const core::Changes& changes) {
    if (m_begun && concerns(changes)) {
        m_soon.start(m_options.after);
    }
}

void Sweeper::sweepNow() {
    if (m_store.isReadOnly()) {
        return;
    }
    if (m_running) {
        m_again = true;
        return;
    }
    m_soon.stop();
    m_running = true;
    post();
}

void Sweeper::post() {
    m_store
        .batch([memory = m_memory, part = m_options.part](core::Database& db) {
            return core::sweep::sweep(db, *memory, part);
        })
        .then(this, [this](const core::Result<core::sweep::SweepResult>& result) { onPart(result); });
}

void Sweeper::onPart(const core::Result<core::sweep::SweepResult>& result) {
    if (result && (result->more || m_again)) {
        m_again = false;
        post();
        return;
    }
    m_running = false;
    m_again = false;
    if (result) {
        m_lastAt = result->at;
        m_error.reset();
    } else {
        m_error = result.error();
    }
    if (m_regular.isActive()) {
        m_regular.start(m_options.every);
    }
    Q_EMIT swept();
}

} // namespace ui
