// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tickets/tickets.h"
#include "tests/ui/deviations/drifting.h"

#include <QLabel>

using namespace Qt::Literals::StringLiterals;
using core::DeviationState;
using Bench = test::DriftBench;

namespace {

/// One client that drifts, nobody's.
struct Scene {
    Scene()
        : bench([this](core::Transaction& tx, core::MemberId) {
            client = test::driftingClient(tx, u"Quayside Brewing"_s);
            id = test::drift(tx, client);
        }) {
        bench.focusList();
    }

    bool becomes(DeviationState state) {
        return test::until([&] { return bench.stored(id).state == state; });
    }

    /// Waits for the widget that the panel shows for a contact.
    QWidget* shown(const QString& name) {
        QWidget* found = nullptr;
        REQUIRE(test::until([&] {
            for (auto* candidate : bench.window().findChildren<QWidget*>(name)) {
                found = candidate->isVisible() ? candidate : found;
            }
            return found != nullptr;
        }));
        return found;
    }

    core::ClientId client;
    core::DeviationId id;
    Bench bench;
};

} // namespace

TEST_CASE("A assigns a deviation, and undo takes it back") {
    Scene scene;
    scene.bench.key(Qt::Key_A);
    scene.bench.choose(u"assignMenu"_s, u"member.%1"_s.arg(scene.bench.member.value));
    CHECK(test::until([&] { return scene.bench.stored(scene.id).owner == scene.bench.member; }));
    scene.bench.settle();
    scene.bench.desk().undo.undo();
    CHECK(test::until([&] { return !scene.bench.stored(scene.id).owner; }));
}

TEST_CASE("A click on Assign in the row asks for the member") {
    Scene scene;
    scene.bench.clickAct(scene.id);
    scene.bench.choose(u"assignMenu"_s, u"member.%1"_s.arg(scene.bench.member.value));
    CHECK(test::until([&] { return scene.bench.stored(scene.id).owner == scene.bench.member; }));
}

TEST_CASE("S snoozes with a reason only, and the row waits in its tab") {
    Scene scene;
    scene.bench.key(Qt::Key_S);
    scene.bench.find<QWidget>(u"reason"_s)->setFocus();
    scene.bench.key(Qt::Key_Return); // without a reason
    CHECK_FALSE(scene.bench.stored(scene.id).snoozedUntil.isValid());
    scene.bench.giveReason(u"On holiday"_s);
    CHECK(test::until([&] { return scene.bench.stored(scene.id).snoozedUntil == QDate(2026, 6, 30); }));
    CHECK(test::until([&] { return scene.bench.spoken().isEmpty(); }));
    scene.bench.page().open({u"page"_s, 0, u"show=snoozed"_s});
    CHECK(test::until([&] { return scene.bench.spoken().size() == 1; }));
}

TEST_CASE("D dismisses with a reason, and undo opens it again") {
    Scene scene;
    scene.bench.key(Qt::Key_D);
    scene.bench.giveReason(u"Agreed with the client"_s);
    CHECK(scene.becomes(DeviationState::Dismissed));
    CHECK(scene.bench.stored(scene.id).dismissReason == u"Agreed with the client"_s);
    scene.bench.settle();
    scene.bench.desk().undo.undo();
    CHECK(scene.becomes(DeviationState::Open));
}

TEST_CASE("F marks a deviation fixed, and undo opens it again") {
    Scene scene;
    scene.bench.key(Qt::Key_F);
    CHECK(scene.becomes(DeviationState::Fixed));
    scene.bench.settle();
    scene.bench.desk().undo.undo();
    CHECK(scene.becomes(DeviationState::Open));
}

TEST_CASE("Escalating asks another member and leaves the owner") {
    Scene scene;
    QTest::mouseClick(scene.bench.find<QWidget>(u"escalate"_s), Qt::LeftButton);
    scene.bench.choose(u"escalateMenu"_s, u"member.%1"_s.arg(scene.bench.member.value));
    CHECK(test::until([&] { return scene.bench.stored(scene.id).escalatedTo == scene.bench.member; }));
    CHECK_FALSE(scene.bench.stored(scene.id).owner);
}

TEST_CASE("A ticket that is linked tells that the client noticed, and unlinking takes that back") {
    Scene scene;
    scene.bench.write([&](core::Transaction& tx) {
        core::tickets::NewTicket ticket;
        ticket.client = scene.client;
        ticket.subject = u"Where is our report"_s;
        ticket.body = u"We have not heard from you."_s;
        core::tickets::open(tx, ticket);
    });
    QTest::mouseClick(scene.shown(u"link"_s), Qt::LeftButton);
    CHECK(test::until([&] { return scene.bench.stored(scene.id).noticedAt.has_value(); }));
    CHECK(test::until([&] { return scene.bench.find<QLabel>(u"outcome"_s)->text() == u"Yes"_s; }));
    CHECK(test::until([&] {
        const auto lines = scene.bench.window().findChildren<QLabel*>(u"auditLine"_s);
        return std::any_of(lines.begin(), lines.end(),
                           [](const QLabel* line) { return line->text().contains(u"linked #"_s); });
    }));
    QTest::mouseClick(scene.shown(u"unlink"_s), Qt::LeftButton);
    CHECK(test::until([&] { return !scene.bench.stored(scene.id).noticedAt; }));
    scene.bench.settle();
    scene.bench.desk().undo.undo();
    CHECK(test::until([&] { return scene.bench.stored(scene.id).noticedAt.has_value(); }));
}

TEST_CASE("The name of the client opens its page") {
    Scene scene;
    QTest::mouseClick(scene.bench.find<QWidget>(u"detailClient"_s), Qt::LeftButton);
    CHECK(scene.bench.asked == ui::placeOf(scene.client));
}
