// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The Effort page in a whole window, on a fresh workspace with one member, two clients and a clock that
/// stands on a Tuesday.
#pragma once

#include "core/effort/splits.h"
#include "core/effort/timer.h"
#include "tests/support/records.h"
#include "tests/ui/async/storefixture.h"
#include "ui/effort/effortpage.h"
#include "ui/effort/entriespage.h"
#include "ui/effort/sheetview.h"
#include "ui/page/rowsplace.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/workbench.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSettings>
#include <atomic>

namespace test {

class EffortDesk {
public:
    EffortDesk()
        : db(workspace.connect()) {
        member = test::member(db, QStringLiteral("Mara Lindqvist"));
        harbour = test::client(db, QStringLiteral("Harbour & Pine"));
        lumen = test::client(db, QStringLiteral("Lumen Optics"));
    }

    /// Monday of the week that the clock stands in.
    QDate monday() const { return core::weekOf(today(), Qt::Monday).from; }

    QDate today() const { return core::dayOf(*now, QTimeZone::utc()); }

    core::effort::Entry log(QDate day, int minutes, core::WorkClass workClass, core::ClientId client,
                            const QString& note) {
        core::effort::Entry entry = typed(member, day, minutes, workClass, client);
        entry.note = note;
        return add(db, entry);
    }

    void open() {
        bench.reset();
        ui::Workbench::Setup setup;
        core::DatabaseOptions options;
        options.clock = [now = now] { return now->load(); };
        setup.opener = [where = workspace.location(), options] {
            return core::openWorkspace(where, options);
        };
        setup.clock = options.clock;
        setup.pages = {spec<ui::EffortPage>(ui::pages::Effort), spec<ui::EntriesPage>(ui::pages::Entries)};
        setup.start = {ui::pages::Effort, 0, {}};
        bench = std::make_unique<ui::Workbench>(setup, theme, settings);
        bool ready = false;
        QObject::connect(bench.get(), &ui::Workbench::ready, bench.get(), [&ready] { ready = true; });
        REQUIRE(until([&ready] { return ready; }));
        bench->window().resize(1280, 800);
        bench->window().show();
        bench->window().activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&bench->window()));
        tester = std::make_unique<QAbstractItemModelTester>(
            &sheet().sheet(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        settle();
        sheet().setFocus();
    }

    ui::MainWindow& window() { return bench->window(); }

    ui::SheetView& sheet() { return *window().findChild<ui::SheetView*>(QStringLiteral("weekSheet")); }

    template <class Child>
    Child* find(const QString& name) {
        auto* child = window().findChild<Child*>(name);
        REQUIRE(child);
        return child;
    }

    /// Everything that was asked for is on the screen.
    void settle() {
        REQUIRE(
            until([this] { return bench->desk().store.isIdle() && window().currentPage()->isSettled(); }));
    }

    /// The cell of a subject; column 0 is the subject itself, 1 Monday, 8 the week.
    QModelIndex cell(const QString& subject, int column) {
        const ui::SheetModel& model = sheet().sheet();
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.index(row, 0).data().toString() == subject && !model.row(row)->isHead) {
                return model.index(row, column);
            }
        }
        return {};
    }

    QString text(const QString& subject, int column) { return cell(subject, column).data().toString(); }

    /// Waits until the cell says it.
    bool shows(const QString& subject, int column, const QString& wanted) {
        return until([&] { return cell(subject, column).isValid() && text(subject, column) == wanted; });
    }

    void click(const QModelIndex& index) {
        REQUIRE(index.isValid());
        QTest::mouseClick(sheet().viewport(), Qt::LeftButton, {}, sheet().visualRect(index).center());
    }

    QWidget* focus() { return QApplication::focusWidget() ? QApplication::focusWidget() : &window(); }

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(focus(), key, modifiers);
    }

    /// Each key goes where the focus is by then: the first one may open an editor.
    void type(const QString& text) {
        for (const QChar letter : text) {
            QTest::keyClick(focus(), letter.toLatin1());
        }
    }

    /// A time typed into the cell of a subject.
    void enter(const QString& subject, int column, const QString& time) {
        click(cell(subject, column));
        type(time);
        key(Qt::Key_Return);
    }

    void undo() {
        settle();
        bench->desk().undo.undo();
    }

    std::vector<core::effort::EntryRow> stored() {
        return core::effort::entriesBehind(db, {{monday().addDays(-700), monday().addDays(700)}, {}, {}, {}},
                                           100);
    }

    void choose(const QString& menu, const QString& action) {
        auto* open = find<QMenu>(menu);
        REQUIRE(until([&] { return open->isVisible(); }));
        auto* chosen = open->findChild<QAction*>(action);
        REQUIRE(chosen);
        chosen->trigger();
        open->close();
    }

    StoredWorkspace workspace;
    core::Database db; ///< behind the desk's back
    QTemporaryDir folder;
    QSettings settings{folder.filePath(QStringLiteral("desk.ini")), QSettings::IniFormat};
    ui::Theme theme{ui::Theme::Mode::Light};
    std::shared_ptr<std::atomic<core::Instant>> now = std::make_shared<std::atomic<core::Instant>>(tuesday());
    core::MemberId member;
    core::ClientId harbour;
    core::ClientId lumen;
    std::unique_ptr<ui::Workbench> bench;
    std::unique_ptr<QAbstractItemModelTester> tester;

private:
    template <class PageType>
    static ui::PageSpec spec(const QString& id) {
        ui::PageSpec made;
        made.id = id;
        made.text = id;
        made.icon = QStringLiteral("timer");
        made.make = [](const ui::Desk& desk, QWidget* parent) { return new PageType(desk, parent); };
        return made;
    }
};

} // namespace test
