// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Detectors of what clients let us feel: moods, answers, reviews, tickets.
#include "core/deviations/detect.h"
#include "core/deviations/evidence.h"
#include "core/feedback/low.h"
#include "core/insight/control.h"
#include "core/insight/rate.h"

using namespace Qt::Literals::StringLiterals;

namespace core::deviations {

namespace {

constexpr double Smoothing = 0.3;
constexpr double Certainty = 0.95;
constexpr double AlarmCertainty = 0.999;

bool isRecent(Instant at, const Rules& rules) {
    return at >= rules.now - std::chrono::days(rules.path.recentDays);
}

/// The stage in which the client is, so that the row can say where it happened.
void place(Finding& finding, const Facts& facts) {
    if (!facts.stays.empty()) {
        finding.enrolment = facts.stays.front().enrolment;
        finding.visit = facts.stays.front().visit;
    }
}

/// The highest score of a survey that makes a detractor; −1 = no survey.
int detractorLimit(const QString& kind) {
    using feedback::lowLimit;
    return kind == u"nps"    ? lowLimit(FeedbackKind::Nps)
           : kind == u"csat" ? lowLimit(FeedbackKind::Csat)
           : kind == u"ces"  ? lowLimit(FeedbackKind::Ces)
                             : -1;
}

constexpr int LowStars = feedback::lowLimit(FeedbackKind::Review);

int alarmLimit(const QString& kind) {
    return kind == u"nps" ? 3 : 1;
}

} // namespace

void findSentiment(const Facts& facts, const Rules& rules, Detected& found) {
    std::vector<double> values;
    int inARow = 0;
    std::optional<Instant> second; ///< of the present run
    std::optional<Instant> lastNegative;
    for (const MoodFact& mood : facts.moods) {
        values.push_back(mood.sentiment);
        inARow = mood.sentiment < 0 ? inARow + 1 : 0;
        second = inARow == 2 ? std::optional(mood.at) : inARow > 2 ? second : std::nullopt;
        lastNegative = mood.sentiment < 0 ? std::optional(mood.at) : lastNegative;
    }
    const double level = insight::ewma(values, Smoothing).value_or(0);
    const bool low = int(values.size()) >= MoodsMinimum && level < rules.path.sentimentLimit;
    if (!lastNegative || (inARow < 2 && !low)) {
        return;
    }
    Finding finding;
    finding.kind = DeviationKind::SentimentDrop;
    place(finding, facts);
    finding.opens = isRecent(*lastNegative, rules);
    finding.urgency = inARow > 2 || level < 2 * rules.path.sentimentLimit ? Urgency::Alarm : Urgency::Warn;
    finding.offSince = rules.days.dayOf(second.value_or(*lastNegative));
    finding.evidenceAt = *lastNegative;
    finding.evidence = {{evidence::InARow, inARow},
                        {evidence::Ewma, level},
                        {evidence::Count, int(values.size())},
                        {evidence::LastAt, toMs(*lastNegative)}};
    finding.rule = {{u"inARow"_s, 2}, {u"limit"_s, rules.path.sentimentLimit}, {u"lambda"_s, Smoothing}};
    found.findings.push_back(std::move(finding));
}

void findDetractors(const Facts& facts, const Rules& rules, Detected& found) {
    for (const AnswerFact& answer : facts.answers) {
        if (answer.score > detractorLimit(answer.kind)) {
            continue;
        }
        Finding finding;
        finding.kind = DeviationKind::Detractor;
        place(finding, facts);
        // A later answer of the same person replaces it: a bad one is newer evidence, a good one ends it.
        finding.subject = u"%1 %2"_s.arg(answer.kind).arg(answer.contact.value);
        finding.opens = isRecent(answer.at, rules);
        finding.urgency = answer.score <= alarmLimit(answer.kind) ? Urgency::Alarm : Urgency::Warn;
        finding.offSince = rules.days.dayOf(answer.at);
        finding.evidenceAt = answer.at;
        finding.evidence = {{evidence::Survey, answer.kind},
                            {evidence::Score, answer.score},
                            {evidence::At, toMs(answer.at)}};
        if (!answer.contactName.isEmpty()) {
            finding.evidence[evidence::Contact] = answer.contactName;
        }
        finding.rule = {{u"atMost"_s, detractorLimit(answer.kind)}};
        found.findings.push_back(std::move(finding));
    }
}

void findLowReviews(const Facts& facts, const Rules& rules, Detected& found) {
    for (const AnswerFact& review : facts.answers) {
        if (review.kind != u"review" || review.score > LowStars) {
            continue;
        }
        Finding finding;
        finding.kind = DeviationKind::LowReview;
        place(finding, facts);
        finding.subject = QString::number(review.id.value);
        finding.opens = isRecent(review.at, rules);
        finding.urgency = review.score <= alarmLimit(review.kind) ? Urgency::Alarm : Urgency::Warn;
        finding.offSince = rules.days.dayOf(review.at);
        finding.evidenceAt = review.at;
        finding.evidence = {{evidence::Stars, review.score}, {evidence::At, toMs(review.at)}};
        if (!review.site.isEmpty()) {
            finding.evidence[evidence::Site] = review.site;
        }
        finding.rule = {{u"atMost"_s, LowStars}};
        found.findings.push_back(std::move(finding));
    }
}

void findBurst(const Facts& facts, const Rules& rules, Detected& found) {
    const Instant from = rules.now - std::chrono::days(rules.path.burstDays);
    const Instant reach = std::max(facts.startedAt, from - std::chrono::days(TicketReachDays));
    const double exposure = std::chrono::duration<double, std::ratio<86400>>(from - reach).count();
    const auto first = std::find_if(facts.tickets.begin(), facts.tickets.end(),
                                    [&](const TicketFact& ticket) { return ticket.at > from; });
    const auto earlier = std::count_if(facts.tickets.begin(), first,
                                       [&](const TicketFact& ticket) { return ticket.at >= reach; });
    const auto tickets = int(facts.tickets.end() - first);
    if (exposure < BurstHistoryDays || tickets < rules.path.burstMinimum) {
        return;
    }
    const auto limitAt = [&](double certainty) {
        return insight::poissonLimitFor(int(earlier), exposure, rules.path.burstDays, certainty).value_or(0);
    };
    const int limit = limitAt(Certainty);
    if (tickets <= limit) {
        return;
    }
    Finding finding;
    finding.kind = DeviationKind::TicketBurst;
    place(finding, facts);
    finding.opens = facts.status == ClientStatus::Active;
    if (rules.today() < rules.days.dayOf(facts.startedAt).addDays(rules.path.startDelayDays)) {
        finding.opens = false;
    }
    finding.urgency = tickets > limitAt(AlarmCertainty) ? Urgency::Alarm : Urgency::Warn;
    const int needed = std::max(limit + 1, rules.path.burstMinimum);
    finding.offSince = rules.days.dayOf((first + (needed - 1))->at);
    finding.evidenceAt = facts.tickets.back().at;
    finding.evidence = {{evidence::Tickets, tickets},
                        {evidence::Days, rules.path.burstDays},
                        {evidence::Limit, limit},
                        {evidence::Rate, double(earlier) / exposure * rules.path.burstDays}};
    finding.rule = {{u"days"_s, rules.path.burstDays},
                    {u"minimum"_s, rules.path.burstMinimum},
                    {u"certainty"_s, Certainty}};
    for (auto ticket = first; ticket != facts.tickets.end(); ++ticket) {
        finding.contacts.push_back({{ticket->id, {}}, ticket->at});
    }
    found.findings.push_back(std::move(finding));
    // The window moves on: the oldest ticket leaves it.
    found.lookAt(first->at + std::chrono::days(rules.path.burstDays) + std::chrono::milliseconds(1));
}

void findFailures(const Facts& facts, const Rules& rules, Detected& found) {
    for (const FailureFact& failure : facts.failures) {
        if (failure.settled) {
            continue;
        }
        Finding finding;
        finding.kind = DeviationKind::BadlyHandled;
        place(finding, facts);
        finding.subject = QString::number(failure.ticket.value);
        finding.opens = isRecent(failure.lastAt, rules);
        finding.urgency = failure.times + failure.lowAnswers + (failure.missed ? 1 : 0) > 1 ? Urgency::Alarm
                                                                                            : Urgency::Warn;
        finding.offSince = rules.days.dayOf(failure.firstAt);
        finding.evidenceAt = failure.lastAt;
        finding.evidence = {{evidence::Ticket, failure.ticket.value},
                            {evidence::Number, failure.number},
                            {evidence::Subject, failure.subject},
                            {evidence::LastAt, toMs(failure.lastAt)}};
        if (failure.times > 0) {
            finding.evidence[evidence::Reopened] = failure.times;
        }
        if (failure.missed) {
            finding.evidence[evidence::Missed] = toText(*failure.missed);
        }
        if (failure.lowAnswers > 0) {
            finding.evidence[evidence::LowAnswers] = failure.lowAnswers;
        }
        finding.rule = {{u"reopened"_s, 1}};
        if (failure.clientAt) {
            finding.contacts.push_back({{failure.ticket, {}}, *failure.clientAt});
        }
        found.findings.push_back(std::move(finding));
    }
    if (facts.nextDue) {
        found.lookAt(*facts.nextDue + std::chrono::milliseconds(1));
    }
}

Detected detect(const Facts& facts, const Rules& rules) {
    Detected found;
    if (facts.status == ClientStatus::Left) {
        return found;
    }
    findMissed(facts, rules, found);
    findOverrun(facts, rules, found);
    findCriteria(facts, rules, found);
    findSilence(facts, rules, found);
    findSentiment(facts, rules, found);
    findDetractors(facts, rules, found);
    findBurst(facts, rules, found);
    findFailures(facts, rules, found);
    findLowReviews(facts, rules, found);
    findRenewal(facts, rules, found);
    return found;
}

} // namespace core::deviations
