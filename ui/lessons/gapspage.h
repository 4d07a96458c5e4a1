// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Which holes in the journeys cost most: gaps by the reactive minutes of their tickets, and these tickets.
#pragma once

#include "ui/lessons/gapsdata.h"
#include "ui/models/valuelistmodel.h"
#include "ui/page/page.h"

class QListView;

namespace ui {

namespace pages {
inline constexpr QLatin1String Gaps("gaps");
} // namespace pages

class Card;
class EmptyState;
class Label;
class NumberLink;
class Segmented;

class GapsPage : public Page {
    Q_OBJECT

public:
    explicit GapsPage(const Desk& desk, QWidget* parent = nullptr);

    /// A query as toText(GapQuery) writes it, or what was left.
    void open(const Place& place) override;
    Place place() const override;
    core::ClientId clientInView() const override;
    core::TicketId ticketInView() const override;
    QList<QWidget*> regions() const override;

private:
    using GapRow = core::lessons::GapRow;
    using GapTicket = core::lessons::GapTicket;

    struct Figure {
        NumberLink* number;
        Label* words;
    };

    void buildFigures();
    void buildLists();
    Figure addFigure(class QHBoxLayout& row, const QString& id, const core::lessons::GapFigure& behind);
    void choose(const core::lessons::GapFigure& figure);
    void load();
    void show(const GapsData& data);
    void showFigures(const core::lessons::GapReport& report);
    QString ticketsTitle(const GapsData& data) const;

    GapQuery m_query;
    ValueListModel<GapRow> m_gaps;
    ValueListModel<GapTicket> m_tickets;
    Segmented* m_span;
    Figure m_gap{};
    Figure m_noGap{};
    Figure m_unknown{};
    Figure m_unasked{};
    QListView* m_gapList;
    QListView* m_ticketList;
    Card* m_ticketCard;
    EmptyState* m_empty;
    EmptyState* m_noTickets;
    QTimer m_reload;
    int m_token = 0;
    bool m_showing = false;
};

} // namespace ui
