// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/idsource.h"

#include <QRandomGenerator>

namespace core {

namespace {
constexpr int LowBits = 22;
constexpr qint64 Epoch2020 = 1'577'836'800'000;
} // namespace

IdSource::IdSource() = default;

IdSource::IdSource(quint32 seed)
    : m_seeded(true)
    , m_state(seed * 0x9E3779B97F4A7C15ULL + 1) {}

quint32 IdSource::random() {
    if (!m_seeded) {
        return QRandomGenerator::system()->generate();
    }
    // splitmix64: small, and the same everywhere.
    m_state += 0x9E3779B97F4A7C15ULL;
    quint64 z = m_state;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return quint32(z >> 32);
}

qint64 IdSource::next(Instant now) {
    const qint64 ms = std::max<qint64>(toMs(now) - Epoch2020, 1);
    // Half of the low range stays free, so that counting up within one millisecond cannot run into the next.
    const qint64 fresh = (ms << LowBits) | qint64(random() & 0x1FFFFF);
    m_last = std::max(fresh, m_last + 1);
    return m_last;
}

} // namespace core
