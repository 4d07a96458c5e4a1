// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of what happens on the path: enrolled days, deviations, stays.
#include "core/deviations/deviation.h"
#include "core/health/behindrows.h"
#include "core/journeys/peers.h"

#include <unordered_map>

namespace core::health {

using K = HealthRowKind;

void BehindReader::readPauses(bool primaryOnly) {
    Query pauses = m_db.query(R"sql(SELECT e.id, p.from_at, p.to_at FROM enrolment e
JOIN enrolment_pause p ON p.enrolment_id = e.id
WHERE e.client_id = ? AND p.from_at <= ? AND (e.is_primary OR CAST(? AS BIGINT) = 0) ORDER BY p.from_at DESC, e.id)sql",
                              m_client, m_terms.now, qint64(primaryOnly ? 1 : 0));
    while (pauses.next()) {
        BehindRow pause = row(K::Pause, pauses.get<qint64>(0), pauses.get<Instant>(1));
        pause.until = pauses.get<std::optional<Instant>>(2);
        rows.push_back(std::move(pause));
    }
}

void BehindReader::countDays(K kind, const std::vector<DayRange>& within) {
    deviations::Days left = deviations::united(within);
    for (BehindRow& counted : rows) {
        if (counted.kind == kind) {
            const auto own = deviations::common(left, deviations::united({daysOf(counted)}));
            counted.value = double(deviations::count(own));
            left = deviations::without(left, own);
        }
    }
}

void BehindReader::readSpans() {
    readOffDeviations();
    Query enrolments = m_db.query(R"sql(SELECT e.id, e.started_at, e.ended_at, j.name FROM enrolment e
JOIN journey j ON j.id = e.journey_id
WHERE e.client_id = ? AND e.started_at <= ? AND (e.ended_at IS NULL OR e.ended_at > ?)
ORDER BY e.started_at DESC, e.id)sql",
                                  m_client, m_terms.now, startOfDay(window().from, m_terms.zone));
    while (enrolments.next()) {
        BehindRow enrolled = row(K::Enrolment, enrolments.get<qint64>(0), enrolments.get<Instant>(1));
        enrolled.until = enrolments.get<std::optional<Instant>>(2);
        enrolled.text = enrolments.get<QString>(3);
        rows.push_back(std::move(enrolled));
    }
    readPauses(false);
    std::erase_if(rows, [&](const BehindRow& pause) {
        return pause.kind == K::Pause && pause.until && daysOf(pause).to <= window().from;
    });
    std::vector<DayRange> enrolled;
    std::vector<DayRange> paused;
    std::vector<DayRange> off;
    for (const BehindRow& span : rows) {
        (span.kind == K::Deviation   ? off
         : span.kind == K::Enrolment ? enrolled
                                     : paused)
            .push_back(daysOf(span));
    }
    if (enrolled.empty()) {
        rows.clear(); // off a path that there was none of
        return;
    }
    const deviations::Days counted =
        deviations::without(deviations::common(deviations::united({window()}), deviations::united(enrolled)),
                            deviations::united(paused));
    countDays(K::Deviation, counted);
    countDays(K::Enrolment, counted);
    facts.path = deviations::adherenceOf(window(), enrolled, paused, off);
}

void BehindReader::readOffDeviations() {
    // Whoever was dismissed after the look stood open at it.
    Query found = m_db.query(R"sql(SELECT id, kind, urgency, off_since, ended_at, detected_at FROM deviation
WHERE client_id = ? AND (state <> 'dismissed' OR ended_at > ?) AND (ended_at IS NULL OR ended_at > ?)
  AND detected_at <= ? ORDER BY off_since DESC, id DESC)sql",
                             m_client, m_terms.now, startOfDay(window().from, m_terms.zone), m_terms.now);
    while (found.next()) {
        if (!deviations::isOffPath(found.get<DeviationKind>(1))) {
            continue;
        }
        BehindRow deviation =
            row(K::Deviation, found.get<qint64>(0), startOfDay(found.get<QDate>(3), m_terms.zone));
        deviation.word = found.get<QString>(1);
        deviation.until = found.get<std::optional<Instant>>(4);
        if (deviation.until && *deviation.until > m_terms.now) {
            deviation.until.reset();
        }
        deviation.value = found.get<Urgency>(2) == Urgency::Alarm ? 2 : 1;
        rows.push_back(std::move(deviation));
    }
}

void BehindReader::readOpenDeviations() {
    readOffDeviations();
    std::erase_if(rows, [](const BehindRow& deviation) { return deviation.until.has_value(); });
    for (const BehindRow& deviation : rows) {
        ++(deviation.value > 1 ? facts.openAlarms : facts.openWarnings);
    }
}

void BehindReader::readMissed() {
    const DayRange days = window();
    readOffDeviations();
    std::erase_if(rows, [&](const BehindRow& deviation) {
        return deviation.word != toText(DeviationKind::MissedTouchpoint) ||
               daysOf(deviation).from < days.from;
    });
    for (BehindRow& missed : rows) {
        missed.value = 1;
        ++facts.missed;
    }
    Query planned = m_db.query(R"sql(SELECT id, due_day, title, channel, state FROM planned_touchpoint
WHERE client_id = ? AND required AND state <> 'cancelled' AND due_day >= ? AND due_day < ?
ORDER BY due_day DESC, id DESC)sql",
                               m_client, days.from, m_terms.today());
    while (planned.next()) {
        BehindRow due =
            row(K::Planned, planned.get<qint64>(0), startOfDay(planned.get<QDate>(1), m_terms.zone));
        due.text = planned.get<QString>(2);
        due.word = planned.get<QString>(3);
        due.counts = planned.get<QString>(4) == QLatin1String("done");
        due.value = 1;
        ++facts.due;
        rows.push_back(std::move(due));
    }
}

std::optional<BehindReader::OwnStay> BehindReader::ownStay() {
    Query visits =
        m_db.query(R"sql(SELECT v.enrolment_id, v.stage_id, v.stage_lineage, v.entered_at, v.left_at,
  v.paused_ms, s.expected_days, s.name,
  EXISTS (SELECT 1 FROM enrolment_pause p WHERE p.enrolment_id = v.enrolment_id AND p.from_at <= ?
    AND (p.to_at IS NULL OR p.to_at > ?))
FROM enrolment e JOIN stage_visit v ON v.enrolment_id = e.id JOIN stage s ON s.id = v.stage_id
WHERE e.client_id = ? AND e.is_primary AND v.entered_at <= ?
  AND (v.left_at IS NULL OR v.left_at > ? OR v.end_kind = 'version')
ORDER BY v.enrolment_id DESC, v.entered_at DESC, v.id DESC)sql",
                   m_terms.now, m_terms.now, m_client, m_terms.now, m_terms.now);
    std::optional<OwnStay> own;
    while (visits.next()) {
        const auto left = visits.get<std::optional<Instant>>(4);
        const auto enrolment = visits.get<EnrolmentId>(0);
        if (!own && (!left || *left > m_terms.now)) {
            if (visits.get<bool>(8)) {
                return std::nullopt; // paused: its clocks stand
            }
            own = OwnStay{enrolment,
                          visits.get<StageId>(1),
                          visits.get<QString>(7),
                          visits.get<qint64>(2),
                          visits.get<Instant>(3),
                          std::chrono::milliseconds(visits.get<qint64>(5)),
                          visits.get<int>(6)};
        } else if (own && own->enrolment == enrolment && own->lineage == visits.get<qint64>(2) &&
                   left == own->entered) {
            own->entered = visits.get<Instant>(3);
            own->paused += std::chrono::milliseconds(visits.get<qint64>(5));
        }
    }
    return own;
}

void BehindReader::readStay(bool withPeers) {
    const auto own = ownStay();
    if (!own) {
        return;
    }
    BehindRow stay = row(K::Stay, 0, own->entered);
    stay.text = own->stageName;
    stay.value = m_days.inStage(own->entered, m_terms.now, own->paused);
    stay.counts = false;
    facts.stageDays = int(stay.value);
    facts.expectedDays = own->expectedDays;
    rows.push_back(std::move(stay));
    if (withPeers) {
        readPeers(*own, *facts.stageDays);
    }
}

void BehindReader::readPeers(const OwnStay& own, int days) {
    std::vector<journeys::Stay> stays;
    for (const auto& stay : journeys::staysOf(m_db, own.stage, m_days, m_terms.now)) {
        if (stay.client != m_client) {
            stays.push_back(stay);
        }
    }
    std::sort(stays.begin(), stays.end(), [](const auto& a, const auto& b) {
        return std::tie(a.days, a.client, a.finished) < std::tie(b.days, b.client, b.finished);
    });
    std::vector<qint64> ids;
    for (const auto& stay : stays) {
        ids.push_back(stay.client.value);
    }
    std::unordered_map<ClientId, QString> names;
    Query named = m_db.query("SELECT id, name FROM client WHERE id IN %IDS%", ids);
    while (named.next()) {
        names.emplace(named.get<ClientId>(0), named.get<QString>(1));
    }
    for (const auto& stay : stays) {
        BehindRow peer = row(K::Stay, 0, {});
        peer.client = stay.client;
        peer.text = names[stay.client];
        peer.value = stay.days;
        peer.counts = stay.finished;
        rows.push_back(std::move(peer));
    }
    const journeys::PeerGroup group(std::move(stays), own.expectedDays);
    facts.peersDone = group.shareDone(m_client, days);
    facts.peers = group.limits(m_client).peers;
}

} // namespace core::health
