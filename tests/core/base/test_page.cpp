// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/id.h"
#include "core/base/page.h"
#include "tests/support/print.h"

using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Row {
    ClientId id;
    QString name;
};

QStringList namesOf(const std::vector<Row>& rows) {
    QStringList names;
    for (const auto& row : rows) {
        names << row.name;
    }
    return names;
}

std::vector<Row> rows(const QStringList& names) {
    std::vector<Row> list;
    for (const auto& name : names) {
        list.push_back({ClientId(qint64(list.size()) + 1), name});
    }
    return list;
}

} // namespace

TEST_CASE("Rows take the order of the ids that asked for them") {
    CHECK(namesOf(inOrderOf({3, 1, 2}, rows({u"a"_s, u"b"_s, u"c"_s}))) ==
          QStringList{u"c"_s, u"a"_s, u"b"_s});
}

TEST_CASE("An id without a row is left out, and an id that is asked for twice comes once") {
    CHECK(namesOf(inOrderOf({9, 2, 2}, rows({u"a"_s, u"b"_s}))) == QStringList{u"b"_s});
    CHECK(inOrderOf({1}, std::vector<Row>()).empty());
}

TEST_CASE("A typed text matches the beginning of the name or of a later word, not the middle of one") {
    CHECK(matchRank(u"oak dental", u"oak") == 0);
    CHECK(matchRank(u"red oak", u"oak") == 1);
    CHECK(matchRank(u"red-oak", u"oak") == 1);
    CHECK(matchRank(u"soaked oak", u"oak") == 1);
    CHECK_FALSE(matchRank(u"soaked", u"oak"));
    CHECK(matchRank(u"anything", u"") == 0);
}

TEST_CASE("The best matches come first and keep their order otherwise") {
    const auto best = [](int limit) {
        return namesOf(bestMatches(
            rows({u"x b"_s, u"b2"_s, u"no"_s, u"b1"_s}), [](const Row& row) { return row.name; }, u"b",
            limit));
    };
    CHECK(best(9) == QStringList{u"b2"_s, u"b1"_s, u"x b"_s});
    CHECK(best(1) == QStringList{u"b2"_s});
    CHECK(best(0).isEmpty());
}

TEST_CASE("Every row is below the newest place of a list") {
    CHECK(TimeKey{fromMs(0), 5} < TimeKey::newest());
    CHECK(TimeKey{fromMs(1), 1} > TimeKey{fromMs(0), 9});
}
