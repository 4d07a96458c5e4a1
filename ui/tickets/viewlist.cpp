// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/viewlist.h"

#include "ui/page/place.h"
#include "ui/widgets/format.h"
#include "ui/widgets/panelrow.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;
namespace tickets = core::tickets;
using tickets::View;

namespace ui {

namespace {

constexpr int RowHeight = 28;
constexpr int MostRows = 8;

QString iconOf(View view) {
    switch (view) {
    case View::NeedsUs:
        return u"circle-alert"_s;
    case View::Unread:
        return u"mail"_s;
    case View::Mine:
        return u"user"_s;
    case View::Unassigned:
        return u"user-plus"_s;
    case View::DueSoon:
        return u"clock"_s;
    case View::Breached:
        return u"triangle-alert"_s;
    case View::WaitingOnClient:
        return u"hourglass"_s;
    case View::OnHold:
        return u"pause"_s;
    case View::ResolvedToday:
    case View::Resolved:
        return u"check"_s;
    case View::All:
        break;
    }
    return u"layers"_s;
}

} // namespace

QString viewWord(View view) {
    switch (view) {
    case View::NeedsUs:
        return ViewList::tr("Needs us");
    case View::Unread:
        return ViewList::tr("Unread");
    case View::Mine:
        return ViewList::tr("Mine");
    case View::Unassigned:
        return ViewList::tr("Unassigned");
    case View::DueSoon:
        return ViewList::tr("Due soon");
    case View::Breached:
        return ViewList::tr("Breached");
    case View::WaitingOnClient:
        return ViewList::tr("Waiting on client");
    case View::OnHold:
        return ViewList::tr("On hold");
    case View::ResolvedToday:
        return ViewList::tr("Resolved today");
    case View::Resolved:
        return ViewList::tr("Resolved");
    case View::All:
        break;
    }
    return ViewList::tr("All tickets");
}

ViewList::ViewList(const Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_content(new QWidget(this))
    , m_scroll(new QScrollArea(this)) {
    setObjectName(u"viewList"_s);
    m_rows = new QVBoxLayout(m_content);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(0);
    m_scroll->setWidget(m_content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_content->setAutoFillBackground(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 0);
    column->addWidget(m_scroll);
    m_wait.setSingleShot(true);
    m_wait.setInterval(0); // one count for the changes of one turn
    connect(&m_wait, &QTimer::timeout, this, &ViewList::count);
    connect(&desk.store, &Store::changed, this, [this](const core::Changes& changes) {
        if (core::touches(changes, core::Entity::SavedFilter)) {
            readSaved();
        } else if (core::touches(changes, core::Entity::Ticket) ||
                   core::touches(changes, core::Entity::Policy)) {
            m_wait.start();
        }
    });
    connect(&desk.session, &Session::memberChanged, this, &ViewList::readSaved);
    readSaved();
    show();
}

std::vector<std::pair<QString, QString>> ViewList::texts() const {
    std::vector<std::pair<QString, QString>> out;
    for (const Entry& entry : entries()) {
        if (!entry.query.client && !entry.query.text.isEmpty()) {
            out.emplace_back(entry.name, entry.query.text + u' ');
        }
    }
    return out;
}

void ViewList::setTall(bool tall) {
    m_tall = tall;
    show();
}

void ViewList::reload() {
    m_wait.start();
}

std::vector<ViewList::Entry> ViewList::entries() const {
    std::vector<Entry> out;
    for (const auto& [view, stored] : core::EnumNames<View>::names) {
        if (view != View::Resolved) {
            out.push_back(
                {u"view.%1"_s.arg(core::toText(view)), viewWord(view), iconOf(view), queryOfView(view)});
        }
    }
    for (const auto& filter : m_saved) {
        out.push_back(
            {u"view.saved.%1"_s.arg(filter.id.value), filter.name, u"star"_s, ticketQueryOf(filter.query)});
    }
    return out;
}

void ViewList::readSaved() {
    using Filters = std::vector<core::workspace::SavedFilter>;
    m_desk.store
        .read([member = m_desk.session.member().id](core::Database& db) {
            return core::workspace::savedFilters(db, pages::Tickets, member);
        })
        .then(this, [this](core::Result<Filters> filters) {
            if (filters) {
                m_saved = std::move(*filters);
                show();
                m_wait.start();
                Q_EMIT counted();
            }
        });
}

void ViewList::count() {
    std::vector<tickets::TicketFilter> filters;
    std::vector<QString> ids;
    for (const Entry& entry : entries()) {
        filters.push_back(entry.query.filterFor(m_desk.session, m_words));
        ids.push_back(entry.id);
    }
    const int token = ++m_token;
    m_desk.store.read([filters](core::Database& db) { return tickets::countEach(db, filters); })
        .then(this, [this, ids, token](core::Result<std::vector<qint64>> counts) {
            if (token != m_token) {
                return;
            }
            if (!counts) {
                m_desk.notices.failed(counts.error(), [this] { count(); });
                return;
            }
            std::map<QString, qint64> now;
            for (size_t i = 0; i < ids.size(); ++i) {
                now[ids[i]] = (*counts)[i];
            }
            if (now != m_counts) {
                m_counts = std::move(now);
                show();
                Q_EMIT counted();
            }
        });
}

std::optional<qint64> ViewList::countOf(View view) const {
    const auto found = m_counts.find(u"view.%1"_s.arg(core::toText(view)));
    return found == m_counts.end() ? std::nullopt : std::optional(found->second);
}

bool ViewList::isShown(const Entry& entry) const {
    return entry.query.client == m_query.client && sameQuery(entry.query.text, m_query.text, m_words);
}

QString ViewList::nameOf(const TicketQuery& query) const {
    for (const Entry& entry : entries()) {
        if (entry.query.client == query.client && sameQuery(entry.query.text, query.text, m_words)) {
            return entry.name;
        }
    }
    const bool resolved = !query.client && sameQuery(tickets::queryOf(View::Resolved), query.text, m_words);
    return resolved ? viewWord(View::Resolved) : QString();
}

void ViewList::setQuery(const TicketQuery& query, const tickets::QueryWords& words) {
    const bool otherWords = words != m_words;
    m_query = query;
    m_words = words;
    show();
    if (otherWords) {
        m_wait.start();
    }
}

void ViewList::show() {
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        if (item->widget()) { // the stretch has none
            item->widget()->deleteLater();
        }
        delete item;
    }
    int count = 0;
    for (const Entry& entry : entries()) {
        PanelRow::Content content;
        content.icon = isShown(entry) ? u"chevron-right"_s : entry.icon;
        content.name = entry.name;
        const auto found = m_counts.find(entry.id);
        content.right = found == m_counts.end() ? QString() : format::number(found->second);
        auto* row = new PanelRow(m_desk.theme, content, m_content);
        row->setObjectName(entry.id);
        row->setFixedHeight(RowHeight);
        connect(row, &PanelRow::clicked, this, [this, query = entry.query] { Q_EMIT chosen(query); });
        m_rows->addWidget(row);
        ++count;
    }
    m_rows->addStretch();
    if (m_tall) {
        setMinimumHeight(RowHeight);
        setMaximumHeight(QWIDGETSIZE_MAX);
    } else {
        setFixedHeight(std::min(count, MostRows) * RowHeight + RowHeight / 2);
    }
}

} // namespace ui
