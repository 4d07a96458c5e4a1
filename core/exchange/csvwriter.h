// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Writes CSV records (RFC 4180, UTF-8, CR LF).
#pragma once

#include <QByteArray>
#include <string_view>
#include <vector>

namespace core::exchange {

/// Appends one record. A cell is quoted when it must be: separator, quotation mark, line end, blank at either
/// side. A record of one empty cell is written as "" so that it is not taken for a blank line.
void appendRecord(QByteArray& to, const std::vector<std::string_view>& cells, char separator = ',');

} // namespace core::exchange
