// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/mentionteller.h"

#include "core/calendar/opentime.h"
#include "core/calendar/store.h"
#include "ui/widgets/format.h"

#include <QSettings>

using namespace Qt::Literals::StringLiterals;
namespace tickets = core::tickets;

namespace ui {

namespace {

constexpr int TextLength = 160;

bool isWorkingTime(core::Database& db) {
    return core::calendar::defaultOpenTime(db, 1).isOpen(db.now());
}

} // namespace

MentionTeller::MentionTeller(const Desk& desk, Notifier& notifier, std::chrono::milliseconds after,
                             QObject* parent)
    : QObject(parent)
    , m_desk(desk)
    , m_notifier(notifier)
    , m_after(after) {
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, [this] { read(false); });
    connect(&desk.session, &Session::memberChanged, this, [this] {
        if (m_begun) {
            m_known.clear();
            read(true);
        }
    });
    connect(&desk.store, &Store::changed, this, [this](const core::Changes& changes) {
        if (m_begun &&
            (core::touches(changes, core::Entity::Message) || core::touches(changes, core::Entity::Ticket))) {
            m_soon.start(m_after);
        }
    });
}

void MentionTeller::begin() {
    m_begun = true;
    read(true);
}

/// In closed time the list of mentions keeps them; nobody is called in the night.
void MentionTeller::read(bool quietly) {
    const core::MemberId member = m_desk.session.member().id;
    if (!member) {
        return;
    }
    m_desk.store
        .read([member](core::Database& db) {
            Mentions mentions = tickets::newsFor(db, member, 50);
            std::erase_if(mentions, [](const tickets::News& news) {
                return news.kind != tickets::NewsKind::Mention || !news.isNew;
            });
            return std::pair(std::move(mentions), isWorkingTime(db));
        })
        .then(this, [this, quietly](core::Result<std::pair<Mentions, bool>> answer) {
            if (answer) {
                take(answer->first, quietly || !answer->second);
            }
        });
}

void MentionTeller::take(const Mentions& mentions, bool quietly) {
    const bool wanted = m_desk.settings.value(QLatin1String(SettingKey), true).toBool();
    for (const tickets::News& news : mentions) {
        if (m_known.insert(news.message).second && !quietly && wanted) {
            QString text = news.body.simplified();
            if (text.size() > TextLength) {
                text = text.left(TextLength - 1) + u'…';
            }
            m_notifier.show(
                {tr("You were mentioned in %1 %2").arg(format::ticketNumber(news.number), news.subject), text,
                 placeOf(news.ticket)});
        }
    }
}

} // namespace ui
