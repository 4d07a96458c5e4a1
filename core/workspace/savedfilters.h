// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Named filters of the list pages.
#pragma once

#include "core/db/database.h"

namespace core::workspace {

struct SavedFilter {
    FilterId id;
    MemberId member; ///< whose; zero = everybody's
    QString page;    ///< "clients", "tickets", …
    QString name;
    QString query; ///< what the page wrote; opaque here

    bool operator==(const SavedFilter&) const = default;
};

/// Everybody's and the member's own, in their order.
std::vector<SavedFilter> savedFilters(Database& db, const QString& page, MemberId member);
/// Inserts (id zero, at the end) or updates. Failure Invalid without a name, NotFound.
SavedFilter saveFilter(Transaction& tx, const SavedFilter& filter);
void removeFilter(Transaction& tx, FilterId id);
/// Makes the first list (as savedFilters gave it) the second one: names, order, and which there are; a filter
/// that is only in the second comes back under its id. Filters in neither keep their place behind. Conflict
/// when one of the first list is not stored as it is there; Invalid without a name.
void arrangeFilters(Transaction& tx, const std::vector<SavedFilter>& before,
                    const std::vector<SavedFilter>& after);
/// Puts the filters into the given order; ids that are not listed keep their place behind.
void reorderFilters(Transaction& tx, const std::vector<FilterId>& order);

} // namespace core::workspace
