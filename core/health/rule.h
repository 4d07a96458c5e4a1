// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What a client's health is made of, and how much each part weighs. Pure.
#pragma once

#include "core/base/enumnames.h"
#include "core/base/error.h"
#include "core/base/id.h"
#include "core/base/time.h"

#include <vector>

namespace core {

/// What is looked at; readings.h says how each is measured.
enum class HealthInput {
    Sentiment,
    Contact,
    Nps,
    OffPath,
    OpenDeviations,
    MissedTouchpoints,
    StagePace,
    PeerPace,
    TicketRate,
    Csat,
    Reopened,
    ReactiveShare
};

constexpr size_t HealthInputs = 12;

template <>
struct EnumNames<HealthInput> {
    using E = HealthInput;
    static constexpr std::array<std::pair<E, std::string_view>, HealthInputs> names{
        {{E::Sentiment, "sentiment"},
         {E::Contact, "contact"},
         {E::Nps, "nps"},
         {E::OffPath, "off_path"},
         {E::OpenDeviations, "open_deviations"},
         {E::MissedTouchpoints, "missed_touchpoints"},
         {E::StagePace, "stage_pace"},
         {E::PeerPace, "peer_pace"},
         {E::TicketRate, "ticket_rate"},
         {E::Csat, "csat"},
         {E::Reopened, "reopened"},
         {E::ReactiveShare, "reactive_share"}}};
};

enum class HealthGroup { Relationship, Path, Service, Effort };

template <>
struct EnumNames<HealthGroup> {
    using E = HealthGroup;
    static constexpr std::array<std::pair<E, std::string_view>, 4> names{{{E::Relationship, "relationship"},
                                                                          {E::Path, "path"},
                                                                          {E::Service, "service"},
                                                                          {E::Effort, "effort"}}};
};

enum class HealthBand {
    Good,
    Watch,
    AtRisk,
    Unknown ///< too little is known for a score
};

template <>
struct EnumNames<HealthBand> {
    using E = HealthBand;
    static constexpr std::array<std::pair<E, std::string_view>, 4> names{
        {{E::Good, "good"}, {E::Watch, "watch"}, {E::AtRisk, "at_risk"}, {E::Unknown, "unknown"}}};
};

} // namespace core

namespace core::health {

/// A reading of `worst` or beyond scores 0, one of `best` or beyond 100, between them on a straight line.
struct InputRule {
    HealthInput kind = HealthInput::Sentiment;
    double weight = 1; ///< within its group; any number from 0
    double worst = 0;  ///< in the unit of the reading
    double best = 1;

    bool operator==(const InputRule&) const = default;
};

struct GroupRule {
    HealthGroup kind = HealthGroup::Relationship;
    double weight = 1; ///< among the groups; any number from 0
    std::vector<InputRule> inputs;

    bool operator==(const GroupRule&) const = default;
};

struct Rule {
    HealthRuleId id; ///< zero: not stored
    Instant from{};  ///< holds since
    MemberId by;     ///< zero = nobody: the one that a workspace begins with
    std::vector<GroupRule> groups;
    int good = 70;  ///< scores from here on are good
    int watch = 40; ///< from here on to be watched, below at risk

    /// Whether both give every client the same.
    bool sameAs(const Rule& other) const {
        return groups == other.groups && good == other.good && watch == other.watch;
    }

    bool operator==(const Rule&) const = default;
};

/// The percentage of the weights that must have data for a score.
constexpr int NeededCoverage = 60;
constexpr double MaxWeight = 1e6;

/// Every input once, in its group.
Rule defaultRule();
/// One sentence for each broken rule.
Problems validate(const Rule& rule);
HealthBand bandOf(const Rule& rule, std::optional<int> score);

/// Groups and bands as a JSON object.
QString toJson(const Rule& rule);
/// Inputs and groups that the text does not know weigh nothing, so that an older rule keeps its results.
/// Failure Internal for what is not a JSON object.
Rule ruleFromJson(const QString& text);

} // namespace core::health
