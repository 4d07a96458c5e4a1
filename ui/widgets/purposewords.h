// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Words of what a touchpoint is for.
#pragma once

#include "core/touchpoints/purpose.h"

#include <QString>

namespace ui {

/// "kick-off", "business review"; empty for none.
QString purposeWord(core::Purpose purpose);

} // namespace ui
