// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Deviations of the past: found, guided back, and what became of them.
#pragma once

#include "core/demo/world.h"

namespace core::demo {

void tellPastDeviations(const World& world, Writer& writer, Random& random, Size size);

} // namespace core::demo
