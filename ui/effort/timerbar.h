// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The running timer on top of the Effort page: what, for whom, which class and why, how long; or the line
/// that starts one.
#pragma once

#include "ui/effort/triggers.h"
#include "ui/effort/weekdata.h"
#include "ui/page/desk.h"
#include "ui/widgets/card.h"

#include <QTimer>

namespace ui {

class Button;
class Chip;
class ClientField;
class Field;
class IconButton;
class Label;

class TimerBar : public Card {
    Q_OBJECT

public:
    TimerBar(const Desk& desk, QWidget* parent = nullptr);

    void show(const std::optional<NamedTimer>& running);
    using QWidget::show;

    /// The menu that answers "Who started it?".
    void askWho();

Q_SIGNALS:
    /// Without member and times.
    void startRequested(const core::effort::Timer& timer);
    /// The running timer with another subject or class.
    void updateRequested(const core::effort::Timer& timer);
    void stopRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void build();
    void begin();
    void subjectEdited();
    void choose(const Trigger& trigger);
    void showClass(const Trigger& trigger);
    void tick();
    Trigger trigger() const;

    Desk m_desk;
    std::optional<NamedTimer> m_running;
    Trigger m_next; ///< of the timer that has not begun
    Field* m_what;
    ClientField* m_client;
    Chip* m_class;
    Label* m_why;
    Button* m_who;
    IconButton* m_change;
    QWidget* m_time;
    Button* m_act;
    QTimer m_tick;
};

} // namespace ui
