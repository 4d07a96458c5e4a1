// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journeys/criteria.h"

#include "core/base/fold.h"
#include "core/journeys/outline.h"
#include "core/journeys/trackrows.h"

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

QString titleOf(Database& db, CriterionId id) {
    return db.scalar<QString>("SELECT title FROM stage_criterion WHERE id = ?", id).value_or(QString());
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

} // namespace core::journeys
