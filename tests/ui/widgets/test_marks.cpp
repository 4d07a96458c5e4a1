// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/print.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/sharetrend.h"
#include "ui/widgets/splitbar.h"
#include "ui/widgets/undobar.h"

#include <QImage>
#include <QSignalSpy>

using namespace ui;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

static QString flat(QString text) {
    return text.replace(QChar(0x00A0), u' ').replace(QChar(0x202F), u' ');
}

TEST_CASE("The split bar divides its width by the share", "[widgets][splitbar]") {
    const Theme theme;
    SplitBar bar(theme);
    bar.resize(200, bar.sizeHint().height());
    bar.setSplit(60min, 20min);
    const QImage image = bar.grab().toImage();
    const int middle = image.height() - 3 - 6;
    CHECK(image.pixelColor(140, middle) == theme.color(Color::Pro));
    CHECK(image.pixelColor(160, middle) == theme.color(Color::Rea));
    CHECK(flat(bar.accessibleName()) == u"75 % proactive, 25 % reactive"_s);
}

TEST_CASE("A split without minutes is an empty bar and not zero percent", "[widgets][splitbar]") {
    const Theme theme;
    SplitBar bar(theme);
    bar.resize(200, bar.sizeHint().height());
    bar.setSplit(0min, 0min);
    CHECK_FALSE(bar.share().has_value());
    CHECK(bar.accessibleName() == u"No split yet"_s);
    CHECK(bar.grab().toImage().pixelColor(100, bar.height() - 9) == theme.color(Color::Hover));
}

TEST_CASE("The tick stands at one minus the target", "[widgets][splitbar]") {
    const Theme theme;
    SplitBar bar(theme);
    bar.resize(200, bar.sizeHint().height());
    bar.setShare(0.5);
    bar.setTarget(0.10);
    CHECK(bar.grab().toImage().pixelColor(180, 1) == theme.color(Color::Ink));
}

TEST_CASE("A small share is still seen", "[widgets][splitbar]") {
    const Theme theme;
    SplitBar bar(theme);
    bar.resize(200, bar.sizeHint().height());
    bar.setShare(0.0005);
    const QImage image = bar.grab().toImage();
    CHECK(image.pixelColor(198, bar.height() - 9) == theme.color(Color::Rea));
}

static std::vector<ShareTrend::Point> threeWeeks() {
    return {{u"W1"_s, 0.05, false, {}},
            {u"W2"_s, std::nullopt, false, {}},
            {u"W3"_s, 0.12, true, u"4 h of 33 h"_s}};
}

TEST_CASE("The trend is told in one sentence with its gaps", "[widgets][sharetrend]") {
    const Theme theme;
    ShareTrend trend(theme);
    CHECK(trend.summary() == u"Weekly share: no data yet"_s);
    trend.setPoints(threeWeeks());
    trend.setTarget(0.10);
    CHECK(flat(trend.accessibleName()).startsWith(u"Weekly share, W1 to W3: 12 % in W3, target 10 %"_s));
}

TEST_CASE("The table of the trend shows a dash for a gap", "[widgets][sharetrend]") {
    const Theme theme;
    ShareTrend trend(theme);
    trend.setPoints(threeWeeks());
    const auto rows = trend.table();
    REQUIRE(rows.size() == 3);
    CHECK(flat(rows[0].second) == u"5.0 %"_s);
    CHECK(rows[1].second == QString::fromUtf8("–"));
}

TEST_CASE("Arrows walk the weeks and Enter opens one", "[widgets][sharetrend]") {
    const Theme theme;
    ShareTrend trend(theme);
    trend.resize(320, 130);
    trend.setPoints(threeWeeks());
    const QSignalSpy opened(&trend, &ShareTrend::activated);
    QTest::keyClick(&trend, Qt::Key_Return);
    CHECK(opened.count() == 0);
    QTest::keyClick(&trend, Qt::Key_Left);
    CHECK(trend.current() == 2);
    QTest::keyClick(&trend, Qt::Key_Left);
    QTest::keyClick(&trend, Qt::Key_Left);
    QTest::keyClick(&trend, Qt::Key_Left);
    CHECK(trend.current() == 0);
    CHECK(flat(trend.accessibleDescription()) == u"W1: 5.0 %"_s);
    QTest::keyClick(&trend, Qt::Key_Return);
    REQUIRE(opened.count() == 1);
    CHECK(opened.at(0).at(0).toInt() == 0);
}

TEST_CASE("A click on a bar opens its week", "[widgets][sharetrend]") {
    const Theme theme;
    ShareTrend trend(theme);
    trend.resize(308, 130);
    trend.setPoints(threeWeeks());
    const QSignalSpy opened(&trend, &ShareTrend::activated);
    QTest::mouseClick(&trend, Qt::LeftButton, Qt::NoModifier, QPoint(150, 60));
    REQUIRE(opened.count() == 1);
    CHECK(opened.at(0).at(0).toInt() == 1);
}

TEST_CASE("The trend can be pressed and painted without any week", "[widgets][sharetrend]") {
    const Theme theme;
    ShareTrend trend(theme);
    trend.resize(320, 130);
    QTest::keyClick(&trend, Qt::Key_Left);
    QTest::keyClick(&trend, Qt::Key_Home);
    QTest::keyClick(&trend, Qt::Key_Return);
    QTest::mouseClick(&trend, Qt::LeftButton);
    CHECK(trend.current() == -1);
    CHECK_FALSE(trend.grab().isNull());
}

TEST_CASE("The undo bar takes back once, by click", "[widgets][undobar]") {
    const Theme theme;
    QWidget host;
    host.resize(1120, 680);
    host.show();
    UndoBar bar(theme, &host);
    int undone = 0;
    bar.offer(u"Ticket #1042 closed"_s, [&] { ++undone; });
    REQUIRE(bar.isVisible());
    CHECK(bar.geometry().center().x() == Approx(560).margin(1));
    QTest::mouseClick(&bar, Qt::LeftButton, Qt::NoModifier, QPoint(bar.width() - 20, 20));
    CHECK(undone == 1);
    CHECK_FALSE(bar.isVisible());
    bar.undo();
    CHECK(undone == 1);
}

TEST_CASE("The offer outlives the bar, until the next one", "[widgets][undobar]") {
    const Theme theme;
    QWidget host;
    host.resize(1120, 680);
    host.show();
    UndoBar bar(theme, &host);
    bar.setStay(1ms);
    int first = 0;
    int second = 0;
    bar.offer(u"One"_s, [&] { ++first; });
    REQUIRE(QTest::qWaitFor([&] { return !bar.isVisible(); }));
    CHECK(bar.canUndo());
    bar.offer(u"Two"_s, [&] { ++second; });
    bar.undo();
    CHECK(first == 0);
    CHECK(second == 1);
    CHECK_FALSE(bar.canUndo());
}

TEST_CASE("An undo may offer the next undo", "[widgets][undobar]") {
    const Theme theme;
    QWidget host;
    host.resize(1120, 680);
    host.show();
    UndoBar bar(theme, &host);
    bar.offer(u"Closed"_s, [&] { bar.offer(u"Opened again"_s, [] {}); });
    bar.undo();
    CHECK(bar.canUndo());
    CHECK(bar.sentence() == u"Opened again"_s);
}

TEST_CASE("A banner shows its sentence and its one action", "[widgets][banner]") {
    const Theme theme;
    Banner banner(theme);
    CHECK(banner.isHidden());
    banner.say(u"cloud-off"_s, u"The server cannot be reached."_s, u"Retry"_s);
    CHECK_FALSE(banner.isHidden());
    CHECK(banner.accessibleName() == u"The server cannot be reached."_s);
    const QSignalSpy acted(&banner, &Banner::acted);
    QTest::mouseClick(banner.findChild<Button*>(u"bannerAction"_s), Qt::LeftButton);
    CHECK(acted.count() == 1);
    banner.say(u"lock"_s, u"This week is locked."_s);
    CHECK(banner.findChild<Button*>(u"bannerAction"_s)->isHidden());
    CHECK(banner.findChild<Button*>(u"bannerMore"_s)->isHidden());
    banner.dismiss();
    CHECK(banner.isHidden());
}

TEST_CASE("A badge without a count is hidden", "[widgets][chip]") {
    const Theme theme;
    QWidget host;
    Badge badge(theme, Tone::Reactive, &host);
    badge.setCount(4);
    CHECK(badge.isVisibleTo(&host));
    CHECK(badge.accessibleName() == u"4"_s);
    badge.setCount(0);
    CHECK_FALSE(badge.isVisibleTo(&host));
}

TEST_CASE("A chip is as wide as its words", "[widgets][chip]") {
    const Theme theme;
    const Chip narrow(theme, u"Gold"_s, Tone::Neutral);
    const Chip wide(theme, u"6 d off path"_s, Tone::Bad);
    CHECK(wide.sizeHint().width() > narrow.sizeHint().width());
    CHECK(narrow.sizeHint().height() == 20);
}

TEST_CASE("An elided label may shrink and a plain one may not", "[widgets][label]") {
    const Theme theme;
    Label label(theme, u"Three negative contacts in a row"_s);
    const int plain = label.minimumSizeHint().width();
    label.setElided(true);
    CHECK(plain > 100);
    CHECK(label.minimumSizeHint().width() == 0);
    CHECK(label.minimumSizeHint().height() > 0);
}

TEST_CASE("A label follows the theme", "[widgets][label]") {
    Theme theme;
    const Label label(theme, u"Weekly share"_s, Type::Small, Color::Ink3);
    CHECK(label.palette().color(QPalette::WindowText) == colorOf(Scheme::Light, Color::Ink3));
    theme.setMode(Theme::Mode::Dark);
    CHECK(label.palette().color(QPalette::WindowText) == colorOf(Scheme::Dark, Color::Ink3));
}
