// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/health/score.h"

#include <charconv>
#include <cmath>
#include <cstdlib>

namespace core::health {

namespace {

/// Weights of a group: all of them, and those with data.
struct Sums {
    double all = 0;
    double present = 0;
    double scored = 0; ///< Σ w·s over those with data
};

Sums sumsOf(const GroupRule& group, const Readings& readings) {
    Sums sums;
    for (const InputRule& input : group.inputs) {
        sums.all += input.weight;
        if (const auto& read = readings[size_t(input.kind)]) {
            sums.present += input.weight;
            sums.scored += input.weight * scoreOf(input, read->value);
        }
    }
    return sums;
}

double rounded(double value) {
    return std::round(value * 1e4) / 1e4;
}

/// Without a locale, which strtod would ask.
double numberFrom(std::string_view text) {
    double value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

std::string_view cut(std::string_view& text, char end) {
    const auto at = text.find(end);
    const auto part = text.substr(0, at);
    text = at == std::string_view::npos ? std::string_view() : text.substr(at + 1);
    return part;
}

} // namespace

Reading reading(double value, double count, double of) {
    return {rounded(value), rounded(count), rounded(of)};
}

QString toText(const Readings& readings) {
    QString text;
    for (const auto& [kind, name] : EnumNames<HealthInput>::names) {
        if (const auto& read = readings[size_t(kind)]) {
            text += text.isEmpty() ? QString() : QStringLiteral(" ");
            text += QLatin1String(name.data(), qsizetype(name.size()));
            text += u'=' + QString::number(read->value, 'g', 12) + u'/' +
                    QString::number(read->count, 'g', 12) + u'/' + QString::number(read->of, 'g', 12);
        }
    }
    return text;
}

Readings readingsFrom(std::string_view text) {
    Readings readings;
    while (!text.empty()) {
        std::string_view part = cut(text, ' ');
        const auto name = cut(part, '=');
        const auto value = cut(part, '/');
        const auto count = cut(part, '/');
        for (const auto& [kind, known] : EnumNames<HealthInput>::names) {
            if (known == name) {
                readings[size_t(kind)] = Reading{numberFrom(value), numberFrom(count), numberFrom(part)};
            }
        }
    }
    return readings;
}

double scoreOf(const InputRule& rule, double value) {
    return 100 * std::clamp((value - rule.worst) / (rule.best - rule.worst), 0.0, 1.0);
}

Score score(const Rule& rule, const Readings& readings) {
    double all = 0;
    double present = 0;
    double covered = 0;
    double scored = 0;
    std::vector<Sums> groups;
    for (const GroupRule& group : rule.groups) {
        const Sums& sums = groups.emplace_back(sumsOf(group, readings));
        if (sums.all > 0) {
            all += group.weight;
            covered += group.weight * sums.present / sums.all;
        }
        if (sums.present > 0) {
            present += group.weight;
            scored += group.weight * sums.scored / sums.present;
        }
    }
    Score result;
    // The thousandth keeps 60 % from being 59 by the rounding of sums.
    result.coverage = all > 0 ? int(std::floor(100 * covered / all + 1e-3)) : 0;
    if (present > 0 && result.coverage >= NeededCoverage) {
        result.score = int(std::floor(scored / present + 0.5 + 1e-9));
    }
    result.band = bandOf(rule, result.score);
    for (size_t g = 0; g < rule.groups.size(); ++g) {
        const GroupRule& group = rule.groups[g];
        for (const InputRule& input : group.inputs) {
            const auto& read = readings[size_t(input.kind)];
            Part part{input.kind, group.kind, read, {}, 0, 0};
            part.share = all > 0 && groups[g].all > 0 ? group.weight / all * input.weight / groups[g].all : 0;
            if (read) {
                part.score = scoreOf(input, read->value);
                part.weight = present > 0 && groups[g].present > 0
                                  ? group.weight / present * input.weight / groups[g].present
                                  : 0;
            }
            result.parts.push_back(part);
        }
    }
    return result;
}

} // namespace core::health
