// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/rawsqlite.h"
#include "bench/suites.h"
#include "core/db/migrator.h"
#include "core/tickets/bulk.h"
#include "core/tickets/list.h"
#include "core/tickets/views.h"

using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace bench {

namespace {

constexpr int PageRows = 50;
constexpr int Counters = 30;
constexpr size_t Many = 10'000;

tickets::TicketFilter filterOf(const QString& text, MemberId me) {
    tickets::TicketFilter filter;
    filter.terms = tickets::readQuery(text).terms;
    filter.me = me;
    filter.clock = {toInstant(QDateTime(today(), QTime(12, 0), Qt::UTC)), QTimeZone::utc(), Qt::Monday};
    return filter;
}

constexpr auto DueRows = R"sql(SELECT t.id, t.number, t.subject, t.client_id, c.name, t.state, t.priority,
  t.kind, t.assignee_id, m.name, t.waiting_since, t.pending_until, t.opened_at, t.updated_at,
  (SELECT group_concat(g.name, ',') FROM ticket_tag tt JOIN tag g ON g.id = tt.tag_id WHERE tt.ticket_id = t.id),
  (SELECT SUM(e.minutes) FROM effort_entry e WHERE e.ticket_id = t.id), k.policy_id, k.next_due_at,
  k.next_metric, k.breached_at
FROM ticket t JOIN client c ON c.id = t.client_id LEFT JOIN member m ON m.id = t.assignee_id
LEFT JOIN ticket_clock k ON k.ticket_id = t.id WHERE t.id IN (SELECT t.id FROM ticket t
  LEFT JOIN ticket_clock k ON k.ticket_id = t.id WHERE t.resolved_at IS NULL AND +t.state IN ('new', 'open')
  ORDER BY k.next_due_at NULLS LAST, t.waiting_since NULLS LAST, t.id LIMIT 50))sql";

void measureFirstPage(Bench& bench, const Sized& workspace, Database& db, raw::Db& raw) {
    const auto filter = filterOf(tickets::queryOf(tickets::View::NeedsUs), {});
    const tickets::TicketSort due{tickets::TicketSort::By::Due, false};
    raw::Statement rows(raw, DueRows);
    bench.compare(
        u"queue by next due, first page / C API"_s, workspace.size(), 1.5,
        [&] { keep(qint64(tickets::firstRows(db, filter, due, PageRows).size())); },
        [&] { keep(rows.readAll()); });
}

void measureCounters(Bench& bench, const Sized& workspace, Database& db) {
    const auto me = db.scalar<MemberId>("SELECT id FROM member ORDER BY id LIMIT 1").value_or(MemberId());
    std::vector<tickets::TicketFilter> filters;
    for (const auto& [view, stored] : EnumNames<tickets::View>::names) {
        filters.push_back(filterOf(tickets::queryOf(view), me));
    }
    for (int i = 0; int(filters.size()) < Counters; ++i) {
        const QString priority = i % 2 ? u"priority>=high"_s : u"kind:question,defect"_s;
        filters.push_back(filterOf(u"is:open %1 updated<%2d"_s.arg(priority).arg(i + 1), me));
    }
    std::vector<double> times;
    for (int round = 0; round < 7; ++round) {
        times.push_back(timed([&] { keep(tickets::countEach(db, filters).front()); }));
    }
    bench.addLimit(u"30 counters of views"_s, workspace.size(), median(times), 100, "ms");
}

void measureFiltered(Bench& bench, const Sized& workspace, Database& db, raw::Db& raw) {
    raw::Statement subjects(raw,
                            "SELECT rowid FROM ticket_fts WHERE ticket_fts MATCH ? ORDER BY rank LIMIT 50");
    raw::Statement messages(
        raw, "SELECT rowid FROM ticket_message_fts WHERE ticket_message_fts MATCH ? ORDER BY rank LIMIT 50");
    const auto filter = filterOf(u"is:open invoice "_s, {});
    bench.compare(
        u"query with words, first page / bare FTS5"_s, workspace.size(), 1.5,
        [&] { keep(qint64(tickets::firstRows(db, filter, {}, PageRows).size())); },
        [&] {
            for (raw::Statement* statement : {&subjects, &messages}) {
                statement->bind(1, QByteArray("\"invoice\""));
                keep(statement->readAll());
            }
        });
}

void measureBulk(Bench& bench, const Sized& workspace, const QString& scratch) {
    Database db = openWorkspace(Location::file(copyOf(workspace, scratch, u"bulk"_s)));
    auto ids = tickets::ids(db, {}, {tickets::TicketSort::By::Updated, true});
    ids.resize(std::min(ids.size(), Many));
    tickets::Bulk bulk;
    bulk.acts = {tickets::SetPriority{tickets::Priority::Urgent}, tickets::AddTags{{u"recall"_s}},
                 tickets::SetState{tickets::TicketState::Resolved, {}}};
    bulk.by = db.scalar<MemberId>("SELECT id FROM member ORDER BY id LIMIT 1").value_or(MemberId());
    std::vector<tickets::BulkDone> done;
    const double took = timed(
        [&] {
            for (size_t at = 0; at < ids.size(); at += tickets::BulkSlice) {
                const auto from = ids.begin() + qsizetype(at);
                const auto to = ids.begin() + qsizetype(std::min(ids.size(), at + tickets::BulkSlice));
                done.push_back(db.write([&](Transaction& tx) {
                    return tickets::apply(tx, bulk, std::vector<qint64>(from, to));
                }));
            }
        },
        true);
    bench.addLimit(u"10,000 tickets changed at once (thread time)"_s, workspace.size(), took, 2000, "ms");
    const double back = timed(
        [&] {
            db.write([&](Transaction& tx) {
                for (const auto& slice : done) {
                    tickets::undo(tx, slice, bulk.by);
                }
            });
        },
        true);
    bench.addLimit(u"10,000 tickets taken back (thread time)"_s, workspace.size(), back, 2000, "ms");
}

} // namespace

void measureQueues(Bench& bench, const Sized& workspace, const QString& scratch) {
    Database db = openWorkspace(Location::file(workspace.path));
    raw::Db raw(workspace.path);
    measureFirstPage(bench, workspace, db, raw);
    measureCounters(bench, workspace, db);
    measureFiltered(bench, workspace, db, raw);
    if (bench.wants(u"10,000 tickets"_s)) {
        measureBulk(bench, workspace, scratch);
    }
}

} // namespace bench
