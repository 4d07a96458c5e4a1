// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/mentionspage.h"

#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/format.h"
#include "ui/widgets/panelrow.h"

#include <QKeyEvent>
#include <QScrollArea>
#include <QVBoxLayout>
#include <map>

using namespace Qt::Literals::StringLiterals;
using core::tickets::News;
using core::tickets::NewsKind;

namespace ui {

qint64 newsAtThisDesk(core::Database& db) {
    const core::MemberId me = Session::memberHere(db);
    return me ? core::tickets::countNews(db, me) : 0;
}

MentionsPage::MentionsPage(const Desk& desk, QWidget* parent)
    : Page(desk, pages::Mentions, tr("Mentions"), parent)
    , m_card(new Card(desk.theme, {}, this))
    , m_content(new QWidget(this))
    , m_column(new QVBoxLayout(m_content))
    , m_scroll(new QScrollArea(this))
    , m_empty(new EmptyState(
          desk.theme, u"at-sign"_s, tr("Nobody called you"),
          tr("Notes with your name after an @ appear here, and news of tickets that you watch."), this)) {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_content->setObjectName(u"mentions"_s);
    m_content->setFocusPolicy(Qt::StrongFocus); // until there are rows
    m_scroll->setWidget(m_content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_content->setAutoFillBackground(false);
    m_card->addEdgeToEdge(m_scroll, 1);
    body()->addWidget(m_card, 1);
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
            } else if (*news != m_news || m_column->isEmpty()) {
                m_news = *news;
                show(*news);
            }
            setSettled(true);
        });
}

void MentionsPage::clear() {
    while (QLayoutItem* item = m_column->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
}

QWidget* MentionsPage::rowOf(const News& news, const QString& who) {
    const QString ticket = format::ticketNumber(news.number);
    PanelRow::Content content;
    content.icon = news.kind == NewsKind::Mention ? u"at-sign"_s : u"eye"_s;
    content.name = news.kind == NewsKind::Mention
                       ? tr("%1 called you on %2 %3").arg(who, ticket, news.subject)
                   : news.body.isEmpty() ? tr("%1 changed %2 %3").arg(who, ticket, news.subject)
                                         : tr("%1 wrote on %2 %3").arg(who, ticket, news.subject);
    content.second = u"%1 \u00b7 %2"_s.arg(news.clientName, news.body.simplified().left(200));
    content.right = format::when(news.at, desk().session.now(), desk().session.zone());
    content.rightColor = news.isNew ? Color::Ink : Color::Ink3;
    auto* row = new PanelRow(theme(), content, m_content);
    row->setObjectName(u"news.%1"_s.arg(news.number));
    row->setAccessibleName(u"%1, %2"_s.arg(content.name, content.right));
    row->installEventFilter(this);
    connect(row, &PanelRow::clicked, this, [this, id = news.ticket] { openTicket(id); });
    return row;
}

void MentionsPage::show(const std::vector<News>& news) {
    const auto before = rows();
    const auto at = before.indexOf(focusWidget());
    clear();
    QHash<qint64, QString> names;
    for (const auto& member : desk().session.members()) {
        names.insert(member.id.value, member.name);
    }
    const auto fresh = std::ranges::count_if(news, &News::isNew);
    std::optional<bool> part;
    for (const News& one : news) {
        if (part != one.isNew) {
            part = one.isNew;
            m_column->addWidget(one.isNew
                                    ? new SectionHead(theme(), tr("New"), format::number(fresh), m_content)
                                    : new SectionHead(theme(), tr("Seen"), {}, m_content));
        }
        m_column->addWidget(
            rowOf(one, names.value(one.by.value, one.by ? tr("A colleague") : one.clientName)));
    }
    m_column->addStretch();
    m_card->setVisible(!news.empty());
    m_empty->setVisible(news.empty());
    const auto now = rows();
    const bool isHere = m_content->hasFocus(); // asks the proxy once there is one
    m_content->setFocusProxy(now.value(0));
    if (!now.isEmpty() && (at >= 0 || isHere)) {
        now[std::clamp<qsizetype>(at, 0, now.size() - 1)]->setFocus();
    }
}

QList<QWidget*> MentionsPage::regions() const {
    return {m_content};
}

QList<QWidget*> MentionsPage::rows() const {
    QList<QWidget*> found;
    for (int i = 0; i < m_column->count(); ++i) {
        if (auto* row = qobject_cast<PanelRow*>(m_column->itemAt(i)->widget())) {
            found.append(row);
        }
    }
    return found;
}

bool MentionsPage::goBy(int key) {
    const auto all = rows();
    const auto last = all.size() - 1;
    const auto at = all.indexOf(focusWidget());
    const std::map<int, qsizetype> places{{Qt::Key_Down, at + 1}, {Qt::Key_J, at + 1}, {Qt::Key_Up, at - 1},
                                          {Qt::Key_K, at - 1},    {Qt::Key_Home, 0},   {Qt::Key_End, last}};
    const auto to = places.find(key);
    if (to == places.end() || all.isEmpty()) {
        return false;
    }
    QWidget* row = all[std::clamp<qsizetype>(to->second, 0, last)];
    row->setFocus(Qt::TabFocusReason);
    m_scroll->ensureWidgetVisible(row);
    return true;
}

bool MentionsPage::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->modifiers() == Qt::NoModifier && goBy(key->key())) {
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

} // namespace ui
