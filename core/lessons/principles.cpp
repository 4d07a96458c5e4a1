// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lessons/principles.h"

#include "core/base/fold.h"
#include "core/clients/watch.h"

using namespace Qt::Literals::StringLiterals;

namespace core::lessons {

namespace {

const std::string Select = "SELECT id, version, from_at, member_id, limit_share, body FROM principle_set ";

PrincipleSet fromRow(Query& row) {
    PrincipleSet set;
    set.id = row.get<PrincipleSetId>(0);
    set.version = row.get<int>(1);
    set.from = row.get<Instant>(2);
    set.by = row.get<MemberId>(3);
    set.limit = row.get<int>(4);
    set.principles = principlesFromJson(row.get<QString>(5));
    return set;
}

PrincipleSet insert(Transaction& tx, PrincipleSet set, int version, MemberId by) {
    set.id = tx.newId<PrincipleSetId>();
    set.version = version;
    set.from = tx.now();
    set.by = by;
    tx.execute(
        "INSERT INTO principle_set(id, version, from_at, member_id, limit_share, body) VALUES (?, ?, ?, "
        "?, ?, ?)",
        set.id, set.version, set.from, by, set.limit, toJson(set.principles));
    tx.changed(Entity::Lesson, 0);
    return set;
}

PrincipleSet tidy(PrincipleSet set) {
    for (Principle& principle : set.principles) {
        principle.name = cleaned(principle.name).simplified();
        QStringList phrases;
        for (const QString& phrase : principle.phrases) {
            const QString text = cleaned(phrase).simplified();
            if (!text.isEmpty() && !phrases.contains(text, Qt::CaseInsensitive)) {
                phrases.append(text);
            }
        }
        principle.phrases = phrases;
    }
    return set;
}

QString failedNames(const Score& score) {
    QStringList names;
    for (const Checked& checked : score.principles) {
        if (checked.finding == Finding::Failed) {
            names.append(checked.name);
        }
    }
    return names.join(u'\n');
}

} // namespace

PrincipleSet currentPrinciples(Database& db) {
    static const std::string sql = Select + "ORDER BY version DESC LIMIT 1";
    return db.query(sql).first(fromRow).value_or(defaultPrinciples());
}

std::optional<PrincipleSet> findPrinciples(Database& db, PrincipleSetId id) {
    static const std::string sql = Select + "WHERE id = ?";
    return db.query(sql, id).first(fromRow);
}

std::vector<PrincipleSet> principleSets(Database& db) {
    static const std::string sql = Select + "ORDER BY version DESC";
    return db.query(sql).all(fromRow);
}

PrincipleSet savePrinciples(Transaction& tx, const PrincipleSet& wanted, MemberId by) {
    const PrincipleSet set = tidy(wanted);
    requireNone(validate(set));
    const PrincipleSet before = currentPrinciples(tx);
    return before.id && before.sameAs(set) ? before : insert(tx, set, before.version + 1, by);
}

void storeScore(Transaction& tx, MessageId message, const PrincipleSet& set, const Score& score,
                const QString& reason) {
    if (score.applicable == 0) {
        return;
    }
    const auto client = tx.scalar<ClientId>(
        "SELECT t.client_id FROM ticket_message m JOIN ticket t ON t.id = m.ticket_id WHERE m.id = ?",
        message);
    if (!client) {
        fail(ErrorKind::NotFound, u"This message is no longer there. Somebody else removed it."_s);
    }
    const PrincipleSet kept = set.id ? set : savePrinciples(tx, set, {});
    tx.execute(R"sql(INSERT INTO reply_score(message_id, client_id, set_id, passed, applicable,
low, failed, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?))sql",
               message, *client, kept.id, score.passed, score.applicable, asksForReason(kept, score),
               failedNames(score), cleaned(reason).simplified());
    tx.changed(Entity::Message, message);
    if (asksForReason(kept, score)) {
        clients::lookAgain(tx, *client);
    }
}

std::vector<ReplyScore> scoresOf(Database& db, TicketId ticket) {
    return db
        .query(R"sql(SELECT r.message_id, s.version, s.limit_share, r.passed, r.applicable, r.failed, r.reason
FROM ticket_message m JOIN reply_score r ON r.message_id = m.id JOIN principle_set s ON s.id = r.set_id
WHERE m.ticket_id = ? ORDER BY m.at, m.id)sql",
               ticket)
        .all([](Query& row) {
            return ReplyScore{row.get<MessageId>(0), row.get<int>(1),
                              row.get<int>(2),       row.get<int>(3),
                              row.get<int>(4),       row.get<QString>(5).split(u'\n', Qt::SkipEmptyParts),
                              row.get<QString>(6)};
        });
}

Answer answerTo(Database& db, TicketId ticket, const QString& text, bool nextPlanned) {
    Answer answer;
    answer.text = text;
    answer.nextPlanned = nextPlanned;
    Query row = db.query(R"sql(SELECT t.channel, p.preferred_channel, t.assignee_id, t.contact_id,
  EXISTS (SELECT 1 FROM ticket_tag g WHERE g.ticket_id = t.id),
  EXISTS (SELECT 1 FROM ticket_cause c WHERE c.ticket_id = t.id)
FROM ticket t LEFT JOIN contact p ON p.id = t.contact_id WHERE t.id = ?)sql",
                         ticket);
    if (!row.next()) {
        return answer;
    }
    answer.channel = row.get<Channel>(0);
    if (!row.isNull(1)) {
        answer.preferredChannel = row.get<Channel>(1);
    }
    answer.setFields << u"kind"_s;
    const auto add = [&](bool set, const QString& field) {
        if (set) {
            answer.setFields << field;
        }
    };
    add(!row.isNull(2), u"assignee"_s);
    add(!row.isNull(3), u"contact"_s);
    add(row.get<bool>(4), u"tags"_s);
    add(row.get<bool>(5), u"cause"_s);
    return answer;
}

} // namespace core::lessons
