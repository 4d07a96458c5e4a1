// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/placekeeper.h"
#include "ui/models/rowmotion.h"
#include "ui/models/valuelistmodel.h"
#include "ui/theme/motion.h"

#include <QListView>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QTest>
#include <QVariantAnimation>
#include <catch2/catch.hpp>
#include <tuple>

namespace {

struct Item {
    qint64 id = 0;

    bool operator==(const Item&) const = default;
};

std::vector<Item> items(std::initializer_list<qint64> ids) {
    std::vector<Item> list;
    for (const qint64 id : ids) {
        list.push_back({id});
    }
    return list;
}

constexpr int RowHeight = 20;

QColor colorOf(qint64 key) {
    return QColor(QColor::fromHsl(int(key * 37 % 360), 200, 100).rgb()); // as pixels are
}

/// Rows of one colour each, so that a picture tells which row stands where.
class Stripes : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {50, RowHeight}; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        painter->fillRect(option.rect, colorOf(index.data().toLongLong()));
    }
};

struct List {
    ui::Motion motion;
    ui::ValueListModel<Item> model{{[](const Item& item) { return item.id; },
                                    [](const Item& item, int, int role) {
                                        return role == Qt::DisplayRole ? QVariant(item.id) : QVariant();
                                    }}};
    QListView view;
    ui::RowMotion* rows = nullptr;

    explicit List(ui::Motion::Mode mode = ui::Motion::Mode::On) {
        motion.setMode(mode);
        view.setModel(&model);
        view.setItemDelegate(new Stripes(&view));
        view.setFrameShape(QFrame::NoFrame);
        view.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
        view.setPalette(QPalette(Qt::white));
        view.resize(200, 200);
        view.show();
        new ui::PlaceKeeper(view, model);
        rows = new ui::RowMotion(view, model, motion);
    }

    QWidget* cover() const {
        for (QWidget* found : view.findChildren<QWidget*>(QStringLiteral("rowCover"))) {
            if (!found->isHidden()) {
                return found;
            }
        }
        return nullptr;
    }

    /// The first animation fades, the second one moves.
    void wind(int which, int ms) const {
        REQUIRE(cover());
        cover()->findChildren<QVariantAnimation*>().at(which)->setCurrentTime(ms);
    }

    QColor at(int y) {
        std::ignore = view.visualRect(model.index(0, 0)); // a view lays out when it is asked
        return view.grab().toImage().pixelColor(100, y);
    }

    QColor middle(int row) { return at(row * RowHeight + RowHeight / 2); }
};

} // namespace

TEST_CASE("A row that leaves fades in place, then the list closes") {
    List list;
    list.model.setRows(items({1, 2, 3, 4}));
    list.model.setRows(items({1, 3, 4}));
    REQUIRE(list.rows->isRunning());
    list.wind(0, 0);
    CHECK(list.middle(1) == colorOf(2));
    list.wind(0, 40);
    CHECK(list.middle(1).lightness() > colorOf(2).lightness());
    CHECK(list.middle(2) == colorOf(3)); // the others stay meanwhile
    list.wind(0, 120);
    CHECK(list.middle(1) == QColor(Qt::white));
    CHECK(list.middle(2) == colorOf(3));
    list.wind(1, 20);
    CHECK(list.middle(0) == colorOf(1));
    CHECK(list.at(RowHeight) == QColor(Qt::white));
    CHECK(list.at(2 * RowHeight) == colorOf(3)); // on its way
    list.wind(1, 120);
    CHECK_FALSE(list.rows->isRunning());
    CHECK(list.middle(1) == colorOf(3));
    CHECK(list.middle(2) == colorOf(4));
    CHECK(list.middle(3) == QColor(Qt::white));
}

TEST_CASE("Model and view are exact while a row still fades") {
    List list;
    list.model.setRows(items({1, 2, 3}));
    list.view.setCurrentIndex(list.model.indexOf(2));
    list.model.setRows(items({1, 3}));
    REQUIRE(list.rows->isRunning());
    CHECK(list.model.rowCount() == 2);
    CHECK(list.view.visualRect(list.model.indexOf(3)).top() == RowHeight);
    CHECK(list.view.indexAt({5, RowHeight + 5}) == list.model.indexOf(3));
    CHECK(list.view.currentIndex() == list.model.indexOf(3));
}

TEST_CASE("A key, a press or the wheel shows the list as it is") {
    List list;
    list.model.setRows(items({1, 2, 3}));
    list.model.setRows(items({1, 3}));
    const int how = GENERATE(0, 1, 2);
    if (how == 0) {
        QTest::keyClick(&list.view, Qt::Key_Down);
    } else if (how == 1) {
        QTest::mouseClick(list.view.viewport(), Qt::LeftButton, {}, QPoint(5, RowHeight + 5));
        CHECK(list.view.currentIndex() == list.model.indexOf(3));
    } else {
        list.view.resize(150, 150);
    }
    CHECK_FALSE(list.rows->isRunning());
    CHECK(list.view.grab().toImage().pixelColor(100, RowHeight + 5) == colorOf(3));
}

TEST_CASE("A row that moves goes to its new place, and a new row fades in") {
    List list;
    list.model.setRows(items({1, 2, 3}));
    list.model.setRows(items({2, 3, 1}));
    list.wind(1, 0);
    CHECK(list.middle(0) == colorOf(1));
    CHECK(list.middle(2) == colorOf(3));
    list.rows->finish();
    CHECK(list.middle(2) == colorOf(1));
    list.model.setRows(items({2, 3, 1, 4}));
    list.wind(1, 0);
    CHECK(list.middle(3) == QColor(Qt::white));
    list.wind(1, 120);
    CHECK(list.middle(3) == colorOf(4));
}

TEST_CASE("What happens to a row while another one leaves is seen at once") {
    List list;
    list.model.setRows(items({1, 2, 3}));
    list.model.setRows(items({1, 3}));
    list.wind(0, 0);
    list.view.setItemDelegate(nullptr);
    list.view.setCurrentIndex(list.model.indexOf(1));
    list.wind(0, 1);
    CHECK(list.middle(0) != colorOf(1));
    CHECK(list.rows->isRunning());
}

TEST_CASE("A list that changes as a whole does not move") {
    List list;
    list.model.setRows(items({1, 2, 3, 4, 5, 6}));
    CHECK_FALSE(list.rows->isRunning());
    list.model.setRows(items({5, 6}));
    CHECK_FALSE(list.rows->isRunning());
    list.model.setRows({});
    CHECK_FALSE(list.rows->isRunning());
}

TEST_CASE("What leaves beyond the edge of the list moves nothing") {
    List list;
    std::vector<Item> many;
    for (qint64 id = 1; id <= 100; ++id) {
        many.push_back({id});
    }
    list.model.setRows(many);
    many.pop_back();
    list.model.setRows(many);
    CHECK_FALSE(list.rows->isRunning());
    list.view.verticalScrollBar()->setValue(40 * RowHeight);
    many.erase(many.begin());
    list.model.setRows(many);
    CHECK_FALSE(list.rows->isRunning());
}

TEST_CASE("Without motion a list closes at once") {
    List list(ui::Motion::Mode::Off);
    list.model.setRows(items({1, 2, 3}));
    list.model.setRows(items({1, 3}));
    CHECK_FALSE(list.cover());
    CHECK(list.middle(1) == colorOf(3));
}

TEST_CASE("A second row that leaves meanwhile begins anew from the list as it is") {
    List list;
    list.model.setRows(items({1, 2, 3, 4}));
    list.model.setRows(items({1, 3, 4}));
    list.wind(0, 60);
    list.model.setRows(items({1, 4}));
    REQUIRE(list.rows->isRunning());
    list.rows->finish();
    CHECK(list.middle(1) == colorOf(4));
}
