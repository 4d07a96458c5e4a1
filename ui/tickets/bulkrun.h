// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Does one act, or a macro, to many tickets, slice by slice, so that others get in between; tells how far it
/// is, can be stopped, and becomes one step that can be undone.
#pragma once

#include "core/lessons/many.h"
#include "ui/page/desk.h"

namespace ui {

class BulkRun : public QObject {
    Q_OBJECT

public:
    BulkRun(const Desk& desk, QObject* parent);

    bool isRunning() const { return m_total > 0; }

    /// text: what was done, for the undo bar, with %1 for the number of tickets.
    void start(const core::lessons::ManyJob& job, const std::vector<qint64>& tickets, const QString& text);
    /// After the slice that is on its way. What was done stays and can be undone.
    void cancel();

Q_SIGNALS:
    void progressed(int done, int total);
    void finished(int changed);

private:
    void next();
    void end();

    Desk m_desk;
    core::lessons::ManyJob m_job;
    std::vector<qint64> m_tickets;
    QString m_text;
    std::shared_ptr<std::vector<core::lessons::ManyDone>> m_done;
    std::size_t m_at = 0;
    int m_total = 0;
    bool m_cancelled = false;
};

} // namespace ui
