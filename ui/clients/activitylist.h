// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// A client's history as a list: touchpoints, tickets and messages, newest first, read page by page.
#pragma once

#include "core/clients/timeline.h"
#include "ui/models/valuelistmodel.h"
#include "ui/page/desk.h"

#include <QListView>

namespace ui {

class ActivityList : public QListView {
    Q_OBJECT

public:
    explicit ActivityList(const Desk& desk, QWidget* parent = nullptr);

    void setClient(core::ClientId client);
    void setFilter(core::clients::TimelineFilter filter);
    void setText(const QString& text);
    /// Reads the shown pages anew.
    void reload();

    bool isSettled() const { return m_settled; }

    /// Selects the touchpoint when it is among the rows read so far.
    void selectTouchpoint(core::TouchpointId id);
    const core::clients::TimelineItem* current() const;

Q_SIGNALS:
    void settled();
    void ticketActivated(core::TicketId id);
    void touchpointActivated(core::TouchpointId id);

private:
    struct Row {
        qint64 key = 0;
        core::clients::TimelineItem item;

        bool operator==(const Row&) const = default;
    };

    class Delegate;

    void readMore();
    void arrived(int token, const core::Result<std::vector<core::clients::TimelineItem>>& page);
    void activate(const QModelIndex& index);

    Desk m_desk;
    ValueListModel<Row> m_model;
    std::vector<Row> m_rows;
    core::ClientId m_client;
    core::clients::TimelineFilter m_filter = core::clients::TimelineFilter::Everything;
    QString m_text;
    int m_token = 0;
    int m_wanted = 0; ///< rows to read before the list rests
    bool m_reading = false;
    bool m_complete = false;
    bool m_settled = false;
};

} // namespace ui
