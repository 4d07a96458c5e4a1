// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Journeys to start from. Pure: no database.
#pragma once

#include "core/journeys/version.h"
#include "core/people/department.h"

namespace core::journeys {

enum class Template { Onboarding, Retainer, Campaign, Renewal };

inline constexpr std::array AllTemplates{Template::Onboarding, Template::Retainer, Template::Campaign,
                                         Template::Renewal};

/// "Agency onboarding"
QString templateName(Template which);
/// One sentence on when to take it.
QString templateNote(Template which);
/// The stages, with lineages that count from 1 and no ids; hand it to createJourney(). A part of a department
/// that the workspace does not have (by name, without case) is left out.
Version fromTemplate(Template which, const std::vector<people::Department>& departments);

} // namespace core::journeys
