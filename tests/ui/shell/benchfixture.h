// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// A whole window on a fresh workspace with one member and one client, and pages that only say where they
/// are.
#pragma once

#include "core/clients/client.h"
#include "core/people/member.h"
#include "tests/ui/async/storefixture.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/workbench.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>
#include <QVBoxLayout>
#include <atomic>

namespace test {

class SamplePage : public ui::Page {
public:
    SamplePage(const ui::Desk& desk, const QString& id, QWidget* parent)
        : Page(desk, id, id, parent)
        , field(new QLineEdit(this))
        , list(new QWidget(this)) {
        list->setFocusPolicy(Qt::StrongFocus);
        body()->addWidget(field);
        body()->addWidget(list, 1);
    }

    void open(const ui::Place& place) override {
        shown = place;
        setSettled(true);
    }

    ui::Place place() const override { return shown; }

    core::ClientId clientInView() const override { return client; }

    using Page::couldNotRefresh;
    using Page::openTicket;
    using Page::setSettled;

    QLineEdit* field;
    QWidget* list;
    ui::Place shown;
    core::ClientId client;
};

inline ui::PageSpec samplePage(const QString& id, const QKeySequence& key) {
    ui::PageSpec spec;
    spec.id = id;
    spec.text = id;
    spec.icon = QStringLiteral("house");
    spec.key = key;
    spec.make = [id](const ui::Desk& desk, QWidget* parent) { return new SamplePage(desk, id, parent); };
    return spec;
}

class Bench {
public:
    explicit Bench(std::function<void(core::Transaction&)> fill = {}) {
        auto db = core::openWorkspace(workspace.location()); // with what keeps the search index
        db.write([&](core::Transaction& tx) {
            core::people::Member mara;
            mara.name = QStringLiteral("Mara Lindqvist");
            mara.role = core::Role::Manager;
            member = core::people::save(tx, mara).id;
            core::clients::Client harbour;
            harbour.name = QStringLiteral("Harbour & Pine");
            client = core::clients::save(tx, harbour).id;
            if (fill) {
                fill(tx);
            }
        });
        open();
    }

    void open() {
        bench.reset();
        ui::Workbench::Setup setup;
        const core::Clock clock = [now = now] { return now->load(); };
        setup.clock = clock;
        setup.opener = [clock, location = workspace.location()] {
            core::DatabaseOptions options;
            options.clock = clock;
            return core::openWorkspace(location, std::move(options));
        };
        setup.pages = {samplePage(QStringLiteral("board"), QKeySequence(QStringLiteral("Ctrl+1"))),
                       samplePage(QStringLiteral("clients"), QKeySequence(QStringLiteral("Ctrl+2"))),
                       samplePage(QStringLiteral("tickets"), QKeySequence(QStringLiteral("Ctrl+3")))};
        setup.pages.back().spots = {
            {QStringLiteral("left"), QStringLiteral("Those who left"), QStringLiteral("users")}};
        bench = std::make_unique<ui::Workbench>(setup, theme, settings);
        bool ready = false;
        QObject::connect(bench.get(), &ui::Workbench::ready, bench.get(), [&ready] { ready = true; });
        REQUIRE(until([&ready] { return ready; }));
        bench->window().show();
        bench->window().activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&bench->window()));
        page().list->setFocus();
    }

    ui::MainWindow& window() { return bench->window(); }

    ui::Store& store() { return bench->desk().store; }

    SamplePage& page() { return static_cast<SamplePage&>(*window().currentPage()); }

    template <class Child>
    Child* find(const QString& name) {
        return window().findChild<Child*>(name);
    }

    /// Where a key of the person goes.
    QWidget* focus() { return QApplication::focusWidget() ? QApplication::focusWidget() : &window(); }

    void advance(std::chrono::milliseconds by) { *now = now->load() + by; }

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(focus(), key, modifiers);
    }

    void type(const QString& text) {
        for (const QChar letter : text) {
            QTest::sendKeyEvent(QTest::Click, focus(), Qt::Key(0), letter, Qt::NoModifier);
        }
    }

    StoredWorkspace workspace;
    QTemporaryDir folder;
    QSettings settings{folder.filePath(QStringLiteral("desk.ini")), QSettings::IniFormat};
    ui::Theme theme{ui::Theme::Mode::Light};
    /// Both threads look at it.
    std::shared_ptr<std::atomic<core::Instant>> now = std::make_shared<std::atomic<core::Instant>>(tuesday());
    core::MemberId member;
    core::ClientId client;
    std::unique_ptr<ui::Workbench> bench;
};

} // namespace test
