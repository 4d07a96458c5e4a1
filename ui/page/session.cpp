// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/session.h"

#include "core/workspace/deskmember.h"

#include <QCryptographicHash>
#include <QSysInfo>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

/// Who sits at a desk that nobody has chosen for yet: in a small agency most likely the one who runs it.
core::people::Member likeliest(const std::vector<core::people::Member>& members) {
    for (const core::Role role : {core::Role::Admin, core::Role::Manager}) {
        for (const auto& member : members) {
            if (member.role == role) {
                return member;
            }
        }
    }
    return members.empty() ? core::people::Member{} : members.front();
}

core::people::Member chosen(const std::vector<core::people::Member>& members, core::MemberId wanted) {
    const auto found = std::ranges::find(members, wanted, &core::people::Member::id);
    return found == members.end() ? likeliest(members) : *found;
}

} // namespace

Session::Session(Store& store, core::Clock clock, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(std::move(clock)) {
    connect(&m_store, &Store::changed, this, [this](const core::Changes& changes) {
        if (core::touches(changes, core::Entity::Member) || core::touches(changes, core::Entity::Setting)) {
            load();
        }
    });
    load();
}

QString Session::deskName() {
    const QByteArray who = QSysInfo::machineUniqueId() + '/' + qgetenv("USER") + qgetenv("USERNAME");
    return QString::fromLatin1(QCryptographicHash::hash(who, QCryptographicHash::Sha256).toHex().left(16));
}

void Session::load() {
    struct Answer {
        core::workspace::Settings settings;
        std::vector<core::people::Member> members;
        core::MemberId remembered;
    };

    m_store
        .read([desk = deskName()](core::Database& db) {
            return Answer{core::workspace::loadSettings(db), core::people::list(db),
                          core::workspace::memberAtDesk(db, desk)};
        })
        .then(this, [this](core::Result<Answer> answer) {
            if (!answer) {
                return; // the store says why by itself; its next opening loads again
            }
            m_settings = answer->settings;
            m_zone = m_settings.zone();
            m_members = std::move(answer->members);
            m_loaded = true;
            choose(m_member.id ? m_member.id : answer->remembered);
            Q_EMIT changed();
        });
}

core::MemberId Session::memberHere(core::Database& db) {
    return chosen(core::people::list(db), core::workspace::memberAtDesk(db, deskName())).id;
}

void Session::choose(core::MemberId wanted) {
    const core::MemberId before = m_member.id;
    m_member = chosen(m_members, wanted);
    if (m_member.id != before) {
        Q_EMIT memberChanged();
    }
}

void Session::setMember(core::MemberId id) {
    if (id == m_member.id) {
        return;
    }
    choose(id);
    Q_EMIT changed();
    if (!m_store.isReadOnly()) {
        m_store.write([desk = deskName(), id](core::Transaction& tx) {
            core::workspace::setMemberAtDesk(tx, desk, id);
        });
    }
}

} // namespace ui
