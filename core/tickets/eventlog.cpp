// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tickets/eventlog.h"

#include "core/tickets/store.h"

namespace core::tickets {

void addEvent(Transaction& tx, const TicketEvent& event) {
    if (event.oldValue != event.newValue) {
        store::addEvent(tx, event);
    }
}

} // namespace core::tickets
