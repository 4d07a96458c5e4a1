// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What is measured, one function for each part of the application.
#pragma once

#include "bench/bench.h"
#include "bench/workspaces.h"

namespace core {
class Database;
}

namespace bench {

void measureReads(Bench& bench, const Sized& workspace);
/// The clients of a journey by stage.
void measureFlow(Bench& bench, const Sized& workspace);
/// Queues, counters and changes of many.
void measureQueues(Bench& bench, const Sized& workspace, const QString& scratch);
/// All clocks of tickets reckoned anew.
void measureClocks(Bench& bench, const Sized& workspace, const QString& scratch);
/// Other hours in every calendar; odd rounds differ from even ones.
void changeCalendar(core::Database& db, int round);
void measureSearch(Bench& bench, const Sized& workspace);
/// scratch: a folder for copies.
void measureWrites(Bench& bench, const Sized& workspace, const QString& scratch);
/// What looking for deviations costs: everybody, nobody, one client.
void measureSweeps(Bench& bench, const Sized& workspace, const QString& scratch);
bool wantsSweepOnServer(const Bench& bench);
/// The same on a server.
void measureSweepOnServer(Bench& bench, core::Database& db, int percent);
void measureImport(Bench& bench, const Sized& workspace, const QString& scratch);
/// Without WAYMARK_TEST_POSTGRES it says so and measures nothing.
void measureServer(Bench& bench, int percent);
/// Starts this program again for each window.
void measureWindow(Bench& bench, const Sized& workspace);

/// The part of measureWindow that runs in a process of its own; the exit code.
int runWindowChild(int argc, char** argv);

} // namespace bench
