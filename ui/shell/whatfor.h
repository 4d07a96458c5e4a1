// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The answers to "what for?" in the quick log: what triggered a contact, which decides the class of its
/// time, and what rules may ask about it.
#pragma once

#include "core/effort/workclass.h"
#include "core/touchpoints/purpose.h"

#include <QString>
#include <vector>

namespace ui {

struct WhatFor {
    QString text;
    std::optional<core::Origin> origin; ///< empty: the plan or who began it decides
    core::Purpose purpose = core::Purpose::None;
};

/// The first one says nothing.
std::vector<WhatFor> whatForChoices();

} // namespace ui
