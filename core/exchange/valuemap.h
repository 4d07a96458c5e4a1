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

/// Stored words of Waymark's channels and kinds of ticket; null for a word that is none of them.
std::optional<QString> channelOf(QStringView text);
std::optional<QString> ticketKindOf(QStringView text);

/// "client", "inbound", "incoming": false; "us", "outbound", "sent": true; null otherwise.
std::optional<bool> isOutbound(QStringView text);

/// −2 … +2 from a number or a word such as "negative"; null otherwise.
std::optional<int> sentimentOf(QStringView text);

/// Stored word of a work class; null for an unknown word.
std::optional<QString> workClassOf(QStringView text);

/// yes/no, true/false, 1/0, Y/N, ja/nein; null otherwise.
std::optional<bool> truthOf(QStringView text);

} // namespace core::exchange
