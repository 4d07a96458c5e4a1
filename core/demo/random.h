// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Random numbers that are the same on every machine; the standard distributions are not.
#pragma once

#include <QtGlobal>
#include <algorithm>
#include <cmath>
#include <span>
#include <vector>

namespace core::demo {

class Random {
public:
    explicit Random(quint64 seed)
        : m_state(seed * 0x9E3779B97F4A7C15ULL + 0x632BE59BD9B4E019ULL) {}

    /// splitmix64.
    quint64 next() {
        m_state += 0x9E3779B97F4A7C15ULL;
        quint64 z = m_state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }

    /// 0 … 1, without 1.
    double unit() { return double(next() >> 11) * 0x1.0p-53; }

    /// 0 … n−1; n is at least 1.
    int below(int n) { return int(next() % quint64(n)); }

    /// from … to, both included.
    int between(int from, int to) { return from + below(to - from + 1); }

    bool chance(double p) { return unit() < p; }

    /// Any one, all alike.
    template <class T>
    const T& any(std::span<const T> list) {
        return list[size_t(below(int(list.size())))];
    }

    /// One of the list with the frequencies of natural words: the n-th about 1/n as often as the first.
    template <class T>
    const T& common(std::span<const T> list) {
        const double n = double(list.size());
        return list[std::min(size_t(std::pow(n + 1, unit())) - 1, list.size() - 1)];
    }

private:
    quint64 m_state;
};

/// Picks an index with a chance in proportion to its weight.
class Weighted {
public:
    explicit Weighted(const std::vector<double>& weights) {
        double sum = 0;
        for (const double weight : weights) {
            m_sums.push_back(sum += weight);
        }
    }

    size_t pick(Random& random) const {
        const double at = random.unit() * m_sums.back();
        return size_t(std::upper_bound(m_sums.begin(), m_sums.end() - 1, at) - m_sums.begin());
    }

private:
    std::vector<double> m_sums;
};

/// Shares a total out over steps in proportion to their weights, in whole numbers that add up to it.
class Portions {
public:
    Portions(const std::vector<double>& weights, qint64 total)
        : m_total(total) {
        double sum = 0;
        for (const double weight : weights) {
            m_sums.push_back(sum += weight);
        }
    }

    qint64 at(size_t step) const { return upTo(step) - (step == 0 ? 0 : upTo(step - 1)); }

private:
    qint64 upTo(size_t step) const {
        return step + 1 == m_sums.size()
                   ? m_total
                   : qint64(std::llround(double(m_total) * m_sums[step] / m_sums.back()));
    }

    std::vector<double> m_sums;
    qint64 m_total;
};

} // namespace core::demo
