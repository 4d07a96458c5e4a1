// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Cuts the text of an iCalendar file into its events, and says in which line one of them begins. Pure.
#pragma once

#include "core/base/error.h"

#include <vector>

namespace core::calendar {

/// One VEVENT as it stands in the file, with its folded lines put together.
struct EventText {
    int line = 0; ///< of its BEGIN, from 1
    QByteArray text;
};

/// Failure Invalid, with the line in its sentence, for what is no iCalendar file or breaks off within one.
std::vector<EventText> readEvents(const QByteArray& bytes);

} // namespace core::calendar
