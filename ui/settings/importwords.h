// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What an import is about, in words.
#pragma once

#include "core/exchange/importer.h"

namespace ui {

/// "Clients", "Effort entries" …
QString importKindWord(core::exchange::Kind kind);
/// "tickets of Zendesk", or what a person chose.
QString importWhat(const core::exchange::FilePlan& file);
/// "UTF-8, comma, names in line 1, dates year first"
QString importFacts(const core::exchange::FilePlan& file);
/// "34 new, 2 changed, 3 unchanged, 1 refused"; parts that are zero are left out.
QString importCounts(const core::exchange::FileResult& result);
/// The sum over all files.
core::exchange::FileResult importSum(const core::exchange::Report& report);

} // namespace ui
