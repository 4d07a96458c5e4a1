// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What one act did to time entries, so that it can be taken back and done again.
#pragma once

#include "core/effort/entry.h"
#include "ui/page/undostack.h"

namespace ui {

/// Before is empty for an entry that was added, after for one that was removed; both as stored.
struct EntryChange {
    std::optional<core::effort::Entry> before;
    std::optional<core::effort::Entry> after;
};

using EntryChanges = std::vector<EntryChange>;

/// Brings the entries from one side of the changes to the other. Fails with Conflict where somebody else has
/// changed an entry since, and with NotFound where it is gone; then nothing is changed.
void takeBack(core::Transaction& tx, const EntryChanges& changes, const QTimeZone& zone);
void doAgain(core::Transaction& tx, const EntryChanges& changes, const QTimeZone& zone);

UndoStep undoStep(const QString& text, const EntryChanges& changes, const QTimeZone& zone);

} // namespace ui
