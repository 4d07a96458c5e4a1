// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The acts of the Effort page: what a key or click changes in the workspace.
#include "core/tickets/tickets.h"
#include "ui/effort/effortpage.h"
#include "ui/effort/entriesdialog.h"
#include "ui/effort/entryline.h"
#include "ui/effort/entrylinebar.h"
#include "ui/effort/sheetview.h"
#include "ui/page/timersteps.h"
#include "ui/widgets/format.h"
#include "ui/widgets/words.h"

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

using core::effort::Entry;
using core::effort::Timer;
using core::effort::WeekRow;

/// Each once: work past midnight stands in two cells.
std::vector<core::EntryId> entriesOf(const WeekRow& row, int day) {
    std::vector<core::EntryId> ids;
    for (size_t at = 0; at < row.cells.size(); ++at) {
        if (day >= 0 && at != size_t(day)) {
            continue;
        }
        for (const core::EntryId id : row.cells[at].entries) {
            if (std::find(ids.begin(), ids.end(), id) == ids.end()) {
                ids.push_back(id);
            }
        }
    }
    return ids;
}

/// A cell shows only its day of such work; the whole is changed where the whole is shown.
void requireOneDay(const Entry& entry, const QTimeZone& zone) {
    if (entry.startedAt && core::effort::splitAtMidnight(*entry.startedAt, *entry.endedAt, zone).size() > 1) {
        core::fail(
            core::ErrorKind::Invalid,
            EffortPage::tr("This work ran past midnight. Press Space on the cell to change all of it."));
    }
}

Entry stored(core::Database& db, core::EntryId id) {
    const auto entry = core::effort::find(db, id);
    if (!entry) {
        core::fail(core::ErrorKind::NotFound,
                   EffortPage::tr("This time entry is no longer there. Somebody else removed it."));
    }
    return *entry;
}

} // namespace

void EffortPage::act(const QString& text, const Work& work, const std::function<void()>& after) {
    store().write(work).then(this, [this, text, work, after](core::Result<EntryChanges> changes) {
        if (!changes) {
            // Trying again helps only where the reason can pass.
            const auto kind = changes.error().kind;
            const bool passes = kind == core::ErrorKind::Busy || kind == core::ErrorKind::Unavailable;
            desk().notices.failed(changes.error(), passes
                                                       ? [this, text, work, after] { act(text, work, after); }
                                                       : std::function<void()>());
            load();
            return;
        }
        if (!changes->empty()) {
            desk().undo.push(undoStep(text, *changes, desk().session.zone()));
        }
        if (after) {
            after();
        }
    });
}

void EffortPage::setMinutes(const SheetRow& row, int day, core::Minutes minutes) {
    const QDate on = m_data.week.days.from.addDays(day);
    const auto ids = entriesOf(row.work, day);
    const QTimeZone zone = desk().session.zone();
    const core::MemberId member = desk().session.member().id;
    keep(row.work);
    if (ids.empty()) {
        Entry entry = entryFor(row.work);
        entry.member = entry.enteredBy = member;
        entry.day = on;
        entry.minutes = minutes;
        act(tr("%1 added on %2").arg(format::sheet(minutes), format::longDay(on)),
            [entry, zone](core::Transaction& tx) {
                return EntryChanges{{std::nullopt, core::effort::add(tx, entry, zone)}};
            });
        return;
    }
    act(tr("Time of %1 set to %2").arg(format::longDay(on), format::sheet(minutes)),
        [id = ids.front(), minutes, zone](core::Transaction& tx) {
            const Entry before = stored(tx, id);
            requireOneDay(before, zone);
            return EntryChanges{
                {before, core::effort::edit(tx, core::effort::withMinutes(before, minutes), zone)}};
        });
}

void EffortPage::clear(const SheetRow& row, int day) {
    const auto ids = entriesOf(row.work, day);
    const core::Minutes minutes = row.work.cells[size_t(day)].minutes;
    keep(row.work);
    act(tr("%1 removed").arg(format::sheet(minutes)),
        [ids, zone = desk().session.zone()](core::Transaction& tx) {
            EntryChanges changes;
            for (const core::EntryId id : ids) {
                requireOneDay(stored(tx, id), zone);
                changes.push_back({core::effort::remove(tx, id), std::nullopt});
            }
            return changes;
        });
}

void EffortPage::setTrigger(const WeekRow& row, int day, const Trigger& trigger) {
    const auto ids = entriesOf(row, day);
    if (ids.empty()) {
        for (auto& [from, kept] : m_kept) {
            if (from == m_from && sameSubject(kept, row)) {
                kept.workClass = trigger.workClass;
                kept.origin = trigger.origin;
            }
        }
        showWeek();
        return;
    }
    act(tr("Class changed to %1").arg(classWord(trigger.workClass)),
        [ids, trigger, zone = desk().session.zone()](core::Transaction& tx) {
            EntryChanges changes;
            for (const core::EntryId id : ids) {
                const Entry before = stored(tx, id);
                Entry entry = before;
                entry.workClass = trigger.workClass;
                entry.origin = trigger.origin;
                changes.push_back({before, core::effort::edit(tx, entry, zone)});
            }
            return changes;
        });
}

void EffortPage::keep(const WeekRow& row) {
    for (const auto& [from, kept] : m_kept) {
        if (from == m_from && sameSubject(kept, row)) {
            return;
        }
    }
    WeekRow empty = row;
    empty.cells.assign(row.cells.size(), {});
    empty.total = core::Minutes{0};
    m_kept.emplace_back(m_from, empty);
}

void EffortPage::addLine(const QString& text, core::ClientId client) {
    struct Added {
        WeekRow row;
        EntryChanges changes;
    };

    const QDate today = desk().session.today();
    const core::DayRange week = weekAt(m_from);
    const QDate day = week.contains(today) ? today : m_sheet->currentDay().value_or(week.from);
    const core::MemberId member = desk().session.member().id;
    store()
        .write([text, client, today, day, member, zone = desk().session.zone()](core::Transaction& tx) {
            const EntryIdea idea = readEntryIdea(tx, text, today);
            Entry entry = idea.entry(client, tx.now());
            entry.member = entry.enteredBy = member;
            entry.day = idea.line.day.value_or(day);
            Added added;
            added.row.workClass = entry.workClass;
            added.row.origin = entry.origin;
            added.row.client = entry.client;
            added.row.ticket = entry.ticket;
            if (idea.ticket) {
                added.row.ticketNumber = idea.ticket->number;
                added.row.ticketSubject = idea.ticket->subject;
            } else {
                added.row.note = entry.note;
            }
            for (const auto& name : idea.clients) {
                if (name.id == entry.client) {
                    added.row.clientName = name.name;
                }
            }
            if (idea.line.minutes && idea.line.minutes->count() > 0) {
                added.changes.push_back({std::nullopt, core::effort::add(tx, entry, zone)});
            }
            return added;
        })
        .then(this, [this](core::Result<Added> added) {
            if (!added) {
                desk().notices.failed(added.error()); // the line stays for another try
                return;
            }
            m_line->done();
            lineAdded(added->row, added->changes);
        });
}

void EffortPage::lineAdded(const WeekRow& row, const EntryChanges& changes) {
    keep(row);
    if (changes.empty()) {
        showWeek();
        return;
    }
    const Entry& entry = *changes.front().after;
    desk().undo.push(
        undoStep(tr("%1 added on %2").arg(format::sheet(entry.minutes), format::longDay(entry.day)), changes,
                 desk().session.zone()));
    if (!weekAt(m_from).contains(entry.day)) {
        goTo(entry.day);
    }
}

void EffortPage::openEntries(const SheetRow& row, int day) {
    const auto ids = entriesOf(row.work, day);
    if (ids.empty()) {
        return;
    }
    const QString subject = subjectOf(row.work);
    const QString title =
        day < 0 ? subject : u"%1, %2"_s.arg(subject, format::longDay(m_data.week.days.from.addDays(day)));
    store()
        .read([ids](core::Database& db) { return namedEntries(db, ids); })
        .then(this, [this, title, work = row.work](core::Result<std::vector<NamedEntry>> entries) {
            if (!entries) {
                desk().notices.failed(entries.error());
            } else if (!entries->empty() && !DialogFrame::openIn(window())) {
                keep(work);
                (new EntriesDialog(desk(), title, *entries, window()))->open();
            }
        });
}

void EffortPage::openSubject(const WeekRow& row) {
    if (row.ticket) {
        openTicket(row.ticket);
    } else if (row.client) {
        openClient(row.client);
    }
}

void EffortPage::askWho(const WeekRow& row, int day, const QPoint& global) {
    auto* menu = new QMenu(this);
    menu->setObjectName(u"triggerMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillTriggers(*menu, [this, row, day](const Trigger& trigger) { setTrigger(row, day, trigger); });
    menu->popup(global);
}

void EffortPage::rowMenu(const SheetRow& row, int day, const QPoint& global) {
    auto* menu = new QMenu(this);
    menu->setObjectName(u"rowMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [this, menu](const QString& icon, const QString& text, auto run) {
        return menu->addAction(theme().icon(icon), text, this, run);
    };
    auto* who = menu->addMenu(tr("Who started it?"));
    fillTriggers(*who, [this, row, day](const Trigger& trigger) { setTrigger(row.work, day, trigger); });
    add(u"pencil"_s, tr("Edit entries"), [this, row, day] {
        openEntries(row, day);
    })->setEnabled(!entriesOf(row.work, day).empty());
    add(u"play"_s, tr("Start the timer for this"), [this, work = row.work] {
        Timer timer;
        timer.client = work.client;
        timer.ticket = work.ticket;
        timer.note = work.note;
        timer.workClass = work.workClass;
        timer.origin = entryFor(work).origin;
        startTimer(timer);
    });
    if (row.work.ticket) {
        add(u"life-buoy"_s, tr("Open ticket %1").arg(format::ticketNumber(row.work.ticketNumber)),
            [this, row] { openTicket(row.work.ticket); });
    }
    if (row.work.client) {
        add(u"building-2"_s, tr("Open %1").arg(row.work.clientName),
            [this, row] { openClient(row.work.client); });
    }
    if (day >= 0 && !entriesOf(row.work, day).empty()) {
        menu->addSeparator();
        add(u"trash-2"_s, tr("Remove this time"), [this, row, day] { clear(row, day); });
    }
    menu->popup(global);
}

void EffortPage::startTimer(Timer timer) {
    timer.member = desk().session.member().id;
    const QTimeZone zone = desk().session.zone();
    store()
        .write([timer, zone](core::Transaction& tx) { return core::effort::beginWork(tx, timer, zone); })
        .then(this, [this, zone](core::Result<core::effort::TimerAct> act) {
            if (act) {
                desk().undo.push(timerStep(*act, zone));
            } else {
                desk().notices.failed(act.error());
            }
        });
}

void EffortPage::updateTimer(const Timer& timer) {
    if (!m_data.timer) {
        return;
    }
    const Timer before = m_data.timer->timer;
    store()
        .write([timer](core::Transaction& tx) { core::effort::update(tx, timer); })
        .then(this, [this, before, timer](core::Result<void> done) {
            if (!done) {
                desk().notices.failed(done.error());
                load();
                return;
            }
            desk().undo.push({tr("Timer changed"),
                              [before](core::Transaction& tx) { core::effort::update(tx, before); },
                              [timer](core::Transaction& tx) { core::effort::update(tx, timer); }});
        });
}

void EffortPage::settleGap(core::effort::GapChoice choice) {
    if (!m_data.timer) {
        return;
    }
    const QTimeZone zone = desk().session.zone();
    store()
        .write([choice, member = m_data.timer->timer.member, zone](core::Transaction& tx) {
            return core::effort::settleWork(tx, member, choice, zone);
        })
        .then(this, [this, zone](core::Result<core::effort::TimerAct> act) {
            if (!act) {
                desk().notices.failed(act.error());
                load();
            } else if (act->changed()) {
                desk().undo.push(timerStep(*act, zone));
            }
        });
}

} // namespace ui
