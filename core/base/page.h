// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Pieces that long lists share: positions in them, blocks of rows by id, and ranking of typed names.
#pragma once

#include "core/base/time.h"

#include <QString>
#include <algorithm>
#include <optional>
#include <unordered_map>
#include <vector>

namespace core {

/// A place in a list that runs from the newest to the oldest; the next page begins below it.
struct TimeKey {
    Instant at;
    qint64 id = 0;

    friend auto operator<=>(const TimeKey&, const TimeKey&) = default;

    /// Above every row: the first page begins here.
    static TimeKey newest() { return {Instant::max(), std::numeric_limits<qint64>::max()}; }
};

/// Puts rows, which a set of ids brought in any order, into the order of the ids. An id without a row (gone
/// in the meantime) is left out; a row has an Id member "id".
template <class Row>
std::vector<Row> inOrderOf(const std::vector<qint64>& ids, std::vector<Row> rows) {
    std::unordered_map<qint64, size_t> places;
    places.reserve(rows.size());
    for (size_t i = 0; i < rows.size(); ++i) {
        places.emplace(rows[i].id.value, i);
    }
    std::vector<Row> ordered;
    ordered.reserve(rows.size());
    for (const qint64 id : ids) {
        if (const auto found = places.find(id); found != places.end()) {
            ordered.push_back(std::move(rows[found->second]));
            places.erase(found);
        }
    }
    return ordered;
}

/// How well a folded name answers a folded typed text: 0 begins with it, 1 a later word does; empty when
/// neither.
inline std::optional<int> matchRank(QStringView nameKey, QStringView typed) {
    if (nameKey.startsWith(typed)) {
        return 0;
    }
    for (qsizetype at = nameKey.indexOf(typed, 1); at > 0; at = nameKey.indexOf(typed, at + 1)) {
        if (!nameKey[at - 1].isLetterOrNumber()) {
            return 1;
        }
    }
    return std::nullopt;
}

/// The rows that match, best first and otherwise in their given order; at most limit.
template <class Row, class KeyOf>
std::vector<Row> bestMatches(std::vector<Row> rows, KeyOf keyOf, QStringView typed, int limit) {
    std::vector<Row> first;
    std::vector<Row> later;
    for (Row& row : rows) {
        if (const auto rank = matchRank(keyOf(row), typed)) {
            (*rank == 0 ? first : later).push_back(std::move(row));
        }
    }
    first.insert(first.end(), std::make_move_iterator(later.begin()), std::make_move_iterator(later.end()));
    if (limit >= 0 && first.size() > size_t(limit)) {
        first.erase(first.begin() + limit, first.end());
    }
    return first;
}

} // namespace core
