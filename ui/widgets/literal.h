// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Names and texts of people on buttons and in menus, where "&" would mark a letter for the Alt key.
#pragma once

#include <QString>

namespace ui {

/// The text such that a button or menu shows it as it stands.
inline QString literal(QString text) {
    return text.replace(u'&', QLatin1String("&&"));
}

} // namespace ui
