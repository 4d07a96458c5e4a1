// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// A version of a journey as one value: the stages in order, each with all that a designer writes into it.
#pragma once

#include "core/base/id.h"
#include "core/base/time.h"
#include "core/touchpoints/channel.h"
#include "core/touchpoints/purpose.h"

#include <QString>
#include <optional>
#include <vector>

namespace core {

enum class VersionState { Draft, Published, Retired };

template <>
struct EnumNames<VersionState> {
    static constexpr std::array<std::pair<VersionState, std::string_view>, 3> names{
        {{VersionState::Draft, "draft"},
         {VersionState::Published, "published"},
         {VersionState::Retired, "retired"}}};
};

/// How an exit criterion is met by itself.
enum class CriterionRule {
    Hand,        ///< never: a person says so
    Touchpoint,  ///< a touchpoint of the purpose (and channel, when given) since the stage was entered
    Step,        ///< the planned step with that lineage is done
    NoOpenTicket ///< the client has no open ticket
};

template <>
struct EnumNames<CriterionRule> {
    static constexpr std::array<std::pair<CriterionRule, std::string_view>, 4> names{
        {{CriterionRule::Hand, "hand"},
         {CriterionRule::Touchpoint, "touchpoint"},
         {CriterionRule::Step, "step"},
         {CriterionRule::NoOpenTicket, "no_open_ticket"}}};
};

enum class ExperienceKind { Pain, Gain };

template <>
struct EnumNames<ExperienceKind> {
    static constexpr std::array<std::pair<ExperienceKind, std::string_view>, 2> names{
        {{ExperienceKind::Pain, "pain"}, {ExperienceKind::Gain, "gain"}}};
};

/// A department's part in a stage (R/A/C/I).
enum class StageRole { Responsible, Accountable, Consulted, Informed };

template <>
struct EnumNames<StageRole> {
    static constexpr std::array<std::pair<StageRole, std::string_view>, 4> names{
        {{StageRole::Responsible, "responsible"},
         {StageRole::Accountable, "accountable"},
         {StageRole::Consulted, "consulted"},
         {StageRole::Informed, "informed"}}};
};

} // namespace core

namespace core::journeys {

/// What a row was when it was first drawn: rows of different versions with one lineage are the same thing.
using Lineage = qint64;

struct Criterion {
    CriterionId id;
    Lineage lineage = 0;
    QString title;
    bool required = true;
    CriterionRule rule = CriterionRule::Hand;
    Purpose rulePurpose = Purpose::None; ///< for Touchpoint; None = of any purpose
    std::optional<Channel> ruleChannel;  ///< for Touchpoint; empty = by any channel
    Lineage ruleStep = 0;                ///< for Step

    bool operator==(const Criterion&) const = default;
};

/// A touchpoint that the stage calls for.
struct Step {
    StepId id;
    Lineage lineage = 0;
    QString title;
    Channel channel = Channel::Call;
    Purpose purpose = Purpose::None;
    int offsetDays = 0;      ///< working days after the stage was entered, 0 = on that day
    DepartmentId department; ///< zero = nobody's
    Minutes estimate{0};
    bool required = true;
    QString topic;    ///< one word or two that tickets about it would carry
    QString playbook; ///< what to say and do, Markdown

    bool operator==(const Step&) const = default;
};

struct Experience {
    ExperienceKind kind = ExperienceKind::Pain;
    QString text;

    bool operator==(const Experience&) const = default;
};

struct DepartmentRole {
    DepartmentId department;
    StageRole role = StageRole::Responsible;

    bool operator==(const DepartmentRole&) const = default;
};

struct Stage {
    StageId id;
    Lineage lineage = 0;
    QString name;
    QString goal;
    int expectedDays = 20;          ///< working days, 1 or more
    std::optional<int> cadenceDays; ///< calendar days without contact until silence; empty = the setting
    std::optional<int> graceDays;   ///< working days after a due day until it is missed; empty = the setting
    std::optional<int> emotion;     ///< designed, −2 … +2
    std::vector<Criterion> criteria;
    std::vector<Step> steps;
    std::vector<Experience> experiences;
    std::vector<DepartmentRole> roles;

    bool operator==(const Stage&) const = default;
};

struct Version {
    VersionId id;
    JourneyId journey;
    int number = 1;
    VersionState state = VersionState::Draft;
    VersionId basedOn;      ///< zero = drawn from nothing
    int comparableFrom = 1; ///< oldest version number whose visits stand beside this version's as peers
    QString note;
    std::optional<Instant> publishedAt;
    MemberId publishedBy;
    qint64 revision = 0;
    std::vector<Stage> stages; ///< in order

    bool operator==(const Version&) const = default;
};

struct Journey {
    JourneyId id;
    QString name;
    QString note;
    int position = 0;
    qint64 revision = 0;

    bool operator==(const Journey&) const = default;
};

} // namespace core::journeys
