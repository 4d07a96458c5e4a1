// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/evidence.h"

#include "core/deviations/evidence.h"
#include "ui/widgets/format.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;
namespace key = core::deviations::evidence;

namespace ui {

namespace {

class Evidence {
    Q_DECLARE_TR_FUNCTIONS(ui::Evidence)

public:
    Evidence(const QJsonObject& numbers, QDate today)
        : m_numbers(numbers)
        , m_today(today) {}

    QString line(core::DeviationKind kind) const;
    /// What the line leaves out; empty when that is nothing.
    QString more(core::DeviationKind kind) const;

    static QString rule(core::DeviationKind kind, const QJsonObject& rule);

private:
    bool has(QLatin1String name) const { return m_numbers.contains(name); }

    int number(QLatin1String name) const { return m_numbers.value(name).toInt(); }

    QString text(QLatin1String name) const { return m_numbers.value(name).toString(); }

    QDate day(QLatin1String name) const { return core::fromDayNumber(m_numbers.value(name).toInteger()); }

    /// In the middle of a sentence.
    QString dayText(QLatin1String name) const {
        const QString text = format::day(day(name), m_today);
        return qAbs(day(name).daysTo(m_today)) <= 1 ? text.toLower() : text;
    }

    static QString decimal(double value) { return format::withMinus(QString::number(value, 'f', 1)); }

    QString missed() const;
    QString overrun() const;
    QString criterion() const;
    QString silence() const;
    QString sentiment() const;
    QString detractor() const;
    QString burst() const;
    QString badlyHandled() const;
    QString lowReview() const;
    QString renewal() const;
    QString moreOfOverrun() const;

    const QJsonObject& m_numbers;
    QDate m_today;
};

QString Evidence::missed() const {
    return tr("“%1” was due %2, %n working day(s) ago", nullptr, number(key::Overdue))
        .arg(text(key::Title), dayText(key::DueDay));
}

QString Evidence::overrun() const {
    const QString days = tr("%n day(s) in %1", nullptr, number(key::Days)).arg(text(key::Stage));
    if (text(key::Basis) == key::ByTemplate) {
        return tr("%1; expected are %2 (template)").arg(days, format::number(number(key::Expected)));
    }
    QString line = tr("%1; 4 of 5 peers were done by day %2").arg(days, format::number(number(key::P80)));
    if (has(key::Chance)) {
        const double chance = m_numbers.value(key::Chance).toDouble();
        line = tr("%1; chance to finish within 7 days %2").arg(line, format::percent(chance));
    }
    return line;
}

QString Evidence::moreOfOverrun() const {
    if (text(key::Basis) == key::ByTemplate) {
        return tr("There are too few peers to compare with: %n so far.", nullptr, number(key::Peers));
    }
    const QString among = tr("Compared with %n stay(s) of other clients", nullptr, number(key::Peers));
    const QString end = has(key::P95)
                            ? tr("19 of 20 were done by day %1").arg(format::number(number(key::P95)))
                            : tr("by day %1, the last one known, fewer than 19 of 20 were done")
                                  .arg(format::number(number(key::Beyond)));
    return tr("%1; %2.").arg(among, end);
}

QString Evidence::criterion() const {
    const int left = number(key::Left);
    const QString open = tr("“%1” is open").arg(text(key::Title));
    const QString end = dayText(key::EndDay);
    if (left < 0) {
        return tr("%1; %2 should have ended %3, %n working day(s) ago", nullptr, -left)
            .arg(open, text(key::Stage), end);
    }
    return tr("%1; %2 should end %3, in %n working day(s)", nullptr, left).arg(open, text(key::Stage), end);
}

QString Evidence::silence() const {
    const QString days = has(key::LastAt) ? tr("%n day(s) without contact", nullptr, number(key::Days))
                                          : tr("no contact yet, for %n day(s)", nullptr, number(key::Days));
    const QString cadence = tr("at most %n is meant", nullptr, number(key::Cadence));
    return text(key::Stage).isEmpty() ? tr("%1; %2").arg(days, cadence)
                                      : tr("%1; %2 in %3").arg(days, cadence, text(key::Stage));
}

QString Evidence::sentiment() const {
    const QString level = tr("the level is %1").arg(decimal(m_numbers.value(key::Ewma).toDouble()));
    const int inARow = number(key::InARow);
    return inARow > 1 ? tr("%n negative touchpoint(s) in a row; %1", nullptr, inARow).arg(level)
                      : tr("Moods have fallen; %1").arg(level);
}

QString Evidence::detractor() const {
    const QString survey = text(key::Survey);
    const QString scale = survey == u"nps"    ? tr("NPS %1 of 10")
                          : survey == u"csat" ? tr("CSAT %1 of 5")
                                              : tr("CES %1 of 7");
    const QString answer = scale.arg(number(key::Score));
    return has(key::Contact) ? tr("%1 from %2").arg(answer, text(key::Contact)) : answer;
}

QString Evidence::burst() const {
    const QString tickets = tr("%n ticket(s)", nullptr, number(key::Tickets));
    const QString days = tr("in %n day(s)", nullptr, number(key::Days));
    return tr("%1 %2; usual are %3, chance explains up to %4")
        .arg(tickets, days, decimal(m_numbers.value(key::Rate).toDouble()),
             format::number(number(key::Limit)));
}

QString Evidence::badlyHandled() const {
    const QString ticket =
        u"%1 “%2”"_s.arg(format::ticketNumber(m_numbers.value(key::Number).toInteger()), text(key::Subject));
    QStringList what;
    if (has(key::Missed)) {
        const QString metric = text(key::Missed);
        what << (metric == "first_response"_L1  ? tr("missed its promised first reply")
                 : metric == "next_response"_L1 ? tr("missed a promised reply")
                                                : tr("missed its promised resolution"));
    }
    if (has(key::Reopened)) {
        what << tr("was reopened %n time(s)", nullptr, number(key::Reopened));
    }
    if (has(key::LowAnswers)) {
        what << tr("was answered against the principles %n time(s)", nullptr, number(key::LowAnswers));
    }
    return u"%1 %2"_s.arg(ticket, what.join(tr(" and ")));
}

QString Evidence::lowReview() const {
    const QString stars = tr("%1 of 5 stars").arg(number(key::Stars));
    return has(key::Site) ? tr("%1 on %2").arg(stars, text(key::Site)) : stars;
}

QString Evidence::renewal() const {
    const int left = number(key::Left);
    const QString when = left < 0 ? tr("Renewal was %1, %n day(s) ago", nullptr, -left)
                                  : tr("Renewal %1, in %n day(s)", nullptr, left);
    const QString review = has(key::ReviewDay) ? tr("last business review %1").arg(dayText(key::ReviewDay))
                                               : tr("no business review held");
    return tr("%1; %2").arg(when.arg(dayText(key::RenewalDay)), review);
}

QString Evidence::line(core::DeviationKind kind) const {
    if (m_numbers.isEmpty()) {
        return {};
    }
    switch (kind) {
    case core::DeviationKind::MissedTouchpoint:
        return missed();
    case core::DeviationKind::StageOverrun:
        return overrun();
    case core::DeviationKind::CriterionAtRisk:
        return criterion();
    case core::DeviationKind::Silence:
        return silence();
    case core::DeviationKind::SentimentDrop:
        return sentiment();
    case core::DeviationKind::Detractor:
        return detractor();
    case core::DeviationKind::TicketBurst:
        return burst();
    case core::DeviationKind::BadlyHandled:
        return badlyHandled();
    case core::DeviationKind::LowReview:
        return lowReview();
    case core::DeviationKind::RenewalUnprepared:
        return renewal();
    }
    return {};
}

QString Evidence::more(core::DeviationKind kind) const {
    if (m_numbers.isEmpty()) {
        return {};
    }
    if (kind == core::DeviationKind::StageOverrun) {
        return moreOfOverrun();
    }
    if (kind == core::DeviationKind::CriterionAtRisk && number(key::Open) > 1) {
        return tr("%n required criteria of the stage are open.", nullptr, number(key::Open));
    }
    if (kind == core::DeviationKind::SentimentDrop) {
        return tr("The level weighs %n judged touchpoint(s), the newest most.", nullptr, number(key::Count));
    }
    return {};
}

QString Evidence::rule(core::DeviationKind kind, const QJsonObject& rule) {
    const auto n = [&](QLatin1String name) { return rule.value(name).toInt(); };
    const auto percent = [&](QLatin1String name) { return format::percent(rule.value(name).toDouble()); };
    switch (kind) {
    case core::DeviationKind::MissedTouchpoint:
        return tr("Missed after %n working day(s) of grace.", nullptr, n("graceDays"_L1));
    case core::DeviationKind::StageOverrun:
        return tr("In working days without pauses: watch where %1 of the peers were done, urgent at %2. With "
                  "too few peers, %3 times the expected days.")
            .arg(percent("warnShare"_L1), percent("alarmShare"_L1),
                 decimal(rule.value("templateFactor"_L1).toDouble()));
    case core::DeviationKind::CriterionAtRisk:
        return tr("Required and open %n working day(s) before the stage's expected end.", nullptr,
                  n("criterionDays"_L1));
    case core::DeviationKind::Silence:
        return tr("More than %n day(s) without contact either way, pauses left out; urgent at twice as many.",
                  nullptr, n("cadenceDays"_L1));
    case core::DeviationKind::SentimentDrop:
        return tr("Two negative touchpoints in a row, or a level below %1.")
            .arg(decimal(rule.value("limit"_L1).toDouble()));
    case core::DeviationKind::Detractor:
    case core::DeviationKind::LowReview:
        return tr("An answer of %1 or less.").arg(n("atMost"_L1));
    case core::DeviationKind::TicketBurst:
        return tr("%1 tickets or more in %2 days, above what chance brings to this client in %3 of such "
                  "times.")
            .arg(n("minimum"_L1))
            .arg(n("days"_L1))
            .arg(percent("certainty"_L1));
    case core::DeviationKind::BadlyHandled:
        return tr("A resolved ticket had to be reopened, a promised time was missed, or an answer was "
                  "against the CX principles.");
    case core::DeviationKind::RenewalUnprepared:
        return tr("A renewal within %1 days without a business review in the last %2.")
            .arg(n("renewalDays"_L1))
            .arg(n("reviewDays"_L1));
    }
    return {};
}

} // namespace

QString evidenceLine(core::DeviationKind kind, const QJsonObject& evidence, QDate today) {
    return Evidence(evidence, today).line(kind);
}

QString evidenceSentence(core::DeviationKind kind, const QJsonObject& evidence, QDate today) {
    const Evidence numbers(evidence, today);
    QString line = numbers.line(kind);
    if (line.isEmpty()) {
        return line;
    }
    line = line.left(1).toUpper() + line.mid(1) + u'.';
    const QString more = numbers.more(kind);
    return more.isEmpty() ? line : line + u' ' + more;
}

QString ruleSentence(core::DeviationKind kind, const QJsonObject& rule) {
    return rule.isEmpty() ? QString() : Evidence::rule(kind, rule);
}

} // namespace ui
