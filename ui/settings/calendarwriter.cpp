// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/calendarwriter.h"

#include "core/calendar/store.h"
#include "core/clients/watch.h"

#include <QCoreApplication>

namespace calendar = core::calendar;

namespace ui {

namespace {

calendar::Calendar storedCalendar(core::Database& db, core::CalendarId id) {
    if (id == calendar::DefaultId) {
        return calendar::defaultCalendar(db);
    }
    auto found = calendar::find(db, id);
    if (!found) {
        core::fail(core::ErrorKind::NotFound,
                   QCoreApplication::translate("Calendars", "This calendar is no longer in the workspace."));
    }
    return *std::move(found);
}

} // namespace

QString problemAfter(calendar::Calendar calendar, const CalendarChange& change) {
    change(calendar);
    const auto problems = calendar::validate(calendar);
    return problems.isEmpty() ? QString() : problems.front().text;
}

void saveCalendar(const Desk& desk, core::CalendarId id, const CalendarChange& change,
                  const CalendarChange& back, const QString& done) {
    const auto unit = [id](const CalendarChange& step) {
        return [id, step](core::Transaction& tx) {
            calendar::Calendar stored = storedCalendar(tx, id);
            step(stored);
            calendar::save(tx, stored);
            if (id == calendar::DefaultId) {
                core::clients::lookAgainAtAll(tx); // who is late is counted in its working days
            }
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
