// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/bulkrun.h"

#include "ui/widgets/format.h"

using namespace Qt::Literals::StringLiterals;
namespace lessons = core::lessons;
namespace tickets = core::tickets;

namespace ui {

namespace {

using Done = std::vector<lessons::ManyDone>;

int changedIn(const Done& done) {
    size_t changed = 0;
    for (const auto& slice : done) {
        changed += slice.tickets.after.size();
    }
    return int(changed);
}

int leftAloneIn(const Done& done) {
    qint64 left = 0;
    for (const auto& slice : done) {
        left += slice.leftAlone;
    }
    return int(left);
}

} // namespace

BulkRun::BulkRun(const Desk& desk, QObject* parent)
    : QObject(parent)
    , m_desk(desk) {}

void BulkRun::start(const lessons::ManyJob& job, const std::vector<qint64>& ids, const QString& text) {
    if (isRunning() || ids.empty()) {
        return;
    }
    m_job = job;
    m_tickets = ids;
    m_text = text;
    m_done = std::make_shared<Done>();
    m_at = 0;
    m_total = int(ids.size());
    m_cancelled = false;
    Q_EMIT progressed(0, m_total);
    next();
}

void BulkRun::cancel() {
    m_cancelled = true;
}

void BulkRun::next() {
    if (m_at >= m_tickets.size() || m_cancelled) {
        end();
        return;
    }
    const auto from = m_tickets.begin() + std::ptrdiff_t(m_at);
    const auto to = from + std::min<std::ptrdiff_t>(tickets::BulkSlice, m_tickets.end() - from);
    const std::vector<qint64> slice(from, to);
    m_desk.store.write([job = m_job, slice](core::Transaction& tx) { return lessons::run(tx, job, slice); })
        .then(this, [this, count = slice.size()](core::Result<lessons::ManyDone> done) {
            if (!done) {
                m_desk.notices.failed(done.error());
                end();
                return;
            }
            m_done->push_back(std::move(*done));
            m_at += count;
            Q_EMIT progressed(int(m_at), m_total);
            next();
        });
}

/// One step for all slices: its way back is one unit of work.
void BulkRun::end() {
    const int changed = changedIn(*m_done);
    m_total = 0;
    if (changed > 0) {
        const core::MemberId by = m_job.bulk.by;
        m_desk.undo.push({m_text.arg(tr("%1 ticket(s)", nullptr, changed).arg(format::number(changed))),
                          [done = m_done, by](core::Transaction& tx) {
                              for (auto slice = done->rbegin(); slice != done->rend(); ++slice) {
                                  lessons::undo(tx, *slice, by);
                              }
                          },
                          [done = m_done, job = m_job, ids = m_tickets, end = m_at](core::Transaction& tx) {
                              done->clear();
                              const std::vector<qint64> again(ids.begin(), ids.begin() + std::ptrdiff_t(end));
                              done->push_back(lessons::run(tx, job, again));
                          }});
    }
    if (const int left = leftAloneIn(*m_done); left > 0) {
        const QString key = u"tickets.bulk.left"_s;
        const QString text = tr(
            "%n ticket(s) stayed as they were: the state cannot follow there, or a placeholder has no value.",
            nullptr, left);
        m_desk.notices.put(key, {Notice::Weight::Warning, u"triangle-alert"_s, text, tr("Dismiss"),
                                 [desk = m_desk, key] { desk.notices.clear(key); }});
    }
    Q_EMIT finished(changed);
}

} // namespace ui
