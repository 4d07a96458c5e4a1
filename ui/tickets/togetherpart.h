// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// In the side panel: tickets that belong together, the checklist, and the client's path.
#pragma once

#include "ui/page/desk.h"
#include "ui/tickets/ticketdata.h"

#include <QWidget>

class QVBoxLayout;

namespace ui {

class Button;
class Field;

class TogetherPart : public QWidget {
    Q_OBJECT

public:
    TogetherPart(const Desk& desk, QWidget* parent);

    void setData(const TicketPageData& page);
    void focusItem() const;

Q_SIGNALS:
    void ticketActivated(core::TicketId ticket);
    void linkRequested();
    void unlinkRequested(core::TicketLinkId link);
    void unmergeRequested(core::TicketId source, qint64 number);
    void itemAdded(const QString& body);
    void itemTicked(core::TicketItemId item, bool done);
    void itemMoved(core::TicketItemId item, int by);
    void itemRemoved(core::TicketItemId item);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* addLine(QVBoxLayout& to, const QString& text, const QString& name, const QString& what,
                     const std::function<void()>& open, const QString& takeAway,
                     const std::function<void()>& away);
    void showLinks(const TicketPageData& page);
    void showItems(const TicketPageData& page);

    Desk m_desk;
    QVBoxLayout* m_links;
    QVBoxLayout* m_items;
    Field* m_field;
    core::TicketId m_ticket;
    std::vector<core::tickets::LinkedTicket> m_shownLinks;
    std::vector<core::tickets::MergedSource> m_shownMerged;
    std::vector<core::tickets::Item> m_shownItems;
    bool m_filled = false;
};

class PathPart : public QWidget {
    Q_OBJECT

public:
    PathPart(const Desk& desk, QWidget* parent);

    void setData(const TicketPageData& page);

Q_SIGNALS:
    void deviationActivated(core::DeviationId deviation);

private:
    Desk m_desk;
    QVBoxLayout* m_lines;
};

} // namespace ui
