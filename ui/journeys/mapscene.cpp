// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journeys/mapscene.h"

#include "ui/widgets/words.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;
namespace journeys = core::journeys;

namespace ui {

namespace {

constexpr qint64 EnoughTickets = 5;

QString tr(const char* text) {
    return QCoreApplication::translate("MapScene", text);
}

const journeys::Stage* stageOf(const MapScene& scene, int stage) {
    return stage >= 0 && size_t(stage) < scene.version.stages.size() ? &scene.version.stages[size_t(stage)]
                                                                     : nullptr;
}

bool has(const MapScene& scene, const MapItem& item) {
    return item.index >= 0 && item.index < countOf(scene, item.part, item.stage);
}

journeys::DesignPart partOf(MapPart part) {
    switch (part) {
    case MapPart::Goal:
        return journeys::DesignPart::Goal;
    case MapPart::Criterion:
        return journeys::DesignPart::Criterion;
    case MapPart::Step:
        return journeys::DesignPart::Step;
    case MapPart::Experience:
        return journeys::DesignPart::Experience;
    case MapPart::Emotion:
        return journeys::DesignPart::Emotion;
    case MapPart::Roles:
        return journeys::DesignPart::Role;
    case MapPart::Stage:
    case MapPart::Service:
        break;
    }
    return journeys::DesignPart::Stage;
}

bool concerns(const MapScene& scene, const journeys::DesignChange& change, const MapItem& item) {
    const auto* stage = stageOf(scene, item.stage);
    const bool days = item.part == MapPart::Stage && change.part == journeys::DesignPart::Days;
    if (!stage || item.part == MapPart::Service || (change.part != partOf(item.part) && !days)) {
        return false;
    }
    const bool own = item.part == MapPart::Criterion || item.part == MapPart::Step;
    return change.stage == stage->lineage && change.kind != journeys::ChangeKind::Removed &&
           change.item == (own ? lineageOf(scene, item) : 0);
}

bool isAbout(const journeys::DesignProblem& problem, MapPart part) {
    using Kind = journeys::ProblemKind;
    switch (problem.kind) {
    case Kind::UnnamedStage:
        return part == MapPart::Stage;
    case Kind::NoGoal:
        return part == MapPart::Goal;
    case Kind::NoAccountable:
    case Kind::ManyAccountable:
    case Kind::NoResponsible:
        return part == MapPart::Roles;
    case Kind::UnnamedCriterion:
    case Kind::OrphanRule:
        return part == MapPart::Criterion;
    case Kind::UnnamedStep:
    case Kind::LateOffset:
    case Kind::OrphanStep:
        return part == MapPart::Step;
    case Kind::GoneDepartment:
        return part == (problem.item != 0 ? MapPart::Step : MapPart::Roles);
    case Kind::NoStages:
        break;
    }
    return false;
}

QString emotionText(const journeys::Stage& stage) {
    return stage.emotion ? sentimentText(*stage.emotion) : QString();
}

} // namespace

int countOf(const MapScene& scene, MapPart part, int stage) {
    const auto* at = stageOf(scene, stage);
    if (!at) {
        return 0;
    }
    switch (part) {
    case MapPart::Criterion:
        return int(at->criteria.size());
    case MapPart::Step:
        return int(at->steps.size());
    case MapPart::Experience:
        return int(at->experiences.size());
    case MapPart::Stage:
    case MapPart::Goal:
    case MapPart::Emotion:
    case MapPart::Service:
    case MapPart::Roles:
        break;
    }
    return 1;
}

bool isAdder(const MapScene& scene, const MapItem& item) {
    if (item.part == MapPart::Stage) {
        return item.stage == int(scene.version.stages.size());
    }
    return stageOf(scene, item.stage) && item.index == countOf(scene, item.part, item.stage);
}

journeys::Lineage lineageOf(const MapScene& scene, const MapItem& item) {
    const auto* stage = stageOf(scene, item.stage);
    if (!stage || !has(scene, item)) {
        return 0;
    }
    switch (item.part) {
    case MapPart::Stage:
        return stage->lineage;
    case MapPart::Criterion:
        return stage->criteria[size_t(item.index)].lineage;
    case MapPart::Step:
        return stage->steps[size_t(item.index)].lineage;
    default:
        return 0;
    }
}

QString textOf(const MapScene& scene, const MapItem& item) {
    const auto* stage = stageOf(scene, item.stage);
    if (!stage || !has(scene, item)) {
        return {};
    }
    switch (item.part) {
    case MapPart::Stage:
        return stage->name;
    case MapPart::Goal:
        return stage->goal;
    case MapPart::Criterion:
        return stage->criteria[size_t(item.index)].title;
    case MapPart::Step:
        return stage->steps[size_t(item.index)].title;
    case MapPart::Experience:
        return stage->experiences[size_t(item.index)].text;
    case MapPart::Emotion:
        return emotionText(*stage);
    case MapPart::Service:
    case MapPart::Roles:
        break;
    }
    return {};
}

QString daysText(int days) {
    return QCoreApplication::translate("MapScene", "%n day(s)", nullptr, days);
}

QString insideText(qint64 clients) {
    return tr("%1 inside").arg(clients);
}

QString ticketsText(qint64 tickets) {
    return QCoreApplication::translate("MapScene", "%n ticket(s)", nullptr, int(tickets));
}

namespace {

QString spokenKind(const MapScene& scene, const MapItem& item, const journeys::Stage& stage) {
    const QString text = textOf(scene, item);
    switch (item.part) {
    case MapPart::Stage:
        return tr("Stage %1, %2 days").arg(text).arg(stage.expectedDays);
    case MapPart::Goal:
        return tr("Goal of %1: %2").arg(stage.name, text.isEmpty() ? tr("none") : text);
    case MapPart::Criterion:
        return tr("Exit criterion %1, %2")
            .arg(text, stage.criteria[size_t(item.index)].required ? tr("required") : tr("optional"));
    case MapPart::Step: {
        const auto& step = stage.steps[size_t(item.index)];
        return tr("Touchpoint %1, day %2, %3, %4")
            .arg(text)
            .arg(step.offsetDays)
            .arg(channelWord(step.channel), departmentName(scene, step.department));
    }
    case MapPart::Experience:
        return stage.experiences[size_t(item.index)].kind == core::ExperienceKind::Pain
                   ? tr("Pain: %1").arg(text)
                   : tr("Gain: %1").arg(text);
    case MapPart::Emotion: {
        const auto* measure = measureOf(scene, item.stage);
        const auto measured = measure ? measure->emotion() : std::nullopt;
        return tr("Emotion of %1: designed %2, measured %3")
            .arg(stage.name, text.isEmpty() ? tr("none") : text,
                 measured ? QString::number(*measured, 'f', 1) : tr("no data yet"));
    }
    case MapPart::Service: {
        const auto* measure = measureOf(scene, item.stage);
        const auto load = measure ? measure->load() : std::nullopt;
        return load ? tr("Service in %1: %2 tickets per 30 client-days").arg(stage.name).arg(*load, 0, 'f', 2)
                    : tr("Service in %1: no data yet").arg(stage.name);
    }
    case MapPart::Roles:
        return tr("Departments of %1").arg(stage.name);
    }
    return {};
}

} // namespace

QString spokenText(const MapScene& scene, const MapItem& item) {
    if (isAdder(scene, item)) {
        switch (item.part) {
        case MapPart::Stage:
            return tr("Add a stage");
        case MapPart::Criterion:
            return tr("Add a criterion");
        case MapPart::Step:
            return tr("Add a touchpoint");
        default:
            return tr("Add a pain or gain");
        }
    }
    const auto* stage = stageOf(scene, item.stage);
    if (!stage || !has(scene, item)) {
        return {};
    }
    QString text = spokenKind(scene, item, *stage);
    if (const auto* problem = problemOf(scene, item)) {
        text += u". "_s + problem->text;
    }
    if (const QString mark = changeMark(scene, item); !mark.isEmpty()) {
        text += u" ("_s + mark + u')';
    }
    return text;
}

const journeys::StageMeasure* measureOf(const MapScene& scene, int stage) {
    const auto* at = stageOf(scene, stage);
    if (!at) {
        return nullptr;
    }
    const auto found = std::find_if(scene.measures.begin(), scene.measures.end(),
                                    [&](const auto& measure) { return measure.stage == at->lineage; });
    return found == scene.measures.end() ? nullptr : &*found;
}

QString departmentName(const MapScene& scene, core::DepartmentId id) {
    for (const auto& department : scene.departments) {
        if (department.id == id) {
            return department.name;
        }
    }
    return tr("Nobody's");
}

QString changeMark(const MapScene& scene, const MapItem& item) {
    for (const auto& change : scene.changes) {
        if (!change.mark.isEmpty() && concerns(scene, change, item)) {
            return change.mark;
        }
    }
    return {};
}

bool isChanged(const MapScene& scene, const MapItem& item) {
    return std::any_of(scene.changes.begin(), scene.changes.end(),
                       [&](const auto& change) { return concerns(scene, change, item); });
}

const journeys::DesignProblem* problemOf(const MapScene& scene, const MapItem& item) {
    const auto* stage = stageOf(scene, item.stage);
    if (!stage) {
        return nullptr;
    }
    const bool own = item.part == MapPart::Criterion || item.part == MapPart::Step;
    const auto lineage = own ? lineageOf(scene, item) : 0;
    for (const auto& problem : scene.problems) {
        if (problem.stage == stage->lineage && problem.item == lineage && (!own || lineage != 0) &&
            isAbout(problem, item.part)) {
            return &problem;
        }
    }
    return nullptr;
}

std::optional<double> timesTheMean(const MapScene& scene, int stage) {
    const auto* own = measureOf(scene, stage);
    qint64 tickets = 0;
    double days = 0;
    for (int i = 0; i < int(scene.version.stages.size()); ++i) {
        if (const auto* measure = measureOf(scene, i)) {
            tickets += measure->tickets;
            days += measure->clientDays;
        }
    }
    if (!own || own->tickets < EnoughTickets || own->clientDays <= 0) {
        return std::nullopt;
    }
    return *own->load() / (30.0 * double(tickets) / days);
}

} // namespace ui
