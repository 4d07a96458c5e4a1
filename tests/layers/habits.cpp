// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/layers/rules.h"

#include <algorithm>
#include <sstream>

namespace layers {

namespace {

bool startsWith(std::string_view text, std::string_view start) {
    return text.substr(0, start.size()) == start;
}

bool isProduct(const Source& source) {
    const auto top = source.folder(1);
    return source.isCode() && (top == "app" || top == "core" || top == "ui");
}

void addAll(Findings& findings, const Source& source, const std::vector<int>& lines,
            const std::string& what) {
    for (const auto line : lines) {
        findings.push_back({source.path, line, what});
    }
}

/// `static int calls = 0;` at any depth: state that outlives its owner. Functions and constants are no state.
bool isMutableStatic(std::string_view line) {
    const auto begin = line.find_first_not_of(' ');
    if (begin == std::string_view::npos) {
        return false;
    }
    line.remove_prefix(begin);
    if (!startsWith(line, "static ") && !startsWith(line, "thread_local ")) {
        return false;
    }
    const auto first = line.find_first_of("(=;{");
    return first != std::string_view::npos && line[first] != '(' &&
           line.find("const") == std::string_view::npos;
}

/// instance() of Qt's application object is the one that cannot be passed along.
bool isOwnInstance(const std::string& line) {
    return line.find("Application::instance") == std::string::npos;
}

std::string lineOf(const std::string& text, int number) {
    std::istringstream stream(text);
    std::string line;
    for (int i = 0; i < number; ++i) {
        std::getline(stream, line);
    }
    return line;
}

} // namespace

Findings threadsOutsideStore(const Sources& sources) {
    Findings findings;
    for (const auto& source : sources) {
        if (source.folder(1) != "ui" || startsWith(source.path, "ui/async/store.")) {
            continue;
        }
        for (const auto* word : {"QThread", "QThreadPool", "QRunnable", "QMutex", "QMutexLocker",
                                 "QReadWriteLock", "QSemaphore", "QWaitCondition", "QtConcurrent", "jthread",
                                 "mutex", "condition_variable", "lock_guard", "scoped_lock"}) {
            addAll(findings, source, linesWithWord(source.code, word),
                   std::string(word) + ": threads are the business of ui/async/store");
        }
    }
    return findings;
}

Findings waitingInUi(const Sources& sources) {
    Findings findings;
    for (const auto& source : sources) {
        if (source.folder(1) != "ui") {
            continue;
        }
        for (const auto* call :
             {"processEvents", "exec", "waitForFinished", "waitForDone", "waitForStarted", "waitForReadyRead",
              "waitForConnected", "waitForBytesWritten", "getOpenFileName", "getOpenFileNames",
              "getSaveFileName", "getExistingDirectory"}) {
            addAll(findings, source, linesWithCall(source.code, call),
                   std::string(call) + "() waits inside the window's event loop: use open() and a signal");
        }
        // The store's own thread may sleep between two attempts on a busy database.
        if (!startsWith(source.path, "ui/async/store.")) {
            for (const auto* call : {"msleep", "sleep_for"}) {
                addAll(findings, source, linesWithCall(source.code, call), std::string(call) + "() in ui");
            }
        }
        for (const auto* word : {"QEventLoop", "BlockingQueuedConnection"}) {
            addAll(findings, source, linesWithWord(source.code, word),
                   std::string(word) + " blocks the window");
        }
        for (const auto* name : {"QMessageBox::question", "QMessageBox::warning", "QMessageBox::information",
                                 "QMessageBox::critical", "QInputDialog::get"}) {
            for (auto at = source.code.find(name); at != std::string::npos;
                 at = source.code.find(name, at + 1)) {
                findings.push_back(
                    {source.path, lineAt(source.code, at), std::string(name) + " runs a nested event loop"});
            }
        }
    }
    return findings;
}

Findings globals(const Sources& sources) {
    Findings findings;
    for (const auto& source : sources) {
        if (!isProduct(source)) {
            continue;
        }
        addAll(findings, source, linesWithWord(source.code, "Q_GLOBAL_STATIC"),
               "a global: pass it to the constructor");
        for (const auto line : linesWithCall(source.code, "instance")) {
            if (isOwnInstance(lineOf(source.code, line))) {
                findings.push_back({source.path, line, "instance(): pass it to the constructor"});
            }
        }
        std::istringstream stream(source.code);
        std::string line;
        for (int number = 1; std::getline(stream, line); ++number) {
            if (isMutableStatic(line)) {
                findings.push_back(
                    {source.path, number, "state that outlives its owner: make it a member or const"});
            }
        }
    }
    return findings;
}

Findings stringConnections(const Sources& sources) {
    Findings findings;
    for (const auto& source : sources) {
        // A signal of D-Bus comes by name from another process; Qt 6.4 connects it by name only.
        if (isProduct(source) && linesWithWord(source.code, "QDBusConnection").empty()) {
            for (const auto* word : {"SIGNAL", "SLOT"}) {
                addAll(findings, source, linesWithCall(source.code, word),
                       "a connection by name: use pointers to members");
            }
        }
    }
    return findings;
}

Findings sleepsInTests(const Sources& sources) {
    Findings findings;
    for (const auto& source : sources) {
        if (source.folder(1) != "tests" || !source.isCode()) {
            continue;
        }
        for (const auto* call :
             {"qWait", "qSleep", "sleep", "msleep", "usleep", "sleep_for", "sleep_until"}) {
            addAll(findings, source, linesWithCall(source.code, call),
                   std::string(call) + "(): wait on a condition (qWaitFor, QTRY_…), not on time");
        }
    }
    return findings;
}

} // namespace layers
