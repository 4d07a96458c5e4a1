// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Words for what clients answer in surveys and write in reviews.
#pragma once

#include "core/feedback/feedback.h"
#include "ui/theme/paint.h"

namespace ui {

/// "NPS", "CSAT", "CES", "Review"
QString feedbackKindWord(core::FeedbackKind kind);
/// What was asked, in a sentence.
QString feedbackQuestion(core::FeedbackKind kind);
/// "NPS 6", "CSAT 4 of 5", "CES 3 of 7", "2 stars on Google"
QString feedbackText(const core::feedback::Feedback& feedback);
QString feedbackText(core::FeedbackKind kind, int score, const QString& site);
QString feedbackIcon(core::FeedbackKind kind);

} // namespace ui
