// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the people of the demo workspace write and say.
#pragma once

#include "core/demo/random.h"
#include "core/tickets/ticket.h"

#include <QString>

namespace core::demo {

/// A matter of a client: how the ticket is called and how it begins. {slots} are filled by Phrases::fill.
struct Matter {
    tickets::TicketKind kind;
    const char* subject;
    const char* opening;
};

/// A logged contact: title, note, and how the client felt (−2 … +2).
struct Contacted {
    const char* title;
    const char* note;
    int sentiment;
};

std::span<const Matter> matters();
/// Those of the month in which service took over.
std::span<const Matter> outageMatters();
std::span<const Contacted> contacts();
/// Contacts of a client that is losing patience.
std::span<const Contacted> unhappyContacts();
/// Contacts that the client began.
std::span<const Contacted> inboundContacts();

std::span<const char* const> contexts();     ///< more about a matter, from the client
std::span<const char* const> firstReplies(); ///< ours
std::span<const char* const> followUps();    ///< the client's
std::span<const char* const> noteLines();    ///< internal notes on tickets
std::span<const char* const> lastReplies();  ///< ours, with the solution
std::span<const char* const> thanks();       ///< the client's last word

std::span<const char* const> deliveryWork();
std::span<const char* const> internalWork();
std::span<const char* const> proactiveWork(); ///< without a touchpoint: preparation, reviews, improvements
std::span<const char* const> vagueWork();     ///< nobody said what triggered it

/// Fills the slots: {asset} {place} {report} {month} {day} {n} {pct} {person}.
QString fill(const char* text, Random& random, const QString& person, int month);

} // namespace core::demo
