// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The left side of the first window: what Waymark is for, as a sentence, a bar and a path.
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

namespace ui {

class FirstStory : public QWidget {
    Q_OBJECT

public:
    explicit FirstStory(const Theme& theme, QWidget* parent = nullptr);

    QSize sizeHint() const override { return {560, 680}; }

    QSize minimumSizeHint() const override { return {400, 560}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintWords(QPainter& painter, const QRectF& box) const;
    void paintBar(QPainter& painter, const QRectF& box) const;
    void paintPath(QPainter& painter, const QRectF& box) const;
    void paintNodes(QPainter& painter, const QList<QPointF>& nodes) const;
    void paintDip(QPainter& painter, QPointF from, QPointF to) const;

    const Theme& m_theme;
};

} // namespace ui
