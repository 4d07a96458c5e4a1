// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/print.h"
#include "ui/widgets/rowdelegate.h"

#include <QElapsedTimer>
#include <QListView>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

using namespace ui;
using namespace Qt::Literals::StringLiterals;

namespace {

class Plain : public RowDelegate {
public:
    using RowDelegate::RowDelegate;

    double measure(QPainter& p, const QString& text, double room) const {
        return drawText(p, QRectF(0, 0, room, 20), text, Type::Body, Color::Ink);
    }

protected:
    void paintRow(QPainter& p, const Row& row) const override {
        drawText(p, row.box.adjusted(16, 0, -16, 0), row.index.data().toString(), Type::Body, Color::Ink);
    }
};

QImage paintOne(const RowDelegate& delegate, QAbstractItemModel& model, QStyle::State state) {
    QImage image(300, 58, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    QStyleOptionViewItem option;
    option.rect = QRect(0, 0, 300, 58);
    option.state = state;
    delegate.paint(&painter, option, model.index(0, 0));
    return image;
}

/// Seconds for `frames` frames of 24 visible rows, each frame with other rows, as when a list scrolls.
qint64 scrolled(QAbstractItemDelegate& delegate, QAbstractItemModel& model, const QStyleOptionViewItem& proto,
                int frames) {
    QImage image(600, 768, QImage::Format_ARGB32_Premultiplied);
    QElapsedTimer timer;
    timer.start();
    for (int frame = 0; frame < frames; ++frame) {
        image.fill(Qt::white);
        QPainter painter(&image);
        for (int row = 0; row < 24; ++row) {
            QStyleOptionViewItem option(proto);
            option.rect = QRect(0, row * 32, 600, 32);
            delegate.paint(&painter, option, model.index((frame * 3 + row) % model.rowCount(), 0));
        }
    }
    return timer.nsecsElapsed();
}

} // namespace

TEST_CASE("A selected row has the chosen ground and a bar of ink on its left edge",
          "[widgets][rowdelegate]") {
    const Theme theme;
    QStandardItemModel model(1, 1);
    const Plain delegate(theme, metric::TwoLineRow);
    const QImage image = paintOne(delegate, model, QStyle::State_Enabled | QStyle::State_Selected);
    CHECK(image.pixelColor(1, 30) == theme.color(Color::Ink));
    CHECK(image.pixelColor(200, 5) == theme.color(Color::Sel));
}

TEST_CASE("A hovered row has the hover ground and no bar", "[widgets][rowdelegate]") {
    const Theme theme;
    QStandardItemModel model(1, 1);
    const Plain delegate(theme, metric::TwoLineRow);
    const QImage image = paintOne(delegate, model, QStyle::State_Enabled | QStyle::State_MouseOver);
    CHECK(image.pixelColor(1, 30) == theme.color(Color::Hover));
}

TEST_CASE("The focus of a row shows after a key only", "[widgets][rowdelegate]") {
    const Theme theme;
    QStandardItemModel model(1, 1);
    const Plain delegate(theme, metric::TwoLineRow);
    const auto byClick = paintOne(delegate, model, QStyle::State_Enabled | QStyle::State_HasFocus);
    CHECK(byClick.pixelColor(150, 2) == QColor(Qt::white));
    const auto byKey = paintOne(
        delegate, model, QStyle::State_Enabled | QStyle::State_HasFocus | QStyle::State_KeyboardFocusChange);
    CHECK(byKey.pixelColor(150, 2) == theme.color(Color::Ink));
}

TEST_CASE("Cached text is cut anew when its room changes", "[widgets][rowdelegate]") {
    const Theme theme;
    const Plain delegate(theme, metric::DenseRow);
    QImage image(400, 20, QImage::Format_ARGB32_Premultiplied);
    QPainter painter(&image);
    const QString text = u"Three negative contacts in a row"_s;
    const double whole = delegate.measure(painter, text, 400);
    const double cut = delegate.measure(painter, text, 90);
    CHECK(cut <= 90.5);
    CHECK(delegate.measure(painter, text, 400) == Approx(whole));
    CHECK(delegate.measure(painter, text, 60) <= 60.5);
}

TEST_CASE("Every row is as high as it was told", "[widgets][rowdelegate]") {
    const Theme theme;
    QStandardItemModel model(1, 1);
    const Plain delegate(theme, metric::QueueRow);
    CHECK(delegate.sizeHint({}, model.index(0, 0)).height() == 74);
}

TEST_CASE("A frame costs at most 0.6 of the stock delegate's", "[widgets][rowdelegate][.bench]") {
    const Theme theme;
    QStandardItemModel model(200, 1);
    for (int i = 0; i < 200; ++i) {
        model.setData(model.index(i, 0),
                      u"Tidewater Hotels %1, three negative contacts in a row; May report late"_s.arg(i));
    }
    QListView view;
    view.setModel(&model);
    Plain own(theme, metric::DenseRow);
    QStyledItemDelegate stock;
    QStyleOptionViewItem option;
    option.initFrom(&view);
    option.widget = &view;
    option.font = theme.font(Type::Body);
    option.displayAlignment = Qt::AlignLeft | Qt::AlignVCenter;
    scrolled(own, model, option, 20);
    scrolled(stock, model, option, 20);
    std::vector<double> ratios;
    for (int round = 0; round < 9; ++round) {
        const auto ours = scrolled(own, model, option, 60);
        const auto theirs = scrolled(stock, model, option, 60);
        ratios.push_back(static_cast<double>(ours) / static_cast<double>(theirs));
    }
    std::sort(ratios.begin(), ratios.end());
    WARN("ratio " << ratios[4]);
    CHECK(ratios[4] <= 0.6);
}
