// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/healthrowwords.h"

#include "core/deviations/deviation.h"
#include "core/feedback/feedback.h"
#include "core/touchpoints/channel.h"
#include "ui/page/rowsplace.h"
#include "ui/widgets/deviationwords.h"
#include "ui/widgets/feedbackwords.h"
#include "ui/widgets/format.h"
#include "ui/widgets/words.h"

#include <QCoreApplication>
#include <cmath>

using namespace Qt::Literals::StringLiterals;
using core::health::BehindRow;
using I = core::HealthInput;
using K = core::HealthRowKind;

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::HealthRowWords)
};

/// "Call", "Call: kick-off"
QString joined(const QString& what, const QString& text) {
    return text.isEmpty() ? what : what.isEmpty() ? text : u"%1: %2"_s.arg(what, text.simplified());
}

QString channelText(const QString& word) {
    const auto channel = core::fromText<core::Channel>(word);
    return channel ? channelWord(*channel) : QString();
}

QString deviationText(const QString& word) {
    const auto kind = core::fromText<core::DeviationKind>(word);
    return kind ? deviationWord(*kind) : QString();
}

QString answerText(const QString& word) {
    const auto kind = core::fromText<core::FeedbackKind>(word);
    return kind ? feedbackKindWord(*kind) : QString();
}

QString stayCounts(const BehindRow& row, I input, int days) {
    if (input == I::StagePace) {
        return Words::tr("%n working day(s)", nullptr, days);
    }
    return row.counts ? Words::tr("done after %n working day(s)", nullptr, days)
                      : Words::tr("not done after %n working day(s)", nullptr, days);
}

QString deviationCounts(I input, int value) {
    if (input == I::OffPath) {
        return Words::tr("%n day(s) off", nullptr, value);
    }
    if (input == I::MissedTouchpoints) {
        return Words::tr("missed");
    }
    return value > 1 ? Words::tr("alarm, counts twice") : Words::tr("warning");
}

} // namespace

QString healthRowText(const BehindRow& row, core::ClientId client) {
    switch (row.kind) {
    case K::Start:
        return Words::tr("Client since, nobody was in touch yet");
    case K::Touchpoint:
        return joined(channelText(row.word), row.text);
    case K::Message:
        return joined(Words::tr("Message on a ticket"), row.text);
    case K::Answer:
        return joined(answerText(row.word), row.text);
    case K::Enrolment:
        return joined(Words::tr("Enrolled"), row.text);
    case K::Pause:
        return Words::tr("Paused");
    case K::Deviation:
        return deviationText(row.word);
    case K::Planned:
        return joined(Words::tr("Planned"), row.text);
    case K::Stay:
        return row.client == client ? joined(Words::tr("This client"), row.text) : row.text;
    case K::Ticket:
        return u"%1 %2"_s.arg(format::ticketNumber(row.word.toLongLong()), row.text);
    case K::Entry:
        break;
    }
    return row.text.simplified();
}

QString healthRowDays(const BehindRow& row, const QTimeZone& zone) {
    if (row.at == core::Instant()) {
        return {};
    }
    const QString from = format::fullDay(core::dayOf(row.at, zone));
    return row.until ? Words::tr("%1 to %2").arg(from, format::fullDay(core::dayOf(*row.until, zone))) : from;
}

QString healthRowCounts(const BehindRow& row, I input) {
    const int value = int(std::lround(row.value));
    switch (row.kind) {
    case K::Start:
    case K::Message:
        return Words::tr("%n day(s) ago", nullptr, value);
    case K::Touchpoint:
        return input == I::Contact ? Words::tr("%n day(s) ago", nullptr, value) : sentimentText(value);
    case K::Answer:
        return input == I::Nps ? Words::tr("%1 of 10").arg(value) : Words::tr("%1 of 5").arg(value);
    case K::Enrolment:
        return Words::tr("%n enrolled day(s)", nullptr, value);
    case K::Pause:
        return Words::tr("not counted");
    case K::Deviation:
        return deviationCounts(input, value);
    case K::Planned:
        return row.counts ? Words::tr("due, done") : Words::tr("due");
    case K::Stay:
        return stayCounts(row, input, value);
    case K::Ticket:
        if (input == I::Reopened) {
            return value > 0 ? Words::tr("reopened") : Words::tr("resolved");
        }
        return row.counts ? Words::tr("last 30 days") : Words::tr("before");
    case K::Entry:
        break;
    }
    return u"%1 %2"_s.arg(format::minutes(core::Minutes(value)),
                          row.counts ? Words::tr("reactive") : Words::tr("proactive"));
}

std::optional<Place> healthRowPlace(const BehindRow& row, core::ClientId client, const QTimeZone& zone) {
    switch (row.kind) {
    case K::Touchpoint:
        return placeOf(client, core::TouchpointId(row.id));
    case K::Planned:
        return placeOf(client, core::PlannedId(row.id));
    case K::Answer:
        return placeOf(client, core::FeedbackId(row.id));
    case K::Message:
    case K::Ticket:
        return placeOf(core::TicketId(row.id));
    case K::Deviation:
        return placeOf(core::DeviationId(row.id));
    case K::Entry: {
        const QDate day = core::dayOf(row.at, zone);
        RowsRequest request;
        request.which.days = {day, day.addDays(1)};
        request.which.client = client;
        request.which.workClass = core::fromText<core::WorkClass>(row.word);
        request.title = Words::tr("Time of %1").arg(format::fullDay(day));
        return placeOf(request);
    }
    case K::Stay:
        return row.client == client ? std::nullopt : std::optional(placeOf(row.client));
    default:
        return std::nullopt;
    }
}

} // namespace ui
