// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What an act needs to know before it is done: each opens a dialog over the host and acts on its answer.
#pragma once

#include "ui/deviations/deviationacts.h"
#include "ui/deviations/deviationdata.h"

namespace ui {

void askHowDone(const Desk& desk, DeviationActs& acts, const core::deviations::RunStep& step,
                const DeviationDetail& detail, QWidget* host);
void askWhySkipped(const Desk& desk, DeviationActs& acts, const core::deviations::RunStep& step,
                   QWidget* host);
/// Nothing when no playbook is under way.
void askWhyStopped(const Desk& desk, DeviationActs& acts, const DeviationDetail& detail, QWidget* host);
void askWhyDismissed(const Desk& desk, DeviationActs& acts, const DeviationDetail& detail, QWidget* host);
void askUntilWhen(const Desk& desk, DeviationActs& acts, const DeviationDetail& detail, QWidget* host);

} // namespace ui
