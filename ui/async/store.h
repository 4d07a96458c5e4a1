// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The seam between the screens and the workspace: posts units of work to the thread that owns the
/// connection, and brings answers and changes back.
///
///     m_store.read([id](core::Database& db) { return core::clients::find(db, id); })
///         .then(this, [this](core::Result<std::optional<Client>> client) { … });
///     m_store.write([draft](core::Transaction& tx) { return core::clients::save(tx, draft); }).then(…);
///
/// Work captures values only (it runs in another thread, and again after a Busy). Jobs run first in, first
/// out.
#pragma once

#include "core/base/change.h"
#include "core/db/database.h"
#include "ui/async/pending.h"

namespace ui {

/// Made and used in the GUI thread.
class Store : public QObject {
    Q_OBJECT

public:
    enum class State { Opening, Ready, Unavailable };

    /// Called in the worker thread, at the start and after each loss of the connection.
    using Opener = std::function<core::Database()>;

    /// Begins to open at once, in a thread of its own, so that it happens while the application starts; then
    /// that thread reads what the first page will ask for. What it returns hands that connection out when it
    /// is called first, or throws what opening threw, and calls the given opener from then on.
    static Opener openedAhead(Opener opener, std::function<void(core::Database&)> readFirst = {});

    struct Options {
        std::chrono::milliseconds idleAfter{200};    ///< quiet time before upkeep runs
        std::chrono::milliseconds pollEvery{1000};   ///< foreign changes, SQLite
        std::chrono::milliseconds noticeEvery{250};  ///< foreign changes, PostgreSQL
        std::chrono::milliseconds reopenAfter{2000}; ///< after a failed opening; doubles up to 30 s
        std::chrono::milliseconds busyFor{10'000};   ///< how long a job is run again while the answer is Busy
        bool openAtOnce = true;                      ///< false: with the first job
        bool followOthers = true;                    ///< tell what other processes change
    };

    explicit Store(Opener opener, QObject* parent = nullptr);
    Store(Opener opener, const Options& options, QObject* parent = nullptr);
    /// Finishes the queued writes, drops the queued reads. Blocks until the running job ends.
    ~Store() override;

    /// A job that reads: R work(core::Database&).
    template <class Work>
    auto read(Work work) {
        using R = std::invoke_result_t<Work&, core::Database&>;
        return post<R>(Kind::Read, std::move(work));
    }

    /// A job that is one unit of work: R work(core::Transaction&). When it fails and nobody is left to take
    /// the answer, writeFailed is emitted, so that no failure goes unseen.
    template <class Work>
    auto write(Work work) {
        using R = std::invoke_result_t<Work&, core::Transaction&>;
        return post<R>(Kind::Write, [work = std::move(work)](core::Database& db) mutable -> R {
            return db.write([&work](core::Transaction& tx) -> R { return work(tx); });
        });
    }

    /// A job of several units of work (import, backup): R work(core::Database&). Finished at shutdown like a
    /// write, never run again as a whole.
    template <class Work>
    auto batch(Work work) {
        using R = std::invoke_result_t<Work&, core::Database&>;
        return post<R>(Kind::Batch, std::move(work));
    }

    State state() const { return m_state; }

    /// Why the workspace is unavailable.
    const core::Error& error() const { return m_error; }

    bool isReadOnly() const { return m_readOnly; }

    /// No job queued or running, no answer on its way.
    bool isIdle() const { return m_open == 0; }

    /// Tries to open again now instead of after the waiting time.
    void reopen();

Q_SIGNALS:
    /// What this store and other processes committed; once per turn of the event loop, before the answers of
    /// the same jobs.
    void changed(const core::Changes& changes);
    void stateChanged();
    void writeFailed(const core::Error& error);
    void idle();

private:
    enum class Kind { Read, Write, Batch };

    struct Job {
        explicit Job(Kind k)
            : kind(k) {}

        virtual ~Job() = default;
        virtual void run(core::Database& db) = 0;         ///< worker thread; may throw
        virtual void fail(core::Error why) = 0;           ///< worker thread
        virtual std::optional<core::Error> deliver() = 0; ///< GUI thread; the error that nobody took

        Kind kind;
    };

    template <class T, class Work>
    struct TypedJob;
    class Worker;

    template <class T, class Work>
    Pending<T> post(Kind kind, Work work);
    void enqueue(std::unique_ptr<Job> job);
    void collect();

    State m_state = State::Opening;
    core::Error m_error;
    bool m_readOnly = false;
    int m_open = 0;
    std::unique_ptr<Worker> m_worker;
};

template <class T, class Work>
struct Store::TypedJob final : Job {
    TypedJob(Kind k, Work w)
        : Job(k)
        , work(std::move(w)) {}

    void run(core::Database& db) override {
        if constexpr (std::is_void_v<T>) {
            work(db);
            result = core::Result<T>();
        } else {
            result = core::Result<T>(work(db));
        }
    }

    void fail(core::Error why) override { result = tl::make_unexpected(std::move(why)); }

    std::optional<core::Error> deliver() override {
        std::optional<core::Error> error;
        if (!*result) {
            error = result->error();
        }
        return pending.answer(std::move(*result)) ? std::nullopt : error;
    }

    Work work;
    std::optional<core::Result<T>> result;
    Pending<T> pending;
};

template <class T, class Work>
Pending<T> Store::post(Kind kind, Work work) {
    auto job = std::make_unique<TypedJob<T, Work>>(kind, std::move(work));
    const Pending<T> pending = job->pending;
    enqueue(std::move(job));
    return pending;
}

} // namespace ui
