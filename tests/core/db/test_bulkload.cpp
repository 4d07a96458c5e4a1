// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/bulkload.h"
#include "core/effort/splits.h"
#include "tests/support/records.h"

using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Indexes and working triggers of a workspace, as text.
QStringList structure(Database& db) {
    QStringList lines;
    Query rows = db.engine() == Engine::Sqlite
                     ? db.query("SELECT type || ' ' || name || ' ' || COALESCE(sql, '') FROM sqlite_master")
                     : db.query(R"sql(SELECT indexdef FROM pg_indexes WHERE schemaname = current_schema()
UNION ALL SELECT t.tgname || ' ' || t.tgenabled::text FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = current_schema() AND NOT t.tgisinternal)sql");
    while (rows.next()) {
        lines.append(rows.get<QString>(0));
    }
    lines.sort();
    return lines;
}

const std::vector<std::string> Tables{"client", "ticket", "ticket_message", "effort_entry", "effort_spill"};

} // namespace

TEST_CASE("A bulk load leaves triggers and indexes as they were") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const QStringList before = structure(*db);
    QStringList during;
    db.write([&](Transaction& tx) {
        BulkLoad load(tx, Tables);
        during = structure(tx);
        load.finish();
        load.finish();
    });
    CHECK(during != before);
    CHECK(structure(*db) == before);
}

TEST_CASE("A bulk load that fails leaves triggers and indexes as they were") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const QStringList before = structure(*db);
    const auto failure = test::failureOf([&] {
        db.write([&](Transaction& tx) {
            BulkLoad load(tx, Tables);
            fail(ErrorKind::Invalid, u"stop"_s);
        });
    });
    CHECK(failure == ErrorKind::Invalid);
    CHECK(structure(*db) == before);
}

TEST_CASE("Triggers rest during a bulk load and work after it") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const MemberId member = test::member(*db);
    const QDate day(2026, 6, 23);
    db.write([&](Transaction& tx) {
        BulkLoad load(tx, Tables);
        effort::add(tx, test::typed(member, day, 60, WorkClass::Proactive), QTimeZone::utc());
        load.finish();
    });
    const DayRange days{day, day.addDays(1)};
    CHECK(effort::split(*db, days).proactive == Minutes{0});
    CHECK(effort::checkRollup(*db).size() == 1);
    db.write([](Transaction& tx) { effort::rebuildRollup(tx); });
    CHECK(effort::split(*db, days).proactive == Minutes{60});
    test::add(*db, test::typed(member, day, 15, WorkClass::Proactive));
    CHECK(effort::split(*db, days).proactive == Minutes{75});
    CHECK(effort::checkRollup(*db).empty());
}

TEST_CASE("Keys and external ids stay unique during a bulk load") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const MemberId member = test::member(*db);
    auto entry = test::typed(member, QDate(2026, 6, 23), 60, WorkClass::Proactive);
    entry.source = u"sheet"_s;
    entry.externalId = u"7"_s;
    const auto failure = test::failureOf([&] {
        db.write([&](Transaction& tx) {
            BulkLoad load(tx, Tables);
            effort::add(tx, entry, QTimeZone::utc());
            effort::add(tx, entry, QTimeZone::utc());
            load.finish();
        });
    });
    CHECK(failure.has_value());
}
