// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journeys/edits.h"

#include <algorithm>
#include <unordered_map>

namespace core::journeys {

namespace {

template <class T>
bool has(const Version& version, std::vector<T> Stage::*part, Spot at) {
    return at.stage < version.stages.size() && at.index < (version.stages[at.stage].*part).size();
}

template <class T>
Spot insertAt(Version& version, std::vector<T> Stage::*part, Spot at, T value) {
    auto& list = version.stages[at.stage].*part;
    at.index = std::min(at.index, list.size());
    list.insert(list.begin() + std::ptrdiff_t(at.index), std::move(value));
    return at;
}

template <class T>
void removeAt(Version& version, std::vector<T> Stage::*part, Spot at) {
    if (has(version, part, at)) {
        auto& list = version.stages[at.stage].*part;
        list.erase(list.begin() + std::ptrdiff_t(at.index));
    }
}

template <class T>
void moveTo(Version& version, std::vector<T> Stage::*part, Spot from, Spot to) {
    if (!has(version, part, from) || to.stage >= version.stages.size()) {
        return;
    }
    T value = std::move((version.stages[from.stage].*part)[from.index]);
    removeAt(version, part, from);
    insertAt(version, part, to, std::move(value));
}

template <class T>
void renew(T& value, const NewKey& newKey) {
    value.lineage = newKey();
    value.id = decltype(value.id)(value.lineage);
}

template <class T>
void duplicateAt(Version& version, std::vector<T> Stage::*part, Spot at, const NewKey& newKey) {
    if (has(version, part, at)) {
        T copy = (version.stages[at.stage].*part)[at.index];
        renew(copy, newKey);
        insertAt(version, part, {at.stage, at.index + 1}, std::move(copy));
    }
}

} // namespace

size_t addStage(Version& version, size_t at, const QString& name, const NewKey& newKey) {
    Stage stage;
    stage.name = name;
    renew(stage, newKey);
    at = std::min(at, version.stages.size());
    version.stages.insert(version.stages.begin() + std::ptrdiff_t(at), std::move(stage));
    return at;
}

void removeStage(Version& version, size_t at) {
    if (at < version.stages.size()) {
        version.stages.erase(version.stages.begin() + std::ptrdiff_t(at));
    }
}

void moveStage(Version& version, size_t from, size_t to) {
    if (from >= version.stages.size() || to >= version.stages.size()) {
        return;
    }
    const auto begin = version.stages.begin();
    const auto first = std::ptrdiff_t(from);
    const auto last = std::ptrdiff_t(to);
    if (first < last) {
        std::rotate(begin + first, begin + first + 1, begin + last + 1);
    } else {
        std::rotate(begin + last, begin + first, begin + first + 1);
    }
}

void duplicateStage(Version& version, size_t at, const NewKey& newKey) {
    if (at >= version.stages.size()) {
        return;
    }
    Stage copy = version.stages[at];
    std::unordered_map<Lineage, Lineage> steps;
    renew(copy, newKey);
    for (auto& step : copy.steps) {
        const Lineage was = step.lineage;
        renew(step, newKey);
        steps.emplace(was, step.lineage);
    }
    for (auto& criterion : copy.criteria) {
        renew(criterion, newKey);
        if (const auto found = steps.find(criterion.ruleStep); found != steps.end()) {
            criterion.ruleStep = found->second;
        }
    }
    version.stages.insert(version.stages.begin() + std::ptrdiff_t(at) + 1, std::move(copy));
}

Spot addStep(Version& version, Spot at, const QString& title, const NewKey& newKey) {
    if (at.stage >= version.stages.size()) {
        return at;
    }
    const Stage& stage = version.stages[at.stage];
    at.index = std::min(at.index, stage.steps.size());
    const int before = at.index > 0 ? stage.steps[at.index - 1].offsetDays : 0;
    const int after = at.index < stage.steps.size() ? stage.steps[at.index].offsetDays : stage.expectedDays;
    Step step;
    step.title = title;
    step.offsetDays = std::max(before, (before + after) / 2);
    renew(step, newKey);
    return insertAt(version, &Stage::steps, at, std::move(step));
}

void removeStep(Version& version, Spot at) {
    removeAt(version, &Stage::steps, at);
}

void moveStep(Version& version, Spot from, Spot to) {
    moveTo(version, &Stage::steps, from, to);
}

void duplicateStep(Version& version, Spot at, const NewKey& newKey) {
    duplicateAt(version, &Stage::steps, at, newKey);
}

Spot addCriterion(Version& version, Spot at, const QString& title, const NewKey& newKey) {
    if (at.stage >= version.stages.size()) {
        return at;
    }
    Criterion criterion;
    criterion.title = title;
    renew(criterion, newKey);
    return insertAt(version, &Stage::criteria, at, std::move(criterion));
}

void removeCriterion(Version& version, Spot at) {
    removeAt(version, &Stage::criteria, at);
}

void moveCriterion(Version& version, Spot from, Spot to) {
    moveTo(version, &Stage::criteria, from, to);
}

void duplicateCriterion(Version& version, Spot at, const NewKey& newKey) {
    duplicateAt(version, &Stage::criteria, at, newKey);
}

Spot addExperience(Version& version, size_t stage, ExperienceKind kind, const QString& text) {
    if (stage >= version.stages.size()) {
        return {stage, 0};
    }
    return insertAt(version, &Stage::experiences, {stage, version.stages[stage].experiences.size()},
                    Experience{kind, text});
}

void removeExperience(Version& version, Spot at) {
    removeAt(version, &Stage::experiences, at);
}

void moveExperience(Version& version, Spot from, Spot to) {
    moveTo(version, &Stage::experiences, from, to);
}

void setRoles(Stage& stage, DepartmentId department, const std::vector<StageRole>& roles) {
    std::erase_if(stage.roles, [&](const DepartmentRole& role) { return role.department == department; });
    for (const auto role : roles) {
        stage.roles.push_back({department, role});
    }
}

} // namespace core::journeys
