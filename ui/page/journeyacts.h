// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Acts on a client's journey from any page, with undo and redo.
#pragma once

#include "core/journeys/progress.h"
#include "ui/page/desk.h"

namespace ui {

using JourneyWork = std::function<std::vector<core::journeys::Act>(core::Transaction&)>;
using JourneyDone = std::function<void(const core::Error* error)>;

/// Runs the work in the store and, once it is done, offers to take all of its acts back. The answer comes
/// while the context lives: null when it went well.
void actOnJourney(const Desk& desk, QObject* context, const QString& text, const JourneyWork& work,
                  const JourneyDone& done);

} // namespace ui
