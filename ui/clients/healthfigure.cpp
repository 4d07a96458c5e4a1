// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/healthfigure.h"

#include "ui/widgets/chip.h"
#include "ui/widgets/format.h"
#include "ui/widgets/healthwords.h"
#include "ui/widgets/label.h"
#include "ui/widgets/numberlink.h"

#include <QBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace ui {

HealthFigure::HealthFigure(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_coverage(new Label(theme, {}, Type::Small, Color::Ink2, this))
    , m_score(new NumberLink(theme, Type::Title, this))
    , m_band(new Chip(theme, {}, Tone::Unknown, this))
    , m_trend(new Label(theme, {}, Type::Small, Color::Ink2, this))
    , m_why(new NumberLink(theme, Type::Small, this)) {
    setObjectName(u"healthFigure"_s);
    m_score->setObjectName(u"healthScore"_s);
    m_why->setObjectName(u"healthWhy"_s);
    m_coverage->setObjectName(u"healthCoverage"_s);
    m_trend->setObjectName(u"healthTrend"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(new Label(theme, tr("Health"), Type::SmallLabel, Color::Ink2, this));
    head->addStretch();
    head->addWidget(m_coverage);
    column->addLayout(head);
    auto* value = new QHBoxLayout;
    value->setSpacing(8);
    value->addWidget(m_score);
    value->addWidget(m_band);
    m_trend->setElided(true);
    value->addWidget(m_trend, 1);
    value->addWidget(m_why);
    value->addStretch();
    column->addLayout(value);
    column->addStretch();
    connect(m_score, &NumberLink::clicked, this, &HealthFigure::clicked);
    connect(m_why, &NumberLink::clicked, this, &HealthFigure::clicked);
    setHealth({});
}

void HealthFigure::setHealth(const std::optional<core::health::Health>& health) {
    const bool scored = health && health->score.score;
    const QString what = tr("Open what this score is made of");
    m_score->set(scored ? format::number(*health->score.score) : format::none(), what);
    m_band->setVisible(scored);
    m_coverage->setVisible(scored);
    m_trend->setVisible(scored || !health);
    m_why->setVisible(health && !scored);
    m_trend->setToolTip({});
    if (!health) {
        m_trend->setText(tr("not looked at yet"));
        return;
    }
    const int coverage = health->score.coverage;
    m_band->set(bandWord(health->score.band), bandTone(health->score.band));
    m_coverage->setText(tr("coverage %1 %").arg(coverage));
    m_why->set(tr("coverage %1 %, needs %2 %").arg(coverage).arg(core::health::NeededCoverage), what);
    if (!health->live) {
        m_trend->setText(health->day.isValid() ? tr("as of %1").arg(format::fullDay(health->day))
                                               : tr("stands still"));
    } else if (health->trend) {
        m_trend->setText(trendText(health->trend->difference));
        const QString day = format::fullDay(health->trend->since);
        m_trend->setToolTip(health->trend->otherRule
                                ? tr("Compared with %1. The weights were others then.").arg(day)
                                : tr("Compared with %1").arg(day));
    } else {
        m_trend->setText({});
    }
}

} // namespace ui
