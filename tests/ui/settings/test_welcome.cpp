// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/welcomewindow.h"

#include "tests/support/print.h"
#include "tests/ui/settings/filedialogs.h"
#include "tests/ui/settings/pictures.h"
#include "ui/widgets/field.h"
#include "ui/widgets/segmented.h"

#include <QAbstractButton>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QMimeData>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;

namespace {

struct Fixture {
    explicit Fixture(const QStringList& recent = {}) {
        if (!recent.isEmpty()) {
            settings.setValue(u"workspace/recent"_s, recent);
        }
        window = std::make_unique<ui::WelcomeWindow>(theme, settings);
        window->setFolder(folder.path());
        QObject::connect(window.get(), &ui::Welcome::createRequested, window.get(),
                         [this](const core::Location& where, const QString& agency, const QString& member) {
                             created = QStringList{where.display(), agency, member};
                         });
        QObject::connect(window.get(), &ui::Welcome::openRequested, window.get(),
                         [this](const core::Location& where) { opened = where; });
        QObject::connect(window.get(), &ui::Welcome::demoRequested, window.get(), [this] { ++demos; });
        QObject::connect(window.get(), &ui::Welcome::importRequested, window.get(),
                         [this](const core::Location& where, const QString& agency, const QString& member,
                                const QStringList& files) {
                             imported = QStringList{where.display(), agency, member} + files;
                         });
        window->show();
        window->activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(window.get()));
    }

    ui::Field* field(const QString& name) { return window->findChild<ui::Field*>(name); }

    QAbstractButton* button(const QString& name) { return window->findChild<QAbstractButton*>(name); }

    ui::WelcomeCard* card(const QString& name) { return window->findChild<ui::WelcomeCard*>(name); }

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : window.get(), key,
                        modifiers);
    }

    void press(const QString& name) { QTest::mouseClick(button(name), Qt::LeftButton); }

    void drop(const QString& path) {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(window.get(), &enter);
        REQUIRE(enter.isAccepted());
        QDropEvent event({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(window.get(), &event);
    }

    QTemporaryDir folder;
    QSettings settings{folder.filePath(u"desk.ini"_s), QSettings::IniFormat};
    ui::Theme theme{ui::Theme::Mode::Light};
    std::unique_ptr<ui::WelcomeWindow> window;
    QStringList created;
    QStringList imported;
    std::optional<core::Location> opened;
    int demos = 0;
};

} // namespace

TEST_CASE("Typing two names and Enter asks for a workspace file named after the agency") {
    Fixture f;
    QTest::keyClicks(QApplication::focusWidget(), u"North/light"_s);
    f.key(Qt::Key_Tab);
    QTest::keyClicks(QApplication::focusWidget(), u"Mara Lind"_s);
    f.key(Qt::Key_Return);
    CHECK(f.created ==
          QStringList{f.folder.filePath(u"North-light.waymark"_s), u"North/light"_s, u"Mara Lind"_s});
}

TEST_CASE("Create without names says what is missing beside each field and asks for nothing") {
    Fixture f;
    f.press(u"createButton"_s);
    CHECK(f.created.isEmpty());
    int said = 0;
    for (const auto* problem : f.card(u"create"_s)->findChildren<ui::FieldProblem*>()) {
        said += problem->isVisible() ? 1 : 0;
    }
    CHECK(said == 2);
    CHECK(QApplication::focusWidget() == f.field(u"createAgency"_s));
}

TEST_CASE("Only the part that is being used has a filled button") {
    Fixture f;
    const auto filled = [&f] {
        QStringList names;
        for (const auto* button : f.window->findChildren<ui::Button*>()) {
            if (button->kind() == ui::Button::Kind::Primary) {
                names << button->objectName();
            }
        }
        return names;
    };
    CHECK(filled() == QStringList{u"createButton"_s});
    f.press(u"serverButton"_s);
    CHECK(filled() == QStringList{u"serverButton"_s});
}

TEST_CASE("Alt+D asks for the demo once, however often it is pressed") {
    Fixture f;
    f.key(Qt::Key_D, Qt::AltModifier);
    f.key(Qt::Key_D, Qt::AltModifier);
    CHECK(f.demos == 1);
}

TEST_CASE("An error stands in the card that was pressed and the window works again") {
    Fixture f;
    f.key(Qt::Key_D, Qt::AltModifier);
    f.window->showError({core::ErrorKind::Unavailable, u"The disk is full."_s, {}});
    CHECK(f.card(u"demo"_s)->problem() == u"The disk is full."_s);
    CHECK(f.card(u"create"_s)->problem().isEmpty());
    f.key(Qt::Key_D, Qt::AltModifier);
    CHECK(f.demos == 2);
    CHECK(f.card(u"demo"_s)->problem().isEmpty());
}

TEST_CASE("A workspace file that could not be opened at the start can be tried again by one key") {
    Fixture f;
    const auto where = core::Location::file(f.folder.filePath(u"agency.waymark"_s));
    f.window->showFailedStart(where, {core::ErrorKind::Busy, u"Another program is writing."_s, {}});
    CHECK(f.card(u"open"_s)->problem() == u"Another program is writing."_s);
    CHECK(QApplication::focusWidget() == f.button(u"tryAgain"_s));
    f.key(Qt::Key_Space);
    REQUIRE(f.opened);
    CHECK(*f.opened == where);
    CHECK(f.card(u"open"_s)->problem().isEmpty());
}

TEST_CASE("A file of another program is not offered again") {
    Fixture f;
    f.window->showFailedStart(core::Location::file(f.folder.filePath(u"other.waymark"_s)),
                              {core::ErrorKind::Invalid, u"No workspace."_s, {}});
    CHECK(f.card(u"open"_s)->problem() == u"No workspace."_s);
    CHECK_FALSE(f.button(u"tryAgain"_s)->isVisible());
}

TEST_CASE("A server that was not there at the start has its address in the field, without a password") {
    Fixture f;
    const auto where =
        core::Location::parse(u"postgresql://mara:secret@server.example/waymark?schema=agency"_s);
    REQUIRE(where);
    f.window->showFailedStart(*where, {core::ErrorKind::Unavailable, u"Not reached."_s, {}});
    CHECK(f.card(u"server"_s)->problem() == u"Not reached."_s);
    CHECK(f.field(u"serverAddress"_s)->text() == u"postgresql://mara@server.example/waymark"_s);
    CHECK(f.field(u"serverSchema"_s)->text() == u"agency"_s);
    f.press(u"serverButton"_s);
    REQUIRE(f.opened);
    CHECK(f.opened->schema == u"agency"_s);
}

TEST_CASE("A server address goes out with its schema") {
    Fixture f;
    f.key(Qt::Key_S, Qt::AltModifier);
    REQUIRE(QApplication::focusWidget() == f.field(u"serverAddress"_s));
    QTest::keyClicks(QApplication::focusWidget(), u"postgresql://mara@db.example/agency"_s);
    f.field(u"serverSchema"_s)->setText(u"north"_s);
    f.key(Qt::Key_Return);
    REQUIRE(f.opened);
    CHECK(f.opened->url == u"postgresql://mara@db.example/agency"_s);
    CHECK(f.opened->schema == u"north"_s);
}

TEST_CASE("What is no server address is refused in the card") {
    Fixture f;
    f.key(Qt::Key_S, Qt::AltModifier);
    QTest::keyClicks(QApplication::focusWidget(), u"db.example"_s);
    f.key(Qt::Key_Return);
    CHECK_FALSE(f.opened);
    CHECK(f.card(u"server"_s)->problem().contains(u"postgresql://"_s));
}

TEST_CASE("A schema that is not on the server can be made there") {
    Fixture f;
    f.key(Qt::Key_S, Qt::AltModifier);
    QTest::keyClicks(QApplication::focusWidget(), u"postgresql://mara@db.example/agency"_s);
    f.key(Qt::Key_Return);
    f.window->showError({core::ErrorKind::NotFound, u"The server has no workspace \"waymark\"."_s, {}});
    f.field(u"serverAgency"_s)->setText(u"Northlight"_s);
    f.field(u"serverMember"_s)->setText(u"Mara"_s);
    f.press(u"serverButton"_s);
    REQUIRE(f.created.size() == 3);
    CHECK(f.created[1] == u"Northlight"_s);
    CHECK(f.card(u"server"_s)->problem().isEmpty());
}

TEST_CASE("A dropped workspace is opened") {
    Fixture f;
    f.drop(f.folder.filePath(u"a.waymark"_s));
    REQUIRE(f.opened);
    CHECK(f.opened->path == f.folder.filePath(u"a.waymark"_s));
}

TEST_CASE("A dropped table asks for a workspace first and goes with it") {
    Fixture f;
    f.drop(f.folder.filePath(u"clients.csv"_s));
    REQUIRE(QApplication::focusWidget() == f.field(u"importAgency"_s));
    QTest::keyClicks(QApplication::focusWidget(), u"Northlight"_s);
    f.field(u"importMember"_s)->setText(u"Mara"_s);
    f.key(Qt::Key_Return);
    CHECK(f.imported == QStringList{f.folder.filePath(u"Northlight.waymark"_s), u"Northlight"_s, u"Mara"_s,
                                    f.folder.filePath(u"clients.csv"_s)});
}

TEST_CASE("A workspace, files to import and the folder of a new one are chosen in file dialogs") {
    Fixture f;
    QFile workspace(f.folder.filePath(u"agency.waymark"_s));
    REQUIRE(workspace.open(QIODevice::WriteOnly));
    workspace.close();
    QFile table(f.folder.filePath(u"clients.csv"_s));
    REQUIRE(table.open(QIODevice::WriteOnly));
    table.close();
    REQUIRE(QDir(f.folder.path()).mkdir(u"other"_s));
    QTest::keyClicks(f.field(u"createAgency"_s), u"Lind"_s);
    f.press(u"createFolder"_s);
    test::answerFileDialog(u"chooseFolder"_s, f.folder.filePath(u"other"_s));
    CHECK(f.window->findChild<QLabel*>(u"createPlace"_s)->text().contains(u"other"));
    f.press(u"importButton"_s);
    test::answerFileDialog(u"chooseFiles"_s, table.fileName());
    CHECK(f.window->findChild<QLabel*>(u"chosenFiles"_s)->text() == u"clients.csv"_s);
    f.press(u"openButton"_s);
    test::answerFileDialog(u"chooseWorkspace"_s, workspace.fileName());
    REQUIRE(f.opened);
    CHECK(f.opened->path == workspace.fileName());
}

TEST_CASE("A recent workspace is one press away") {
    Fixture f({u"/data/north.waymark"_s, u"postgresql://mara@db.example/agency?schema=north"_s});
    f.press(u"recent"_s);
    REQUIRE(f.opened);
    CHECK(f.opened->path == u"/data/north.waymark"_s);
}

TEST_CASE("The appearance chosen at the foot is shown at once and kept") {
    Fixture f;
    auto* foot = f.window->findChild<ui::Segmented*>(u"appearance"_s);
    foot->findChildren<QAbstractButton*>()[1]->setFocus();
    QTest::mouseClick(foot->findChildren<QAbstractButton*>()[1], Qt::LeftButton);
    CHECK(f.theme.isDark());
    CHECK(f.settings.value(u"appearance/theme"_s).toString() == u"dark"_s);
}

TEST_CASE("Every control of the first window has a name for screen readers") {
    Fixture f;
    for (const auto* control : f.window->findChildren<QWidget*>()) {
        if (control->focusPolicy() & Qt::TabFocus && control->isVisible()) {
            const auto* pressed = qobject_cast<const QAbstractButton*>(control);
            INFO(control->objectName().toStdString() << " " << control->metaObject()->className());
            CHECK_FALSE((control->accessibleName().isEmpty() && (!pressed || pressed->text().isEmpty())));
        }
    }
}

TEST_CASE("Pictures of the first window") {
    Fixture f({u"/data/Northlight Studio.waymark"_s, u"/data/Harbour.waymark"_s});
    test::pictures(*f.window, f.theme, u"first-run"_s);
    f.window->takeFiles({f.folder.filePath(u"clients.csv"_s), f.folder.filePath(u"tickets.csv"_s)});
    test::pictures(*f.window, f.theme, u"first-run-import"_s);
    f.key(Qt::Key_S, Qt::AltModifier);
    QTest::keyClicks(QApplication::focusWidget(), u"postgresql://mara@db.example/agency"_s);
    f.key(Qt::Key_Return);
    f.window->showError({core::ErrorKind::NotFound,
                         u"The server has no workspace \"waymark\". Check the schema in the address."_s,
                         {}});
    test::pictures(*f.window, f.theme, u"first-run-server"_s);
    f.key(Qt::Key_D, Qt::AltModifier);
    test::pictures(*f.window, f.theme, u"first-run-demo"_s);
}
