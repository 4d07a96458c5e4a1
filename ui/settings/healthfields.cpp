// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/healthfields.h"

#include "ui/widgets/field.h"
#include "ui/widgets/format.h"
#include "ui/widgets/healthwords.h"
#include "ui/widgets/label.h"

#include <QGridLayout>

using namespace Qt::Literals::StringLiterals;
using core::health::Rule;

namespace ui {

namespace {

constexpr int FieldWidth = 76;

enum Column { Name, Weight, Share, Worst, Best };

QString shown(double value, bool share) {
    return share ? QString::number(value * 100, 'g', 6) + QChar(0x2009) + u'%'
                 : QString::number(value, 'g', 8);
}

} // namespace

std::optional<double> healthNumber(QString text, bool share) {
    const bool percent = text.contains(u'%');
    text.remove(u'%').remove(QChar(0x2009)).remove(QChar(0x00d7)).replace(u',', u'.');
    text.replace(QChar(0x2212), u'-');
    bool ok = false;
    const double value = text.trimmed().toDouble(&ok);
    if (!ok || (percent && !share)) {
        return std::nullopt;
    }
    return share ? value / 100 : value;
}

HealthFields::HealthFields(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_rule(core::health::defaultRule())
    , m_grid(new QGridLayout(this)) {
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(10);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnStretch(Name, 1);
    m_grid->setColumnMinimumWidth(Share, 56);
    build();
    setValue(m_rule);
}

void HealthFields::build() {
    addHead();
    for (size_t group = 0; group < m_rule.groups.size(); ++group) {
        addGroup(group);
        for (size_t input = 0; input < m_rule.groups[group].inputs.size(); ++input) {
            addInput(group, input);
        }
    }
    const int row = m_grid->rowCount();
    m_grid->setRowMinimumHeight(row, 8);
    addBand(row + 1, u"healthGood"_s, tr("Good from"), tr("score and above"), &Rule::good);
    addBand(row + 2, u"healthWatch"_s, tr("Watch from"), tr("below it a client is at risk"), &Rule::watch);
}

void HealthFields::addHead() {
    const QStringList heads{tr("Part"), tr("Weight"), tr("Share"), tr("Scores 0 at"), tr("Scores 100 at")};
    for (int column = 0; column < heads.size(); ++column) {
        auto* label = new Label(m_theme, heads[column], Type::SmallLabel, Color::Ink3, this);
        m_grid->addWidget(label, 0, column, column == Share ? Qt::AlignRight : Qt::AlignLeft);
    }
}

Label* HealthFields::addLabel(int row, int column, const QString& text, bool strong) {
    auto* label = new Label(m_theme, text, strong ? Type::RowTitle : Type::Body,
                            strong ? Color::Ink : Color::Ink2, this);
    m_grid->addWidget(label, row, column, column == Share ? Qt::AlignRight : Qt::Alignment());
    return label;
}

Field* HealthFields::addField(const QString& id, const QString& name, Unit unit,
                              std::function<double&(Rule&)> number) {
    auto* field = new Field(m_theme, this);
    field->setObjectName(id);
    field->setAccessibleName(name);
    field->setFixedWidth(FieldWidth);
    field->setFixedHeight(metric::RowControlHeight);
    const size_t at = m_entries.size();
    m_entries.push_back({field, std::move(number), unit, name, true});
    connect(field, &QLineEdit::textChanged, this, [this, at] {
        if (!m_filling) {
            read(m_entries[at]);
        }
    });
    return field;
}

void HealthFields::addGroup(size_t group) {
    const auto kind = m_rule.groups[group].kind;
    const int row = m_grid->rowCount();
    const QString word = healthGroupWord(kind);
    addLabel(row, Name, word, true);
    m_grid->addWidget(addField(u"weight_"_s + core::toText(kind), tr("Weight of %1").arg(word), Unit::Number,
                               [group](Rule& rule) -> double& { return rule.groups[group].weight; }),
                      row, Weight);
    m_shares.push_back(addLabel(row, Share, {}, true));
}

void HealthFields::addInput(size_t group, size_t input) {
    const auto kind = m_rule.groups[group].inputs[input].kind;
    const int row = m_grid->rowCount();
    const QString word = healthInputWord(kind);
    const QString id = core::toText(kind);
    const auto unit = isShare(kind) ? Unit::Share : Unit::Number;
    const auto member = [&](const QString& prefix, const QString& name, Unit in,
                            double core::health::InputRule::*number, int column) {
        m_grid->addWidget(addField(prefix + id, name.arg(word), in,
                                   [group, input, number](Rule& rule) -> double& {
                                       return rule.groups[group].inputs[input].*number;
                                   }),
                          row, column);
    };
    addLabel(row, Name, word, false)->setContentsMargins(16, 0, 0, 0);
    member(u"weight_"_s, tr("Weight of %1"), Unit::Number, &core::health::InputRule::weight, Weight);
    m_shares.push_back(addLabel(row, Share, {}, false));
    member(u"worst_"_s, tr("%1 scores 0 at"), unit, &core::health::InputRule::worst, Worst);
    member(u"best_"_s, tr("%1 scores 100 at"), unit, &core::health::InputRule::best, Best);
}

void HealthFields::addBand(int row, const QString& id, const QString& name, const QString& note,
                           int Rule::*band) {
    auto* field = new Field(m_theme, this);
    field->setObjectName(id);
    field->setAccessibleName(name);
    field->setFixedWidth(FieldWidth);
    field->setFixedHeight(metric::RowControlHeight);
    (band == &Rule::good ? m_good : m_watch) = field;
    addLabel(row, Name, name, true);
    m_grid->addWidget(field, row, Weight);
    m_grid->addWidget(new Label(m_theme, note, Type::Small, Color::Ink3, this), row, Share, 1, 3);
    connect(field, &QLineEdit::textChanged, this, [this] {
        if (!m_filling) {
            m_bandsReadable = true;
            readBand(m_good, &Rule::good);
            readBand(m_watch, &Rule::watch);
            Q_EMIT edited();
        }
    });
}

void HealthFields::readBand(Field* field, int Rule::*band) {
    bool ok = false;
    const int value = field->text().trimmed().toInt(&ok);
    m_bandsReadable = m_bandsReadable && ok;
    if (ok) {
        m_rule.*band = value;
    }
}

void HealthFields::read(Entry& entry) {
    const auto value = healthNumber(entry.field->text(), entry.unit == Unit::Share);
    entry.readable = value.has_value();
    if (value) {
        entry.number(m_rule) = *value;
    }
    showShares();
    Q_EMIT edited();
}

void HealthFields::setValue(const Rule& rule) {
    m_filling = true;
    m_rule = rule;
    for (Entry& entry : m_entries) {
        entry.field->setText(shown(entry.number(m_rule), entry.unit == Unit::Share));
        entry.readable = true;
    }
    m_good->setText(QString::number(rule.good));
    m_watch->setText(QString::number(rule.watch));
    m_bandsReadable = true;
    m_filling = false;
    showShares();
}

QString HealthFields::problem() const {
    for (const Entry& entry : m_entries) {
        if (!entry.readable) {
            return tr("%1: type a number, such as %2.")
                .arg(entry.name, entry.unit == Unit::Share ? u"30 %"_s : u"2.5"_s);
        }
    }
    if (!m_bandsReadable) {
        return tr("A band begins at a whole number, such as 70.");
    }
    const auto problems = core::health::validate(m_rule);
    if (problems.isEmpty()) {
        return {};
    }
    const auto kind = core::fromText<core::HealthInput>(problems.front().field);
    return kind ? u"%1: %2"_s.arg(healthInputWord(*kind), problems.front().text) : problems.front().text;
}

void HealthFields::showShares() {
    double all = 0;
    std::vector<double> inside;
    for (const auto& group : m_rule.groups) {
        double sum = 0;
        for (const auto& input : group.inputs) {
            sum += input.weight;
        }
        inside.push_back(sum);
        all += sum > 0 ? group.weight : 0;
    }
    auto label = m_shares.begin();
    const auto text = [](double share) { return format::percent(share); };
    for (size_t g = 0; g < m_rule.groups.size(); ++g) {
        const double group = all > 0 && inside[g] > 0 ? m_rule.groups[g].weight / all : 0;
        (*label++)->setText(text(group));
        for (const auto& input : m_rule.groups[g].inputs) {
            (*label++)->setText(text(inside[g] > 0 ? group * input.weight / inside[g] : 0));
        }
    }
}

} // namespace ui
