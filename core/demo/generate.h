// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The demo workspace: an agency's last two years up to a given day, the same for the same options.
#pragma once

#include "core/base/enumnames.h"
#include "core/db/database.h"

namespace core::demo {

/// Small: 34 clients of one agency, with a story. Medium: 500 clients. Large: 10,000 clients, 1,000,000
/// touchpoints, 200,000 tickets, 1,200,000 effort entries.
enum class Size { Small, Medium, Large };

struct Options {
    Size size = Size::Small;
    quint32 seed = 1;
    QDate today;                       ///< last day of the history; invalid is refused
    QTime now = QTime(10, 42);         ///< the time on that day at which the history ends
    QTimeZone zone = QTimeZone::utc(); ///< of the workspace
    int percent = 100;                 ///< of the rows of the size (not of Small, which is a story)
};

/// How many rows were made.
struct Made {
    qint64 clients = 0;
    qint64 contacts = 0;
    qint64 touchpoints = 0;
    qint64 tickets = 0;
    qint64 messages = 0;
    qint64 entries = 0;

    bool operator==(const Made&) const = default;
};

/// Makes a new workspace at the location and fills it. Equal options give equal content of every table.
/// Failure as of createWorkspace(); Invalid without a day. A file that could not be finished is removed.
Made generate(const Location& location, const Options& options);

} // namespace core::demo

template <>
struct core::EnumNames<core::demo::Size> {
    static constexpr std::array<std::pair<core::demo::Size, std::string_view>, 3> names{
        {{core::demo::Size::Small, "small"},
         {core::demo::Size::Medium, "medium"},
         {core::demo::Size::Large, "large"}}};
};
