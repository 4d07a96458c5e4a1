// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The running timer in the foot of the navigation: what for, how long, stop. Hidden while none runs.
#pragma once

#include "core/effort/timer.h"
#include "ui/page/desk.h"

#include <QTimer>
#include <QWidget>

namespace ui {

/// Reads the current member's timer after every change and writes its sign of life.
class TimerCard : public QWidget {
    Q_OBJECT

public:
    TimerCard(const Desk& desk, QWidget* parent);

    const std::optional<core::effort::Timer>& timer() const { return m_timer; }

    /// What the person reads: "#1042 Tidewater", the client, or the note.
    const QString& subject() const { return m_subject; }

    void setRail(bool rail);
    QSize sizeHint() const override;

Q_SIGNALS:
    /// The timer started, stopped or changed what it is about.
    void timerChanged();
    void stopRequested();
    /// The process was killed or the machine slept while it ran: the person decides about that span.
    void gapFound(const core::InstantRange& gap);
    void clicked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    void load();
    void tick();
    QRectF stopBox() const;
    std::chrono::seconds elapsed() const;

    Desk m_desk;
    std::optional<core::effort::Timer> m_timer;
    QString m_subject;
    QTimer m_tick;
    core::Instant m_lastBeat{};
    int m_token = 0;
    bool m_rail = false;
    bool m_unsettled = false; ///< a gap waits for the person's answer
};

} // namespace ui
