// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/deviationscard.h"

#include "ui/widgets/button.h"
#include "ui/widgets/deviationwords.h"
#include "ui/widgets/evidence.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/panelrow.h"

using namespace Qt::Literals::StringLiterals;

namespace ui {

DeviationsCard::DeviationsCard(const Theme& theme, QWidget* parent)
    : Card(theme, tr("Open deviations"), parent)
    , m_theme(theme)
    , m_guide(new Button(theme, {}, Button::Kind::Secondary, this)) {
    setObjectName(u"clientDeviations"_s);
    auto* all = new Button(theme, tr("See all"), Button::Kind::Ghost, this);
    all->setObjectName(u"allDeviations"_s);
    all->setSize(Button::Size::Small);
    addAction(all);
    connect(all, &QPushButton::clicked, this, &DeviationsCard::allRequested);
    addRule();
    auto* holder = new QWidget(this);
    m_rows = new QVBoxLayout(holder);
    m_rows->setContentsMargins(0, 0, 0, 6);
    m_rows->setSpacing(0);
    addEdgeToEdge(holder);
    auto* foot = new QWidget(this);
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(16, 4, 16, 12);
    m_guide->setObjectName(u"guideClient"_s);
    m_guide->setSize(Button::Size::Row);
    m_guide->setIconName(u"list-checks"_s);
    m_guide->setKeyCap(u"G"_s);
    row->addWidget(m_guide, 1);
    addEdgeToEdge(foot);
    connect(m_guide, &QPushButton::clicked, this, &DeviationsCard::guideRequested);
}

void DeviationsCard::setRows(const std::vector<core::deviations::DeviationRow>& rows, QDate today) {
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const auto& deviation : rows) {
        const ToneLook look = lookOf(urgencyTone(deviation.urgency));
        PanelRow::Content content;
        content.icon = look.icon;
        content.name = deviationWord(deviation.kind);
        content.second = evidenceLine(deviation.kind, deviation.evidence, today);
        content.right = offPathText(deviation.offSince, today);
        content.rightColor = look.ink;
        auto* row = new PanelRow(m_theme, content, this);
        row->setAccessibleName(u"%1, %2, %3"_s.arg(
            content.name, urgencyWord(deviation.urgency, deviation.kind), content.second));
        connect(row, &PanelRow::clicked, this, [this, id = deviation.id] { Q_EMIT activated(id); });
        m_rows->addWidget(row);
    }
    setNote(rows.empty() ? QString() : format::number(qint64(rows.size())));
    m_guide->parentWidget()->setVisible(!rows.empty());
    if (rows.empty()) {
        auto* line = new Label(m_theme, tr("On the path."), Type::Small, Color::Ink3, this);
        line->setContentsMargins(16, 10, 16, 8);
        m_rows->addWidget(line);
        return;
    }
    const bool open = rows.front().state == core::DeviationState::Open;
    m_guide->setText(open ? tr("Guide back with a playbook") : tr("Continue guiding back"));
}

QDate offPathSince(const std::vector<core::deviations::DeviationRow>& rows) {
    QDate since;
    for (const auto& row : rows) {
        if (core::deviations::isOffPath(row.kind) && (!since.isValid() || row.offSince < since)) {
            since = row.offSince;
        }
    }
    return since;
}

} // namespace ui
