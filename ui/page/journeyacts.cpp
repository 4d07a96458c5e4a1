// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/journeyacts.h"

namespace ui {

namespace {

using Reversals = std::vector<core::journeys::Reversal>;

/// Work may run twice when another one was in its way: it reads one list and writes the other.
UndoStep::Work turn(std::shared_ptr<Reversals> from, std::shared_ptr<Reversals> to, core::MemberId by) {
    return [from = std::move(from), to = std::move(to), by](core::Transaction& tx) {
        Reversals back;
        for (auto act = from->rbegin(); act != from->rend(); ++act) {
            back.push_back(core::journeys::takeBack(tx, *act, by));
        }
        *to = std::move(back);
    };
}

} // namespace

void actOnJourney(const Desk& desk, QObject* context, const QString& text, const JourneyWork& work,
                  const JourneyDone& done) {
    desk.store.write(work).then(
        context, [desk, text, done](const core::Result<std::vector<core::journeys::Act>>& acts) {
            if (!acts) {
                done(&acts.error());
                return;
            }
            auto undo = std::make_shared<Reversals>();
            auto redo = std::make_shared<Reversals>();
            for (const auto& act : *acts) {
                undo->push_back(act.undo);
            }
            const core::MemberId by = desk.session.member().id;
            desk.undo.push({text, turn(undo, redo, by), turn(redo, undo, by)});
            done(nullptr);
        });
}

} // namespace ui
