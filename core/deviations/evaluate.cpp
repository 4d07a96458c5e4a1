// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deviations/evaluate.h"

#include "core/deviations/stored.h"

#include <unordered_map>

using namespace Qt::Literals::StringLiterals;

namespace core::deviations {

namespace {

using Key = std::pair<DeviationKind, QString>;

/// What is stored of one client.
struct Known {
    std::map<Key, Deviation> open;
    std::map<Key, Deviation> ended; ///< by a person: the one that ended last
};

std::unordered_map<ClientId, Known> readKnown(Database& db, const std::vector<qint64>& clients) {
    static const std::string sql = "SELECT " + stored::Columns + R"sql( FROM deviation d
WHERE d.client_id IN %IDS% AND (d.ended_at IS NULL OR d.ended_by IS NOT NULL) ORDER BY d.ended_at, d.id)sql";
    std::unordered_map<ClientId, Known> known;
    Query rows = db.query(sql, clients);
    while (rows.next()) {
        Deviation deviation = stored::fromRow(rows);
        Known& client = known[deviation.client];
        const Key key{deviation.kind, deviation.subject};
        (deviation.endedAt ? client.ended : client.open).insert_or_assign(key, std::move(deviation));
    }
    return known;
}

bool silenced(const Known& known, const Finding& finding) {
    const auto ended = known.ended.find({finding.kind, finding.subject});
    if (ended == known.ended.end() || finding.evidenceAt > ended->second.evidenceAt) {
        return false;
    }
    const bool worse = ended->second.urgency == Urgency::Warn && finding.urgency == Urgency::Alarm;
    return ended->second.state != DeviationState::Fixed || !worse;
}

void open(Transaction& tx, const Facts& facts, const Finding& finding) {
    Deviation deviation;
    deviation.id = tx.newId<DeviationId>();
    deviation.client = facts.client;
    deviation.enrolment = finding.enrolment;
    deviation.visit = finding.visit;
    deviation.kind = finding.kind;
    deviation.subject = finding.subject;
    deviation.urgency = finding.urgency;
    deviation.owner = facts.owner;
    deviation.offSince = finding.offSince;
    deviation.detectedAt = tx.now();
    deviation.seenAt = tx.now();
    deviation.evidenceAt = finding.evidenceAt;
    deviation.evidence = finding.evidence;
    deviation.rule = finding.rule;
    deviation.revision = 1;
    stored::insert(tx, deviation);
    stored::addEvent(tx, deviation.id, {}, u"state"_s, {}, toText(deviation.state));
    for (const auto& [contact, at] : finding.contacts) {
        linkByRule(tx, deviation.id, contact, at);
    }
}

/// The first day off the path stays the one that was found first.
Deviation renewed(const Deviation& before, const Finding& finding, Instant now) {
    Deviation after = before;
    after.urgency = finding.urgency;
    after.enrolment = finding.enrolment;
    after.visit = finding.visit;
    after.evidenceAt = finding.evidenceAt;
    after.evidence = finding.evidence;
    after.rule = finding.rule;
    if (after != before) {
        after.seenAt = now;
    }
    return after;
}

bool update(Transaction& tx, const Deviation& before, const Finding& finding) {
    const Deviation after = renewed(before, finding, tx.now());
    if (after == before) {
        return false;
    }
    stored::update(tx, before, after, {});
    if (after.evidenceAt != before.evidenceAt) {
        for (const auto& [contact, at] : finding.contacts) {
            linkByRule(tx, before.id, contact, at);
        }
    }
    return true;
}

/// Why the subject of a deviation is none any more, when somebody said so; empty otherwise.
QString withdrawn(Database& db, const Deviation& deviation) {
    const auto text = [](Query& q) { return q.get<QString>(0); };
    std::optional<QString> reason;
    if (deviation.kind == DeviationKind::MissedTouchpoint) {
        // What the end of its stage cancelled is past, not withdrawn.
        reason = db.query(R"sql(SELECT p.cancel_reason FROM planned_touchpoint p
LEFT JOIN stage_visit v ON v.id = p.visit_id
WHERE p.id = ? AND p.state = 'cancelled' AND v.left_at IS NULL)sql",
                          deviation.subject.toLongLong())
                     .first(text);
    } else if (deviation.kind == DeviationKind::CriterionAtRisk) {
        reason = db.query(R"sql(SELECT reason FROM visit_criterion
WHERE visit_id = ? AND criterion_id = ? AND state = 'waived')sql",
                          deviation.visit, deviation.subject.toLongLong())
                     .first(text);
    }
    return !reason ? QString() : reason->isEmpty() ? u"cancelled"_s : *reason;
}

bool leftJourney(Database& db, const Deviation& deviation) {
    const bool ofJourney = deviation.kind == DeviationKind::MissedTouchpoint ||
                           deviation.kind == DeviationKind::StageOverrun ||
                           deviation.kind == DeviationKind::CriterionAtRisk;
    return ofJourney && deviation.enrolment &&
           db.scalar<QString>("SELECT state FROM enrolment WHERE id = ?", deviation.enrolment) == u"left"_s;
}

void end(Transaction& tx, const Deviation& before, const Facts& facts) {
    Deviation after = before;
    after.endedAt = tx.now();
    after.endedBy = {};
    after.dismissReason = withdrawn(tx, before);
    if (facts.status == ClientStatus::Left || leftJourney(tx, before)) {
        after.state = DeviationState::Left;
        after.dismissReason.clear();
    } else if (!after.dismissReason.isEmpty()) {
        after.state = DeviationState::Dismissed;
    } else {
        after.state = DeviationState::Fixed;
    }
    stored::update(tx, before, after, {});
}

/// Contacts that were removed or corrected in the meantime; a link follows its touchpoint.
void followContacts(Transaction& tx, const std::vector<qint64>& clients) {
    const auto moved =
        tx.query(R"sql(SELECT l.id, l.deviation_id, t.at, t.direction = 'inbound' AND
  t.client_id = d.client_id FROM deviation d JOIN deviation_contact l ON l.deviation_id = d.id
JOIN touchpoint t ON t.id = l.touchpoint_id
WHERE d.client_id IN %IDS% AND (t.at <> l.at OR t.direction <> 'inbound' OR t.client_id <> d.client_id))sql",
                 clients)
            .all([](Query& q) {
                return std::tuple(q.get<qint64>(0), q.get<DeviationId>(1), q.get<Instant>(2), q.get<bool>(3));
            });
    for (const auto& [link, deviation, at, holds] : moved) {
        if (holds) {
            tx.execute("UPDATE deviation_contact SET at = ? WHERE id = ?", at, link);
        } else {
            tx.execute("DELETE FROM deviation_contact WHERE id = ?", link);
        }
    }
    const auto stale = tx.query(R"sql(SELECT d.id FROM deviation d WHERE d.client_id IN %IDS%
AND d.noticed_at IS DISTINCT FROM (SELECT MIN(l.at) FROM deviation_contact l WHERE l.deviation_id = d.id))sql",
                                clients)
                           .all([](Query& q) { return q.get<DeviationId>(0); });
    for (const DeviationId id : stale) {
        refreshNoticed(tx, id);
    }
}

void apply(Transaction& tx, const Facts& facts, const Detected& detected, Known& known, Evaluation& result) {
    for (const Finding& finding : detected.findings) {
        const auto before = known.open.find({finding.kind, finding.subject});
        if (before != known.open.end()) {
            result.updated += update(tx, before->second, finding) ? 1 : 0;
            known.open.erase(before);
        } else if (finding.opens && !silenced(known, finding)) {
            open(tx, facts, finding);
            ++result.found;
        }
    }
    for (const auto& [key, deviation] : known.open) {
        end(tx, deviation, facts);
        ++result.ended;
    }
}

} // namespace

Evaluation evaluate(Transaction& tx, const std::vector<qint64>& clients, const Rules& rules,
                    PeerCache& peers) {
    Evaluation result;
    followContacts(tx, clients);
    const auto all = readFacts(tx, clients, rules, peers);
    auto known = readKnown(tx, clients);
    for (const Facts& facts : all) {
        const Detected detected = detect(facts, rules);
        apply(tx, facts, detected, known[facts.client], result);
        result.looks.emplace_back(facts.client, detected.next);
    }
    return result;
}

} // namespace core::deviations
