// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Lets a panel that was just shown fade in and move to its place.
///
/// Only its picture moves: the panel itself is at its place from the first moment, has the focus and takes
/// keys and clicks, and nothing waits for the end.
#pragma once

#include <QGraphicsEffect>
#include <QPoint>

class QVariantAnimation;

namespace ui {

class Motion;

class Entrance : public QGraphicsEffect {
    Q_OBJECT

public:
    enum class From : std::uint8_t { Below, Right };

    /// For a panel inside a window, after show(). Without motion it does nothing. It goes by itself.
    static void play(QWidget& panel, const Motion& motion, From from = From::Below);

    QRectF boundingRectFor(const QRectF& source) const override;

protected:
    void draw(QPainter* painter) override;

private:
    explicit Entrance(From from);

    QVariantAnimation* m_way;
    QPointF m_from;
};

} // namespace ui
