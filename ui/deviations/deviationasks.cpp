// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deviations/deviationasks.h"

#include "ui/deviations/stepdialog.h"
#include "ui/page/reasondialog.h"
#include "ui/widgets/deviationwords.h"

#include <QCoreApplication>

namespace ui {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("DeviationAsks", text);
}

} // namespace

void askHowDone(const Desk& desk, DeviationActs& acts, const core::deviations::RunStep& step,
                const DeviationDetail& detail, QWidget* host) {
    auto* dialog = new StepDialog(desk, step, detail.deviation.client, detail.row.clientName, host);
    QObject::connect(dialog, &StepDialog::logged, &acts,
                     [&acts, step](const core::deviations::StepLog& done) {
                         acts.completeStep(step.id, step.title, done);
                     });
    dialog->open();
}

void askWhySkipped(const Desk& desk, DeviationActs& acts, const core::deviations::RunStep& step,
                   QWidget* host) {
    ReasonDialog::Ask ask;
    ask.title = tr("Skip: %1").arg(step.title);
    ask.note = tr("The reason stays on record.");
    ask.verb = tr("Skip the step");
    ask.few = {tr("Already done"), tr("Does not fit this client"), tr("The client does not want it")};
    auto* dialog = new ReasonDialog(desk, ask, host);
    QObject::connect(dialog, &ReasonDialog::given, &acts,
                     [&acts, step](const QString& reason) { acts.skipStep(step.id, step.title, reason); });
    dialog->open();
}

void askWhyStopped(const Desk& desk, DeviationActs& acts, const DeviationDetail& detail, QWidget* host) {
    if (!detail.run || detail.run->endedAt) {
        return;
    }
    ReasonDialog::Ask ask;
    ask.title = tr("Stop: %1").arg(detail.run->name);
    ask.note = tr("The open steps are left as they are. The deviation stays open.");
    ask.verb = tr("Stop the playbook");
    ask.few = {tr("Another playbook fits better"), tr("The client came back by itself"),
               tr("The client does not want it")};
    auto* dialog = new ReasonDialog(desk, ask, host);
    QObject::connect(dialog, &ReasonDialog::given, &acts,
                     [&acts, id = detail.deviation.id, name = detail.run->name](const QString& reason) {
                         acts.stopRun(id, name, reason);
                     });
    dialog->open();
}

void askWhyDismissed(const Desk& desk, DeviationActs& acts, const DeviationDetail& detail, QWidget* host) {
    ReasonDialog::Ask ask;
    ask.title = tr("Dismiss: %1").arg(deviationWord(detail.deviation.kind));
    ask.note = tr("It was none. It comes back on newer facts only.");
    ask.verb = tr("Dismiss");
    ask.few = {tr("Agreed with the client"), tr("Wrong data, corrected"),
               tr("Does not matter for this client")};
    auto* dialog = new ReasonDialog(desk, ask, host);
    QObject::connect(dialog, &ReasonDialog::given, &acts,
                     [&acts, id = detail.deviation.id, client = detail.row.clientName](
                         const QString& reason) { acts.dismiss(id, client, reason); });
    dialog->open();
}

void askUntilWhen(const Desk& desk, DeviationActs& acts, const DeviationDetail& detail, QWidget* host) {
    ReasonDialog::Ask ask;
    ask.title = tr("Snooze: %1").arg(deviationWord(detail.deviation.kind));
    ask.note = tr("It comes back by itself on that day.");
    ask.verb = tr("Snooze");
    ask.few = {tr("The client is away"), tr("Waits on the client"), tr("A contact is already planned")};
    ask.withDay = true;
    auto* dialog = new ReasonDialog(desk, ask, host);
    QObject::connect(dialog, &ReasonDialog::given, &acts,
                     [&acts, id = detail.deviation.id, client = detail.row.clientName](
                         const QString& reason, QDate until) { acts.snooze(id, client, until, reason); });
    dialog->open();
}

} // namespace ui
