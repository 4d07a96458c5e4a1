// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Words, icons and colours of deviations, the same on every page that shows them.
#pragma once

#include "core/deviations/list.h"
#include "core/deviations/playbook.h"
#include "ui/theme/paint.h"

namespace ui {

/// "Stage overrun", "Silence" …
QString deviationWord(core::DeviationKind kind);
QString deviationIcon(core::DeviationKind kind);
/// "urgent"; "watch", or "soon" for kinds that tell what is about to happen.
QString urgencyWord(core::Urgency urgency, core::DeviationKind kind);
/// Bad or Warn, which bring their icons.
Tone urgencyTone(core::Urgency urgency);
/// "today", "6 d"
QString offPathText(QDate since, QDate until);
/// "early", "noticed" …
QString outcomeWord(core::Outcome outcome);
Tone outcomeTone(core::Outcome outcome);
/// What the outcome means, in a sentence.
QString outcomeSentence(core::Outcome outcome, int noticeDays);
/// "open", "being guided" …
QString deviationStateWord(core::DeviationState state);
/// "client's owner" …
QString stepOwnerWord(core::StepOwner owner);

} // namespace ui
