// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The cause of the ticket in the panel beside its thread, with the scores of its answers.
#pragma once

#include "core/lessons/causes.h"
#include "core/lessons/principles.h"
#include "ui/page/desk.h"

#include <QTimer>
#include <QWidget>

class QVBoxLayout;

namespace ui {

class Button;
class Label;

class CausePart : public QWidget {
    Q_OBJECT

public:
    CausePart(const Desk& desk, QWidget* parent);

    void setTicket(core::TicketId ticket);

private:
    struct Data {
        std::optional<core::lessons::Cause> cause;
        std::vector<core::lessons::ReplyScore> scores;
    };

    void load();
    void show(const Data& data);
    void showScores(const std::vector<core::lessons::ReplyScore>& scores);

    Desk m_desk;
    core::TicketId m_ticket;
    Label* m_cause;
    Button* m_choose;
    QWidget* m_scores;
    QVBoxLayout* m_scoreColumn;
    QTimer m_reload;
    int m_token = 0;
};

} // namespace ui
