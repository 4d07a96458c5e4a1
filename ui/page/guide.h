// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// "Guide back", wherever a drifting client is shown: begins the playbook that fits, with its way back.
#pragma once

#include "core/deviations/playbookrun.h"
#include "ui/page/desk.h"

namespace ui {

/// Begins the playbook, or the one that is offered first for the deviation's kind when it is zero; a
/// workspace without any gets the delivered ones first. Without a fitting playbook the deviation is marked as
/// being guided. A failure goes to the notices. `then` is called after success, unless the owner died.
void guideBack(const Desk& desk, QObject* owner, core::DeviationId deviation, const QString& clientName,
               core::PlaybookId playbook, std::function<void()> then);

} // namespace ui
