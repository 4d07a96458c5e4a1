// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/deviationwords.h"

#include "ui/widgets/format.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;
using core::DeviationKind;
using core::Outcome;

namespace ui {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Deviations", text);
}

} // namespace

QString deviationWord(DeviationKind kind) {
    switch (kind) {
    case DeviationKind::MissedTouchpoint:
        return tr("Missed touchpoint");
    case DeviationKind::StageOverrun:
        return tr("Stage overrun");
    case DeviationKind::CriterionAtRisk:
        return tr("Criterion at risk");
    case DeviationKind::Silence:
        return tr("Silence");
    case DeviationKind::SentimentDrop:
        return tr("Sentiment drop");
    case DeviationKind::Detractor:
        return tr("Detractor");
    case DeviationKind::TicketBurst:
        return tr("Ticket burst");
    case DeviationKind::BadlyHandled:
        return tr("Badly handled service");
    case DeviationKind::LowReview:
        return tr("Low review");
    case DeviationKind::RenewalUnprepared:
        break;
    }
    return tr("Renewal unprepared");
}

QString deviationIcon(DeviationKind kind) {
    switch (kind) {
    case DeviationKind::MissedTouchpoint:
        return u"calendar"_s;
    case DeviationKind::StageOverrun:
        return u"hourglass"_s;
    case DeviationKind::CriterionAtRisk:
        return u"list-checks"_s;
    case DeviationKind::Silence:
        return u"bell-off"_s;
    case DeviationKind::SentimentDrop:
        return u"trending-down"_s;
    case DeviationKind::Detractor:
        return u"frown"_s;
    case DeviationKind::TicketBurst:
        return u"layers"_s;
    case DeviationKind::BadlyHandled:
        return u"life-buoy"_s;
    case DeviationKind::LowReview:
        return u"star"_s;
    case DeviationKind::RenewalUnprepared:
        break;
    }
    return u"calendar-check"_s;
}

QString urgencyWord(core::Urgency urgency, DeviationKind kind) {
    if (urgency == core::Urgency::Alarm) {
        return tr("urgent");
    }
    return core::deviations::isOffPath(kind) ? tr("watch") : tr("soon");
}

Tone urgencyTone(core::Urgency urgency) {
    return urgency == core::Urgency::Alarm ? Tone::Bad : Tone::Warn;
}

QString offPathText(QDate since, QDate until) {
    const qint64 days = since.daysTo(until);
    return days <= 0 ? tr("today") : format::days(days);
}

QString outcomeWord(Outcome outcome) {
    switch (outcome) {
    case Outcome::Early:
        return tr("early");
    case Outcome::Noticed:
        return tr("noticed");
    case Outcome::ClientFirst:
        return tr("client first");
    case Outcome::Resurfaced:
        return tr("resurfaced");
    case Outcome::Pending:
        break;
    }
    return tr("pending");
}

Tone outcomeTone(Outcome outcome) {
    switch (outcome) {
    case Outcome::Early:
        return Tone::Good;
    case Outcome::Pending:
        return Tone::Unknown;
    default:
        return Tone::Warn;
    }
}

QString outcomeSentence(Outcome outcome, int noticeDays) {
    switch (outcome) {
    case Outcome::Early:
        return tr("We put it right, and the client did not come to us about it in the %1 days after.")
            .arg(noticeDays);
    case Outcome::Noticed:
        return tr("The client came to us about it before it was put right.");
    case Outcome::ClientFirst:
        return tr("The client told us before we had found it.");
    case Outcome::Resurfaced:
        return tr("The client came to us about it within %1 days after it was put right.").arg(noticeDays);
    case Outcome::Pending:
        break;
    }
    return tr("It is decided %1 days after the fix.").arg(noticeDays);
}

QString deviationStateWord(core::DeviationState state) {
    switch (state) {
    case core::DeviationState::Open:
        return tr("open");
    case core::DeviationState::Guided:
        return tr("being guided");
    case core::DeviationState::Fixed:
        return tr("fixed");
    case core::DeviationState::Dismissed:
        return tr("dismissed");
    case core::DeviationState::Left:
        break;
    }
    return tr("client left");
}

QString stepOwnerWord(core::StepOwner owner) {
    switch (owner) {
    case core::StepOwner::ClientOwner:
        return tr("client's owner");
    case core::StepOwner::Starter:
        return tr("who starts it");
    case core::StepOwner::Manager:
        break;
    }
    return tr("a manager");
}

} // namespace ui
