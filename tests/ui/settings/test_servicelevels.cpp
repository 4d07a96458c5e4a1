// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/store.h"
#include "core/sla/clockstore.h"
#include "core/tickets/tickets.h"
#include "tests/support/clients.h"
#include "tests/support/print.h"
#include "tests/ui/page/pagebench.h"
#include "tests/ui/settings/conflicts.h"
#include "tests/ui/settings/pictures.h"
#include "ui/settings/policydialog.h"
#include "ui/settings/promisetext.h"
#include "ui/settings/settingspage.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QListWidget>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using core::sla::Policy;
using test::until;

namespace {

Policy policyOf(const QString& name, std::chrono::minutes first) {
    Policy policy;
    policy.name = name;
    for (auto& row : policy.targets.cells) {
        row[0] = first;
    }
    return policy;
}

/// Two policies, and a client with an urgent and a normal ticket.
void fill(core::Transaction& tx, core::MemberId mara) {
    core::sla::savePolicy(tx, policyOf(u"Gold"_s, 60min));
    core::sla::savePolicy(tx, policyOf(u"Everybody"_s, 240min));
    core::tickets::NewTicket ticket;
    ticket.client = core::clients::save(tx, test::client(u"Tidewater Hotels"_s)).id;
    ticket.author = mara;
    ticket.subject = u"Booking form is down"_s;
    ticket.body = u"Nobody can book."_s;
    core::tickets::open(tx, ticket);
    ticket.priority = core::tickets::Priority::Urgent;
    core::tickets::open(tx, ticket);
}

class Fixture : public test::PageBench<ui::SettingsPage> {
public:
    explicit Fixture(const Fill& with = fill)
        : PageBench(with, {ui::pages::Settings, 0, u"promises"_s}) {}

    std::vector<Policy> stored() {
        return read([](core::Database& db) { return core::sla::policies(db); });
    }

    QStringList names() {
        QStringList out;
        for (const Policy& policy : stored()) {
            out << policy.name;
        }
        return out;
    }

    QListWidget* list() { return find<QListWidget>(u"policyList"_s); }

    void press(const QString& name) { QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton); }

    void choose(int row) {
        list()->setFocus();
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {},
                          list()->visualItemRect(list()->item(row)).center());
    }

    void submit() {
        key(Qt::Key_Return, Qt::ControlModifier);
        REQUIRE(until([this] { return !ui::DialogFrame::openIn(&window()); }));
        settle();
    }

    void enter(const QString& field, const QString& text) {
        auto* edit = find<ui::Field>(field);
        edit->setFocus();
        edit->selectAll();
        type(text);
    }

    void undo() {
        REQUIRE(desk().undo.canUndo());
        desk().undo.undo();
        settle();
    }
};

} // namespace

TEST_CASE("Warnings are read as a share or a time, and shown as they were typed") {
    using core::sla::Warning;
    CHECK(ui::parseWarning(u"25 %"_s) == Warning{{}, 25});
    CHECK(ui::parseWarning(u" 5%"_s) == Warning{{}, 5});
    CHECK(ui::parseWarning(u"30 min"_s) == Warning{30min, 0});
    CHECK(ui::parseWarning(u""_s) == Warning{{}, 0});
    CHECK_FALSE(ui::parseWarning(u"101 %"_s));
    CHECK_FALSE(ui::parseWarning(u"soon"_s));
    for (const Warning& warning : {Warning{{}, 25}, Warning{30min, 0}, Warning{90min, 0}, Warning{{}, 0}}) {
        CHECK(ui::parseWarning(ui::warningText(warning)) == warning);
    }
}

TEST_CASE("A policy is added by keyboard: it comes last, from now on, and undo takes it back") {
    Fixture f;
    f.press(u"addPolicy"_s);
    f.type(u"Urgent"_s);
    f.find<QCheckBox>(u"policy.urgent"_s)->click();
    f.enter(u"target.urgent.first_response"_s, u"30 min"_s);
    f.enter(u"policyWarning"_s, u"10 min"_s);
    f.submit();
    CHECK(f.names() == QStringList{u"Gold"_s, u"Everybody"_s, u"Urgent"_s});
    const Policy made = f.stored()[2];
    CHECK(made.conditions.priorities == std::vector{core::tickets::Priority::Urgent});
    CHECK(made.targets.at(core::tickets::Priority::Urgent, core::sla::Metric::FirstResponse) == 30min);
    CHECK(made.warning == core::sla::Warning{10min, 0});
    CHECK(made.since == test::tuesday());
    CHECK_FALSE(made.openToo);
    f.undo();
    CHECK(f.names() == QStringList{u"Gold"_s, u"Everybody"_s});
    f.desk().undo.redo();
    f.settle();
    CHECK(f.stored()[2] == made);
}

TEST_CASE("A policy reaches tickets that are open, or all, when a person says so") {
    Fixture f;
    f.choose(0);
    f.press(u"editPolicy"_s);
    auto* reach = f.find<QComboBox>(u"policyReach"_s);
    CHECK(reach->currentIndex() == 2);
    reach->setCurrentIndex(1);
    f.submit();
    CHECK(f.stored()[0].since == test::tuesday());
    CHECK(f.stored()[0].openToo);
    // Other changes leave the day alone.
    f.setNow(test::tuesday() + 24h);
    f.choose(0);
    f.press(u"editPolicy"_s);
    f.enter(u"policyName"_s, u"Golden"_s);
    f.submit();
    CHECK(f.stored()[0].name == u"Golden"_s);
    CHECK(f.stored()[0].since == test::tuesday());
}

TEST_CASE("Times and warnings that cannot be read stay in the dialog with a sentence") {
    Fixture f;
    f.choose(0);
    f.key(Qt::Key_Return);
    f.enter(u"target.low.resolution"_s, u"soon"_s);
    f.key(Qt::Key_Return, Qt::ControlModifier);
    f.settle();
    CHECK(ui::DialogFrame::openIn(&f.window()));
    f.enter(u"target.low.resolution"_s, u"40 h"_s);
    f.enter(u"policyWarning"_s, u"120 %"_s);
    f.key(Qt::Key_Return, Qt::ControlModifier);
    f.settle();
    CHECK(ui::DialogFrame::openIn(&f.window()));
    CHECK(QApplication::focusWidget() == f.find<ui::Field>(u"policyWarning"_s));
    f.enter(u"policyWarning"_s, u"20 %"_s);
    f.submit();
    CHECK(f.stored()[0].warning.percent == 20);
}

TEST_CASE("Alt and the arrows, or the buttons, move a policy, and undo moves it back") {
    Fixture f;
    f.choose(1);
    f.key(Qt::Key_Up, Qt::AltModifier);
    f.settle();
    CHECK(f.names() == QStringList{u"Everybody"_s, u"Gold"_s});
    f.press(u"policyDown"_s);
    f.settle();
    CHECK(f.names() == QStringList{u"Gold"_s, u"Everybody"_s});
    f.undo();
    CHECK(f.names() == QStringList{u"Everybody"_s, u"Gold"_s});
    f.undo();
    CHECK(f.names() == QStringList{u"Gold"_s, u"Everybody"_s});
}

TEST_CASE("A policy is removed in its dialog and comes back to its place") {
    Fixture f;
    f.choose(0);
    f.press(u"editPolicy"_s);
    f.press(u"policyRemove"_s);
    REQUIRE(until([&f] { return !ui::DialogFrame::openIn(&f.window()); }));
    f.settle();
    CHECK(f.names() == QStringList{u"Everybody"_s});
    f.undo();
    CHECK(f.names() == QStringList{u"Gold"_s, u"Everybody"_s});
}

TEST_CASE("When somebody else promises another time meanwhile, both are shown") {
    Fixture f;
    f.choose(0);
    f.press(u"editPolicy"_s);
    f.enter(u"target.normal.first_response"_s, u"45 min"_s);
    f.write([](core::Transaction& tx) {
        Policy theirs = core::sla::policies(tx).front();
        theirs.targets.cells[1][0] = 90min;
        theirs.warning.percent = 50;
        core::sla::savePolicy(tx, theirs);
    });
    f.key(Qt::Key_Return, Qt::ControlModifier);
    test::keepMine(f.window());
    f.settle();
    CHECK(f.stored()[0].targets.cells[1][0] == 45min);
    CHECK(f.stored()[0].warning.percent == 50);
}

TEST_CASE("The list says whom a policy serves, and the rest") {
    Fixture f;
    CHECK(f.list()->item(0)->data(Qt::AccessibleTextRole).toString() ==
          u"Gold, every ticket: first reply 1\u00a0h, 2 open tickets"_s);
    CHECK(f.find<ui::Label>(u"policyRest"_s)->text() == u"0 open tickets have no policy."_s);
}

TEST_CASE("A policy chooses one of the calendars") {
    Fixture f([](core::Transaction& tx, core::MemberId mara) {
        fill(tx, mara);
        auto support = core::calendar::officeHours(QTimeZone::utc());
        support.name = u"Support"_s;
        core::calendar::save(tx, support);
    });
    f.choose(0);
    f.press(u"editPolicy"_s);
    auto* calendar = f.find<QComboBox>(u"policyCalendar"_s);
    const int at = calendar->findText(u"Support"_s);
    REQUIRE(at > 0);
    const qint64 support = calendar->itemData(at).toLongLong();
    calendar->setCurrentIndex(at);
    f.submit();
    CHECK(f.stored()[0].calendar.value == support);
}

TEST_CASE("Pictures of the service levels") {
    if (!qEnvironmentVariableIsSet("WAYMARK_SHOTS")) {
        return;
    }
    Fixture empty([](core::Transaction&, core::MemberId) {});
    test::pictures(empty.window(), empty.theme(), u"levels-first"_s);
    Fixture f;
    test::pictures(f.window(), f.theme(), u"levels"_s);
    f.choose(0);
    f.press(u"editPolicy"_s);
    test::pictures(f.window(), f.theme(), u"levels-edit"_s);
    f.key(Qt::Key_Escape);
    f.press(u"addPolicy"_s);
    f.key(Qt::Key_Return, Qt::ControlModifier);
    test::pictures(f.window(), f.theme(), u"levels-new"_s);
    f.key(Qt::Key_Escape);
}
