// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Rows of the ticket queue: how long the client waits, number, subject, client, tags, who has it.
#pragma once

#include "core/tickets/list.h"
#include "ui/models/rowmodel.h"
#include "ui/page/promisetimes.h"
#include "ui/page/session.h"
#include "ui/widgets/rowdelegate.h"

namespace ui {

/// How long somebody waits, as the row's first words say it.
struct Urgency {
    QString text;
    QString icon;
    Color color = Color::Ink;
    QString spoken;
    QString brief = {}; ///< instead of the text where room is short; empty: there is none
    QString note = {};  ///< after the brief

    bool operator==(const Urgency&) const = default;
};

/// Waiting for more than a day is bad, for more than four hours a warning. Tickets without a waiting client
/// say their state and since when nothing happened, or until when they rest.
/// Where a clock runs, that is said instead.
Urgency urgencyOf(const core::tickets::TicketRow& row, core::Instant now, const QTimeZone& zone,
                  const core::sla::PolicyTimes& times = {});

class QueueDelegate : public RowDelegate {
    Q_OBJECT

public:
    QueueDelegate(const Theme& theme, const Session& session, const RowModel<core::tickets::TicketRow>& model,
                  QObject* parent);

    /// What clocks count in; outlives the delegate.
    void setTimes(const PromiseTimes& times) { m_times = &times; }

    /// Who else is on which ticket.
    void setPresence(const QHash<qint64, QString>& presence) { m_presence = presence; }

    /// What was read or marked since the rows were read; outlives the delegate.
    void setUnread(const QHash<qint64, bool>& changed) { m_unread = &changed; }

    bool isUnread(const core::tickets::TicketRow& row) const {
        return m_unread ? m_unread->value(row.id.value, row.unread) : row.unread;
    }

    /// Which tickets a change of many is meant for.
    void setSelected(std::function<bool(qint64)> isSelected) { m_isSelected = std::move(isSelected); }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    void paintRow(QPainter& painter, const Row& at) const override;

private:
    void paintHeading(QPainter& painter, const QRectF& box, const core::tickets::TicketRow& row) const;
    void paintFirst(QPainter& painter, const QRectF& line, const core::tickets::TicketRow& row) const;
    void paintThird(QPainter& painter, const QRectF& line, const core::tickets::TicketRow& row) const;

    const Session& m_session;
    const PromiseTimes* m_times = nullptr;
    const RowModel<core::tickets::TicketRow>& m_model;
    QHash<qint64, QString> m_presence;
    const QHash<qint64, bool>* m_unread = nullptr;
    std::function<bool(qint64)> m_isSelected;
};

} // namespace ui
