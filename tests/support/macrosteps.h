// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Steps of macros with defaults, so that a test states only what the step is about.
#pragma once

#include "core/macros/macro.h"

namespace test {

inline core::macros::Step macroStep(core::macros::Do what, const QString& text = {}, bool send = false) {
    core::macros::Step step;
    step.what = what;
    step.text = text;
    step.send = send;
    return step;
}

/// days: how long the ticket waits.
inline core::macros::Step stateStep(core::tickets::TicketState state, std::optional<int> days = {}) {
    core::macros::Step step = macroStep(core::macros::Do::State);
    step.state = state;
    step.days = days;
    return step;
}

} // namespace test
