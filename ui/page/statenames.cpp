// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/statenames.h"

#include <QCoreApplication>

namespace ui {

StateNames::StateNames(const Desk& desk, QObject* parent)
    : QTranslator(parent)
    , m_store(desk.store) {
    connect(&desk.store, &Store::changed, this, [this](const core::Changes& changes) {
        if (core::touches(changes, core::Entity::Setting)) {
            load();
        }
    });
    load();
}

QString StateNames::translate(const char* context, const char* sourceText, const char*, int) const {
    if (qstrcmp(context, "TicketState") != 0) {
        return {};
    }
    const auto state = core::fromText<core::tickets::TicketState>(QString::fromLatin1(sourceText));
    const auto found = state ? m_names.find(*state) : m_names.end();
    return found == m_names.end() ? QString() : found->second;
}

void StateNames::load() {
    m_store.read([](core::Database& db) { return core::tickets::loadDeskRules(db); })
        .then(this, [this](core::Result<core::tickets::DeskRules> rules) {
            if (!rules || rules->stateNames == m_names) {
                return;
            }
            QCoreApplication::removeTranslator(this);
            m_names = rules->stateNames;
            QCoreApplication::installTranslator(this); // has every widget paint again
            Q_EMIT m_store.changed({{core::Entity::Ticket, 0}});
        });
}

} // namespace ui
