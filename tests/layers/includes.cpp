// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/layers/rules.h"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <set>

namespace layers {

namespace {

// What stands on a level of core may include the levels below it and its own. Features share a level and
// speak in each other's values; a function that takes a database is called only from folders further down in
// this list. A new folder gets its place here.
struct CoreFolder {
    std::string_view name;
    int level;
};

constexpr CoreFolder coreOrder[] = {
    {"base", 0},    {"db", 1},     {"people", 2},   {"workspace", 2},   {"calendar", 2},    {"sla", 2},
    {"effort", 2},  {"fields", 2}, {"clients", 2},  {"touchpoints", 2}, {"attachments", 2}, {"articles", 2},
    {"tickets", 2}, {"macros", 2}, {"feedback", 2}, {"insight", 2},     {"journeys", 2},    {"deviations", 2},
    {"lessons", 2}, {"health", 2}, {"sweep", 3},    {"search", 3},      {"exchange", 3},    {"demo", 3},
};

const CoreFolder* placeInCore(std::string_view name) {
    const auto place =
        std::find_if(std::begin(coreOrder), std::end(coreOrder), [&](auto f) { return f.name == name; });
    return place == std::end(coreOrder) ? nullptr : place;
}

struct UiFolder {
    std::string_view name;
    int level;
    bool closed; ///< other folders of its level do not include it: they ask the shell by a signal
};

constexpr UiFolder uiOrder[] = {
    {"async", 0, false},     {"theme", 0, false},   {"models", 1, false}, {"widgets", 1, false},
    {"page", 2, false},      {"board", 3, true},    {"clients", 3, true}, {"tickets", 3, true},
    {"effort", 3, true},     {"settings", 3, true}, {"shell", 3, true},   {"journeys", 3, true},
    {"deviations", 3, true},
};

std::string second(const std::string& path) {
    const auto begin = path.find('/');
    const auto end = begin == std::string::npos ? begin : path.find('/', begin + 1);
    return end == std::string::npos ? std::string() : path.substr(begin + 1, end - begin - 1);
}

bool startsWith(std::string_view text, std::string_view start) {
    return text.substr(0, start.size()) == start;
}

std::string wordBefore(const std::string& code, std::size_t end) {
    auto begin = end;
    while (begin > 0 &&
           (std::isalnum(static_cast<unsigned char>(code[begin - 1])) != 0 || code[begin - 1] == '_')) {
        --begin;
    }
    return code.substr(begin, end - begin);
}

std::string fileName(const std::string& path) {
    return path.substr(path.rfind('/') + 1);
}

/// Our own headers by path; an include of a neighbour by its bare name is resolved as the compiler does.
class Headers {
public:
    explicit Headers(const Sources& sources) {
        for (const auto& source : sources) {
            if (source.isHeader()) {
                m_headers.insert(source.path);
            }
        }
    }

    std::string resolve(const Source& from, const std::string& include) const {
        const auto neighbour = from.path.substr(0, from.path.rfind('/') + 1) + include;
        return m_headers.count(neighbour) != 0 ? neighbour : include;
    }

private:
    std::set<std::string> m_headers;
};

template <class Rule>
Findings checkIncludes(const Sources& sources, const std::string& top, Rule rule) {
    const Headers headers(sources);
    Findings findings;
    for (const auto& source : sources) {
        if (!top.empty() && source.folder(1) != top) {
            continue;
        }
        for (const auto& include : source.includes) {
            const auto what = rule(source, headers.resolve(source, include.text));
            if (!what.empty()) {
                findings.push_back({source.path, include.line, what});
            }
        }
    }
    return findings;
}

std::string coreOrderBroken(const Source& source, const std::string& include) {
    if (!startsWith(include, "core/")) {
        return {};
    }
    const auto from = second(source.path);
    const auto to = second(include);
    const auto* self = placeInCore(from);
    const auto* other = placeInCore(to);
    if (self == nullptr || other == nullptr) {
        return "core/" + (self == nullptr ? from : to) + " has no place in the order of core";
    }
    if (other->level > self->level) {
        return "core/" + from + " stands below core/" + to + " and must not include it";
    }
    return {};
}

/// "clients::save(" for each function of a feature that takes a database.
std::set<std::string> databaseFunctions(const Sources& sources) {
    std::set<std::string> functions;
    for (const auto& source : sources) {
        if (source.folder(1) != "core" || !source.isHeader()) {
            continue;
        }
        for (const std::string argument :
             {"(Database&", "(Transaction&", "(core::Database&", "(core::Transaction&"}) {
            for (auto at = source.code.find(argument); at != std::string::npos;
                 at = source.code.find(argument, at + 1)) {
                const auto name = wordBefore(source.code, at);
                functions.insert(second(source.path) + "::" + name + '(');
            }
        }
    }
    return functions;
}

std::string uiOrderBroken(const Source& source, const std::string& include) {
    const auto from = second(source.path);
    const auto to = second(include);
    if (!startsWith(include, "ui/") || from == to) {
        return {};
    }
    const auto place = [](const std::string& name) {
        return std::find_if(std::begin(uiOrder), std::end(uiOrder), [&](auto f) { return f.name == name; });
    };
    const auto self = place(from);
    const auto other = place(to);
    if (self == std::end(uiOrder) || other == std::end(uiOrder)) {
        return "ui/" + (self == std::end(uiOrder) ? from : to) + " has no place in the order of ui";
    }
    if (other->level > self->level) {
        return "ui/" + from + " stands below ui/" + to + " and must not include it";
    }
    if (other->level == self->level && other->closed) {
        return "ui/" + from + " must not know ui/" + to + ": emit a request, the composition routes it";
    }
    return {};
}

bool isGuiHeader(const std::string& include) {
    static constexpr std::string_view modules[] = {
        "QtGui",        "QtWidgets",       "QtConcurrent", "QtSql",    "QtSvg", "QtPrintSupport",
        "QApplication", "QGuiApplication", "QWidget",      "QColor",   "QFont", "QIcon",
        "QImage",       "QPixmap",         "QPainter",     "QPalette", "QSql",  "QKeySequence"};
    return std::any_of(std::begin(modules), std::end(modules),
                       [&](auto start) { return startsWith(include, start); });
}

} // namespace

Findings againstDirection(const Sources& sources) {
    return checkIncludes(sources, {}, [](const Source& source, const std::string& include) {
        const auto forbids = [&](std::string_view top) { return startsWith(include, top); };
        const auto top = source.folder(1);
        if (include.find("../") != std::string::npos) {
            return "an include that climbs: write it from the top, " + include;
        }
        if ((top == "core" || source.folder(2) == "tests/core") && (forbids("ui/") || forbids("app/"))) {
            return "core must not include " + include;
        }
        if (top == "ui" && forbids("app/")) {
            return "ui must not include " + include;
        }
        if ((top == "app" || top == "ui" || top == "core") && (forbids("tests/") || forbids("bench/"))) {
            return "the product must not include " + include;
        }
        return std::string();
    });
}

Findings againstCoreOrder(const Sources& sources) {
    return checkIncludes(sources, "core", coreOrderBroken);
}

Findings callsAgainstCoreOrder(const Sources& sources) {
    const auto functions = databaseFunctions(sources);
    Findings findings;
    for (const auto& source : sources) {
        const auto* self = placeInCore(second(source.path));
        if (source.folder(1) != "core" || self == nullptr) {
            continue;
        }
        for (const auto& function : functions) {
            if (placeInCore(function.substr(0, function.find(':'))) <= self) {
                continue;
            }
            for (auto at = source.code.find(function); at != std::string::npos;
                 at = source.code.find(function, at + 1)) {
                findings.push_back({source.path, lineAt(source.code, at),
                                    function + "…) is a function of a folder that comes later"});
            }
        }
    }
    return findings;
}

Findings againstUiOrder(const Sources& sources) {
    return checkIncludes(sources, "ui", uiOrderBroken);
}

Findings guiInCore(const Sources& sources) {
    auto findings = checkIncludes(sources, "core", [](const Source&, const std::string& include) {
        return isGuiHeader(include) ? "core must not include <" + include + ">" : std::string();
    });
    for (const auto& source : sources) {
        if (source.folder(1) != "core" || !source.isHeader()) {
            continue;
        }
        for (const auto* word : {"QObject", "Q_OBJECT"}) {
            for (const auto line : linesWithWord(source.code, word)) {
                findings.push_back({source.path, line,
                                    std::string(word) + " in a header of core: values and functions only"});
            }
        }
    }
    return findings;
}

Findings driversOutsideDb(const Sources& sources) {
    return checkIncludes(sources, {}, [](const Source& source, const std::string& include) {
        const auto product =
            source.folder(1) == "app" || source.folder(1) == "core" || source.folder(1) == "ui";
        const auto home = source.folder(2) == "core/db" && !source.isHeader();
        const auto name = fileName(include);
        if (startsWith(name, "QSql") || startsWith(include, "QtSql")) {
            return std::string("Qt Sql is not used: core/db speaks to both databases directly");
        }
        if (product && !home && (name == "sqlite3.h" || name == "libpq-fe.h" || name == "libpq-events.h")) {
            return name + " is named in core/db/*.cpp only";
        }
        return std::string();
    });
}

Findings sqlInUi(const Sources& sources) {
    // What ui may name of core/db: the types that a job receives. Everything else there runs statements.
    static const std::set<std::string> open = {"database.h", "location.h"};
    auto findings = checkIncludes(sources, "ui", [](const Source&, const std::string& include) {
        const auto closed = startsWith(include, "core/db/") && open.count(fileName(include)) == 0;
        return closed ? "ui must not include " + include : std::string();
    });
    for (const auto& source : sources) {
        if (source.folder(1) != "ui") {
            continue;
        }
        for (const auto* call : {".query(", "->query(", ".execute(", "->execute("}) {
            for (auto at = source.code.find(call); at != std::string::npos;
                 at = source.code.find(call, at + 1)) {
                const auto argument = at + std::string_view(call).size();
                if (argument < source.code.size() && source.code[argument] != ')') {
                    findings.push_back({source.path, lineAt(source.code, at), "ui runs a statement"});
                }
            }
        }
        for (const auto& literal : source.literals) {
            const auto has = [&](const char* word) { return literal.text.find(word) != std::string::npos; };
            if ((has("SELECT ") && has(" FROM ")) || has("INSERT INTO ") || has("DELETE FROM ") ||
                has("PRAGMA ")) {
                findings.push_back(
                    {source.path, literal.line, "a statement in ui: it belongs to a function of core"});
            }
        }
    }
    return findings;
}

} // namespace layers
