// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/placekeeper.h"
#include "ui/models/valuelistmodel.h"

#include <QListView>
#include <QScrollBar>

namespace {

struct Item {
    qint64 id = 0;

    bool operator==(const Item&) const = default;
};

std::vector<Item> items(qint64 from, qint64 to) {
    std::vector<Item> list;
    for (qint64 id = from; id < to; ++id) {
        list.push_back({id});
    }
    return list;
}

struct List {
    List() {
        view.setModel(&model);
        view.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
        view.resize(200, 200);
        view.show();
        keeper = new ui::PlaceKeeper(view, model);
    }

    qint64 topKey() const { return model.keyAt(view.indexAt(QPoint(2, 2)).row()); }

    ui::ValueListModel<Item> model{{[](const Item& item) { return item.id; },
                                    [](const Item& item, int, int role) {
                                        return role == Qt::DisplayRole ? QVariant(item.id) : QVariant();
                                    }}};
    QListView view;
    ui::PlaceKeeper* keeper = nullptr;
};

} // namespace

TEST_CASE("Rows that come in above leave the visible rows and the selection where they are") {
    List list;
    list.model.setRows(items(100, 200));
    list.view.setCurrentIndex(list.model.indexOf(150));
    list.view.scrollTo(list.model.indexOf(150), QAbstractItemView::PositionAtTop);
    const qint64 top = list.topKey();
    list.model.setRows(items(50, 200));
    CHECK(list.topKey() == top);
    CHECK(list.model.keyAt(list.view.currentIndex().row()) == 150);
    CHECK(list.view.selectionModel()->isSelected(list.model.indexOf(150)));
}

TEST_CASE("When the current row goes, its neighbour takes its place") {
    List list;
    list.model.setRows(items(1, 10));
    list.view.setCurrentIndex(list.model.indexOf(5));
    auto rest = items(1, 10);
    std::erase_if(rest, [](const Item& item) { return item.id == 5; });
    list.model.setRows(rest);
    CHECK(list.view.currentIndex().row() == 4);
    CHECK(list.view.selectionModel()->hasSelection());
}

TEST_CASE("A reset keeps the selection by key") {
    List list;
    auto many = items(1, 2000);
    list.model.setRows(many);
    list.view.setCurrentIndex(list.model.indexOf(700));
    std::reverse(many.begin(), many.end());
    list.model.setRows(many);
    CHECK(list.model.keyAt(list.view.currentIndex().row()) == 700);
    CHECK(list.view.selectionModel()->isSelected(list.model.indexOf(700)));
}
