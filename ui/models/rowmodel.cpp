// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/rowmodel.h"

namespace ui {

namespace {

/// A screen and its neighbours; what was scrolled past meanwhile is not fetched any more.
constexpr std::size_t TouchedBlocks = 4;

} // namespace

RowModelBase::RowModelBase(Store& store, QObject* parent)
    : KeyedModel(parent)
    , m_store(store) {
    for (QTimer* timer : {&m_reloadTimer, &m_fetchTimer}) {
        timer->setSingleShot(true);
        timer->setInterval(0);
    }
    connect(&m_reloadTimer, &QTimer::timeout, this, &RowModelBase::start);
    connect(&m_fetchTimer, &QTimer::timeout, this, &RowModelBase::fetch);
    connect(&m_store, &Store::changed, this, [this](const core::Changes& changes) {
        if (concernedBy(changes)) {
            reload();
        }
    });
}

void RowModelBase::sourceChanged() {
    m_fresh = true;
    ++m_token; // answers for the old source come too late from here on
    m_fetching = false;
    reload();
}

void RowModelBase::reload() {
    setSettled(false);
    m_reloadTimer.start();
}

void RowModelBase::start() {
    ++m_token;
    m_fetching = false;
    if (std::exchange(m_fresh, false) && hasFirstPage()) {
        m_complete = false;
        readFirst(m_token);
        return;
    }
    readKeys(m_token, keys(), touchedKeys());
}

void RowModelBase::firstArrived(int token, std::vector<qint64> first) {
    applyOrder(first, rowSteps(keys(), first));
    announceRows(first);
    if (int(first.size()) < BlockRows) { // that was all
        keysArrived(token, {first, RowSteps{}});
        return;
    }
    setSettled(true);
    readKeys(token, keys(), {first.begin(), first.end()});
}

void RowModelBase::keysArrived(int, const KeysAnswer& answer) {
    applyOrder(answer.after, answer.steps);
    m_complete = true;
    m_error = {};
    setSettled(true);
    if (m_missing) {
        m_fetchTimer.start();
    }
}

void RowModelBase::rowsArrived(int, const std::vector<qint64>& keys) {
    m_fetching = false;
    m_error = {};
    announceRows(keys);
    if (m_missing) {
        m_fetchTimer.start();
    }
}

void RowModelBase::readFailed(int, const core::Error& error) {
    m_fetching = false;
    m_error = error;
    setSettled(true);
    Q_EMIT failed(error);
}

void RowModelBase::announceRows(const std::vector<qint64>& fresh) {
    if (fresh.empty() || rowCount() == 0) {
        return;
    }
    std::vector<qint64> sorted = fresh;
    std::sort(sorted.begin(), sorted.end());
    int first = -1;
    int last = -1;
    for (const int block : m_touched) {
        const int end = std::min((block + 1) * BlockRows, rowCount());
        for (int row = block * BlockRows; row < end; ++row) {
            if (std::binary_search(sorted.begin(), sorted.end(), keyAt(row))) {
                first = first < 0 ? row : std::min(first, row);
                last = std::max(last, row);
            }
        }
    }
    if (first >= 0) {
        Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1));
    }
}

void RowModelBase::want(int row) const {
    if (row < 0 || row >= rowCount()) {
        return;
    }
    const int block = row / BlockRows;
    if (m_touched.empty() || m_touched.front() != block) {
        std::erase(m_touched, block);
        m_touched.insert(m_touched.begin(), block);
        if (m_touched.size() > TouchedBlocks) {
            m_touched.pop_back();
        }
    }
    if (!m_missing && !isCached(keyAt(row))) {
        m_missing = true;
        if (!m_fetching) {
            m_fetchTimer.start();
        }
    }
}

std::vector<qint64> RowModelBase::touchedKeys() const {
    std::vector<qint64> wanted;
    for (const int block : m_touched) {
        const int end = std::min((block + 1) * BlockRows, rowCount());
        for (int row = block * BlockRows; row < end; ++row) {
            wanted.push_back(keyAt(row));
        }
    }
    return wanted;
}

void RowModelBase::fetch() {
    m_missing = false;
    if (m_fetching || m_reloadTimer.isActive()) {
        m_missing = m_fetching;
        return;
    }
    std::vector<qint64> wanted = touchedKeys();
    std::erase_if(wanted, [this](qint64 key) { return isCached(key); });
    if (!wanted.empty()) {
        m_fetching = true;
        readRows(m_token, std::move(wanted));
    }
}

void RowModelBase::setSettled(bool settled) {
    if (m_settled != settled) {
        m_settled = settled;
        if (settled) {
            Q_EMIT this->settled();
        }
    }
}

} // namespace ui
