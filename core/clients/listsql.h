// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The statements behind the client list, apart from what runs them so that a test can ask for their plans.
#pragma once

#include "core/clients/list.h"
#include "core/db/listquery.h"

namespace core::clients {

/// Statements that give the ids of the list one after the other: nearly always one.
std::vector<ListQuery> idQueries(const ClientFilter& filter, const ClientSort& sort);
/// The same rows with all columns of a ClientRow but the minutes; "LIMIT ?" may be added to each.
std::vector<ListQuery> rowQueries(const ClientFilter& filter, const ClientSort& sort);
ListQuery countQuery(const ClientFilter& filter);

} // namespace core::clients
