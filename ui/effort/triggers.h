// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The answers to "Who started it?" and the class that each gives.
#pragma once

#include "core/effort/workclass.h"

#include <QMenu>
#include <functional>

namespace ui {

struct Trigger {
    core::WorkClass workClass = core::WorkClass::Unclassified;
    core::Origin origin = core::Origin::Unknown;

    bool operator==(const Trigger&) const = default;
};

/// The client, we, delivery, internal, nobody knows.
const std::vector<Trigger>& triggers();
/// "The client came to us: reactive"
QString triggerText(const Trigger& trigger);
/// Fills the menu; each line carries its class in words, and the key of its number.
void fillTriggers(QMenu& menu, const std::function<void(const Trigger&)>& chosen);
/// The trigger that a class word stands for when nothing else is known.
Trigger triggerOf(core::WorkClass workClass);

} // namespace ui
