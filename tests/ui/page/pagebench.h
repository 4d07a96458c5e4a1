// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// One page in a whole window on a workspace of its own, and what the page asked for.
#pragma once

#include "core/clients/client.h"
#include "core/people/member.h"
#include "tests/ui/async/storefixture.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/workbench.h"

#include <QApplication>
#include <QSettings>
#include <atomic>

namespace test {

/// A place with a page gives the page its id, which its keys need. The workspace has the member Mara
/// Lindqvist; the clock stands at tuesday() until it is moved.
template <class PageType>
class PageBench {
public:
    using Fill = std::function<void(core::Transaction&, core::MemberId)>;

    explicit PageBench(const Fill& fill = {}, ui::Place place = {}) {
        core::DatabaseOptions options;
        options.clock = [now = m_now] { return core::fromMs(*now); };
        core::Database db = core::openWorkspace(m_workspace.location(), options);
        db.write([&](core::Transaction& tx) {
            core::people::Member mara;
            mara.name = QStringLiteral("Mara Lindqvist");
            mara.role = core::Role::Manager;
            member = core::people::save(tx, mara).id;
            if (fill) {
                fill(tx, member);
            }
        });
        ui::Workbench::Setup setup;
        setup.opener = [location = m_workspace.location(), options] {
            return core::openWorkspace(location, options);
        };
        setup.clock = options.clock;
        ui::PageSpec spec;
        spec.id = place.page.isEmpty() ? QStringLiteral("page") : place.page;
        spec.text = QStringLiteral("Page");
        spec.icon = QStringLiteral("house");
        spec.make = [](const ui::Desk& desk, QWidget* parent) { return new PageType(desk, parent); };
        setup.pages = {spec};
        place.page = spec.id;
        setup.start = place;
        m_bench = std::make_unique<ui::Workbench>(setup, m_theme, m_settings);
        bool ready = false;
        QObject::connect(m_bench.get(), &ui::Workbench::ready, m_bench.get(), [&ready] { ready = true; });
        REQUIRE(until([&ready] { return ready; }));
        window().resize(1440, 900);
        window().show();
        window().activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window()));
        settle();
        QObject::connect(&page(), &ui::Page::openRequested, &page(),
                         [this](const ui::Place& to) { asked = to; });
        QObject::connect(&page(), &ui::Page::logRequested, &page(),
                         [this](const ui::LogRequest& request) { logged = request; });
    }

    ui::MainWindow& window() { return m_bench->window(); }

    PageType& page() { return static_cast<PageType&>(*window().currentPage()); }

    const ui::Desk& desk() { return m_bench->desk(); }

    ui::Theme& theme() { return m_theme; }

    /// Waits until the page shows what it was asked for and no job is under way.
    void settle() {
        REQUIRE(until([this] { return page().isSettled() && desk().store.isIdle(); }));
    }

    template <class Child>
    Child* find(const QString& name) {
        auto* child = window().template findChild<Child*>(name);
        REQUIRE(child);
        return child;
    }

    QWidget* focus() { return QApplication::focusWidget() ? QApplication::focusWidget() : &window(); }

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(focus(), key, modifiers);
    }

    void type(const QString& text) { QTest::keyClicks(focus(), text); }

    /// Reads from the workspace behind the page's back.
    template <class Read>
    auto read(Read read) {
        return answerOf(desk().store.read(std::move(read))).value();
    }

    template <class Work>
    void write(Work work) {
        REQUIRE(answerOf(desk().store.write(std::move(work))));
    }

    /// Moves the clock of the desk and of the workspace.
    void setNow(core::Instant at) { *m_now = core::toMs(at); }

    core::MemberId member;
    std::optional<ui::Place> asked;
    std::optional<ui::LogRequest> logged;

private:
    std::shared_ptr<std::atomic<qint64>> m_now = std::make_shared<std::atomic<qint64>>(core::toMs(tuesday()));
    StoredWorkspace m_workspace;
    QTemporaryDir m_folder;
    QSettings m_settings{m_folder.filePath(QStringLiteral("desk.ini")), QSettings::IniFormat};
    ui::Theme m_theme{ui::Theme::Mode::Light};
    std::unique_ptr<ui::Workbench> m_bench;
};

} // namespace test
