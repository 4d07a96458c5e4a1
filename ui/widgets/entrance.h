// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Lets a panel that was just shown fade in and move to its place.
///
///     const QPixmap ground = Entrance::ground(*parentWidget(), room, theme.motion());
///     panel->show();
///     Entrance::play(*panel, room, ground);
/// Only a picture moves: it lies over the panel, which is at its place from the first moment, has the focus,
/// takes keys and clicks, and is seen as it is in every frame. Nothing waits for the end. Graphics effects
/// would not do: they leave holes where a panel has a scroll area.
#pragma once

#include <QPixmap>
#include <QWidget>

class QVariantAnimation;

namespace ui {

class Motion;

class Entrance : public QWidget {
    Q_OBJECT

public:
    enum class From : std::uint8_t { Below, Right };

    /// What `host` shows in the room that a panel is about to come into, before it does. Null without motion.
    static QPixmap ground(QWidget& host, const QRect& room, const Motion& motion);
    /// After show(). The room is one of the panel's parent, and holds the panel and 8 px on the side that it
    /// comes from. With a null ground it does nothing. It goes by itself.
    static void play(QWidget& panel, const QRect& room, const QPixmap& ground, From from = From::Below);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    Entrance(QWidget& panel, const QRect& room, const QPixmap& ground, From from);

    void look();
    void leave();

    QWidget& m_panel;
    QPixmap m_ground;
    QPixmap m_picture;
    QPointF m_from;
    QVariantAnimation* m_way;
};

} // namespace ui
