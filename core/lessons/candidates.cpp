// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lessons/candidates.h"

#include "core/base/fold.h"

#include <QRegularExpression>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace core::lessons {

namespace {

struct About {
    ClientId client;
    QString subject;
    Instant openedAt;
    qint64 stageLineage = 0;
    QStringList tags;
};

About about(Database& db, TicketId ticket) {
    auto found = db.query(R"sql(SELECT t.client_id, t.subject, t.opened_at, s.stage_lineage FROM ticket t
LEFT JOIN ticket_visit v ON v.ticket_id = t.id LEFT JOIN stage_visit s ON s.id = v.visit_id WHERE t.id = ?)sql",
                          ticket)
                     .first([](Query& row) {
                         return About{row.get<ClientId>(0),
                                      row.get<QString>(1),
                                      row.get<Instant>(2),
                                      row.isNull(3) ? 0 : row.get<qint64>(3),
                                      {}};
                     });
    if (!found) {
        fail(ErrorKind::NotFound, u"This ticket is no longer there. Somebody else removed it."_s);
    }
    Query tags = db.query(
        "SELECT g.name FROM ticket_tag t JOIN tag g ON g.id = t.tag_id WHERE t.ticket_id = ?", ticket);
    while (tags.next()) {
        found->tags.append(tags.get<QString>(0));
    }
    return *found;
}

void weigh(Candidate& candidate, const About& ticket) {
    candidate.sameTopic = isAbout(candidate.gap.topic, ticket.subject, ticket.tags);
    candidate.sameStage = ticket.stageLineage != 0 && candidate.gap.stageLineage == ticket.stageLineage;
    candidate.score =
        score(candidate.sameTopic, candidate.sameStage, candidate.gap.kind == GapKind::Missed, candidate.age);
}

/// What was due and not done in time. Today's state does not count but the one when the ticket came: what
/// was done afterwards was missing then. Of the cancelled ones those count that were overdue when the stage
/// was left; any other was not called for.
std::vector<Candidate> missedAndLate(Database& db, const About& ticket, const QTimeZone& zone) {
    const QDate day = dayOf(ticket.openedAt, zone);
    Query rows = db.query(R"sql(SELECT p.title, p.due_day, p.done_at, s.lineage, s.topic, v.stage_lineage,
  g.name, e.journey_id, p.state, v.left_at FROM planned_touchpoint p
LEFT JOIN stage_step s ON s.id = p.step_id LEFT JOIN stage_visit v ON v.id = p.visit_id
LEFT JOIN stage g ON g.id = v.stage_id LEFT JOIN enrolment e ON e.id = v.enrolment_id
WHERE p.client_id = ? AND p.due_day >= ? AND p.due_day < ?
  AND (p.state <> 'cancelled' OR (p.required AND v.left_at IS NOT NULL))
ORDER BY p.due_day DESC, p.id)sql",
                          ticket.client, day.addDays(-CandidateDays), day);
    std::vector<Candidate> found;
    while (rows.next()) {
        Candidate candidate;
        candidate.title = rows.get<QString>(0);
        candidate.day = rows.get<QDate>(1);
        const auto doneAt = rows.get<std::optional<Instant>>(2);
        const bool wasDone = doneAt && *doneAt <= ticket.openedAt;
        if (wasDone && dayOf(*doneAt, zone) <= candidate.day) {
            continue;
        }
        if (rows.get<QString>(8) == u"cancelled" && dayOf(rows.get<Instant>(9), zone) <= candidate.day) {
            continue;
        }
        candidate.gap.kind = wasDone ? GapKind::Late : GapKind::Missed;
        candidate.age = int(candidate.day.daysTo(day));
        if (!rows.isNull(3)) {
            candidate.gap.subject = u"step/%1"_s.arg(rows.get<qint64>(3));
        }
        candidate.gap.topic = rows.isNull(4) ? QString() : rows.get<QString>(4);
        candidate.gap.stageLineage = rows.isNull(5) ? 0 : rows.get<qint64>(5);
        candidate.gap.stageName = rows.isNull(6) ? QString() : rows.get<QString>(6);
        candidate.gap.journey = rows.get<JourneyId>(7);
        found.push_back(std::move(candidate));
    }
    return found;
}

std::vector<Candidate> waived(Database& db, const About& ticket, const QTimeZone& zone) {
    return db
        .query(R"sql(SELECT c.title, w.at, c.lineage, v.stage_lineage, g.name, e.journey_id
FROM stage_visit v JOIN visit_criterion w ON w.visit_id = v.id JOIN stage_criterion c ON c.id = w.criterion_id
JOIN stage g ON g.id = v.stage_id JOIN enrolment e ON e.id = v.enrolment_id
WHERE v.client_id = ? AND v.left_at <= ? AND w.state = 'waived' ORDER BY w.at DESC, c.id)sql",
               ticket.client, ticket.openedAt)
        .all([&](Query& row) {
            Candidate candidate;
            candidate.title = row.get<QString>(0);
            candidate.day = dayOf(row.get<Instant>(1), zone);
            candidate.age = int(std::max<qint64>(0, candidate.day.daysTo(dayOf(ticket.openedAt, zone))));
            candidate.gap.kind = GapKind::Waived;
            candidate.gap.subject = u"criterion/%1"_s.arg(row.get<qint64>(2));
            candidate.gap.stageLineage = row.get<qint64>(3);
            candidate.gap.stageName = row.get<QString>(4);
            candidate.gap.journey = row.get<JourneyId>(5);
            candidate.gap.topic = candidate.title;
            return candidate;
        });
}

/// As the store tells gaps apart.
bool isSameGap(const Gap& a, const Gap& b) {
    return a.kind == b.kind && a.stageLineage == b.stageLineage && a.subject == b.subject &&
           fold(a.topic) == fold(b.topic);
}

} // namespace

double score(bool sameTopic, bool sameStage, bool missed, int ageDays) {
    return (sameTopic ? 3.0 : 0.0) + (sameStage ? 2.0 : 0.0) + (missed ? 1.0 : 0.0) - ageDays / 30.0;
}

bool isAbout(const QString& topic, const QString& subject, const QStringList& tags) {
    const QString key = fold(topic).simplified();
    if (key.isEmpty()) {
        return false;
    }
    for (const QString& tag : tags) {
        if (fold(tag).simplified() == key) {
            return true;
        }
    }
    static const QRegularExpression noWord(u"[^\\p{L}\\p{N}]+"_s);
    const QStringList words = fold(subject).split(noWord, Qt::SkipEmptyParts);
    const QStringList wanted = key.split(noWord, Qt::SkipEmptyParts);
    return !wanted.isEmpty() && std::all_of(wanted.begin(), wanted.end(),
                                            [&](const QString& word) { return words.contains(word); });
}

std::vector<Candidate> candidates(Database& db, TicketId ticket, const QTimeZone& zone, int limit) {
    const About of = about(db, ticket);
    auto found = missedAndLate(db, of, zone);
    auto more = waived(db, of, zone);
    std::move(more.begin(), more.end(), std::back_inserter(found));
    for (Candidate& candidate : found) {
        weigh(candidate, of);
        if (candidate.gap.topic.trimmed().isEmpty()) {
            candidate.gap.topic = candidate.title; // a gap needs a name; a title alone is no topic to compare
        }
    }
    std::stable_sort(found.begin(), found.end(), [](const Candidate& a, const Candidate& b) {
        return a.score != b.score ? a.score > b.score : a.age < b.age;
    });
    if (found.size() > size_t(limit)) {
        found.resize(size_t(limit));
    }
    return found;
}

std::pair<std::vector<SharedCandidate>, int>
sharedCandidates(Database& db, const std::vector<qint64>& tickets, const QTimeZone& zone, int limit) {
    const size_t looked = std::min(tickets.size(), size_t(LookedAt));
    std::vector<SharedCandidate> found;
    for (size_t i = 0; i < looked; ++i) {
        const TicketId ticket(tickets[i * tickets.size() / looked]);
        std::vector<const SharedCandidate*> counted; // a ticket counts once for each gap
        for (const Candidate& one : candidates(db, ticket, zone, limit)) {
            auto same = std::find_if(found.begin(), found.end(), [&](const SharedCandidate& other) {
                return isSameGap(other.candidate.gap, one.gap);
            });
            if (same == found.end()) {
                found.reserve(looked * size_t(limit)); // so that what is counted stays where it is
                found.push_back({one, 1});
                counted.push_back(&found.back());
                continue;
            }
            if (std::find(counted.begin(), counted.end(), &*same) == counted.end()) {
                ++same->tickets;
                counted.push_back(&*same);
            }
            if (one.score > same->candidate.score) {
                same->candidate = one;
            }
        }
    }
    std::stable_sort(found.begin(), found.end(), [](const SharedCandidate& a, const SharedCandidate& b) {
        return a.tickets != b.tickets ? a.tickets > b.tickets : a.candidate.score > b.candidate.score;
    });
    found.resize(std::min(found.size(), size_t(limit)));
    return {std::move(found), int(looked)};
}

Gap placeOf(Database& db, TicketId ticket) {
    return db
        .query(R"sql(SELECT e.journey_id, v.stage_lineage, g.name FROM ticket_visit t
JOIN stage_visit v ON v.id = t.visit_id JOIN enrolment e ON e.id = v.enrolment_id
JOIN stage g ON g.id = v.stage_id WHERE t.ticket_id = ?)sql",
               ticket)
        .first([](Query& row) {
            Gap gap;
            gap.journey = row.get<JourneyId>(0);
            gap.stageLineage = row.get<qint64>(1);
            gap.stageName = row.get<QString>(2);
            return gap;
        })
        .value_or(Gap());
}

} // namespace core::lessons
