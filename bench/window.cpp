// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/suites.h"
#include "core/clients/watch.h"
#include "core/db/migrator.h"
#include "core/exchange/importer.h"
#include "core/health/rules.h"
#include "ui/board/boardpage.h"
#include "ui/clients/clientspage.h"
#include "ui/page/clockkeeper.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/workbench.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QListView>
#include <QMainWindow>
#include <QProcess>
#include <QScrollBar>
#include <QSettings>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QTemporaryDir>
#include <cstdio>
#include <ctime>
#include <map>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace bench {

namespace {

using Clock = std::chrono::steady_clock;

double msSince(qint64 startNs) {
    return double(Clock::now().time_since_epoch().count() - startNs) / 1e6;
}

/// Resident memory of this process in MiB.
double resident() {
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        return 0;
    }
    return double(file.readAll().split(' ').value(1).toLongLong()) * double(sysconf(_SC_PAGESIZE)) /
           (1 << 20);
}

void say(const char* key, double value) {
    std::printf("%s %.4f\n", key, value);
    std::fflush(stdout);
}

/// Runs the event loop until the condition holds; false after a minute.
template <class Condition>
bool waitFor(Condition condition) {
    QElapsedTimer timer;
    timer.start();
    while (!condition()) {
        if (timer.elapsed() > 60'000) {
            return false;
        }
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 10);
    }
    return true;
}

/// Calls back once when a widget that fulfils the condition has painted itself.
class FirstPaint : public QObject {
public:
    FirstPaint(std::function<bool(QObject*)> fits, std::function<void()> done)
        : m_fits(std::move(fits))
        , m_done(std::move(done)) {}

    bool eventFilter(QObject* object, QEvent* event) override {
        if (event->type() == QEvent::Paint && !m_seen && m_fits(object)) {
            m_seen = true;
            QMetaObject::invokeMethod(this, m_done,
                                      Qt::QueuedConnection); // once it is on its way to the screen
        }
        return false;
    }

    bool seen() const { return m_seen; }

private:
    std::function<bool(QObject*)> m_fits;
    std::function<void()> m_done;
    bool m_seen = false;
};

core::Instant now() {
    return core::instantOf(today(), QTime(10, 42), QTimeZone::utc());
}

/// As the application does it: the workspace is opened, and the board read, while the rest is made.
struct Ahead {
    std::shared_ptr<ui::BoardAhead> board;
    ui::Store::Opener opener;
    std::shared_future<void> fonts;
};

Ahead beginAhead(const QString& path) {
    Ahead ahead;
    ahead.fonts = ui::readFontConfiguration();
    ahead.board = std::make_shared<ui::BoardAhead>();
    ahead.opener = ui::Store::openedAhead(
        [path, fonts = ahead.fonts] {
            fonts.wait();
            return core::openWorkspace(core::Location::file(path));
        },
        [board = ahead.board](core::Database& db) { board->read(db, now()); });
    return ahead;
}

template <class PageType>
ui::PageSpec page(const QString& id, const QString& text) {
    ui::PageSpec spec;
    spec.id = id;
    spec.text = text;
    spec.make = [](const ui::Desk& desk, QWidget* parent) { return new PageType(desk, parent); };
    return spec;
}

/// The application's window as its composition makes it, on settings of its own.
class Window {
public:
    Window(QApplication& application, const Ahead& ahead)
        : m_settings(m_dir.filePath(u"settings.ini"_s), QSettings::IniFormat)
        , m_theme((ahead.fonts.wait(), ui::Theme::Mode::Light)) {
        m_theme.applyTo(application);
        ui::Workbench::Setup setup;
        setup.opener = ahead.opener;
        setup.clock = now;
        setup.pages.push_back(page<ui::BoardPage>(ui::pages::Board, u"Board"_s));
        setup.pages.back().make = [board = ahead.board](const ui::Desk& desk, QWidget* parent) {
            return new ui::BoardPage(desk, parent, board);
        };
        setup.pages.push_back(page<ui::ClientsPage>(ui::pages::Clients, u"Clients"_s));
        m_bench = std::make_unique<ui::Workbench>(setup, m_theme, m_settings);
        QObject::connect(m_bench.get(), &ui::Workbench::ready, &m_bench->window(), [this] {
            m_bench->window().resize(1280, 800);
            m_bench->window().show();
        });
    }

    ui::Workbench& bench() { return *m_bench; }

    QTableView* openClients() {
        waitFor([&] { return m_bench->window().isVisible() && m_bench->desk().store.isIdle(); });
        m_bench->window().go({ui::pages::Clients, 0, {}});
        QTableView* table = nullptr;
        waitFor([&] {
            table = m_bench->window().findChild<QTableView*>(u"clientList"_s);
            return table && table->model() && table->model()->rowCount() > 50;
        });
        return table;
    }

private:
    QTemporaryDir m_dir;
    QSettings m_settings;
    ui::Theme m_theme;
    std::unique_ptr<ui::Workbench> m_bench;
};

bool isLaneWithRows(QObject* object) {
    const auto* view = object->parent() ? qobject_cast<const QListView*>(object->parent()) : nullptr;
    return view && view->viewport() == object && view->objectName() == "reactiveLane"_L1 && view->model() &&
           view->model()->rowCount() > 1;
}

int emptyWindow(QApplication& application, qint64 start) {
    QMainWindow window;
    window.setCentralWidget(new QTableView);
    FirstPaint paint([&](QObject* object) { return object == &window; },
                     [&] {
                         say("painted", msSince(start));
                         say("resident", resident());
                         QCoreApplication::quit();
                     });
    application.installEventFilter(&paint);
    window.resize(1280, 800);
    window.show();
    return QApplication::exec();
}

int board(QApplication& application, qint64 start, const Ahead& ahead) {
    Window window(application, ahead);
    bool painted = false;
    FirstPaint paint(isLaneWithRows, [&] {
        painted = true;
        say("painted", msSince(start));
    });
    application.installEventFilter(&paint);
    waitFor([&] { return painted && window.bench().desk().store.isIdle(); });
    // Some use: a list scrolled from end to end, and back.
    QTableView* table = window.openClients();
    auto* bar = table->verticalScrollBar();
    for (int i = 0; i <= 60; ++i) {
        bar->setValue(bar->maximum() * (i % 30) / 30);
        waitFor([&] { return window.bench().desk().store.isIdle(); });
    }
    window.bench().window().go({ui::pages::Board, 0, {}});
    waitFor([&] { return window.bench().desk().store.isIdle(); });
    say("resident", resident());
    return 0;
}

double framesPerRun(QTableView* table, int frames) {
    auto* bar = table->verticalScrollBar();
    const auto scroll = [&] {
        for (int i = 0; i < frames; ++i) {
            bar->setValue(3 * (i % 60));
            table->viewport()->repaint();
        }
    };
    return timed(scroll, true) / frames;
}

int frames(QApplication& application, const Ahead& ahead) {
    Window window(application, ahead);
    QTableView* table = window.openClients();
    if (!table) {
        return 1;
    }
    // Loads the rows that will be seen; loading is not what is measured here.
    for (int i = 0; i < 60; ++i) {
        table->verticalScrollBar()->setValue(3 * i);
        table->viewport()->repaint();
        waitFor([&] { return window.bench().desk().store.isIdle(); });
    }
    QAbstractItemDelegate* ours = table->itemDelegate();
    QStyledItemDelegate stock;
    constexpr int Frames = 120;
    for (int round = 0; round < 9; ++round) {
        table->setItemDelegate(ours);
        framesPerRun(table, 10);
        say("ours", framesPerRun(table, Frames));
        table->setItemDelegate(&stock);
        framesPerRun(table, 10);
        say("stock", framesPerRun(table, Frames));
    }
    table->setItemDelegate(ours);
    return 0;
}

/// How long the event loop did not turn, in ms.
struct Gap {
    double wall = 0;
    double thread = 0; ///< of it on the processor: what other programs take is not in it, nor is waiting
};

double threadMs() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

/// Looks each millisecond whether the event loop still turns.
class Watchdog : public QObject {
public:
    Watchdog() {
        takeWorst();
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.start(1);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            const auto now = Clock::now();
            const double thread = threadMs();
            m_worst.wall =
                std::max(m_worst.wall, std::chrono::duration<double, std::milli>(now - m_last).count());
            m_worst.thread = std::max(m_worst.thread, thread - m_lastThread);
            m_last = now;
            m_lastThread = thread;
        });
    }

    Gap takeWorst() {
        m_last = Clock::now();
        m_lastThread = threadMs();
        return std::exchange(m_worst, Gap());
    }

private:
    QTimer m_timer;
    Clock::time_point m_last;
    double m_lastThread = 0;
    Gap m_worst;
};

/// The worst gaps of each kind of work, by round.
class Gaps {
public:
    void add(const QByteArray& what, const Gap& gap) {
        m_gaps[what].push_back(gap.wall);
        m_gaps[what + "_(thread_time)"].push_back(gap.thread);
    }

    /// The best of the rounds, since other programs make gaps, too.
    void tell() const {
        for (const auto& [what, gaps] : m_gaps) {
            say(what.constData(), *std::min_element(gaps.begin(), gaps.end()));
        }
    }

private:
    std::map<QByteArray, std::vector<double>> m_gaps;
};

void writeCsv(const QString& path, int rows) {
    QFile file(path);
    file.open(QIODevice::WriteOnly);
    file.write("id,date,member,client,minutes,class,note\n");
    for (int i = 0; i < rows; ++i) {
        file.write(QByteArray::number(i) + ",2026-05-0" + QByteArray::number(1 + i % 9) + ",Mara,Client " +
                   QByteArray::number(i % 50) + ",25,proactive,Call\n");
    }
}

/// The worst gap of some seconds of work.
template <class Step, class Done>
Gap worstGap(Watchdog& watchdog, Step step, Done done) {
    watchdog.takeWorst();
    QElapsedTimer timer;
    timer.start();
    QTimer steps;
    QObject::connect(&steps, &QTimer::timeout, &steps, step);
    steps.start(16);
    waitFor([&] { return timer.elapsed() > 2'000 && done(); });
    steps.stop();
    return watchdog.takeWorst();
}

int stalls(QApplication& application, const Ahead& ahead) {
    Window window(application, ahead);
    QTableView* table = window.openClients();
    if (!table) {
        return 1;
    }
    ui::Workbench& bench = window.bench();
    waitFor([&] { return bench.desk().store.isIdle(); });
    Watchdog watchdog;
    auto* bar = table->verticalScrollBar();
    int at = 0;
    const auto scroll = [&] { bar->setValue((at += 37) % std::max(1, bar->maximum())); };
    const auto always = [] { return true; };
    Gaps worst;
    QTemporaryDir dir;
    bool swept = false;
    QObject::connect(&bench.desk().sweeper, &ui::Sweeper::swept, &watchdog, [&] { swept = true; });
    for (int round = 0; round < 3; ++round) {
        worst.add("scrolling", worstGap(watchdog, scroll, always));
        const QString csv = dir.filePath(u"%1.csv"_s.arg(round));
        writeCsv(csv, 30'000);
        bool imported = false;
        bench.desk()
            .store
            .batch(
                [csv](core::Database& db) { return core::exchange::import(db, core::exchange::plan({csv})); })
            .then(&bench, [&](const core::Result<core::exchange::Report>&) { imported = true; });
        worst.add("importing", worstGap(watchdog, scroll, [&] { return imported; }));
        // Every client is due, and every score becomes another.
        swept = false;
        bench.desk().store.write([round](core::Transaction& tx) {
            auto rule = core::health::currentRule(tx);
            rule.groups[0].weight = 3 + round % 2;
            core::health::saveRule(tx, rule, {});
            core::clients::lookAgainAtAll(tx);
        });
        bench.desk().sweeper.sweepNow();
        worst.add("sweeping", worstGap(watchdog, scroll, [&] { return swept; }));
        bool changed = false;
        bench.desk()
            .store
            .batch([round](core::Database& db) {
                changeCalendar(db, round);
                return true;
            })
            .then(&bench, [&](const core::Result<bool>&) { changed = true; });
        waitFor([&] { return changed; });
        ui::ClockKeeper keeper(bench.desk().store);
        keeper.begin();
        bool began = false;
        worst.add("reckoning", worstGap(watchdog, scroll, [&] {
                      began = began || keeper.isRunning();
                      return began && !keeper.isRunning();
                  }));
        bench.window().go({ui::pages::Board, 0, {}});
        waitFor([&] { return bench.desk().store.isIdle(); });
        const auto refresh = [&] {
            bench.desk().store.write([](core::Transaction& tx) { tx.changed(core::Entity::Everything, 0); });
        };
        worst.add("refreshing", worstGap(watchdog, refresh, always));
        table = window.openClients();
    }
    worst.tell();
    return 0;
}

using Said = std::map<QString, std::vector<double>>;

Said runChild(const QStringList& arguments) {
    QProcess child;
    QStringList all{u"--child"_s};
    all += arguments;
    all += QString::number(Clock::now().time_since_epoch().count());
    child.start(QCoreApplication::applicationFilePath(), all);
    if (!child.waitForFinished(240'000) || child.exitStatus() != QProcess::NormalExit) {
        std::printf("%s: no answer. %s\n", qUtf8Printable(arguments.join(u' ')),
                    child.readAllStandardError().constData());
        child.kill();
    }
    Said said;
    for (const QByteArray& line : child.readAllStandardOutput().split('\n')) {
        const auto words = line.split(' ');
        if (words.size() == 2) {
            said[QString::fromUtf8(words[0])].push_back(words[1].toDouble());
        }
    }
    return said;
}

} // namespace

int runWindowChild(int argc, char** argv) {
    const QString what = QString::fromLocal8Bit(argv[2]);
    const QString path = QString::fromLocal8Bit(argv[3]);
    std::optional<Ahead> ahead;
    if (what != "empty"_L1) {
        ahead = beginAhead(path);
    }
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const qint64 start = arguments.back().toLongLong();
    if (what == "empty"_L1) {
        return emptyWindow(application, start);
    }
    if (what == "board"_L1) {
        return board(application, start, *ahead);
    }
    if (what == "frames"_L1) {
        return frames(application, *ahead);
    }
    return stalls(application, *ahead);
}

void measureWindow(Bench& bench, const Sized& workspace) {
    const QString start = u"start to first board rows / empty window"_s;
    const QString memory = u"resident memory after use / empty window"_s;
    const QString frame = u"scrolling, a frame / stock delegate"_s;
    const QString stall = u"longest stall of the window"_s;
    if (bench.wants(start) || bench.wants(memory)) {
        Said ours;
        Said empty;
        for (int round = 0; round < 9; ++round) {
            for (const auto& [key, values] : runChild({u"board"_s, workspace.path})) {
                ours[key].push_back(values.front());
            }
            for (const auto& [key, values] : runChild({u"empty"_s, QString()})) {
                empty[key].push_back(values.front());
            }
        }
        const double bar = workspace.percent == 100 ? 2.5 : 2;
        if (ours[u"painted"_s].size() == 9) {
            bench.addRatios(start, workspace.size(), bar, ours[u"painted"_s], empty[u"painted"_s], "ms");
            bench.addRatios(memory, workspace.size(), 2.5, ours[u"resident"_s], empty[u"resident"_s], "MiB");
        }
    }
    if (bench.wants(frame)) {
        Said said = runChild({u"frames"_s, workspace.path});
        if (!said[u"ours"_s].empty()) {
            bench.addRatios(frame, workspace.size(), 0.6, said[u"ours"_s], said[u"stock"_s], "ms");
        }
    }
    if (bench.wants(stall)) {
        const QTemporaryDir dir;
        const QString copy = copyOf(workspace, dir.path(), u"stall"_s); // the import writes
        for (const auto& [key, values] : runChild({u"stalls"_s, copy})) {
            bench.addLimit(stall + u", "_s + QString(key).replace(u'_', u' '), workspace.size(),
                           values.front(), 16, "ms");
        }
    }
}

} // namespace bench
