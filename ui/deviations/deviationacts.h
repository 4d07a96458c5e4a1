// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What a person does about a deviation: written through the store, each with its way back.
#pragma once

#include "core/deviations/links.h"
#include "core/deviations/playbookrun.h"
#include "ui/page/desk.h"

namespace ui {

/// Failures go to the notices.
class DeviationActs : public QObject {
    Q_OBJECT

public:
    DeviationActs(const Desk& desk, QObject* parent);

    /// The client's name begins the words in the undo bar.
    void assign(core::DeviationId id, const QString& client, core::MemberId owner);
    void markFixed(core::DeviationId id, const QString& client);
    void dismiss(core::DeviationId id, const QString& client, const QString& reason);
    void snooze(core::DeviationId id, const QString& client, QDate until, const QString& reason);
    void wake(core::DeviationId id, const QString& client);
    void escalate(core::DeviationId id, const QString& client, core::MemberId to);
    void reopen(core::DeviationId id, const QString& client);
    void link(core::DeviationId id, const core::deviations::Contact& contact, const QString& what);
    void unlink(core::DeviationId id, const core::deviations::Contact& contact, const QString& what);
    void completeStep(core::RunStepId step, const QString& title, const core::deviations::StepLog& done);
    void skipStep(core::RunStepId step, const QString& title, const QString& reason);
    /// playbook: its name.
    void stopRun(core::DeviationId id, const QString& playbook, const QString& reason);

Q_SIGNALS:
    /// All steps of the playbook are done or skipped.
    void runEnded();

private:
    using Work = std::function<core::deviations::Act(core::Transaction&)>;
    using StepWork = std::function<core::deviations::ClosedStep(core::Transaction&)>;

    void run(const QString& text, const Work& work);
    void runStep(const QString& text, const StepWork& work);

    Desk m_desk;
};

} // namespace ui
