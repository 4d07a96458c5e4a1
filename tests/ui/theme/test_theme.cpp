// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/print.h"
#include "ui/theme/paint.h"

#include <QAction>
#include <QApplication>
#include <QFontInfo>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace ui;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("The bundled typeface is used in the weight of each token", "[theme]") {
    const Theme theme;
    for (int i = 0; i < static_cast<int>(Type::Count); ++i) {
        const auto type = static_cast<Type>(i);
        const QFontInfo info(theme.font(type));
        CHECK(info.family().startsWith(u"Inter"_s));
        CHECK(info.weight() == specOf(type).weight);
        CHECK(info.pixelSize() == specOf(type).px);
    }
}

TEST_CASE("Switching the scheme repaints running widgets in the new colours", "[theme]") {
    Theme theme(Theme::Mode::Light);
    theme.applyTo(*qApp);
    QLineEdit field;
    field.resize(200, 34);
    CHECK(field.grab().toImage().pixelColor(100, 30) == colorOf(Scheme::Light, Color::Surface));
    const QSignalSpy changed(&theme, &Theme::changed);
    theme.setMode(Theme::Mode::Dark);
    CHECK(changed.count() == 1);
    CHECK(field.grab().toImage().pixelColor(100, 30) == colorOf(Scheme::Dark, Color::Surface));
    CHECK(qApp->palette().color(QPalette::Text) == colorOf(Scheme::Dark, Color::Ink));
}

TEST_CASE("Setting the same mode again changes nothing", "[theme]") {
    Theme theme(Theme::Mode::Dark);
    const QSignalSpy changed(&theme, &Theme::changed);
    theme.setMode(Theme::Mode::Dark);
    CHECK(changed.count() == 0);
}

TEST_CASE("Following the system works without a desktop", "[theme]") {
    Theme theme(Theme::Mode::System);
    CHECK(theme.mode() == Theme::Mode::System);
    theme.setMode(Theme::Mode::Light);
    CHECK_FALSE(theme.isDark());
}

TEST_CASE("The style outlives the theme that made it", "[theme]") {
    {
        Theme theme(Theme::Mode::Dark);
        theme.applyTo(*qApp);
    }
    QPushButton button(u"Plan"_s);
    CHECK_FALSE(button.grab().isNull());
}

TEST_CASE("Fields and buttons are 34 high", "[theme]") {
    Theme theme;
    theme.applyTo(*qApp);
    CHECK(QLineEdit().sizeHint().height() == 34);
    CHECK(QPushButton(u"Plan"_s).sizeHint().height() == 34);
}

TEST_CASE("Digits in columns take equal widths", "[theme][paint]") {
    const Theme theme;
    const double ones = paint::tabularWidth(theme, u"11:11"_s, Type::Body);
    const double zeros = paint::tabularWidth(theme, u"00:00"_s, Type::Body);
    CHECK(ones == Approx(zeros));
    CHECK(paint::textWidth(theme, u"11:11"_s, Type::Body) < ones);
}

TEST_CASE("Initials come from the first and the last name", "[theme][paint]") {
    CHECK(paint::initialsOf(u"Mara Lindqvist"_s) == u"ML"_s);
    CHECK(paint::initialsOf(u"  anna maria  berg "_s) == u"AB"_s);
    CHECK(paint::initialsOf(u"Cher"_s) == u"C"_s);
    CHECK(paint::initialsOf(QString()).isEmpty());
}

TEST_CASE("Text that does not fit ends inside its box", "[theme][paint]") {
    const Theme theme;
    QImage image(120, 20, QImage::Format_ARGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    const double width = paint::text(painter, theme, QRectF(0, 0, 60, 20), u"Tidewater Hotels and Resorts"_s,
                                     Type::Body, Color::Ink);
    painter.end();
    CHECK(width <= 60.5);
    for (int y = 0; y < 20; ++y) {
        CHECK(image.pixelColor(64, y) == QColor(Qt::white));
    }
}

TEST_CASE("The application carries the mark as its icon", "[theme]") {
    Theme theme;
    theme.applyTo(*qApp);
    const QPixmap icon = QApplication::windowIcon().pixmap(64, 64);
    REQUIRE_FALSE(icon.isNull());
    CHECK(icon.toImage().pixelColor(32, 20) == QColor(0x2B, 0x63, 0xE0));
}

TEST_CASE("Typing in a menu goes to the entry that begins so, unless its entries have keys of their own") {
    ui::Theme theme(ui::Theme::Mode::Light);
    theme.applyTo(*qApp);
    QMenu people;
    people.addAction(u"Mara & Co"_s.replace(u'&', u"&&"_s));
    auto* priya = people.addAction(u"Priya"_s);
    people.popup({0, 0});
    QTest::keyClicks(&people, u"pr"_s);
    CHECK(people.activeAction() == priya);
    people.close();
    QMenu keyed;
    auto* state = keyed.addAction(u"&State"_s);
    QSignalSpy chosen(state, &QAction::triggered);
    keyed.popup({0, 0});
    QTest::keyClick(&keyed, Qt::Key_S);
    CHECK(chosen.count() == 1);
}
