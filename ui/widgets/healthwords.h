// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Words for health scores and what they are made of.
#pragma once

#include "core/health/score.h"
#include "ui/theme/paint.h"

namespace ui {

/// "Good", "Watch", "At risk", "No score"
QString bandWord(core::HealthBand band);
/// Brings the icon that goes with the word.
Tone bandTone(core::HealthBand band);
/// "Relationship" …
QString healthGroupWord(core::HealthGroup group);
/// "Days since contact" …
QString healthInputWord(core::HealthInput input);
/// What was measured, with the numbers behind it: "12 days, at most 30".
QString readingText(core::HealthInput input, const core::health::Reading& reading);
/// Why there is nothing: "no answer in 180 days".
QString missingText(core::HealthInput input);
/// A value of the input in its unit, for the ends of its scale: "30 %", "2.5 ×".
QString inputValueText(core::HealthInput input, double value);
/// Whether people read its values as percentages; they are stored as parts of 1.
bool isShare(core::HealthInput input);
/// "61 Watch, coverage 82 %": a score is never told without its coverage. score: null below the needed
/// coverage; coverage: null when nobody looked yet.
QString scoreText(std::optional<int> score, core::HealthBand band, std::optional<int> coverage);
/// "−9 in 30 d"
QString trendText(int difference);

} // namespace ui
