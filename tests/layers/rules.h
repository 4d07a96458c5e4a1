// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The rules of the house that a program can check; CONTRIBUTING.md says why each of them is there.
#pragma once

#include "tests/layers/source.h"

namespace layers {

struct Finding {
    std::string path;
    int line = 0;
    std::string what;
};

using Findings = std::vector<Finding>;

// Which file may name which (includes.cpp).

/// app → ui → core: nothing points back. bench and tests may name all, except that tests of core stay below
/// ui.
Findings againstDirection(const Sources& sources);
/// In core: base ← db ← features ← search, exchange, demo.
Findings againstCoreOrder(const Sources& sources);
/// Between features: values freely, functions that take a database in one written order.
Findings callsAgainstCoreOrder(const Sources& sources);
/// In ui: async, theme ← models, widgets ← pages, shell. Neither pages nor the shell include a page of
/// another folder.
Findings againstUiOrder(const Sources& sources);
/// core is free of windows: no header of Qt Gui, Widgets, Concurrent or Sql, and no QObject in its own
/// headers.
Findings guiInCore(const Sources& sources);
/// The drivers' headers are named in core/db/*.cpp only; Qt Sql nowhere.
Findings driversOutsideDb(const Sources& sources);
/// ui can neither include what runs statements nor hold the text of one.
Findings sqlInUi(const Sources& sources);

// What code may do (habits.cpp).

/// Threads are named in ui/async/store.* only.
Findings threadsOutsideStore(const Sources& sources);
/// Nothing in ui waits: no nested event loop, no modal exec, no blocking connection.
Findings waitingInUi(const Sources& sources);
/// No singletons, no mutable globals or function statics.
Findings globals(const Sources& sources);
/// Connections are checked by the compiler.
Findings stringConnections(const Sources& sources);
/// Tests wait on conditions, never on time.
Findings sleepsInTests(const Sources& sources);

// How files are written (files.cpp).

/// Each file says its licence; each header is included once and begins with a sentence about itself.
Findings missingHeads(const Sources& sources);
/// No reminders to do it later, no path of somebody's machine.
Findings leftovers(const Sources& sources);
/// Comments point at pages that a reader has.
Findings unknownPages(const Sources& sources);
/// What docs/development calls by the name of a test (words in code style) is one.
Findings unknownTests(const Sources& sources);
/// Each command has an id of its own: a second one of that id would take the place of the first.
Findings sharedCommands(const Sources& sources);
/// Files of app, core and ui with more lines than that.
Findings longFiles(const Sources& sources, int limit);
/// Functions with more lines than that, found by their brackets; a report, not a proof.
Findings longFunctions(const Sources& sources, int limit);

} // namespace layers
