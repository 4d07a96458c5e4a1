// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/touchpoints/plans.h"
#include "core/touchpoints/trigger.h"
#include "ui/shell/countsblock.h"
#include "ui/shell/quicklog.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/choicerow.h"
#include "ui/widgets/dayfield.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/words.h"

#include <QComboBox>
#include <QPlainTextEdit>

using namespace Qt::Literals::StringLiterals;
using core::touchpoints::Planned;

namespace ui {

QWidget* QuickLog::buildCounts() {
    const Theme& theme = m_desk.theme;
    m_counts = new CountsBlock(theme, this);
    m_counts->setObjectName(u"quickCounts"_s);
    m_countsTitle = new Label(theme, {}, Type::RowTitle, Color::Ink, m_counts);
    m_countsNote = new Label(theme, {}, Type::Caption, Color::Ink2, m_counts);
    m_countsChange = new Button(theme, tr("Not this"), Button::Kind::Ghost, m_counts);
    m_countsChange->setObjectName(u"quickCountsRefuse"_s);
    m_countsChange->setSize(Button::Size::Small);
    connect(m_countsChange, &QPushButton::clicked, this, &QuickLog::usePlanOrNot);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(m_countsTitle);
    texts->addWidget(m_countsNote);
    auto* row = new QHBoxLayout(m_counts);
    row->setContentsMargins(42, 2, 8, 2);
    row->addLayout(texts, 1);
    row->addWidget(m_countsChange);
    showPlanned(std::nullopt);
    return m_counts;
}

QWidget* QuickLog::buildWhatFor() {
    m_whatFor = new QComboBox(this);
    m_whatFor->setObjectName(u"quickWhatFor"_s);
    m_whatForChoices = whatForChoices();
    for (const WhatFor& choice : m_whatForChoices) {
        m_whatFor->addItem(choice.text);
    }
    connect(m_whatFor, &QComboBox::currentIndexChanged, this, [this] {
        showClass();
        findPlanned();
    });
    return m_whatFor;
}

void QuickLog::usePlanOrNot() {
    if (m_planned) {
        m_plannedRefused = !m_plannedRefused;
        showPlanned(m_planned);
    }
}

/// By the same rule by which it is stored.
void QuickLog::showClass() {
    if (m_class && m_note) { // all fields are there
        const core::WorkClass workClass = core::touchpoints::classOf(value());
        m_class->set(classWord(workClass), classTone(workClass));
    }
}

void QuickLog::findPlanned() {
    const int token = ++m_plannedToken;
    const auto& client = m_client->choice();
    const int channel = m_channel ? m_channel->current() : -1;
    if (!client || channel < 0 || !m_when) {
        showPlanned(std::nullopt);
        return;
    }
    const QDate day = m_when->value() ? m_when->value()->day : m_desk.session.today();
    m_desk.store
        .read([id = core::ClientId(client->id), channel = value().touchpoint.channel,
               purpose = m_whatForChoices[std::size_t(m_whatFor->currentIndex())].purpose,
               day](core::Database& db) { return core::touchpoints::fitting(db, id, channel, day, purpose); })
        .then(this, [this, token](core::Result<std::optional<Planned>> planned) {
            if (planned && token == m_plannedToken) {
                m_plannedRefused = false;
                showPlanned(*planned);
            }
        });
}

void QuickLog::showPlanned(const std::optional<Planned>& planned) {
    m_planned = planned;
    m_countsTitle->setText(!planned           ? tr("Nothing planned")
                           : m_plannedRefused ? tr("Nothing planned, just logged")
                                              : planned->title);
    m_countsNote->setText(planned && !m_plannedRefused
                              ? tr("planned for %1").arg(format::day(planned->dueDay, m_desk.session.today()))
                              : tr("the contact stands for itself"));
    m_counts->setCounting(planned && !m_plannedRefused);
    m_countsChange->setText(m_plannedRefused ? tr("Use plan") : tr("Not this"));
    m_countsChange->setVisible(planned.has_value());
    showClass();
}

} // namespace ui
