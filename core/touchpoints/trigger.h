// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What triggered a contact, and with that the class of its time (words.md in the manual).
#pragma once

#include "core/touchpoints/touchpoint.h"

namespace core::touchpoints {

/// Where nothing else is known, who began it.
constexpr Origin triggerOf(Direction direction) {
    return direction == Direction::Outbound ? Origin::CallBack : Origin::ClientContact;
}

/// What was said, else the plan that it fulfils, else who began it.
inline Origin triggerOf(const Log& log) {
    return log.origin.value_or(log.fulfils ? Origin::Planned : triggerOf(log.touchpoint.direction));
}

/// Of the time that the contact takes.
inline WorkClass classOf(const Log& log) {
    return log.workClass.value_or(effort::classOf(triggerOf(log)));
}

} // namespace core::touchpoints
