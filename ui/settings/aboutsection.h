// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What this program is, and whose work is in it.
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

namespace ui {

class AboutSection : public QWidget {
    Q_OBJECT

public:
    AboutSection(const Theme& theme, QWidget* parent);
};

} // namespace ui
