// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/stagedialog.h"

#include "ui/page/journeyacts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"

#include <QComboBox>

using namespace Qt::Literals::StringLiterals;
namespace journeys = core::journeys;

namespace ui {

namespace {

enum Choice { StaysOpen, Met, Waived };

struct Mark {
    core::CriterionId criterion;
    Choice choice = StaysOpen;
};

QString titleOf(const StageMove& move) {
    return move.stage ? StageDialog::tr("Move %1 to %2").arg(move.clientName, move.stageName)
                      : StageDialog::tr("Complete the journey of %1").arg(move.clientName);
}

QString doneText(const StageMove& move) {
    return move.stage ? StageDialog::tr("%1 moved to %2").arg(move.clientName, move.stageName)
                      : StageDialog::tr("Journey of %1 completed").arg(move.clientName);
}

/// Marks and move are one act, so that taking it back opens the criteria again.
JourneyWork workOf(const StageMove& move, core::VisitId visit, const std::vector<Mark>& marks,
                   const QString& reason, core::MemberId by) {
    return [=](core::Transaction& tx) {
        const auto before = journeys::findTrack(tx, move.enrolment);
        for (const auto& mark : marks) {
            if (mark.choice == Met) {
                journeys::meet(tx, visit, mark.criterion, by);
            } else if (mark.choice == Waived) {
                journeys::waive(tx, visit, mark.criterion, reason, by);
            }
        }
        auto act = move.stage ? journeys::moveTo(tx, move.enrolment, move.stage, by, reason)
                              : journeys::complete(tx, move.enrolment, by, reason);
        act.undo.before = before;
        return std::vector<journeys::Act>{std::move(act)};
    };
}

} // namespace

void StageDialog::moveOrAsk(const Desk& desk, const StageMove& move, QWidget* host) {
    const auto moveNow = [desk, move, host] {
        actOnJourney(desk, host, doneText(move), workOf(move, {}, {}, {}, desk.session.member().id),
                     [desk](const core::Error* error) {
                         if (error) {
                             desk.notices.failed(*error);
                         }
                     });
    };
    if (!move.forward) {
        moveNow();
        return;
    }
    desk.store.read([id = move.enrolment](core::Database& db) { return journeys::checkExit(db, id); })
        .then(host, [desk, move, host, moveNow](const core::Result<journeys::ExitCheck>& check) {
            if (!check) {
                desk.notices.failed(check.error());
            } else if (check->mayLeave() && !move.early) {
                moveNow();
            } else {
                (new StageDialog(desk, move, *check, host))->open();
            }
        });
}

StageDialog::StageDialog(const Desk& desk, const StageMove& move, const journeys::ExitCheck& check,
                         QWidget* host)
    : DialogFrame(desk.theme, titleOf(move), Width::Medium, host)
    , m_desk(desk)
    , m_move(move)
    , m_visit(check.visit)
    , m_reason(new Field(desk.theme, this)) {
    setObjectName(u"stageDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    auto* note = new Label(
        desk.theme,
        check.mayLeave() ? tr("There are stages ahead.")
                         : tr("These exit criteria are still open. Meet or waive them, or say why to go on."),
        Type::Small, Color::Ink2, this);
    note->setWordWrap(true);
    body()->addWidget(note);
    for (const auto& row : check.rows) {
        if (!row.criterion.required || row.mark.state != core::CriterionState::Open) {
            continue;
        }
        auto* choice = new QComboBox(this);
        choice->setObjectName(u"criterion%1"_s.arg(m_rows.size()));
        choice->addItem(tr("Stays open"), StaysOpen);
        choice->addItem(tr("Is met"), Met);
        choice->addItem(tr("Waive, with the reason below"), Waived);
        addRow(row.criterion.title, choice)->setWordWrap(true);
        m_rows.push_back({row.criterion.id, choice});
    }
    m_reason->setObjectName(u"stageReason"_s);
    m_reason->setPlaceholderText(tr("Kept with the stage"));
    addRow(tr("Reason"), m_reason);
    setPrimary(move.stage ? tr("Move") : tr("Complete"));
    connect(this, &DialogFrame::submitted, this, &StageDialog::save);
}

void StageDialog::save() {
    std::vector<Mark> marks;
    bool needsReason = m_move.early;
    for (const auto& row : m_rows) {
        const auto choice = Choice(row.choice->currentData().toInt());
        needsReason = needsReason || choice != Met;
        marks.push_back({row.criterion, choice});
    }
    const QString reason = m_reason->text().trimmed();
    if (needsReason && reason.isEmpty()) {
        showProblem(tr("Say why. The reason stays with the stage."));
        m_reason->setFocus();
        return;
    }
    setBusy(true);
    actOnJourney(m_desk, this, doneText(m_move),
                 workOf(m_move, m_visit, marks, reason, m_desk.session.member().id),
                 [this](const core::Error* error) {
                     setBusy(false);
                     error ? showProblem(error->text) : accept();
                 });
}

void askReason(const Desk& desk, const QString& title, const QString& verb, const QString& note, bool needed,
               QWidget* host, const std::function<void(const QString&, DialogFrame*)>& act) {
    auto* dialog = new DialogFrame(desk.theme, title, DialogFrame::Width::Small, host);
    dialog->setObjectName(u"reasonDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (!note.isEmpty()) { // too long for the head
        auto* words = new Label(desk.theme, note, Type::Small, Color::Ink2, dialog);
        words->setWordWrap(true);
        dialog->body()->addWidget(words);
    }
    auto* reason = new Field(desk.theme, dialog);
    reason->setObjectName(u"reason"_s);
    dialog->addRow(StageDialog::tr("Reason"), reason);
    dialog->setPrimary(verb);
    QObject::connect(dialog, &DialogFrame::submitted, dialog, [dialog, reason, needed, act] {
        const QString text = reason->text().trimmed();
        if (needed && text.isEmpty()) {
            dialog->showProblem(StageDialog::tr("Say why. The reason stays with the journey."));
            reason->setFocus();
            return;
        }
        act(text, dialog);
    });
    dialog->open();
}

} // namespace ui
