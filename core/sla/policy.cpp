// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sla/policy.h"

#include "core/base/fold.h"

#include <algorithm>
#include <map>

using namespace Qt::Literals::StringLiterals;

namespace core::sla {

namespace {

template <class T>
bool holds(const std::vector<T>& any, T value) {
    return any.empty() || std::find(any.begin(), any.end(), value) != any.end();
}

QStringList normalWords(const QStringList& words) {
    std::map<QString, QString> byKey;
    for (const QString& word : words) {
        const QString name = cleaned(word).trimmed();
        if (!name.isEmpty()) {
            byKey.emplace(fold(name), name);
        }
    }
    QStringList out;
    for (const auto& [key, name] : byKey) {
        out.append(name);
    }
    return out;
}

template <class T>
void normalise(std::vector<T>& values) {
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
}

/// Nobody promised anything for what was over by then, or came before and is left out.
bool reaches(const Policy& policy, const Subject& ticket) {
    if (!policy.since || ticket.openedAt >= *policy.since) {
        return true;
    }
    return policy.openToo && !(ticket.resolvedAt && *ticket.resolvedAt < *policy.since);
}

} // namespace

bool serves(const Policy& policy, const Subject& ticket) {
    if (!reaches(policy, ticket)) {
        return false;
    }
    const Conditions& asked = policy.conditions;
    const auto isTier = [&](const QString& tier) { return fold(tier) == ticket.tier; };
    const auto hasTag = [&](const QString& tag) { return ticket.tags.contains(fold(tag)); };
    return holds(asked.priorities, ticket.priority) && holds(asked.kinds, ticket.kind) &&
           (asked.tiers.isEmpty() || std::any_of(asked.tiers.begin(), asked.tiers.end(), isTier)) &&
           (asked.tags.isEmpty() || std::any_of(asked.tags.begin(), asked.tags.end(), hasTag));
}

const Policy* policyFor(const std::vector<Policy>& inOrder, const Subject& ticket) {
    const auto found = std::find_if(inOrder.begin(), inOrder.end(), [&](const Policy& policy) {
        return policy.active && serves(policy, ticket);
    });
    return found == inOrder.end() ? nullptr : &*found;
}

Policy tidied(Policy policy) {
    policy.name = cleaned(policy.name).trimmed();
    normalise(policy.conditions.priorities);
    normalise(policy.conditions.kinds);
    policy.conditions.tiers = normalWords(policy.conditions.tiers);
    policy.conditions.tags = normalWords(policy.conditions.tags);
    return policy;
}

Problems validate(const Policy& policy) {
    Problems problems;
    if (policy.name.trimmed().isEmpty()) {
        problems << Problem{u"name"_s, u"Give the policy a name."_s};
    }
    if (policy.targets.isEmpty()) {
        problems << Problem{u"targets"_s,
                            u"Promise at least one time. Without any, the policy says nothing."_s};
    }
    const Warning& warning = policy.warning;
    if (warning.percent < 0 || warning.percent > 100 ||
        (warning.before && (*warning.before < Seconds(0) || *warning.before > MaxTarget))) {
        problems << Problem{u"warning"_s,
                            u"Warn between 0 and 100 % of the time before, or so long before."_s};
    }
    for (const auto& row : policy.targets.cells) {
        for (const auto& target : row) {
            if (target && (*target <= Seconds(0) || *target > MaxTarget)) {
                problems << Problem{u"targets"_s,
                                    u"A promised time lies between one minute and a year of open hours."_s};
                return problems;
            }
        }
    }
    return problems;
}

} // namespace core::sla
