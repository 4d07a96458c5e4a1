// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/zone.h"

#include "core/workspace/settings.h"

namespace core::workspace {

QTimeZone zone(Database& db) {
    Settings settings;
    if (const auto stored = db.scalar<QString>("SELECT value FROM setting WHERE key = 'time.zone'")) {
        settings.zoneId = stored->toUtf8();
    }
    return settings.zone();
}

} // namespace core::workspace
