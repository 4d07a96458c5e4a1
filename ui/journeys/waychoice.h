// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Flow or design of the same journey: the switch in the bar of both pages.
#pragma once

#include "ui/page/place.h"
#include "ui/widgets/segmented.h"

#include <functional>

namespace ui {

namespace pages {
inline constexpr QLatin1String Flow("flow");
} // namespace pages

enum class Way { Flow, Design };

/// Shows where it stands; choosing the other one asks for its page with the journey that is shown.
class WayChoice : public Segmented {
    Q_OBJECT

public:
    WayChoice(const Theme& theme, Way here, std::function<core::JourneyId()> journey, QWidget* parent);

Q_SIGNALS:
    void placeRequested(const ui::Place& place);
};

} // namespace ui
