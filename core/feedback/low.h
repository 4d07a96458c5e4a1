// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Which answers are low: they are deviations, and somebody answers them.
#pragma once

#include "core/feedback/feedback.h"

namespace core::feedback {

/// So much or less is low: a detractor of NPS, who is not satisfied, who had it hard, three stars.
constexpr int lowLimit(FeedbackKind kind) {
    switch (kind) {
    case FeedbackKind::Nps:
        return 6;
    case FeedbackKind::Csat:
        return 2;
    case FeedbackKind::Ces:
    case FeedbackKind::Review:
        break;
    }
    return 3;
}

constexpr bool isLow(const Feedback& feedback) {
    return feedback.score <= lowLimit(feedback.kind);
}

} // namespace core::feedback
