// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tickets/eventlog.h"

#include "core/tickets/store.h"

namespace core::tickets {

void addEvent(Transaction& tx, TicketId ticket, MemberId by, const QString& field, const QString& oldValue,
              const QString& newValue) {
    if (oldValue != newValue) {
        store::addEvent(tx, {0, ticket, by, tx.now(), field, oldValue, newValue});
    }
}

} // namespace core::tickets
