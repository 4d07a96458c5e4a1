// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/clients.h"
#include "tests/support/journeys.h"

#include <QStringList>
#include <random>

using namespace core;
using namespace core::journeys;
using namespace Qt::Literals::StringLiterals;

namespace {

class Dice {
public:
    explicit Dice(quint32 seed)
        : m_source(seed) {}

    int below(int limit) { return int(m_source() % quint32(limit)); }

    bool chance(int percent) { return below(100) < percent; }

private:
    std::mt19937 m_source;
};

/// Rows of a statement with ten columns as texts.
QStringList rowsOf(Query query, int columns) {
    QStringList rows;
    while (query.next()) {
        QStringList row;
        for (int column = 0; column < columns; ++column) {
            row << (query.isNull(column) ? u"null"_s
                                         : QString::fromStdString(std::string(query.utf8(column))));
        }
        rows << row.join(u'|');
    }
    return rows;
}

/// All that says where clients are and what is due.
QStringList clientsAndPlans(Database& db) {
    QStringList all;
    all << rowsOf(db.query(R"sql(SELECT id, client_id, journey_id, version_id, state, start_day, started_at,
ended_at, end_kind, revision FROM enrolment ORDER BY id)sql"),
                  10);
    all << rowsOf(
        db.query(R"sql(SELECT id, enrolment_id, stage_id, stage_lineage, entered_at, left_at, paused_ms,
end_kind, override_reason FROM stage_visit ORDER BY id)sql"),
        9);
    all << rowsOf(db.query(R"sql(SELECT id, client_id, title, due_day, plan_day, state, visit_id, step_id,
department_id, revision FROM planned_touchpoint ORDER BY id)sql"),
                  10);
    all << rowsOf(
        db.query(
            "SELECT visit_id, criterion_id, state, at FROM visit_criterion ORDER BY visit_id, criterion_id"),
        4);
    all << rowsOf(db.query("SELECT id, enrolment_id, from_at, to_at FROM enrolment_pause ORDER BY id"), 4);
    return all;
}

/// A few clients somewhere on the version, some paused, with planned touchpoints of the stage.
void populate(test::Workspace& db, Dice& dice, const Version& version) {
    for (int i = 0; i < 6; ++i) {
        const auto client = test::addClient(db, u"Client %1 %2"_s.arg(version.number).arg(i)).id;
        const size_t at = size_t(dice.below(int(version.stages.size())));
        const auto since = db.now() - std::chrono::hours(24 * (1 + dice.below(60)));
        const auto visit = test::enrol(db, client, version, at, since);
        db.write([&](Transaction& tx) {
            for (const auto& step : version.stages[at].steps) {
                tx.execute(
                    R"sql(INSERT INTO planned_touchpoint(id, client_id, title, channel, due_day, visit_id,
step_id, plan_day) VALUES (?, ?, ?, ?, ?, ?, ?, ?))sql",
                    tx.newId<PlannedId>(), client, step.title, step.channel,
                    QDate(2026, 7, 1).addDays(dice.below(30)), visit, step.id, QDate(2026, 7, 1));
            }
            for (const auto& criterion : version.stages[at].criteria) {
                if (dice.chance(50)) {
                    tx.execute("INSERT INTO visit_criterion(visit_id, criterion_id, state, at) VALUES (?, ?, "
                               "'met', ?)",
                               visit, criterion.id, tx.now());
                }
            }
        });
    }
}

/// An act of a designer, any.
void drawSomething(Version& draft, Dice& dice, const NewKey& newKey) {
    const size_t stage = size_t(dice.below(int(draft.stages.size())));
    switch (dice.below(8)) {
    case 0:
        addStage(draft, stage, u"New stage"_s, newKey);
        break;
    case 1:
        if (draft.stages.size() > 1) {
            removeStage(draft, stage);
        }
        break;
    case 2:
        moveStage(draft, stage, size_t(dice.below(int(draft.stages.size()))));
        break;
    case 3:
        duplicateStage(draft, stage, newKey);
        break;
    case 4:
        addStep(draft, {stage, 0}, u"New touchpoint"_s, newKey);
        break;
    case 5:
        moveStep(draft, {stage, 0}, {size_t(dice.below(int(draft.stages.size()))), 0});
        break;
    case 6:
        removeStep(draft, {stage, 0});
        break;
    default:
        draft.stages[stage].expectedDays = 1 + dice.below(60);
        draft.stages[stage].goal = u"Goal %1"_s.arg(dice.below(9));
    }
}

} // namespace

TEST_CASE("Publishing changes no enrolment, no visit and no planned touchpoint, whatever was drawn") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    Dice dice(quint32(GENERATE(1, 2, 3, 4)));
    Version live = test::publish(db, test::addJourney(db, {u"A"_s, u"B"_s, u"C"_s}).id);
    for (int round = 0; round < 4; ++round) {
        populate(db, dice, live);
        Version draft = db.write([&](Transaction& tx) { return createDraft(tx, live.id); });
        const QStringList before = clientsAndPlans(db);
        const auto newKey = [&] {
            return db.write([](Transaction& tx) { return tx.newId<StageId>().value; });
        };
        for (int edits = 0; edits < 5; ++edits) {
            drawSomething(draft, dice, newKey);
            draft = db.write([&](Transaction& tx) { return saveDraft(tx, draft); });
            REQUIRE(findVersion(db, draft.id) == draft);
        }
        const Version was = live;
        live = test::publish(db, draft.id);
        REQUIRE(clientsAndPlans(db) == before);
        auto frozen = findVersion(db, was.id);
        REQUIRE(frozen);
        CHECK(frozen->stages == was.stages);
    }
}
