// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/health/rule.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace core::health {

namespace {

bool isWeight(double weight) {
    return std::isfinite(weight) && weight >= 0 && weight <= MaxWeight;
}

void readInputs(const QJsonArray& stored, std::vector<InputRule>& inputs) {
    for (const auto& value : stored) {
        const QJsonObject object = value.toObject();
        const auto kind = fromText<HealthInput>(object[u"kind"_s].toString());
        for (InputRule& input : inputs) {
            if (kind == input.kind) {
                input.weight = object[u"weight"_s].toDouble();
                input.worst = object[u"worst"_s].toDouble(input.worst);
                input.best = object[u"best"_s].toDouble(input.best);
            }
        }
    }
}

} // namespace

Rule defaultRule() {
    using I = HealthInput;
    Rule rule;
    rule.groups = {
        {HealthGroup::Relationship, 40, {{I::Sentiment, 3, -2, 1}, {I::Contact, 3, 3, 1}, {I::Nps, 2, 3, 9}}},
        {HealthGroup::Path,
         30,
         {{I::OffPath, 2, 0.5, 0},
          {I::OpenDeviations, 3, 4, 0},
          {I::MissedTouchpoints, 2, 0.5, 0},
          {I::StagePace, 1, 2.5, 1},
          {I::PeerPace, 1, 0.95, 0.5}}},
        {HealthGroup::Service, 20, {{I::TicketRate, 3, 5, 1}, {I::Csat, 2, 2, 5}, {I::Reopened, 2, 3, 0}}},
        {HealthGroup::Effort, 10, {{I::ReactiveShare, 1, 0.4, 0.1}}}};
    return rule;
}

Problems validate(const Rule& rule) {
    Problems problems;
    double sum = 0;
    for (const GroupRule& group : rule.groups) {
        double inside = 0;
        if (!isWeight(group.weight)) {
            problems.push_back({toText(group.kind), u"A weight is a number from 0 to 1,000,000."_s});
        }
        for (const InputRule& input : group.inputs) {
            inside += input.weight;
            if (!isWeight(input.weight)) {
                problems.push_back({toText(input.kind), u"A weight is a number from 0 to 1,000,000."_s});
            }
            if (!std::isfinite(input.worst) || !std::isfinite(input.best) || input.worst == input.best) {
                problems.push_back({toText(input.kind), u"What scores 0 and what scores 100 must differ."_s});
            }
        }
        sum += inside > 0 ? group.weight : 0;
    }
    if (problems.isEmpty() && !(sum > 0)) {
        problems.push_back({u"weights"_s, u"Give at least one part a weight."_s});
    }
    if (rule.watch < 1 || rule.good > 100 || rule.watch >= rule.good) {
        problems.push_back({u"bands"_s, u"\"Watch\" begins at 1 or more and below \"Good\", which begins at "
                                        u"100 or less."_s});
    }
    return problems;
}

HealthBand bandOf(const Rule& rule, std::optional<int> score) {
    if (!score) {
        return HealthBand::Unknown;
    }
    return *score >= rule.good    ? HealthBand::Good
           : *score >= rule.watch ? HealthBand::Watch
                                  : HealthBand::AtRisk;
}

QString toJson(const Rule& rule) {
    QJsonArray groups;
    for (const GroupRule& group : rule.groups) {
        QJsonArray inputs;
        for (const InputRule& input : group.inputs) {
            inputs.append(QJsonObject{{u"kind"_s, toText(input.kind)},
                                      {u"weight"_s, input.weight},
                                      {u"worst"_s, input.worst},
                                      {u"best"_s, input.best}});
        }
        groups.append(
            QJsonObject{{u"kind"_s, toText(group.kind)}, {u"weight"_s, group.weight}, {u"inputs"_s, inputs}});
    }
    const QJsonObject body{{u"groups"_s, groups}, {u"good"_s, rule.good}, {u"watch"_s, rule.watch}};
    return QString::fromUtf8(QJsonDocument(body).toJson(QJsonDocument::Compact));
}

Rule ruleFromJson(const QString& text) {
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isObject()) {
        fail(ErrorKind::Internal, u"The workspace holds a health rule that cannot be read."_s);
    }
    const QJsonObject body = document.object();
    Rule rule = defaultRule();
    for (GroupRule& group : rule.groups) {
        group.weight = 0;
        for (InputRule& input : group.inputs) {
            input.weight = 0;
        }
    }
    for (const auto& value : body[u"groups"_s].toArray()) {
        const QJsonObject object = value.toObject();
        const auto kind = fromText<HealthGroup>(object[u"kind"_s].toString());
        for (GroupRule& group : rule.groups) {
            if (kind == group.kind) {
                group.weight = object[u"weight"_s].toDouble();
                readInputs(object[u"inputs"_s].toArray(), group.inputs);
            }
        }
    }
    rule.good = body[u"good"_s].toInt(rule.good);
    rule.watch = body[u"watch"_s].toInt(rule.watch);
    return rule;
}

} // namespace core::health
