// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The few places where the two SQL dialects differ. Statements are written once, with these marks:
///   %IDS%   a set of ids bound as one parameter: WHERE id IN %IDS%
///   %ID%    type of a primary key; %BLOB% type of bytes; %KEYTEXT% text compared by code point
///   %MAX2%(a, b)  the greater of two values
/// and positional "?" parameters.
#pragma once

#include "core/db/connection.h"

#include <string>
#include <string_view>

namespace core {

std::string toDialect(std::string_view sql, Engine engine);

} // namespace core
