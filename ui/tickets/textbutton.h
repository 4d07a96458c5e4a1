// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// A line of text that can be pressed: cut on the right, dotted underneath while it is pointed at.
#pragma once

#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <algorithm>

namespace ui {

class TextButton : public QAbstractButton {
    Q_OBJECT

public:
    TextButton(const Theme& theme, Type type, Color color, QWidget* parent);

    /// `what` says to a screen reader, and as tool tip, what happens.
    void set(const QString& text, const QString& what);
    QSize sizeHint() const override;

    QSize minimumSizeHint() const override {
        return {std::min(sizeHint().width(), 140), sizeHint().height()};
    }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    const Theme& m_theme;
    Type m_type;
    Color m_color;
};

} // namespace ui
