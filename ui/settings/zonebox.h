// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// A list of time zones that can be typed into.
#pragma once

#include <QComboBox>

namespace ui {

/// All IANA zones with a place, and UTC; an unknown id is added, so that it is not lost.
QComboBox* zoneBox(const QByteArray& chosen, QWidget* parent);

} // namespace ui
