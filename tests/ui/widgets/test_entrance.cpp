// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/print.h"
#include "ui/theme/motion.h"
#include "ui/widgets/button.h"
#include "ui/widgets/dialogframe.h"
#include "ui/widgets/entrance.h"
#include "ui/widgets/field.h"
#include "ui/widgets/undobar.h"

#include <QLineEdit>
#include <QPainter>
#include <QSignalSpy>
#include <QVariantAnimation>

using namespace ui;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Stage {
    Theme theme;
    QWidget window;
    DialogFrame* dialog;
    QLineEdit* field;

    explicit Stage(Motion::Mode mode) {
        theme.motion().setMode(mode);
        window.resize(1120, 680);
        dialog = new DialogFrame(theme, u"Log a touchpoint"_s, DialogFrame::Width::Medium, &window);
        field = new QLineEdit;
        dialog->addRow(u"Client"_s, field);
        dialog->setPrimary(u"Log"_s);
        window.show();
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
    }

    QWidget* sheet() const { return dialog->primary()->parentWidget()->parentWidget(); }
};

Entrance* entranceOf(const QWidget& panel) {
    for (Entrance* found :
         panel.parentWidget()->findChildren<Entrance*>(QString(), Qt::FindDirectChildrenOnly)) {
        if (!found->isHidden()) {
            return found;
        }
    }
    return nullptr;
}

void wind(const QWidget& panel, int ms) {
    REQUIRE(entranceOf(panel));
    entranceOf(panel)->findChild<QVariantAnimation*>()->setCurrentTime(ms);
}

/// A black square in a white window.
class Square : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent*) override { QPainter(this).fillRect(rect(), Qt::black); }
};

} // namespace

TEST_CASE("A dialog that fades in has the focus and takes keys at once", "[widgets][motion]") {
    Stage stage(Motion::Mode::On);
    stage.dialog->open();
    REQUIRE(entranceOf(*stage.sheet()));
    CHECK(stage.field->hasFocus());
    QTest::keyClicks(stage.field, u"abc"_s);
    CHECK(stage.field->text() == u"abc"_s);
    REQUIRE(entranceOf(*stage.sheet()));
    const QSignalSpy submitted(stage.dialog, &DialogFrame::submitted);
    QTest::mouseClick(stage.dialog->primary(), Qt::LeftButton);
    CHECK(submitted.count() == 1);
    QTest::keyClick(stage.field, Qt::Key_Escape);
    CHECK_FALSE(stage.dialog->isVisible());
}

TEST_CASE("A dialog that has come in looks like one without motion", "[widgets][motion]") {
    Stage moved(Motion::Mode::On);
    Stage still(Motion::Mode::Off);
    moved.dialog->open();
    still.dialog->open();
    CHECK_FALSE(entranceOf(*still.sheet()));
    CHECK(moved.sheet()->geometry() == still.sheet()->geometry());
    wind(*moved.sheet(), 180);
    CHECK_FALSE(entranceOf(*moved.sheet()));
    for (Stage* stage : {&moved, &still}) {
        stage->dialog->primary()->setFocus(Qt::MouseFocusReason); // no blinking cursor
    }
    CHECK(moved.window.grab().toImage() == still.window.grab().toImage());
}

TEST_CASE("A panel comes in from nothing, 8 pixels beside its place", "[widgets][motion]") {
    Motion motion;
    motion.setMode(Motion::Mode::On);
    QWidget window;
    window.setPalette(QPalette(Qt::white));
    window.resize(100, 100);
    window.show();
    Square panel(&window);
    panel.setGeometry(20, 20, 40, 40);
    const QRect room(20, 20, 40, 48);
    const QPixmap ground = Entrance::ground(window, room, motion);
    panel.show();
    Entrance::play(panel, room, ground);
    wind(panel, 0);
    CHECK(window.grab().toImage().pixelColor(40, 40) == QColor(Qt::white));
    wind(panel, 60);
    const QImage some = window.grab().toImage();
    CHECK(some.pixelColor(40, 40).lightness() > 0);
    CHECK(some.pixelColor(40, 40).lightness() < 128); // most of the way is behind it after a third
    CHECK(some.pixelColor(40, 61).lightness() < 255);
    CHECK(panel.geometry() == QRect(20, 20, 40, 40));
    wind(panel, 180);
    CHECK_FALSE(entranceOf(panel));
    CHECK(window.grab().toImage().pixelColor(40, 40) == QColor(Qt::black));
    CHECK(window.grab().toImage().pixelColor(40, 61) == QColor(Qt::white));
}

TEST_CASE("What happens in a panel on its way is seen with the next frame", "[widgets][motion]") {
    Stage stage(Motion::Mode::On);
    stage.dialog->open();
    wind(*stage.sheet(), 100);
    const QImage before = stage.window.grab().toImage();
    stage.field->setText(u"Harbour & Pine"_s);
    wind(*stage.sheet(), 101);
    CHECK(stage.window.grab().toImage() != before);
    CHECK(entranceOf(*stage.sheet()));
}

TEST_CASE("A panel that goes on its way takes its picture along", "[widgets][motion]") {
    Stage stage(Motion::Mode::On);
    stage.dialog->open();
    stage.dialog->reject();
    stage.dialog->open();
    wind(*stage.sheet(), 180);
    CHECK_FALSE(entranceOf(*stage.sheet()));
}

TEST_CASE("The undo bar comes in once, however many acts follow each other", "[widgets][motion]") {
    Theme theme;
    theme.motion().setMode(Motion::Mode::On);
    QWidget window;
    window.resize(800, 600);
    UndoBar bar(theme, &window);
    window.show();
    bar.offer(u"Ticket closed"_s, [] {});
    wind(bar, 180);
    bar.offer(u"Ticket opened"_s, [] {});
    CHECK_FALSE(entranceOf(bar));
}
