// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Reads a duration as people type it.
#pragma once

#include "core/base/time.h"

#include <QStringView>
#include <optional>

namespace core::effort {

/// Understands `45`, `45m`, `45 min`, `0:45`, `1:10`, `.75h`, `1.5 h`, `1,5h`, `2h`, `1h10`, `1 h 10`,
/// `1h10m`. A bare number is minutes; fractions of an hour round to the nearest minute. White space (no-break
/// too) and letter case do not matter. Null for anything else, for minutes of 60 or more after hours, and
/// above 24 hours. Zero is allowed: whether it makes sense is for the caller to say.
std::optional<Minutes> parseMinutes(QStringView text);

} // namespace core::effort
