// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/journeys.h"
#include "tests/support/print.h"
#include "tests/ui/page/pagebench.h"
#include "ui/clients/clientdialog.h"
#include "ui/clients/clientspage.h"
#include "ui/widgets/button.h"
#include "ui/widgets/dialogframe.h"
#include "ui/widgets/field.h"

#include "core/journeys/enroleach.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>

using namespace Qt::Literals::StringLiterals;
using Bench = test::PageBench<ui::ClientsPage>;
using core::clients::Client;

namespace {

Client add(core::Transaction& tx, const QString& name, const QString& city = {}) {
    Client client;
    client.name = name;
    client.city = city;
    return core::clients::save(tx, client);
}

void addThree(core::Transaction& tx, core::MemberId) {
    add(tx, u"Harbour & Pine"_s);
    add(tx, u"Atlas Cycles"_s);
    add(tx, u"Tidewater Hotels"_s);
}

QStringList names(Bench& bench) {
    const auto* model = bench.find<QTableView>(u"clientList"_s)->model();
    QStringList list;
    for (int row = 0; row < model->rowCount(); ++row) {
        list << model->index(row, 0).data().toString();
    }
    return list;
}

} // namespace

TEST_CASE("The client list is in the order of names") {
    Bench bench(addThree);
    CHECK(names(bench) == QStringList{u"Atlas Cycles"_s, u"Harbour & Pine"_s, u"Tidewater Hotels"_s});
}

TEST_CASE("Typing narrows the client list, without case and accents") {
    Bench bench([](core::Transaction& tx, core::MemberId) {
        add(tx, u"Café Müller"_s);
        add(tx, u"Atlas Cycles"_s);
    });
    bench.find<ui::Field>(u"clientFilter"_s)->setFocus();
    bench.type(u"MULL"_s);
    CHECK(test::until([&] { return names(bench) == QStringList{u"Café Müller"_s}; }));
    CHECK(test::until([&] { return bench.find<QLabel>(u"pageSubLine"_s)->text() == u"1 client"_s; }));
}

TEST_CASE("A filter that nothing fits says so") {
    Bench bench(addThree, {{}, 0, u"text=zebra"_s});
    CHECK(names(bench).isEmpty());
    CHECK_FALSE(bench.find<QTableView>(u"clientList"_s)->isVisible());
}

TEST_CASE("A click on a column's head orders by it, a second one turns the order round") {
    Bench bench(addThree);
    auto* header = bench.find<QTableView>(u"clientList"_s)->horizontalHeader();
    const auto click = [&] {
        QTest::mouseClick(header->viewport(), Qt::LeftButton, Qt::NoModifier,
                          {header->sectionViewportPosition(0) + 20, header->height() / 2});
    };
    click();
    CHECK(test::until([&] { return names(bench).value(0) == u"Tidewater Hotels"_s; }));
    click();
    CHECK(test::until([&] { return names(bench).value(0) == u"Atlas Cycles"_s; }));
}

TEST_CASE("Enter opens the selected client") {
    Bench bench(addThree);
    auto* table = bench.find<QTableView>(u"clientList"_s);
    table->setFocus();
    bench.key(Qt::Key_Down);
    bench.key(Qt::Key_Return);
    REQUIRE(bench.asked);
    CHECK(bench.asked->page == ui::pages::Client);
}

TEST_CASE("A client is added by keyboard, opened, and taken back by one undo") {
    Bench bench;
    QTest::mouseClick(bench.find<ui::Button>(u"newClient"_s), Qt::LeftButton);
    bench.find<ui::Field>(u"clientName"_s)->setFocus();
    bench.type(u"Juniper Physio"_s);
    bench.key(Qt::Key_Return, Qt::ControlModifier);
    CHECK(test::until([&] { return bench.asked.has_value(); }));
    CHECK(test::until([&] { return names(bench) == QStringList{u"Juniper Physio"_s}; }));
    bench.desk().undo.undo();
    CHECK(test::until([&] { return names(bench).isEmpty(); }));
}

TEST_CASE("A client without a name is refused with a sentence and the text stays") {
    Bench bench;
    auto* dialog = new ui::ClientDialog(bench.desk(), Client(), &bench.window());
    dialog->open();
    auto fields = dialog->findChildren<ui::Field*>();
    bench.find<ui::Field>(u"clientName"_s)->setText(u"  "_s);
    fields.at(1)->setText(u"Gold"_s);
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    CHECK(dialog->isVisible());
    CHECK(dialog->value().tier == u"Gold"_s);
    CHECK(bench.read([](core::Database& db) { return core::clients::countClients(db, {}); }) == 0);
}

TEST_CASE("Two people who change different fields of a client keep both changes") {
    Client client;
    Bench bench(
        [&](core::Transaction& tx, core::MemberId) { client = add(tx, u"Harbour & Pine"_s, u"Leith"_s); });
    auto* dialog = new ui::ClientDialog(bench.desk(), client, &bench.window());
    dialog->open();
    bench.write([client](core::Transaction& tx) {
        Client theirs = client;
        theirs.city = u"Dundee"_s;
        core::clients::save(tx, theirs);
    });
    bench.find<ui::Field>(u"clientName"_s)->setText(u"Harbour and Pine"_s);
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    CHECK(test::until([&] {
        const auto stored =
            bench.read([id = client.id](core::Database& db) { return core::clients::find(db, id); });
        return stored->name == u"Harbour and Pine"_s && stored->city == u"Dundee"_s;
    }));
}

namespace {

/// Three clients; the first, by name, is on the journey already.
void addJourneyToo(core::Transaction& tx, core::MemberId) {
    const auto atlas = add(tx, u"Atlas Cycles"_s);
    add(tx, u"Harbour & Pine"_s);
    add(tx, u"Tidewater Hotels"_s);
    core::people::addDefaultDepartments(tx);
    auto drawn = test::drawn({u"Onboarding"_s, u"Launch"_s});
    auto version = core::journeys::createJourney(tx, u"Retainer"_s, drawn);
    version = core::journeys::publish(tx, version.id, {});
    core::journeys::EnrolRequest request;
    request.client = atlas.id;
    request.version = version.id;
    core::journeys::enrol(tx, request);
}

qint64 enrolled(Bench& bench) {
    return bench.read(
        [](core::Database& db) { return db.scalar<qint64>("SELECT COUNT(*) FROM enrolment").value(); });
}

} // namespace

TEST_CASE(
    "Several clients are enrolled by keys at once, who cannot be is named, and one undo takes it back") {
    Bench bench(addJourneyToo, {ui::pages::Clients, 0, {}});
    auto* table = bench.find<QTableView>(u"clientList"_s);
    table->setFocus();
    CHECK_FALSE(bench.find<QWidget>(u"clientSelection"_s)->isVisible());
    bench.key(Qt::Key_A, Qt::ControlModifier);
    CHECK(bench.find<QLabel>(u"selectedCount"_s)->text() == u"3 clients selected"_s);
    bench.key(Qt::Key_E);
    REQUIRE(test::until([&] { return ui::DialogFrame::openIn(&bench.window()) != nullptr; }));
    auto* refused = bench.find<QLabel>(u"enrolRefused"_s);
    REQUIRE(test::until([&] { return refused->isVisible(); }));
    CHECK(refused->text().contains(u"Atlas Cycles: The client is on this journey already."_s));
    CHECK(bench.find<ui::Button>(u"primary"_s)->text() == u"Enrol 2 clients"_s);
    bench.key(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(test::until([&] { return !ui::DialogFrame::openIn(&bench.window()); }));
    bench.settle();
    CHECK(enrolled(bench) == 3);
    CHECK(bench.desk().undo.undoText() == u"2 clients enrolled"_s);
    bench.desk().undo.undo();
    bench.settle();
    CHECK(enrolled(bench) == 1);
    bench.desk().undo.redo();
    bench.settle();
    CHECK(enrolled(bench) == 3);
}

TEST_CASE("E on two clients of which one cannot be enrolled names that one and enrols the other") {
    Bench bench(addJourneyToo, {ui::pages::Clients, 0, {}});
    auto* table = bench.find<QTableView>(u"clientList"_s);
    const auto click = [&](int row, Qt::KeyboardModifiers modifiers) {
        QTest::mouseClick(table->viewport(), Qt::LeftButton, modifiers,
                          table->visualRect(table->model()->index(row, 0)).center());
    };
    SECTION("marked by keys") {
        table->setFocus();
        bench.key(Qt::Key_Home);
        bench.key(Qt::Key_Down, Qt::ShiftModifier);
    }
    SECTION("marked by clicks") {
        click(0, Qt::NoModifier);
        click(2, Qt::ControlModifier);
    }
    REQUIRE(bench.find<QLabel>(u"selectedCount"_s)->text() == u"2 clients selected"_s);
    bench.key(Qt::Key_E);
    REQUIRE(test::until([&] { return ui::DialogFrame::openIn(&bench.window()) != nullptr; }));
    auto* refused = bench.find<QLabel>(u"enrolRefused"_s);
    REQUIRE(test::until([&] { return refused->isVisible(); }));
    CHECK(refused->text().contains(u"Atlas Cycles: The client is on this journey already."_s));
    CHECK(bench.find<ui::Button>(u"primary"_s)->text() == u"Enrol 1 client"_s);
    bench.key(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(test::until([&] { return !ui::DialogFrame::openIn(&bench.window()); }));
    bench.settle();
    CHECK(enrolled(bench) == 2);
}

TEST_CASE("E on one client that cannot be enrolled says why and offers nothing else") {
    Bench bench(addJourneyToo, {ui::pages::Clients, 0, {}});
    bench.find<QTableView>(u"clientList"_s)->setFocus();
    bench.key(Qt::Key_Home);
    bench.key(Qt::Key_E);
    REQUIRE(test::until([&] { return ui::DialogFrame::openIn(&bench.window()) != nullptr; }));
    auto* refused = bench.find<QLabel>(u"enrolRefused"_s);
    REQUIRE(test::until([&] { return refused->isVisible(); }));
    CHECK(refused->text().contains(u"The client is on this journey already."_s));
    CHECK_FALSE(bench.find<ui::Button>(u"primary"_s)->isEnabled());
    bench.key(Qt::Key_Return, Qt::ControlModifier);
    CHECK(ui::DialogFrame::openIn(&bench.window()) != nullptr);
    CHECK(enrolled(bench) == 1);
}

TEST_CASE("A selection of several clients is given up with one press, and the chosen one stays") {
    Bench bench(addThree);
    auto* table = bench.find<QTableView>(u"clientList"_s);
    table->setFocus();
    bench.key(Qt::Key_Down, Qt::ShiftModifier);
    REQUIRE(bench.find<QWidget>(u"clientSelection"_s)->isVisible());
    QTest::mouseClick(bench.find<ui::Button>(u"clearSelection"_s), Qt::LeftButton);
    CHECK_FALSE(bench.find<QWidget>(u"clientSelection"_s)->isVisible());
    CHECK(table->selectionModel()->selectedRows().size() == 1);
    CHECK(table->currentIndex().row() == 1);
}

TEST_CASE("X selects clients one by one, Shift+X up to here, and Esc lets them go before it leaves") {
    Bench bench(addThree, {ui::pages::Clients, 0, {}});
    auto* table = bench.find<QTableView>(u"clientList"_s);
    auto* count = bench.find<QLabel>(u"selectedCount"_s);
    table->setFocus();
    bench.key(Qt::Key_Home);
    bench.key(Qt::Key_X);
    bench.key(Qt::Key_J);
    bench.key(Qt::Key_Down);
    CHECK(count->text() == u"1 client selected"_s); // going on selects nothing by itself
    bench.key(Qt::Key_X);
    CHECK(count->text() == u"2 clients selected"_s);
    bench.key(Qt::Key_X);
    CHECK(count->text() == u"1 client selected"_s);
    bench.key(Qt::Key_K);
    bench.key(Qt::Key_X, Qt::ShiftModifier); // from the last one, which was let go, up to here
    CHECK(count->text() == u"3 clients selected"_s);
    bench.key(Qt::Key_Escape);
    CHECK_FALSE(bench.find<QWidget>(u"clientSelection"_s)->isVisible());
    CHECK(table->currentIndex().row() == 1);
}

TEST_CASE("A filter that nothing fits is cleared by one press") {
    Bench bench(addThree, {{}, 0, u"text=zebra"_s});
    QTest::mouseClick(bench.find<ui::Button>(u"clearFilter"_s), Qt::LeftButton);
    CHECK(test::until([&] { return names(bench).size() == 3; }));
    CHECK_FALSE(bench.find<ui::Button>(u"clearFilter"_s)->isVisible());
}

TEST_CASE("A link can ask for a new client") {
    Bench bench;
    bench.page().open({ui::pages::Clients, 0, u"new"_s});
    CHECK(bench.find<ui::Field>(u"clientName"_s)->isVisible());
}
