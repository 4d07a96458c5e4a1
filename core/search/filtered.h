// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The global search in the words of the queue: state:open client:"Harbour Foods" invoice.
#pragma once

#include "core/search/search.h"
#include "core/tickets/list.h"

namespace core::search {

struct Filtered {
    std::vector<Hit> hits;   ///< tickets
    QString problem;         ///< a sentence about what cannot be read; empty when all can
    bool isComplete = false; ///< there are no more than these

    bool operator==(const Filtered&) const = default;
};

/// True when a text asks by fields and not by words alone. Pure.
bool asksByFields(const tickets::Terms& terms);

/// The tickets that answer to the text, with its words marked in their subjects: what is due next first where
/// it asks for open tickets without words, else what changed last. Null for a text of words alone, which is
/// for find(). me and clock: as in TicketFilter.
std::optional<Filtered> findFiltered(Database& db, const QString& text, const tickets::QueryWords& words,
                                     MemberId me, const tickets::QueryClock& clock, int limit);

} // namespace core::search
