// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/caughtpart.h"

#include "ui/widgets/card.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/numberlink.h"

using namespace Qt::Literals::StringLiterals;
using core::Outcome;
using core::deviations::CaughtFirst;

namespace ui {

using Behind = DeviationQuery::Behind;

/// Early ones blue, those that the client noticed in orange, one block for each way, undecided ones hatched.
class CaughtBar : public QWidget {
public:
    CaughtBar(const Theme& theme, QWidget* parent)
        : QWidget(parent)
        , m_theme(theme) {
        setFixedHeight(14);
    }

    void setCaught(const CaughtFirst& caught) {
        m_caught = caught;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const auto all = double(m_caught.decided() + m_caught.count(Outcome::Pending));
        if (all <= 0) {
            paint::block(painter, rect(), 4, m_theme.color(Color::Hover));
            return;
        }
        double left = 0;
        for (const Outcome outcome : {Outcome::Early, Outcome::Noticed, Outcome::ClientFirst,
                                      Outcome::Resurfaced, Outcome::Pending}) {
            const double wide = width() * double(m_caught.count(outcome)) / all;
            if (wide <= 0) {
                continue;
            }
            const QRectF box(left, 0, std::max(wide - 2, 2.0), height());
            if (outcome == Outcome::Pending) {
                paint::hatch(painter, box, 3, m_theme.color(Color::Ctl), m_theme.color(Color::Surface));
            } else {
                paint::block(painter, box, 3,
                             m_theme.color(outcome == Outcome::Early ? Color::Pro : Color::Rea));
            }
            left += wide;
        }
    }

private:
    const Theme& m_theme;
    CaughtFirst m_caught;
};

CaughtPart::CaughtPart(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_rate(link(u"caughtRate"_s, Type::NumberL, Behind::Counted))
    , m_interval(new Label(theme, {}, Type::Small, Color::Ink2, this))
    , m_counts(new Label(theme, {}, Type::Small, Color::Ink2, this))
    , m_pending(link(u"caughtPending"_s, Type::Small, Behind::Pending))
    , m_bar(new CaughtBar(theme, this))
    , m_early(link(u"caughtEarly"_s, Type::SmallLabel, Behind::Early))
    , m_others(link(u"caughtOthers"_s, Type::SmallLabel, Behind::NotFirst))
    , m_leadBefore(new Label(theme, {}, Type::Small, Color::Ink2, this))
    , m_lead(link(u"caughtLead"_s, Type::SmallHead, Behind::Lead))
    , m_leadAfter(new Label(theme, {}, Type::Small, Color::Ink2, this)) {
    setObjectName(u"caughtPart"_s);
    m_counts->setObjectName(u"caughtCounts"_s);
    m_early->setColor(Color::ProInk);
    m_others->setColor(Color::ReaInk);
    m_interval->setElided(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(new Label(theme, tr("Caught first, %n days", nullptr, DeviationDays), Type::SmallLabel,
                                Color::Ink2, this));
    auto* figures = new QHBoxLayout;
    figures->setSpacing(12);
    figures->addWidget(m_rate, 0, Qt::AlignVCenter);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_interval);
    auto* counts = new QHBoxLayout;
    counts->setSpacing(4);
    counts->addWidget(m_counts);
    counts->addWidget(m_pending);
    counts->addStretch();
    words->addLayout(counts);
    figures->addLayout(words, 1);
    column->addLayout(figures);
    column->addStretch();
    column->addWidget(m_bar);
    auto* sides = new QHBoxLayout;
    sides->addWidget(m_early);
    sides->addStretch();
    sides->addWidget(m_others);
    column->addLayout(sides);
    column->addWidget(new Rule(theme, this));
    auto* foot = new QHBoxLayout;
    foot->setSpacing(4);
    foot->addWidget(m_leadBefore);
    foot->addWidget(m_lead);
    foot->addWidget(m_leadAfter);
    foot->addStretch();
    column->addLayout(foot);
}

NumberLink* CaughtPart::link(const QString& name, Type type, Behind behind) {
    auto* number = new NumberLink(m_theme, type, this);
    number->setObjectName(name);
    connect(number, &NumberLink::clicked, this, [this, behind] {
        DeviationQuery query;
        query.behind = behind;
        Q_EMIT rowsRequested(toText(query));
    });
    return number;
}

void CaughtPart::setCaught(const CaughtFirst& caught) {
    const qint64 decided = caught.decided();
    const qint64 early = caught.count(Outcome::Early);
    const qint64 pending = caught.count(Outcome::Pending);
    m_rate->set(format::percent(caught.rate()), tr("Open the deviations that it counts"));
    const auto interval = caught.interval();
    m_interval->setText(interval      ? format::range(interval->low, interval->high)
                        : pending > 0 ? tr("nothing decided yet")
                                      : tr("shows once deviations are fixed"));
    m_counts->setText(decided > 0 ? tr("%1 of %2").arg(format::number(early), format::number(decided))
                                  : QString());
    m_counts->setVisible(decided > 0);
    m_pending->setVisible(pending > 0);
    m_pending->set(tr("%1 pending").arg(format::number(pending)), tr("Open those that are not decided yet"));
    m_bar->setCaught(caught);
    m_bar->setAccessibleName(tr("%1 caught first, %2 noticed by the client, %3 pending")
                                 .arg(early)
                                 .arg(decided - early)
                                 .arg(pending));
    m_early->setVisible(decided > 0);
    m_others->setVisible(decided > early);
    m_early->set(tr("%1 we first").arg(format::number(early)), tr("Open those that we put right in time"));
    m_others->set(tr("%1 client noticed").arg(format::number(decided - early)),
                  tr("Open those that the client noticed"));
    m_lead->setVisible(caught.medianLeadDays.has_value());
    m_leadAfter->setVisible(caught.medianLeadDays.has_value());
    m_leadBefore->setText(caught.medianLeadDays ? tr("Median lead") : tr("No lead known yet"));
    if (caught.medianLeadDays) {
        m_lead->set(format::withMinus(tr("%1 d").arg(qRound(*caught.medianLeadDays))),
                    tr("Open those that the client noticed"));
        m_leadAfter->setText(tr("before notice"));
    }
}

} // namespace ui
