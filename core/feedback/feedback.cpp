// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/feedback/feedback.h"

#include "core/base/fold.h"
#include "core/clients/watch.h"
#include "core/db/refusals.h"

namespace core::feedback {

using namespace Qt::Literals::StringLiterals;

namespace {

Feedback fromRow(Query& q) {
    Feedback f;
    f.id = q.get<FeedbackId>(0);
    f.client = q.get<ClientId>(1);
    f.contact = q.get<ContactId>(2);
    f.ticket = q.get<TicketId>(3);
    f.kind = q.get<FeedbackKind>(4);
    f.score = q.get<int>(5);
    f.at = q.get<Instant>(6);
    f.comment = q.get<QString>(7);
    f.site = q.get<QString>(8);
    f.answeredAt = q.get<std::optional<Instant>>(9);
    f.source = q.get<QString>(10);
    f.externalId = q.get<QString>(11);
    f.revision = q.get<qint64>(12);
    return f;
}

void noteChange(Transaction& tx, const Feedback& f) {
    tx.changed(Entity::Feedback, f.id);
    clients::lookAgain(tx, f.client);
}

void insert(Transaction& tx, const Feedback& f) {
    tx.execute(
        R"sql(INSERT INTO feedback(id, client_id, contact_id, ticket_id, kind, score, at, comment, site,
answered_at, source, external_id, revision) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql",
        f.id, f.client, f.contact, f.ticket, f.kind, f.score, f.at, f.comment, f.site, f.answeredAt, f.source,
        f.externalId, f.revision);
    noteChange(tx, f);
}

void update(Transaction& tx, const Feedback& f) {
    const auto before = find(tx, f.id);
    const qint64 rows = tx.execute(R"sql(UPDATE feedback SET client_id = ?, contact_id = ?, ticket_id = ?,
kind = ?, score = ?, at = ?, comment = ?, site = ?, answered_at = ?, source = ?, external_id = ?,
revision = revision + 1 WHERE id = ? AND revision = ?)sql",
                                   f.client, f.contact, f.ticket, f.kind, f.score, f.at, f.comment, f.site,
                                   f.answeredAt, f.source, f.externalId, f.id, f.revision);
    if (!before || rows == 0) {
        failStale(before.has_value(), u"this feedback"_s);
    }
    noteChange(tx, f);
    if (before->client != f.client) {
        clients::lookAgain(tx, before->client);
    }
}

Feedback tidy(Feedback f) {
    f.comment = cleaned(f.comment).trimmed();
    f.site = cleaned(f.site).trimmed();
    if (f.kind != FeedbackKind::Review) {
        f.site.clear();
    }
    return f;
}

} // namespace

Problems validate(const Feedback& feedback) {
    Problems problems;
    if (!feedback.client) {
        problems << Problem{u"client"_s, u"Choose the client."_s};
    }
    const Scale scale = scaleOf(feedback.kind);
    if (feedback.score < scale.least || feedback.score > scale.most) {
        problems << Problem{u"score"_s,
                            u"The answer lies between %1 and %2."_s.arg(scale.least).arg(scale.most)};
    }
    if (feedback.answeredAt && *feedback.answeredAt < feedback.at) {
        problems << Problem{u"answeredAt"_s, u"Feedback cannot be answered before it was given."_s};
    }
    return problems;
}

std::optional<Feedback> find(Database& db, FeedbackId id) {
    return db
        .query(R"sql(SELECT id, client_id, contact_id, ticket_id, kind, score, at, comment, site, answered_at,
source, external_id, revision FROM feedback WHERE id = ?)sql",
               id)
        .first(fromRow);
}

std::vector<Feedback> ofClient(Database& db, ClientId client, int limit) {
    return db
        .query(R"sql(SELECT id, client_id, contact_id, ticket_id, kind, score, at, comment, site, answered_at,
source, external_id, revision FROM feedback WHERE client_id = ? ORDER BY at DESC, id DESC LIMIT ?)sql",
               client, limit)
        .all(fromRow);
}

std::optional<Feedback> latest(Database& db, ClientId client, FeedbackKind kind, Instant until) {
    return db
        .query(R"sql(SELECT id, client_id, contact_id, ticket_id, kind, score, at, comment, site, answered_at,
source, external_id, revision FROM feedback WHERE client_id = ? AND kind = ? AND at <= ?
ORDER BY at DESC, id DESC LIMIT 1)sql",
               client, kind, until)
        .first(fromRow);
}

Feedback save(Transaction& tx, const Feedback& feedback) {
    Feedback stored = tidy(feedback);
    requireNone(validate(stored));
    if (stored.revision > 0) {
        update(tx, stored);
        ++stored.revision;
        return stored;
    }
    if (!stored.id) {
        stored.id = tx.newId<FeedbackId>();
    }
    stored.revision = 1;
    insert(tx, stored);
    return stored;
}

Feedback remove(Transaction& tx, FeedbackId id) {
    auto feedback = find(tx, id);
    if (!feedback) {
        fail(ErrorKind::NotFound, u"That feedback is no longer in the workspace."_s);
    }
    tx.execute("DELETE FROM feedback WHERE id = ?", id);
    noteChange(tx, *feedback);
    return *feedback;
}

void restore(Transaction& tx, const Feedback& feedback) {
    insert(tx, feedback);
}

} // namespace core::feedback
