// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/health.h"
#include "tests/ui/page/pagebench.h"
#include "ui/clients/clientpage.h"
#include "ui/clients/healthhistory.h"
#include "ui/widgets/button.h"
#include "ui/widgets/dialogframe.h"
#include "ui/widgets/label.h"
#include "ui/widgets/numberlink.h"

using namespace Qt::Literals::StringLiterals;
using Bench = test::PageBench<ui::ClientPage>;
using I = core::HealthInput;

namespace {

const ui::Place Client77{ui::pages::Client, 77, {}};

core::ClientId addClient(core::Transaction& tx) {
    core::clients::Client client;
    client.id = core::ClientId(77);
    client.name = u"Tidewater Hotels"_s;
    return core::clients::save(tx, client).id;
}

/// Of all that is measured only sentiment and NPS are missing; 61 now, 70 forty days ago.
void known(core::Transaction& tx, core::MemberId mara) {
    const auto client = addClient(tx);
    test::putPastHealth(tx, client, 100, std::nullopt);
    test::putPastHealth(tx, client, 40, 70);
    test::putHealth(tx, client, test::readings(61, {I::Sentiment, I::Nps}));
    auto rule = core::health::currentRule(tx);
    rule.good = 75;
    core::health::saveRule(tx, rule, mara);
}

void unknown(core::Transaction& tx, core::MemberId) {
    test::putHealth(tx, addClient(tx),
                    test::readings(61, {I::Sentiment, I::Contact, I::Nps, I::ReactiveShare}));
}

QString label(Bench& bench, const QString& name) {
    return bench.find<ui::Label>(name)->text();
}

ui::DialogFrame* dialog(Bench& bench) {
    return ui::DialogFrame::openIn(&bench.window());
}

} // namespace

TEST_CASE("The head of a client page shows health with its trend and coverage") {
    Bench bench(known, Client77);
    CHECK(bench.find<ui::NumberLink>(u"healthScore"_s)->text() == u"61"_s);
    CHECK(label(bench, u"healthTrend"_s) == u"\u22129 in 30 d"_s);
    CHECK(label(bench, u"healthCoverage"_s) == u"coverage 75 %"_s);
}

TEST_CASE("A click on the health score names every part, with what is missing") {
    Bench bench(known, Client77);
    QTest::mouseClick(bench.find<ui::NumberLink>(u"healthScore"_s), Qt::LeftButton);
    REQUIRE(dialog(bench));
    REQUIRE(test::until([&] { return dialog(bench)->findChild<ui::Label*>(u"healthPart_csat"_s); }));
    for (const auto& [kind, name] : core::EnumNames<I>::names) {
        const auto id = u"healthPart_"_s + core::toText(kind);
        CHECK_FALSE(label(bench, id).isEmpty());
    }
    CHECK(label(bench, u"healthPart_sentiment"_s) == u"nobody judged a contact in 180 days"_s);
    CHECK(label(bench, u"healthPart_contact"_s) == u"3 days ago, 30 at most"_s);
    CHECK(label(bench, u"healthSaid"_s).contains(u"Coverage 75 %"_s));
    bench.key(Qt::Key_Escape);
    CHECK(test::until([&] { return !dialog(bench); }));
}

TEST_CASE("The history of health is read by arrows and marks other weights") {
    Bench bench(known, Client77);
    bench.key(Qt::Key_H);
    REQUIRE(dialog(bench));
    auto* history = bench.find<ui::HealthHistory>(u"healthHistory"_s);
    REQUIRE(test::until([&] { return history->accessibleName().contains(u"now 61"_s); }));
    CHECK(history->summary().contains(u"no score"_s));
    CHECK(history->summary().contains(u"the weights changed 1 time"_s));
    history->setFocus(Qt::TabFocusReason);
    QTest::keyClick(history, Qt::Key_Left);
    QTest::keyClick(history, Qt::Key_Left);
    CHECK(history->currentText() == u"Thu 14 May 2026: 70, coverage 80 %"_s);
}

TEST_CASE("The breakdown of health leads to its weights") {
    Bench bench(known, Client77);
    bench.key(Qt::Key_H);
    REQUIRE(dialog(bench));
    QTest::mouseClick(bench.find<ui::Button>(u"healthWeights"_s), Qt::LeftButton);
    REQUIRE(bench.asked);
    CHECK(*bench.asked == ui::Place{ui::pages::Settings, 0, u"health"_s});
}

TEST_CASE("Too little coverage shows a dash and what it needs, and can still be explained") {
    Bench bench(unknown, Client77);
    CHECK(bench.find<ui::NumberLink>(u"healthScore"_s)->text() == u"\u2013"_s);
    auto* why = bench.find<ui::NumberLink>(u"healthWhy"_s);
    CHECK(why->text() == u"coverage 50 %, needs 60 %"_s);
    QTest::mouseClick(why, Qt::LeftButton);
    REQUIRE(dialog(bench));
    CHECK(test::until([&] { return label(bench, u"healthSaid"_s).contains(u"a score needs 60 %"_s); }));
}

TEST_CASE("A client that nobody looked at has no health yet") {
    Bench bench([](core::Transaction& tx, core::MemberId) { addClient(tx); }, Client77);
    CHECK(bench.find<ui::NumberLink>(u"healthScore"_s)->text() == u"\u2013"_s);
    CHECK(label(bench, u"healthTrend"_s) == u"not looked at yet"_s);
}
