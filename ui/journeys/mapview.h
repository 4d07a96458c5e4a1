// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The map of a journey to look at and to work on: arrows, editing in place, drag and drop.
#pragma once

#include "ui/journeys/drafting.h"
#include "ui/journeys/mappaint.h"

#include <QPointer>
#include <QWidget>

namespace ui {

class MapEditor;

class MapView : public QWidget {
    Q_OBJECT

public:
    MapView(const Theme& theme, Drafting& drafting, QWidget* parent = nullptr);

    /// What was chosen stays chosen while it is still there.
    void setScene(MapScene scene);

    const MapScene& scene() const { return m_scene; }

    const MapLayout& mapLayout() const { return m_layout; }

    const MapItem& current() const { return m_state.current; }

    void setCurrent(const MapItem& item);
    /// Chooses what a problem or change is about.
    void setCurrent(core::journeys::Lineage stage, core::journeys::Lineage item, MapPart part);

    /// How wide the part of it is that a person sees; columns share it.
    void setRoom(int width);

    bool isEditing() const;

public Q_SLOTS:
    /// Acts on what is chosen; nothing happens where the version is not a draft.
    void editCurrent();
    void editNumber();
    void addAfterCurrent();
    void removeCurrent();
    void duplicateCurrent();
    void moveCurrent(int sideways, int along);
    void adjustCurrent(int by);

Q_SIGNALS:
    void currentChanged(const ui::MapItem& item);
    void detailsRequested();
    void linkOpened(ui::MapLink::Opens opens, int stage);
    /// Somebody wants to change what is published.
    void frozenTouched();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    enum class Edited { Title, Number };

    struct Drag {
        MapItem item;
        QPointF from;
        bool moving = false;
        MapItem target; ///< where it lands
    };

    void layOut();
    bool mayEdit();
    MapItem keptCurrent(const MapScene& before) const;
    void step(int sideways, int along);
    std::vector<const MapBox*> columnBoxes(int stage) const;
    void openEditor(Edited what);
    QRectF editorBox(const MapItem& item, Edited what) const;
    core::journeys::Version withText(const MapItem& item, Edited what, const QString& text) const;
    void add(const MapItem& at);
    void moveTo(const MapItem& from, const MapItem& to);
    void showDrop(QPointF at);
    MapItem dropTarget(const MapItem& item, QPointF at) const;
    QRectF dropMark(const MapItem& item, const MapItem& target) const;
    void setEmotion(int stage, int value);
    QString nameOf(const MapItem& item) const;

    const Theme& m_theme;
    Drafting& m_drafting;
    MapScene m_scene;
    MapLayout m_layout;
    MapState m_state;
    int m_room = 800;
    std::optional<Drag> m_drag;
    QPointer<MapEditor> m_editor;
    quint64 m_edits = 0;
};

} // namespace ui
