// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// When the workspace was last looked at, in words.
#include "ui/deviations/deviationspage.h"
#include "ui/deviations/figurestrip.h"
#include "ui/page/sweeper.h"
#include "ui/widgets/format.h"

namespace ui {

QString DeviationsPage::lastSweep() const {
    const auto at = desk().sweeper.lastAt();
    if (!at) {
        return {};
    }
    const auto& session = desk().session;
    return core::dayOf(*at, session.zone()) == session.today()
               ? format::time(core::timeOf(*at, session.zone()))
               : format::when(*at, session.now(), session.zone());
}

void DeviationsPage::showSweep() {
    const QString last = lastSweep();
    if (desk().sweeper.error()) {
        m_figures->setSweep(last.isEmpty() ? tr("the sweep fails") : tr("no sweep since %1").arg(last), true);
        m_figures->setToolTip(desk().sweeper.error()->text);
    } else {
        m_figures->setSweep(last.isEmpty() ? QString() : tr("last sweep %1").arg(last), false);
        m_figures->setToolTip({});
    }
}

} // namespace ui
