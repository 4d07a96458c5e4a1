// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Saves one setting of the workspace at a time, at once, and lets it be taken back.
#pragma once

#include "core/workspace/settings.h"
#include "ui/page/desk.h"

namespace ui {

/// access: gives the one value within the settings, by reference; only that is written, as others may change
/// another one at the same time. Gives the sentence that says what is wrong with the value, or empty when it
/// was accepted and is being saved. A failure of the workspace is told by the desk's notices.
template <class T, class Access>
QString saveSettingAt(const Desk& desk, const Access& access, const T& value, const QString& done) {
    using core::workspace::Settings;
    Settings wanted = desk.session.settings();
    const T before = access(wanted);
    access(wanted) = value;
    if (const auto problems = core::workspace::validate(wanted); !problems.isEmpty()) {
        return problems.front().text;
    }
    if (before == value) {
        return {};
    }
    const auto put = [access](const T& to) {
        return [access, to](core::Transaction& tx) {
            Settings stored = core::workspace::loadSettings(tx);
            access(stored) = to;
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

/// A whole field of the settings.
template <class T>
QString saveSetting(const Desk& desk, T core::workspace::Settings::*field, const T& value,
                    const QString& done) {
    return saveSettingAt(
        desk, [field](core::workspace::Settings& settings) -> T& { return settings.*field; }, value, done);
}

} // namespace ui
