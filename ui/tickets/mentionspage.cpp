// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/mentionspage.h"

#include "core/workspace/deskmember.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/format.h"
#include "ui/widgets/panelrow.h"

#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;
using core::tickets::News;
using core::tickets::NewsKind;

namespace ui {

namespace {
constexpr int Widest = 820;
} // namespace

qint64 newsAtThisDesk(core::Database& db) {
    const core::MemberId me = core::workspace::memberAtDesk(db, Session::deskName());
    return me ? core::tickets::countNews(db, me) : 0;
}

MentionsPage::MentionsPage(const Desk& desk, QWidget* parent)
    : Page(desk, pages::Mentions, tr("Mentions"), parent)
    , m_content(new QWidget(this))
    , m_scroll(new QScrollArea(this))
    , m_empty(new EmptyState(
          desk.theme, u"at-sign"_s, tr("Nobody called you"),
          tr("Notes with your name after an @ appear here, and news of tickets that you watch."), this)) {
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    m_content->setMaximumWidth(Widest);
    m_content->setObjectName(u"mentions"_s);
    m_scroll->setWidget(m_content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_content->setAutoFillBackground(false);
    body()->addWidget(m_scroll, 1);
    body()->addWidget(m_empty, 1);
    m_empty->hide();
    connect(&desk.store, &Store::changed, this, [this](const core::Changes& changes) {
        using E = core::Entity;
        for (const E entity : {E::Ticket, E::Message, E::Presence, E::Member}) {
            if (isVisible() && core::touches(changes, entity)) {
                load();
                return;
            }
        }
    });
    connect(&desk.session, &Session::memberChanged, this, &MentionsPage::load);
}

void MentionsPage::open(const Place&) {
    setSettled(false);
    load();
}

void MentionsPage::load() {
    const int token = ++m_token;
    store()
        .read([me = desk().session.member().id](core::Database& db) {
            return me ? core::tickets::newsFor(db, me) : std::vector<News>();
        })
        .then(this, [this, token](core::Result<std::vector<News>> news) {
            if (token != m_token) {
                return;
            }
            if (!news) {
                desk().notices.failed(news.error(), [this] { load(); });
            } else if (*news != m_news || m_content->layout()->isEmpty()) {
                m_news = *news;
                show(*news);
            }
            setSettled(true);
        });
}

void MentionsPage::show(const std::vector<News>& news) {
    while (QLayoutItem* item = m_content->layout()->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    QHash<qint64, QString> names;
    for (const auto& member : desk().session.members()) {
        names.insert(member.id.value, member.name);
    }
    for (const News& one : news) {
        const QString who = names.value(one.by.value, one.by ? tr("A colleague") : one.clientName);
        PanelRow::Content content;
        content.icon = one.kind == NewsKind::Mention ? u"at-sign"_s : u"eye"_s;
        content.name =
            one.kind == NewsKind::Mention
                ? tr("%1 called you on %2 %3").arg(who, format::ticketNumber(one.number), one.subject)
            : one.body.isEmpty()
                ? tr("%1 changed %2 %3").arg(who, format::ticketNumber(one.number), one.subject)
                : tr("%1 wrote on %2 %3").arg(who, format::ticketNumber(one.number), one.subject);
        content.second = u"%1 \u00b7 %2"_s.arg(one.clientName, one.body.simplified().left(200));
        content.right =
            one.isNew ? format::when(one.at, desk().session.now(), desk().session.zone()) : tr("seen");
        content.rightColor = one.isNew ? Color::Ink : Color::Ink3;
        auto* row = new PanelRow(theme(), content, m_content);
        row->setObjectName(u"news.%1"_s.arg(one.number));
        row->setAccessibleName(u"%1, %2"_s.arg(content.name, content.right));
        connect(row, &PanelRow::clicked, this, [this, id = one.ticket] { openTicket(id); });
        m_content->layout()->addWidget(row);
    }
    static_cast<QVBoxLayout*>(m_content->layout())->addStretch();
    m_scroll->setVisible(!news.empty());
    m_empty->setVisible(news.empty());
}

} // namespace ui
