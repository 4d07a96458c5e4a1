// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/rowdiff.h"

#include <algorithm>
#include <unordered_map>

namespace ui {

namespace {

using Keys = std::vector<qint64>;
using Places = std::unordered_map<qint64, int>;

Places placesOf(const Keys& keys) {
    Places places;
    places.reserve(keys.size());
    for (std::size_t i = 0; i < keys.size(); ++i) {
        places.emplace(keys[i], int(i));
    }
    return places;
}

/// Removes contiguous runs from the back, so that the rows in front keep their numbers.
Keys removeGone(const Keys& before, const Places& after, RowSteps& steps) {
    Keys kept;
    kept.reserve(before.size());
    for (const qint64 key : before) {
        if (after.contains(key)) {
            kept.push_back(key);
        }
    }
    for (int i = int(before.size()) - 1; i >= 0;) {
        if (after.contains(before[std::size_t(i)])) {
            --i;
            continue;
        }
        const int last = i;
        while (i >= 0 && !after.contains(before[std::size_t(i)])) {
            --i;
        }
        steps.push_back({RowStep::Kind::Remove, i + 1, last - i, 0});
    }
    return kept;
}

/// Marks a longest run of keys that are in the right order already (patience sorting).
std::vector<bool> stayingPut(const Keys& kept, const Places& after) {
    std::vector<int> tails;
    std::vector<int> previous(kept.size(), -1);
    std::vector<int> ends;
    for (std::size_t i = 0; i < kept.size(); ++i) {
        const int place = after.at(kept[i]);
        const auto found = std::lower_bound(tails.begin(), tails.end(), place);
        const auto length = std::size_t(found - tails.begin());
        if (found == tails.end()) {
            tails.push_back(place);
            ends.push_back(int(i));
        } else {
            *found = place;
            ends[length] = int(i);
        }
        previous[i] = length > 0 ? ends[length - 1] : -1;
    }
    std::vector<bool> stays(kept.size(), false);
    for (int i = ends.empty() ? -1 : ends.back(); i >= 0; i = previous[std::size_t(i)]) {
        stays[std::size_t(i)] = true;
    }
    return stays;
}

bool moveRest(Keys& current, const Places& after, RowSteps& steps, int most) {
    const std::vector<bool> stays = stayingPut(current, after);
    Keys moved;
    Keys fixed;
    for (std::size_t i = 0; i < current.size(); ++i) {
        (stays[i] ? fixed : moved).push_back(current[i]);
    }
    if (int(moved.size() + steps.size()) > most) {
        return false;
    }
    const auto byPlace = [&after](qint64 a, qint64 b) { return after.at(a) < after.at(b); };
    std::sort(moved.begin(), moved.end(), byPlace);
    // Each moved key goes behind the last settled key that precedes it; keys still to be moved do not count.
    std::vector<qint64> waiting = moved;
    for (const qint64 key : moved) {
        waiting.erase(waiting.begin());
        const int from = int(std::find(current.begin(), current.end(), key) - current.begin());
        current.erase(current.begin() + from);
        int to = 0;
        for (int i = int(current.size()) - 1; i >= 0; --i) {
            const qint64 other = current[std::size_t(i)];
            if (byPlace(other, key) && !std::binary_search(waiting.begin(), waiting.end(), other, byPlace)) {
                to = i + 1;
                break;
            }
        }
        current.insert(current.begin() + to, key);
        if (from != to) {
            steps.push_back({RowStep::Kind::Move, from, 1, to});
        }
    }
    return true;
}

void insertNew(const Keys& after, const Places& before, RowSteps& steps) {
    for (std::size_t i = 0; i < after.size();) {
        if (before.contains(after[i])) {
            ++i;
            continue;
        }
        const std::size_t first = i;
        while (i < after.size() && !before.contains(after[i])) {
            ++i;
        }
        steps.push_back({RowStep::Kind::Insert, int(first), int(i - first), 0});
    }
}

} // namespace

std::optional<RowSteps> rowSteps(const Keys& before, const Keys& after, int most) {
    RowSteps steps;
    if (before == after) {
        return steps;
    }
    const Places afterPlaces = placesOf(after);
    Keys current = removeGone(before, afterPlaces, steps);
    if (int(steps.size()) > most || !moveRest(current, afterPlaces, steps, most)) {
        return std::nullopt;
    }
    insertNew(after, placesOf(current), steps);
    if (int(steps.size()) > most) {
        return std::nullopt;
    }
    return steps;
}

} // namespace ui
