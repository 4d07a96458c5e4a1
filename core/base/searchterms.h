// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Reads what a person types into a search field.
#pragma once

#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace core {

/// One condition of a search: words that follow each other. The last one may be the beginning of a word.
struct SearchTerm {
    QStringList words; ///< letters and digits only
    bool isPrefix = false;

    bool operator==(const SearchTerm&) const = default;
};

} // namespace core

namespace core::search {

/// Words are runs of letters and digits; everything else parts them. Text in double quotes is a phrase (an
/// open quote runs to the end). The last word counts as the beginning of a word unless a blank or a closing
/// quote follows it. Any text is safe; without letters or digits there are no terms. More than 16 terms are
/// cut off, because nobody types them.
std::vector<SearchTerm> parse(const QString& text);

/// "#1042" or "1042" alone names a ticket; null for anything else.
std::optional<qint64> ticketNumber(const QString& text);

/// One word of a text, in UTF-16 units.
struct Word {
    qsizetype start = 0;
    qsizetype length = 0;
};

/// The words of a text, as both engines part them.
std::vector<Word> wordsOf(QStringView text);

} // namespace core::search
