// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The numbers behind each kind of deviation, as keys of its evidence. Words are made of them in ui.
///
/// Days are whole days, "…Day" a day number (core/base/time.h), "…At" milliseconds since 1970; shares lie in
/// 0…1. A key that has no value is absent, never 0.
///
/// missed_touchpoint   title, channel; dueDay; overdue (working days since the due day)
/// stage_overrun       stage (its name); days in the stage without pauses; basis "peers" or "template";
///                     peers, completed (visits that the curve is made of); p80, p95 (days; absent = the
///                     curve never gets there), beyond (the last day that the curve knows); chance (to finish
///                     within 7 days); expected (days, of a template); limit (days that were exceeded)
/// criterion_at_risk   stage; title; open (how many required criteria of the stage are open); endDay (the
///                     stage's expected end); left (working days until then, negative = it is past)
/// silence             days without contact; cadence (days); lastAt (absent = never); stage
/// sentiment_drop      inARow (negative ones, up to the newest); ewma; count (of judged touchpoints); lastAt
/// detractor           survey "nps", "csat" or "ces"; score; at; contact (name)
/// ticket_burst        tickets in the last days; days; limit (Poisson); rate (tickets in as many days before)
/// badly_handled       ticket (id); number; subject; reopened (how often); missed ("first_response",
///                     "next_response", "resolution": the promise that was missed first); lowAnswers
///                     (answers below the limit of the CX principles); lastAt
/// low_review          stars; site; at
/// renewal_unprepared  renewalDay; left (days, negative = past); reviewDay (the last one held)
#pragma once

#include <QLatin1String>

namespace core::deviations::evidence {

constexpr QLatin1String Title{"title"}, Channel{"channel"}, DueDay{"dueDay"}, Overdue{"overdue"};
constexpr QLatin1String Stage{"stage"}, Days{"days"}, Basis{"basis"}, Peers{"peers"}, Completed{"completed"};
constexpr QLatin1String P80{"p80"}, P95{"p95"}, Beyond{"beyond"}, Chance{"chance"}, Expected{"expected"};
constexpr QLatin1String Limit{"limit"}, Open{"open"}, EndDay{"endDay"}, Left{"left"}, Cadence{"cadence"};
constexpr QLatin1String LastAt{"lastAt"}, InARow{"inARow"}, Ewma{"ewma"}, Count{"count"}, Survey{"survey"};
constexpr QLatin1String Score{"score"}, At{"at"}, Contact{"contact"}, Tickets{"tickets"}, Rate{"rate"};
constexpr QLatin1String Ticket{"ticket"}, Number{"number"}, Subject{"subject"}, Reopened{"reopened"},
    Missed{"missed"}, LowAnswers{"lowAnswers"};
constexpr QLatin1String Stars{"stars"}, Site{"site"}, RenewalDay{"renewalDay"}, ReviewDay{"reviewDay"};

constexpr QLatin1String ByPeers{"peers"}, ByTemplate{"template"};

} // namespace core::deviations::evidence
