// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/async/store.h"

#include <QLoggingCategory>
#include <QThread>
#include <condition_variable>
#include <deque>
#include <future>
#include <mutex>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

Q_LOGGING_CATEGORY(logStore, "waymark.store")

using SteadyClock = std::chrono::steady_clock;

/// What happened to a job or an opening; no exception gets past here.
template <class Work>
std::optional<core::Error> guarded(Work work) {
    try {
        work();
        return std::nullopt;
    } catch (const core::Failure& failure) {
        return failure.error();
    } catch (const std::exception& exception) {
        return core::Error{core::ErrorKind::Internal,
                           u"Waymark met a defect of its own. Nothing was changed."_s,
                           QString::fromUtf8(exception.what())};
    } catch (...) {
        return core::Error{core::ErrorKind::Internal,
                           u"Waymark met a defect of its own. Nothing was changed."_s,
                           u"unknown exception"_s};
    }
}

void merge(core::Changes& into, const core::Changes& more) {
    for (const core::Change& change : more) {
        if (std::find(into.begin(), into.end(), change) == into.end()) {
            into.push_back(change);
        }
    }
    constexpr std::size_t Many = 2000; // asking each model about more than that costs more than reloading
    if (into.size() > Many) {
        into = {{core::Entity::Everything, 0}};
    }
}

} // namespace

/// Shared by both threads: the queue one way, answers, changes and the state the other way.
class Store::Worker {
public:
    struct Report {
        std::vector<std::unique_ptr<Job>> done;
        core::Changes changes;
        std::optional<State> state;
        core::Error error;
        bool readOnly = false;
    };

    Worker(Store& store, Opener opener, const Options& options)
        : m_store(store)
        , m_opener(std::move(opener))
        , m_options(options)
        , m_thread(QThread::create([this] { run(); })) {
        m_thread->setObjectName(u"store"_s);
        m_thread->start();
    }

    ~Worker() {
        {
            const std::lock_guard lock(m_mutex);
            m_stopping = true;
            std::erase_if(m_queue, [](const auto& job) { return job->kind == Kind::Read; });
        }
        m_wake.notify_one();
        m_thread->wait();
    }

    void enqueue(std::unique_ptr<Job> job) {
        {
            const std::lock_guard lock(m_mutex);
            m_queue.push_back(std::move(job));
        }
        m_wake.notify_one();
    }

    void reopen() {
        {
            const std::lock_guard lock(m_mutex);
            m_reopenNow = true;
        }
        m_wake.notify_one();
    }

    Report take() {
        const std::lock_guard lock(m_mutex);
        m_reported = false;
        return std::exchange(m_report, {});
    }

private:
    void run();
    std::unique_ptr<Job> next();
    void execute(Job& job);
    std::optional<core::Error> attempt(Job& job);
    void open();
    void drop(const core::Error& why);
    void upkeep();
    std::optional<SteadyClock::time_point> wakeAt() const;
    void poll();
    void setState(State state, const core::Error& error = {});

    /// Changes what the GUI thread will find and makes sure that it looks.
    template <class Fill>
    void report(Fill fill) {
        const std::lock_guard lock(m_mutex);
        fill(m_report);
        if (!std::exchange(m_reported, true)) {
            QMetaObject::invokeMethod(&m_store, &Store::collect, Qt::QueuedConnection);
        }
    }

    Store& m_store;
    const Opener m_opener;
    const Options m_options;

    std::mutex m_mutex; // guards from here …
    std::condition_variable m_wake;
    std::deque<std::unique_ptr<Job>> m_queue;
    Report m_report;
    bool m_reported = false;
    bool m_stopping = false;
    bool m_reopenNow = false; // … to here

    // The worker thread's own.
    std::optional<core::Database> m_database;
    core::Error m_openError;
    SteadyClock::time_point m_quietSince;
    SteadyClock::time_point m_polledAt;
    SteadyClock::time_point m_reopenAt;
    std::chrono::milliseconds m_reopenWait{0};
    bool m_upkeepDue = false;
    bool m_fileGone = false; ///< taken away while it was open: the reason names the copy of what it held
    bool m_openedBefore = false;
    bool m_triedToOpen = false;

    std::unique_ptr<QThread> m_thread; // last: starts when everything else is there
};

void Store::Worker::run() {
    if (m_options.openAtOnce) {
        open();
    }
    while (auto job = next()) {
        execute(*job);
        if (job->kind != Kind::Read) {
            m_upkeepDue = true;
        }
        report([&job](Report& report) { report.done.push_back(std::move(job)); });
    }
    if (m_database && m_upkeepDue) {
        guarded([this] { m_database->idle(); });
    }
    m_database.reset();
}

/// The next job; upkeep and polling happen while there is none. Null when the store goes away.
std::unique_ptr<Store::Job> Store::Worker::next() {
    std::unique_lock lock(m_mutex);
    m_quietSince = SteadyClock::now();
    for (;;) {
        if (!m_queue.empty()) {
            auto job = std::move(m_queue.front());
            m_queue.pop_front();
            return job;
        }
        if (m_stopping) {
            return nullptr;
        }
        if (std::exchange(m_reopenNow, false)) {
            m_reopenAt = {};
        }
        const auto wake = wakeAt();
        const bool due =
            wake ? m_wake.wait_until(lock, *wake) == std::cv_status::timeout : (m_wake.wait(lock), false);
        if (due || m_reopenNow) {
            if (std::exchange(m_reopenNow, false)) {
                m_reopenAt = {};
            }
            lock.unlock();
            upkeep();
            lock.lock();
        }
    }
}

/// Null: only a job can wake the thread.
std::optional<SteadyClock::time_point> Store::Worker::wakeAt() const {
    if (!m_database) {
        return m_triedToOpen ? std::optional(m_reopenAt) : std::nullopt;
    }
    std::optional<SteadyClock::time_point> wake;
    if (m_options.followOthers) {
        const bool slow = m_database->engine() == core::Engine::Sqlite;
        wake = m_polledAt + (slow ? m_options.pollEvery : m_options.noticeEvery);
    }
    if (m_upkeepDue) {
        const auto quiet = m_quietSince + m_options.idleAfter;
        wake = wake ? std::min(*wake, quiet) : quiet;
    }
    return wake;
}

void Store::Worker::upkeep() {
    const auto now = SteadyClock::now();
    if (!m_database) {
        if (now >= m_reopenAt) {
            open();
        }
        return;
    }
    if (m_upkeepDue && now >= m_quietSince + m_options.idleAfter) {
        m_upkeepDue = false;
        guarded([this] { m_database->idle(); });
    }
    if (m_options.followOthers) {
        poll();
    }
}

void Store::Worker::poll() {
    m_polledAt = SteadyClock::now();
    core::Changes changes;
    const auto error = guarded([&] { changes = m_database->foreignChanges(); });
    if (m_database->isLost()) {
        drop(error.value_or(
            core::Error{core::ErrorKind::Unavailable, u"The connection to the workspace was lost."_s, {}}));
        m_reopenAt = {};
        return;
    }
    if (!changes.empty()) {
        report([&](Report& report) { merge(report.changes, changes); });
    }
}

void Store::Worker::open() {
    m_triedToOpen = true;
    const auto error = guarded([this] { m_database.emplace(m_opener()); });
    if (error) {
        m_database.reset();
        // That there is no such file is known, and says less than what became of it.
        m_fileGone = m_fileGone && error->kind == core::ErrorKind::NotFound;
        if (!m_fileGone) {
            m_openError = *error;
        }
        m_reopenWait = std::clamp(m_reopenWait * 2, m_options.reopenAfter, std::chrono::milliseconds(30'000));
        m_reopenAt = SteadyClock::now() + m_reopenWait;
        qCWarning(logStore).noquote() << "cannot open:" << error->text << error->detail;
        setState(State::Unavailable, m_openError);
        return;
    }
    m_reopenWait = {};
    m_fileGone = false;
    m_database->onCommitted([this](const core::Changes& changes) {
        report([&](Report& report) { merge(report.changes, changes); });
    });
    m_polledAt = SteadyClock::now();
    const bool readOnly = m_database->isReadOnly();
    const bool again = std::exchange(m_openedBefore, true);
    report([&](Report& report) {
        report.state = State::Ready;
        report.error = {};
        report.readOnly = readOnly;
        if (again) {
            merge(report.changes, {{core::Entity::Everything, 0}}); // others may have written meanwhile
        }
    });
}

void Store::Worker::drop(const core::Error& why) {
    m_fileGone = m_database->isLost() && m_database->engine() == core::Engine::Sqlite;
    m_database.reset();
    m_openError = why;
    m_reopenAt = SteadyClock::now() + m_options.idleAfter;
    qCWarning(logStore).noquote() << "connection dropped:" << why.text << why.detail;
    setState(State::Unavailable, why);
}

void Store::Worker::setState(State state, const core::Error& error) {
    report([&](Report& report) {
        report.state = state;
        report.error = error;
    });
}

void Store::Worker::execute(Job& job) {
    const auto giveUp = SteadyClock::now() + m_options.busyFor;
    for (int attempts = 1;; ++attempts) {
        auto error = attempt(job);
        if (!error) {
            return;
        }
        if (error->kind != core::ErrorKind::Busy || job.kind == Kind::Batch || SteadyClock::now() >= giveUp) {
            job.fail(std::move(*error));
            return;
        }
        QThread::msleep(static_cast<unsigned long>(std::min(10 * attempts, 200)));
    }
}

std::optional<core::Error> Store::Worker::attempt(Job& job) {
    if (!m_database) {
        // A first job after a loss opens at once; while opening keeps failing, jobs fail without waiting for
        // the same refusal each.
        if (m_reopenWait.count() == 0 || SteadyClock::now() >= m_reopenAt) {
            open();
        }
        if (!m_database) {
            return core::Error{core::ErrorKind::Unavailable, m_openError.text, m_openError.detail};
        }
    }
    auto error = guarded([&] { job.run(*m_database); });
    if (m_database->isLost() || (error && error->kind == core::ErrorKind::Unavailable)) {
        drop(error.value_or(
            core::Error{core::ErrorKind::Unavailable, u"The connection to the workspace was lost."_s, {}}));
    }
    return error;
}

Store::Opener Store::openedAhead(Opener opener, std::function<void(core::Database&)> readFirst) {
    const auto openAndRead = [opener, readFirst = std::move(readFirst)] {
        core::Database database = opener();
        if (readFirst) {
            readFirst(database);
        }
        return database;
    };
    auto first = std::make_shared<std::future<core::Database>>(std::async(std::launch::async, openAndRead));
    return [first = std::move(first), opener = std::move(opener)] {
        if (!first->valid()) {
            return opener();
        }
        core::Database database = first->get();
        database.moveToThisThread();
        return database;
    };
}

Store::Store(Opener opener, QObject* parent)
    : Store(std::move(opener), Options{}, parent) {}

Store::Store(Opener opener, const Options& options, QObject* parent)
    : QObject(parent)
    , m_worker(std::make_unique<Worker>(*this, std::move(opener), options)) {}

Store::~Store() = default;

void Store::enqueue(std::unique_ptr<Job> job) {
    ++m_open;
    m_worker->enqueue(std::move(job));
}

void Store::reopen() {
    m_worker->reopen();
}

void Store::collect() {
    Worker::Report report = m_worker->take();
    const QPointer<Store> alive(this); // a slot or continuation may take this store down
    if (report.state) {
        m_state = *report.state;
        m_error = report.error;
        m_readOnly = report.readOnly;
        Q_EMIT stateChanged();
    }
    if (alive && !report.changes.empty()) {
        Q_EMIT changed(report.changes);
    }
    for (auto& job : report.done) {
        if (!alive) {
            return;
        }
        --m_open;
        const auto error = job->deliver();
        if (alive && error && job->kind != Kind::Read) {
            Q_EMIT writeFailed(*error);
        }
    }
    if (alive && m_open == 0 && !report.done.empty()) {
        Q_EMIT idle();
    }
}

} // namespace ui
