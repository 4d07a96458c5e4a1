// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/ticketdraft.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

template <class E>
E enumIn(const QJsonObject& object, const QString& key, E otherwise) {
    return core::fromText<E>(object[key].toString()).value_or(otherwise);
}

/// Keys are larger than what a JSON number holds exactly in every reader.
QString idText(qint64 id) {
    return QString::number(id);
}

qint64 idIn(const QJsonObject& object, const QString& key) {
    return object[key].toString().toLongLong();
}

} // namespace

bool TicketDraft::isEmpty() const {
    return ticket.subject.trimmed().isEmpty() && ticket.body.trimmed().isEmpty() && ticket.tags.isEmpty() &&
           !ticket.minutes;
}

QString TicketDraft::title() const {
    const QString subject = ticket.subject.simplified();
    return subject.isEmpty() ? ticket.body.simplified() : subject;
}

QString textOf(const TicketDraft& draft) {
    const auto& ticket = draft.ticket;
    QJsonObject object{{u"subject"_s, ticket.subject},
                       {u"message"_s, ticket.body},
                       {u"kind"_s, core::toText(ticket.kind)},
                       {u"priority"_s, core::toText(ticket.priority)},
                       {u"channel"_s, core::toText(ticket.channel)},
                       {u"opened_by"_s, core::toText(ticket.openedBy)},
                       {u"assignee"_s, idText(ticket.assignee.value)},
                       {u"tags"_s, QJsonArray::fromStringList(ticket.tags)},
                       {u"client"_s, idText(ticket.client.value)},
                       {u"client_name"_s, draft.clientName},
                       {u"contact"_s, idText(ticket.contact.value)},
                       {u"contact_name"_s, draft.contactName}};
    if (ticket.minutes) {
        object[u"minutes"_s] = qint64(ticket.minutes->count());
    }
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

TicketDraft ticketDraftOf(const QString& text) {
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    TicketDraft draft;
    auto& ticket = draft.ticket;
    ticket.subject = object[u"subject"_s].toString();
    ticket.body = object[u"message"_s].toString();
    ticket.kind = enumIn(object, u"kind"_s, ticket.kind);
    ticket.priority = enumIn(object, u"priority"_s, ticket.priority);
    ticket.channel = enumIn(object, u"channel"_s, ticket.channel);
    ticket.openedBy = enumIn(object, u"opened_by"_s, ticket.openedBy);
    ticket.assignee = core::MemberId(idIn(object, u"assignee"_s));
    for (const QJsonValue tag : object[u"tags"_s].toArray()) {
        ticket.tags.append(tag.toString());
    }
    ticket.client = core::ClientId(idIn(object, u"client"_s));
    draft.clientName = object[u"client_name"_s].toString();
    ticket.contact = core::ContactId(idIn(object, u"contact"_s));
    draft.contactName = object[u"contact_name"_s].toString();
    if (const QJsonValue minutes = object[u"minutes"_s]; minutes.isDouble()) {
        ticket.minutes = core::Minutes(minutes.toInteger());
    }
    return draft;
}

QString ticketDraftPrefix() {
    return u"newticket/"_s;
}

QString newTicketDraftKey(core::Instant now) {
    // The time alone is shared by two desks of one member.
    return ticketDraftPrefix() + QString::number(core::toMs(now)) + u'-' +
           QUuid::createUuid().toString(QUuid::Id128).left(8);
}

} // namespace ui
