// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/pathranges.h"
#include "core/workspace/zone.h"
#include "tests/support/clients.h"

using namespace core;
using namespace core::workspace;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("A new workspace has the default settings") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    CHECK(loadSettings(db) == Settings{});
    CHECK(validate(Settings{}).isEmpty());
}

TEST_CASE("Settings come back as they were saved") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    Settings settings;
    settings.agencyName = u"Lind & Töchter"_s;
    settings.zoneId = "Europe/Berlin";
    settings.weekStart = Qt::Sunday;
    settings.targetShare = 0.1 + 0.01;
    settings.denominator = Denominator::AllLogged;
    db.write([&](Transaction& tx) { saveSettings(tx, settings); });
    CHECK(loadSettings(db) == settings);
    CHECK(loadSettings(db).zone() == QTimeZone("Europe/Berlin"));
}

TEST_CASE("Saving settings writes only what differs") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    Settings settings;
    db.write([&](Transaction& tx) { saveSettings(tx, settings); });
    db.write(
        [&](Transaction& tx) { tx.execute("UPDATE setting SET value = '0.11' WHERE key = 'split.target'"); });
    settings = loadSettings(db);
    settings.agencyName = u"Lind"_s;
    db.write([&](Transaction& tx) { saveSettings(tx, settings); });
    CHECK(loadSettings(db).targetShare == 0.11);
}

TEST_CASE("A setting that cannot be read is an error, not a default") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    db.write([](Transaction& tx) {
        tx.execute("INSERT INTO setting(key, value) VALUES ('split.denominator', 'moon')");
    });
    CHECK(test::kindOfFailure([&] { loadSettings(db); }) == ErrorKind::Internal);
}

TEST_CASE("Shares out of order and unknown zones are refused") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    Settings settings;
    settings.redShare = 0.05;
    settings.zoneId = "Moon/Tycho";
    CHECK(validate(settings).size() == 2);
    CHECK(test::kindOfFailure([&] { db.write([&](Transaction& tx) { saveSettings(tx, settings); }); }) ==
          ErrorKind::Invalid);
}

TEST_CASE("A share that is not a number is refused") {
    Settings settings;
    settings.amberShare = std::numeric_limits<double>::quiet_NaN();
    CHECK(validate(settings).size() == 1);
}

TEST_CASE("Each number of the path's rules is refused outside of its range and taken at both ends") {
    for (const PathRange& range : PathRanges) {
        INFO(range.name.data());
        PathRules rules;
        rules.*range.value = range.least;
        CHECK(validate(rules).isEmpty());
        rules.*range.value = range.most;
        CHECK(validate(rules).isEmpty());
        rules.*range.value = range.most + 1;
        REQUIRE(validate(rules).size() == 1);
        CHECK(validate(rules).front().field == range.name);
        rules.*range.value = range.least - 1;
        CHECK(validate(rules).size() == 1);
    }
}

TEST_CASE("A stage's factor and the limit of the mood are refused outside of their ranges") {
    PathRules rules;
    rules.templateFactor = 0.9;
    rules.sentimentLimit = 0.1;
    CHECK(validate(rules).size() == 2);
    rules.templateFactor = std::numeric_limits<double>::quiet_NaN();
    rules.sentimentLimit = -2;
    CHECK(validate(rules).size() == 1);
}

TEST_CASE("Rules of the path that are out of range are not saved") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    Settings settings;
    settings.path.noticeDays = 0;
    CHECK(test::kindOfFailure([&] { db.write([&](Transaction& tx) { saveSettings(tx, settings); }); }) ==
          ErrorKind::Invalid);
    CHECK(loadSettings(db).path == PathRules());
}
