// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Makes time-sorted 64-bit keys on the desk, so that a retry after an unknown commit cannot double a row.
#pragma once

#include "core/base/time.h"

namespace core {

/// 41 bits of milliseconds since 2020-01-01 UTC, then 22 bits that start at random in each millisecond and
/// count up. Keys of one source strictly increase. Two sources collide with a chance of 2^-22 per shared
/// millisecond; the primary key then refuses the row and the unit of work is run again with a new key.
class IdSource {
public:
    IdSource();
    /// A source that gives the same keys for the same seed and instants (demo data, tests).
    explicit IdSource(quint32 seed);

    qint64 next(Instant now);

private:
    quint32 random();

    bool m_seeded = false;
    quint64 m_state = 0;
    qint64 m_last = 0;
};

} // namespace core
