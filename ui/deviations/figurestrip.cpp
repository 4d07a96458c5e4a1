// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deviations/figurestrip.h"

#include "ui/widgets/foldingrow.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/numberlink.h"

using namespace Qt::Literals::StringLiterals;

namespace ui {

using Behind = DeviationQuery::Behind;

namespace {

/// A line between two figures.
class Divider : public QWidget {
public:
    Divider(const Theme& theme, QWidget* parent)
        : QWidget(parent)
        , m_theme(theme) {
        setFixedWidth(17);
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter(this).fillRect(QRect(8, 2, 1, height() - 4), m_theme.color(Color::Line));
    }

private:
    const Theme& m_theme;
};

DeviationQuery behind(Behind what) {
    DeviationQuery query;
    query.behind = what;
    return query;
}

} // namespace

FigureStrip::FigureStrip(const Theme& theme, QWidget* parent)
    : Card(theme, {}, parent)
    , m_theme(theme) {
    setObjectName(u"figureStrip"_s);
    body()->setContentsMargins(16, 8, 16, 8);
    auto* line = new FoldingRow(33, 4, this);
    line->setRules(theme);
    body()->addWidget(line);
    m_row = addPart(*line);
    m_open = add(u"figureOpen"_s, tr("open"));
    m_unowned = add(u"figureUnowned"_s, tr("without an owner"));
    m_guided = add(u"figureGuided"_s, tr("being guided"));
    m_row = addPart(*line, 1);
    m_adherence = add(u"figureAdherence"_s, tr("path adherence, %n days", nullptr, DeviationDays));
    m_caught = add(u"figureCaught"_s, tr("caught first"));
    m_lead = add(u"figureLead"_s, tr("median lead"));
    m_row->addStretch(1);
    m_sweep = new Label(theme, {}, Type::Small, Color::Ink3, this);
    m_sweep->setObjectName(u"lastSweep"_s);
    m_row->addWidget(m_sweep);
    link(m_open, {});
    DeviationQuery unowned;
    unowned.owner = core::MemberId();
    link(m_unowned, unowned);
    DeviationQuery guided;
    guided.guided = true;
    link(m_guided, guided);
    connect(m_adherence.number, &NumberLink::clicked, this, &FigureStrip::adherenceRequested);
    link(m_caught, behind(Behind::Counted));
    link(m_lead, behind(Behind::Lead));
}

QHBoxLayout* FigureStrip::addPart(FoldingRow& line, int stretch) {
    auto* part = new QWidget(&line);
    auto* row = new QHBoxLayout(part);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->setAlignment(Qt::AlignLeft);
    line.addPart(part, stretch);
    return row;
}

FigureStrip::Figure FigureStrip::add(const QString& name, const QString& words) {
    if (m_row->count() > 0) {
        m_row->addWidget(new Divider(m_theme, this));
    }
    Figure figure{new NumberLink(m_theme, Type::Heading, this),
                  new Label(m_theme, words, Type::Small, Color::Ink2, this)};
    figure.number->setObjectName(name);
    m_row->addWidget(figure.number);
    m_row->addWidget(figure.words);
    return figure;
}

NumberLink* FigureStrip::link(const Figure& figure, const DeviationQuery& query) {
    connect(figure.number, &NumberLink::clicked, this, [this, query] { Q_EMIT queryRequested(query); });
    return figure.number;
}

void FigureStrip::setFigures(const DeviationFigures& figures) {
    m_open.number->set(format::number(figures.counts.open), tr("Show what is open"));
    m_unowned.number->set(format::number(figures.counts.unowned), tr("Show what nobody owns"));
    m_guided.number->set(format::number(figures.guided), tr("Show what is being guided"));
    m_adherence.number->set(format::percent(figures.adherence.all.rate()),
                            tr("Show the clients and their days off the path"));
    const auto& caught = figures.caught;
    m_caught.number->set(format::percent(caught.rate()), tr("Show the deviations that it counts"));
    const auto interval = caught.interval();
    const qint64 pending = caught.count(core::Outcome::Pending);
    QString words = tr("caught first");
    if (interval) {
        words = tr("caught first (%1)").arg(format::range(interval->low, interval->high));
    } else if (pending > 0) {
        words = tr("caught first, %1 pending").arg(format::number(pending));
    }
    m_caught.words->setText(words);
    m_lead.number->set(caught.medianLeadDays
                           ? format::withMinus(u"%1 d"_s.arg(qRound(*caught.medianLeadDays)))
                           : format::none(),
                       tr("Show the deviations that the client noticed"));
}

void FigureStrip::setSweep(const QString& text, bool failed) {
    m_sweep->setText(text);
    m_sweep->setColor(failed ? Color::BadInk : Color::Ink3);
}

} // namespace ui
