// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What a row behind a part of a client's health says, and where it leads.
#pragma once

#include "core/health/behind.h"
#include "ui/page/place.h"

#include <optional>

namespace ui {

/// What it is: "Call: kick-off", "#1042 Broken link", "Harbour Foods".
QString healthRowText(const core::health::BehindRow& row, core::ClientId client);
/// When: "12 May 2026", or from when to when.
QString healthRowDays(const core::health::BehindRow& row, const QTimeZone& zone);
/// What it counts in the part: "+1", "7 days", "alarm, counts twice".
QString healthRowCounts(const core::health::BehindRow& row, core::HealthInput input);
/// Empty for what is on the client's own page, where the person already is.
std::optional<Place> healthRowPlace(const core::health::BehindRow& row, core::ClientId client,
                                    const QTimeZone& zone);

} // namespace ui
