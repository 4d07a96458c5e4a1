// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// A client's health from what was measured: two levels of weights, over what has data. Pure.
#pragma once

#include "core/health/rule.h"

#include <array>

namespace core::health {

/// One measured input.
struct Reading {
    double value = 0; ///< what the rule turns into 0 … 100
    double count = 0; ///< the numbers behind it, for people; their meaning by input in measures.h
    double of = 0;

    bool operator==(const Reading&) const = default;
};

/// By input; empty = no data.
using Readings = std::array<std::optional<Reading>, HealthInputs>;

/// Rounded to what is stored, so that a score that is computed again from there is the same.
Reading reading(double value, double count = 0, double of = 0);
/// "contact=0.4/12/30 nps=9/1/0": short, since each client has one and a preview reads all of them.
QString toText(const Readings& readings);
/// Passes over what it does not know.
Readings readingsFrom(std::string_view text);

struct Part {
    HealthInput kind = HealthInput::Sentiment;
    HealthGroup group = HealthGroup::Relationship;
    std::optional<Reading> reading;
    std::optional<double> score; ///< 0 … 100
    double share = 0;            ///< of all weights, 0 … 1, as the rule has it
    double weight = 0; ///< in this score, 0 … 1: with the shares of what is missing; 0 when missing

    bool operator==(const Part&) const = default;
};

struct Score {
    std::optional<int> score; ///< 0 … 100, halves up; empty below NeededCoverage
    int coverage = 0;         ///< percent of the weights with data, rounded down
    HealthBand band = HealthBand::Unknown;
    std::vector<Part> parts; ///< every input in the order of the rule

    bool operator==(const Score&) const = default;
};

/// The score that an input's reading has, 0 … 100.
double scoreOf(const InputRule& rule, double value);

/// Σ w·s / Σ w on two levels: a missing input's weight is shared within its group, that of a group without
/// data among the groups. Coverage is the share of the weights that have data.
Score score(const Rule& rule, const Readings& readings);

} // namespace core::health
