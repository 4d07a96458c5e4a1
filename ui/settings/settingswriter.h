// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Saves one setting of the workspace at a time, at once, and lets it be taken back.
#pragma once

#include "core/workspace/settings.h"
#include "ui/page/desk.h"

namespace ui {

/// The sentence that says what is wrong with the value, or empty when it was accepted and is being saved.
/// A failure of the workspace is told by the desk's notices.
template <class T>
QString saveSetting(const Desk& desk, T core::workspace::Settings::*field, const T& value,
                    const QString& done) {
    using core::workspace::Settings;
    const T before = desk.session.settings().*field;
    Settings wanted = desk.session.settings();
    wanted.*field = value;
    if (const auto problems = core::workspace::validate(wanted); !problems.isEmpty()) {
        return problems.front().text;
    }
    if (before == value) {
        return {};
    }
    // Only this field: others may change another one at the same time.
    const auto put = [field](const T& to) {
        return [field, to](core::Transaction& tx) {
            Settings stored = core::workspace::loadSettings(tx);
            stored.*field = to;
            core::workspace::saveSettings(tx, stored);
        };
    };
    desk.store
        .write([work = put(value)](core::Transaction& tx) {
            work(tx);
            return true;
        })
        .then(&desk.undo, [desk, done, put, before, value](core::Result<bool> saved) {
            if (saved) {
                desk.undo.push({done, put(before), put(value)});
            } else {
                desk.notices.failed(saved.error());
            }
        });
    return {};
}

} // namespace ui
