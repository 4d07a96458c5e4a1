// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/effort/entrychanges.h"

#include <QCoreApplication>

namespace ui {

namespace {

using core::effort::Entry;

void bring(core::Transaction& tx, const std::optional<Entry>& from, const std::optional<Entry>& to,
           const QTimeZone& zone) {
    if (!from) {
        if (to) {
            core::effort::restore(tx, *to, zone);
        }
        return;
    }
    const auto stored = core::effort::find(tx, from->id);
    Entry expected = *from;
    expected.revision = stored ? stored->revision : 0; // each step back and forth has made a new one
    if (stored && *stored != expected) {
        core::fail(core::ErrorKind::Conflict,
                   QCoreApplication::translate("EntryChanges",
                                               "This time entry was changed since. Change it by hand."));
    }
    if (!to) {
        core::effort::remove(tx, from->id);
        return;
    }
    Entry next = *to;
    next.revision = expected.revision;
    core::effort::edit(tx, next, zone);
}

} // namespace

void takeBack(core::Transaction& tx, const EntryChanges& changes, const QTimeZone& zone) {
    for (auto change = changes.rbegin(); change != changes.rend(); ++change) {
        bring(tx, change->after, change->before, zone);
    }
}

void doAgain(core::Transaction& tx, const EntryChanges& changes, const QTimeZone& zone) {
    for (const EntryChange& change : changes) {
        bring(tx, change.before, change.after, zone);
    }
}

UndoStep undoStep(const QString& text, const EntryChanges& changes, const QTimeZone& zone) {
    return {text, [changes, zone](core::Transaction& tx) { takeBack(tx, changes, zone); },
            [changes, zone](core::Transaction& tx) { doAgain(tx, changes, zone); }};
}

} // namespace ui
