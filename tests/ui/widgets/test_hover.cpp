// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/print.h"
#include "ui/theme/motion.h"
#include "ui/widgets/button.h"
#include "ui/widgets/rowdelegate.h"
#include "ui/widgets/rowhover.h"

#include <QEnterEvent>
#include <QStringListModel>
#include <QVariantAnimation>

using namespace ui;
using namespace Qt::Literals::StringLiterals;

namespace {

void enter(QWidget& widget) {
    widget.setAttribute(Qt::WA_UnderMouse);
    QEnterEvent event({5, 5}, {5, 5}, {5, 5});
    QCoreApplication::sendEvent(&widget, &event);
}

void leave(QWidget& widget) {
    widget.setAttribute(Qt::WA_UnderMouse, false);
    QEvent event(QEvent::Leave);
    QCoreApplication::sendEvent(&widget, &event);
}

QColor ground(QWidget& widget) {
    return widget.grab().toImage().pixelColor(6, widget.height() / 2);
}

struct Rows {
    Motion motion;
    QListView view;
    QStringListModel model{{u"one"_s, u"two"_s, u"three"_s}};
    RowHover hover{motion, &model, &view};

    Rows() { view.setModel(&model); }

    void wind(int ms) { hover.findChild<QVariantAnimation*>()->setCurrentTime(ms); }
};

} // namespace

TEST_CASE("A button takes on its hover look over 120 ms and gives it back", "[widgets][motion]") {
    Theme theme;
    theme.motion().setMode(Motion::Mode::On);
    Button button(theme, u"Plan"_s);
    button.show();
    const QColor surface = theme.color(Color::Surface);
    const QColor hover = theme.color(Color::Hover);
    enter(button);
    auto* way = button.findChild<QVariantAnimation*>();
    REQUIRE(way);
    way->setCurrentTime(0);
    CHECK(ground(button) == surface);
    way->setCurrentTime(20);
    CHECK(ground(button).lightness() < surface.lightness());
    CHECK(ground(button).lightness() > hover.lightness());
    way->setCurrentTime(120);
    CHECK(ground(button) == hover);
    leave(button);
    way->setCurrentTime(120);
    CHECK(ground(button) == surface);
}

TEST_CASE("Without motion a button has its hover look at once", "[widgets][motion]") {
    Theme theme;
    Button button(theme, u"Plan"_s);
    button.show();
    enter(button);
    CHECK(ground(button) == theme.color(Color::Hover));
    CHECK(button.findChildren<QVariantAnimation*>().isEmpty());
    leave(button);
    CHECK(ground(button) == theme.color(Color::Surface));
}

TEST_CASE("The hover look goes from row to row", "[widgets][motion]") {
    Rows rows;
    rows.motion.setMode(Motion::Mode::On);
    const QModelIndex one = rows.model.index(0);
    const QModelIndex two = rows.model.index(1);
    CHECK(rows.hover.amount(one, true) == 0);
    rows.wind(120);
    CHECK(rows.hover.amount(one, true) == 1);
    CHECK(rows.hover.amount(two, true) == 0);
    rows.wind(30);
    CHECK(rows.hover.amount(two, true) > 0.5);
    CHECK(rows.hover.amount(one, false) == Approx(1 - rows.hover.amount(two, true)));
    CHECK(rows.hover.amount(rows.model.index(2), false) == 0);
    rows.wind(120);
    CHECK(rows.hover.amount(one, false) == 0);
}

TEST_CASE("Without motion a row has its hover look at once", "[widgets][motion]") {
    Rows rows;
    CHECK(rows.hover.amount(rows.model.index(0), true) == 1);
    CHECK(rows.hover.amount(rows.model.index(0), false) == 0);
    CHECK(rows.hover.findChildren<QVariantAnimation*>().isEmpty());
}
