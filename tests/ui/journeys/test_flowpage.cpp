// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journeys/flowpage.h"

#include "core/journeys/design.h"
#include "core/journeys/progress.h"
#include "tests/ui/page/pagebench.h"
#include "ui/journeys/flowstage.h"
#include "ui/widgets/dialogframe.h"
#include "ui/widgets/segmented.h"

#include <QAbstractButton>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>

using namespace core;
using namespace Qt::Literals::StringLiterals;
using Bench = test::PageBench<ui::FlowPage>;

namespace {

const ui::Place Flow{ui::pages::Flow, 0, {}};

/// Two clients in the first of two stages, which asks for one criterion; the first client is Mara's.
void tell(Transaction& tx, MemberId mara) {
    journeys::Version drawing;
    for (const QString& name : {u"Onboarding"_s, u"Adoption"_s}) {
        journeys::Stage stage;
        stage.name = name;
        stage.goal = u"Goal of "_s + name;
        drawing.stages.push_back(stage);
    }
    journeys::Criterion criterion;
    criterion.title = u"Access granted"_s;
    drawing.stages[0].criteria = {criterion};
    const auto version = journeys::createJourney(tx, u"Retainer"_s, drawing).id;
    tx.execute("UPDATE journey_version SET state = 'published', published_at = ?, revision = revision + 1 "
               "WHERE id = ?",
               tx.now(), version);
    for (const auto& [id, name] : {std::pair(71, u"Tidewater Hotels"_s), std::pair(72, u"Oak Dental"_s)}) {
        clients::Client client;
        client.id = ClientId(id);
        client.name = name;
        client.owner = id == 71 ? mara : MemberId();
        clients::save(tx, client);
        const QDate start = id == 71 ? QDate(2026, 5, 1) : QDate();
        journeys::enrol(tx, {client.id, version, true, start, {}, mara});
    }
}

ui::FlowList* list(Bench& bench, const QString& stage) {
    return bench.find<ui::FlowList>(u"flow "_s + stage);
}

QStringList cards(Bench& bench, const QString& stage) {
    const auto* model = list(bench, stage)->model();
    QStringList names;
    for (int row = 0; row < model->rowCount(); ++row) {
        names << model->index(row, 0).data().toString().section(u',', 0, 0);
    }
    return names;
}

void giveReason(Bench& bench) {
    REQUIRE(test::until([&] { return ui::DialogFrame::openIn(&bench.window()) != nullptr; }));
    bench.find<QLineEdit>(u"stageReason"_s)->setFocus();
    bench.type(u"They start without it"_s);
    QTest::keyClick(bench.focus(), Qt::Key_Return, Qt::ControlModifier);
    bench.settle();
}

} // namespace

TEST_CASE("The flow shows clients in their stages, the most aged first, with a word for it") {
    Bench bench(tell, Flow);
    CHECK(cards(bench, u"Onboarding"_s) == QStringList{u"Tidewater Hotels"_s, u"Oak Dental"_s});
    CHECK(cards(bench, u"Adoption"_s).isEmpty());
    const auto* model = list(bench, u"Onboarding"_s)->model();
    CHECK(model->index(0, 0).data().toString().contains(u"day 37, long"_s));
    CHECK(bench.find<QLabel>(u"flowSummary"_s)->text().startsWith(u"2 clients on the way"_s));
}

TEST_CASE("Shift and an arrow move the client, after the exit criteria were asked for") {
    Bench bench(tell, Flow);
    list(bench, u"Onboarding"_s)->setFocus();
    bench.key(Qt::Key_Right, Qt::ShiftModifier);
    giveReason(bench);
    REQUIRE(test::until([&] { return cards(bench, u"Adoption"_s) == QStringList{u"Tidewater Hotels"_s}; }));
    CHECK(cards(bench, u"Onboarding"_s) == QStringList{u"Oak Dental"_s});
    bench.desk().undo.undo();
    REQUIRE(test::until([&] { return cards(bench, u"Onboarding"_s).size() == 2; }));
}

TEST_CASE("A question that is cancelled leaves the client where it was") {
    Bench bench(tell, Flow);
    list(bench, u"Onboarding"_s)->setFocus();
    bench.key(Qt::Key_M);
    REQUIRE(test::until([&] { return ui::DialogFrame::openIn(&bench.window()) != nullptr; }));
    bench.key(Qt::Key_Escape);
    bench.settle();
    CHECK(cards(bench, u"Onboarding"_s).size() == 2);
}

TEST_CASE("A card that is dropped on another stage moves its client") {
    Bench bench(tell, Flow);
    auto* from = list(bench, u"Onboarding"_s);
    const std::unique_ptr<QMimeData> mime(from->model()->mimeData({from->model()->index(1, 0)}));
    auto* to = list(bench, u"Adoption"_s)->viewport();
    QDragEnterEvent enter(to->rect().center(), Qt::CopyAction, mime.get(), Qt::LeftButton, {});
    QApplication::sendEvent(to, &enter);
    CHECK(enter.isAccepted());
    QDropEvent drop(to->rect().center(), Qt::CopyAction, mime.get(), Qt::LeftButton, {});
    QApplication::sendEvent(to, &drop);
    giveReason(bench);
    REQUIRE(test::until([&] { return cards(bench, u"Adoption"_s) == QStringList{u"Oak Dental"_s}; }));
}

TEST_CASE("Enter opens the client and the arrows go from stage to stage") {
    Bench bench(tell, Flow);
    list(bench, u"Onboarding"_s)->setFocus();
    bench.key(Qt::Key_Return);
    REQUIRE(bench.asked);
    CHECK(bench.asked->id == 71);
    bench.key(Qt::Key_Right);
    CHECK(list(bench, u"Adoption"_s)->hasFocus());
}

TEST_CASE("The cards of a column are laid out as soon as the page says that it is ready") {
    Bench bench(tell, Flow);
    auto* onboarding = list(bench, u"Onboarding"_s);
    const QImage picture = onboarding->viewport()->grab().toImage();
    bool painted = false;
    for (int x = 0; x < picture.width(); ++x) {
        painted = painted || picture.pixel(x, 20) != picture.pixel(0, picture.height() - 1);
    }
    CHECK(painted);
    CHECK(onboarding->visualRect(onboarding->model()->index(1, 0)).top() > 0);
}

TEST_CASE("Design beside Flow asks for the designer of the same journey, and the switch stays on Flow") {
    Bench bench(tell, Flow);
    auto* way = bench.find<ui::Segmented>(u"wayChoice"_s);
    QTest::mouseClick(way->findChildren<QAbstractButton*>().at(1), Qt::LeftButton);
    REQUIRE(bench.asked);
    CHECK(bench.asked->page == ui::pages::Journey);
    CHECK(bench.asked->id == bench.page().place().id);
    CHECK(bench.asked->id != 0);
    CHECK(way->current() == 0);
}
