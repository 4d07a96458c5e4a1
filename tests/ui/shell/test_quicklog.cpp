// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/effort/entry.h"
#include "core/touchpoints/plans.h"
#include "tests/ui/shell/benchfixture.h"
#include "ui/shell/quickedit.h"
#include "ui/shell/quicklog.h"
#include "ui/widgets/chip.h"

#include <QAbstractButton>
#include <QPlainTextEdit>

using namespace Qt::Literals::StringLiterals;
using core::Channel;
using core::Minutes;
using core::touchpoints::Touchpoint;
using test::answerOf;
using test::Bench;
using test::until;

namespace {

std::vector<Touchpoint> logged(Bench& b) {
    return answerOf(b.store().read([client = b.client](core::Database& db) {
               return core::touchpoints::ofClient(db, client, core::TimeKey::newest(), 10);
           }))
        .value();
}

ui::QuickLog& openLog(Bench& b) {
    b.key(Qt::Key_L);
    auto* log = b.window().findChild<ui::QuickLog*>();
    REQUIRE(log);
    return *log;
}

/// Opens the dialog by its key and waits until the line's client is known.
ui::QuickLog& typedLog(Bench& b, const QString& line) {
    auto& log = openLog(b);
    b.type(line);
    REQUIRE(until([&] { return bool(log.value().touchpoint.client); }));
    return log;
}

} // namespace

TEST_CASE("A contact is logged from one line by keys alone") {
    Bench b;
    typedLog(b, u"call harbour 35m +1 June numbers fine"_s);
    b.key(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return !b.window().findChild<ui::QuickLog*>(); }));
    const auto list = logged(b);
    REQUIRE(list.size() == 1);
    CHECK(list[0].channel == Channel::Call);
    CHECK(list[0].sentiment == 1);
    CHECK(list[0].note == u"June numbers fine"_s);
    CHECK(list[0].member == b.member);
    CHECK(list[0].at == b.now->load());
}

TEST_CASE("Mood and who began have keys of their own, and the class follows who began") {
    Bench b;
    auto& log = typedLog(b, u"harbour asked for video"_s);
    b.key(Qt::Key_1, Qt::AltModifier);
    b.key(Qt::Key_W, Qt::AltModifier);
    CHECK(log.value().touchpoint.sentiment == -2);
    CHECK(log.value().touchpoint.direction == core::Direction::Inbound);
}

TEST_CASE("A logged contact can be taken back and done again") {
    Bench b;
    typedLog(b, u"call harbour 35m fine"_s);
    b.key(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return b.bench->desk().undo.canUndo(); }));
    b.page().list->setFocus();
    b.key(Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(until([&] { return b.bench->desk().undo.canRedo(); }));
    CHECK(logged(b).empty());
    b.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(until([&] { return b.bench->desk().undo.canUndo(); }));
    CHECK(logged(b).size() == 1);
}

TEST_CASE("It proposes the planned touchpoint that it fulfils, and completes it") {
    core::PlannedId plan;
    Bench b;
    answerOf(b.store().write([&plan, &b](core::Transaction& tx) {
        core::touchpoints::Planned planned;
        planned.client = b.client;
        planned.title = u"Monthly performance call"_s;
        planned.channel = Channel::Call;
        planned.dueDay = QDate(2026, 6, 22);
        plan = core::touchpoints::savePlanned(tx, planned).id;
    }));
    auto& log = typedLog(b, u"call harbour"_s);
    REQUIRE(until([&] { return log.value().fulfils == plan; }));
    b.key(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return b.bench->desk().undo.canUndo(); }));
    const auto stored = answerOf(
        b.store().read([plan](core::Database& db) { return core::touchpoints::findPlanned(db, plan); }));
    CHECK(stored.value()->state == core::PlannedState::Done);
}

TEST_CASE("The proposed plan can be refused") {
    Bench b;
    answerOf(b.store().write([&b](core::Transaction& tx) {
        core::touchpoints::Planned planned;
        planned.client = b.client;
        planned.title = u"Call"_s;
        planned.dueDay = QDate(2026, 6, 22);
        core::touchpoints::savePlanned(tx, planned);
    }));
    auto& log = typedLog(b, u"call harbour"_s);
    REQUIRE(until([&] { return bool(log.value().fulfils); }));
    QTest::mouseClick(log.findChild<QAbstractButton*>(u"quickCountsRefuse"_s), Qt::LeftButton);
    CHECK_FALSE(log.value().fulfils);
    b.key(Qt::Key_P, Qt::AltModifier);
    CHECK(log.value().fulfils);
}

TEST_CASE("What a contact is for decides its class and is stored with its time") {
    Bench b;
    auto& log = typedLog(b, u"call harbour 20m"_s);
    b.key(Qt::Key_W, Qt::AltModifier);
    auto* chip = log.findChild<ui::Chip*>();
    REQUIRE(chip);
    CHECK(chip->text().contains(u"reactive"_s, Qt::CaseInsensitive));
    b.key(Qt::Key_F, Qt::AltModifier);
    b.type(u"A survey"_s);
    CHECK(log.value().origin == core::Origin::Survey);
    CHECK(chip->text().contains(u"proactive"_s, Qt::CaseInsensitive));
    b.key(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return b.bench->desk().undo.canUndo(); }));
    const auto [origin, workClass] =
        answerOf(b.store().read([](core::Database& db) {
            return db.query("SELECT origin, work_class FROM effort_entry").first([](core::Query& q) {
                return std::pair(q.get<core::Origin>(0), q.get<core::WorkClass>(1));
            });
        }))
            .value()
            .value();
    CHECK(origin == core::Origin::Survey);
    CHECK(workClass == core::WorkClass::Proactive);
}

TEST_CASE("A business review is proposed for the plan of a business review, whatever the channel") {
    core::PlannedId plan;
    Bench b;
    answerOf(b.store().write([&plan, &b](core::Transaction& tx) {
        core::touchpoints::Planned planned;
        planned.client = b.client;
        planned.title = u"Half-year review"_s;
        planned.channel = Channel::Meeting;
        planned.purpose = core::Purpose::BusinessReview;
        planned.dueDay = QDate(2026, 6, 22);
        plan = core::touchpoints::savePlanned(tx, planned).id;
    }));
    auto& log = typedLog(b, u"call harbour"_s);
    b.key(Qt::Key_F, Qt::AltModifier);
    b.type(u"Business"_s);
    CHECK(until([&] { return log.value().fulfils == plan; }));
    CHECK(log.value().touchpoint.purpose == core::Purpose::BusinessReview);
}

TEST_CASE("Without a client nothing is logged and the dialog says what is missing") {
    Bench b;
    auto& log = openLog(b);
    b.type(u"35m"_s);
    b.key(Qt::Key_Return, Qt::ControlModifier);
    CHECK(log.isVisible());
    CHECK(logged(b).empty());
    CHECK(QApplication::focusWidget()->objectName() == u"quickClient"_s);
}

TEST_CASE("What was typed is there again after Esc") {
    Bench b;
    typedLog(b, u"call harbour a long story"_s);
    b.key(Qt::Key_Escape);
    REQUIRE(until([&] { return !b.window().findChild<ui::QuickLog*>(); }));
    b.page().list->setFocus();
    auto& log = openLog(b);
    auto* line = log.findChild<ui::QuickEdit*>();
    CHECK(until([&] { return line->line() == u"call harbour a long story"_s; }));
}

TEST_CASE("Opened for a client, the line needs no name") {
    Bench b;
    b.page().client = b.client;
    auto& log = openLog(b);
    REQUIRE(until([&] { return log.value().touchpoint.client == b.client; }));
    b.type(u"visit 20m showed the new lobby"_s);
    CHECK(log.value().touchpoint.note == u"showed the new lobby"_s);
    CHECK(log.value().minutes == Minutes(20));
    CHECK(log.value().touchpoint.channel == Channel::Visit);
}

TEST_CASE("Opened for a client, a word that names the same client is not part of the note") {
    Bench b;
    b.page().client = b.client;
    auto& log = openLog(b);
    REQUIRE(until([&] { return log.value().touchpoint.client == b.client; }));
    b.type(u"call harbour 35m numbers fine"_s);
    CHECK(until([&] { return log.value().touchpoint.note == u"numbers fine"_s; }));
    CHECK(log.value().touchpoint.client == b.client);
}

TEST_CASE("Opened for a client, the name of another one replaces it until it is taken back") {
    core::ClientId atlas;
    Bench b([&atlas](core::Transaction& tx) {
        core::clients::Client client;
        client.name = u"Atlas Cycles"_s;
        atlas = core::clients::save(tx, client).id;
    });
    b.page().client = b.client;
    auto& log = openLog(b);
    REQUIRE(until([&] { return log.value().touchpoint.client == b.client; }));
    b.type(u"call atlas numbers fine"_s);
    CHECK(until([&] { return log.value().touchpoint.client == atlas; }));
    CHECK(until([&] { return log.value().touchpoint.note == u"numbers fine"_s; }));
    log.findChild<ui::QuickEdit*>()->setPlainText(u"call numbers fine"_s);
    CHECK(until([&] { return log.value().touchpoint.client == b.client; }));
    CHECK(log.value().touchpoint.note == u"numbers fine"_s);
}

TEST_CASE("Log and plan next opens the plan for the same client") {
    Bench b;
    auto& log = typedLog(b, u"call harbour fine"_s);
    for (auto* button : log.findChildren<QAbstractButton*>()) {
        if (button->text() == u"Log and plan next"_s) {
            QTest::mouseClick(button, Qt::LeftButton);
            break;
        }
    }
    QWidget* plan = nullptr;
    REQUIRE(until([&] { return (plan = b.find<QWidget>(u"planDialog"_s)) != nullptr; }));
    b.type(u"Send the report"_s);
    b.key(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return !b.find<QWidget>(u"planDialog"_s); }));
    const auto plans = answerOf(b.store().read(
        [client = b.client](core::Database& db) { return core::touchpoints::plannedOf(db, client); }));
    REQUIRE(plans.value().size() == 1);
    CHECK(plans.value().front().title == u"Send the report"_s);
    CHECK(plans.value().front().dueDay == QDate(2026, 6, 30));
}
