// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/health.h"
#include "tests/ui/page/pagebench.h"
#include "ui/settings/healthfields.h"
#include "ui/settings/healthsection.h"
#include "ui/settings/settingspage.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"

#include <QListView>

using namespace Qt::Literals::StringLiterals;
using I = core::HealthInput;

namespace {

core::ClientId addKnown(core::Transaction& tx, const QString& name, const core::health::Readings& readings) {
    core::clients::Client client;
    client.name = name;
    const auto id = core::clients::save(tx, client).id;
    test::putHealth(tx, id, readings);
    return id;
}

/// Calm scores 80 all over; Cross 80 but for a sentiment of 0.
void fill(core::Transaction& tx, core::MemberId) {
    addKnown(tx, u"Calm"_s, test::readings(80));
    auto cross = test::readings(80);
    cross[size_t(I::Sentiment)] = core::health::reading(-2, 4);
    addKnown(tx, u"Cross"_s, cross);
}

class Fixture : public test::PageBench<ui::SettingsPage> {
public:
    Fixture()
        : PageBench(fill, {ui::pages::Settings, 0, u"health"_s}) {}

    void enter(const QString& field, const QString& text) {
        auto* edit = find<ui::Field>(field);
        edit->setFocus();
        edit->selectAll();
        type(text);
    }

    QString text(const QString& label) { return find<ui::Label>(label)->text(); }

    QStringList changes() {
        const auto* model = find<QListView>(u"healthChanges"_s)->model();
        QStringList rows;
        for (int row = 0; row < model->rowCount(); ++row) {
            rows << model->index(row, 0).data().toString();
        }
        return rows;
    }

    core::health::Rule rule() {
        return read([](core::Database& db) { return core::health::currentRule(db); });
    }

    bool enabled(const QString& button) { return find<ui::Button>(button)->isEnabled(); }
};

} // namespace

TEST_CASE("Numbers of a health rule are read as people type them") {
    CHECK(ui::healthNumber(u"30 %"_s, true) == 0.3);
    CHECK(ui::healthNumber(u"12,5"_s, true) == 0.125);
    CHECK(ui::healthNumber(u"2.5 \u00d7"_s, false) == 2.5);
    CHECK(ui::healthNumber(u"\u22122"_s, false) == -2);
    CHECK_FALSE(ui::healthNumber(u"30 %"_s, false));
    CHECK_FALSE(ui::healthNumber(u""_s, false));
    CHECK_FALSE(ui::healthNumber(u"much"_s, true));
}

TEST_CASE("Before a weight is changed nobody changes band") {
    Fixture bench;
    CHECK(bench.changes().isEmpty());
    CHECK(bench.text(u"healthSummary"_s) == u"Change a weight to see who changes band."_s);
    CHECK(bench.text(u"healthCounts"_s).startsWith(u"Good 1 \u00b7 Watch 1"_s));
    CHECK_FALSE(bench.enabled(u"healthSave"_s));
    CHECK_FALSE(bench.enabled(u"healthDefaults"_s));
}

TEST_CASE("While a weight is typed the clients that change band are listed") {
    Fixture bench;
    bench.enter(u"weight_sentiment"_s, u"0"_s);
    CHECK(test::until([&] { return bench.changes() == QStringList{u"Cross: 68 Watch, then 80 Good"_s}; }));
    CHECK(bench.text(u"healthSummary"_s) == u"1 of 2 clients would change band."_s);
    CHECK(bench.text(u"healthCounts"_s).startsWith(u"Good 1 \u2192 2 \u00b7 Watch 1 \u2192 0"_s));
    CHECK(bench.rule().id == bench.rule().id);
    CHECK(bench.rule().groups[0].inputs[0].weight == 3);
}

TEST_CASE("Weights are saved by key and taken back by one undo") {
    Fixture bench;
    bench.enter(u"weight_sentiment"_s, u"0"_s);
    bench.key(Qt::Key_Return, Qt::ControlModifier);
    CHECK(test::until([&] { return bench.rule().groups[0].inputs[0].weight == 0; }));
    CHECK(bench.rule().by == bench.member);
    CHECK(test::until([&] { return !bench.enabled(u"healthSave"_s); }));
    bench.settle();
    bench.desk().undo.undo();
    CHECK(test::until([&] { return bench.rule().groups[0].inputs[0].weight == 3; }));
    CHECK(test::until([&] { return bench.find<ui::Field>(u"weight_sentiment"_s)->text() == u"3"_s; }));
}

TEST_CASE("What cannot be read as a weight is named and not saved") {
    Fixture bench;
    bench.enter(u"weight_sentiment"_s, u"lots"_s);
    CHECK_FALSE(bench.enabled(u"healthSave"_s));
    bench.key(Qt::Key_Return, Qt::ControlModifier);
    bench.settle();
    CHECK(bench.rule().groups[0].inputs[0].weight == 3);
    QTest::mouseClick(bench.find<ui::Button>(u"healthDiscard"_s), Qt::LeftButton);
    CHECK(bench.find<ui::Field>(u"weight_sentiment"_s)->text() == u"3"_s);
}

TEST_CASE("Bands of health that overlap are refused with a sentence") {
    Fixture bench;
    bench.enter(u"healthWatch"_s, u"90"_s);
    CHECK_FALSE(bench.enabled(u"healthSave"_s));
    bench.enter(u"healthWatch"_s, u"30"_s);
    CHECK(bench.enabled(u"healthSave"_s));
}

TEST_CASE("The defaults of health come back without being saved") {
    Fixture bench;
    bench.enter(u"healthGood"_s, u"60"_s);
    bench.key(Qt::Key_Return, Qt::ControlModifier);
    CHECK(test::until([&] { return bench.rule().good == 60; }));
    bench.settle();
    REQUIRE(test::until([&] { return bench.enabled(u"healthDefaults"_s); }));
    QTest::mouseClick(bench.find<ui::Button>(u"healthDefaults"_s), Qt::LeftButton);
    CHECK(bench.find<ui::Field>(u"healthGood"_s)->text() == u"70"_s);
    CHECK(bench.rule().good == 60);
}

TEST_CASE("Enter on a client that changes band opens it") {
    Fixture bench;
    bench.enter(u"weight_sentiment"_s, u"0"_s);
    REQUIRE(test::until([&] { return bench.changes().size() == 1; }));
    auto* list = bench.find<QListView>(u"healthChanges"_s);
    list->setFocus();
    bench.key(Qt::Key_Down);
    bench.key(Qt::Key_Return);
    REQUIRE(bench.asked);
    CHECK(bench.asked->page == ui::pages::Client);
}
