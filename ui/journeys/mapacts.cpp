// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does to the thing that is chosen on the map.
#include "ui/journeys/mapeditor.h"
#include "ui/journeys/mapview.h"

using namespace Qt::Literals::StringLiterals;
namespace journeys = core::journeys;

namespace ui {

void MapView::editCurrent() {
    const MapItem item = m_state.current;
    if (!item.isValid()) {
        return;
    }
    if (item.part == MapPart::Service) {
        Q_EMIT linkOpened(MapLink::Opens::Tickets, item.stage);
    } else if (!mayEdit()) {
        return;
    } else if (isAdder(m_scene, item)) {
        add(item);
    } else if (item.part == MapPart::Roles) {
        Q_EMIT detailsRequested();
    } else if (item.part == MapPart::Emotion) {
        openEditor(Edited::Number);
    } else {
        openEditor(Edited::Title);
    }
}

void MapView::editNumber() {
    const auto part = m_state.current.part;
    if ((part == MapPart::Stage || part == MapPart::Step || part == MapPart::Emotion) && mayEdit() &&
        !isAdder(m_scene, m_state.current)) {
        openEditor(Edited::Number);
    }
}

void MapView::addAfterCurrent() {
    MapItem at = m_state.current.isValid() ? m_state.current : MapItem{MapPart::Stage, 0, 0};
    if (!mayEdit()) {
        return;
    }
    switch (at.part) {
    case MapPart::Stage:
        at.stage = std::min(at.stage + 1, int(m_scene.version.stages.size()));
        break;
    case MapPart::Criterion:
    case MapPart::Step:
    case MapPart::Experience:
        at.index = std::min(at.index + 1, countOf(m_scene, at.part, at.stage));
        break;
    default:
        return;
    }
    add(at);
}

void MapView::add(const MapItem& at) {
    journeys::Version version = m_drafting.version();
    const journeys::Spot spot{size_t(at.stage), size_t(at.index)};
    MapItem made = at;
    switch (at.part) {
    case MapPart::Stage:
        journeys::addStage(version, size_t(at.stage), {}, m_drafting.newKey());
        m_drafting.edit(tr("Stage added"), version);
        break;
    case MapPart::Criterion:
        journeys::addCriterion(version, spot, {}, m_drafting.newKey());
        m_drafting.edit(tr("Criterion added"), version);
        break;
    case MapPart::Step:
        journeys::addStep(version, spot, {}, m_drafting.newKey());
        m_drafting.edit(tr("Touchpoint added"), version);
        break;
    case MapPart::Experience: {
        const auto& list = version.stages[spot.stage].experiences;
        const bool pain = list.empty() || list.back().kind == core::ExperienceKind::Gain;
        made.index =
            int(journeys::addExperience(version, spot.stage,
                                        pain ? core::ExperienceKind::Pain : core::ExperienceKind::Gain, {})
                    .index);
        m_drafting.edit(pain ? tr("Pain added") : tr("Gain added"), version);
        break;
    }
    default:
        return;
    }
    setCurrent(made);
    openEditor(Edited::Title);
}

void MapView::removeCurrent() {
    const MapItem item = m_state.current;
    if (!item.isValid() || !mayEdit() || isAdder(m_scene, item)) {
        return;
    }
    journeys::Version version = m_drafting.version();
    const journeys::Spot spot{size_t(item.stage), size_t(item.index)};
    switch (item.part) {
    case MapPart::Stage:
        journeys::removeStage(version, spot.stage);
        break;
    case MapPart::Criterion:
        journeys::removeCriterion(version, spot);
        break;
    case MapPart::Step:
        journeys::removeStep(version, spot);
        break;
    case MapPart::Experience:
        journeys::removeExperience(version, spot);
        break;
    case MapPart::Goal:
        version.stages[spot.stage].goal.clear();
        break;
    case MapPart::Emotion:
        version.stages[spot.stage].emotion.reset();
        break;
    default:
        return;
    }
    m_drafting.edit(tr("%1 removed").arg(nameOf(item)), version);
}

void MapView::duplicateCurrent() {
    const MapItem item = m_state.current;
    if (!item.isValid() || !mayEdit() || isAdder(m_scene, item)) {
        return;
    }
    journeys::Version version = m_drafting.version();
    const journeys::Spot spot{size_t(item.stage), size_t(item.index)};
    MapItem copy = item;
    switch (item.part) {
    case MapPart::Stage:
        journeys::duplicateStage(version, spot.stage, m_drafting.newKey());
        ++copy.stage;
        break;
    case MapPart::Criterion:
        journeys::duplicateCriterion(version, spot, m_drafting.newKey());
        ++copy.index;
        break;
    case MapPart::Step:
        journeys::duplicateStep(version, spot, m_drafting.newKey());
        ++copy.index;
        break;
    default:
        return;
    }
    m_drafting.edit(tr("%1 copied").arg(nameOf(item)), version);
    setCurrent(copy);
}

void MapView::moveCurrent(int sideways, int along) {
    const MapItem item = m_state.current;
    if (!item.isValid() || !mayEdit() || isAdder(m_scene, item)) {
        return;
    }
    MapItem to = item;
    to.stage += sideways;
    to.index += along;
    const int stages = int(m_scene.version.stages.size());
    if (to.stage < 0 || to.stage >= stages || to.index < 0 ||
        (along != 0 && to.index >= countOf(m_scene, item.part, item.stage))) {
        return;
    }
    if (sideways != 0 && item.part != MapPart::Stage) {
        to.index = std::min(to.index, countOf(m_scene, item.part, to.stage));
    }
    moveTo(item, to);
}

void MapView::moveTo(const MapItem& from, const MapItem& to) {
    journeys::Version version = m_drafting.version();
    const journeys::Spot source{size_t(from.stage), size_t(from.index)};
    const journeys::Spot target{size_t(to.stage), size_t(to.index)};
    switch (from.part) {
    case MapPart::Stage:
        journeys::moveStage(version, source.stage, target.stage);
        break;
    case MapPart::Criterion:
        journeys::moveCriterion(version, source, target);
        break;
    case MapPart::Step:
        journeys::moveStep(version, source, target);
        break;
    case MapPart::Experience:
        journeys::moveExperience(version, source, target);
        break;
    default:
        return;
    }
    m_drafting.edit(tr("%1 moved").arg(nameOf(from)), version);
    setCurrent(to);
}

void MapView::adjustCurrent(int by) {
    const MapItem item = m_state.current;
    if (!item.isValid() || isAdder(m_scene, item) || !mayEdit()) {
        return;
    }
    journeys::Version version = m_drafting.version();
    auto& stage = version.stages[size_t(item.stage)];
    if (item.part == MapPart::Step) {
        auto& step = stage.steps[size_t(item.index)];
        step.offsetDays = std::max(step.offsetDays + by, 0);
    } else if (item.part == MapPart::Stage) {
        stage.expectedDays = std::max(stage.expectedDays + by, 1);
    } else if (item.part == MapPart::Emotion) {
        stage.emotion = std::clamp(stage.emotion.value_or(0) + by, -2, 2);
    } else {
        return;
    }
    m_drafting.edit(tr("%1 changed")
                        .arg(nameOf({item.part == MapPart::Step ? item.part : MapPart::Stage, item.stage,
                                     item.part == MapPart::Step ? item.index : 0})),
                    version);
}

void MapView::setEmotion(int stage, int value) {
    journeys::Version version = m_drafting.version();
    version.stages[size_t(stage)].emotion = value;
    m_drafting.edit(tr("Emotion of %1 designed").arg(nameOf({MapPart::Stage, stage, 0})), version);
}

QRectF MapView::editorBox(const MapItem& item, Edited what) const {
    const MapBox* box = m_layout.boxOf(item);
    QRectF place = box ? box->box : QRectF();
    if (what == Edited::Number) {
        if (item.part == MapPart::Emotion) {
            const double y = emotionY(m_layout.row(MapRow::Emotion), 0);
            return {place.center().x() - 28, y - 13, 56, 26};
        }
        return item.part == MapPart::Stage ? QRectF(place.left() + 6, place.bottom() - 32, 64, 26)
                                           : QRectF(place.right() - 68, place.top() + 2, 64, 26);
    }
    switch (item.part) {
    case MapPart::Stage:
        return {place.left() + 4, place.top() + 5, place.width() - 8, 30};
    case MapPart::Step:
        return place.adjusted(2, 2, -2, -2);
    case MapPart::Goal:
        return place.adjusted(-4, 0, 4, 0);
    default:
        return {place.left() + 18, place.top() - 3, place.width() - 18, std::max(place.height() + 6, 26.0)};
    }
}

journeys::Version MapView::withText(const MapItem& item, Edited what, const QString& text) const {
    journeys::Version version = m_drafting.version();
    if (size_t(item.stage) >= version.stages.size()) {
        return version;
    }
    auto& stage = version.stages[size_t(item.stage)];
    const size_t at = size_t(item.index);
    if (what == Edited::Number) {
        QString digits = text;
        digits.replace(QChar(0x2212), u'-').remove(u'd').remove(u'+');
        bool good = false;
        const int number = digits.trimmed().toInt(&good);
        if (!good) {
            return version;
        }
        if (item.part == MapPart::Emotion) {
            stage.emotion = std::clamp(number, -2, 2);
        } else if (item.part == MapPart::Stage) {
            stage.expectedDays = std::max(number, 1);
        } else if (at < stage.steps.size()) {
            stage.steps[at].offsetDays = std::max(number, 0);
        }
        return version;
    }
    if (item.part == MapPart::Stage) {
        stage.name = text;
    } else if (item.part == MapPart::Goal) {
        stage.goal = text;
    } else if (item.part == MapPart::Criterion && at < stage.criteria.size()) {
        stage.criteria[at].title = text;
    } else if (item.part == MapPart::Step && at < stage.steps.size()) {
        stage.steps[at].title = text;
    } else if (item.part == MapPart::Experience && at < stage.experiences.size()) {
        stage.experiences[at].text = text;
    }
    return version;
}

void MapView::openEditor(Edited what) {
    if (m_editor) {
        m_editor->setFocus();
        return;
    }
    const MapItem item = m_state.current;
    const auto& stage = m_scene.version.stages[size_t(item.stage)];
    QString text = textOf(m_scene, item);
    if (what == Edited::Number && item.part != MapPart::Emotion) {
        text = QString::number(item.part == MapPart::Stage ? stage.expectedDays
                                                           : stage.steps[size_t(item.index)].offsetDays);
    }
    const Type type = item.part == MapPart::Stage && what == Edited::Title ? Type::Section
                      : item.part == MapPart::Step                         ? Type::SmallHead
                                                                           : Type::Small;
    m_editor = new MapEditor(m_theme, text, type, this);
    m_editor->setAccessibleName(spokenText(m_scene, item));
    m_editor->setGeometry(editorBox(item, what).toRect());
    const QString key = u"map/%1"_s.arg(++m_edits);
    const QString label = tr("%1 changed").arg(nameOf(item));
    m_drafting.hold(key, label);
    const auto tell = [this, item, what, key, label] {
        m_drafting.type(key, label, withText(item, what, m_editor->text()));
    };
    // What is drawn under the editor may move with each key; the editor stays with its place.
    connect(m_editor, &MapEditor::grew, this, tell);
    connect(m_editor, &MapEditor::taken, this, [this, tell] {
        tell();
        m_drafting.settle();
        m_editor->deleteLater();
        m_editor = nullptr;
        setFocus();
        update();
    });
    connect(m_editor, &MapEditor::givenBack, this, [this] {
        m_drafting.giveUp();
        m_editor->deleteLater();
        m_editor = nullptr;
        setFocus();
        update();
    });
    m_editor->show();
    m_editor->setFocus();
}

} // namespace ui
