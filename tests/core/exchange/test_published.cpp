// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The totals of published files of other programs hold after an import.
#include "core/exchange/importer.h"
#include "tests/core/exchange/files.h"
#include "tests/support/database.h"

using namespace core;
using namespace core::exchange;
using namespace exchangetest;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Imported {
    QString file;
    QString kind;
    QString figures; ///< rows, created, updated, unchanged, refused
};

std::vector<Imported> importShared(Database& db, const QStringList& names) {
    QStringList paths;
    for (const auto& name : names) {
        paths.append(sharedFile(name));
    }
    std::vector<Imported> results;
    for (const auto& file : import(db, plan(paths)).files) {
        CHECK(file.problem == u"");
        CHECK(file.rows == file.created + file.updated + file.unchanged + file.refused);
        results.push_back({file.file.section(u'/', -1), toText(file.kind),
                           u"%1: %2 %3 %4 %5"_s.arg(file.rows)
                               .arg(file.created)
                               .arg(file.updated)
                               .arg(file.unchanged)
                               .arg(file.refused)});
    }
    return results;
}

void check(const std::vector<Imported>& results, const QStringList& wanted) {
    QStringList lines;
    for (const auto& result : results) {
        lines.append(result.file + u' ' + result.kind + u' ' + result.figures);
    }
    CHECK(lines == wanted);
}

qint64 number(Database& db, std::string_view sql) {
    return db.scalar<qint64>(sql).value_or(-1);
}

} // namespace

TEST_CASE(
    "Published timesheets: 1,768 weeks of 34 drivers are 5,652,060 minutes, and a Toggl report has 645") {
    if (sharedFile({}).isEmpty()) {
        return;
    }
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const QStringList files{u"timesheets/drivers/timesheet.csv"_s, u"timesheets/drivers/drivers.csv"_s,
                            u"timesheets/toggl/toggl.csv"_s};
    check(importShared(*db, files),
          {u"drivers.csv members 34: 34 0 0 0"_s, u"timesheet.csv effort 1768: 1768 0 0 0"_s,
           u"toggl.csv effort 11: 11 0 0 0"_s});
    CHECK(number(*db, "SELECT SUM(minutes) FROM effort_entry WHERE source = 'timesheet'") == 5'652'060);
    CHECK(number(*db, "SELECT SUM(minutes) FROM effort_entry WHERE source = 'toggl'") == 645);
    CHECK(number(*db, "SELECT SUM(minutes) FROM effort_rollup WHERE work_class = 'unclassified'") ==
          5'652'705);
    CHECK(number(*db, "SELECT COUNT(*) FROM member WHERE source = 'timesheet'") == 34);
    CHECK(number(*db, R"sql(SELECT SUM(e.minutes) FROM effort_entry e JOIN member m ON m.id = e.member_id
WHERE m.external_id = '11')sql") == 3'642 * 60);
    CHECK(number(*db, "SELECT COUNT(*) FROM member WHERE name = 'Jamie Engesser'") == 1);
    check(importShared(*db, files),
          {u"drivers.csv members 34: 0 0 34 0"_s, u"timesheet.csv effort 1768: 0 0 1768 0"_s,
           u"toggl.csv effort 11: 0 0 11 0"_s});
}

TEST_CASE("Published service requests: states, doubles and the bad line come out as counted") {
    if (sharedFile({}).isEmpty()) {
        return;
    }
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    check(importShared(*db, {u"tickets/boston311/boston311-100-20dupes-random.csv"_s}),
          {u"boston311-100-20dupes-random.csv tickets 100: 80 0 20 0"_s});
    CHECK(number(*db, "SELECT COUNT(*) FROM ticket") == 80);
}

TEST_CASE("Published service requests: 85 are closed and 15 open, in both date orders") {
    if (sharedFile({}).isEmpty()) {
        return;
    }
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const QString file =
        GENERATE(u"boston311-100.csv"_s, u"boston311-dmy-100.csv"_s, u"boston311-100-with-nonascii.csv"_s);
    check(importShared(*db, {u"tickets/boston311/"_s + file}), {file + u" tickets 100: 100 0 0 0"_s});
    CHECK(number(*db, "SELECT COUNT(*) FROM ticket WHERE state = 'closed'") == 85);
    CHECK(number(*db, "SELECT COUNT(*) FROM ticket WHERE state NOT IN ('closed', 'resolved')") == 15);
    CHECK(number(*db, "SELECT opened_at FROM ticket WHERE external_id = '101004143000'") ==
          QDateTime(QDate(2022, 1, 21), QTime(13, 47), Qt::UTC).toMSecsSinceEpoch());
    const auto month = [](int m) {
        return QDateTime(QDate(2022, m, 1), QTime(0, 0), Qt::UTC).toMSecsSinceEpoch();
    };
    CHECK(db->scalar<qint64>("SELECT COUNT(*) FROM ticket WHERE opened_at >= ? AND opened_at < ?", month(1),
                             month(2)) == 100);
    check(importShared(*db, {u"tickets/boston311/"_s + file}), {file + u" tickets 100: 0 0 100 0"_s});
}

TEST_CASE("Published service requests: the line with a field too many is refused by its number") {
    if (sharedFile({}).isEmpty()) {
        return;
    }
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const Report report = import(*db, plan({sharedFile(u"tickets/boston311/boston311-100-bad.tsv"_s)}));
    CHECK(report.files[0].created == 99);
    REQUIRE(report.refused.size() == 1);
    CHECK(report.refused[0].record.startsWith("101004113615"));
    const auto lines = contentOf(report.refused[0].file).split('\n');
    CHECK(lines[report.refused[0].line - 1].startsWith("101004113615"));
    CHECK(report.refused[0].reason == u"The line has 30 fields, the header has 29.");
}

TEST_CASE("Published help desk tables: ten tickets of which two are deleted, and comments without a ticket") {
    if (sharedFile({}).isEmpty()) {
        return;
    }
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const QStringList folder{u"tickets/zendesk"_s};
    const QStringList first{
        u"organization_data.csv clients 10: 10 0 0 0"_s, u"user_data.csv contacts 10: 10 0 0 0"_s,
        u"ticket_data.csv tickets 10: 8 0 0 2"_s, u"ticket_comment_data.csv messages 20: 0 0 0 20"_s,
        u"ticket_tag_data.csv tags 10: 0 0 0 10"_s};
    std::vector<Imported> known;
    for (const auto& result : importShared(*db, folder)) {
        if (result.kind != u"unsupported") {
            known.push_back(result);
        }
    }
    check(known, first);
    CHECK(number(*db, "SELECT COUNT(*) FROM ticket WHERE state = 'closed'") == 7);
    CHECK(number(*db, "SELECT COUNT(*) FROM ticket WHERE state = 'resolved'") == 1);
    CHECK(number(*db, "SELECT COUNT(*) FROM ticket WHERE priority = 'urgent'") +
              number(*db, "SELECT COUNT(*) FROM ticket WHERE priority = 'normal'") ==
          8);
    CHECK(number(*db, "SELECT COUNT(*) FROM contact") == 9);
    CHECK(number(*db, "SELECT COUNT(*) FROM member") == 1);
    for (const auto& result : importShared(*db, folder)) {
        CHECK(result.figures.section(u' ', 1, 2) == u"0 0");
    }
}

TEST_CASE("Published customer tables: companies, contacts, owners, meetings and tickets are all there") {
    if (sharedFile({}).isEmpty()) {
        return;
    }
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    std::vector<Imported> known;
    for (const auto& result : importShared(*db, {u"crm/hubspot"_s})) {
        if (result.kind != u"unsupported") {
            known.push_back(result);
        }
    }
    check(known,
          {u"owner_data.csv members 100: 100 0 0 0"_s, u"company_data.csv clients 24: 24 0 0 0"_s,
           u"contact_data.csv contacts 22: 22 0 0 0"_s,
           u"ticket_pipeline_stage_data.csv stages 15: 0 0 15 0"_s, u"ticket_data.csv tickets 25: 25 0 0 0"_s,
           u"ticket_company_data.csv ticket-clients 9: 0 0 0 9"_s,
           u"ticket_contact_data.csv ticket-contacts 9: 0 0 0 9"_s,
           u"engagement_meeting_data.csv touchpoints 100: 100 0 0 0"_s});
    CHECK(number(*db, "SELECT COUNT(*) FROM ticket WHERE closed_at IS NOT NULL") == 23);
    CHECK(number(*db, "SELECT COUNT(*) FROM ticket WHERE closed_at < opened_at") == 0);
    CHECK(number(*db, "SELECT COUNT(*) FROM client WHERE custom LIKE '%United Kingdom%'") == 2);
    CHECK(number(*db, "SELECT COUNT(*) FROM client WHERE external_id <> '(none)'") >= 24);
    for (const auto& result : importShared(*db, {u"crm/hubspot"_s})) {
        CHECK(result.figures.section(u' ', 1, 2) == u"0 0");
    }
}
