// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The navigation on the left: pages, running timer, settings, and who works here. 176 wide, or a rail of 56.
#pragma once

#include "ui/page/page.h"

class QMenu;
class QVBoxLayout;

namespace ui {

class NavItem;
class TimerCard;

class NavBar : public QWidget {
    Q_OBJECT

public:
    NavBar(const Desk& desk, const std::vector<PageSpec>& pages, QWidget* parent);

    void setCurrent(const QString& page);
    void setCount(const QString& page, qint64 count);

    bool isRail() const { return m_rail; }

    void setRail(bool rail);

    TimerCard& timerCard() const { return *m_timer; }

    /// Opens the list of members; a click on one switches.
    void openMembers();

Q_SIGNALS:
    void openRequested(const ui::Place& place);
    /// The button beside the name of the application.
    void menuRequested(QPoint globalPosition);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void addPage(const PageSpec& spec, QVBoxLayout* column);
    void buildHead(QVBoxLayout* column);
    void showMember();

    Desk m_desk;
    QHash<QString, NavItem*> m_items;
    QHash<QString, QString> m_parents;
    QWidget* m_head = nullptr;
    QWidget* m_menuButton = nullptr;
    TimerCard* m_timer = nullptr;
    QWidget* m_member = nullptr;
    QMenu* m_members = nullptr;
    bool m_rail = false;
};

} // namespace ui
