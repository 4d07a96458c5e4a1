// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tickets/mergerecord.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace core::tickets {

namespace {

// Rows are arrays of numbers and texts in the order of the struct: short, and read by this file only.

QJsonValue json(std::optional<Instant> at) {
    return at ? QJsonValue(toMs(*at)) : QJsonValue();
}

std::optional<Instant> instant(const QJsonValue& value) {
    return value.isNull() || value.isUndefined() ? std::nullopt : std::optional(fromMs(value.toInteger()));
}

template <class T, class Write>
QJsonArray list(const std::vector<T>& values, Write write) {
    QJsonArray array;
    for (const T& value : values) {
        array.append(write(value));
    }
    return array;
}

template <class Id>
QJsonArray ids(const std::vector<Id>& values) {
    return list(values, [](Id id) {
        if constexpr (std::integral<Id>) {
            return QJsonValue(id);
        } else {
            return QJsonValue(id.value);
        }
    });
}

template <class Read>
auto values(const QJsonValue& array, Read read) {
    std::vector<decltype(read(QJsonValue()))> all;
    for (const QJsonValue value : array.toArray()) {
        all.push_back(read(value));
    }
    return all;
}

template <class Id>
std::vector<Id> idsOf(const QJsonValue& array) {
    return values(array, [](const QJsonValue& value) { return Id(value.toInteger()); });
}

QJsonObject stamps(const Ticket& ticket) {
    return {{u"state"_s, core::toText(ticket.state)},         {u"client_at"_s, json(ticket.clientAt)},
            {u"first_reply_at"_s, json(ticket.firstReplyAt)}, {u"waiting_since"_s, json(ticket.waitingSince)},
            {u"pending_until"_s, json(ticket.pendingUntil)},  {u"resolved_at"_s, json(ticket.resolvedAt)},
            {u"closed_at"_s, json(ticket.closedAt)},          {u"updated_at"_s, toMs(ticket.updatedAt)}};
}

Ticket stampsOf(const QJsonValue& value) {
    const QJsonObject object = value.toObject();
    Ticket ticket;
    ticket.state = fromText<TicketState>(object[u"state"_s].toString()).value_or(TicketState::Open);
    ticket.clientAt = instant(object[u"client_at"_s]);
    ticket.firstReplyAt = instant(object[u"first_reply_at"_s]);
    ticket.waitingSince = instant(object[u"waiting_since"_s]);
    ticket.pendingUntil = instant(object[u"pending_until"_s]);
    ticket.resolvedAt = instant(object[u"resolved_at"_s]);
    ticket.closedAt = instant(object[u"closed_at"_s]);
    ticket.updatedAt = fromMs(object[u"updated_at"_s].toInteger());
    return ticket;
}

QJsonArray json(const MovedDraft& draft) {
    return {draft.member.value,
            draft.rest,
            draft.body,
            toMs(draft.updatedAt),
            draft.targetBody ? QJsonValue(*draft.targetBody) : QJsonValue(),
            toMs(draft.targetUpdatedAt),
            draft.joined};
}

MovedDraft draftOf(const QJsonValue& value) {
    const QJsonArray row = value.toArray();
    MovedDraft draft{
        MemberId(row[0].toInteger()), row[1].toString(), row[2].toString(), fromMs(row[3].toInteger()), {},
        fromMs(row[5].toInteger()),   row[6].toString()};
    if (!row[4].isNull()) {
        draft.targetBody = row[4].toString();
    }
    return draft;
}

QJsonObject json(const effort::Raised& raised) {
    return {{u"entries"_s, list(raised.entries,
                                [](const effort::RaisedEntry& entry) {
                                    return QJsonArray{entry.id.value, core::toText(entry.was),
                                                      json(entry.endedAt), entry.added.value};
                                })},
            {u"timers"_s, list(raised.timers, [](const effort::RaisedTimer& timer) {
                 return QJsonArray{timer.member.value, toMs(timer.was), toMs(timer.now), timer.added.value};
             })}};
}

effort::Raised raisedOf(const QJsonObject& object) {
    effort::Raised raised;
    raised.entries = values(object[u"entries"_s], [](const QJsonValue& value) {
        const QJsonArray row = value.toArray();
        return effort::RaisedEntry{EntryId(row[0].toInteger()),
                                   fromText<WorkClass>(row[1].toString()).value_or(WorkClass::Proactive),
                                   instant(row[2]), EntryId(row[3].toInteger())};
    });
    raised.timers = values(object[u"timers"_s], [](const QJsonValue& value) {
        const QJsonArray row = value.toArray();
        return effort::RaisedTimer{MemberId(row[0].toInteger()), fromMs(row[1].toInteger()),
                                   fromMs(row[2].toInteger()), EntryId(row[3].toInteger())};
    });
    return raised;
}

void writeMoved(QJsonObject& object, const MergeRecord& record) {
    object[u"entries"_s] = list(record.entries, [](const MovedEntry& entry) {
        return QJsonArray{entry.id.value, entry.client.value};
    });
    object[u"timers"_s] = list(record.timers, [](const MovedTimer& timer) {
        return QJsonArray{timer.member.value, timer.client.value, toMs(timer.startedAt)};
    });
    object[u"links"_s] = list(record.links, [](const MovedLink& link) {
        return QJsonArray{link.id.value, link.isFrom};
    });
    object[u"items"_s] = list(record.items, [](const MovedItem& item) {
        return QJsonArray{item.id.value, item.position};
    });
    object[u"ticks"_s] = list(record.ticks, [](const MovedTick& tick) {
        return QJsonArray{tick.id.value, json(tick.doneAt)};
    });
    object[u"drafts"_s] = list(record.drafts, [](const MovedDraft& draft) { return json(draft); });
    object[u"files"_s] = list(record.files, [](const MovedFile& file) {
        return QJsonArray{file.member.value, file.rest, file.hash};
    });
}

void readMoved(const QJsonObject& object, MergeRecord& record) {
    record.entries = values(object[u"entries"_s], [](const QJsonValue& value) {
        const QJsonArray row = value.toArray();
        return MovedEntry{EntryId(row[0].toInteger()), ClientId(row[1].toInteger())};
    });
    record.timers = values(object[u"timers"_s], [](const QJsonValue& value) {
        const QJsonArray row = value.toArray();
        return MovedTimer{MemberId(row[0].toInteger()), ClientId(row[1].toInteger()),
                          fromMs(row[2].toInteger())};
    });
    record.links = values(object[u"links"_s], [](const QJsonValue& value) {
        const QJsonArray row = value.toArray();
        return MovedLink{TicketLinkId(row[0].toInteger()), row[1].toBool()};
    });
    record.items = values(object[u"items"_s], [](const QJsonValue& value) {
        const QJsonArray row = value.toArray();
        return MovedItem{TicketItemId(row[0].toInteger()), row[1].toInteger()};
    });
    record.ticks = values(object[u"ticks"_s], [](const QJsonValue& value) {
        const QJsonArray row = value.toArray();
        return MovedTick{TicketItemId(row[0].toInteger()), instant(row[1])};
    });
    record.drafts = values(object[u"drafts"_s], draftOf);
    record.files = values(object[u"files"_s], [](const QJsonValue& value) {
        const QJsonArray row = value.toArray();
        return MovedFile{MemberId(row[0].toInteger()), row[1].toString(), row[2].toString()};
    });
}

} // namespace

QString recordText(const MergeRecord& record) {
    QJsonObject object{{u"source"_s, stamps(record.source)},  {u"before"_s, stamps(record.before)},
                       {u"after"_s, stamps(record.after)},    {u"own"_s, ids(record.own)},
                       {u"messages"_s, ids(record.messages)}, {u"tags"_s, ids(record.tags)},
                       {u"watchers"_s, ids(record.watchers)}, {u"items_about"_s, ids(record.itemsAbout)},
                       {u"feedback"_s, ids(record.feedback)}, {u"contacts"_s, ids(record.contacts)},
                       {u"raised"_s, json(record.raised)}};
    writeMoved(object, record);
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

MergeRecord mergeRecordOf(const QString& text) {
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isObject()) {
        fail(ErrorKind::Internal, u"What this merge moved cannot be read."_s);
    }
    const QJsonObject object = document.object();
    MergeRecord record;
    record.source = stampsOf(object[u"source"_s]);
    record.before = stampsOf(object[u"before"_s]);
    record.after = stampsOf(object[u"after"_s]);
    record.own = idsOf<MessageId>(object[u"own"_s]);
    record.messages = idsOf<MessageId>(object[u"messages"_s]);
    record.tags = idsOf<qint64>(object[u"tags"_s]);
    record.watchers = idsOf<MemberId>(object[u"watchers"_s]);
    record.itemsAbout = idsOf<TicketItemId>(object[u"items_about"_s]);
    record.feedback = idsOf<FeedbackId>(object[u"feedback"_s]);
    record.contacts = idsOf<qint64>(object[u"contacts"_s]);
    record.raised = raisedOf(object[u"raised"_s].toObject());
    readMoved(object, record);
    return record;
}

} // namespace core::tickets
