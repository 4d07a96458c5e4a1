// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#define CATCH_CONFIG_MAIN
#include "tests/layers/rules.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace layers;

namespace {

const Sources& tree() {
    static const Sources sources = load(WAYMARK_SOURCE_DIR);
    return sources;
}

std::string report(const Findings& findings) {
    std::string text;
    for (const auto& finding : findings) {
        text += '\n' + finding.path + ':' + std::to_string(finding.line) + ": " + finding.what;
    }
    return text;
}

} // namespace

TEST_CASE("The rules see the sources") {
    const auto has = [](const char* path) {
        return std::any_of(tree().begin(), tree().end(),
                           [&](const auto& source) { return source.path == path; });
    };
    CHECK(has("core/base/id.h"));
    CHECK(has("app/main.cpp"));
    CHECK(has("ui/CMakeLists.txt"));
    CHECK(has("tests/layers/rules.h"));
    CHECK(has("dev"));
}

TEST_CASE("Includes point from app to ui to core") {
    CHECK(report(againstDirection(tree())) == "");
}

TEST_CASE("Folders of core use those that come before them") {
    CHECK(report(againstCoreOrder(tree())) == "");
}

TEST_CASE("Features call each other in one order") {
    CHECK(report(callsAgainstCoreOrder(tree())) == "");
}

TEST_CASE("Pages know neither each other nor the shell") {
    CHECK(report(againstUiOrder(tree())) == "");
}

TEST_CASE("Core knows no windows") {
    CHECK(report(guiInCore(tree())) == "");
}

TEST_CASE("Only core/db names the databases' own libraries") {
    CHECK(report(driversOutsideDb(tree())) == "");
}

TEST_CASE("The user interface holds no statements") {
    CHECK(report(sqlInUi(tree())) == "");
}

TEST_CASE("Only the store names threads in the user interface") {
    CHECK(report(threadsOutsideStore(tree())) == "");
}

TEST_CASE("Nothing in the user interface waits") {
    CHECK(report(waitingInUi(tree())) == "");
}

TEST_CASE("There are no singletons and no mutable globals") {
    CHECK(report(globals(tree())) == "");
}

TEST_CASE("Connections are checked by the compiler") {
    CHECK(report(stringConnections(tree())) == "");
}

TEST_CASE("Tests wait on conditions") {
    CHECK(report(sleepsInTests(tree())) == "");
}

TEST_CASE("Each file says its licence and each header what it is for") {
    CHECK(report(missingHeads(tree())) == "");
}

TEST_CASE("No reminders and no paths of a machine are left") {
    CHECK(report(leftovers(tree())) == "");
}

TEST_CASE("Comments name pages that exist") {
    CHECK(report(unknownPages(tree())) == "");
}

TEST_CASE("Tests that the documents name exist") {
    CHECK(report(unknownTests(tree())) == "");
}

TEST_CASE("Each command has an id of its own") {
    CHECK(report(sharedCommands(tree())) == "");
}

TEST_CASE("Files stay under 500 lines") {
    CHECK(report(longFiles(tree(), 500)) == "");
}

TEST_CASE("Functions over 60 lines are listed") {
    const auto found = longFunctions(tree(), 60);
    if (!found.empty()) {
        WARN("Functions to make shorter:" << report(found));
    }
    CHECK(found.size() < 20); // the tail is kept short, not forbidden
}
