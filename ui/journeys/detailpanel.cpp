// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journeys/detailpanel.h"

#include "ui/journeys/designwords.h"
#include "ui/widgets/purposewords.h"
#include "ui/widgets/words.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QVBoxLayout>

#include "ui/widgets/label.h"

using namespace Qt::Literals::StringLiterals;
namespace journeys = core::journeys;

namespace ui {

namespace {

QList<QPair<QString, QVariant>> channelOptions(const QString& none = {}) {
    QList<QPair<QString, QVariant>> options;
    if (!none.isEmpty()) {
        options << qMakePair(none, QVariant());
    }
    for (const auto& [channel, word] : core::EnumNames<core::Channel>::names) {
        options << qMakePair(channelWord(channel), QVariant(core::toText(channel)));
    }
    return options;
}

QList<QPair<QString, QVariant>> purposeOptions(const QString& none) {
    QList<QPair<QString, QVariant>> options;
    for (const auto& [purpose, word] : core::EnumNames<core::Purpose>::names) {
        options << qMakePair(purpose == core::Purpose::None ? none : purposeWord(purpose),
                             QVariant(core::toText(purpose)));
    }
    return options;
}

} // namespace

DetailPanel::DetailPanel(const Desk& desk, Drafting& drafting, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_drafting(drafting)
    , m_column(new QVBoxLayout(this)) {
    setObjectName(u"designDetails"_s);
    setAccessibleName(tr("Details"));
    m_column->setContentsMargins(0, 0, 0, 0);
}

void DetailPanel::show(const MapScene& scene, const MapItem& item) {
    m_item = item;
    m_stage = lineageOf(scene, {MapPart::Stage, item.stage, 0});
    m_lineage = lineageOf(scene, item);
    m_name = textOf(scene, item.part == MapPart::Criterion || item.part == MapPart::Step
                               ? item
                               : MapItem{MapPart::Stage, item.stage, 0});
    QString shape = u"%1/%2/%3/%4/%5"_s.arg(int(item.part))
                        .arg(m_stage)
                        .arg(m_lineage)
                        .arg(scene.editable)
                        .arg(isAdder(scene, item));
    if (item.part == MapPart::Experience) {
        shape += u"/%1"_s.arg(item.index);
    }
    for (const auto& department : scene.departments) {
        shape += department.name + QChar(department.active ? u'+' : u'-');
    }
    if (item.part == MapPart::Criterion) {
        Version version = scene.version;
        const auto* criterion = findCriterion()(version);
        shape += criterion ? core::toText(criterion->rule) : QString();
    }
    if (shape != m_shape) {
        m_shape = shape;
        rebuild(scene);
    }
    m_filling = true;
    for (const auto& refresh : m_refresh) {
        refresh();
    }
    m_filling = false;
}

void DetailPanel::rebuild(const MapScene& scene) {
    m_refresh.clear();
    if (m_form) {
        m_form->hide();
        m_form->deleteLater();
    }
    m_editable = scene.editable;
    m_form = new QWidget(this);
    auto* column = new QVBoxLayout(m_form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    m_column->addWidget(m_form);
    m_form->show();
    if (m_stage == 0 || isAdder(scene, m_item)) {
        heading(tr("Details"));
        auto* words = new Label(m_desk.theme, tr("Choose something on the map to see all of it."),
                                Type::Small, Color::Ink3, m_form);
        words->setWordWrap(true);
        column->addWidget(words);
        return;
    }
    switch (m_item.part) {
    case MapPart::Criterion:
        buildCriterion(scene);
        break;
    case MapPart::Step:
        buildStep(scene);
        break;
    case MapPart::Experience:
        buildExperience();
        break;
    default:
        buildStage(scene);
    }
}

void DetailPanel::buildStage(const MapScene& scene) {
    const auto find = findStage();
    heading(tr("Stage"));
    line(
        tr("Name"), u"stageName"_s, [=](Version& v) { return find(v)->name; },
        [=](Version& v, const QString& text) { find(v)->name = text; });
    area(
        tr("Goal"), u"stageGoal"_s, 58, [=](Version& v) { return find(v)->goal; },
        [=](Version& v, const QString& text) { find(v)->goal = text.simplified(); });
    number(
        tr("Expected"), u"stageDays"_s, 1, 999, tr(" working days"), {},
        [=](Version& v) { return std::optional(find(v)->expectedDays); },
        [=](Version& v, std::optional<int> days) { find(v)->expectedDays = days.value_or(1); });
    number(
        tr("Silence after"), u"stageCadence"_s, 0, 365, tr(" days"), tr("as in settings"),
        [=](Version& v) { return find(v)->cadenceDays; },
        [=](Version& v, std::optional<int> days) { find(v)->cadenceDays = days; });
    number(
        tr("Grace"), u"stageGrace"_s, -1, 60, tr(" working days"), tr("as in settings"),
        [=](Version& v) { return find(v)->graceDays; },
        [=](Version& v, std::optional<int> days) { find(v)->graceDays = days; });
    QList<QPair<QString, QVariant>> emotions{{tr("not designed"), QVariant()}};
    for (int value = 2; value >= -2; --value) {
        emotions << qMakePair(sentimentText(value), QVariant(value));
    }
    choice(
        tr("Emotion"), u"stageEmotion"_s, emotions,
        [=](Version& v) { return find(v)->emotion ? QVariant(*find(v)->emotion) : QVariant(); },
        [=](Version& v, const QVariant& value) {
            find(v)->emotion = value.isValid() ? std::optional(value.toInt()) : std::nullopt;
        });
    buildRoles(scene);
}

void DetailPanel::buildRoles(const MapScene& scene) {
    const auto find = findStage();
    heading(tr("Departments"));
    auto* grid = new QGridLayout;
    grid->setSpacing(2);
    grid->setColumnStretch(0, 1);
    const core::StageRole order[] = {core::StageRole::Accountable, core::StageRole::Responsible,
                                     core::StageRole::Consulted, core::StageRole::Informed};
    for (int i = 0; i < 4; ++i) {
        auto* head = new Label(m_desk.theme, roleLetter(order[i]), Type::SmallHead, Color::Ink2, m_form);
        head->setToolTip(stageRoleWord(order[i]));
        grid->addWidget(head, 0, i + 1, Qt::AlignHCenter);
    }
    int row = 1;
    for (const auto& department : scene.departments) {
        const auto has = [find, id = department.id](Version& v, core::StageRole role) {
            const auto& roles = find(v)->roles;
            return std::find(roles.begin(), roles.end(), journeys::DepartmentRole{id, role}) != roles.end();
        };
        if (!department.active) {
            continue;
        }
        grid->addWidget(new Label(m_desk.theme, department.name, Type::Small, Color::Ink, m_form), row, 0);
        for (int i = 0; i < 4; ++i) {
            auto* box = new QCheckBox(m_form);
            box->setObjectName(u"role/%1/%2"_s.arg(department.name, core::toText(order[i])));
            box->setAccessibleName(tr("%1 is %2").arg(department.name, stageRoleWord(order[i])));
            box->setToolTip(box->accessibleName());
            box->setEnabled(m_editable);
            grid->addWidget(box, row, i + 1, Qt::AlignHCenter);
            m_refresh.push_back([this, box, has, role = order[i]] {
                Version version = m_drafting.version();
                if (findStage()(version)) {
                    box->setChecked(has(version, role));
                }
            });
            connect(box, &QCheckBox::toggled, this,
                    [this, find, id = department.id, role = order[i]](bool on) {
                        edit([=](Version& v) {
                            auto& roles = find(v)->roles;
                            std::erase(roles, journeys::DepartmentRole{id, role});
                            if (on) {
                                roles.push_back({id, role});
                            }
                        });
                    });
        }
        ++row;
    }
    static_cast<QVBoxLayout*>(m_form->layout())->addLayout(grid);
}

void DetailPanel::buildCriterion(const MapScene& scene) {
    const auto find = findCriterion();
    heading(tr("Exit criterion"));
    line(
        tr("Must be true"), u"criterionTitle"_s, [=](Version& v) { return find(v)->title; },
        [=](Version& v, const QString& text) { find(v)->title = text; });
    tick(
        tr("Required to leave the stage"), u"criterionRequired"_s,
        [=](Version& v) { return find(v)->required; }, [=](Version& v, bool on) { find(v)->required = on; });
    QList<QPair<QString, QVariant>> rules;
    for (const auto& [rule, word] : core::EnumNames<core::CriterionRule>::names) {
        rules << qMakePair(ruleWord(rule), QVariant(core::toText(rule)));
    }
    choice(
        tr("Met"), u"criterionRule"_s, rules,
        [=](Version& v) { return QVariant(core::toText(find(v)->rule)); },
        [=](Version& v, const QVariant& value) {
            find(v)->rule =
                core::fromText<core::CriterionRule>(value.toString()).value_or(core::CriterionRule::Hand);
        });
    Version version = scene.version;
    const auto* criterion = find(version);
    if (criterion && criterion->rule == core::CriterionRule::Touchpoint) {
        choice(
            tr("Purpose"), u"criterionPurpose"_s, purposeOptions(tr("any")),
            [=](Version& v) { return QVariant(core::toText(find(v)->rulePurpose)); },
            [=](Version& v, const QVariant& value) {
                find(v)->rulePurpose =
                    core::fromText<core::Purpose>(value.toString()).value_or(core::Purpose::None);
            });
        choice(
            tr("Channel"), u"criterionChannel"_s, channelOptions(tr("any")),
            [=](Version& v) {
                return find(v)->ruleChannel ? QVariant(core::toText(*find(v)->ruleChannel)) : QVariant();
            },
            [=](Version& v, const QVariant& value) {
                find(v)->ruleChannel = core::fromText<core::Channel>(value.toString());
            });
    } else if (criterion && criterion->rule == core::CriterionRule::Step) {
        QList<QPair<QString, QVariant>> steps{{tr("choose one"), QVariant(qint64(0))}};
        for (const auto& stage : scene.version.stages) {
            for (const auto& step : stage.steps) {
                steps << qMakePair(u"%1: %2"_s.arg(stage.name, step.title), QVariant(step.lineage));
            }
        }
        choice(
            tr("Touchpoint"), u"criterionStep"_s, steps,
            [=](Version& v) { return QVariant(find(v)->ruleStep); },
            [=](Version& v, const QVariant& value) { find(v)->ruleStep = value.toLongLong(); });
    }
}

void DetailPanel::buildStep(const MapScene& scene) {
    const auto find = findStep();
    heading(tr("Touchpoint"));
    line(
        tr("Title"), u"stepTitle"_s, [=](Version& v) { return find(v)->title; },
        [=](Version& v, const QString& text) { find(v)->title = text; });
    number(
        tr("Due on day"), u"stepOffset"_s, 0, 999, tr(" after entry"), {},
        [=](Version& v) { return std::optional(find(v)->offsetDays); },
        [=](Version& v, std::optional<int> days) { find(v)->offsetDays = days.value_or(0); });
    choice(
        tr("Channel"), u"stepChannel"_s, channelOptions(),
        [=](Version& v) { return QVariant(core::toText(find(v)->channel)); },
        [=](Version& v, const QVariant& value) {
            find(v)->channel = core::fromText<core::Channel>(value.toString()).value_or(core::Channel::Call);
        });
    choice(
        tr("Purpose"), u"stepPurpose"_s, purposeOptions(tr("none")),
        [=](Version& v) { return QVariant(core::toText(find(v)->purpose)); },
        [=](Version& v, const QVariant& value) {
            find(v)->purpose = core::fromText<core::Purpose>(value.toString()).value_or(core::Purpose::None);
        });
    Version version = scene.version;
    const auto* step = find(version);
    QList<QPair<QString, QVariant>> departments{{tr("nobody's"), QVariant(qint64(0))}};
    for (const auto& department : scene.departments) {
        if (department.active || (step && step->department == department.id)) {
            departments << qMakePair(department.name, QVariant(department.id.value));
        }
    }
    choice(
        tr("Department"), u"stepDepartment"_s, departments,
        [=](Version& v) { return QVariant(find(v)->department.value); },
        [=](Version& v, const QVariant& value) {
            find(v)->department = core::DepartmentId(value.toLongLong());
        });
    minutes(
        tr("Takes about"), u"stepEstimate"_s, [=](Version& v) { return find(v)->estimate; },
        [=](Version& v, core::Minutes value) { find(v)->estimate = value; });
    tick(
        tr("Required: missing it is a deviation"), u"stepRequired"_s,
        [=](Version& v) { return find(v)->required; }, [=](Version& v, bool on) { find(v)->required = on; });
    line(
        tr("Topic"), u"stepTopic"_s, [=](Version& v) { return find(v)->topic; },
        [=](Version& v, const QString& text) { find(v)->topic = text; });
    area(
        tr("Playbook"), u"stepPlaybook"_s, 120, [=](Version& v) { return find(v)->playbook; },
        [=](Version& v, const QString& text) { find(v)->playbook = text; });
}

void DetailPanel::buildExperience() {
    const auto find = [stage = findStage(),
                       index = size_t(m_item.index)](Version& v) -> journeys::Experience* {
        auto* at = stage(v);
        return at && index < at->experiences.size() ? &at->experiences[index] : nullptr;
    };
    heading(tr("Pain or gain"));
    choice(
        tr("Kind"), u"experienceKind"_s,
        {{tr("Pain: what hurts the client"), QVariant(core::toText(core::ExperienceKind::Pain))},
         {tr("Gain: what does the client good"), QVariant(core::toText(core::ExperienceKind::Gain))}},
        [=](Version& v) { return find(v) ? QVariant(core::toText(find(v)->kind)) : QVariant(); },
        [=](Version& v, const QVariant& value) {
            if (auto* experience = find(v)) {
                experience->kind = core::fromText<core::ExperienceKind>(value.toString())
                                       .value_or(core::ExperienceKind::Pain);
            }
        });
    line(
        tr("Words"), u"experienceText"_s, [=](Version& v) { return find(v) ? find(v)->text : QString(); },
        [=](Version& v, const QString& text) {
            if (auto* experience = find(v)) {
                experience->text = text;
            }
        });
}

DetailPanel::Find<journeys::Stage> DetailPanel::findStage() const {
    return [lineage = m_stage](Version& version) -> journeys::Stage* {
        for (auto& stage : version.stages) {
            if (stage.lineage == lineage) {
                return &stage;
            }
        }
        return nullptr;
    };
}

DetailPanel::Find<journeys::Criterion> DetailPanel::findCriterion() const {
    return [lineage = m_lineage](Version& version) -> journeys::Criterion* {
        for (auto& stage : version.stages) {
            for (auto& criterion : stage.criteria) {
                if (criterion.lineage == lineage) {
                    return &criterion;
                }
            }
        }
        return nullptr;
    };
}

DetailPanel::Find<journeys::Step> DetailPanel::findStep() const {
    return [lineage = m_lineage](Version& version) -> journeys::Step* {
        for (auto& stage : version.stages) {
            for (auto& step : stage.steps) {
                if (step.lineage == lineage) {
                    return &step;
                }
            }
        }
        return nullptr;
    };
}

} // namespace ui
