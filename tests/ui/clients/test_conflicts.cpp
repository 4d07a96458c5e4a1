// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/touchpoints/touchpoint.h"
#include "tests/ui/page/pagebench.h"
#include "ui/clients/clientdialog.h"
#include "ui/clients/clientspage.h"
#include "ui/clients/contactdialog.h"
#include "ui/clients/touchpointdialog.h"
#include "ui/page/conflictdialog.h"
#include "ui/page/plandialog.h"
#include "ui/widgets/field.h"

#include <QPlainTextEdit>
#include <QRadioButton>

using namespace Qt::Literals::StringLiterals;
using Bench = test::PageBench<ui::ClientsPage>;
using core::clients::Client;
using test::until;

namespace {

Client addHarbour(core::Transaction& tx) {
    Client client;
    client.name = u"Harbour & Pine"_s;
    client.city = u"Leith"_s;
    return core::clients::save(tx, client);
}

/// A client that is open in its dialog while somebody else renames it.
struct Edited {
    Edited() {
        dialog = new ui::ClientDialog(bench.desk(), client, &bench.window());
        dialog->open();
        bench.write([client = client](core::Transaction& tx) {
            Client theirs = client;
            theirs.name = u"Harbour Group"_s;
            theirs.city = u"Dundee"_s;
            core::clients::save(tx, theirs);
        });
    }

    void rename(const QString& name) {
        bench.find<ui::Field>(u"clientName"_s)->setText(name);
        QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    }

    ui::ConflictDialog* conflict() { return bench.window().findChild<ui::ConflictDialog*>(); }

    Client stored() {
        return *bench.read([id = client.id](core::Database& db) { return core::clients::find(db, id); });
    }

    Client client;
    Bench bench{[this](core::Transaction& tx, core::MemberId) { client = addHarbour(tx); }};
    QPointer<ui::ClientDialog> dialog;
};

void pressSave(QWidget* dialog) {
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
}

} // namespace

TEST_CASE("A field that both changed is shown alone, in the place of the editor") {
    Edited e;
    e.rename(u"Harbour and Pine"_s);
    REQUIRE(until([&] { return e.conflict() != nullptr; }));
    CHECK_FALSE(e.dialog->isVisible());
    CHECK(ui::DialogFrame::openIn(&e.bench.window()) == e.conflict());
    CHECK(e.conflict()->findChildren<QRadioButton*>().size() == 2);
    CHECK(e.stored().name == u"Harbour Group"_s);
}

TEST_CASE("The chosen field is saved with the other person's other changes, and undo gives theirs back") {
    Edited e;
    e.rename(u"Harbour and Pine"_s);
    REQUIRE(until([&] { return e.conflict() != nullptr; }));
    pressSave(e.conflict());
    REQUIRE(until([&] { return !e.dialog; }));
    CHECK(e.stored().name == u"Harbour and Pine"_s);
    CHECK(e.stored().city == u"Dundee"_s);
    e.bench.desk().undo.undo();
    CHECK(until([&] { return e.stored().name == u"Harbour Group"_s; }));
    CHECK(e.stored().city == u"Dundee"_s);
}

TEST_CASE("Theirs can be taken instead") {
    Edited e;
    e.rename(u"Harbour and Pine"_s);
    REQUIRE(until([&] { return e.conflict() != nullptr; }));
    e.conflict()->findChild<QRadioButton*>(u"theirs.0"_s)->setChecked(true);
    pressSave(e.conflict());
    REQUIRE(until([&] { return !e.dialog; }));
    CHECK(e.stored().name == u"Harbour Group"_s);
}

TEST_CASE("Leaving the choice brings the editor back with what was typed") {
    Edited e;
    e.rename(u"Harbour and Pine"_s);
    REQUIRE(until([&] { return e.conflict() != nullptr; }));
    QTest::keyClick(e.conflict(), Qt::Key_Escape);
    REQUIRE(e.dialog);
    CHECK(e.dialog->isVisible());
    CHECK(e.dialog->value().name == u"Harbour and Pine"_s);
    CHECK(e.stored().name == u"Harbour Group"_s);
    REQUIRE(until([&] { return e.conflict() == nullptr; }));
    pressSave(e.dialog);
    CHECK(until([&] { return e.conflict() != nullptr; }));
}

TEST_CASE("A client that was removed meanwhile is said to be gone, and the text stays") {
    Edited e;
    e.bench.write([id = e.client.id](core::Transaction& tx) { core::clients::remove(tx, id); });
    e.rename(u"Harbour and Pine"_s);
    REQUIRE(until([&] { return e.bench.desk().store.isIdle(); }));
    REQUIRE(e.dialog);
    CHECK(e.dialog->value().name == u"Harbour and Pine"_s);
}

TEST_CASE("Two people who change different fields of a contact keep both changes") {
    core::clients::Contact contact;
    Bench bench([&](core::Transaction& tx, core::MemberId) {
        contact.client = addHarbour(tx).id;
        contact.name = u"Ana Reyes"_s;
        contact = core::clients::saveContact(tx, contact);
    });
    auto* dialog = new ui::ContactDialog(bench.desk(), contact, &bench.window());
    dialog->open();
    bench.write([contact](core::Transaction& tx) {
        auto theirs = contact;
        theirs.role = u"Owner"_s;
        core::clients::saveContact(tx, theirs);
    });
    bench.find<ui::Field>(u"contactName"_s)->setText(u"Ana Reyes Cole"_s);
    pressSave(dialog);
    CHECK(until([&] {
        const auto stored =
            bench.read([id = contact.id](core::Database& db) { return core::clients::findContact(db, id); });
        return stored->name == u"Ana Reyes Cole"_s && stored->role == u"Owner"_s;
    }));
}

TEST_CASE("Two people who change different fields of a touchpoint keep both changes") {
    core::touchpoints::Touchpoint call;
    Bench bench([&](core::Transaction& tx, core::MemberId mara) {
        core::touchpoints::Log log;
        log.touchpoint.client = addHarbour(tx).id;
        log.touchpoint.member = mara;
        log.touchpoint.at = test::tuesday() - std::chrono::hours(48) + std::chrono::seconds(7);
        log.touchpoint.title = u"Monthly call"_s;
        call = core::touchpoints::log(tx, log);
    });
    auto* dialog = new ui::TouchpointDialog(bench.desk(), call.id, &bench.window());
    dialog->open();
    auto* title = bench.find<ui::Field>(u"touchpointTitle"_s);
    REQUIRE(until([&] { return title->text() == u"Monthly call"_s; }));
    bench.write([call](core::Transaction& tx) {
        auto theirs = call;
        theirs.sentiment = 1;
        theirs.at = call.at - std::chrono::hours(1);
        core::touchpoints::save(tx, theirs, QTimeZone::utc());
    });
    bench.find<QPlainTextEdit>(u"touchpointNote"_s)->setPlainText(u"Numbers fine"_s);
    pressSave(dialog);
    const auto stored = [&] {
        return *bench.read([id = call.id](core::Database& db) { return core::touchpoints::find(db, id); });
    };
    CHECK(until([&] { return stored().note == u"Numbers fine"_s; }));
    CHECK(stored().sentiment == 1);
    CHECK(stored().at == call.at - std::chrono::hours(1));
}

TEST_CASE("Two people who change one plan are asked about the field that both changed") {
    core::touchpoints::Planned plan;
    Bench bench([&](core::Transaction& tx, core::MemberId) {
        plan.client = addHarbour(tx).id;
        plan.title = u"Call"_s;
        plan.dueDay = QDate(2026, 6, 30);
        plan = core::touchpoints::savePlanned(tx, plan);
    });
    auto* dialog = new ui::PlanDialog(bench.desk(), plan.id, plan.client, &bench.window());
    dialog->open();
    auto* title = bench.find<ui::Field>(u"planTitle"_s);
    REQUIRE(until([&] { return title->text() == u"Call"_s; }));
    bench.write([plan](core::Transaction& tx) {
        auto theirs = plan;
        theirs.title = u"Review"_s;
        theirs.dueDay = QDate(2026, 7, 2);
        core::touchpoints::savePlanned(tx, theirs);
    });
    title->setText(u"Monthly call"_s);
    pressSave(dialog);
    const auto conflict = [&] { return bench.window().findChild<ui::ConflictDialog*>(); };
    REQUIRE(until([&] { return conflict() != nullptr; }));
    pressSave(conflict());
    CHECK(until([&] {
        const auto stored =
            bench.read([id = plan.id](core::Database& db) { return core::touchpoints::findPlanned(db, id); });
        return stored->title == u"Monthly call"_s && stored->dueDay == QDate(2026, 7, 2);
    }));
}
