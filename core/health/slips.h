// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What is no reopening: what a member resolved and took back within minutes.
#pragma once

#include <QtGlobal>

namespace core::health {

constexpr qint64 SlipMs = 10 * 60 * 1000;

} // namespace core::health
