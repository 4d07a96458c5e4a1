// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What clients are promised: the policies in the order in which they are asked, and how many tickets that
/// are open now each of them serves.
#pragma once

#include "core/calendar/calendar.h"
#include "core/sla/policies.h"
#include "ui/page/desk.h"

#include <QWidget>

class QListWidget;

namespace ui {

class Button;
class Card;
class Label;

class ServiceLevelsSection : public QWidget {
    Q_OBJECT

public:
    ServiceLevelsSection(const Desk& desk, QWidget* parent);

    /// The policies are there.
    bool isLoaded() const { return m_loaded; }

Q_SIGNALS:
    void loaded();

protected:
    /// Alt+Up and Alt+Down move the policy.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Answer {
        std::vector<core::sla::Policy> policies;
        std::vector<core::calendar::Calendar> calendars;
        std::vector<qint64> served;
    };

    void build();
    void load();
    void fill();
    void add();
    void edit();
    void move(int by);
    void takeOrder();
    void saveOrder(const std::vector<core::PolicyId>& order);
    const core::sla::Policy* current() const;

    Desk m_desk;
    Answer m_shown;
    QListWidget* m_list;
    Label* m_rest;
    Button* m_edit = nullptr;
    Button* m_up = nullptr;
    Button* m_down = nullptr;
    int m_token = 0;
    bool m_loaded = false;
};

} // namespace ui
