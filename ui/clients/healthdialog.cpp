// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/healthdialog.h"

#include "ui/clients/healthhistory.h"
#include "ui/clients/healthrows.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/format.h"
#include "ui/widgets/healthwords.h"
#include "ui/widgets/label.h"
#include "ui/widgets/numberlink.h"

#include <QGridLayout>
#include <cmath>

using namespace Qt::Literals::StringLiterals;
using core::health::Health;

namespace ui {

namespace {

enum Column { Name, Reading, Score, Weight, Points };

QString decimal(double value) {
    return QString::number(value, 'f', 1);
}

/// Two parts that weigh half a percent must not both read "0 %".
QString weightText(double share) {
    return share > 0 && share < 0.1 ? decimal(share * 100) + QChar(0x2009) + u'%' : format::percent(share);
}

} // namespace

HealthDialog::HealthDialog(const Desk& desk, core::ClientId client, const QString& name, QWidget* host)
    : DialogFrame(desk.theme, tr("Health of %1").arg(name), Width::Large, host)
    , m_desk(desk)
    , m_client(client)
    , m_score(new Label(desk.theme, {}, Type::NumberM, Color::Ink, this))
    , m_band(new Chip(desk.theme, {}, Tone::Unknown, this))
    , m_said(new Label(desk.theme, {}, Type::Body, Color::Ink2, this))
    , m_history(new HealthHistory(desk.theme, this)) {
    setObjectName(u"healthDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    m_said->setObjectName(u"healthSaid"_s);
    m_said->setWordWrap(true);
    auto* head = new QHBoxLayout;
    head->setSpacing(10);
    head->addWidget(m_score);
    head->addWidget(m_band);
    head->addWidget(m_said, 1);
    body()->addLayout(head);
    m_parts = new QWidget(this);
    m_parts->setObjectName(u"healthParts"_s);
    body()->addWidget(m_parts);
    body()->addWidget(new Rule(desk.theme, this));
    body()->addWidget(m_history);
    auto* weights = addSecondary(tr("Weights and bands"));
    weights->setObjectName(u"healthWeights"_s);
    connect(weights, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT settingsRequested();
    });
    setPrimary(tr("Close"));
    connect(this, &DialogFrame::submitted, this, &QDialog::accept);
    connect(&desk.store, &Store::changed, this, [this](const core::Changes& changes) {
        if (core::touches(changes, core::Entity::Health)) {
            load();
        }
    });
    load();
}

void HealthDialog::load() {
    const QDate today = m_desk.session.today();
    m_desk.store
        .read([client = m_client, today, zone = m_desk.session.zone()](core::Database& db) {
            return db.snapshot([&](core::Database& read) {
                Content content;
                content.days = {today.addDays(1 - HistoryDays), today.addDays(1)};
                content.health = core::health::health(read, client, today);
                content.history = core::health::history(read, client, content.days, zone);
                return content;
            });
        })
        .then(this, [this](core::Result<Content> content) {
            if (content) {
                show(*content);
            } else {
                showProblem(content.error().text);
            }
        });
}

void HealthDialog::show(const Content& content) {
    m_band->setVisible(content.health.has_value());
    if (!content.health) {
        m_score->setText(format::none());
        m_said->setText(tr("Nobody has looked at this client yet. That happens within minutes."));
        return;
    }
    showHead(*content.health);
    fillParts(*content.health);
    m_history->setHistory(content.history, content.days, content.health->rule);
}

void HealthDialog::showHead(const Health& health) {
    const auto& score = health.score;
    m_score->setText(score.score ? format::number(*score.score) : format::none());
    m_band->set(bandWord(score.band), bandTone(score.band));
    QStringList said;
    said << (score.score ? tr("Coverage %1 %: so much of the weights has data.").arg(score.coverage)
                         : tr("Coverage %1 %, a score needs %2 %. What is missing is named below.")
                               .arg(score.coverage)
                               .arg(core::health::NeededCoverage));
    if (health.trend) {
        said << (health.trend->otherRule ? tr("%1, with other weights then.") : tr("%1."))
                    .arg(trendText(health.trend->difference));
    }
    if (!health.live) {
        said << tr("It stands still while the client is paused or gone.");
    }
    m_said->setText(said.join(u' '));
}

Label* HealthDialog::cell(int row, int column, const QString& text, Type type, Color color,
                          Qt::Alignment align) {
    auto* label = new Label(m_desk.theme, text, type, color, m_parts);
    label->setAlignment(align | Qt::AlignVCenter);
    m_grid->addWidget(label, row, column);
    return label;
}

void HealthDialog::fillParts(const Health& health) {
    const auto focused = std::find_if(
        health.score.parts.begin(), health.score.parts.end(), [this](const core::health::Part& part) {
            const auto* shown = m_parts->findChild<QWidget*>(u"healthPart_"_s + core::toText(part.kind));
            return shown && shown->hasFocus();
        });
    delete m_grid;
    qDeleteAll(m_parts->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
    m_grid = new QGridLayout(m_parts);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(3);
    m_grid->setColumnStretch(Reading, 1);
    int row = 0;
    const auto head = [&](int column, const QString& text, Qt::Alignment align) {
        cell(0, column, text, Type::SmallLabel, Color::Ink3, align);
    };
    head(Name, tr("Part"), Qt::AlignLeft);
    head(Reading, tr("What was found"), Qt::AlignLeft);
    head(Score, tr("Score"), Qt::AlignRight);
    head(Weight, tr("Weight"), Qt::AlignRight);
    head(Points, tr("Points"), Qt::AlignRight);
    for (const auto& group : health.rule.groups) {
        addGroup(++row, health, group.kind);
        for (const auto& part : health.score.parts) {
            if (part.group == group.kind) {
                addPart(++row, part);
            }
        }
    }
    if (focused != health.score.parts.end()) {
        focusPart(focused->kind);
    }
}

void HealthDialog::addGroup(int row, const Health& health, core::HealthGroup group) {
    double weight = 0;
    double points = 0;
    for (const auto& part : health.score.parts) {
        if (part.group == group) {
            weight += part.weight;
            points += part.weight * part.score.value_or(0);
        }
    }
    cell(row, Name, healthGroupWord(group), Type::SmallHead, Color::Ink);
    if (weight > 0) {
        cell(row, Score, decimal(points / weight), Type::SmallHead, Color::Ink, Qt::AlignRight);
        cell(row, Weight, weightText(weight), Type::SmallHead, Color::Ink, Qt::AlignRight);
        cell(row, Points, decimal(points), Type::SmallHead, Color::Ink, Qt::AlignRight);
    } else {
        cell(row, Reading, tr("no data: its weight goes to the other groups"), Type::Small, Color::Ink3);
    }
}

/// Opens the rows that it counts; what is missing has none.
void HealthDialog::addReading(int row, const core::health::Part& part) {
    const QString name = u"healthPart_"_s + core::toText(part.kind);
    if (!part.reading) {
        auto* missing = cell(row, Reading, missingText(part.kind), Type::Body, Color::Ink3);
        missing->setElided(true);
        missing->setObjectName(name);
        return;
    }
    auto* found = new NumberLink(m_desk.theme, Type::Body, m_parts);
    found->set(readingText(part.kind, *part.reading), tr("Open the rows behind it"));
    found->setObjectName(name);
    m_grid->addWidget(found, row, Reading, Qt::AlignLeft | Qt::AlignVCenter);
    connect(found, &NumberLink::clicked, this, [this, kind = part.kind] { openRows(kind); });
}

/// By name, since each look at the client makes the parts anew.
void HealthDialog::focusPart(core::HealthInput input) {
    if (auto* part = m_parts->findChild<NumberLink*>(u"healthPart_"_s + core::toText(input))) {
        part->setFocus(Qt::OtherFocusReason);
    }
}

void HealthDialog::openRows(core::HealthInput input) {
    auto* rows = new HealthRowsDialog(m_desk, m_client, input, parentWidget());
    stepAside();
    connect(rows, &HealthRowsDialog::openRequested, this, [this](const Place& place) {
        m_leaving = true;
        Q_EMIT openRequested(place);
    });
    connect(rows, &QDialog::finished, this, [this, input] {
        if (m_leaving) {
            accept();
        } else {
            comeBack();
            focusPart(input);
        }
    });
    rows->open();
}

void HealthDialog::addPart(int row, const core::health::Part& part) {
    const QString share = weightText(part.share);
    cell(row, Name, u"   "_s + healthInputWord(part.kind), Type::Body, Color::Ink2);
    m_grid->setRowMinimumHeight(row, specOf(Type::Body).line + 2); // of a link, whether there is one or not
    addReading(row, part);
    cell(row, Score, part.score ? decimal(*part.score) : format::none(), Type::Body,
         part.score ? Color::Ink : Color::Ink3, Qt::AlignRight);
    auto* weight = cell(row, Weight, part.score ? weightText(part.weight) : tr("%1 missing").arg(share),
                        Type::Body, part.score ? Color::Ink : Color::Ink3, Qt::AlignRight);
    weight->setToolTip(tr("%1 by the rule").arg(share));
    cell(row, Points, part.score ? decimal(part.weight * *part.score) : format::none(), Type::Body,
         part.score ? Color::Ink : Color::Ink3, Qt::AlignRight);
}

} // namespace ui
