// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages.h"
#include "core/clients/client.h"
#include "core/deviations/list.h"
#include "core/deviations/playbookrun.h"
#include "core/deviations/store.h"
#include "core/journeys/outline.h"
#include "core/people/member.h"
#include "core/touchpoints/plans.h"
#include "tests/ui/async/storefixture.h"
#include "ui/journeys/mapview.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/workbench.h"
#include "ui/widgets/dialogframe.h"
#include "ui/widgets/numberlink.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <atomic>

using namespace Qt::Literals::StringLiterals;
using core::DeviationState;
using test::until;

namespace {

/// The whole window over a workspace with one client, and a clock that the test moves.
class Way {
public:
    Way() {
        core::DatabaseOptions options;
        options.clock = [now = m_now] { return core::fromMs(*now); };
        core::Database db = core::openWorkspace(m_workspace.location(), options);
        db.write([this](core::Transaction& tx) {
            core::people::Member mara;
            mara.name = u"Mara Lindqvist"_s;
            const auto member = core::people::save(tx, mara).id;
            core::clients::Client made;
            made.name = u"Tidewater Hotels"_s;
            made.owner = member;
            client = core::clients::save(tx, made).id;
        });
        ui::Workbench::Setup setup;
        setup.opener = [location = m_workspace.location(), options] {
            return core::openWorkspace(location, options);
        };
        setup.clock = options.clock;
        setup.pages = app::pages();
        m_bench = std::make_unique<ui::Workbench>(setup, m_theme, m_settings);
        bool ready = false;
        QObject::connect(m_bench.get(), &ui::Workbench::ready, m_bench.get(), [&ready] { ready = true; });
        REQUIRE(until([&ready] { return ready; }));
        window().resize(1440, 900);
        window().show();
        window().activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window()));
        settle();
    }

    ui::MainWindow& window() { return m_bench->window(); }

    const ui::Desk& desk() { return m_bench->desk(); }

    void settle() {
        REQUIRE(until([this] {
            return window().currentPage() && window().currentPage()->isSettled() && desk().store.isIdle();
        }));
    }

    /// By its key, as a person changes pages.
    void go(Qt::Key key, const QString& page) {
        press(key, Qt::ControlModifier);
        REQUIRE(until([&] { return window().currentPage()->objectName() == page; }));
        settle();
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(focus(), key, modifiers);
    }

    void type(const QString& text) { QTest::keyClicks(focus(), text); }

    QWidget* focus() { return QApplication::focusWidget() ? QApplication::focusWidget() : &window(); }

    /// Pages that were left stay alive; only what is seen counts.
    template <class Child>
    Child* seen(const QString& name) {
        Child* found = nullptr;
        REQUIRE(until([&] {
            for (auto* child : window().template findChildren<Child*>(name)) {
                found = child->isVisible() ? child : found;
            }
            return found != nullptr;
        }));
        return found;
    }

    ui::DialogFrame* dialog() {
        REQUIRE(until([this] { return ui::DialogFrame::openIn(&window()) != nullptr; }));
        settle();
        return ui::DialogFrame::openIn(&window());
    }

    void submit() {
        press(Qt::Key_Return, Qt::ControlModifier);
        REQUIRE(until([this] { return ui::DialogFrame::openIn(&window()) == nullptr; }));
        settle();
    }

    /// Days go by, and F5 has the workspace swept as it would be by itself.
    void letDaysPass(int days) {
        *m_now += core::toMs(core::Instant(std::chrono::hours(24 * days)));
        sweep();
    }

    void sweep() {
        const auto before = desk().sweeper.lastAt();
        bool swept = false;
        const auto connection =
            QObject::connect(&desk().sweeper, &ui::Sweeper::swept, &window(), [&swept] { swept = true; });
        press(Qt::Key_F5);
        REQUIRE(until([&] { return swept; }));
        QObject::disconnect(connection);
        CHECK_FALSE(desk().sweeper.error());
        CHECK(desk().sweeper.lastAt() >= before);
        settle();
    }

    template <class Read>
    auto read(Read read) {
        return test::answerOf(desk().store.read(std::move(read))).value();
    }

    std::vector<core::deviations::Deviation> found() {
        return read([id = client](core::Database& db) { return core::deviations::ofClient(db, id, 20); });
    }

    QStringList rows(const QString& list) {
        const auto* model = seen<QAbstractItemView>(list)->model();
        QStringList texts;
        for (int row = 0; row < model->rowCount(); ++row) {
            texts << model->index(row, 0).data().toString();
        }
        return texts;
    }

    /// Chooses the first row of a list that has the text.
    void choose(const QString& list, const QString& text) {
        auto* view = seen<QAbstractItemView>(list);
        REQUIRE(until([&] { return !rows(list).filter(text).isEmpty(); }));
        view->setFocus();
        view->setCurrentIndex(
            view->model()->index(int(rows(list).indexOf(rows(list).filter(text).front())), 0));
    }

    core::ClientId client;

private:
    std::shared_ptr<std::atomic<qint64>> m_now =
        std::make_shared<std::atomic<qint64>>(core::toMs(test::tuesday()));
    test::StoredWorkspace m_workspace;
    QTemporaryDir m_folder;
    QSettings m_settings{m_folder.filePath(u"desk.ini"_s), QSettings::IniFormat};
    ui::Theme m_theme{ui::Theme::Mode::Light};
    std::unique_ptr<ui::Workbench> m_bench;
};

using Part = ui::MapPart;

void clickMap(Way& way, const ui::MapItem& item) {
    auto* map = way.seen<ui::MapView>(u"journeyMap"_s);
    const auto* box = map->mapLayout().boxOf(item);
    REQUIRE(box);
    QTest::mouseClick(map, Qt::LeftButton, {}, box->box.center().toPoint());
}

/// Writes into the cell whose editor is open.
void write(Way& way, const QString& text) {
    REQUIRE(way.seen<ui::MapView>(u"journeyMap"_s)->isEditing());
    way.type(text);
    way.press(Qt::Key_Return);
    way.settle();
}

/// One stage of 20 working days with a goal, a touchpoint in its middle, and an accountable department.
void design(Way& way) {
    way.go(Qt::Key_3, u"journeys"_s);
    QTest::mouseClick(way.seen<QAbstractButton>(u"blankJourney"_s), Qt::LeftButton);
    way.dialog();
    QTest::mouseClick(way.seen<QAbstractButton>(u"template99"_s), Qt::LeftButton, {}, {8, 10});
    way.submit();
    QTest::mouseClick(way.seen<QAbstractButton>(u"firstStage"_s), Qt::LeftButton);
    write(way, u"Onboarding"_s);
    clickMap(way, {Part::Goal, 0, 0});
    way.press(Qt::Key_Return);
    write(way, u"The first campaign runs"_s);
    clickMap(way, {Part::Step, 0, 0});
    write(way, u"Kick-off call"_s);
    clickMap(way, {Part::Roles, 0, 0});
    way.press(Qt::Key_Return, Qt::AltModifier);
    for (auto* box : way.window().findChildren<QCheckBox*>()) {
        if (box->isVisible() && box->accessibleName() == u"Service is accountable"_s) {
            QTest::mouseClick(box, Qt::LeftButton, {}, {8, 8});
        }
    }
    way.settle();
}

void publish(Way& way) {
    way.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(way.focus()->objectName() == u"publish"_s);
    way.press(Qt::Key_Space);
    REQUIRE(until([&] {
        return way.read([](core::Database& db) { return core::journeys::publishedVersions(db); }).size() == 1;
    }));
    way.settle();
}

void enrol(Way& way) {
    way.go(Qt::Key_2, u"clients"_s);
    way.press(Qt::Key_E);
    way.dialog();
    REQUIRE(until([&] { return way.seen<QComboBox>(u"enrolJourney"_s)->count() == 1; }));
    way.settle();
    way.submit();
}

core::deviations::Deviation only(Way& way) {
    const auto all = way.found();
    REQUIRE(all.size() == 1);
    return all.front();
}

} // namespace

TEST_CASE("A journey is designed and published, a client enrolled, seen to drift, guided back and counted") {
    Way way;
    design(way);
    publish(way);
    enrol(way);
    way.sweep();
    CHECK(way.found().empty());

    // The call is not made: the sweep finds it by itself, and the board shows the client first.
    way.letDaysPass(20);
    CHECK(only(way).kind == core::DeviationKind::MissedTouchpoint);
    way.go(Qt::Key_1, u"board"_s);
    way.choose(u"proactiveLane"_s, u"Tidewater Hotels, Missed touchpoint"_s);

    // Guided back by keys alone: the playbook begins, its first step is logged.
    way.press(Qt::Key_G);
    REQUIRE(until([&] { return way.window().currentPage()->objectName() == u"deviations"_s; }));
    way.settle();
    const auto id = only(way).id;
    CHECK(only(way).state == DeviationState::Guided);
    way.seen<QWidget>(u"logStep"_s);
    way.press(Qt::Key_L);
    way.dialog();
    way.submit();
    const auto run = way.read([id](core::Database& db) { return core::deviations::findRun(db, id); });
    REQUIRE(run);
    CHECK(run->closed() == 1);

    // The call itself is made up for from the board, and the next sweep sees that by its rule.
    way.go(Qt::Key_1, u"board"_s);
    way.choose(u"proactiveLane"_s, u"Kick-off call, Tidewater Hotels"_s);
    way.press(Qt::Key_E);
    way.dialog();
    way.submit();
    way.sweep();
    CHECK(only(way).state == DeviationState::Fixed);

    // Nobody heard of it for the length of the notice window: caught first, and the rate opens it.
    way.letDaysPass(31);
    way.press(Qt::Key_F5);
    auto* rate = way.seen<ui::NumberLink>(u"caughtRate"_s);
    REQUIRE(until([&] { return rate->text().startsWith(u"100"_s); }));
    QTest::mouseClick(rate, Qt::LeftButton);
    REQUIRE(until([&] { return way.window().currentPage()->objectName() == u"deviations"_s; }));
    way.settle();
    CHECK(until([&] {
        const auto early = way.rows(u"deviationList"_s).filter(u"early"_s);
        return early.size() == 1 && early.front().contains(u"Tidewater Hotels"_s);
    }));
}
