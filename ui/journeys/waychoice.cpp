// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journeys/waychoice.h"

using namespace Qt::Literals::StringLiterals;

namespace ui {

WayChoice::WayChoice(const Theme& theme, Way here, std::function<core::JourneyId()> journey, QWidget* parent)
    : Segmented(theme, {tr("Flow"), tr("Design")}, parent) {
    setObjectName(u"wayChoice"_s);
    setAccessibleName(tr("Flow or design of the journey"));
    setIconName(0, u"columns-3"_s);
    setIconName(1, u"pencil"_s);
    setCurrent(int(here));
    connect(this, &Segmented::currentChanged, this, [this, here, journey = std::move(journey)](int chosen) {
        setCurrent(int(here)); // the page stays what it is when it is shown again
        const core::JourneyId shown = journey();
        if (Way(chosen) == Way::Flow) {
            Q_EMIT placeRequested({pages::Flow, shown.value, {}});
        } else {
            // Without a journey yet: the list, where one is begun.
            Q_EMIT placeRequested(shown ? Place{pages::Journey, shown.value, {}}
                                        : Place{pages::Journeys, 0, {}});
        }
    });
}

} // namespace ui
