// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/lessons.h"

#include "core/lessons/candidates.h"
#include "core/lessons/causes.h"

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace core::demo {

namespace {

/// Enough for the pages to be alive; a large workspace is not told in full.
constexpr int AskedTickets = 240;

struct Ended {
    TicketId ticket;
    Instant at;
    MemberId by;
};

std::vector<Ended> endedTickets(Database& db) {
    return db
        .query(R"sql(SELECT id, resolved_at, assignee_id FROM ticket WHERE resolved_at IS NOT NULL
ORDER BY resolved_at DESC, id DESC LIMIT ?)sql",
               AskedTickets)
        .all([](Query& row) {
            return Ended{row.get<TicketId>(0), row.get<Instant>(1), row.get<MemberId>(2)};
        });
}

/// What nobody designed a step for.
lessons::Gap undesigned(Database& db, const Ended& ended, Random& random) {
    static const std::array topics{"Access for new people", "Invoice explained before it comes",
                                   "Who answers in the holidays", "What happens after launch",
                                   "Results in plain words"};
    lessons::Gap gap = lessons::placeOf(db, ended.ticket);
    gap.kind = random.unit() < 0.7 ? GapKind::NotDesigned : GapKind::ExecutedBadly;
    gap.topic = QString::fromUtf8(topics[size_t(random.unit() * random.unit() * double(topics.size()))]);
    return gap;
}

} // namespace

void tellCauses(Transaction& tx, Random& random, const QTimeZone& zone) {
    lessons::recordVisits(tx);
    for (const Ended& ended : endedTickets(tx)) {
        const auto known = lessons::candidates(tx, ended.ticket, zone, 1);
        const double p = random.unit();
        if (!known.empty() && known.front().score > 0.5 && p < 0.75) {
            lessons::setCause(tx, ended.ticket, Verdict::Gap, known.front().gap, ended.by, ended.at);
        } else if (p < 0.45) {
            lessons::setCause(tx, ended.ticket, Verdict::Gap, undesigned(tx, ended, random), ended.by,
                              ended.at);
        } else if (p < 0.72) {
            lessons::setCause(tx, ended.ticket, Verdict::NoGap, {}, ended.by, ended.at);
        } else if (p < 0.85) {
            lessons::setCause(tx, ended.ticket, Verdict::Unknown, {}, ended.by, ended.at);
        }
    }
}

} // namespace core::demo
