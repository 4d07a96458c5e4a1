// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the workspace agreed on about its tickets: when a client's answer reopens one, and what states are
/// called.
#pragma once

#include "core/db/database.h"
#include "core/tickets/ticket.h"

#include <map>

namespace core::tickets {

/// What happens when a client writes on a resolved or closed ticket. People can reopen in any case.
enum class Reopening {
    Always, ///< it reopens
    Within, ///< so many days after it was resolved; later a follow-up ticket is opened
    Never   ///< a follow-up ticket is opened
};

struct DeskRules {
    Reopening reopening = Reopening::Always;
    int reopenDays = 14;                       ///< for Within; at least 1
    std::map<TicketState, QString> stateNames; ///< renamed states only

    bool operator==(const DeskRules&) const = default;
};

/// Missing keys take their defaults.
DeskRules loadDeskRules(Database& db);
Problems validate(const DeskRules& rules);
/// Failure Invalid.
void saveDeskRules(Transaction& tx, const DeskRules& rules);
/// True when what a client writes at the instant goes on in the ticket.
bool reopens(const DeskRules& rules, const Ticket& ticket, Instant at);

} // namespace core::tickets

template <>
struct core::EnumNames<core::tickets::Reopening> {
    using E = core::tickets::Reopening;
    static constexpr std::array<std::pair<E, std::string_view>, 3> names{
        {{E::Always, "always"}, {E::Within, "within"}, {E::Never, "never"}}};
};
