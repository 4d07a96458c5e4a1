// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/words.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Words", text);
}

QString builtInWord(core::tickets::TicketState state) {
    using S = core::tickets::TicketState;
    switch (state) {
    case S::New:
        return tr("new");
    case S::Open:
        return tr("open");
    case S::Pending:
        return tr("waiting on client");
    case S::OnHold:
        return tr("on hold");
    case S::Resolved:
        return tr("resolved");
    case S::Closed:
        break;
    }
    return tr("closed");
}

} // namespace

QString channelWord(core::Channel channel) {
    switch (channel) {
    case core::Channel::Call:
        return tr("Call");
    case core::Channel::Meeting:
        return tr("Meeting");
    case core::Channel::Video:
        return tr("Video");
    case core::Channel::Email:
        return tr("E-mail");
    case core::Channel::Chat:
        return tr("Chat");
    case core::Channel::Visit:
        return tr("Visit");
    case core::Channel::Other:
        break;
    }
    return tr("Other");
}

QString channelIcon(core::Channel channel) {
    switch (channel) {
    case core::Channel::Call:
        return u"phone"_s;
    case core::Channel::Meeting:
        return u"users"_s;
    case core::Channel::Video:
        return u"video"_s;
    case core::Channel::Email:
        return u"mail"_s;
    case core::Channel::Chat:
        return u"message-square"_s;
    case core::Channel::Visit:
        return u"map-pin"_s;
    case core::Channel::Other:
        break;
    }
    return u"circle-dot"_s;
}

QString directionWord(core::Direction direction) {
    return direction == core::Direction::Outbound ? tr("we began") : tr("client began");
}

QString classWord(core::WorkClass workClass) {
    switch (workClass) {
    case core::WorkClass::Proactive:
        return tr("proactive");
    case core::WorkClass::Reactive:
        return tr("reactive");
    case core::WorkClass::Delivery:
        return tr("delivery");
    case core::WorkClass::Internal:
        return tr("internal");
    case core::WorkClass::Unclassified:
        break;
    }
    return tr("unclassified");
}

Tone classTone(core::WorkClass workClass) {
    switch (workClass) {
    case core::WorkClass::Proactive:
        return Tone::Proactive;
    case core::WorkClass::Reactive:
        return Tone::Reactive;
    case core::WorkClass::Delivery:
        return Tone::Delivery;
    case core::WorkClass::Internal:
        return Tone::Internal;
    case core::WorkClass::Unclassified:
        break;
    }
    return Tone::Unclassified;
}

QString originWord(core::Origin origin) {
    switch (origin) {
    case core::Origin::ClientContact:
        return tr("because the client came to us");
    case core::Origin::Planned:
        return tr("because it was planned");
    case core::Origin::Deviation:
        return tr("because we found a deviation");
    case core::Origin::Survey:
        return tr("because we sent a survey");
    case core::Origin::CallBack:
        return tr("because we called back");
    case core::Origin::OwnProblem:
        return tr("because we found the problem ourselves");
    case core::Origin::Improvement:
        return tr("because it makes the path better");
    case core::Origin::Production:
        return tr("because the client bought it");
    case core::Origin::Internal:
        return tr("because it is our own matter");
    case core::Origin::Manual:
        return tr("chosen by hand");
    case core::Origin::Import:
        return tr("as imported");
    case core::Origin::Unknown:
        break;
    }
    return tr("nobody has said who started it");
}

QString statusWord(core::ClientStatus status) {
    switch (status) {
    case core::ClientStatus::Active:
        return tr("active");
    case core::ClientStatus::Paused:
        return tr("paused");
    case core::ClientStatus::Left:
        break;
    }
    return tr("left");
}

QString roleWord(core::Role role) {
    switch (role) {
    case core::Role::Staff:
        return tr("Staff");
    case core::Role::Rep:
        return tr("Support representative");
    case core::Role::Manager:
        return tr("Manager");
    case core::Role::Admin:
        break;
    }
    return tr("Administrator");
}

QString stateWord(core::tickets::TicketState state) {
    // A workspace can give states names of its own (see page/statenames.h); they come as translations of the
    // stored word.
    const QByteArray word = core::toText(state).toLatin1();
    const QString named = QCoreApplication::translate("TicketState", word.constData());
    return named == QLatin1String(word) ? builtInWord(state) : named;
}

QString stateIcon(core::tickets::TicketState state) {
    using S = core::tickets::TicketState;
    switch (state) {
    case S::New:
        return u"circle-dot"_s;
    case S::Open:
        return u"circle-alert"_s;
    case S::Pending:
        return u"hourglass"_s;
    case S::OnHold:
        return u"pause"_s;
    case S::Resolved:
        return u"check"_s;
    case S::Closed:
        break;
    }
    return u"check-check"_s;
}

QString kindWord(core::tickets::TicketKind kind) {
    using K = core::tickets::TicketKind;
    switch (kind) {
    case K::Complaint:
        return tr("complaint");
    case K::Question:
        return tr("question");
    case K::Feedback:
        return tr("feedback");
    case K::Defect:
        return tr("defect");
    case K::Disruption:
        return tr("disruption");
    case K::UnmetExpectation:
        return tr("unmet expectation");
    case K::BadReview:
        break;
    }
    return tr("bad review");
}

QString priorityWord(core::tickets::Priority priority) {
    using P = core::tickets::Priority;
    switch (priority) {
    case P::Low:
        return tr("low");
    case P::Normal:
        return tr("normal");
    case P::High:
        return tr("high");
    case P::Urgent:
        break;
    }
    return tr("urgent");
}

QString sentimentIcon(int sentiment) {
    constexpr std::array Icons{"angry", "frown", "meh", "smile", "laugh"};
    return QString::fromLatin1(Icons[size_t(std::clamp(sentiment, -2, 2) + 2)]);
}

QString sentimentText(int sentiment) {
    if (sentiment == 0) {
        return u"0"_s;
    }
    return (sentiment > 0 ? u"+%1"_s : u"\u2212%1"_s).arg(std::abs(sentiment));
}

} // namespace ui
