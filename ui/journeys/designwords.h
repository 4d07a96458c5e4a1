// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Words of what journeys are drawn with.
#pragma once

#include "core/journeys/version.h"

namespace ui {

/// "by hand", "when a touchpoint is done" …
QString ruleWord(core::CriterionRule rule);
/// "accountable" …
QString stageRoleWord(core::StageRole role);
/// "A", "R", "C", "I".
QString roleLetter(core::StageRole role);
/// "draft", "live", "retired".
QString versionWord(core::VersionState state);

} // namespace ui
