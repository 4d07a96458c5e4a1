// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Promised times as people write them: "30 min", "4 h", "1 h 30", "1:30", "120h", ".5 h". Pure.
#pragma once

#include "core/sla/clocks.h"

namespace ui {

/// Null for anything that is not understood, and for zero. A bare number is minutes.
std::optional<core::sla::Seconds> parsePromise(const QString& text);
/// Empty for none.
QString promiseText(std::optional<core::sla::Seconds> promise);

} // namespace ui
