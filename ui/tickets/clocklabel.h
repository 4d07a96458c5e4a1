// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The clock of a ticket in its head: what runs out next, or what was missed; all of them in the tool tip.
#pragma once

#include "core/sla/clockstore.h"
#include "ui/page/desk.h"

#include <QTimer>
#include <QWidget>

namespace ui {

class Label;
class PromiseTimes;

class ClockLabel : public QWidget {
    Q_OBJECT

public:
    ClockLabel(const Desk& desk, QWidget* parent);

    void setTicket(core::TicketId ticket, core::tickets::Priority priority);

    /// Wide enough for all words; the fewer ones are enough.
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void load();
    void show();
    /// All words where there is room for them.
    void fit();
    int widthOf(const QString& words) const;

    Desk m_desk;
    PromiseTimes* m_times;
    Label* m_text;
    QString m_words;
    QString m_fewer;
    QString m_icon;
    Color m_color = Color::Ink;
    core::TicketId m_ticket;
    core::tickets::Priority m_priority = core::tickets::Priority::Normal;
    std::optional<core::sla::TicketClocks> m_clocks;
    QTimer m_minute;
    int m_token = 0;
};

} // namespace ui
