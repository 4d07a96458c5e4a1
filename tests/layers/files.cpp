// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/layers/rules.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <set>

namespace layers {

namespace {

bool endsWith(std::string_view text, std::string_view end) {
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

bool carriesLicence(const Source& source) {
    return source.isCode() || source.path == "dev" || endsWith(source.path, ".sh") ||
           endsWith(source.path, ".cmake") || endsWith(source.path, "CMakeLists.txt");
}

bool isOfRules(const Source& source) {
    return source.folder(2) == "tests/layers";
}

std::string trimmed(const std::string& text) {
    const auto begin = text.find_first_not_of(" \n\t");
    const auto end = text.find_last_not_of(" \n\t");
    return begin == std::string::npos ? std::string() : text.substr(begin, end - begin + 1);
}

bool startsWithWord(const std::string& text, std::string_view word) {
    return text.compare(0, word.size(), word) == 0 &&
           (text.size() == word.size() || std::isalnum(static_cast<unsigned char>(text[word.size()])) == 0);
}

enum class Block { Scope, Function, Other };

/// What a bracket opens, judged by the words since the last statement ended.
Block kindOf(const std::string& head, Block parent) {
    if (parent != Block::Scope) {
        return Block::Other;
    }
    for (const auto* word : {"namespace", "class", "struct", "union", "extern"}) {
        if (startsWithWord(head, word)) {
            return Block::Scope;
        }
    }
    if (startsWithWord(head, "template")) {
        return head.find('(') == std::string::npos ? Block::Scope : Block::Function;
    }
    return head.find('(') != std::string::npos && !startsWithWord(head, "enum") ? Block::Function
                                                                                : Block::Other;
}

/// Follows the brackets of one file and reports functions that span more lines than the limit.
class FunctionMeter {
public:
    FunctionMeter(const Source& source, int limit, Findings& findings)
        : m_source(source)
        , m_limit(limit)
        , m_findings(findings) {}

    void run() {
        const auto& code = m_source.code;
        for (std::size_t i = 0; i < code.size(); ++i) {
            if (code[i] == '#' && (i == 0 || code[i - 1] == '\n')) { // a directive is no part of a statement
                i = std::min(code.find('\n', i), code.size());
                m_head = i + 1;
            } else if (code[i] == '{') {
                open(i);
            } else if (code[i] == '}') {
                close(i);
            } else if (code[i] == ';' ||
                       (code[i] == ':' && endsWith(trimmed(code.substr(m_head, i - m_head)), "public"))) {
                m_head = i + 1;
            }
        }
    }

private:
    struct Open {
        Block kind;
        int line;
        std::string name;
    };

    void open(std::size_t at) {
        const auto parent = m_open.empty() ? Block::Scope : m_open.back().kind;
        const auto head = trimmed(m_source.code.substr(m_head, at - m_head));
        m_open.push_back({kindOf(head, parent), lineAt(m_source.code, at), head.substr(0, head.find('('))});
        m_head = at + 1;
    }

    void close(std::size_t at) {
        m_head = at + 1;
        if (m_open.empty()) {
            return;
        }
        const auto block = m_open.back();
        m_open.pop_back();
        const auto lines = lineAt(m_source.code, at) - block.line + 1;
        if (block.kind == Block::Function && lines > m_limit) {
            m_findings.push_back(
                {m_source.path, block.line, std::to_string(lines) + " lines: " + block.name});
        }
    }

    const Source& m_source;
    int m_limit;
    Findings& m_findings;
    std::size_t m_head = 0;
    std::vector<Open> m_open;
};

} // namespace

Findings missingHeads(const Sources& sources) {
    Findings findings;
    for (const auto& source : sources) {
        const auto head = source.text.substr(0, 600);
        if (carriesLicence(source) &&
            (head.find("SPDX-License-Identifier: GPL-3.0-or-later") == std::string::npos ||
             head.find("SPDX-FileCopyrightText: ") == std::string::npos)) {
            findings.push_back({source.path, 1, "the two SPDX lines are missing"});
        }
        if (!source.isHeader()) {
            continue;
        }
        const auto once = source.text.find("#pragma once");
        if (once == std::string::npos) {
            findings.push_back({source.path, 1, "#pragma once is missing"});
        } else if (source.text.substr(0, once).find("\n///") == std::string::npos) {
            findings.push_back(
                {source.path, 1, "no sentence before #pragma once that says what the header is for"});
        }
    }
    return findings;
}

Findings leftovers(const Sources& sources) {
    Findings findings;
    for (const auto& source : sources) {
        if (isOfRules(source)) {
            continue;
        }
        for (const auto* word : {"TODO", "FIXME", "XXX", "HACK"}) {
            for (const auto line : linesWithWord(source.text, word)) {
                findings.push_back({source.path, line, std::string(word) + ": do it, or leave it out"});
            }
        }
        for (const std::string name : {"home", "root", "Users", "work"}) {
            const auto folder = '/' + name + '/';
            for (auto at = source.text.find(folder); at != std::string::npos;
                 at = source.text.find(folder, at + 1)) {
                const auto before = at == 0 ? '\n' : source.text[at - 1];
                if (std::isspace(static_cast<unsigned char>(before)) != 0 || before == '"' || before == '(') {
                    findings.push_back(
                        {source.path, lineAt(source.text, at), "a path of somebody's machine: " + folder});
                }
            }
        }
    }
    return findings;
}

Findings unknownPages(const Sources& sources) {
    Findings findings;
    for (const auto& source : sources) {
        if (!source.isCode() || isOfRules(source)) {
            continue;
        }
        for (auto at = source.text.find(".md"); at != std::string::npos;
             at = source.text.find(".md", at + 1)) {
            const auto begin = source.text.find_last_of(" \n\t\"'`(/", at) + 1;
            const auto name = '/' + source.text.substr(begin, at + 3 - begin);
            const auto known = std::any_of(sources.begin(), sources.end(), [&](const auto& other) {
                return endsWith('/' + other.path, name);
            });
            const auto after = at + 3 < source.text.size() ? source.text[at + 3] : ' ';
            if (!known && begin < at && std::isalnum(static_cast<unsigned char>(after)) == 0 &&
                after != '_') {
                findings.push_back(
                    {source.path, lineAt(source.text, at), name.substr(1) + " is not in the repository"});
            }
        }
    }
    return findings;
}

Findings unknownTests(const Sources& sources) {
    std::set<std::string> names;
    for (const auto& source : sources) {
        if (source.folder(1) != "tests" || !source.isCode()) {
            continue;
        }
        for (std::size_t i = 0; i < source.literals.size(); ++i) {
            names.insert(source.literals[i].text);
            if (i > 0) {
                names.insert(source.literals[i - 1].text + source.literals[i].text); // broken over two lines
            }
        }
    }
    Findings findings;
    for (const auto& source : sources) {
        if (source.folder(2) != "docs/development") {
            continue;
        }
        for (auto open = source.text.find('`'); open != std::string::npos;) {
            const auto close = source.text.find('`', open + 1);
            const auto name = source.text.substr(open + 1, close - open - 1);
            if (name.find(' ') != std::string::npos && names.count(name) == 0) {
                findings.push_back({source.path, lineAt(source.text, open), "no test: " + name});
            }
            open = close == std::string::npos ? close : source.text.find('`', close + 1);
        }
    }
    return findings;
}

Findings sharedCommands(const Sources& sources) {
    const std::string begin = ".id = u\"";
    std::map<std::string, std::string> places;
    Findings findings;
    for (const auto& source : sources) {
        if (!source.isCode() || !endsWith(source.path, ".cpp")) {
            continue;
        }
        for (auto at = source.text.find(begin); at != std::string::npos;
             at = source.text.find(begin, at + 1)) {
            const auto from = at + begin.size();
            const auto id = source.text.substr(from, source.text.find('"', from) - from);
            const auto [first, isNew] = places.emplace(id, source.path);
            if (!isNew && source.folder(1) != "tests") {
                findings.push_back(
                    {source.path, lineAt(source.text, at), id + " is also in " + first->second});
            }
        }
    }
    return findings;
}

Findings longFiles(const Sources& sources, int limit) {
    Findings findings;
    for (const auto& source : sources) {
        const auto top = source.folder(1);
        const auto lines = lineCount(source.text);
        if (source.isCode() && (top == "app" || top == "core" || top == "ui") && lines > limit) {
            findings.push_back({source.path, limit, std::to_string(lines) + " lines"});
        }
    }
    return findings;
}

Findings longFunctions(const Sources& sources, int limit) {
    Findings findings;
    for (const auto& source : sources) {
        const auto top = source.folder(1);
        if (source.isCode() && (top == "app" || top == "core" || top == "ui")) {
            FunctionMeter(source, limit, findings).run();
        }
    }
    return findings;
}

} // namespace layers
