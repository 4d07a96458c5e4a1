// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/healthwords.h"

#include "core/health/measures.h"
#include "ui/widgets/format.h"

#include <QCoreApplication>
#include <cmath>

using namespace Qt::Literals::StringLiterals;
using core::HealthBand;
using core::HealthGroup;
using I = core::HealthInput;

namespace ui {

namespace {

struct HealthWords {
    Q_DECLARE_TR_FUNCTIONS(ui::HealthWords)
};

QString tr(const char* text) {
    return HealthWords::tr(text);
}

/// "4.5", "2", "−0.4"
QString plain(double value) {
    return format::withMinus(QString::number(std::round(value * 10) / 10, 'g', 6));
}

QString whole(double value) {
    return format::number(qint64(std::lround(value)));
}

} // namespace

QString bandWord(HealthBand band) {
    switch (band) {
    case HealthBand::Good:
        return tr("Good");
    case HealthBand::Watch:
        return tr("Watch");
    case HealthBand::AtRisk:
        return tr("At risk");
    case HealthBand::Unknown:
        break;
    }
    return tr("No score");
}

Tone bandTone(HealthBand band) {
    switch (band) {
    case HealthBand::Good:
        return Tone::Good;
    case HealthBand::Watch:
        return Tone::Warn;
    case HealthBand::AtRisk:
        return Tone::Bad;
    case HealthBand::Unknown:
        break;
    }
    return Tone::Unknown;
}

QString healthGroupWord(HealthGroup group) {
    switch (group) {
    case HealthGroup::Relationship:
        return tr("Relationship");
    case HealthGroup::Path:
        return tr("Path");
    case HealthGroup::Service:
        return tr("Service");
    case HealthGroup::Effort:
        break;
    }
    return tr("Effort");
}

QString healthInputWord(I input) {
    switch (input) {
    case I::Sentiment:
        return tr("Sentiment");
    case I::Contact:
        return tr("Last contact");
    case I::Nps:
        return tr("Recommendation (NPS)");
    case I::OffPath:
        return tr("Days off the path");
    case I::OpenDeviations:
        return tr("Open deviations");
    case I::MissedTouchpoints:
        return tr("Missed touchpoints");
    case I::StagePace:
        return tr("Pace in the stage");
    case I::PeerPace:
        return tr("Pace beside peers");
    case I::TicketRate:
        return tr("Tickets");
    case I::Csat:
        return tr("Satisfaction (CSAT)");
    case I::Reopened:
        return tr("Reopened tickets");
    case I::ReactiveShare:
        break;
    }
    return tr("Reactive share");
}

QString readingText(I input, const core::health::Reading& reading) {
    const int count = int(std::lround(reading.count));
    const int of = int(std::lround(reading.of));
    switch (input) {
    case I::Sentiment:
        return HealthWords::tr("%1 over %n contact(s)", nullptr, count).arg(plain(reading.value));
    case I::Contact:
        return HealthWords::tr("%n day(s) ago, %1 at most", nullptr, count).arg(of);
    case I::Nps:
        return HealthWords::tr("%1 of 10, %n day(s) ago", nullptr, count).arg(plain(reading.value));
    case I::OffPath:
        return HealthWords::tr("%1 of %n enrolled day(s)", nullptr, of).arg(count);
    case I::OpenDeviations:
        return count == 0 ? tr("none open") : HealthWords::tr("%n open, alarms count twice", nullptr, count);
    case I::MissedTouchpoints:
        return HealthWords::tr("%1 of %n due", nullptr, of).arg(count);
    case I::StagePace:
        return HealthWords::tr("%1 of %n expected working day(s)", nullptr, of).arg(count);
    case I::PeerPace:
        return tr("%1 of %2 peers were done by day %3")
            .arg(format::percent(reading.value))
            .arg(of)
            .arg(count);
    case I::TicketRate:
        return HealthWords::tr("%n in 30 days, usually %1", nullptr, count).arg(plain(reading.of));
    case I::Csat:
        return HealthWords::tr("%1 of 5 over %n answer(s)", nullptr, count).arg(plain(reading.value));
    case I::Reopened:
        return HealthWords::tr("%1 of %n resolved", nullptr, of).arg(count);
    case I::ReactiveShare:
        break;
    }
    return tr("%1 of %2").arg(format::percent(reading.value), format::hours(core::Minutes(of)));
}

QString missingText(I input) {
    switch (input) {
    case I::Sentiment:
        return tr("nobody judged a contact in 180 days");
    case I::Contact:
        return tr("no contact yet");
    case I::Nps:
        return tr("no answer in 180 days");
    case I::OffPath:
        return tr("on no journey in 90 days");
    case I::OpenDeviations:
        return tr("not looked for yet");
    case I::MissedTouchpoints:
        return tr("none required in 90 days");
    case I::StagePace:
        return tr("in no stage now");
    case I::PeerPace:
        return tr("in no stage now, or too few peers to compare with");
    case I::TicketRate:
        return tr("too new to know what is usual");
    case I::Csat:
        return tr("no answer in 90 days");
    case I::Reopened:
        return tr("no ticket resolved in 90 days");
    case I::ReactiveShare:
        break;
    }
    return tr("under an hour of client time in 90 days");
}

bool isShare(I input) {
    return input == I::OffPath || input == I::PeerPace || input == I::MissedTouchpoints ||
           input == I::ReactiveShare;
}

QString inputValueText(I input, double value) {
    if (isShare(input)) {
        return plain(value * 100) + QChar(0x2009) + u'%';
    }
    const bool ratio = input == I::Contact || input == I::StagePace || input == I::TicketRate;
    return ratio ? plain(value) + QChar(0x2009) + QChar(0x00d7) : plain(value);
}

QString scoreText(std::optional<int> score, HealthBand band, std::optional<int> coverage) {
    if (!coverage) {
        return format::none();
    }
    return score ? tr("%1 %2, coverage %3 %").arg(*score).arg(bandWord(band)).arg(*coverage)
                 : tr("no score, coverage %1 %, needs %2 %").arg(*coverage).arg(core::health::NeededCoverage);
}

QString trendText(int difference) {
    const QString sign = difference > 0 ? u"+"_s : difference == 0 ? u"\u00b1"_s : QString();
    return tr("%1 in 30 d").arg(sign + whole(difference));
}

} // namespace ui
