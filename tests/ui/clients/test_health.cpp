// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/feedback/feedback.h"
#include "core/health/evaluate.h"
#include "core/touchpoints/touchpoint.h"
#include "tests/support/health.h"
#include "tests/ui/page/pagebench.h"
#include "ui/clients/clientpage.h"
#include "ui/clients/healthhistory.h"
#include "ui/widgets/button.h"
#include "ui/widgets/dialogframe.h"
#include "ui/widgets/label.h"
#include "ui/widgets/numberlink.h"

#include <QListView>

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

void touch(core::Transaction& tx, core::ClientId client, int daysAgo, int sentiment) {
    core::touchpoints::Log log;
    log.touchpoint.client = client;
    log.touchpoint.at = tx.now() - std::chrono::days(daysAgo);
    log.touchpoint.sentiment = sentiment;
    log.touchpoint.title = u"Check-in"_s;
    core::touchpoints::log(tx, log);
}

/// Two judged calls and three tickets, one of them long ago, with an answer about the last.
void measured(core::Transaction& tx, core::MemberId) {
    const auto client = addClient(tx);
    tx.execute("UPDATE client SET created_at = ?, revision = revision + 1 WHERE id = ?",
               tx.now() - std::chrono::days(400), client);
    touch(tx, client, 5, 1);
    touch(tx, client, 40, -1);
    for (const auto& [number, ago] : {std::pair(500, 120), {501, 20}, {502, 3}}) {
        tx.execute(R"sql(INSERT INTO ticket(id, number, client_id, subject, subject_key, state, opened_at,
updated_at) VALUES (?, ?, ?, 'Login fails', 'login fails', 'open', ?, ?))sql",
                   core::TicketId(number), number, client, tx.now() - std::chrono::days(ago), tx.now());
    }
    core::feedback::Feedback answer;
    answer.client = client;
    answer.kind = core::FeedbackKind::Csat;
    answer.score = 4;
    answer.at = tx.now() - std::chrono::days(2);
    core::feedback::save(tx, answer);
    core::health::settledRule(tx);
    core::health::evaluate(tx, {client.value}, core::health::readTerms(tx));
}

int rowCount(Bench& bench) {
    const auto* list = bench.window().findChild<QListView*>(u"healthRowList"_s);
    return list ? list->model()->rowCount() : 0;
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
    REQUIRE(test::until([&] { return dialog(bench)->findChild<QWidget*>(u"healthPart_csat"_s); }));
    for (const auto& [kind, name] : core::EnumNames<I>::names) {
        const auto* part = bench.find<QWidget>(u"healthPart_"_s + core::toText(kind));
        const auto* missing = qobject_cast<const QLabel*>(part);
        CHECK_FALSE((missing ? missing->text() : part->accessibleName()).isEmpty());
    }
    CHECK(label(bench, u"healthPart_sentiment"_s) == u"nobody judged a contact in 180 days"_s);
    CHECK(bench.find<ui::NumberLink>(u"healthPart_contact"_s)->text() == u"3 days ago, 30 at most"_s);
    CHECK(label(bench, u"healthSaid"_s).contains(u"Coverage 75 %"_s));
    bench.key(Qt::Key_Escape);
    CHECK(test::until([&] { return !dialog(bench); }));
}

TEST_CASE("A click on a part of the health opens the rows that it counts, and they open their records") {
    Bench bench(measured, Client77);
    bench.key(Qt::Key_H);
    REQUIRE(dialog(bench));
    REQUIRE(test::until([&] { return dialog(bench)->findChild<ui::NumberLink*>(u"healthPart_csat"_s); }));
    QTest::mouseClick(bench.find<ui::NumberLink>(u"healthPart_ticket_rate"_s), Qt::LeftButton);
    REQUIRE(test::until([&] { return rowCount(bench) == 3; }));
    CHECK(label(bench, u"healthRowsSaid"_s).startsWith(u"2 in 30 days, usually 0.2."_s));
    auto* list = bench.find<QListView>(u"healthRowList"_s);
    CHECK(list->model()->index(0, 0).data().toString() == u"#502 Login fails"_s);
    QTest::keyClick(list, Qt::Key_Return);
    REQUIRE(bench.asked);
    CHECK(*bench.asked == ui::placeOf(core::TicketId(502)));
    CHECK(test::until([&] { return !dialog(bench); }));
}

TEST_CASE("A contact and an answer behind the health open on the client's page") {
    Bench bench(measured, Client77);
    const auto [part, opened] = GENERATE(std::pair(u"healthPart_sentiment"_s, u"touchpointDialog"_s),
                                         std::pair(u"healthPart_csat"_s, u"feedbackDialog"_s));
    bench.key(Qt::Key_H);
    const QString name = part;
    REQUIRE(test::until([&] { return dialog(bench) && dialog(bench)->findChild<QWidget*>(name); }));
    QTest::mouseClick(bench.find<ui::NumberLink>(name), Qt::LeftButton);
    REQUIRE(test::until([&] { return rowCount(bench) > 0; }));
    QTest::keyClick(bench.find<QListView>(u"healthRowList"_s), Qt::Key_Return);
    REQUIRE(test::until([&] { return !dialog(bench); }));
    REQUIRE(bench.asked);
    CHECK(bench.asked->page == ui::pages::Client);
    bench.page().open(*bench.asked);
    REQUIRE(test::until([&] { return dialog(bench) != nullptr; }));
    CHECK(dialog(bench)->objectName() == opened);
}

TEST_CASE("Enter on a part of the health opens its rows, and Escape goes back to the parts") {
    Bench bench(measured, Client77);
    bench.key(Qt::Key_H);
    REQUIRE(dialog(bench));
    REQUIRE(test::until([&] { return dialog(bench)->findChild<ui::NumberLink*>(u"healthPart_csat"_s); }));
    auto* part = bench.find<ui::NumberLink>(u"healthPart_sentiment"_s);
    part->setFocus(Qt::TabFocusReason);
    QTest::keyClick(part, Qt::Key_Return);
    REQUIRE(test::until([&] { return rowCount(bench) == 2; }));
    auto* list = bench.find<QListView>(u"healthRowList"_s);
    CHECK(list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString() ==
          u"Call: Check-in, Thu 18 Jun 2026, +1"_s);
    QTest::keyClick(list, Qt::Key_Escape);
    REQUIRE(test::until([&] { return dialog(bench) && dialog(bench)->objectName() == u"healthDialog"_s; }));
    CHECK(bench.focus()->objectName() == u"healthPart_sentiment"_s);
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
