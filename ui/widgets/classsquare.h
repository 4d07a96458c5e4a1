// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The mark of a class of work in a legend or a section head: a filled square, hatched for unclassified.
#pragma once

#include "core/effort/workclass.h"
#include "ui/theme/paint.h"

#include <QWidget>

namespace ui {

namespace paint {

/// 10 px wide; for delegates.
void classSquare(QPainter& painter, const Theme& theme, QPointF centre, core::WorkClass workClass);

} // namespace paint

class ClassSquare : public QWidget {
    Q_OBJECT

public:
    ClassSquare(const Theme& theme, core::WorkClass workClass, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    core::WorkClass m_class;
};

} // namespace ui
