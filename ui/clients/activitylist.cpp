// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/activitylist.h"

#include "ui/models/placekeeper.h"
#include "ui/models/rowmotion.h"
#include "ui/widgets/format.h"
#include "ui/widgets/rowdelegate.h"
#include "ui/widgets/words.h"

#include <QScrollBar>

using namespace Qt::Literals::StringLiterals;
using core::clients::TimelineItem;

namespace ui {

namespace {

constexpr int PageRows = 60;

bool isReactive(const TimelineItem& item) {
    return item.kind != TimelineItem::Kind::Touchpoint || item.direction == core::Direction::Inbound;
}

QString titleOf(const TimelineItem& item) {
    const QString number = format::ticketNumber(item.ticketNumber);
    switch (item.kind) {
    case TimelineItem::Kind::Touchpoint:
        return !item.title.isEmpty() ? item.title
               : item.channel        ? channelWord(*item.channel)
                                     : ActivityList::tr("Touchpoint");
    case TimelineItem::Kind::TicketOpened:
        return ActivityList::tr("Ticket %1 opened").arg(number);
    case TimelineItem::Kind::TicketResolved:
        return ActivityList::tr("Ticket %1 resolved").arg(number);
    case TimelineItem::Kind::Message:
        break;
    }
    if (!item.direction) {
        return ActivityList::tr("Note on %1").arg(number);
    }
    return *item.direction == core::Direction::Inbound ? ActivityList::tr("Client wrote on %1").arg(number)
                                                       : ActivityList::tr("We answered %1").arg(number);
}

QString textOf(const TimelineItem& item) {
    const bool ticket =
        item.kind == TimelineItem::Kind::TicketOpened || item.kind == TimelineItem::Kind::TicketResolved;
    return (ticket ? item.title : item.text).simplified();
}

QString iconOf(const TimelineItem& item) {
    if (item.kind == TimelineItem::Kind::Touchpoint) {
        return item.channel ? channelIcon(*item.channel) : u"circle-dot"_s;
    }
    if (item.kind == TimelineItem::Kind::Message) {
        return !item.direction                               ? u"lock"_s
               : *item.direction == core::Direction::Inbound ? u"message-square"_s
                                                             : u"reply"_s;
    }
    return item.kind == TimelineItem::Kind::TicketOpened ? u"life-buoy"_s : u"circle-check"_s;
}

/// Unique among the rows of one client: opening and resolution share the ticket's id.
qint64 keyOf(const TimelineItem& item) {
    return item.kind == TimelineItem::Kind::TicketResolved ? -item.id : item.id;
}

} // namespace

class ActivityList::Delegate : public RowDelegate {
public:
    Delegate(const Desk& desk, const ValueListModel<ActivityList::Row>& model, QObject* parent)
        : RowDelegate(desk.theme, metric::SheetRow, parent)
        , m_session(desk.session)
        , m_model(model) {
        setRuleFrom(0);
    }

protected:
    void paintRow(QPainter& painter, const Row& at) const override {
        const auto* row = m_model.row(at.index);
        if (!row) {
            return;
        }
        const TimelineItem& item = row->item;
        const QRectF box = at.box.adjusted(16, 0, -16, 0);
        drawText(painter, {box.left(), box.top(), 104, box.height()},
                 format::when(item.at, m_session.now(), m_session.zone()), Type::Small, Color::Ink2);
        painter.fillRect(QRectF(box.left() + 110, box.center().y() - 9, 3, 18),
                         theme().color(isReactive(item) ? Color::Rea : Color::Pro));
        drawIcon(painter, {box.left() + 130, box.center().y()}, iconOf(item), 15,
                 isReactive(item) ? Color::ReaInk : Color::ProInk);
        const double left = box.left() + 148;
        const double right = box.right() - 170;
        const double used = drawText(painter, {left, box.top(), right - left, box.height()}, titleOf(item),
                                     Type::BodyItem, Color::Ink);
        drawText(painter,
                 {left + used + 10, box.top(), std::max(right - left - used - 10, 0.0), box.height()},
                 textOf(item), Type::Small, Color::Ink2);
        if (item.sentiment) {
            drawIcon(painter, {box.right() - 148, box.center().y()}, sentimentIcon(*item.sentiment), 15,
                     Color::Ink2);
            drawText(painter, {box.right() - 136, box.top(), 30, box.height()},
                     sentimentText(*item.sentiment), Type::BodyItem, Color::Ink);
        }
        if (item.minutes.count() > 0 && item.kind != TimelineItem::Kind::Message) {
            drawText(painter, {box.right() - 106, box.top(), 74, box.height()}, format::minutes(item.minutes),
                     Type::Small, Color::Ink2, Qt::AlignRight);
        }
        if (item.member) {
            drawAvatar(painter, {box.right() - 11, box.center().y()}, item.memberName, item.member.value, 22);
        }
    }

private:
    const Session& m_session;
    const ValueListModel<ActivityList::Row>& m_model;
};

ActivityList::ActivityList(const Desk& desk, QWidget* parent)
    : QListView(parent)
    , m_desk(desk)
    , m_model({[](const Row& row) { return row.key; },
               [](const Row& row, int, int role) {
                   return role == Qt::DisplayRole || role == Qt::AccessibleTextRole
                              ? QVariant(u"%1. %2"_s.arg(titleOf(row.item), textOf(row.item)))
                          : role == Qt::ToolTipRole ? QVariant(row.item.text)
                                                    : QVariant();
               },
               {QString()}}) {
    setObjectName(u"activity"_s);
    setAccessibleName(tr("Activity"));
    setModel(&m_model);
    setItemDelegate(new Delegate(desk, m_model, this));
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setUniformItemSizes(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    new PlaceKeeper(*this, m_model);
    new RowMotion(*this, m_model, desk.theme.motion());
    connect(this, &QListView::activated, this, &ActivityList::activate);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (value > verticalScrollBar()->maximum() - 4 * metric::SheetRow && !m_complete && !m_reading) {
            m_wanted = int(m_rows.size()) + PageRows;
            readMore();
        }
    });
}

void ActivityList::setClient(core::ClientId client) {
    if (m_client != client) {
        m_client = client;
        m_wanted = 0;
        m_model.setRows({});
        scrollToTop();
    }
    reload();
}

void ActivityList::setFilter(core::clients::TimelineFilter filter) {
    m_filter = filter;
    m_wanted = 0;
    reload();
}

void ActivityList::setText(const QString& text) {
    m_text = text;
    m_wanted = 0;
    reload();
}

void ActivityList::reload() {
    ++m_token;
    m_rows.clear();
    m_complete = false;
    m_settled = false;
    m_wanted = std::max(m_wanted, PageRows);
    readMore();
}

void ActivityList::readMore() {
    using namespace core::clients;
    m_reading = true;
    const TimelineKey below = m_rows.empty() ? TimelineKey() : TimelineKey::of(m_rows.back().item);
    const int limit = std::max(m_wanted - int(m_rows.size()), PageRows);
    const int token = m_token;
    m_desk.store
        .read([client = m_client, below, limit, filter = m_filter, text = m_text](core::Database& db) {
            return timeline(db, client, below, limit, filter, text);
        })
        .then(this, [this, token, limit](core::Result<std::vector<TimelineItem>> page) {
            if (token == m_token) {
                m_complete = page && int(page->size()) < limit;
                arrived(token, page);
            }
        });
}

void ActivityList::arrived(int, const core::Result<std::vector<TimelineItem>>& page) {
    m_reading = false;
    if (page) {
        for (const TimelineItem& item : *page) {
            m_rows.push_back({keyOf(item), item});
        }
        m_model.setRows(m_rows);
        // Otherwise laid out in a later turn: the list would be seen empty for a moment.
        executeDelayedItemsLayout();
    } else {
        m_desk.notices.failed(page.error(), [this] { reload(); });
    }
    m_settled = true;
    Q_EMIT settled();
}

void ActivityList::selectTouchpoint(core::TouchpointId id) {
    if (const int row = m_model.rowOf(id.value); row >= 0) {
        setCurrentIndex(m_model.index(row, 0));
        scrollTo(m_model.index(row, 0), QAbstractItemView::PositionAtCenter);
        setFocus(Qt::OtherFocusReason);
    }
}

const TimelineItem* ActivityList::current() const {
    const auto* row = currentIndex().isValid() ? m_model.row(currentIndex()) : nullptr;
    return row ? &row->item : nullptr;
}

void ActivityList::activate(const QModelIndex& index) {
    const auto* row = m_model.row(index);
    if (!row) {
        return;
    }
    if (row->item.kind == TimelineItem::Kind::Touchpoint) {
        Q_EMIT touchpointActivated(core::TouchpointId(row->item.id));
    } else if (row->item.ticket) {
        Q_EMIT ticketActivated(row->item.ticket);
    }
}

} // namespace ui
