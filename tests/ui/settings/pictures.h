// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Pictures of windows for people to look at, when WAYMARK_SHOTS names a folder.
#pragma once

#include "tests/support/wait.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QWidget>

namespace test {

inline void picture(QWidget& window, const QString& name) {
    const QString folder = qEnvironmentVariable("WAYMARK_SHOTS");
    if (folder.isEmpty()) {
        return;
    }
    QDir().mkpath(folder);
    for (const QSize size : {QSize(1280, 800), QSize(1440, 900), QSize(1920, 1080)}) {
        window.resize(size);
        REQUIRE(until([&] { return window.size() == size; }));
        QApplication::sendPostedEvents();
        QApplication::processEvents();
        window.grab().save(
            QDir(folder).filePath(name + QString::number(size.width()) + QStringLiteral(".png")));
    }
}

/// The same in both themes.
inline void pictures(QWidget& window, ui::Theme& theme, const QString& name) {
    if (!qEnvironmentVariableIsSet("WAYMARK_SHOTS")) {
        return;
    }
    theme.applyTo(*qApp);
    picture(window, name + QStringLiteral("-light-"));
    theme.setMode(ui::Theme::Mode::Dark);
    picture(window, name + QStringLiteral("-dark-"));
    theme.setMode(ui::Theme::Mode::Light);
}

} // namespace test
