// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deviations/historywords.h"

#include "ui/widgets/deviationwords.h"
#include "ui/widgets/format.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("DeviationHistory", text);
}

QString memberText(const QString& id, const DeviationDetail& detail) {
    const QString name = detail.memberName(core::MemberId(id.toLongLong()));
    return name.isEmpty() ? tr("nobody") : name;
}

/// "ticket 12" or "touchpoint 12", by what the contact is called where it is still known.
QString linkText(const QString& stored, const DeviationDetail& detail) {
    const qint64 id = stored.section(u' ', 1).toLongLong();
    const bool ticket = stored.startsWith(u"ticket"_s);
    for (const auto& contact : detail.contacts) {
        if (id != 0 && id == (ticket ? contact.contact.ticket.value : contact.contact.touchpoint.value)) {
            return contactName(contact);
        }
    }
    return ticket ? tr("a ticket") : tr("a touchpoint");
}

QString stateText(const QString& stored) {
    const auto state = core::fromText<core::DeviationState>(stored);
    return state ? deviationStateWord(*state) : stored;
}

QString dayText(const QString& stored) {
    return stored.isEmpty() ? QString() : format::fullDay(core::fromDayNumber(stored.toLongLong()));
}

} // namespace

QString contactName(const core::deviations::ContactRow& contact) {
    if (contact.contact.ticket) {
        return u"%1 %2"_s.arg(format::ticketNumber(contact.number), contact.title);
    }
    return contact.title.isEmpty() ? tr("Touchpoint") : contact.title;
}

QString historyText(const core::deviations::Event& event, const DeviationDetail& detail) {
    const QString& field = event.field;
    if (field == "state"_L1) {
        return stateText(event.newValue);
    }
    if (field == "owner"_L1) {
        return tr("owner: %1").arg(memberText(event.newValue, detail));
    }
    if (field == "escalated_to"_L1) {
        return event.newValue.isEmpty() ? tr("no longer escalated")
                                        : tr("escalated to %1").arg(memberText(event.newValue, detail));
    }
    if (field == "link"_L1) {
        return event.newValue.isEmpty() ? tr("unlinked %1").arg(linkText(event.oldValue, detail))
                                        : tr("linked %1").arg(linkText(event.newValue, detail));
    }
    if (field == "playbook"_L1) {
        return event.newValue.isEmpty() ? tr("playbook taken back: %1").arg(event.oldValue)
                                        : tr("playbook: %1").arg(event.newValue);
    }
    if (field == "playbook_stopped"_L1) {
        return tr("playbook stopped: %1").arg(event.newValue);
    }
    if (field == "snoozed_until"_L1) {
        return event.newValue.isEmpty() ? tr("awake") : tr("rests until %1").arg(dayText(event.newValue));
    }
    if (field == "snooze_reason"_L1 || field == "dismiss_reason"_L1) {
        return event.newValue.isEmpty() ? tr("reason taken back") : tr("because: %1").arg(event.newValue);
    }
    if (field == "urgency"_L1) {
        return event.newValue == "alarm"_L1 ? tr("now urgent") : tr("less urgent");
    }
    return event.newValue;
}

} // namespace ui
