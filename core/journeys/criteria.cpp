// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journeys/criteria.h"

#include "core/base/fold.h"
#include "core/clients/client.h"
#include "core/journeys/outline.h"
#include "core/journeys/progress.h"
#include "core/journeys/stagework.h"

namespace core::journeys {

using namespace Qt::Literals::StringLiterals;

namespace {

struct VisitOf {
    EnrolmentId enrolment;
    StageId stage;
    bool left = false;
};

VisitOf requireHere(Database& db, VisitId id, CriterionId criterion) {
    const auto visit = db.query("SELECT enrolment_id, stage_id, left_at FROM stage_visit WHERE id = ?", id)
                           .first([](Query& q) {
                               return VisitOf{q.get<EnrolmentId>(0), q.get<StageId>(1), !q.isNull(2)};
                           });
    if (!visit) {
        fail(ErrorKind::NotFound, u"That client is no longer in this stage."_s);
    }
    const auto stage = db.scalar<StageId>("SELECT stage_id FROM stage_criterion WHERE id = ?", criterion);
    if (visit->left || stage != visit->stage) {
        fail(ErrorKind::Invalid, u"The client has left this stage; its exit criteria stand as they were."_s);
    }
    return *visit;
}

CriterionMark markOf(Database& db, VisitId visit, CriterionId criterion) {
    CriterionMark open;
    open.visit = visit;
    open.criterion = criterion;
    return db
        .query(R"sql(SELECT state, automatic, at, member_id, reason FROM visit_criterion
WHERE visit_id = ? AND criterion_id = ?)sql",
               visit, criterion)
        .first([&](Query& q) {
            return CriterionMark{visit,
                                 criterion,
                                 q.get<CriterionState>(0),
                                 q.get<bool>(1),
                                 q.get<Instant>(2),
                                 q.get<MemberId>(3),
                                 q.get<QString>(4)};
        })
        .value_or(open);
}

void noteMark(Transaction& tx, EnrolmentId enrolment, const QString& title, const CriterionMark& before,
              const CriterionMark& after, MemberId by) {
    const QString kind = after.state == CriterionState::Open ? u"reopened"_s : toText(after.state);
    writeEvent(tx, enrolment, by, kind, toText(before.state), title, after.reason);
}

QString titleOf(Database& db, CriterionId id) {
    return db.scalar<QString>("SELECT title FROM stage_criterion WHERE id = ?", id).value_or(QString());
}

bool touched(Database& db, const Visit& visit, const Criterion& rule) {
    const QString purpose = toText(rule.rulePurpose);
    const QString channel = rule.ruleChannel ? toText(*rule.ruleChannel) : QString();
    return db
        .scalar<bool>(R"sql(SELECT EXISTS (SELECT 1 FROM touchpoint WHERE client_id = ? AND at >= ?
AND (CAST(? AS TEXT) = '' OR purpose = ?) AND (CAST(? AS TEXT) = '' OR channel = ?)))sql",
                      visit.client, visit.enteredAt, purpose, purpose, channel, channel)
        .value_or(false);
}

bool stepDone(Database& db, EnrolmentId enrolment, Lineage step) {
    return db
        .scalar<bool>(R"sql(SELECT EXISTS (SELECT 1 FROM planned_touchpoint p
JOIN stage_visit v ON v.id = p.visit_id JOIN stage_step s ON s.id = p.step_id
WHERE v.enrolment_id = ? AND s.lineage = ? AND p.state = 'done'))sql",
                      enrolment, step)
        .value_or(false);
}

bool noOpenTicket(Database& db, ClientId client) {
    return db.scalar<qint64>("SELECT open_tickets FROM client_activity WHERE client_id = ?", client)
               .value_or(0) == 0;
}

bool holds(Database& db, const Visit& stay, const Criterion& criterion) {
    switch (criterion.rule) {
    case CriterionRule::Hand:
        return false;
    case CriterionRule::Touchpoint:
        return touched(db, stay, criterion);
    case CriterionRule::Step:
        return stepDone(db, stay.enrolment, criterion.ruleStep);
    case CriterionRule::NoOpenTicket:
        return noOpenTicket(db, stay.client);
    }
    return false;
}

const CriterionMark* markIn(const Track& track, VisitId visit, CriterionId criterion) {
    const auto found = std::find_if(track.marks.begin(), track.marks.end(), [&](const auto& mark) {
        return mark.visit == visit && mark.criterion == criterion;
    });
    return found == track.marks.end() ? nullptr : &*found;
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

} // namespace

bool ExitCheck::mayLeave() const {
    return std::none_of(rows.begin(), rows.end(), [](const ExitRow& row) {
        return row.criterion.required && row.mark.state == CriterionState::Open;
    });
}

QStringList ExitCheck::open() const {
    QStringList titles;
    for (const auto& row : rows) {
        if (row.criterion.required && row.mark.state == CriterionState::Open) {
            titles << row.criterion.title;
        }
    }
    return titles;
}

ExitCheck checkExit(Database& db, EnrolmentId id) {
    ExitCheck check;
    const auto here =
        db.query("SELECT id, stage_id FROM stage_visit WHERE enrolment_id = ? AND left_at IS NULL", id)
            .first([](Query& q) { return std::pair(q.get<VisitId>(0), q.get<StageId>(1)); });
    if (!here) {
        return check;
    }
    check.visit = here->first;
    for (auto& criterion : criteriaOf(db, here->second)) {
        ExitRow row{criterion, markOf(db, check.visit, criterion.id), {}};
        if (row.mark.member) {
            row.memberName = db.scalar<QString>("SELECT name FROM member WHERE id = ?", row.mark.member)
                                 .value_or(QString());
        }
        check.rows.push_back(std::move(row));
    }
    return check;
}

CriterionMark setMark(Transaction& tx, const CriterionMark& mark, MemberId by) {
    const auto visit = requireHere(tx, mark.visit, mark.criterion);
    const CriterionMark before = markOf(tx, mark.visit, mark.criterion);
    if (before == mark) {
        return before;
    }
    writeMark(tx, mark);
    noteMark(tx, visit.enrolment, titleOf(tx, mark.criterion), before, mark, by);
    return before;
}

CriterionMark meet(Transaction& tx, VisitId visit, CriterionId criterion, MemberId by) {
    return setMark(tx, {visit, criterion, CriterionState::Met, false, tx.now(), by, {}}, by);
}

CriterionMark waive(Transaction& tx, VisitId visit, CriterionId criterion, const QString& reason,
                    MemberId by) {
    const QString why = cleaned(reason).trimmed();
    if (why.isEmpty()) {
        fail(ErrorKind::Invalid, u"Say why the criterion is waived."_s);
    }
    return setMark(tx, {visit, criterion, CriterionState::Waived, false, tx.now(), by, why}, by);
}

CriterionMark reopenCriterion(Transaction& tx, VisitId visit, CriterionId criterion, MemberId by) {
    CriterionMark open;
    open.visit = visit;
    open.criterion = criterion;
    return setMark(tx, open, by);
}

bool applyRules(Transaction& tx, EnrolmentId id) {
    const Track track = requireTrack(tx, id);
    if (track.enrolment.state != EnrolmentState::Active || !track.here()) {
        return false;
    }
    Visit stay = *track.here();
    stay.enteredAt = stayBegin(track, *track.here()).enteredAt;
    bool changed = false;
    for (const auto& criterion : criteriaOf(tx, stay.stage)) {
        const CriterionMark* mark = markIn(track, stay.id, criterion.id);
        if (criterion.rule == CriterionRule::Hand || (mark && !mark->automatic)) {
            continue;
        }
        const bool met = holds(tx, stay, criterion);
        if (met == (mark != nullptr)) {
            continue;
        }
        CriterionMark open;
        open.visit = stay.id;
        open.criterion = criterion.id;
        const CriterionMark automatic{stay.id, criterion.id, CriterionState::Met, true, tx.now(), {}, {}};
        writeMark(tx, met ? automatic : open);
        noteMark(tx, id, criterion.title, mark ? *mark : open, met ? automatic : open, {});
        changed = true;
    }
    return changed;
}

std::optional<Instant> refresh(Transaction& tx, ClientId client) {
    auto enrolments = enrolmentsOf(tx, client);
    if (enrolments.empty() || enrolments.front().endedAt) {
        return std::nullopt;
    }
    std::optional<Instant> next;
    std::optional<WorkDays> days;
    for (const auto& enrolment : enrolments) {
        if (enrolment.state != EnrolmentState::Planned) {
            continue;
        }
        if (!days) {
            days.emplace(tx);
        }
        const auto at = startWhenDue(tx, enrolment, *days);
        if (at && (!next || *at < *next)) {
            next = at;
        }
    }
    followClient(tx, client, {});
    for (const auto& enrolment : enrolments) {
        applyRules(tx, enrolment.id);
    }
    return next;
}

} // namespace core::journeys
