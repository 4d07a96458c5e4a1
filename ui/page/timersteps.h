// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What a person did with the timer, for the undo stack.
#pragma once

#include "core/effort/timeract.h"
#include "ui/page/undostack.h"

namespace ui {

/// Says what was saved; for a mere start also that undo throws the running time away.
UndoStep timerStep(const core::effort::TimerAct& act, const QTimeZone& zone);

} // namespace ui
