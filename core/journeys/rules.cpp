// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journeys/rules.h"

#include "core/clients/client.h"
#include "core/journeys/progress.h"
#include "core/journeys/stagework.h"
#include "core/journeys/version.h"

#include <map>

namespace core::journeys {

using namespace Qt::Literals::StringLiterals;

namespace {

using Ids = std::vector<qint64>;

/// A criterion of the stage in which a client is, that no person has marked.
struct RuleRow {
    VisitId visit;
    EnrolmentId enrolment;
    ClientId client;
    Lineage stage = 0;
    Instant entered;
    CriterionId criterion;
    QString title;
    CriterionRule rule = CriterionRule::Hand;
    QString purpose;
    QString channel;
    bool holds = false;                  ///< since the visit began
    std::optional<CriterionMark> marked; ///< by the rule, earlier
};

// The rule is asked beside its criterion, so that what a client did is not read for those who need not ask.
// A touchpoint with a purpose is looked for among those with one, which are few.
const std::string Rows = R"sql(SELECT v.id, v.enrolment_id, v.client_id, v.stage_lineage, v.entered_at, k.id,
  k.title, k.rule, k.rule_purpose, COALESCE(k.rule_channel, ''),
  CASE WHEN k.rule = 'touchpoint' AND k.rule_purpose <> '' THEN EXISTS (SELECT 1 FROM touchpoint t
      WHERE t.client_id = v.client_id AND t.purpose = k.rule_purpose AND t.purpose <> '' AND t.at >= v.entered_at
        AND (k.rule_channel IS NULL OR t.channel = k.rule_channel))
    WHEN k.rule = 'touchpoint' THEN EXISTS (SELECT 1 FROM touchpoint t
      WHERE t.client_id = v.client_id AND t.at >= v.entered_at
        AND (k.rule_channel IS NULL OR t.channel = k.rule_channel))
    WHEN k.rule = 'step' THEN EXISTS (SELECT 1 FROM stage_visit w JOIN planned_touchpoint p ON p.visit_id = w.id
      JOIN stage_step s ON s.id = p.step_id
      WHERE w.enrolment_id = v.enrolment_id AND s.lineage = k.rule_step AND p.state = 'done')
    ELSE NOT EXISTS (SELECT 1 FROM client_activity a WHERE a.client_id = v.client_id AND a.open_tickets > 0) END,
  m.state, m.at, m.reason
FROM stage_visit v JOIN enrolment e ON e.id = v.enrolment_id
JOIN stage_criterion k ON k.stage_id = v.stage_id
LEFT JOIN visit_criterion m ON m.visit_id = v.id AND m.criterion_id = k.id
WHERE v.left_at IS NULL AND e.state = 'active' AND k.rule <> 'hand' AND (m.visit_id IS NULL OR m.automatic) AND )sql";

const std::string InOrder = " ORDER BY v.id, k.position, k.id";

RuleRow ruleRow(Query& q) {
    RuleRow row{q.get<VisitId>(0), q.get<EnrolmentId>(1), q.get<ClientId>(2), q.get<Lineage>(3),
                q.get<Instant>(4), q.get<CriterionId>(5), q.get<QString>(6),  q.get<CriterionRule>(7),
                q.get<QString>(8), q.get<QString>(9),     q.get<bool>(10),    {}};
    if (!q.isNull(11)) {
        row.marked =
            CriterionMark{row.visit, row.criterion,     q.get<CriterionState>(11), true, q.get<Instant>(12),
                          {},        q.get<QString>(13)};
    }
    return row;
}

bool touchedSince(Database& db, const RuleRow& row, Instant since) {
    return db
        .scalar<bool>(R"sql(SELECT EXISTS (SELECT 1 FROM touchpoint WHERE client_id = ? AND at >= ?
AND (CAST(? AS TEXT) = '' OR purpose = ?) AND (CAST(? AS TEXT) = '' OR channel = ?)))sql",
                      row.client, since, row.purpose, row.purpose, row.channel, row.channel)
        .value_or(false);
}

/// A move to another version splits a stay into visits; what happened in the earlier ones counts.
void lookBeforeVersions(Database& db, std::vector<RuleRow>& rows) {
    std::map<EnrolmentId, std::pair<Lineage, Instant>> begins;
    Ids asked;
    for (const RuleRow& row : rows) {
        if (row.rule == CriterionRule::Touchpoint && !row.holds &&
            begins.emplace(row.enrolment, std::pair(row.stage, row.entered)).second) {
            asked.push_back(row.enrolment.value);
        }
    }
    if (asked.empty()) {
        return;
    }
    Query parts = db.query(R"sql(SELECT enrolment_id, stage_lineage, entered_at, left_at FROM stage_visit
WHERE enrolment_id IN %IDS% AND end_kind = 'version' ORDER BY enrolment_id, entered_at DESC, id DESC)sql",
                           asked);
    while (parts.next()) {
        auto& [stage, begin] = begins.at(parts.get<EnrolmentId>(0));
        if (stage == parts.get<Lineage>(1) && begin == parts.get<Instant>(3)) {
            begin = parts.get<Instant>(2);
        }
    }
    for (RuleRow& row : rows) {
        if (row.rule == CriterionRule::Touchpoint && !row.holds) {
            const Instant begin = begins.at(row.enrolment).second;
            row.holds = begin < row.entered && touchedSince(db, row, begin);
        }
    }
}

bool writeChanges(Transaction& tx, std::vector<RuleRow> rows) {
    lookBeforeVersions(tx, rows);
    bool changed = false;
    for (const RuleRow& row : rows) {
        if (row.holds == row.marked.has_value()) {
            continue;
        }
        CriterionMark open;
        open.visit = row.visit;
        open.criterion = row.criterion;
        const CriterionMark met{row.visit, row.criterion, CriterionState::Met, true, tx.now(), {}, {}};
        writeMark(tx, row.holds ? met : open);
        noteMark(tx, row.enrolment, row.title, row.marked.value_or(open), row.holds ? met : open, {});
        changed = true;
    }
    return changed;
}

/// Clients with a start that is planned, or a status that a journey has yet to follow.
Ids moving(Database& db, const Ids& clients) {
    return db
        .query(R"sql(SELECT e.client_id FROM enrolment e JOIN client c ON c.id = e.client_id
WHERE e.client_id IN %IDS% AND e.ended_at IS NULL AND (e.state = 'planned' OR c.status = 'left'
  OR (c.status = 'paused' AND e.state = 'active') OR (c.status = 'active' AND e.state = 'paused'))
GROUP BY e.client_id ORDER BY e.client_id)sql",
               clients)
        .all([](Query& q) { return q.get<qint64>(0); });
}

/// Starts a planned enrolment whose day has come; the instant at which it comes when it has not.
std::optional<Instant> startWhenDue(Transaction& tx, const Enrolment& enrolment, const WorkDays& days) {
    if (enrolment.startDay > days.dayOf(tx.now())) {
        return days.startOf(enrolment.startDay);
    }
    Track track = requireTrack(tx, enrolment.id);
    begin(tx, track, days, days.startOf(enrolment.startDay), {});
    writeEvent(tx, enrolment.id, {}, u"started"_s);
    updateEnrolment(tx, track.enrolment);
    return std::nullopt;
}

std::optional<Instant> move(Transaction& tx, ClientId client, const WorkDays& days) {
    std::optional<Instant> next;
    for (const auto& enrolment : enrolmentsOf(tx, client)) {
        const auto at =
            enrolment.state == EnrolmentState::Planned ? startWhenDue(tx, enrolment, days) : std::nullopt;
        if (at && (!next || *at < *next)) {
            next = at;
        }
    }
    followClient(tx, client, {});
    return next;
}

} // namespace

bool applyRules(Transaction& tx, EnrolmentId id) {
    static const std::string sql = Rows + "v.enrolment_id = ?" + InOrder;
    return writeChanges(tx, tx.query(sql, id).all(ruleRow));
}

bool applyRules(Transaction& tx, const std::vector<qint64>& clients) {
    static const std::string sql = Rows + "v.client_id IN %IDS%" + InOrder;
    return writeChanges(tx, tx.query(sql, clients).all(ruleRow));
}

Looks refresh(Transaction& tx, const std::vector<qint64>& clients) {
    Looks looks;
    std::optional<WorkDays> days;
    for (const qint64 id : moving(tx, clients)) {
        if (!days) {
            days.emplace(tx);
        }
        if (const auto at = move(tx, ClientId(id), *days)) {
            looks.emplace_back(ClientId(id), *at);
        }
    }
    applyRules(tx, clients);
    return looks;
}

std::optional<Instant> refresh(Transaction& tx, ClientId client) {
    const Looks looks = refresh(tx, Ids{client.value});
    return looks.empty() ? std::nullopt : std::optional(looks.front().second);
}

} // namespace core::journeys
