// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// A list of any length: a snapshot of keys, and rows fetched in blocks as they become visible.
///
///     auto* model = new RowModel<ClientRow>(store, {
///         .firstPage = [q](Database& db, int limit) { return clients::listFirst(db, q, limit); },
///         .keys = [q](Database& db) { return clients::listIds(db, q); },
///         .rows = [q](Database& db, const std::vector<qint64>& ids) { return clients::rowsOf(db, ids); },
///         .key = [](const ClientRow& row) { return row.id.value; },
///         .data = [](const ClientRow& row, int column, int role) -> QVariant { … },
///         .columns = {tr("Client"), tr("Owner")},
///         .concerns = {Entity::Client, Entity::Touchpoint}}, this);
///     model->setSource(other);      // another sort or filter: the old rows stay until the new ones are
///     there
///
/// The functions that take a Database run in the store's thread and capture values only.
#pragma once

#include "ui/async/store.h"
#include "ui/models/keyedmodel.h"

#include <QCache>
#include <QTimer>

namespace ui {

template <class Row>
struct RowSource {
    /// Optional: the rows that are painted while the keys are still being read.
    std::function<std::vector<Row>(core::Database&, int limit)> firstPage;
    std::function<std::vector<qint64>(core::Database&)> keys;
    /// Rows of these keys, in any order; missing ones were deleted meanwhile.
    std::function<std::vector<Row>(core::Database&, const std::vector<qint64>&)> rows;
    std::function<qint64(const Row&)> key;
    std::function<QVariant(const Row&, int column, int role)> data;
    QStringList columns{QString()};
    std::vector<int> numbers{}; ///< columns whose head stands on the right, over their numbers
    /// Changes of these reload the list.
    std::vector<core::Entity> concerns;
};

/// The part without a row type: order, reload, blocks.
class RowModelBase : public KeyedModel {
    Q_OBJECT

public:
    static constexpr int BlockRows = 64;
    static constexpr int CachedRows = 64 * BlockRows;

    /// False until the first rows of the source are there, and while a reload is on its way.
    bool isSettled() const { return m_settled; }

    /// Rows are counted to the end (the key snapshot is there).
    bool isComplete() const { return m_complete; }

    /// Reads keys and visible rows anew; calls within one turn of the event loop become one.
    void reload();

    const core::Error& error() const { return m_error; }

Q_SIGNALS:
    void settled();
    /// A read failed; the old rows stay.
    void failed(const core::Error& error);

protected:
    RowModelBase(Store& store, QObject* parent);

    virtual bool concernedBy(const core::Changes& changes) const = 0;
    virtual bool isCached(qint64 key) const = 0;
    /// Asks the store; answers with keysRead, rowsRead or readFailed and the token.
    virtual void readFirst(int token) = 0;
    virtual void readKeys(int token, std::vector<qint64> before, std::vector<qint64> visible) = 0;
    virtual void readRows(int token, std::vector<qint64> keys) = 0;
    virtual bool hasFirstPage() const = 0;

    struct KeysAnswer {
        std::vector<qint64> after;
        std::optional<RowSteps> steps;
    };

    void sourceChanged();
    void want(int row) const;

    bool isCurrent(int token) const { return token == m_token; }

    void firstArrived(int token, std::vector<qint64> keys);
    void keysArrived(int token, const KeysAnswer& answer);
    void rowsArrived(int token, const std::vector<qint64>& keys);
    void readFailed(int token, const core::Error& error);
    void announceRows(const std::vector<qint64>& keys);

    Store& m_store;

private:
    void start();
    void fetch();
    std::vector<qint64> touchedKeys() const;
    void setSettled(bool settled);

    QTimer m_reloadTimer;
    mutable QTimer m_fetchTimer;
    mutable std::vector<int> m_touched; ///< blocks asked for last, newest first
    mutable bool m_missing = false;
    bool m_fetching = false;
    bool m_fresh = true; ///< the source changed: begin with its first page
    bool m_settled = false;
    bool m_complete = false;
    int m_token = 0;
    core::Error m_error;
};

template <class Row>
class RowModel : public RowModelBase {
public:
    RowModel(Store& store, RowSource<Row> source, QObject* parent = nullptr)
        : RowModelBase(store, parent)
        , m_source(std::move(source))
        , m_cache(CachedRows) {
        sourceChanged();
    }

    void setSource(RowSource<Row> source) {
        m_source = std::move(source);
        sourceChanged();
    }

    /// Null while the row is on its way (it is then asked for).
    const Row* row(int at) const {
        const Row* found = at >= 0 && at < rowCount() ? m_cache.object(keyAt(at)) : nullptr;
        want(at);
        return found;
    }

    const Row* row(const QModelIndex& index) const { return row(index.row()); }

    int columnCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : int(m_source.columns.size());
    }

    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override {
        if (!index.isValid()) {
            return {};
        }
        if (role == KeyRole) {
            return keyAt(index.row());
        }
        const Row* found = row(index.row());
        if (role == LoadedRole) {
            return found != nullptr;
        }
        return found && m_source.data ? m_source.data(*found, index.column(), role) : QVariant();
    }

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override {
        if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole) {
            return headAlignment(m_source.numbers, section);
        }
        return orientation == Qt::Horizontal && role == Qt::DisplayRole ? m_source.columns.value(section)
                                                                        : QVariant();
    }

protected:
    bool hasFirstPage() const override { return bool(m_source.firstPage); }

    bool isCached(qint64 key) const override { return m_cache.contains(key); }

    bool concernedBy(const core::Changes& changes) const override {
        return std::any_of(m_source.concerns.begin(), m_source.concerns.end(),
                           [&changes](core::Entity entity) { return core::touches(changes, entity); });
    }

    void readFirst(int token) override {
        m_store.read([read = m_source.firstPage](core::Database& db) { return read(db, BlockRows); })
            .then(this, [this, token](core::Result<std::vector<Row>> rows) {
                if (!isCurrent(token)) {
                    return;
                }
                if (!rows) {
                    readFailed(token, rows.error());
                    return;
                }
                m_cache.clear();
                firstArrived(token, keep(*rows));
            });
    }

    void readKeys(int token, std::vector<qint64> before, std::vector<qint64> visible) override {
        struct Answer {
            KeysAnswer order;
            std::vector<Row> rows;
        };

        m_store
            .read([keys = m_source.keys, rows = m_source.rows, before = std::move(before),
                   visible = std::move(visible)](core::Database& db) {
                Answer answer;
                answer.order.after = keys(db);
                // Compared here: sorting out 100,000 keys would hold up the screen.
                answer.order.steps = rowSteps(before, answer.order.after);
                if (!visible.empty()) {
                    answer.rows = rows(db, visible);
                }
                return answer;
            })
            .then(this, [this, token](core::Result<Answer> answer) {
                if (!isCurrent(token)) {
                    return;
                }
                if (!answer) {
                    readFailed(token, answer.error());
                    return;
                }
                const std::vector<qint64> fresh = keep(answer->rows);
                orderArrived(token, answer->order, fresh);
                announceRows(fresh);
            });
    }

    void readRows(int token, std::vector<qint64> keys) override {
        m_store.read([rows = m_source.rows, keys](core::Database& db) { return rows(db, keys); })
            .then(this, [this, token](core::Result<std::vector<Row>> rows) {
                if (!isCurrent(token)) {
                    return;
                }
                if (!rows) {
                    readFailed(token, rows.error());
                    return;
                }
                rowsArrived(token, keep(*rows));
            });
    }

private:
    std::vector<qint64> keep(const std::vector<Row>& rows) {
        std::vector<qint64> keys;
        keys.reserve(rows.size());
        for (const Row& row : rows) {
            keys.push_back(m_source.key(row));
            m_cache.insert(keys.back(), new Row(row));
        }
        return keys;
    }

    /// Rows of before can be painted until everybody knows that the order changes, so that one that leaves
    /// is seen to leave; from then on only what was read now counts.
    void orderArrived(int token, const KeysAnswer& order, const std::vector<qint64>& fresh) {
        if (order.steps && order.steps->empty()) {
            forgetBut(fresh);
        }
        const auto told = connect(this, &KeyedModel::orderAboutToChange, this, // the last one to be told
                                  [this, &fresh] { forgetBut(fresh); });
        keysArrived(token, order);
        disconnect(told);
    }

    void forgetBut(std::vector<qint64> fresh) {
        std::sort(fresh.begin(), fresh.end());
        for (const qint64 key : m_cache.keys()) {
            if (!std::binary_search(fresh.begin(), fresh.end(), key)) {
                m_cache.remove(key);
            }
        }
    }

    RowSource<Row> m_source;
    QCache<qint64, Row> m_cache;
};

} // namespace ui
