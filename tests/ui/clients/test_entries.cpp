// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/effort/entry.h"
#include "tests/ui/page/pagebench.h"
#include "ui/effort/entriespage.h"

#include <QLabel>
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
