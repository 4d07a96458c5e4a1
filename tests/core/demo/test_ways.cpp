// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deviations/outcome.h"
#include "tests/core/demo/demofixture.h"

#include <map>

using namespace core;
using namespace Qt::Literals::StringLiterals;
using test::Demo;

namespace {

std::map<QString, int> counts(Database& db, const char* sql) {
    std::map<QString, int> out;
    Query rows = db.query(sql);
    while (rows.next()) {
        out[rows.get<QString>(0)] = int(rows.get<qint64>(1));
    }
    return out;
}

} // namespace

TEST_CASE("The clients of the small demo stand in the five stages of the retainer journey") {
    Demo demo(test::demoOptions(), GENERATE(from_range(test::engines())));
    const auto inside = counts(*demo.db, R"sql(SELECT s.name, COUNT(*) FROM stage_visit v
JOIN stage s ON s.id = v.stage_id WHERE v.left_at IS NULL GROUP BY s.name)sql");
    CHECK(inside == std::map<QString, int>{{u"Onboarding"_s, 5},
                                           {u"Strategy"_s, 4},
                                           {u"Launch"_s, 7},
                                           {u"Growth"_s, 14},
                                           {u"Renewal"_s, 4}});
}

TEST_CASE("The visits of an enrolment in the demo touch, and none begins before its enrolment") {
    Demo demo;
    CHECK(demo.db->scalar<qint64>(R"sql(SELECT COUNT(*) FROM stage_visit a WHERE a.left_at IS NOT NULL
AND a.end_kind = 'forward' AND NOT EXISTS (SELECT 1 FROM stage_visit b WHERE b.enrolment_id = a.enrolment_id
  AND b.entered_at = a.left_at AND b.id <> a.id))sql") == 0);
    CHECK(demo.db->scalar<qint64>(
              R"sql(SELECT COUNT(*) FROM stage_visit v JOIN enrolment e ON e.id = v.enrolment_id
WHERE v.entered_at < e.started_at)sql") == 0);
}

TEST_CASE(
    "On any day an open deviation of every kind can be seen in the small demo, and most clients have none") {
    const QDate today =
        GENERATE(QDate(2026, 6, 23), QDate(2026, 8, 3), QDate(2026, 3, 2), QDate(2026, 11, 22));
    CAPTURE(today);
    Demo demo(test::demoOptions(today));
    const auto open =
        counts(*demo.db, "SELECT kind, COUNT(*) FROM deviation WHERE ended_at IS NULL GROUP BY kind");
    CHECK(open.size() == EnumNames<DeviationKind>::names.size());
    CHECK(demo.db->scalar<qint64>("SELECT COUNT(DISTINCT client_id) FROM deviation WHERE ended_at IS NULL") <=
          15);
}

TEST_CASE(
    "The past deviations of the small demo ended in every way: 22 of 34 were caught first, 6 are pending") {
    Demo demo;
    const Instant now = instantOf(QDate(2026, 6, 23), QTime(10, 42), QTimeZone("Europe/London"));
    const auto report = deviations::caughtFirst(*demo.db, {now - std::chrono::hours(24 * 90), now}, now, 30);
    CHECK(report.all.count(Outcome::Early) == 22);
    CHECK(report.all.count(Outcome::Noticed) == 5);
    CHECK(report.all.count(Outcome::ClientFirst) == 4);
    CHECK(report.all.count(Outcome::Resurfaced) == 3);
    CHECK(report.all.count(Outcome::Pending) == 6);
    CHECK(report.rows.size() == 40);
}

TEST_CASE("In the small demo two clients are being guided back by playbooks that are under way") {
    Demo demo(test::demoOptions(), GENERATE(from_range(test::engines())));
    CHECK(demo.db->scalar<qint64>("SELECT COUNT(*) FROM deviation WHERE state = 'guided'") == 2);
    CHECK(demo.db->scalar<qint64>("SELECT COUNT(*) FROM playbook_run WHERE ended_at IS NULL") == 2);
    CHECK(demo.db->scalar<qint64>("SELECT COUNT(*) FROM playbook_run_step WHERE state = 'done'") == 3);
    CHECK(demo.db->scalar<qint64>("SELECT COUNT(*) FROM playbook") == 10);
}

TEST_CASE(
    "The health of the small demo has a past of months, a rule that was changed, and clients below Good") {
    Demo demo;
    CHECK(demo.db->scalar<qint64>("SELECT COUNT(*) FROM health_rule WHERE from_at > 0") == 2);
    CHECK(demo.db->scalar<qint64>("SELECT COUNT(DISTINCT day) FROM client_health") > 20);
    CHECK(demo.db->scalar<qint64>(R"sql(SELECT COUNT(*) FROM (SELECT client_id FROM client_health
GROUP BY client_id HAVING COUNT(DISTINCT score) > 4) AS h)sql") > 20);
    CHECK(demo.db->scalar<qint64>(
              "SELECT COUNT(*) FROM client_health_now WHERE band IN ('watch', 'at_risk')") >= 5);
    CHECK(demo.db->scalar<qint64>("SELECT COUNT(*) FROM client_health_now WHERE band = 'good'") >= 15);
}
