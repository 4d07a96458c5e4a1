// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What people said about why there were tickets.
#pragma once

#include "core/db/database.h"
#include "core/demo/random.h"

namespace core::demo {

/// Causes of the newest resolved tickets: gaps where the client's path had one, and the other answers. Some
/// were not asked yet.
void tellCauses(Transaction& tx, Random& random, const QTimeZone& zone);

} // namespace core::demo
