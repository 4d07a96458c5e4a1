// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The migrations, one function and file each.
#pragma once

#include "core/db/migration.h"

namespace core {

Migration firstSchema();
Migration effortRollup();
Migration fullTextSearch();
Migration importKeys();
Migration workingCalendars();
Migration journeys();
Migration deviations();
Migration serviceLevels();
Migration customFields();
Migration conversations();
Migration lessons();

} // namespace core
