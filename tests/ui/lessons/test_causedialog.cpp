// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/causedialog.h"

#include "tests/ui/lessons/gapsfixture.h"
#include "ui/widgets/field.h"

#include <QComboBox>
#include <QListView>

using namespace Qt::Literals::StringLiterals;
using test::GapsBench;

namespace {

/// The dialog for the third ticket, before which a report was missed.
class Bench : public GapsBench {
public:
    explicit Bench(bool withMiss = true) {
        if (withMiss) {
            write([this](core::Transaction& tx) {
                tx.execute(
                    "INSERT INTO planned_touchpoint(id, client_id, title, channel, due_day) "
                    "SELECT CAST(? AS BIGINT), client_id, 'Monthly report', 'email', CAST(? AS BIGINT) "
                    "FROM ticket WHERE id = ?",
                    tx.newId<core::PlannedId>(), QDate(2026, 6, 13), third);
                return 0;
            });
        }
        ui::CauseDialog::ask(desk(), third, &page(), true);
        REQUIRE(test::until([this] { return ui::DialogFrame::openIn(&window()) != nullptr; }));
    }

    std::optional<core::lessons::Cause> cause() {
        return read([this](core::Database& db) { return core::lessons::causeOf(db, third); });
    }

    core::lessons::Cause stored() {
        REQUIRE(test::until([this] { return cause().has_value(); }));
        return *cause();
    }
};

} // namespace

TEST_CASE("Enter confirms the candidate that weighs most") {
    Bench b;
    CHECK(b.find<QListView>(u"causeCandidates"_s)->model()->rowCount() == 2);
    b.key(Qt::Key_Return);
    const auto cause = b.stored();
    CHECK(cause.gap.topic == u"Monthly report"_s);
    CHECK(cause.gap.kind == core::GapKind::Missed);
    CHECK(cause.by == b.member);
}

TEST_CASE("Unknown and no gap are one key each") {
    Bench b;
    const bool unknown = GENERATE(true, false);
    b.key(unknown ? Qt::Key_U : Qt::Key_G);
    CHECK(b.stored().verdict == (unknown ? core::Verdict::Unknown : core::Verdict::NoGap));
}

TEST_CASE("Something else takes a kind and a topic, and says what is missing") {
    Bench b(false);
    b.key(Qt::Key_1);
    CHECK(b.focus() == b.find<ui::Field>(u"causeTopic"_s));
    b.key(Qt::Key_Return, Qt::ControlModifier);
    CHECK_FALSE(b.cause());
    b.find<QComboBox>(u"causeKind"_s)->setCurrentIndex(1);
    b.type(u"Blurred logo"_s);
    b.key(Qt::Key_Return, Qt::ControlModifier);
    const auto cause = b.stored();
    CHECK(cause.gap.kind == core::GapKind::ExecutedBadly);
    CHECK(cause.gap.topic == u"Blurred logo"_s);
}

TEST_CASE("Esc leaves the ticket without a cause, and a ticket with one is not asked about again") {
    Bench b;
    b.key(Qt::Key_Escape);
    REQUIRE(test::until([&] { return ui::DialogFrame::openIn(&b.window()) == nullptr; }));
    CHECK_FALSE(b.cause());
    ui::CauseDialog::ask(b.desk(), b.first, &b.page(), true);
    b.settle();
    CHECK(ui::DialogFrame::openIn(&b.window()) == nullptr);
}

TEST_CASE("A confirmed cause is taken back by undo") {
    Bench b;
    b.key(Qt::Key_U);
    b.stored();
    REQUIRE(test::until([&] { return b.desk().undo.canUndo(); }));
    b.desk().undo.undo();
    REQUIRE(test::until([&] { return !b.cause(); }));
}
