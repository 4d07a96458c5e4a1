// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/effort/entry.h"
#include "tests/ui/page/pagebench.h"
#include "ui/effort/entriespage.h"
#include "ui/widgets/format.h"

#include <QLabel>
#include <QMenu>
#include <QTableView>

using namespace Qt::Literals::StringLiterals;
using Bench = test::PageBench<ui::EntriesPage>;

namespace {

/// The page's own place, under the name that the bench gave to the page.
ui::Place june(std::optional<core::WorkClass> workClass) {
    ui::RowsRequest request;
    request.which.days = {QDate(2026, 6, 1), QDate(2026, 7, 1)};
    request.which.workClass = workClass;
    request.title = u"June"_s;
    return ui::placeOf(request);
}

void fill(core::Transaction& tx, core::MemberId mara) {
    for (int i = 0; i < 300; ++i) {
        core::effort::Entry entry;
        entry.member = mara;
        entry.day = QDate(2026, 6, 1).addDays(i % 30);
        entry.minutes = core::Minutes(1 + i % 7);
        entry.workClass = i % 3 == 0 ? core::WorkClass::Reactive : core::WorkClass::Proactive;
        core::effort::add(tx, entry, QTimeZone::utc());
    }
}

} // namespace

TEST_CASE("The rows behind a figure add up to it, page by page") {
    Bench bench(fill);
    bench.page().open(june(core::WorkClass::Reactive));
    bench.settle();
    const auto all = bench.read([](core::Database& db) {
        return core::effort::split(db, {QDate(2026, 6, 1), QDate(2026, 7, 1)});
    });
    const auto* model =
        static_cast<const ui::ValueListModel<ui::BehindRow>*>(bench.find<QTableView>(u"entries"_s)->model());
    core::Minutes sum{0};
    for (int row = 0; row < model->rowCount(); ++row) {
        sum += model->row(row)->entry.minutes;
    }
    CHECK(model->rowCount() == 100);
    CHECK(sum == all.reactive);
}

TEST_CASE("A long list of entries is read on while one scrolls") {
    Bench bench(fill);
    bench.page().open(june(std::nullopt));
    bench.settle();
    auto* table = bench.find<QTableView>(u"entries"_s);
    CHECK(table->model()->rowCount() == 200);
    table->scrollToBottom();
    CHECK(test::until([&] { return table->model()->rowCount() == 300; }));
}

TEST_CASE("Alt+W says who began the chosen work, and one undo takes it back") {
    Bench bench(fill, {ui::pages::Entries, 0, {}});
    bench.page().open(june(core::WorkClass::Reactive));
    bench.settle();
    const auto reactive = [&] {
        return bench
            .read([](core::Database& db) {
                return core::effort::split(db, {QDate(2026, 6, 1), QDate(2026, 7, 1)});
            })
            .reactive;
    };
    const core::Minutes before = reactive();
    bench.find<QTableView>(u"entries"_s)->setFocus();
    bench.key(Qt::Key_J);
    bench.key(Qt::Key_W, Qt::AltModifier);
    auto* menu = bench.find<QMenu>(u"triggerMenu"_s);
    menu->findChild<QAction*>(u"trigger.proactive"_s)->trigger();
    menu->close();
    CHECK(test::until([&] { return reactive() < before; }));
    bench.desk().undo.undo();
    CHECK(test::until([&] { return reactive() == before; }));
}

TEST_CASE("The entries behind a share say the share, and hold nothing that it does not count") {
    Bench bench([](core::Transaction& tx, core::MemberId mara) {
        fill(tx, mara);
        core::effort::Entry entry;
        entry.member = mara;
        entry.day = QDate(2026, 6, 2);
        entry.minutes = core::Minutes(480);
        entry.workClass = core::WorkClass::Delivery;
        core::effort::add(tx, entry, QTimeZone::utc());
    });
    ui::RowsRequest request;
    request.which.days = {QDate(2026, 6, 1), QDate(2026, 7, 1)};
    request.which.share = core::Denominator::ClientTime;
    bench.page().open(ui::placeOf(request));
    bench.settle();
    const auto all = bench.read([](core::Database& db) {
        return core::effort::split(db, {QDate(2026, 6, 1), QDate(2026, 7, 1)});
    });
    CHECK(bench.find<QLabel>(u"entriesTotal"_s)->text() == ui::format::minutes(all.clientWork()));
    CHECK(bench.find<QLabel>(u"entriesParts"_s)->text().contains(ui::format::percent(all.share())));
}
