// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/evidence.h"

#include "core/deviations/evidence.h"
#include "tests/support/print.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;
using core::DeviationKind;
namespace key = core::deviations::evidence;

namespace {

const QDate Today(2026, 6, 23);

QString plain(QString text) {
    return text.replace(QRegularExpression(u"[\\x{2009}\\x{202f}\\x{a0}]"_s), u" "_s);
}

QString line(DeviationKind kind, const QJsonObject& evidence) {
    return plain(ui::evidenceLine(kind, evidence, Today));
}

qint64 dayNumber(int day) {
    return core::dayNumber(QDate(2026, 6, day));
}

} // namespace

TEST_CASE("A stage overrun is told beside its peers", "[evidence]") {
    QJsonObject evidence{{key::Stage, u"Onboarding"_s},
                         {key::Days, 44},
                         {key::Basis, key::ByPeers},
                         {key::P80, 41},
                         {key::Peers, 18},
                         {key::Beyond, 60},
                         {key::Chance, 0.333}};
    CHECK(line(DeviationKind::StageOverrun, evidence) ==
          u"44 days in Onboarding; 4 of 5 peers were done by day 41; chance to finish within 7 days 33 %"_s);
    CHECK(
        plain(ui::evidenceSentence(DeviationKind::StageOverrun, evidence, Today))
            .endsWith(
                u"Compared with 18 stays of other clients; by day 60, the last one known, fewer than 19 of 20 were done."_s));
    evidence[key::Basis] = key::ByTemplate;
    evidence[key::Expected] = 20;
    evidence[key::Days] = 31;
    CHECK(line(DeviationKind::StageOverrun, evidence) ==
          u"31 days in Onboarding; expected are 20 (template)"_s);
}

TEST_CASE("Each kind of deviation has words for its numbers", "[evidence]") {
    CHECK(line(DeviationKind::MissedTouchpoint,
               {{key::Title, u"Kickoff call"_s}, {key::DueDay, dayNumber(17)}, {key::Overdue, 4}}) ==
          u"“Kickoff call” was due Wed 17 Jun, 4 working days ago"_s);
    CHECK(line(DeviationKind::CriterionAtRisk, {{key::Title, u"Brief agreed"_s},
                                                {key::Stage, u"Launch"_s},
                                                {key::EndDay, dayNumber(26)},
                                                {key::Left, 3}}) ==
          u"“Brief agreed” is open; Launch should end Fri 26 Jun, in 3 working days"_s);
    CHECK(line(DeviationKind::CriterionAtRisk, {{key::Title, u"Brief agreed"_s},
                                                {key::Stage, u"Launch"_s},
                                                {key::EndDay, dayNumber(22)},
                                                {key::Left, -1}}) ==
          u"“Brief agreed” is open; Launch should have ended yesterday, 1 working day ago"_s);
    CHECK(line(DeviationKind::Silence, {{key::Days, 34}, {key::Cadence, 30}, {key::LastAt, 5}}) ==
          u"34 days without contact; at most 30 are meant"_s);
    CHECK(line(DeviationKind::Silence, {{key::Days, 1}, {key::Cadence, 1}, {key::Stage, u"Launch"_s}}) ==
          u"no contact yet, for 1 day; at most 1 is meant in Launch"_s);
    CHECK(line(DeviationKind::SentimentDrop, {{key::InARow, 2}, {key::Ewma, -0.82}}) ==
          u"2 negative touchpoints in a row; the level is −0.8"_s);
    CHECK(line(DeviationKind::Detractor,
               {{key::Survey, u"nps"_s}, {key::Score, 3}, {key::Contact, u"Ana Ruiz"_s}}) ==
          u"NPS 3 of 10 from Ana Ruiz"_s);
    CHECK(line(DeviationKind::TicketBurst,
               {{key::Tickets, 6}, {key::Days, 14}, {key::Rate, 1.24}, {key::Limit, 4}}) ==
          u"6 tickets in 14 days; usual are 1.2, chance explains up to 4"_s);
    CHECK(line(DeviationKind::BadlyHandled,
               {{key::Number, 1042}, {key::Subject, u"Ads stopped"_s}, {key::Reopened, 2}}) ==
          u"#1042 “Ads stopped” was reopened 2 times"_s);
    CHECK(line(DeviationKind::LowReview, {{key::Stars, 2}, {key::Site, u"Maps"_s}}) ==
          u"2 of 5 stars on Maps"_s);
    CHECK(line(DeviationKind::RenewalUnprepared, {{key::RenewalDay, dayNumber(30)}, {key::Left, 7}}) ==
          u"Renewal Tue 30 Jun, in 7 days; no business review held"_s);
}

TEST_CASE("Evidence without numbers has no words", "[evidence]") {
    CHECK(ui::evidenceSentence(DeviationKind::Silence, {}, Today).isEmpty());
    CHECK(ui::ruleSentence(DeviationKind::Silence, {}).isEmpty());
}

TEST_CASE("A rule tells its thresholds in a sentence", "[evidence]") {
    CHECK(ui::ruleSentence(DeviationKind::MissedTouchpoint, {{u"graceDays"_s, 2}}) ==
          u"Missed after 2 working days of grace."_s);
    CHECK(plain(ui::ruleSentence(
              DeviationKind::StageOverrun,
              {{u"warnShare"_s, 0.8}, {u"alarmShare"_s, 0.95}, {u"templateFactor"_s, 1.5}})) ==
          u"In working days without pauses: watch where 80 % of the peers were done, urgent at 95 %. With "
          u"too few "
          u"peers, 1.5 times the expected days."_s);
}
