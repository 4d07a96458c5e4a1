// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The zone of the workspace without the rest of its settings, for what is asked often.
#pragma once

#include "core/db/database.h"

#include <QTimeZone>

namespace core::workspace {

/// As Settings::zone(), in one short read.
QTimeZone zone(Database& db);

} // namespace core::workspace
