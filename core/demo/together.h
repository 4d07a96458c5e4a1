// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the people of the demo do together on the tickets of its story: to-dos, links, watching, calls for a
/// colleague, and a second ticket about the same that was merged.
#pragma once

#include "core/demo/generate.h"

namespace core::demo {

/// Where the story's tickets are missing, nothing happens. Adds what it makes to `made`.
void workTogether(Transaction& tx, const QTimeZone& zone, Made& made);

} // namespace core::demo
