// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journeys/mapaccess.h"

#include "ui/journeys/mapview.h"

#include <QAccessibleWidget>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

/// Stands for the place in the list of boxes, not for what is drawn there: it lives as long as the map does
/// and speaks of whatever that place holds now.
class MapCell : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    MapCell(MapView* map, int at)
        : m_map(map)
        , m_at(at) {}

    bool isValid() const override { return m_map && size_t(m_at) < m_map->mapLayout().boxes.size(); }

    QObject* object() const override { return nullptr; }

    QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(m_map); }

    QAccessibleInterface* child(int) const override { return nullptr; }

    QAccessibleInterface* childAt(int, int) const override { return nullptr; }

    int childCount() const override { return 0; }

    int indexOfChild(const QAccessibleInterface*) const override { return -1; }

    QAccessible::Role role() const override {
        return isValid() && isAdder(m_map->scene(), item()) ? QAccessible::Button : QAccessible::ListItem;
    }

    QString text(QAccessible::Text what) const override {
        if (!isValid()) {
            return {};
        }
        if (what == QAccessible::Name) {
            return spokenText(m_map->scene(), item());
        }
        // What belongs to a stage says to which; the stage itself and what names it need not.
        const bool listed = item().part == MapPart::Criterion || item().part == MapPart::Step ||
                            item().part == MapPart::Experience;
        return what == QAccessible::Description && listed
                   ? textOf(m_map->scene(), {MapPart::Stage, item().stage, 0})
                   : QString();
    }

    void setText(QAccessible::Text, const QString&) override {}

    QRect rect() const override {
        if (!isValid()) {
            return {};
        }
        const QRect box = m_map->mapLayout().boxes[size_t(m_at)].box.toAlignedRect();
        return {m_map->mapToGlobal(box.topLeft()), box.size()};
    }

    QAccessible::State state() const override {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        state.focusable = true;
        state.selectable = true;
        state.selected = item() == m_map->current();
        state.focused = state.selected && m_map->hasFocus();
        state.readOnly = !m_map->scene().editable;
        state.offscreen = m_map->visibleRegion().intersected(boxOnMap()).isEmpty();
        return state;
    }

    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this)
                                                    : nullptr;
    }

    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }

    void doAction(const QString& action) override {
        if (!isValid()) {
            return;
        }
        m_map->setFocus(Qt::OtherFocusReason);
        m_map->setCurrent(item());
        if (action == pressAction()) {
            m_map->editCurrent();
        }
    }

    QStringList keyBindingsForAction(const QString& action) const override {
        return action == pressAction() ? QStringList{u"Enter"_s} : QStringList();
    }

private:
    const MapItem& item() const { return m_map->mapLayout().boxes[size_t(m_at)].item; }

    QRect boxOnMap() const { return m_map->mapLayout().boxes[size_t(m_at)].box.toAlignedRect(); }

    QPointer<MapView> m_map;
    int m_at;
};

class MapAccess : public QAccessibleWidget {
public:
    explicit MapAccess(MapView* map)
        : QAccessibleWidget(map, QAccessible::List)
        , m_map(map) {}

    ~MapAccess() override {
        for (const auto id : m_cells) {
            QAccessible::deleteAccessibleInterface(id);
        }
    }

    /// The cells, and after them the field that lies over one while it is edited.
    int childCount() const override { return cells() + QAccessibleWidget::childCount(); }

    QAccessibleInterface* child(int index) const override {
        if (index >= cells()) {
            return QAccessibleWidget::child(index - cells());
        }
        while (index >= int(m_cells.size())) {
            m_cells.push_back(
                QAccessible::registerAccessibleInterface(new MapCell(m_map, int(m_cells.size()))));
        }
        return index >= 0 ? QAccessible::accessibleInterface(m_cells[size_t(index)]) : nullptr;
    }

    int indexOfChild(const QAccessibleInterface* child) const override {
        for (int i = 0; i < std::min(cells(), int(m_cells.size())); ++i) {
            if (QAccessible::accessibleInterface(m_cells[size_t(i)]) == child) {
                return i;
            }
        }
        const int below = QAccessibleWidget::indexOfChild(child);
        return below < 0 ? below : below + cells();
    }

    QAccessibleInterface* childAt(int x, int y) const override {
        if (auto* below = QAccessibleWidget::childAt(x, y)) {
            return below;
        }
        const int at = indexOf(m_map->mapLayout().itemAt(m_map->mapFromGlobal(QPoint(x, y))));
        return at < 0 ? nullptr : child(at);
    }

    QAccessibleInterface* focusChild() const override {
        const int at = m_map->hasFocus() ? indexOf(m_map->current()) : -1;
        return at < 0 ? QAccessibleWidget::focusChild() : child(at);
    }

    int indexOf(const MapItem& item) const {
        const auto& boxes = m_map->mapLayout().boxes;
        const auto found =
            std::find_if(boxes.begin(), boxes.end(), [&](const auto& box) { return box.item == item; });
        return !item.isValid() || found == boxes.end() ? -1 : int(found - boxes.begin());
    }

private:
    int cells() const { return int(m_map->mapLayout().boxes.size()); }

    MapView* m_map;
    mutable std::vector<QAccessible::Id> m_cells; ///< made when somebody asks
};

QAccessibleInterface* makeAccess(const QString&, QObject* object) {
    auto* map = qobject_cast<MapView*>(object);
    return map ? new MapAccess(map) : nullptr;
}

} // namespace

void offerMapAccess() {
    QAccessible::installFactory(&makeAccess);
}

void tellCurrentCell(MapView& map) {
    if (!QAccessible::isActive() || !map.hasFocus()) {
        return;
    }
    const auto* spoken = dynamic_cast<MapAccess*>(QAccessible::queryAccessibleInterface(&map));
    const int at = spoken ? spoken->indexOf(map.current()) : -1;
    if (at >= 0) {
        QAccessibleEvent told(&map, QAccessible::Focus);
        told.setChild(at);
        QAccessible::updateAccessibility(&told);
    }
}

void tellCellsChanged(MapView& map) {
    if (QAccessible::isActive()) {
        QAccessibleEvent told(&map, QAccessible::ObjectReorder);
        QAccessible::updateAccessibility(&told);
    }
}

} // namespace ui
