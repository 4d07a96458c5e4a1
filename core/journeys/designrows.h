// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Writes the rows of a version. For the functions of this folder; others use design.h.
#pragma once

#include "core/db/database.h"
#include "core/journeys/version.h"

namespace core::journeys::rows {

/// Gives ids to what has none, then lineages to what has none.
void giveKeys(Transaction& tx, Version& version);
/// A new version with all that it holds.
void insert(Transaction& tx, const Version& version);
/// What lies in the stages: inserts, updates and deletes where the two differ. True when anything did.
bool writeDifference(Transaction& tx, const Version& stored, const Version& wanted);

} // namespace core::journeys::rows
