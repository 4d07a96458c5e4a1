// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/calendarwriter.h"

#include "core/calendar/store.h"
#include "core/clients/watch.h"

namespace calendar = core::calendar;

namespace ui {

QString problemAfter(calendar::Calendar calendar, const CalendarChange& change) {
    change(calendar);
    const auto problems = calendar::validate(calendar);
    return problems.isEmpty() ? QString() : problems.front().text;
}

void saveCalendar(const Desk& desk, const CalendarChange& change, const CalendarChange& back,
                  const QString& done) {
    const auto unit = [](const CalendarChange& step) {
        return [step](core::Transaction& tx) {
            calendar::Calendar stored = calendar::defaultCalendar(tx);
            step(stored);
            calendar::save(tx, stored);
            core::clients::lookAgainAtAll(tx); // who is late is counted in working days
        };
    };
    desk.store
        .write([work = unit(change)](core::Transaction& tx) {
            work(tx);
            return true;
        })
        .then(&desk.undo, [desk, done, undo = unit(back), redo = unit(change)](core::Result<bool> saved) {
            if (saved) {
                desk.undo.push({done, undo, redo});
            } else {
                desk.notices.failed(saved.error());
            }
        });
}

} // namespace ui
