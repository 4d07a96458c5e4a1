// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the demo's clients answer when they are asked, and write in public.
#pragma once

#include "core/demo/world.h"

namespace core::demo {

/// Quarterly NPS of contacts, CSAT after some resolved tickets, a few reviews; with the story's two voices in
/// the small workspace.
void tellFeedback(const World& world, Writer& writer, Random& random, Size size);

} // namespace core::demo
