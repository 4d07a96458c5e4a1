// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journeys/mapview.h"

#include "ui/journeys/mapaccess.h"
#include "ui/journeys/mapeditor.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

using namespace Qt::Literals::StringLiterals;
namespace journeys = core::journeys;

namespace ui {

namespace {

bool handles(const QKeyEvent& key) {
    const bool arrow = key.key() == Qt::Key_Left || key.key() == Qt::Key_Right || key.key() == Qt::Key_Up ||
                       key.key() == Qt::Key_Down;
    const auto modifiers = key.modifiers() & ~Qt::KeypadModifier;
    return arrow && (modifiers == Qt::NoModifier || modifiers == Qt::AltModifier);
}

} // namespace

MapView::MapView(const Theme& theme, Drafting& drafting, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_drafting(drafting) {
    offerMapAccess();
    setObjectName(u"journeyMap"_s);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Map of the journey"));
    connect(&theme, &Theme::changed, this, [this] { layOut(); });
}

void MapView::setScene(MapScene scene) {
    const MapScene before = std::exchange(m_scene, std::move(scene));
    m_state.current = keptCurrent(before);
    m_state.hovered = {};
    layOut();
}

/// By lineage, because places move; by place for what has none.
MapItem MapView::keptCurrent(const MapScene& before) const {
    MapItem item = m_state.current;
    if (!item.isValid() && !m_scene.version.stages.empty()) {
        return {MapPart::Stage, 0, 0};
    }
    const auto lineage = lineageOf(before, item);
    const auto stage =
        item.part == MapPart::Stage ? lineage : lineageOf(before, {MapPart::Stage, item.stage, 0});
    for (int s = 0; s < int(m_scene.version.stages.size()); ++s) {
        for (int i = 0; lineage != 0 && i < countOf(m_scene, item.part, s); ++i) {
            if (lineageOf(m_scene, {item.part, s, i}) == lineage) {
                return {item.part, s, i};
            }
        }
    }
    for (int s = 0; s < int(m_scene.version.stages.size()); ++s) {
        if (stage != 0 && m_scene.version.stages[size_t(s)].lineage == stage) {
            return {item.part, s, std::clamp(item.index, 0, std::max(countOf(m_scene, item.part, s) - 1, 0))};
        }
    }
    const int last = int(m_scene.version.stages.size()) - (m_scene.editable ? 0 : 1);
    item.stage = std::min(item.stage, last);
    if (item.stage < 0) {
        return {};
    }
    return {MapPart::Stage, item.stage, 0};
}

bool MapView::isEditing() const {
    return m_editor;
}

void MapView::setRoom(int width) {
    if (width != m_room) {
        m_room = width;
        layOut();
    }
}

void MapView::layOut() {
    const size_t before = m_layout.boxes.size();
    m_layout = layOutMap(m_theme, m_scene, m_room);
    setFixedSize(m_layout.size.toSize());
    if (m_layout.boxes.size() != before) {
        tellCellsChanged(*this);
    }
    setAccessibleDescription(spokenText(m_scene, m_state.current));
    update();
}

void MapView::setCurrent(const MapItem& item) {
    if (m_state.current != item) {
        m_state.current = item;
        setAccessibleDescription(spokenText(m_scene, item));
        update();
        tellCurrentCell(*this);
        Q_EMIT currentChanged(item);
    }
}

void MapView::setCurrent(journeys::Lineage stage, journeys::Lineage item, MapPart part) {
    for (int s = 0; s < int(m_scene.version.stages.size()); ++s) {
        if (m_scene.version.stages[size_t(s)].lineage != stage) {
            continue;
        }
        for (int i = 0; i < countOf(m_scene, part, s); ++i) {
            if (item == 0 || lineageOf(m_scene, {part, s, i}) == item) {
                setCurrent({part, s, i});
                return;
            }
        }
        setCurrent({MapPart::Stage, s, 0});
    }
}

std::vector<const MapBox*> MapView::columnBoxes(int stage) const {
    std::vector<const MapBox*> boxes;
    for (const auto& box : m_layout.boxes) {
        if (box.item.stage == stage) {
            boxes.push_back(&box);
        }
    }
    std::stable_sort(boxes.begin(), boxes.end(),
                     [](const auto* a, const auto* b) { return a->box.top() < b->box.top(); });
    return boxes;
}

void MapView::step(int sideways, int along) {
    MapItem item = m_state.current;
    if (!item.isValid()) {
        setCurrent({MapPart::Stage, 0, 0});
        return;
    }
    if (sideways != 0) {
        item.stage += sideways;
        const int adder = m_scene.editable ? 1 : 0;
        const int last = int(m_scene.version.stages.size()) - 1;
        if (item.stage < 0 || item.stage > last + (item.part == MapPart::Stage ? adder : 0)) {
            return;
        }
        const bool lists =
            item.part == MapPart::Criterion || item.part == MapPart::Step || item.part == MapPart::Experience;
        const int most = countOf(m_scene, item.part, item.stage) - 1 + (lists ? adder : 0);
        item.index = std::clamp(item.index, 0, std::max(most, 0));
        if (m_layout.boxOf(item)) {
            setCurrent(item);
        }
        return;
    }
    const auto boxes = columnBoxes(item.stage);
    const auto at =
        std::find_if(boxes.begin(), boxes.end(), [&](const auto* box) { return box->item == item; });
    const auto next = at - boxes.begin() + along;
    if (at != boxes.end() && next >= 0 && next < std::ptrdiff_t(boxes.size())) {
        setCurrent(boxes[size_t(next)]->item);
    }
}

bool MapView::mayEdit() {
    if (!m_scene.editable) {
        Q_EMIT frozenTouched();
    }
    return m_scene.editable;
}

QString MapView::nameOf(const MapItem& item) const {
    const QString text = textOf(m_scene, item);
    return text.isEmpty() ? tr("Nameless") : text;
}

bool MapView::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && handles(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        const auto* problem = problemOf(m_scene, m_layout.itemAt(help->pos()));
        QToolTip::showText(help->globalPos(), problem ? problem->text : QString(), this);
        return true;
    }
    return QWidget::event(event);
}

void MapView::paintEvent(QPaintEvent* event) {
    QPainter painter(this);
    painter.fillRect(event->rect(), m_theme.color(Color::Surface));
    m_state.focused = hasFocus() || m_editor;
    paintMap(painter, m_theme, m_scene, m_layout, m_state);
}

void MapView::keyPressEvent(QKeyEvent* event) {
    const bool alt = event->modifiers() & Qt::AltModifier;
    const bool shift = event->modifiers() & Qt::ShiftModifier;
    const auto arrow = [&](int sideways, int along) {
        if (alt) {
            moveCurrent(sideways, along);
        } else {
            step(sideways, along);
        }
    };
    switch (event->key()) {
    case Qt::Key_Left:
        return arrow(-1, 0);
    case Qt::Key_Right:
        return arrow(1, 0);
    case Qt::Key_Up:
        return arrow(0, -1);
    case Qt::Key_Down:
        return arrow(0, 1);
    case Qt::Key_Home:
        return setCurrent({MapPart::Stage, 0, 0});
    case Qt::Key_End:
        return setCurrent({MapPart::Stage, std::max(int(m_scene.version.stages.size()) - 1, 0), 0});
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F2:
        return shift ? editNumber() : editCurrent();
    case Qt::Key_Delete:
        return removeCurrent();
    case Qt::Key_Insert:
        return addAfterCurrent();
    case Qt::Key_Plus:
        return adjustCurrent(1);
    case Qt::Key_Minus:
        return adjustCurrent(-1);
    default:
        QWidget::keyPressEvent(event);
    }
}

void MapView::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) {
        return;
    }
    setFocus(Qt::MouseFocusReason);
    if (const MapLink* link = m_layout.linkAt(event->position())) {
        Q_EMIT linkOpened(link->opens, link->stage);
        return;
    }
    const MapItem item = m_layout.itemAt(event->position());
    if (!item.isValid()) {
        return;
    }
    setCurrent(item);
    if (m_scene.editable && isAdder(m_scene, item)) {
        add(item);
    } else if (m_scene.editable) {
        m_drag = Drag{item, event->position(), false, {}};
    }
}

void MapView::mouseMoveEvent(QMouseEvent* event) {
    if (m_drag && event->buttons() & Qt::LeftButton) {
        m_drag->moving = m_drag->moving || (event->position() - m_drag->from).manhattanLength() >= 8;
        if (m_drag->moving) {
            showDrop(event->position());
        }
        return;
    }
    const MapItem item = m_layout.itemAt(event->position());
    setCursor(m_layout.linkAt(event->position()) || isAdder(m_scene, item) ? Qt::PointingHandCursor
                                                                           : Qt::ArrowCursor);
    if (item != m_state.hovered) {
        m_state.hovered = item;
        update();
    }
}

void MapView::mouseReleaseEvent(QMouseEvent* event) {
    const auto drag = std::exchange(m_drag, std::nullopt);
    m_state.drop.reset();
    update();
    if (!drag || !drag->moving) {
        return;
    }
    if (drag->item.part == MapPart::Emotion) {
        setEmotion(drag->item.stage, emotionAt(m_layout.row(MapRow::Emotion), event->position().y()));
    } else if (drag->target.isValid() && drag->target != drag->item) {
        moveTo(drag->item, drag->target);
    }
}

void MapView::mouseDoubleClickEvent(QMouseEvent* event) {
    const MapItem item = m_layout.itemAt(event->position());
    if (event->button() != Qt::LeftButton || item != m_state.current || isAdder(m_scene, item)) {
        return;
    }
    m_drag.reset();
    if (item.part == MapPart::Emotion && m_scene.editable) {
        setEmotion(item.stage, emotionAt(m_layout.row(MapRow::Emotion), event->position().y()));
        return;
    }
    // On its number a double click means the number.
    const bool number = (item.part == MapPart::Stage || item.part == MapPart::Step) &&
                        editorBox(item, Edited::Number).contains(event->position());
    if (number) {
        editNumber();
    } else {
        editCurrent();
    }
}

void MapView::showDrop(QPointF at) {
    m_drag->target = dropTarget(m_drag->item, at);
    m_state.drop.reset();
    if (m_drag->target.isValid()) {
        m_state.drop = dropMark(m_drag->item, m_drag->target);
    }
    update();
}

/// Where the thing would be after it was let go there: its own place is taken out first.
MapItem MapView::dropTarget(const MapItem& item, QPointF at) const {
    int stage = -1;
    for (int s = 0; s < int(m_layout.columns.size()); ++s) {
        const QRectF& column = m_layout.columns[size_t(s)];
        if (at.x() >= column.left() - mapsize::ColumnGap && at.x() <= column.right()) {
            stage = s;
        }
    }
    if (stage < 0 || item.part == MapPart::Emotion) {
        return {};
    }
    if (item.part == MapPart::Stage) {
        return {MapPart::Stage, stage, 0};
    }
    int index = 0;
    for (int i = 0; i < countOf(m_scene, item.part, stage); ++i) {
        const MapBox* box = m_layout.boxOf({item.part, stage, i});
        const bool itself = stage == item.stage && i == item.index;
        if (box && !itself && at.y() > box->box.center().y()) {
            ++index;
        }
    }
    const bool lists =
        item.part == MapPart::Criterion || item.part == MapPart::Step || item.part == MapPart::Experience;
    return lists ? MapItem{item.part, stage, index} : MapItem{};
}

QRectF MapView::dropMark(const MapItem& item, const MapItem& target) const {
    if (item.part == MapPart::Stage) {
        const QRectF& column = m_layout.columns[size_t(target.stage)];
        const bool after = target.stage > item.stage;
        return {after ? column.right() + 3 : column.left() - 5, 8, 2,
                m_layout.row(MapRow::Stage).height() - 12};
    }
    // The mark stands before the thing that will follow.
    const bool same = target.stage == item.stage;
    const int following = target.index + (same && target.index >= item.index ? 1 : 0);
    const QRectF& column = m_layout.columns[size_t(target.stage)];
    const MapBox* box = m_layout.boxOf({item.part, target.stage, following});
    const double y = box ? box->box.top() - 4 : m_layout.row(MapRow::Steps).bottom();
    return {column.left(), y, column.width(), 2};
}

void MapView::leaveEvent(QEvent* event) {
    QWidget::leaveEvent(event);
    m_state.hovered = {};
    update();
}

void MapView::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    tellCurrentCell(*this);
    update();
}

void MapView::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    update();
}

} // namespace ui
