// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deviations/deviationacts.h"

#include "ui/widgets/format.h"

namespace deviations = core::deviations;
using deviations::Act;

namespace ui {

DeviationActs::DeviationActs(const Desk& desk, QObject* parent)
    : QObject(parent)
    , m_desk(desk) {}

void DeviationActs::run(const QString& text, const Work& work) {
    const core::MemberId by = m_desk.session.member().id;
    m_desk.store.write([work](core::Transaction& tx) { return work(tx); })
        .then(this, [this, text, work, by](core::Result<Act> done) {
            if (!done) {
                m_desk.notices.failed(done.error());
                return;
            }
            if (done->before == done->after) {
                return; // it was so already
            }
            // Both ways run in the store's thread, one after the other.
            auto act = std::make_shared<Act>(*done);
            m_desk.undo.push({text, [act, by](core::Transaction& tx) { deviations::undo(tx, *act, by); },
                              [act, work](core::Transaction& tx) { *act = work(tx); }});
        });
}

void DeviationActs::assign(core::DeviationId id, const QString& client, core::MemberId owner) {
    const core::MemberId by = m_desk.session.member().id;
    run(owner ? tr("%1 assigned").arg(client) : tr("%1 has no owner now").arg(client),
        [id, owner, by](core::Transaction& tx) { return deviations::assign(tx, id, owner, by); });
}

void DeviationActs::markFixed(core::DeviationId id, const QString& client) {
    const core::MemberId by = m_desk.session.member().id;
    run(tr("%1 is back on the path").arg(client),
        [id, by](core::Transaction& tx) { return deviations::markFixed(tx, id, by); });
}

void DeviationActs::dismiss(core::DeviationId id, const QString& client, const QString& reason) {
    const core::MemberId by = m_desk.session.member().id;
    run(tr("Deviation of %1 dismissed").arg(client),
        [id, reason, by](core::Transaction& tx) { return deviations::dismiss(tx, id, reason, by); });
}

void DeviationActs::snooze(core::DeviationId id, const QString& client, QDate until, const QString& reason) {
    const core::MemberId by = m_desk.session.member().id;
    run(tr("%1 rests until %2").arg(client, format::day(until, m_desk.session.today())),
        [id, until, reason, by](core::Transaction& tx) {
            return deviations::snooze(tx, id, until, reason, by);
        });
}

void DeviationActs::wake(core::DeviationId id, const QString& client) {
    const core::MemberId by = m_desk.session.member().id;
    run(tr("%1 is on the list again").arg(client),
        [id, by](core::Transaction& tx) { return deviations::wake(tx, id, by); });
}

void DeviationActs::escalate(core::DeviationId id, const QString& client, core::MemberId to) {
    const core::MemberId by = m_desk.session.member().id;
    run(to ? tr("%1 escalated").arg(client) : tr("%1 is no longer escalated").arg(client),
        [id, to, by](core::Transaction& tx) { return deviations::escalate(tx, id, to, by); });
}

void DeviationActs::reopen(core::DeviationId id, const QString& client) {
    const core::MemberId by = m_desk.session.member().id;
    run(tr("Deviation of %1 is open again").arg(client),
        [id, by](core::Transaction& tx) { return deviations::reopen(tx, id, by); });
}

void DeviationActs::link(core::DeviationId id, const deviations::Contact& contact, const QString& what) {
    const core::MemberId by = m_desk.session.member().id;
    const auto work = [id, contact, by](core::Transaction& tx) {
        return deviations::link(tx, id, contact, by);
    };
    m_desk.store.write(work).then(
        this, [this, id, contact, what, by, work](core::Result<deviations::Link> done) {
            if (!done) {
                m_desk.notices.failed(done.error());
                return;
            }
            m_desk.undo.push(
                {tr("%1 linked").arg(what),
                 [id, contact, by](core::Transaction& tx) { deviations::unlink(tx, id, contact, by); },
                 [work](core::Transaction& tx) { work(tx); }});
        });
}

void DeviationActs::unlink(core::DeviationId id, const deviations::Contact& contact, const QString& what) {
    const core::MemberId by = m_desk.session.member().id;
    m_desk.store
        .write([id, contact, by](core::Transaction& tx) { return deviations::unlink(tx, id, contact, by); })
        .then(this, [this, id, contact, what, by](core::Result<std::optional<deviations::Link>> done) {
            if (!done) {
                m_desk.notices.failed(done.error());
            } else if (*done) {
                m_desk.undo.push(
                    {tr("%1 unlinked").arg(what),
                     [link = **done, by](core::Transaction& tx) { deviations::relink(tx, link, by); },
                     [id, contact, by](core::Transaction& tx) { deviations::unlink(tx, id, contact, by); }});
            }
        });
}

void DeviationActs::runStep(const QString& text, const StepWork& work) {
    m_desk.store.write([work](core::Transaction& tx) { return work(tx); })
        .then(this, [this, text, work](core::Result<deviations::ClosedStep> done) {
            if (!done) {
                m_desk.notices.failed(done.error());
                return;
            }
            auto closed = std::make_shared<deviations::ClosedStep>(*done);
            m_desk.undo.push({text, [closed](core::Transaction& tx) { deviations::undoStep(tx, *closed); },
                              [closed, work](core::Transaction& tx) { *closed = work(tx); }});
            if (done->endedRun) {
                Q_EMIT runEnded();
            }
        });
}

void DeviationActs::completeStep(core::RunStepId step, const QString& title,
                                 const deviations::StepLog& done) {
    runStep(tr("%1: done").arg(title),
            [step, done](core::Transaction& tx) { return deviations::completeStep(tx, step, done); });
}

void DeviationActs::skipStep(core::RunStepId step, const QString& title, const QString& reason) {
    runStep(tr("%1: skipped").arg(title),
            [step, reason](core::Transaction& tx) { return deviations::skipStep(tx, step, reason); });
}

void DeviationActs::stopRun(core::DeviationId id, const QString& playbook, const QString& reason) {
    const core::MemberId by = m_desk.session.member().id;
    const auto work = [id, reason, by](core::Transaction& tx) {
        return deviations::stopRun(tx, id, reason, by);
    };
    m_desk.store.write(work).then(this, [this, playbook, work, by](core::Result<core::PlaybookRunId> done) {
        if (!done) {
            m_desk.notices.failed(done.error());
            return;
        }
        auto run = std::make_shared<core::PlaybookRunId>(*done);
        m_desk.undo.push({tr("%1: stopped").arg(playbook),
                          [run, by](core::Transaction& tx) { deviations::undoStop(tx, *run, by); },
                          [run, work](core::Transaction& tx) { *run = work(tx); }});
    });
}

} // namespace ui
