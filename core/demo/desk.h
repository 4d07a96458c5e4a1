// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What an agency that has worked with its tickets for a while has set up: fields of its own with values,
/// saved views, and what its people have read.
#pragma once

#include "core/db/database.h"
#include "core/demo/generate.h"

namespace core::demo {

/// After tickets and clients are there.
void tellDesk(Transaction& tx, Size size);

} // namespace core::demo
