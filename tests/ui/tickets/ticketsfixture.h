// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// A window on a fresh workspace with the tickets page, two members, one client and two waiting tickets.
#pragma once

#include "tests/support/records.h"
#include "tests/ui/async/storefixture.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/workbench.h"
#include "ui/tickets/composer.h"
#include "ui/tickets/queuelist.h"
#include "ui/tickets/ticketspage.h"
#include "ui/widgets/messagefield.h"

#include <QAbstractButton>
#include <QApplication>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSettings>

namespace test {

class TicketBench {
public:
    explicit TicketBench(bool withTickets = true) {
        auto db = core::openWorkspace(workspace.location());
        mara = member(db, QStringLiteral("Mara Lindqvist"));
        priya = member(db, QStringLiteral("Priya Nair"));
        harbour = client(db, QStringLiteral("Harbour & Pine"));
        if (withTickets) {
            auto first = newTicket(harbour, mara);
            first.openedAt = db.now() - std::chrono::hours(30);
            ads = ticket(db, first);
            auto second = newTicket(harbour, mara);
            second.subject = QStringLiteral("Two users for the dashboard");
            second.openedAt = db.now() - std::chrono::hours(2);
            users = ticket(db, second);
        }
        open();
    }

    void open(const QSize& size = {1440, 900}) {
        bench.reset();
        ui::Workbench::Setup setup;
        setup.opener = workspace.opener();
        ui::PageSpec spec;
        spec.id = ui::pages::Tickets;
        spec.text = QStringLiteral("Tickets");
        spec.icon = QStringLiteral("life-buoy");
        spec.make = [](const ui::Desk& desk, QWidget* parent) { return new ui::TicketsPage(desk, parent); };
        setup.pages = {spec};
        setup.start = {ui::pages::Tickets, 0, {}};
        bench = std::make_unique<ui::Workbench>(setup, theme, settings);
        bool ready = false;
        QObject::connect(bench.get(), &ui::Workbench::ready, bench.get(), [&ready] { ready = true; });
        REQUIRE(until([&ready] { return ready; }));
        bench->window().resize(size);
        bench->window().show();
        bench->window().activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&bench->window()));
        settle();
        page().setFocus();
    }

    ui::TicketsPage& page() { return static_cast<ui::TicketsPage&>(*bench->window().currentPage()); }

    ui::Store& store() { return bench->desk().store; }

    void settle() {
        REQUIRE(until([&] { return page().isSettled() && store().isIdle(); }));
    }

    template <class Child = QWidget>
    Child* find(const QString& name) {
        auto* found = bench->window().findChild<Child*>(name);
        REQUIRE(found);
        return found;
    }

    ui::QueueList& list() { return *find<ui::QueueList>(QStringLiteral("ticketList")); }

    QWidget* focus() { return QApplication::focusWidget() ? QApplication::focusWidget() : &bench->window(); }

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(focus(), key, modifiers);
    }

    void type(const QString& text) {
        for (const QChar letter : text) {
            QTest::sendKeyEvent(QTest::Click, focus(), Qt::Key(0), letter, Qt::NoModifier);
        }
    }

    void click(const QString& name) {
        auto* button = find<QAbstractButton>(name);
        REQUIRE(until([&] { return button->isVisible() && button->isEnabled(); }));
        QTest::mouseClick(button, Qt::LeftButton);
    }

    /// Waits for the menu that a button or key opens, and takes the named entry.
    void choose(const QString& menuName, const QString& actionName) {
        QMenu* menu = nullptr;
        REQUIRE(until([&] {
            for (auto* candidate : bench->window().findChildren<QMenu*>(menuName)) {
                menu = candidate->isVisible() ? candidate : menu;
            }
            return menu != nullptr;
        }));
        auto* action = menu->findChild<QAction*>(actionName);
        REQUIRE(action);
        action->trigger();
        menu->close();
    }

    ui::MessageField* editor() { return find<ui::Composer>(QStringLiteral("composer"))->editor(); }

    core::tickets::Thread thread(core::TicketId id) {
        auto db = core::openWorkspace(workspace.location());
        return core::tickets::findThread(db, id).value();
    }

    /// What a colleague writes at another desk.
    void reply(core::TicketId id, const QString& body) {
        auto db = core::openWorkspace(workspace.location());
        core::tickets::NewMessage message;
        message.ticket = id;
        message.member = priya;
        message.body = body;
        db.write([&](core::Transaction& tx) { core::tickets::addMessage(tx, message); });
    }

    StoredWorkspace workspace;
    QTemporaryDir folder;
    QSettings settings{folder.filePath(QStringLiteral("desk.ini")), QSettings::IniFormat};
    ui::Theme theme{ui::Theme::Mode::Light};
    core::MemberId mara;
    core::MemberId priya;
    core::ClientId harbour;
    core::TicketId ads;   ///< waits since 30 hours
    core::TicketId users; ///< waits since 2 hours
    std::unique_ptr<ui::Workbench> bench;
};

} // namespace test
