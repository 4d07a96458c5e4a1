// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What on the client's path may have led to a ticket: planned touchpoints that were missed or late in the 30
/// days before it, and exit criteria that were waived for stages left before it. A person confirms.
#pragma once

#include "core/db/database.h"
#include "core/lessons/gap.h"

#include <QStringList>

namespace core::lessons {

/// How far back missed and late touchpoints are looked for.
constexpr int CandidateDays = 30;

struct Candidate {
    Gap gap; ///< as it would be stored
    QString title;
    QDate day;   ///< due day, or the day of the waiver
    int age = 0; ///< calendar days from it to the ticket
    bool sameTopic = false;
    bool sameStage = false;
    double score = 0;

    bool operator==(const Candidate&) const = default;
};

/// 3 for the same topic, +2 for the same stage, +1 when missed, − age/30. Pure.
double score(bool sameTopic, bool sameStage, bool missed, int ageDays);

/// True when the topic is one of the tags, or all its words stand in the subject; case and accents do not
/// count. An empty topic is about nothing.
bool isAbout(const QString& topic, const QString& subject, const QStringList& tags);

/// Best first; equal ones by the younger. At most limit. zone: of the workspace. Failure NotFound.
std::vector<Candidate> candidates(Database& db, TicketId ticket, const QTimeZone& zone, int limit = 8);

/// A cause that several tickets may share.
struct SharedCandidate {
    Candidate candidate; ///< of the ticket that it fits best
    int tickets = 0;     ///< before how many of those looked at

    bool operator==(const SharedCandidate&) const = default;
};

/// So many of many tickets are looked at.
constexpr int LookedAt = 40;

/// Of many tickets: equal gaps once, those before most tickets first. Looks at LookedAt of them, evenly
/// spread; says at how many.
std::pair<std::vector<SharedCandidate>, int>
sharedCandidates(Database& db, const std::vector<qint64>& tickets, const QTimeZone& zone, int limit = 8);

/// Journey and stage in which the client was when the ticket was opened, for a gap that nobody designed;
/// empty where it was on no journey.
Gap placeOf(Database& db, TicketId ticket);

} // namespace core::lessons
