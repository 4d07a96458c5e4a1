// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journeys/designrows.h"

#include <unordered_map>

namespace core::journeys::rows {

namespace {

/// An element with the stage that it lies in and its place there.
template <class T>
struct Placed {
    const T* value = nullptr;
    StageId stage;
    int position = 0;

    bool operator==(const Placed& other) const {
        return *value == *other.value && stage == other.stage && position == other.position;
    }
};

template <class T>
std::vector<Placed<T>> placed(const Version& version, std::vector<T> Stage::*part) {
    std::vector<Placed<T>> all;
    for (const auto& stage : version.stages) {
        int position = 0;
        for (const auto& value : stage.*part) {
            all.push_back({&value, stage.id, position++});
        }
    }
    return all;
}

void insertRow(Transaction& tx, const Stage& s, VersionId version, int position) {
    tx.execute(
        R"sql(INSERT INTO stage(id, version_id, lineage, position, name, goal, expected_days, cadence_days,
grace_days, emotion) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql",
        s.id, version, s.lineage, position, s.name, s.goal, s.expectedDays, s.cadenceDays, s.graceDays,
        s.emotion);
}

void updateRow(Transaction& tx, const Stage& s, int position) {
    tx.execute(R"sql(UPDATE stage SET position = ?, name = ?, goal = ?, expected_days = ?, cadence_days = ?,
grace_days = ?, emotion = ? WHERE id = ?)sql",
               position, s.name, s.goal, s.expectedDays, s.cadenceDays, s.graceDays, s.emotion, s.id);
}

void insertRow(Transaction& tx, const Placed<Criterion>& at) {
    const Criterion& c = *at.value;
    tx.execute(
        R"sql(INSERT INTO stage_criterion(id, stage_id, lineage, position, title, required, rule, rule_purpose,
rule_channel, rule_step) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql",
        c.id, at.stage, c.lineage, at.position, c.title, c.required, c.rule, c.rulePurpose, c.ruleChannel,
        c.ruleStep != 0 ? std::optional(c.ruleStep) : std::nullopt);
}

void updateRow(Transaction& tx, const Placed<Criterion>& at) {
    const Criterion& c = *at.value;
    tx.execute(R"sql(UPDATE stage_criterion SET stage_id = ?, position = ?, title = ?, required = ?, rule = ?,
rule_purpose = ?, rule_channel = ?, rule_step = ? WHERE id = ?)sql",
               at.stage, at.position, c.title, c.required, c.rule, c.rulePurpose, c.ruleChannel,
               c.ruleStep != 0 ? std::optional(c.ruleStep) : std::nullopt, c.id);
}

void insertRow(Transaction& tx, const Placed<Step>& at) {
    const Step& s = *at.value;
    tx.execute(
        R"sql(INSERT INTO stage_step(id, stage_id, lineage, position, title, channel, purpose, offset_days,
department_id, estimate_minutes, required, topic, playbook) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql",
        s.id, at.stage, s.lineage, at.position, s.title, s.channel, s.purpose, s.offsetDays, s.department,
        s.estimate, s.required, s.topic, s.playbook);
}

void updateRow(Transaction& tx, const Placed<Step>& at) {
    const Step& s = *at.value;
    tx.execute(R"sql(UPDATE stage_step SET stage_id = ?, position = ?, title = ?, channel = ?, purpose = ?,
offset_days = ?, department_id = ?, estimate_minutes = ?, required = ?, topic = ?, playbook = ? WHERE id = ?)sql",
               at.stage, at.position, s.title, s.channel, s.purpose, s.offsetDays, s.department, s.estimate,
               s.required, s.topic, s.playbook, s.id);
}

void deleteRow(Transaction& tx, CriterionId id) {
    tx.execute("DELETE FROM stage_criterion WHERE id = ?", id);
}

void deleteRow(Transaction& tx, StepId id) {
    tx.execute("DELETE FROM stage_step WHERE id = ?", id);
}

/// Elements may have moved to another stage, so they are compared across the whole version.
template <class T>
bool writeElements(Transaction& tx, const Version& stored, const Version& wanted,
                   std::vector<T> Stage::*part) {
    std::unordered_map<qint64, Placed<T>> before;
    for (const auto& at : placed(stored, part)) {
        before.emplace(at.value->id.value, at);
    }
    bool written = false;
    for (const auto& at : placed(wanted, part)) {
        const auto found = before.find(at.value->id.value);
        if (found == before.end()) {
            insertRow(tx, at);
            written = true;
            continue;
        }
        if (!(found->second == at)) {
            updateRow(tx, at);
            written = true;
        }
        before.erase(found);
    }
    for (const auto& [id, at] : before) {
        deleteRow(tx, at.value->id);
        written = true;
    }
    return written;
}

void insertExperiences(Transaction& tx, const Stage& stage) {
    int position = 0;
    for (const auto& experience : stage.experiences) {
        tx.execute("INSERT INTO stage_experience(id, stage_id, position, kind, body) VALUES (?, ?, ?, ?, ?)",
                   tx.newId<StageId>(), stage.id, position++, experience.kind, experience.text);
    }
}

void insertRoles(Transaction& tx, const Stage& stage) {
    for (const auto& role : stage.roles) {
        tx.execute("INSERT INTO stage_role(stage_id, department_id, role) VALUES (?, ?, ?)", stage.id,
                   role.department, role.role);
    }
}

/// Experiences and roles have no identity of their own: a stage's are written anew when one differs.
bool writeLists(Transaction& tx, const Stage* before, const Stage& stage) {
    bool written = false;
    if (!before || before->experiences != stage.experiences) {
        tx.execute("DELETE FROM stage_experience WHERE stage_id = ?", stage.id);
        insertExperiences(tx, stage);
        written = true;
    }
    if (!before || before->roles != stage.roles) {
        tx.execute("DELETE FROM stage_role WHERE stage_id = ?", stage.id);
        insertRoles(tx, stage);
        written = true;
    }
    return written;
}

bool sameFields(const Stage& a, const Stage& b) {
    return a.name == b.name && a.goal == b.goal && a.expectedDays == b.expectedDays &&
           a.cadenceDays == b.cadenceDays && a.graceDays == b.graceDays && a.emotion == b.emotion;
}

template <class IdType, class T>
void giveKey(Transaction& tx, T& value) {
    if (!value.id) {
        value.id = tx.newId<IdType>();
    }
    if (value.lineage == 0) {
        value.lineage = value.id.value;
    }
}

} // namespace

void giveKeys(Transaction& tx, Version& version) {
    for (auto& stage : version.stages) {
        giveKey<StageId>(tx, stage);
        for (auto& criterion : stage.criteria) {
            giveKey<CriterionId>(tx, criterion);
        }
        for (auto& step : stage.steps) {
            giveKey<StepId>(tx, step);
        }
    }
}

void insert(Transaction& tx, const Version& v) {
    tx.execute(
        R"sql(INSERT INTO journey_version(id, journey_id, number, state, based_on, comparable_from, note,
published_at, published_by, revision) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql",
        v.id, v.journey, v.number, v.state, v.basedOn, v.comparableFrom, v.note, v.publishedAt, v.publishedBy,
        v.revision);
    Version empty = v;
    empty.stages.clear();
    writeDifference(tx, empty, v);
}

bool writeDifference(Transaction& tx, const Version& stored, const Version& wanted) {
    std::unordered_map<qint64, std::pair<const Stage*, int>> before;
    for (size_t i = 0; i < stored.stages.size(); ++i) {
        before.emplace(stored.stages[i].id.value, std::pair(&stored.stages[i], int(i)));
    }
    bool written = false;
    for (size_t i = 0; i < wanted.stages.size(); ++i) {
        const Stage& stage = wanted.stages[i];
        const auto found = before.find(stage.id.value);
        if (found == before.end()) {
            insertRow(tx, stage, wanted.id, int(i));
            written = true;
        } else if (!sameFields(*found->second.first, stage) || found->second.second != int(i)) {
            updateRow(tx, stage, int(i));
            written = true;
        }
        written = writeLists(tx, found == before.end() ? nullptr : found->second.first, stage) || written;
    }
    written = writeElements(tx, stored, wanted, &Stage::criteria) || written;
    written = writeElements(tx, stored, wanted, &Stage::steps) || written;
    for (const auto& stage : wanted.stages) {
        before.erase(stage.id.value);
    }
    for (const auto& [id, stage] : before) {
        tx.execute("DELETE FROM stage WHERE id = ?", stage.first->id);
        written = true;
    }
    return written;
}

} // namespace core::journeys::rows
