// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Words and icons of causes, gaps and CX principles, as people read them.
#pragma once

#include "core/lessons/check.h"
#include "core/lessons/gap.h"

namespace ui {

/// "missed", "not designed" …
QString gapKindWord(core::GapKind kind);
QString gapKindIcon(core::GapKind kind);
/// "gap", "no gap", "unknown"
QString verdictWord(core::Verdict verdict);
/// "Handover: missed, Onboarding", "no gap", "unknown".
QString causeText(const core::lessons::Cause& cause);
QString gapText(const core::lessons::Gap& gap);
/// What the kind looks at: "a word or phrase stands in the answer" …
QString principleKindWord(core::PrincipleKind kind);
/// A field that a principle can ask for, as people call it.
QString principleFieldWord(const QString& field);
/// Why a principle does not hold: "says: as per, SLA".
QString principleFailure(const core::lessons::Checked& checked);

} // namespace ui
