// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Where a person has been, for back and forward.
#pragma once

#include "ui/page/place.h"

#include <optional>
#include <vector>

namespace ui {

class History {
public:
    static constexpr std::size_t Depth = 100;

    /// The person goes somewhere from `here`, which is remembered; what lay ahead is forgotten.
    void leave(const Place& here) {
        m_back.push_back(here);
        if (m_back.size() > Depth) {
            m_back.erase(m_back.begin());
        }
        m_ahead.clear();
    }

    std::optional<Place> back(const Place& here) { return step(m_back, m_ahead, here); }

    std::optional<Place> forward(const Place& here) { return step(m_ahead, m_back, here); }

    bool canGoBack() const { return !m_back.empty(); }

    bool canGoForward() const { return !m_ahead.empty(); }

private:
    static std::optional<Place> step(std::vector<Place>& from, std::vector<Place>& to, const Place& here) {
        if (from.empty()) {
            return std::nullopt;
        }
        const Place place = from.back();
        from.pop_back();
        to.push_back(here);
        return place;
    }

    std::vector<Place> m_back;
    std::vector<Place> m_ahead;
};

} // namespace ui
