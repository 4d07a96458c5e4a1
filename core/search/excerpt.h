// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Finds the searched words in a text that is shown, and cuts the part around them.
#pragma once

#include "core/db/searchdialect.h"

namespace core::search {

/// Part of a text that answers the query, in UTF-16 units.
struct Match {
    qsizetype start = 0;
    qsizetype length = 0;

    bool operator==(const Match&) const = default;
};

/// A piece of text with the places to highlight. Plain text, never markup.
struct Excerpt {
    QString text;
    std::vector<Match> matches;

    bool operator==(const Excerpt&) const = default;
};

/// Every place where a term stands, in order and without overlaps.
std::vector<Match> matchesIn(QStringView text, const std::vector<SearchTerm>& terms);

/// At most about "length" units of the text around its first match, in one line; "…" stands for what was left
/// out. Without a match it is the beginning of the text.
Excerpt excerpt(const QString& text, const std::vector<SearchTerm>& terms, qsizetype length = 160);

} // namespace core::search
