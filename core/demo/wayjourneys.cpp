// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/ways.h"
#include "core/journeys/templates.h"
#include "core/people/department.h"

using namespace Qt::Literals::StringLiterals;

namespace core::demo {

namespace {

/// New keys for the rows of a version; its lineages are taken over, or made of the keys.
template <class NewKey>
void giveKeys(journeys::Version& version, NewKey newKey, bool newLineage) {
    std::unordered_map<journeys::Lineage, journeys::Lineage> lineages;
    const auto keep = [&](journeys::Lineage& lineage, qint64 id) {
        if (newLineage) {
            lineages[lineage] = id;
            lineage = id;
        }
    };
    for (journeys::Stage& stage : version.stages) {
        stage.id = StageId(newKey());
        keep(stage.lineage, stage.id.value);
        for (journeys::Step& step : stage.steps) {
            step.id = StepId(newKey());
            keep(step.lineage, step.id.value);
        }
        for (journeys::Criterion& criterion : stage.criteria) {
            criterion.id = CriterionId(newKey());
            keep(criterion.lineage, criterion.id.value);
        }
    }
    for (journeys::Stage& stage : version.stages) {
        for (journeys::Criterion& criterion : stage.criteria) {
            if (newLineage && criterion.ruleStep != 0) {
                criterion.ruleStep = lineages.at(criterion.ruleStep);
            }
        }
    }
}

} // namespace

void Ways::makeDepartments() {
    people::addDefaultDepartments(m_writer.transaction());
    for (const auto& department : people::listDepartments(m_writer.transaction())) {
        m_departments.emplace_back(department.name, department.id);
    }
}

journeys::Version Ways::published(JourneyId journey, journeys::Version version, int number,
                                  VersionState state, int day) {
    const Instant first = m_world.days.instant({0, 500});
    version.id = newId<VersionId>();
    version.journey = journey;
    version.number = number;
    version.state = state;
    if (state != VersionState::Draft) {
        version.publishedAt = instantOf(m_world.days.date(day), 600);
        version.publishedBy = m_world.members.front().id;
    }
    giveKeys(
        version, [this] { return newId<StageId>().value; }, number == 1);
    m_writer.add(version, first);
    return version;
}

void Ways::makeJourneys() {
    const auto departments = people::listDepartments(m_writer.transaction());
    const auto journey = [&](const QString& name, const QString& note, int position) {
        journeys::Journey out;
        out.id = newId<JourneyId>();
        out.name = name;
        out.note = note;
        out.position = position;
        m_writer.add(out);
        return out.id;
    };
    const JourneyId retainer =
        journey(u"Retainer journey"_s, u"From the first handshake to the second year"_s, 0);
    journeys::Version drawn = journeys::fromTemplate(journeys::Template::Retainer, departments);
    journeys::Version before = drawn;
    before.stages[0].expectedDays = 24; // the first version asked less of us
    before.stages[2].steps.pop_back();
    m_old = published(retainer, before, 1, VersionState::Retired, 0);
    // The live version has the first one's lineages where it has the same rows.
    for (size_t stage = 0; stage < drawn.stages.size(); ++stage) {
        drawn.stages[stage].lineage = m_old.stages[stage].lineage;
    }
    const auto adopt = [&](auto& rows, const auto& old) {
        for (size_t i = 0; i < rows.size(); ++i) {
            if (i < old.size()) {
                rows[i].lineage = old[i].lineage;
            } else {
                rows[i].lineage = newId<StepId>().value;
            }
        }
    };
    for (size_t stage = 0; stage < drawn.stages.size(); ++stage) {
        adopt(drawn.stages[stage].steps, m_old.stages[stage].steps);
        adopt(drawn.stages[stage].criteria, m_old.stages[stage].criteria);
        for (size_t i = 0; i < drawn.stages[stage].criteria.size(); ++i) {
            drawn.stages[stage].criteria[i].ruleStep = m_old.stages[stage].criteria[i].ruleStep;
        }
    }
    drawn.basedOn = m_old.id;
    drawn.comparableFrom = 1;
    m_live = published(retainer, drawn, 2, VersionState::Published, m_world.days.today() - 300);
    drawDraft(m_live);
    const JourneyId campaign = journey(u"Campaign launch"_s, u"One campaign from briefing to review"_s, 1);
    m_project = published(campaign, journeys::fromTemplate(journeys::Template::Campaign, departments), 1,
                          VersionState::Published, 30);
}

/// What the agency learned from the tickets of the launch: a check before it, an earlier call after it.
void Ways::drawDraft(const journeys::Version& live) {
    journeys::Version draft = live;
    draft.basedOn = live.id;
    draft.publishedAt.reset();
    draft.publishedBy = {};
    journeys::Stage& launch = draft.stages[2];
    journeys::Step check;
    check.lineage = newId<StepId>().value;
    check.title = u"Pre-launch check"_s;
    check.channel = Channel::Video;
    check.purpose = Purpose::CheckIn;
    check.offsetDays = 20;
    check.estimate = Minutes(45);
    check.playbook = u"Open every link, send every form, look at every number once."_s;
    for (const auto& [name, id] : m_departments) {
        if (name == "IT"_L1) {
            check.department = id;
        }
    }
    launch.steps.insert(launch.steps.begin() + 1, check);
    launch.steps.back().offsetDays -= 4;
    journeys::Criterion works;
    works.lineage = newId<CriterionId>().value;
    works.title = u"Report link works"_s;
    launch.criteria.insert(launch.criteria.end() - 1, works);
    published(draft.journey, draft, live.number + 1, VersionState::Draft, 0);
}

} // namespace core::demo
