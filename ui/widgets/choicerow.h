// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// A row of choices with icon and word, one of them taken: channel, mood. Arrow keys move, Tab enters and
/// leaves; Space on the taken one clears it where that is allowed.
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

namespace ui {

class ChoiceRow : public QWidget {
    Q_OBJECT

public:
    struct Choice {
        QString text;
        QString icon;
    };

    ChoiceRow(const Theme& theme, std::vector<Choice> choices, QWidget* parent = nullptr);

    /// −1: none.
    int current() const { return m_current; }

    /// Does not emit.
    void setCurrent(int index);

    void setClearable(bool on) { m_clearable = on; }

    /// Narrower than the row: choices of a fixed width, left aligned. Zero: they share the row.
    void setChoiceWidth(int width) { m_width = width; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void currentChanged(int index);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QRectF boxOf(int index) const;
    double widthOf(const Choice& choice, bool withIcon) const;
    double wanted(bool withIcons) const;
    bool showsIcons() const;
    void choose(int index);

    const Theme& m_theme;
    std::vector<Choice> m_choices;
    int m_current = -1;
    int m_width = 0;
    bool m_clearable = false;
};

} // namespace ui
