// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The buttons in the head of a card, from left to right.
///
///     const HeadButtons button(theme, card, this);
///     m_edit = button(u"editMember"_s, tr("Edit"), Button::Kind::Secondary, &MembersSection::edit);
#pragma once

#include "ui/widgets/button.h"
#include "ui/widgets/card.h"

namespace ui {

/// Owner: the widget whose functions the buttons call.
template <class Owner>
class HeadButtons {
public:
    HeadButtons(const Theme& theme, Card* card, Owner* owner)
        : m_theme(theme)
        , m_card(card)
        , m_owner(owner) {}

    template <class Act>
    Button* operator()(const QString& name, const QString& text, Button::Kind kind, Act act) const {
        auto* made = new Button(m_theme, text, kind, m_owner);
        made->setObjectName(name);
        made->setSize(Button::Size::Row);
        QObject::connect(made, &QPushButton::clicked, m_owner, act);
        m_card->addAction(made);
        return made;
    }

private:
    const Theme& m_theme;
    Card* m_card;
    Owner* m_owner;
};

} // namespace ui
