// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/layers/source.h"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace layers {

namespace {

bool isWordChar(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

bool endsWith(std::string_view text, std::string_view end) {
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

/// Walks once over a file and writes what is code, and where the literals are.
class Splitter {
public:
    explicit Splitter(Source& source)
        : m_source(source)
        , m_text(source.text) {
        m_source.code = m_text;
    }

    void run() {
        while (m_at < m_text.size()) {
            if (startsWith("//")) {
                blankTo(m_text.find('\n', m_at));
            } else if (startsWith("/*")) {
                blankPast(m_text.find("*/", m_at + 2), 2);
            } else if (m_text[m_at] == '"') {
                isRawPrefix() ? rawLiteral() : literal('"');
            } else if (m_text[m_at] == '\'' && !isDigitSeparator()) {
                literal('\'');
            } else {
                ++m_at;
            }
        }
    }

private:
    bool startsWith(std::string_view what) const { return m_text.compare(m_at, what.size(), what) == 0; }

    /// The identifier that ends right before this position.
    std::string_view wordBefore() const {
        auto begin = m_at;
        while (begin > 0 && isWordChar(m_text[begin - 1])) {
            --begin;
        }
        return std::string_view(m_text).substr(begin, m_at - begin);
    }

    bool isRawPrefix() const {
        const auto word = wordBefore();
        return word == "R" || word == "uR" || word == "u8R" || word == "UR" || word == "LR";
    }

    /// 1'000'000 holds no character literals, u'x' is one.
    bool isDigitSeparator() const {
        const auto word = wordBefore();
        return !word.empty() && std::isdigit(static_cast<unsigned char>(word.front())) != 0;
    }

    void blankTo(std::size_t end) {
        end = std::min(end, m_text.size());
        for (; m_at < end; ++m_at) {
            if (m_text[m_at] != '\n') {
                m_source.code[m_at] = ' ';
            }
        }
    }

    void blankPast(std::size_t end, std::size_t length) {
        blankTo(end == std::string::npos ? m_text.size() : end + length);
    }

    void keep(std::size_t begin, std::size_t end) {
        m_source.literals.push_back({lineAt(m_text, begin), m_text.substr(begin, end - begin)});
    }

    void literal(char quote) {
        const auto begin = ++m_at;
        auto end = begin;
        while (end < m_text.size() && m_text[end] != quote && m_text[end] != '\n') {
            end += m_text[end] == '\\' ? 2 : 1;
        }
        end = std::min(end, m_text.size());
        keep(begin, end);
        blankTo(end);
        ++m_at;
    }

    void rawLiteral() {
        const auto open = m_text.find('(', m_at);
        if (open == std::string::npos) {
            ++m_at;
            return;
        }
        const auto close = ')' + m_text.substr(m_at + 1, open - m_at - 1) + '"';
        const auto end = std::min(m_text.find(close, open), m_text.size());
        keep(open + 1, end);
        ++m_at;
        blankTo(end + close.size() - 1);
        ++m_at;
    }

    Source& m_source;
    const std::string& m_text;
    std::size_t m_at = 0;
};

std::vector<Piece> findIncludes(const std::string& text) {
    std::vector<Piece> includes;
    int line = 0;
    for (std::size_t begin = 0; begin < text.size();) {
        ++line;
        const auto end = std::min(text.find('\n', begin), text.size());
        const auto content = text.substr(begin, end - begin);
        begin = end + 1;
        const auto hash = content.find_first_not_of(" \t");
        if (hash == std::string::npos || content[hash] != '#' ||
            content.find("include") == std::string::npos) {
            continue;
        }
        const auto open = content.find_first_of("<\"", hash);
        const auto close = open == std::string::npos ? open : content.find_first_of(">\"", open + 1);
        if (close != std::string::npos) {
            includes.push_back({line, content.substr(open + 1, close - open - 1)});
        }
    }
    return includes;
}

std::vector<int> linesWith(const std::string& code, std::string_view word, bool call) {
    std::vector<int> lines;
    for (auto at = code.find(word); at != std::string::npos; at = code.find(word, at + 1)) {
        const auto after = at + word.size();
        const auto whole =
            (at == 0 || !isWordChar(code[at - 1])) && (after >= code.size() || !isWordChar(code[after]));
        const auto next = code.find_first_not_of(" \n", after);
        if (whole && (!call || (next != std::string::npos && code[next] == '('))) {
            lines.push_back(lineAt(code, at));
        }
    }
    return lines;
}

bool isWrittenByHand(const std::string& path) {
    static constexpr std::string_view ends[] = {".cpp", ".h",   ".cmake",   "CMakeLists.txt", ".sh",
                                                ".md",  ".xml", ".desktop", ".qrc",           ".1"};
    return path == "dev" ||
           std::any_of(std::begin(ends), std::end(ends), [&](auto end) { return endsWith(path, end); });
}

} // namespace

bool Source::isHeader() const {
    return endsWith(path, ".h");
}

bool Source::isCode() const {
    return isHeader() || endsWith(path, ".cpp");
}

std::string Source::folder(int depth) const {
    std::size_t end = 0;
    for (int i = 0; i < depth; ++i) {
        const auto slash = path.find('/', i == 0 ? 0 : end + 1);
        if (slash == std::string::npos) {
            return path.substr(0, end);
        }
        end = slash;
    }
    return path.substr(0, end);
}

Source parse(std::string path, std::string text) {
    Source source;
    source.path = std::move(path);
    source.text = std::move(text);
    source.code = source.text;
    if (source.isCode()) {
        Splitter(source).run();
        source.includes = findIncludes(source.text);
    }
    return source;
}

Sources load(const std::string& top) {
    namespace fs = std::filesystem;
    Sources sources;
    for (fs::recursive_directory_iterator it(top), end; it != end; ++it) {
        const auto name = it->path().filename().string();
        if (it->is_directory()) {
            if (name == "build" || name.front() == '.' || it->path() == fs::path(top) / "tests" / "data") {
                it.disable_recursion_pending();
            }
            continue;
        }
        const auto path = fs::relative(it->path(), top).generic_string();
        if (isWrittenByHand(path)) {
            std::ifstream file(it->path(), std::ios::binary);
            sources.push_back(parse(path, {std::istreambuf_iterator<char>(file), {}}));
        }
    }
    std::sort(sources.begin(), sources.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
    return sources;
}

std::vector<int> linesWithWord(const std::string& code, std::string_view word) {
    return linesWith(code, word, false);
}

std::vector<int> linesWithCall(const std::string& code, std::string_view word) {
    return linesWith(code, word, true);
}

int lineCount(const std::string& text) {
    const auto breaks = std::count(text.begin(), text.end(), '\n');
    return static_cast<int>(breaks) + (text.empty() || text.back() == '\n' ? 0 : 1);
}

int lineAt(const std::string& text, std::size_t position) {
    const auto end = text.begin() + static_cast<std::ptrdiff_t>(position);
    return static_cast<int>(std::count(text.begin(), end, '\n')) + 1;
}

} // namespace layers
