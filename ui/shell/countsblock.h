// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The block that says which planned touchpoint is fulfilled; tinted when there is one.
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

namespace ui {

class CountsBlock : public QWidget {
public:
    CountsBlock(const Theme& theme, QWidget* parent);

    void setCounting(bool counting);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    bool m_counting = false;
};

} // namespace ui
