// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Turns what libpq reports into one clear sentence. Used inside core/db only.
#pragma once

#include "core/base/error.h"

#include <string_view>

struct pg_conn;
struct pg_result;

namespace core {

/// lost: the connection is gone, whatever the code says.
Error postgresError(const QString& sqlState, const QString& message, bool lost);

/// What libpq says when no connection comes about: it gives a text only, and the server may speak any
/// language. passwordAsked: the server wanted a password; that holds in each language.
Error postgresConnectError(const QString& message, bool passwordAsked);

Failure postgresFailure(pg_conn* handle, const pg_result* result, std::string_view sql);

} // namespace core
