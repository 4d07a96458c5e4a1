// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The numbers behind a deviation in words: one line for lists, a sentence for the detail, and its rule.
#pragma once

#include "core/deviations/deviation.h"

namespace ui {

/// "24 days in Onboarding; 4 of 5 peers were done by day 41". Empty for evidence without its numbers.
QString evidenceLine(core::DeviationKind kind, const QJsonObject& evidence, QDate today);
/// The same with all that is known, as whole sentences.
QString evidenceSentence(core::DeviationKind kind, const QJsonObject& evidence, QDate today);
/// The thresholds that found it: "Missed after 2 working days of grace." Empty for an unknown rule.
QString ruleSentence(core::DeviationKind kind, const QJsonObject& rule);

} // namespace ui
