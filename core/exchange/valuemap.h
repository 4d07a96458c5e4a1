// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What other programs' words for states, priorities, channels and truth mean here.
#pragma once

#include "core/base/enumnames.h"

#include <optional>

namespace core::exchange {

/// A ticket's state as other programs tell them apart; the importer turns it into Waymark's.
enum class ImportedState { New, Open, WaitingClient, WaitingOther, Resolved, Closed, Merged, Deleted };

enum class ImportedPriority { Low, Normal, High, Urgent };

/// Null for a word that is not known in any of the programs. An open ticket without an assignee is new where
/// the program has no word for that.
std::optional<ImportedState> stateOf(QStringView text, bool assigned);

/// "high", "3 high", "P2", Freshdesk's 1 to 4; null for an unknown word. An empty text is null too: not
/// given.
std::optional<ImportedPriority> priorityOf(QStringView text);

/// yes/no, true/false, 1/0, Y/N, ja/nein; null otherwise.
std::optional<bool> truthOf(QStringView text);

} // namespace core::exchange
