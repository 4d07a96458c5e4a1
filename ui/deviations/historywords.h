// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Lines of a deviation's history, and names of the client's contacts, as people read them.
#pragma once

#include "ui/deviations/deviationdata.h"

namespace ui {

/// "#1042 Ads paused", or the title of a touchpoint.
QString contactName(const core::deviations::ContactRow& contact);
/// "owner: Mara Lindqvist", "linked #1042" …
QString historyText(const core::deviations::Event& event, const DeviationDetail& detail);

} // namespace ui
