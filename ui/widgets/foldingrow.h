// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Parts side by side, and under one another where one line would cut them.
///
///     auto* row = new FoldingRow(8, this);
///     row->addPart(choices);
///     row->addPart(people, 1);
#pragma once

#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QWidget>

namespace ui {

class FoldingRow : public QWidget {
    Q_OBJECT

public:
    /// gap: between parts that stand side by side; below: between those under one another.
    FoldingRow(int gap, int below, QWidget* parent);

    void addPart(QWidget* part, int stretch = 0);

    /// A line between the parts while they stand side by side.
    void setRules(const Theme& theme);

    bool isFolded() const { return m_row->direction() == QBoxLayout::TopToBottom; }

    /// As wide as its widest part, since it can fold.
    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

Q_SIGNALS:
    void folded(bool on);

protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void fold();
    int widthSideBySide() const;

    QBoxLayout* m_row;
    const Theme* m_ruled = nullptr;
    int m_gap;
    int m_below;
};

} // namespace ui
