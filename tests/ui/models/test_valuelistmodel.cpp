// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/valuelistmodel.h"

#include "tests/support/print.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;

namespace {

struct Item {
    qint64 id = 0;
    QString text;

    bool operator==(const Item&) const = default;
};

ui::ValueListModel<Item>::Shape shape() {
    return {[](const Item& item) { return item.id; },
            [](const Item& item, int, int role) {
                return role == Qt::DisplayRole ? QVariant(item.text) : QVariant();
            },
            {u"Text"_s}};
}

} // namespace

TEST_CASE("A short list changes by key: indexes stay on their rows, altered rows are announced") {
    ui::ValueListModel<Item> model(shape());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setRows({{1, u"a"_s}, {2, u"b"_s}, {3, u"c"_s}});
    const QPersistentModelIndex third = model.index(2, 0);
    QSignalSpy altered(&model, &QAbstractItemModel::dataChanged);
    model.setRows({{3, u"C"_s}, {4, u"d"_s}, {2, u"b"_s}});
    CHECK(third.row() == 0);
    CHECK(third.data().toString() == u"C"_s);
    CHECK(model.rowCount() == 3);
    CHECK(model.index(1, 0).data().toString() == u"d"_s);
    CHECK(altered.size() == 1);
}

TEST_CASE("Equal rows cause no signal at all") {
    ui::ValueListModel<Item> model(shape());
    model.setRows({{1, u"a"_s}});
    QSignalSpy altered(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy order(&model, &ui::KeyedModel::orderChanged);
    model.setRows({{1, u"a"_s}});
    CHECK(altered.isEmpty());
    CHECK(order.isEmpty());
}
