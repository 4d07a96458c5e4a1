// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The open time of each policy, read again when a policy, a calendar or the zone changes.
#pragma once

#include "core/sla/clockstore.h"
#include "ui/async/store.h"

namespace ui {

class PromiseTimes : public QObject {
    Q_OBJECT

public:
    explicit PromiseTimes(Store& store, QObject* parent = nullptr);

    /// Empty until the first answer.
    const core::sla::PolicyTimes& times() const { return m_times; }

Q_SIGNALS:
    void changed();

private:
    void load();

    Store& m_store;
    core::sla::PolicyTimes m_times;
};

} // namespace ui
