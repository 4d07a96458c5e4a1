// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// `waymark screens`: pictures of every page of a workspace, without a display.
#pragma once

class QApplication;

namespace app {

/// Reads the application's arguments; prints one path a line. Exit code: 0 done, 1 failed, 2 wrong use.
int runScreens(QApplication& application);

} // namespace app
