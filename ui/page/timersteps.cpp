// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/timersteps.h"

#include "ui/widgets/format.h"

#include <QCoreApplication>

namespace ui {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("TimerSteps", text);
}

QString textOf(const core::effort::TimerAct& act) {
    if (!act.saved) {
        return tr("Timer started; undo throws its time away");
    }
    const QString saved = format::minutes(act.saved->minutes);
    return act.after ? tr("Timer switched, %1 saved").arg(saved) : tr("Timer stopped, %1 saved").arg(saved);
}

} // namespace

UndoStep timerStep(const core::effort::TimerAct& act, const QTimeZone& zone) {
    return {textOf(act), [act](core::Transaction& tx) { core::effort::undo(tx, act); },
            [act, zone](core::Transaction& tx) { core::effort::redo(tx, act, zone); }};
}

} // namespace ui
