// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/promisetimes.h"

namespace ui {

PromiseTimes::PromiseTimes(Store& store, QObject* parent)
    : QObject(parent)
    , m_store(store) {
    connect(&m_store, &Store::changed, this, [this](const core::Changes& changes) {
        using E = core::Entity;
        if (core::touches(changes, E::Policy) || core::touches(changes, E::Calendar) ||
            core::touches(changes, E::Setting)) {
            load();
        }
    });
    load();
}

void PromiseTimes::load() {
    m_store.read([](core::Database& db) { return core::sla::policyTimes(db); })
        .then(this, [this](core::Result<core::sla::PolicyTimes> times) {
            if (times) { // else wall time is told until the next change
                m_times = std::move(*times);
                Q_EMIT changed();
            }
        });
}

} // namespace ui
