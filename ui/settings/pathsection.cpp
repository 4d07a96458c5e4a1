// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/pathsection.h"

#include "ui/settings/settingrow.h"
#include "ui/settings/settingswriter.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"

using namespace Qt::Literals::StringLiterals;
using core::workspace::PathRules;
using core::workspace::Settings;

namespace ui {

namespace {

constexpr int CardWidth = 560;

/// "1.5", "1,5", "−0.5" with either minus sign; null for anything else.
std::optional<double> fractionOf(QString text) {
    text.replace(u',', u'.').replace(QChar(0x2212), u'-');
    bool ok = false;
    const double value = text.trimmed().toDouble(&ok);
    return ok ? std::optional(value) : std::nullopt;
}

std::optional<int> numberOf(const QString& text) {
    bool ok = false;
    const int value = text.trimmed().toInt(&ok);
    return ok ? std::optional(value) : std::nullopt;
}

} // namespace

QString PathSection::Rule::textOf(const Rules& rules) const {
    return number ? QString::number(rules.*number)
                  : QString::number(rules.*fraction, 'g', 4).replace(u'-', QChar(0x2212));
}

PathSection::PathSection(const Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk) {
    setObjectName(u"pathSection"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metric::CardGap);
    auto* words = new Label(desk.theme,
                            tr("These numbers decide when a client counts as off the path. A change looks at "
                               "every client again; what was found before keeps the numbers that held then. "
                               "A stage can have a grace and a cadence of its own."),
                            Type::Small, Color::Ink2, this);
    words->setWordWrap(true);
    m_defaults = new Button(desk.theme, tr("Back to the defaults"), Button::Kind::Secondary, this);
    m_defaults->setObjectName(u"pathDefaults"_s);
    connect(m_defaults, &QPushButton::clicked, this, &PathSection::saveDefaults);
    auto* top = new QHBoxLayout;
    top->addWidget(words, 1);
    top->addSpacing(metric::CardGap);
    top->addWidget(m_defaults, 0, Qt::AlignTop);
    column->addLayout(top);
    auto* row = new QHBoxLayout;
    row->setSpacing(metric::CardGap);
    for (const auto& cards :
         {std::array{buildTime(), buildOutcome()}, std::array{buildVoice(), buildPeople()}}) {
        auto* side = new QVBoxLayout;
        side->setSpacing(metric::CardGap);
        for (Card* card : cards) {
            card->setMaximumWidth(CardWidth);
            side->addWidget(card);
        }
        side->addStretch(1);
        row->addLayout(side, 1);
    }
    row->addStretch(0);
    column->addLayout(row);
    fill();
    connect(&desk.session, &Session::changed, this, &PathSection::fill);
}

void PathSection::add(Card* card, int Rules::*number, const QString& id, const QString& name,
                      const QString& note) {
    Rule rule;
    rule.number = number;
    add(card, rule, id, name, note);
}

void PathSection::add(Card* card, double Rules::*fraction, const QString& id, const QString& name,
                      const QString& note) {
    Rule rule;
    rule.fraction = fraction;
    add(card, rule, id, name, note);
}

void PathSection::add(Card* card, Rule& rule, const QString& id, const QString& name, const QString& note) {
    rule.edit = new Field(m_desk.theme, this);
    rule.edit->setObjectName(id);
    rule.row =
        new SettingRow(m_desk.theme, name, rule.edit,
                       u"%1 %2"_s.arg(note, tr("The default is %1.").arg(rule.textOf(PathRules()))), card);
    rule.done = tr("%1 changed").arg(name);
    card->body()->addWidget(rule.row);
    m_rules.push_back(rule);
    connect(rule.edit, &QLineEdit::editingFinished, this, [this, rule] { save(rule); });
}

Card* PathSection::buildTime() {
    auto* card = new Card(m_desk.theme, tr("Off the path as time passes"), this);
    add(card, &PathRules::startDelayDays, u"startDelayDays"_s, tr("New clients are spared"),
        tr("Days after a client's start in which time alone finds nothing: no silence, overrun, burst or "
           "unprepared renewal."));
    add(card, &PathRules::graceDays, u"graceDays"_s, tr("Grace after a due day"),
        tr("Working days after which a required touchpoint that is still open counts as missed."));
    add(card, &PathRules::criterionDays, u"criterionDays"_s, tr("Criteria at risk"),
        tr("Working days before a stage's expected end. A required exit criterion that is open then is at "
           "risk."));
    add(card, &PathRules::cadenceDays, u"cadenceDays"_s, tr("Silence after"),
        tr("Days without contact in either direction."));
    add(card, &PathRules::templateFactor, u"templateFactor"_s, tr("Overrun without peers"),
        tr("While fewer than 8 peers have passed a stage: so many times its expected days."));
    return card;
}

Card* PathSection::buildVoice() {
    auto* card = new Card(m_desk.theme, tr("What clients say and do"), this);
    add(card, &PathRules::sentimentLimit, u"sentimentLimit"_s, tr("Low mood below"),
        tr("Level of a client's touchpoints on the scale from \u22122 to 2; each new one weighs 30 %."));
    add(card, &PathRules::burstDays, u"burstDays"_s, tr("Ticket burst within"),
        tr("Days that are compared with the client's own rate before."));
    add(card, &PathRules::burstMinimum, u"burstMinimum"_s, tr("Ticket burst from"),
        tr("Tickets; fewer are never a burst."));
    add(card, &PathRules::recentDays, u"recentDays"_s, tr("Forgotten after"),
        tr("Days. Moods, answers and reopened tickets that are older open no deviation."));
    return card;
}

Card* PathSection::buildPeople() {
    auto* card = new Card(m_desk.theme, tr("Renewals"), this);
    add(card, &PathRules::renewalDays, u"renewalDays"_s, tr("Look ahead"),
        tr("Days before a renewal from which on it must be prepared."));
    add(card, &PathRules::reviewDays, u"reviewDays"_s, tr("A review holds for"),
        tr("Days. A renewal is prepared when a business review was held in this time."));
    return card;
}

Card* PathSection::buildOutcome() {
    auto* card = new Card(m_desk.theme, tr("Did the client notice?"), this);
    add(card, &PathRules::noticeDays, u"noticeDays"_s, tr("Notice window"),
        tr("Days after a fix in which the client's contact about it counts as noticing. Only then is a "
           "deviation caught early. A change counts all fixed deviations anew."));
    add(card, &PathRules::recoveryDays, u"recoveryDays"_s, tr("Recovered within"),
        tr("Days to be back on the path; the client must still be there as many days later."));
    return card;
}

void PathSection::fill() {
    const PathRules& rules = m_desk.session.settings().path;
    for (const Rule& rule : m_rules) {
        if (!rule.edit->hasFocus() || !rule.edit->isModified()) {
            rule.edit->setText(rule.textOf(rules));
            rule.row->setProblem({});
        }
    }
    m_defaults->setUnavailable(rules == PathRules() ? tr("All numbers are the defaults") : QString());
}

void PathSection::save(const Rule& rule) {
    const QString text = rule.edit->text();
    if (rule.number ? !numberOf(text) : !fractionOf(text)) {
        rule.row->setProblem(rule.number ? tr("Type a whole number.") : tr("Type a number, such as 1.5."));
        return;
    }
    const QString problem =
        rule.number ? saveSettingAt(
                          m_desk, [at = rule.number](Settings& s) -> int& { return s.path.*at; },
                          *numberOf(text), rule.done)
                    : saveSettingAt(
                          m_desk, [at = rule.fraction](Settings& s) -> double& { return s.path.*at; },
                          *fractionOf(text), rule.done);
    rule.row->setProblem(problem);
    rule.edit->setModified(!problem.isEmpty());
}

void PathSection::saveDefaults() {
    saveSetting(m_desk, &Settings::path, PathRules(), tr("Path rules are the defaults again"));
}

} // namespace ui
