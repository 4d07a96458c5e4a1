// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The place that shows the effort entries behind a figure.
#pragma once

#include "core/effort/splits.h"
#include "ui/page/place.h"

#include <optional>

namespace ui {

namespace pages {
inline constexpr QLatin1String Entries("entries");
} // namespace pages

/// What a figure counts, and what to call it.
struct RowsRequest {
    core::effort::Behind which;
    QString title;

    bool operator==(const RowsRequest&) const = default;
};

Place placeOf(const RowsRequest& request);
/// Empty when the place is of another page or cannot be read.
std::optional<RowsRequest> rowsOf(const Place& place);

} // namespace ui
