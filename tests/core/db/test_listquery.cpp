// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/listquery.h"
#include "tests/support/clients.h"

using namespace core;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("A list query holds only the conditions that were chosen, with their values in order") {
    ListQuery query("SELECT id FROM member");
    query.where("role = ?", people::Member().role).where("weekly_minutes > ?", 5).add("LIMIT ?", 3);
    CHECK(query.sql() == "SELECT id FROM member\nWHERE role = ?\nAND weekly_minutes > ?\nLIMIT ?");
    CHECK(query.values().size() == 3);
}

TEST_CASE("A list query runs with its values") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    test::addMember(db, u"Ada"_s);
    test::addMember(db, u"Zoe"_s);
    ListQuery query("SELECT name FROM member");
    query.where("name_key LIKE ? ESCAPE '!'", likeAnywhere(u"o"_s)).add("ORDER BY name_key LIMIT ?", 5);
    const auto names = db->query(query).all([](Query& q) { return q.get<QString>(0); });
    CHECK(names == std::vector<QString>{u"Zoe"_s});
}

TEST_CASE("Signs of patterns in a text are escaped") {
    CHECK(likeAnywhere(u"50%_!"_s) == u"%50!%!_!!%");
}
