// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/queuefilter.h"

#include "core/clients/client.h"
#include "ui/page/place.h"
#include "ui/page/savedfilterbutton.h"
#include "ui/widgets/field.h"
#include "ui/widgets/words.h"

#include <QComboBox>

using namespace Qt::Literals::StringLiterals;
namespace tickets = core::tickets;

namespace ui {

namespace {

constexpr QLatin1String Me("me");
constexpr QLatin1String Nobody("nobody");

template <class E>
void fill(QComboBox& box, const QString& any, QString (*word)(E)) {
    box.addItem(any);
    for (const auto& [value, stored] : core::EnumNames<E>::names) {
        box.addItem(word(value), core::toText(value));
    }
}

QString assigneeData(const TicketQuery& query) {
    if (query.mine) {
        return Me;
    }
    if (!query.filter.assignee) {
        return {};
    }
    return *query.filter.assignee ? QString::number(query.filter.assignee->value) : QString(Nobody);
}

void choose(QComboBox& box, const QString& data) {
    box.setCurrentIndex(data.isEmpty() ? 0 : std::max(box.findData(data), 0));
}

} // namespace

QueueFilter::QueueFilter(const Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_text(new SearchField(desk.theme, tr("Subject or #number"), u"/"_s, this))
    , m_assignee(new QComboBox(this))
    , m_priority(new QComboBox(this))
    , m_kind(new QComboBox(this))
    , m_tag(new QComboBox(this))
    , m_client(new Button(desk.theme, {}, Button::Kind::Secondary, this))
    , m_clear(new Button(desk.theme, tr("Clear"), Button::Kind::Ghost, this)) {
    setObjectName(u"queueFilter"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 0, 12, 12);
    column->setSpacing(6);
    buildFields(*column);
    buildFoot(*column);
    fillMembers();
    setTags({});
    for (QComboBox* box : {m_assignee, m_priority, m_kind, m_tag}) {
        connect(box, &QComboBox::currentIndexChanged, this, &QueueFilter::read);
    }
    connect(m_text, &QLineEdit::textChanged, this, &QueueFilter::read);
    connect(&desk.session, &Session::changed, this, &QueueFilter::fillMembers);
}

void QueueFilter::buildFields(QVBoxLayout& column) {
    m_text->setObjectName(u"ticketFilter"_s);
    m_text->setAccessibleName(tr("Find in the queue"));
    m_assignee->setObjectName(u"assigneeFilter"_s);
    m_assignee->setAccessibleName(tr("Assignee"));
    m_priority->setObjectName(u"priorityFilter"_s);
    m_priority->setAccessibleName(tr("Priority"));
    m_kind->setObjectName(u"kindFilter"_s);
    m_kind->setAccessibleName(tr("Kind"));
    m_tag->setObjectName(u"tagFilter"_s);
    m_tag->setAccessibleName(tr("Tag"));
    fill<tickets::Priority>(*m_priority, tr("Any priority"), priorityWord);
    fill<tickets::TicketKind>(*m_kind, tr("Any kind"), kindWord);
    column.addWidget(m_text);
    for (const auto& [left, right] : {std::pair(m_assignee, m_priority), std::pair(m_kind, m_tag)}) {
        auto* row = new QHBoxLayout;
        row->setSpacing(6);
        for (QComboBox* box : {left, right}) {
            box->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
            row->addWidget(box, 1);
        }
        column.addLayout(row);
    }
}

void QueueFilter::buildFoot(QVBoxLayout& column) {
    m_client->setObjectName(u"clientFilterOff"_s);
    m_client->setIconName(u"x"_s);
    m_client->setSize(Button::Size::Row);
    m_client->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_client->hide();
    column.addWidget(m_client);
    auto* row = new QHBoxLayout;
    row->setSpacing(6);
    auto* saved = new SavedFilterButton(
        m_desk, pages::Tickets, [this] { return toText(m_query); }, this);
    saved->setSize(Button::Size::Row);
    m_clear->setObjectName(u"clearFilter"_s);
    m_clear->setSize(Button::Size::Row);
    row->addWidget(saved);
    row->addStretch();
    row->addWidget(m_clear);
    column.addLayout(row);
    connect(saved, &SavedFilterButton::chosen, this,
            [this](const QString& query) { Q_EMIT changed(ticketQueryOf(query)); });
    connect(m_clear, &QPushButton::clicked, this, &QueueFilter::clear);
    connect(m_client, &QPushButton::clicked, this, [this] {
        TicketQuery query = m_query;
        query.filter.client = {};
        Q_EMIT changed(query);
    });
}

void QueueFilter::fillMembers() {
    const bool was = std::exchange(m_filling, true);
    m_assignee->clear();
    m_assignee->addItem(tr("Anyone"));
    m_assignee->addItem(tr("Me"), QString(Me));
    m_assignee->addItem(tr("Nobody"), QString(Nobody));
    for (const auto& member : m_desk.session.members()) {
        m_assignee->addItem(member.name, QString::number(member.id.value));
    }
    choose(*m_assignee, assigneeData(m_query));
    m_filling = was;
}

void QueueFilter::setTags(const QStringList& tags) {
    if (m_tag->count() == tags.size() + 1 && m_tag->findText(tags.value(0)) == 1) {
        return;
    }
    const bool was = std::exchange(m_filling, true);
    m_tag->clear();
    m_tag->addItem(tr("Any tag"));
    for (const QString& tag : tags) {
        m_tag->addItem(tag, tag);
    }
    choose(*m_tag, m_query.filter.tag);
    m_filling = was;
}

void QueueFilter::setQuery(const TicketQuery& query) {
    const bool otherClient = query.filter.client != m_query.filter.client;
    m_query = query;
    m_filling = true;
    if (m_text->text() != query.filter.text) {
        m_text->setText(query.filter.text);
    }
    choose(*m_assignee, assigneeData(query));
    choose(*m_priority, query.filter.priority ? core::toText(*query.filter.priority) : QString());
    choose(*m_kind, query.filter.kind ? core::toText(*query.filter.kind) : QString());
    if (!query.filter.tag.isEmpty() && m_tag->findData(query.filter.tag) < 0) {
        m_tag->addItem(query.filter.tag, query.filter.tag);
    }
    choose(*m_tag, query.filter.tag);
    m_filling = false;
    m_clear->setVisible(query.isNarrowed());
    if (otherClient) {
        showClient();
    }
}

void QueueFilter::showClient() {
    const core::ClientId id = m_query.filter.client;
    m_client->setVisible(bool(id));
    if (!id) {
        return;
    }
    m_client->setText(tr("Only one client"));
    m_desk.store.read([id](core::Database& db) { return core::clients::find(db, id); })
        .then(this, [this, id](core::Result<std::optional<core::clients::Client>> client) {
            if (client && *client && id == m_query.filter.client) {
                const QString name =
                    m_desk.theme.metrics(Type::BodyItem).elidedText((*client)->name, Qt::ElideRight, 180);
                m_client->setText(tr("Only %1").arg(name).replace(u'&', u"&&"_s));
            }
        });
}

void QueueFilter::read() {
    if (m_filling) {
        return;
    }
    TicketQuery query = m_query;
    auto& filter = query.filter;
    filter.text = m_text->text();
    const QString assignee = m_assignee->currentData().toString();
    query.mine = assignee == Me;
    filter.assignee.reset();
    if (assignee == Nobody) {
        filter.assignee = core::MemberId();
    } else if (!assignee.isEmpty() && !query.mine) {
        filter.assignee = core::MemberId(assignee.toLongLong());
    }
    filter.priority = core::fromText<tickets::Priority>(m_priority->currentData().toString());
    filter.kind = core::fromText<tickets::TicketKind>(m_kind->currentData().toString());
    filter.tag = m_tag->currentData().toString();
    if (query != m_query) {
        Q_EMIT changed(query);
    }
}

void QueueFilter::clear() {
    TicketQuery query;
    query.sort = m_query.sort;
    query.filter.group = m_query.filter.group;
    Q_EMIT changed(query);
}

void QueueFilter::focusText() {
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

} // namespace ui
