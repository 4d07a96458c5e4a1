// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/threadrows.h"

#include "core/fields/field.h"
#include "ui/widgets/format.h"
#include "ui/widgets/words.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;
namespace tickets = core::tickets;
using tickets::TicketEvent;

namespace ui {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Ticket", text);
}

template <class E>
QString wordOf(const QString& stored, QString (*word)(E)) {
    const auto value = core::fromText<E>(stored);
    return value ? word(*value) : stored;
}

QString personOf(const QString& stored, const QHash<qint64, QString>& names) {
    const qint64 id = stored.toLongLong();
    return id == 0 ? QString() : names.value(id, tr("somebody"));
}

QString tagsText(const TicketEvent& event) {
    const auto names = [](const QString& text) { return text.split(u", "_s, Qt::SkipEmptyParts); };
    QStringList added = names(event.newValue);
    QStringList removed;
    for (const QString& tag : names(event.oldValue)) {
        if (!added.removeOne(tag)) {
            removed << tag;
        }
    }
    QStringList parts;
    if (!added.isEmpty()) {
        parts << tr("added the tag %1").arg(added.join(u", "_s));
    }
    if (!removed.isEmpty()) {
        parts << tr("removed the tag %1").arg(removed.join(u", "_s));
    }
    return parts.join(tr(" and "));
}

QString assigneeText(const TicketEvent& event, const TicketPageData& data) {
    const qint64 id = event.newValue.toLongLong();
    if (id == 0) {
        return tr("took the ticket from %1").arg(personOf(event.oldValue, data.members));
    }
    return id == event.member.value ? tr("took the ticket")
                                    : tr("assigned it to %1").arg(personOf(event.newValue, data.members));
}

QString pendingText(const TicketEvent& event, const QTimeZone& zone) {
    if (event.newValue.isEmpty()) {
        return {};
    }
    const core::Instant until = core::fromMs(event.newValue.toLongLong());
    return tr("set the reminder to %1").arg(format::when(until, event.at, zone));
}

/// What was done, without who did it.
QString undoneText(const TicketEvent& event) {
    return event.newValue.isEmpty() ? tr("took a message back")
                                    : tr("took a message back with its %1 min").arg(event.newValue);
}

/// "parent/to/1042"
QString linkText(const TicketEvent& event) {
    const bool added = event.oldValue.isEmpty();
    const QStringList parts = (added ? event.newValue : event.oldValue).split(u'/');
    const auto kind = core::fromText<tickets::LinkKind>(parts.value(0));
    const QString what = kind ? linkWord(*kind, parts.value(1) == "from"_L1) : QString();
    const QString other = u"#%1"_s.arg(parts.value(2));
    return added ? tr("linked: this ticket %1 %2").arg(what, other)
                 : tr("removed a link: this ticket %1 %2").arg(what, other);
}

/// "item/words", "done/words", "open/words", "text/words"
QString itemText(const TicketEvent& event) {
    const QString name = (event.newValue.isEmpty() ? event.oldValue : event.newValue).section(u'/', 1);
    if (event.newValue.isEmpty()) {
        return tr("removed the item \u201c%1\u201d").arg(name);
    }
    if (event.newValue.startsWith("done/"_L1)) {
        return tr("ticked \u201c%1\u201d").arg(name);
    }
    if (event.newValue.startsWith("open/"_L1)) {
        return tr("opened the item \u201c%1\u201d again").arg(name);
    }
    return event.newValue.startsWith("text/"_L1) ? tr("reworded an item to \u201c%1\u201d").arg(name)
                                                 : tr("added the item \u201c%1\u201d").arg(name);
}

QString mergeText(const TicketEvent& event) {
    const bool undone = event.newValue.isEmpty();
    const QString other = u"#%1"_s.arg(undone ? event.oldValue : event.newValue);
    if (event.field == "merged"_L1) {
        return undone ? tr("made %1 a ticket of its own again").arg(other)
                      : tr("merged %1 into this ticket").arg(other);
    }
    return undone ? tr("took this ticket out of %1 again").arg(other)
                  : tr("merged this ticket into %1").arg(other);
}

QString deedText(const TicketEvent& event, const TicketPageData& data, const QTimeZone& zone) {
    const QString& field = event.field;
    if (field == "opened"_L1) {
        return tr("opened the ticket");
    }
    if (field == "state"_L1) {
        return tr("set the state to %1, was %2")
            .arg(wordOf<tickets::TicketState>(event.newValue, stateWord),
                 wordOf<tickets::TicketState>(event.oldValue, stateWord));
    }
    if (field == "assignee"_L1) {
        return assigneeText(event, data);
    }
    if (field == "priority"_L1) {
        return tr("set the priority to %1, was %2")
            .arg(wordOf<tickets::Priority>(event.newValue, priorityWord),
                 wordOf<tickets::Priority>(event.oldValue, priorityWord));
    }
    if (field == "kind"_L1) {
        return tr("called it a %1").arg(wordOf<tickets::TicketKind>(event.newValue, kindWord));
    }
    if (field == "channel"_L1) {
        return tr("set the channel to %1").arg(wordOf<core::Channel>(event.newValue, channelWord));
    }
    if (field == "subject"_L1) {
        return tr("changed the subject, was \u201c%1\u201d").arg(event.oldValue);
    }
    if (field == "client"_L1) {
        return tr("moved it to another client");
    }
    if (field == "contact"_L1) {
        const QString name = personOf(event.newValue, data.contacts);
        return name.isEmpty() ? tr("removed the contact") : tr("set the contact to %1").arg(name);
    }
    if (field == "tags"_L1) {
        return tagsText(event);
    }
    if (field == "pending_until"_L1) {
        return pendingText(event, zone);
    }
    if (field == "link"_L1) {
        return linkText(event);
    }
    if (field == "item"_L1) {
        return itemText(event);
    }
    if (field == "merged"_L1 || field == "merged_into"_L1) {
        return mergeText(event);
    }
    if (const QString name = core::fields::nameInHistory(field); !name.isEmpty()) {
        return event.newValue.isEmpty() ? tr("cleared %1").arg(name)
                                        : tr("set %1 to %2").arg(name, event.newValue);
    }
    return field == "message"_L1 ? undoneText(event) : QString();
}

ThreadRow rowOf(const TicketEvent& event, const TicketPageData& data, const QTimeZone& zone) {
    ThreadRow row;
    row.key = -event.id;
    row.author = data.memberName(event.member);
    row.authorKey = event.member.value;
    row.text = eventText(event, data, zone);
    row.icon = eventIcon(event);
    row.at = event.at;
    return row;
}

ThreadRow rowOf(const tickets::Message& message, const TicketPageData& data) {
    ThreadRow row;
    row.key = message.id.value;
    row.message = message;
    if (message.member) {
        row.author = data.memberName(message.member);
        row.authorKey = message.member.value;
    } else {
        row.authorKey = message.contact ? message.contact.value : data.thread.ticket.client.value;
        row.author = data.contacts.value(message.contact.value,
                                         data.others.value(message.contact.value, data.thread.clientName));
    }
    row.text = message.body;
    row.at = message.at;
    row.files = data.files.value(message.id.value);
    return row;
}

bool concernsReader(const TicketEvent& event) {
    return event.field == "state"_L1 || event.field == "assignee"_L1 || event.field == "priority"_L1 ||
           event.field.startsWith("merged"_L1);
}

} // namespace

QString eventText(const TicketEvent& event, const TicketPageData& data, const QTimeZone& zone) {
    const QString deed = deedText(event, data, zone);
    if (deed.isEmpty()) {
        return {};
    }
    const QString who = data.memberName(event.member);
    if (!who.isEmpty()) {
        return u"%1 %2"_s.arg(who, deed);
    }
    if (event.field == "state"_L1) {
        return tr("State became %1").arg(wordOf<tickets::TicketState>(event.newValue, stateWord));
    }
    return tr("The client %1").arg(deed);
}

QString eventIcon(const TicketEvent& event) {
    if (event.field == "state"_L1) {
        const auto state = core::fromText<tickets::TicketState>(event.newValue);
        return state ? stateIcon(*state) : u"circle-dot"_s;
    }
    if (event.field == "assignee"_L1 || event.field == "contact"_L1) {
        return u"user"_s;
    }
    if (event.field == "priority"_L1) {
        return u"flag"_s;
    }
    if (event.field == "tags"_L1) {
        return u"tag"_s;
    }
    if (event.field.startsWith("merged"_L1)) {
        return u"merge"_s;
    }
    if (event.field == "link"_L1) {
        return u"link"_s;
    }
    if (event.field == "item"_L1) {
        return u"list-checks"_s;
    }
    if (event.field == "opened"_L1) {
        return u"life-buoy"_s;
    }
    return event.field == "message"_L1 ? u"undo-2"_s : u"pencil"_s;
}

QString linkWord(tickets::LinkKind kind, bool otherIsFrom) {
    switch (kind) {
    case tickets::LinkKind::Parent:
        return otherIsFrom ? tr("has the part") : tr("is a part of");
    case tickets::LinkKind::Duplicate:
        return otherIsFrom ? tr("is said again by") : tr("says the same as");
    case tickets::LinkKind::Related:
        break;
    case tickets::LinkKind::FollowUp:
        return otherIsFrom ? tr("goes on in") : tr("goes on after");
    case tickets::LinkKind::Split:
        return otherIsFrom ? tr("gave away") : tr("was cut out of");
    }
    return tr("is related to");
}

QString actWord(tickets::MessageKind kind) {
    switch (kind) {
    case tickets::MessageKind::Message:
        return tr("wrote to us");
    case tickets::MessageKind::Reply:
        return tr("replied");
    case tickets::MessageKind::Call:
        return tr("spoke with the client");
    case tickets::MessageKind::Note:
        break;
    }
    return {};
}

std::vector<ThreadRow> threadRows(const TicketPageData& data, const QTimeZone& zone) {
    std::vector<ThreadRow> rows;
    for (const auto& message : data.thread.messages) {
        rows.push_back(rowOf(message, data));
    }
    for (const auto& event : data.thread.events) {
        if (concernsReader(event)) {
            rows.push_back(rowOf(event, data, zone));
        }
    }
    // What a message brought about stands below it, although both bear the same instant.
    std::stable_sort(rows.begin(), rows.end(),
                     [](const ThreadRow& a, const ThreadRow& b) { return a.at < b.at; });
    return rows;
}

std::vector<ThreadRow> historyRows(const TicketPageData& data, const QTimeZone& zone) {
    std::vector<ThreadRow> rows;
    for (auto event = data.thread.events.rbegin(); event != data.thread.events.rend(); ++event) {
        ThreadRow row = rowOf(*event, data, zone);
        if (!row.text.isEmpty()) {
            rows.push_back(std::move(row));
        }
    }
    return rows;
}

} // namespace ui
