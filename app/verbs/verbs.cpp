// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verbs/verbs.h"

#include "app/verbs/line.h"

#include <QFileInfo>
#include <algorithm>
#include <array>
#include <string_view>

using namespace Qt::Literals::StringLiterals;

namespace app {

namespace {

struct Verb {
    std::string_view name;
    int (*run)(const QStringList&); ///< null: needs the window's libraries, see main
    const char* summary;
};

constexpr std::array Verbs{
    Verb{"demo", runDemo, "make a workspace of invented data"},
    Verb{"import", runImport, "read CSV files into a workspace"},
    Verb{"split", runSplit, "minutes by class and the share of service"},
    Verb{"deviations", runDeviations, "who is off the path, and what was caught before clients noticed"},
    Verb{"search", runSearch, "find clients, contacts, touchpoints, tickets and messages"},
    Verb{"count", runCount, "rows by kind, tickets by state"},
    Verb{"check", runCheck, "look for damage"},
    Verb{"backup", runBackup, "copy a workspace while others work in it"},
    Verb{"screens", nullptr, "draw every page to a PNG file"},
    Verb{"open", nullptr, "open the window on a workspace"},
};

const Verb* find(std::string_view word) {
    for (const Verb& verb : Verbs) {
        if (verb.name == word && verb.run) {
            return &verb;
        }
    }
    return nullptr;
}

bool isHelp(std::string_view word) {
    return word == "--help" || word == "-h" || word == "help";
}

bool isVersion(std::string_view word) {
    return word == "--version" || word == "-v";
}

/// A plain word that is no verb and names no file: a slip of the fingers, and no reason for a window.
bool isMistaken(std::string_view word) {
    const auto isPlain = [](char c) { return c >= 'a' && c <= 'z'; };
    return !word.empty() && std::all_of(word.begin(), word.end(), isPlain) &&
           std::none_of(Verbs.begin(), Verbs.end(), [&](const Verb& verb) { return verb.name == word; }) &&
           !QFileInfo::exists(QString::fromLatin1(word.data(), qsizetype(word.size())));
}

void printHelp() {
    printLine(u"Usage: waymark [WORKSPACE]        opens the window"_s);
    printLine(u"       waymark VERB [OPTIONS]     for scripts; waymark VERB --help explains it"_s);
    printLine({});
    for (const Verb& verb : Verbs) {
        const QString name = QString::fromLatin1(verb.name.data(), qsizetype(verb.name.size()));
        printLine(u"  %1 %2"_s.arg(name, -10).arg(QString::fromUtf8(verb.summary)));
    }
    printLine({});
    printLine(u"WORKSPACE is a file or an address such as postgresql://user@host/database?schema=agency."_s);
    printLine(
        u"Exit codes: 0 done, 1 failed (one sentence on standard error), 2 the command line is wrong."_s);
}

} // namespace

bool isVerb(const char* word) {
    return find(word) || isHelp(word) || isVersion(word) || isMistaken(word);
}

std::optional<int> runVerb(const QStringList& arguments) {
    const std::string word = arguments.value(1).toStdString();
    if (isHelp(word)) {
        printHelp();
        return 0;
    }
    if (isVersion(word)) {
        printLine(u"Waymark "_s + QStringLiteral(WAYMARK_VERSION));
        return 0;
    }
    if (isMistaken(word)) {
        printError(u"\"%1\" is neither a verb nor a file. waymark --help lists the verbs."_s.arg(
            QString::fromStdString(word)));
        return 2;
    }
    const Verb* verb = find(word);
    if (!verb) {
        return std::nullopt;
    }
    return runGuarded(arguments.value(1), [&] { return verb->run(arguments); });
}

int runGuarded(const QString& verb, const std::function<int()>& work) {
    try {
        return work();
    } catch (const WrongUse& wrong) {
        printError(wrong.text);
        printError(u"waymark %1 --help explains the verb."_s.arg(verb));
        return 2;
    } catch (const core::Failure& failure) {
        printError(failure.error().text);
        return 1;
    }
}

} // namespace app
