// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tickets/eventlog.h"

#include "core/tickets/bulkrows.h"
#include "core/tickets/store.h"

namespace core::tickets {

void addEvent(Transaction& tx, const TicketEvent& event) {
    if (event.oldValue != event.newValue) {
        store::addEvent(tx, event);
    }
}

void addEvents(Transaction& tx, const std::vector<TicketEvent>& events) {
    bulkrows::addEvents(tx, events);
}

} // namespace core::tickets
