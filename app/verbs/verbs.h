// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What Waymark does without a window, for scripts.
#pragma once

#include <QStringList>
#include <functional>
#include <optional>

namespace app {

/// Runs the verb that the first argument after the program names, or prints the help or version that it asks
/// for. Needs a QCoreApplication. Exit code: 0 done, 1 failed, 2 the command line is wrong; null when the
/// arguments are for the window.
std::optional<int> runVerb(const QStringList& arguments);

/// What every verb does with its mistakes: one sentence on standard error, and the exit code.
int runGuarded(const QString& verb, const std::function<int()>& work);

/// True when the word is for runVerb(), be it only to say that it is a mistake; to be asked before an
/// application object exists.
bool isVerb(const char* word);

} // namespace app
