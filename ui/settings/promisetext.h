// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Promised times and warnings as people write them: "30 min", "4 h", "1 h 30", "1:30", ".5 h"; "25 %". Pure.
#pragma once

#include "core/sla/policy.h"

namespace ui {

/// Null for anything that is not understood, and for zero. A bare number is minutes.
std::optional<core::sla::Seconds> parsePromise(const QString& text);
/// Empty for none.
QString promiseText(std::optional<core::sla::Seconds> promise);

/// "25 %", or a time such as "30 min"; empty: never. Null for anything that is not understood.
std::optional<core::sla::Warning> parseWarning(const QString& text);
QString warningText(const core::sla::Warning& warning);

} // namespace ui
