// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Says that a message went out, and takes it back as long as that is possible.
#pragma once

#include "ui/page/desk.h"

#include <QTimer>
#include <QWidget>

namespace ui {

class Button;
class Label;

class SentBar : public QWidget {
    Q_OBJECT

public:
    SentBar(const Desk& desk, QWidget* parent);

    /// `text` is what the undo stack calls the act: the bar goes with it, and at the latest at `until`.
    void offer(const QString& text, core::Instant until);

Q_SIGNALS:
    void undoRequested();

private:
    void tick();

    Desk m_desk;
    Label* m_text;
    Button* m_undo;
    QString m_act;
    core::Instant m_until{};
    QTimer m_timer;
};

} // namespace ui
