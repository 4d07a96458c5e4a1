// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the demo agency has ready for answers: templates, macros, articles, and files in some threads.
#pragma once

#include "core/db/database.h"

namespace core::demo {

/// After the tickets are told.
void tellAnswers(Transaction& tx);

} // namespace core::demo
