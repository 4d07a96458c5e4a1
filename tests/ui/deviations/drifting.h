// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The deviations page over clients that drift, and what a person does there with keys and clicks.
#pragma once

#include "core/deviations/playbookrun.h"
#include "tests/support/deviations.h"
#include "tests/ui/page/pagebench.h"
#include "ui/deviations/deviationlist.h"
#include "ui/deviations/deviationspage.h"

#include <QMenu>

namespace test {

inline core::ClientId driftingClient(core::Transaction& tx, const QString& name, core::MemberId owner = {}) {
    core::clients::Client client;
    client.name = name;
    client.owner = owner;
    return core::clients::save(tx, client).id;
}

struct DriftSpec {
    core::DeviationKind kind = core::DeviationKind::Silence;
    core::Urgency urgency = core::Urgency::Warn;
    core::MemberId owner;
    int days = 3; ///< off the path
};

inline core::DeviationId drift(core::Transaction& tx, core::ClientId client, const DriftSpec& spec = {}) {
    auto value = deviation(client, tuesday() - std::chrono::hours(20));
    value.kind = spec.kind;
    value.urgency = spec.urgency;
    value.owner = spec.owner;
    value.offSince = core::dayOf(tuesday(), QTimeZone::utc()).addDays(-spec.days);
    value.evidence = {
        {QStringLiteral("days"), 31}, {QStringLiteral("cadence"), 21}, {QStringLiteral("lastAt"), 1}};
    value.rule = {{QStringLiteral("cadenceDays"), 21}};
    return addDeviation(tx, value).id;
}

class DriftBench : public PageBench<ui::DeviationsPage> {
public:
    explicit DriftBench(const Fill& fill = {})
        : PageBench(fill, {ui::pages::Deviations, 0, {}}) {} // its keys need the page's id

    ui::DeviationList& list() { return *find<ui::DeviationList>(QStringLiteral("deviations")); }

    QStringList spoken() {
        QStringList rows;
        const auto& model = list().model();
        for (int row = 0; row < model.rowCount(); ++row) {
            rows << model.index(row, 0).data().toString();
        }
        return rows;
    }

    core::deviations::Deviation stored(core::DeviationId id) {
        return read([id](core::Database& db) { return core::deviations::find(db, id); }).value();
    }

    std::optional<core::deviations::Run> run(core::DeviationId id) {
        return read([id](core::Database& db) { return core::deviations::findRun(db, id); });
    }

    /// Waits for the menu and takes the named entry.
    void choose(const QString& menuName, const QString& actionName) {
        QMenu* menu = nullptr;
        REQUIRE(until([&] {
            for (auto* candidate : window().template findChildren<QMenu*>(menuName)) {
                menu = candidate->isVisible() ? candidate : menu;
            }
            return menu != nullptr;
        }));
        auto* action = menu->findChild<QAction*>(actionName);
        REQUIRE(action);
        action->trigger();
        menu->close();
    }

    /// Clicks what the row of the deviation offers on its right.
    void clickAct(core::DeviationId id) {
        auto& view = list().view();
        const QModelIndex index = list().model().indexOf(id.value);
        REQUIRE(index.isValid());
        const QPoint at = ui::DeviationDelegate::actBox(view.visualRect(index)).center().toPoint();
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, at);
    }

    /// Types the reason that is asked for.
    void giveReason(const QString& reason) {
        find<QWidget>(QStringLiteral("reason"))->setFocus();
        type(reason);
        key(Qt::Key_Return);
    }

    void focusList() { list().view().setFocus(Qt::TabFocusReason); }
};

} // namespace test
