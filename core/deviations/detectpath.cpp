// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Detectors of what time does: due days, days in a stage, silence, renewals.
#include "core/deviations/detect.h"
#include "core/deviations/evidence.h"

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace core::deviations {

namespace {

/// A client in a stage is looked at this often although nothing changes: other clients move its limits.
constexpr int StageLookDays = 7;
/// Working days for which a chance to finish is told.
constexpr double ChanceDays = 7;

/// Where the clocks of a stay stand.
Instant clockOf(const StayFact& stay, const Rules& rules) {
    return std::min(stay.pausedSince.value_or(rules.now), rules.now);
}

int daysIn(const StayFact& stay, const Rules& rules) {
    return rules.days.inStage(stay.enteredAt, clockOf(stay, rules), stay.paused);
}

bool delayed(const Facts& facts, const Rules& rules) {
    return rules.today() < rules.days.dayOf(facts.startedAt).addDays(rules.path.startDelayDays);
}

Instant afterDelay(const Facts& facts, const Rules& rules) {
    return rules.days.startOf(rules.days.dayOf(facts.startedAt).addDays(rules.path.startDelayDays));
}

/// Numbers that grow by the day are written anew each day.
void lookTomorrow(const Rules& rules, Detected& found) {
    found.lookAt(rules.days.startOf(rules.today().addDays(1)));
}

const StayFact* stayOf(const Facts& facts, EnrolmentId enrolment) {
    const auto stay = std::find_if(facts.stays.begin(), facts.stays.end(),
                                   [&](const StayFact& s) { return s.enrolment == enrolment; });
    return stay == facts.stays.end() ? nullptr : &*stay;
}

Finding ofStay(DeviationKind kind, const StayFact& stay, const Facts& facts) {
    Finding finding;
    finding.kind = kind;
    finding.enrolment = stay.enrolment;
    finding.visit = stay.visit;
    finding.evidenceAt = stay.enteredAt;
    finding.opens = !stay.pausedSince && facts.status == ClientStatus::Active;
    return finding;
}

void addCurve(QJsonObject& evidence, const StayFact& stay, const journeys::StageLimits& limits, int days,
              ClientId client) {
    evidence[evidence::Basis] = limits.fromTemplate ? evidence::ByTemplate : evidence::ByPeers;
    evidence[evidence::Peers] = limits.peers;
    evidence[evidence::Completed] = limits.finished;
    if (limits.fromTemplate) {
        evidence[evidence::Expected] = stay.expectedDays;
        return;
    }
    evidence[evidence::Beyond] = limits.longest;
    if (limits.warn) {
        evidence[evidence::P80] = *limits.warn;
    }
    if (limits.alarm) {
        evidence[evidence::P95] = *limits.alarm;
    }
    if (const auto chance = insight::finishChance(stay.peers->curve(client), days, ChanceDays)) {
        evidence[evidence::Chance] = *chance;
    }
}

/// The template's limit follows the setting; the peers' own come with the group.
journeys::StageLimits limitsOf(const StayFact& stay, const Facts& facts, const Rules& rules) {
    journeys::StageLimits limits;
    if (stay.peers) {
        limits = stay.peers->limits(facts.client);
    }
    if (limits.fromTemplate) {
        limits.warn = int(std::ceil(stay.expectedDays * rules.path.templateFactor));
        limits.alarm.reset();
    }
    return limits;
}

/// Whole days of pauses after an instant, as the silence must not count them.
qint64 pausedDays(const Facts& facts, const Rules& rules, Instant after) {
    qint64 days = 0;
    for (const InstantRange& pause : facts.pauses) {
        const Instant from = std::max(pause.from, after);
        const Instant to = std::min(pause.to, rules.now);
        if (from < to) {
            days += rules.days.dayOf(from).daysTo(rules.days.dayOf(to));
        }
    }
    return days;
}

} // namespace

void findMissed(const Facts& facts, const Rules& rules, Detected& found) {
    for (const PlannedFact& plan : facts.planned) {
        const StayFact* stay = stayOf(facts, plan.enrolment);
        const bool stands = facts.status != ClientStatus::Active || (stay && stay->pausedSince);
        const QDate today = stay ? rules.days.dayOf(clockOf(*stay, rules)) : rules.today();
        const int grace = plan.graceDays.value_or(rules.path.graceDays);
        const QDate limit = rules.days.add(plan.dueDay, grace);
        if (today <= limit) {
            if (!stands) {
                found.lookAt(rules.days.startOf(limit.addDays(1)));
            }
            continue;
        }
        Finding finding;
        finding.kind = DeviationKind::MissedTouchpoint;
        finding.subject = QString::number(plan.id.value);
        finding.enrolment = plan.enrolment;
        finding.visit = plan.visit;
        finding.opens = !stands;
        finding.offSince = limit.addDays(1);
        finding.evidenceAt = rules.days.startOf(plan.dueDay);
        const int overdue = rules.days.between(plan.dueDay, today);
        finding.urgency = overdue > grace + AlarmAfterDays ? Urgency::Alarm : Urgency::Warn;
        finding.evidence = {{evidence::Title, plan.title},
                            {evidence::Channel, toText(plan.channel)},
                            {evidence::DueDay, dayNumber(plan.dueDay)},
                            {evidence::Overdue, overdue}};
        finding.rule = {{u"graceDays"_s, grace}, {u"alarmAfterDays"_s, AlarmAfterDays}};
        found.findings.push_back(std::move(finding));
        lookTomorrow(rules, found);
    }
}

void findOverrun(const Facts& facts, const Rules& rules, Detected& found) {
    for (const StayFact& stay : facts.stays) {
        const int days = daysIn(stay, rules);
        const journeys::StageLimits limits = limitsOf(stay, facts, rules);
        const QDate today = rules.days.dayOf(clockOf(stay, rules));
        if (!stay.pausedSince) {
            found.lookAt(rules.days.startOf(rules.today().addDays(StageLookDays)));
        }
        if (!limits.warn || days <= *limits.warn) {
            if (limits.warn && !stay.pausedSince) {
                found.lookAt(rules.days.startOf(rules.days.add(today, *limits.warn + 1 - days)));
            }
            continue;
        }
        Finding finding = ofStay(DeviationKind::StageOverrun, stay, facts);
        if (delayed(facts, rules)) {
            finding.opens = false;
            found.lookAt(afterDelay(facts, rules));
        }
        finding.subject = QString::number(stay.visit.value);
        finding.urgency = limits.alarm && days > *limits.alarm ? Urgency::Alarm : Urgency::Warn;
        finding.offSince = std::min(today, rules.days.add(today, -(days - *limits.warn - 1)));
        finding.evidence = {
            {evidence::Stage, stay.stageName}, {evidence::Days, days}, {evidence::Limit, *limits.warn}};
        addCurve(finding.evidence, stay, limits, days, facts.client);
        finding.rule = {{u"warnShare"_s, 0.80},
                        {u"alarmShare"_s, 0.95},
                        {u"peersMinimum"_s, journeys::PeersMinimum},
                        {u"finishedMinimum"_s, journeys::FinishedMinimum},
                        {u"templateFactor"_s, rules.path.templateFactor}};
        found.findings.push_back(std::move(finding));
        lookTomorrow(rules, found);
    }
}

void findCriteria(const Facts& facts, const Rules& rules, Detected& found) {
    for (const StayFact& stay : facts.stays) {
        if (stay.open.empty()) {
            continue;
        }
        const QDate today = rules.days.dayOf(clockOf(stay, rules));
        const int left = stay.expectedDays - daysIn(stay, rules);
        if (left > rules.path.criterionDays) {
            if (!stay.pausedSince) {
                found.lookAt(rules.days.startOf(rules.days.add(today, left - rules.path.criterionDays)));
            }
            continue;
        }
        const QDate end = rules.days.add(today, left);
        for (const auto& criterion : stay.open) {
            Finding finding = ofStay(DeviationKind::CriterionAtRisk, stay, facts);
            finding.subject = QString::number(criterion.id.value);
            finding.urgency = left < -AlarmAfterDays ? Urgency::Alarm : Urgency::Warn;
            finding.offSince = std::min(today, rules.days.add(today, left - rules.path.criterionDays));
            finding.evidence = {{evidence::Stage, stay.stageName},
                                {evidence::Title, criterion.title},
                                {evidence::Open, int(stay.open.size())},
                                {evidence::EndDay, dayNumber(end)},
                                {evidence::Left, left}};
            finding.rule = {{u"criterionDays"_s, rules.path.criterionDays},
                            {u"alarmAfterDays"_s, AlarmAfterDays}};
            found.findings.push_back(std::move(finding));
        }
        lookTomorrow(rules, found);
    }
}

void findSilence(const Facts& facts, const Rules& rules, Detected& found) {
    const StayFact* stay = facts.stays.empty() ? nullptr : &facts.stays.front();
    const int cadence = stay ? stay->cadenceDays.value_or(rules.path.cadenceDays) : rules.path.cadenceDays;
    const bool stands = facts.status != ClientStatus::Active || (stay && stay->pausedSince);
    const Instant since = facts.lastContact.value_or(facts.startedAt);
    const qint64 days = rules.days.dayOf(since).daysTo(rules.today()) - pausedDays(facts, rules, since);
    if (days <= cadence) {
        if (!stands) {
            found.lookAt(rules.days.startOf(rules.today().addDays(cadence + 1 - days)));
        }
        return;
    }
    Finding finding;
    finding.kind = DeviationKind::Silence;
    finding.opens = !stands;
    if (delayed(facts, rules)) {
        finding.opens = false;
        found.lookAt(afterDelay(facts, rules));
    }
    finding.urgency = days > 2 * qint64(cadence) ? Urgency::Alarm : Urgency::Warn;
    finding.offSince = rules.today().addDays(-(days - cadence - 1));
    finding.evidenceAt = since;
    finding.evidence = {{evidence::Days, days}, {evidence::Cadence, cadence}};
    if (facts.lastContact) {
        finding.evidence[evidence::LastAt] = toMs(*facts.lastContact);
    }
    if (stay) {
        finding.enrolment = stay->enrolment;
        finding.visit = stay->visit;
        finding.evidence[evidence::Stage] = stay->stageName;
    }
    finding.rule = {{u"cadenceDays"_s, cadence}, {u"alarmFactor"_s, 2}};
    found.findings.push_back(std::move(finding));
    if (!stands) {
        lookTomorrow(rules, found);
    }
}

void findRenewal(const Facts& facts, const Rules& rules, Detected& found) {
    if (!facts.renewal.isValid()) {
        return;
    }
    const QDate today = rules.today();
    QDate from = facts.renewal.addDays(-rules.path.renewalDays);
    if (facts.lastReview.isValid()) {
        from = std::max(from, facts.lastReview.addDays(rules.path.reviewDays + 1));
    }
    if (today < from) {
        if (from <= facts.renewal) {
            found.lookAt(rules.days.startOf(from));
        }
        return;
    }
    Finding finding;
    finding.kind = DeviationKind::RenewalUnprepared;
    finding.subject = QString::number(dayNumber(facts.renewal));
    finding.opens = facts.status == ClientStatus::Active && today <= facts.renewal;
    if (delayed(facts, rules)) {
        finding.opens = false;
        found.lookAt(afterDelay(facts, rules));
    }
    const qint64 left = today.daysTo(facts.renewal);
    finding.urgency = 2 * left <= rules.path.renewalDays ? Urgency::Alarm : Urgency::Warn;
    finding.offSince = from;
    finding.evidenceAt = rules.days.startOf(from);
    finding.evidence = {{evidence::RenewalDay, dayNumber(facts.renewal)}, {evidence::Left, left}};
    if (facts.lastReview.isValid()) {
        finding.evidence[evidence::ReviewDay] = dayNumber(facts.lastReview);
    }
    finding.rule = {{u"renewalDays"_s, rules.path.renewalDays}, {u"reviewDays"_s, rules.path.reviewDays}};
    found.findings.push_back(std::move(finding));
    lookTomorrow(rules, found);
}

} // namespace core::deviations
