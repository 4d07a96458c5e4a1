// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journeys/problems.h"

#include <algorithm>
#include <unordered_set>

namespace core::journeys {

using namespace Qt::Literals::StringLiterals;

namespace {

qsizetype countRole(const Stage& stage, StageRole role) {
    return std::count_if(stage.roles.begin(), stage.roles.end(),
                         [role](const DepartmentRole& r) { return r.role == role; });
}

class Finder {
public:
    Finder(const Version& version, const std::vector<people::Department>& departments)
        : m_version(version) {
        for (const auto& department : departments) {
            if (department.active) {
                m_active.insert(department.id.value);
            }
        }
        for (const auto& stage : version.stages) {
            for (const auto& step : stage.steps) {
                m_steps.insert(step.lineage);
            }
        }
    }

    std::vector<DesignProblem> find() {
        if (m_version.stages.empty()) {
            add(ProblemKind::NoStages, u"The journey has no stage."_s, u"no stage"_s);
        }
        int place = 0;
        for (const auto& stage : m_version.stages) {
            ++place;
            m_stage = stage.lineage;
            m_item = 0;
            m_name = stage.name.trimmed().isEmpty() ? u"stage %1"_s.arg(place) : stage.name;
            lookAt(stage);
            for (const auto& criterion : stage.criteria) {
                m_item = criterion.lineage;
                lookAt(criterion);
            }
            for (const auto& step : stage.steps) {
                m_item = step.lineage;
                lookAt(step, stage.expectedDays);
            }
        }
        std::stable_sort(m_found.begin(), m_found.end(),
                         [](const auto& a, const auto& b) { return a.severity < b.severity; });
        return std::move(m_found);
    }

private:
    void lookAt(const Stage& stage) {
        if (stage.name.trimmed().isEmpty()) {
            add(ProblemKind::UnnamedStage, u"The %1 has no name."_s.arg(m_name), u"no name"_s);
        }
        if (stage.goal.trimmed().isEmpty()) {
            add(ProblemKind::NoGoal, u"%1 has no goal."_s.arg(m_name), u"no goal"_s);
        }
        const auto accountable = countRole(stage, StageRole::Accountable);
        if (accountable == 0) {
            add(ProblemKind::NoAccountable, u"No department is accountable for %1."_s.arg(m_name),
                u"no owner"_s);
        } else if (accountable > 1) {
            add(ProblemKind::ManyAccountable,
                u"%1 departments are accountable for %2; one should be."_s.arg(accountable).arg(m_name),
                u"%1 owners"_s.arg(accountable));
        }
        if (countRole(stage, StageRole::Responsible) == 0) {
            add(ProblemKind::NoResponsible, u"No department is responsible for the work in %1."_s.arg(m_name),
                u"nobody responsible"_s);
        }
        if (std::any_of(stage.roles.begin(), stage.roles.end(),
                        [this](const auto& role) { return isGone(role.department); })) {
            add(ProblemKind::GoneDepartment,
                u"A department with a part in %1 is no longer in use."_s.arg(m_name), u"gone"_s);
        }
    }

    void lookAt(const Criterion& criterion) {
        if (criterion.title.trimmed().isEmpty()) {
            add(ProblemKind::UnnamedCriterion, u"A criterion of %1 has no words."_s.arg(m_name),
                u"no name"_s);
        }
        if (criterion.rule == CriterionRule::Step && m_steps.count(criterion.ruleStep) == 0) {
            add(ProblemKind::OrphanRule,
                u"\"%1\" in %2 waits for a touchpoint that is no longer planned."_s.arg(criterion.title,
                                                                                        m_name),
                u"waits for nothing"_s);
        }
    }

    void lookAt(const Step& step, int expectedDays) {
        if (step.title.trimmed().isEmpty()) {
            add(ProblemKind::UnnamedStep, u"A touchpoint of %1 has no name."_s.arg(m_name), u"no name"_s);
        }
        if (step.offsetDays > expectedDays) {
            add(ProblemKind::LateOffset,
                u"\"%1\" is due on day %2, after the %3 days that %4 should take."_s.arg(step.title)
                    .arg(step.offsetDays)
                    .arg(expectedDays)
                    .arg(m_name),
                u"after day %1"_s.arg(expectedDays));
        }
        if (!step.department) {
            add(ProblemKind::OrphanStep, u"No department does \"%1\" in %2."_s.arg(step.title, m_name),
                u"nobody's"_s);
        } else if (isGone(step.department)) {
            add(ProblemKind::GoneDepartment,
                u"The department that does \"%1\" in %2 is no longer in use."_s.arg(step.title, m_name),
                u"gone"_s);
        }
    }

    bool isGone(DepartmentId id) const { return m_active.count(id.value) == 0; }

    void add(ProblemKind kind, const QString& text, const QString& mark) {
        const auto severity = kind <= ProblemKind::OrphanRule ? Severity::Blocking : Severity::Warning;
        m_found.push_back({kind, severity, m_stage, m_item, text, mark});
    }

    const Version& m_version;
    std::unordered_set<qint64> m_active;
    std::unordered_set<Lineage> m_steps;
    std::vector<DesignProblem> m_found;
    Lineage m_stage = 0;
    Lineage m_item = 0;
    QString m_name;
};

} // namespace

std::vector<DesignProblem> problems(const Version& version,
                                    const std::vector<people::Department>& departments) {
    return Finder(version, departments).find();
}

bool isCovered(const Stage& stage) {
    return countRole(stage, StageRole::Accountable) == 1 && countRole(stage, StageRole::Responsible) > 0;
}

int coveredStages(const Version& version) {
    return int(std::count_if(version.stages.begin(), version.stages.end(), isCovered));
}

} // namespace core::journeys
