// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition.h"

#include "core/db/migrator.h"
#include "tests/ui/async/storefixture.h"
#include "tests/ui/settings/filedialogs.h"
#include "ui/settings/welcomewindow.h"
#include "ui/shell/mainwindow.h"

#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using test::until;

namespace {

/// The program without its command line, on settings and a folder of its own.
struct Program {
    explicit Program(const QString& last = {}) {
        if (!last.isEmpty()) {
            settings.setValue(u"workspace/last"_s, last);
        }
        composition = std::make_unique<app::Composition>(*qApp, settings);
    }

    template <class Window>
    Window* shown() {
        for (QWidget* widget : QApplication::topLevelWidgets()) {
            auto* window = qobject_cast<Window*>(widget);
            if (window && window->isVisible()) {
                return window;
            }
        }
        return nullptr;
    }

    ui::MainWindow& window() {
        REQUIRE(until([this] {
            auto* window = shown<ui::MainWindow>();
            return window && window->currentPage() && window->currentPage()->isSettled();
        }));
        return *shown<ui::MainWindow>();
    }

    ui::WelcomeWindow* welcome() { return shown<ui::WelcomeWindow>(); }

    QString made(const QString& name) {
        const QString path = folder.filePath(name);
        core::createWorkspace(core::Location::file(path));
        return path;
    }

    QTemporaryDir folder;
    QSettings settings{folder.filePath(u"desk.ini"_s), QSettings::IniFormat};
    std::unique_ptr<app::Composition> composition;
};

} // namespace

TEST_CASE(
    "From the first start to the end: two names make a workspace, its board is shown, closing it quits") {
    Program program;
    program.composition->begin(std::nullopt);
    REQUIRE(until([&] { return program.welcome() != nullptr; }));
    ui::WelcomeWindow* welcome = program.welcome();
    welcome->setFolder(program.folder.path());
    for (const auto& [name, text] : {std::pair(u"createAgency"_s, u"Lind and Partners"_s),
                                     std::pair(u"createMember"_s, u"Mara Lindqvist"_s)}) {
        auto* field = welcome->findChild<QLineEdit*>(name);
        REQUIRE(field);
        field->setFocus();
        QTest::keyClicks(field, text);
    }
    QTest::keyClick(welcome->findChild<QLineEdit*>(u"createMember"_s), Qt::Key_Return);
    ui::MainWindow& window = program.window();
    CHECK(program.welcome() == nullptr);
    CHECK(window.currentPage()->objectName() == u"board"_s);
    CHECK(QFile::exists(program.settings.value(u"workspace/last"_s).toString()));
    // The event loop ends by itself with the last window, as in the program.
    QMetaObject::invokeMethod(&window, &QWidget::close, Qt::QueuedConnection);
    CHECK(QApplication::exec() == 0);
    CHECK(program.shown<ui::MainWindow>() == nullptr);
}

TEST_CASE("The next start opens the workspace that was open last") {
    QTemporaryDir folder;
    const QString path = folder.filePath(u"agency.waymark"_s);
    core::createWorkspace(core::Location::file(path));
    Program program(path);
    program.composition->begin(std::nullopt);
    CHECK(program.window().currentPage()->objectName() == u"board"_s);
    program.window().close();
    program.composition = std::make_unique<app::Composition>(*qApp, program.settings);
    program.composition->begin(std::nullopt);
    CHECK(program.window().isVisible());
    CHECK(program.welcome() == nullptr);
}

TEST_CASE("A workspace that cannot be opened leads to the first window, which says why") {
    Program program;
    program.composition->begin(core::Location::file(program.folder.filePath(u"gone.waymark"_s)));
    REQUIRE(until([&] { return program.welcome() != nullptr; }));
    CHECK(program.shown<ui::MainWindow>() == nullptr);
    auto* again = program.welcome()->findChild<QWidget*>(u"tryAgain"_s);
    REQUIRE(again);
    CHECK(again->isVisible());
    core::createWorkspace(core::Location::file(program.folder.filePath(u"gone.waymark"_s))); // it came back
    QTest::mouseClick(again, Qt::LeftButton);
    CHECK(program.window().currentPage()->objectName() == u"board"_s);
}

TEST_CASE("Ctrl+O opens another workspace in place of the first") {
    Program program;
    program.composition->begin(core::Location::file(program.made(u"first.waymark"_s)));
    ui::MainWindow* first = &program.window();
    const QString second = program.made(u"second.waymark"_s);
    first->activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(first));
    QTest::keyClick(first, Qt::Key_O, Qt::ControlModifier);
    test::answerFileDialog(u"chooseOtherWorkspace"_s, second);
    CHECK(until([&] { return program.settings.value(u"workspace/last"_s).toString() == second; }));
    CHECK(program.window().isVisible());
}

TEST_CASE("Motion is turned off for this desk from the command palette") {
    Program program;
    program.composition->begin(core::Location::file(program.made(u"agency.waymark"_s)));
    ui::MainWindow& window = program.window();
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
    auto* field = window.findChild<QLineEdit*>(u"paletteField"_s);
    REQUIRE(field);
    QTest::keyClicks(field, u"> no motion"_s);
    QTest::keyClick(field, Qt::Key_Return);
    CHECK(until([&] { return program.settings.value(u"appearance/motion"_s) == u"none"_s; }));
}
