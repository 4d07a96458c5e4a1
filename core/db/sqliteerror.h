// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Turns SQLite's codes into sentences for a person.
#pragma once

#include "core/base/error.h"

struct sqlite3;

namespace core {

/// The failure behind the last call on the handle. The detail keeps the native code, message and statement.
Failure sqliteFailure(sqlite3* handle, int code, const QString& path, const char* statement = nullptr);

} // namespace core
