// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Source files as the rules of the house see them: code, literals and includes apart.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace layers {

/// A piece of a file, with the line it stands on, counted from 1.
struct Piece {
    int line = 0;
    std::string text;
};

struct Source {
    std::string path; ///< from the top of the repository, with slashes: core/base/id.h
    std::string text; ///< as it is in the file
    std::string
        code; ///< as text, with comments and the insides of literals blanked; same lines, same columns
    std::vector<Piece> literals;
    std::vector<Piece> includes; ///< <QString> and "core/base/id.h" without their brackets

    bool isHeader() const;
    bool isCode() const;
    /// The first folder names of the path: folder(1) of core/base/id.h is "core", folder(2) is "core/base".
    std::string folder(int depth) const;
};

using Sources = std::vector<Source>;

/// Takes a file apart. The path decides nothing but what the rules say about it later.
Source parse(std::string path, std::string text);

/// All text files of the repository that are written by hand, sorted by path. Build folders and hidden ones
/// are left out.
Sources load(const std::string& top);

/// Lines on which the word stands in the code, as a whole identifier.
std::vector<int> linesWithWord(const std::string& code, std::string_view word);

/// The same, only where an opening bracket follows: a call or a declaration of a function.
std::vector<int> linesWithCall(const std::string& code, std::string_view word);

int lineCount(const std::string& text);
int lineAt(const std::string& text, std::size_t position);

} // namespace layers
