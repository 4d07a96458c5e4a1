// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// One fact in a side panel: icon, what, value, and a note on the right.
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

namespace ui {

class FactRow : public QWidget {
    Q_OBJECT

public:
    struct Fact {
        QString icon;
        QString what;
        QString value;
        QString note;
        Color color = Color::Ink; ///< of icon and value: a status ink always comes with its icon and words

        bool operator==(const Fact&) const = default;
    };

    FactRow(const Theme& theme, const Fact& fact, QWidget* parent);

    QSize sizeHint() const override { return {240, 26}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    Fact m_fact;
};

} // namespace ui
