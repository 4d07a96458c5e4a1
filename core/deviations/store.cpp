// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deviations/store.h"

#include "core/clients/watch.h"
#include "core/deviations/stored.h"
#include "core/workspace/settings.h"

using namespace Qt::Literals::StringLiterals;

namespace core::deviations {

namespace {

Deviation require(Database& db, DeviationId id) {
    auto deviation = find(db, id);
    if (!deviation) {
        fail(ErrorKind::NotFound, u"This deviation is no longer there."_s);
    }
    return *deviation;
}

Deviation requireOpen(Database& db, DeviationId id) {
    auto deviation = require(db, id);
    if (!isOpen(deviation.state)) {
        fail(ErrorKind::Invalid, u"This deviation has already ended. Reopen it first."_s);
    }
    return deviation;
}

QString requireReason(const QString& reason) {
    if (reason.trimmed().isEmpty()) {
        fail(ErrorKind::Invalid, u"Say why, in a few words."_s);
    }
    return reason;
}

/// Whoever acts changes what the next look finds: an ended one may be found again.
Act write(Transaction& tx, const Deviation& before, const Deviation& after, MemberId by) {
    if (after == before) {
        return {before, before};
    }
    Act act{before, stored::update(tx, before, after, by)};
    if (before.state != after.state || before.snoozedUntil != after.snoozedUntil) {
        clients::lookAgain(tx, before.client);
    }
    return act;
}

void requireNoOther(Database& db, const Deviation& deviation) {
    const auto other =
        db.scalar<DeviationId>(R"sql(SELECT id FROM deviation
WHERE client_id = ? AND kind = ? AND subject = ? AND ended_at IS NULL AND id <> ?)sql",
                               deviation.client, deviation.kind, deviation.subject, deviation.id);
    if (other) {
        fail(ErrorKind::Invalid, u"The same deviation was found again in the meantime and is open."_s);
    }
}

Deviation ended(Deviation deviation, DeviationState state, Instant at, MemberId by) {
    deviation.state = state;
    deviation.endedAt = at;
    deviation.endedBy = by;
    return deviation;
}

/// The part of a deviation that acts change.
void copyActed(const Deviation& from, Deviation& to) {
    to.state = from.state;
    to.owner = from.owner;
    to.endedAt = from.endedAt;
    to.endedBy = from.endedBy;
    to.dismissReason = from.dismissReason;
    to.snoozedUntil = from.snoozedUntil;
    to.snoozeReason = from.snoozeReason;
    to.escalatedTo = from.escalatedTo;
    to.escalatedAt = from.escalatedAt;
}

} // namespace

std::optional<Deviation> find(Database& db, DeviationId id) {
    static const std::string sql = "SELECT " + stored::Columns + " FROM deviation d WHERE d.id = ?";
    return db.query(sql, id).first(stored::fromRow);
}

std::vector<Deviation> ofClient(Database& db, ClientId client, int limit) {
    static const std::string sql = "SELECT " + stored::Columns + R"sql( FROM deviation d WHERE d.client_id = ?
ORDER BY CASE WHEN d.ended_at IS NULL THEN 0 ELSE 1 END, d.detected_at DESC, d.id DESC LIMIT ?)sql";
    return db.query(sql, client, limit).all(stored::fromRow);
}

std::vector<Event> history(Database& db, DeviationId id) {
    return db
        .query(R"sql(SELECT e.id, e.member_id, COALESCE(m.name, ''), e.at, e.field, e.old_value, e.new_value
FROM deviation_event e LEFT JOIN member m ON m.id = e.member_id WHERE e.deviation_id = ? ORDER BY e.at, e.id)sql",
               id)
        .all([](Query& q) {
            return Event{q.get<qint64>(0),  q.get<MemberId>(1), q.get<QString>(2), q.get<Instant>(3),
                         q.get<QString>(4), q.get<QString>(5),  q.get<QString>(6)};
        });
}

Act assign(Transaction& tx, DeviationId id, MemberId owner, MemberId by) {
    const Deviation before = requireOpen(tx, id);
    Deviation after = before;
    after.owner = owner;
    return write(tx, before, after, by);
}

Act guide(Transaction& tx, DeviationId id, MemberId by) {
    const Deviation before = requireOpen(tx, id);
    Deviation after = before;
    after.state = DeviationState::Guided;
    after.snoozedUntil = {};
    after.snoozeReason.clear();
    if (!after.owner) {
        after.owner = by;
    }
    return write(tx, before, after, by);
}

Act markFixed(Transaction& tx, DeviationId id, MemberId by) {
    const Deviation before = requireOpen(tx, id);
    return write(tx, before, ended(before, DeviationState::Fixed, tx.now(), by), by);
}

Act dismiss(Transaction& tx, DeviationId id, const QString& reason, MemberId by) {
    const Deviation before = requireOpen(tx, id);
    Deviation after = ended(before, DeviationState::Dismissed, tx.now(), by);
    after.dismissReason = requireReason(reason);
    return write(tx, before, after, by);
}

Act snooze(Transaction& tx, DeviationId id, QDate until, const QString& reason, MemberId by) {
    const Deviation before = requireOpen(tx, id);
    const QDate today = dayOf(tx.now(), workspace::loadSettings(tx).zone());
    if (!until.isValid() || until <= today) {
        fail(ErrorKind::Invalid, u"Choose a day after today on which it comes back."_s);
    }
    Deviation after = before;
    after.snoozedUntil = until;
    after.snoozeReason = requireReason(reason);
    return write(tx, before, after, by);
}

Act wake(Transaction& tx, DeviationId id, MemberId by) {
    const Deviation before = requireOpen(tx, id);
    Deviation after = before;
    after.snoozedUntil = {};
    after.snoozeReason.clear();
    return write(tx, before, after, by);
}

Act escalate(Transaction& tx, DeviationId id, MemberId to, MemberId by) {
    const Deviation before = requireOpen(tx, id);
    Deviation after = before;
    after.escalatedTo = to;
    after.escalatedAt = to ? std::optional(tx.now()) : std::nullopt;
    return to == before.escalatedTo ? Act{before, before} : write(tx, before, after, by);
}

Act reopen(Transaction& tx, DeviationId id, MemberId by) {
    const Deviation before = require(tx, id);
    Deviation after = before;
    after.state = DeviationState::Open;
    after.endedAt.reset();
    after.endedBy = {};
    after.dismissReason.clear();
    if (!isOpen(before.state)) {
        requireNoOther(tx, before);
    }
    return write(tx, before, after, by);
}

void undo(Transaction& tx, const Act& act, MemberId by) {
    const Deviation now = require(tx, act.after.id);
    Deviation asLeft = now;
    copyActed(act.after, asLeft);
    if (asLeft != now) {
        fail(ErrorKind::Conflict, u"Somebody went on with this deviation in the meantime."_s);
    }
    Deviation after = now;
    copyActed(act.before, after);
    if (isOpen(after.state) && !isOpen(now.state)) {
        requireNoOther(tx, now);
    }
    write(tx, now, after, by);
}

} // namespace core::deviations
