// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// How the health of the demo's clients came to be: scores of the last months, and a rule that was changed.
#pragma once

#include "core/demo/generate.h"

namespace core::demo {

/// Looks at every client as on one day of each week, by the rule that held then. Before the first sweep, so
/// that what that finds now is not told of the past.
void tellPastHealth(Database& db, const Options& options);

} // namespace core::demo
