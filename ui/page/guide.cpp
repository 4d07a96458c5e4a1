// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/guide.h"

#include <QCoreApplication>
#include <variant>

using namespace Qt::Literals::StringLiterals;
namespace deviations = core::deviations;

namespace ui {

namespace {

using Guided = std::variant<deviations::StartedRun, deviations::Act>;

Guided guide(core::Transaction& tx, core::DeviationId id, core::PlaybookId chosen, core::MemberId by) {
    deviations::addDelivered(tx);
    const auto deviation = deviations::find(tx, id);
    if (!deviation) {
        core::fail(core::ErrorKind::NotFound, u"This deviation is no longer there."_s);
    }
    const auto playbook =
        chosen ? deviations::findPlaybook(tx, chosen) : deviations::playbookFor(tx, deviation->kind);
    if (!playbook) {
        return deviations::guide(tx, id, by);
    }
    return deviations::startRun(tx, id, *playbook, by);
}

void undo(core::Transaction& tx, const Guided& guided, core::MemberId by) {
    if (const auto* run = std::get_if<deviations::StartedRun>(&guided)) {
        deviations::undoStart(tx, *run, by);
    } else {
        deviations::undo(tx, std::get<deviations::Act>(guided), by);
    }
}

} // namespace

void guideBack(const Desk& desk, QObject* owner, core::DeviationId deviation, const QString& clientName,
               core::PlaybookId playbook, std::function<void()> then) {
    const core::MemberId by = desk.session.member().id;
    const auto work = [deviation, playbook, by](core::Transaction& tx) {
        return guide(tx, deviation, playbook, by);
    };
    desk.store.write(work).then(
        owner, [desk, work, by, clientName, then = std::move(then)](core::Result<Guided> guided) {
            if (!guided) {
                desk.notices.failed(guided.error());
                return;
            }
            // Both ways run in the store's thread, one after the other.
            auto last = std::make_shared<Guided>(*guided);
            desk.undo.push({QCoreApplication::translate("Guide", "%1 is being guided back").arg(clientName),
                            [last, by](core::Transaction& tx) { undo(tx, *last, by); },
                            [last, work](core::Transaction& tx) { *last = work(tx); }});
            if (then) {
                then();
            }
        });
}

} // namespace ui
