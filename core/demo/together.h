// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the people of the demo do together on the tickets of its story: to-dos, links, watching, calls for a
/// colleague, and a second ticket about the same that was merged.
#pragma once

#include "core/db/database.h"

namespace core::demo {

/// Where the story's tickets are missing, nothing happens.
void workTogether(Transaction& tx, const QTimeZone& zone);

} // namespace core::demo
