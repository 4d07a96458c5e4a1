// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The few places where the two SQL dialects differ. Statements are written once, with these marks:
///   %IDS%   a set of ids bound as one parameter: WHERE id IN %IDS%
///   %ID%    type of a primary key; %SERIAL% of one that the database counts; %BLOB% type of bytes; %KEYTEXT%
///   text compared by code point %MAX2%(a, b)  the greater of two values %JOIN%(text, separator)  aggregate:
///   the texts of a group in one, in no certain order %SUBJECTHITS%, %MESSAGEHITS%, %FIELDHITS%  tickets
///   whose subject, one of whose messages, or one of
///                 whose own fields answers the text of matchText() bound as one parameter:
///                 WHERE id IN %SUBJECTHITS%
///   %ROWS%  rows bound as one parameter, a JSON array of arrays of texts: columns a to l, all of them text,
///   and value: the whole row %NOINDEX%column  tells SQLite not to look the column up in an index
///   %SUM(%x%)SUM% … %GROUPHERE%  sums x by the first two columns where the rows would travel over a
///                 connection; where they are at hand, the caller sums them, which is quicker than GROUP BY
///   %INDEX(%name%)INDEX%  after a table: SQLite reads it by this index, where it would pass over a small
///                 one, as it does while it knows no figures of it
/// and positional "?" parameters.
#pragma once

#include "core/db/connection.h"

#include <string>
#include <string_view>

namespace core {

std::string toDialect(std::string_view sql, Engine engine);

} // namespace core
