// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/context.h"
#include "core/exchange/valuemap.h"

namespace core::exchange {

using namespace Qt::Literals::StringLiterals;

namespace {

struct TouchpointValues {
    ClientId client;
    ContactId contact;
    MemberId member;
    Instant at;
    QString channel;
    QString direction;
    std::optional<int> sentiment;
    QString title;
    QString note;
};

void readWords(const Context& context, Row& row, TouchpointValues& t) {
    const auto channel = channelOf(row.text(Field::Channel));
    if (!channel) {
        row.keep(Field::Channel);
    }
    // A table of meetings has no column for it.
    const bool meetings = context.source == u"hubspot" && !row.has(Field::Channel);
    t.channel = channel.value_or(meetings ? u"meeting"_s : u"other"_s);
    const auto outbound = isOutbound(row.text(Field::Direction));
    t.direction = outbound.value_or(true) ? u"outbound"_s : u"inbound"_s;
    if (!outbound) {
        row.keep(Field::Direction);
    }
    if (row.has(Field::Sentiment)) {
        t.sentiment = sentimentOf(row.text(Field::Sentiment));
        if (!t.sentiment) {
            row.refuse(Field::Sentiment, u"A sentiment is a number from -2 to 2."_s);
        }
    }
    t.title = row.text(Field::Subject).simplified();
    t.note = row.longText(Field::Body);
    for (const Field field : {Field::EndAt, Field::Minutes, Field::Duration}) {
        row.keep(field);
    }
}

TouchpointValues read(Context& context, Row& row) {
    TouchpointValues t;
    const auto at = row.instant(Field::StartAt);
    if (!at) {
        row.refuse(Field::StartAt, u"A touchpoint needs its date."_s);
    }
    t.at = *at;
    readWords(context, row, t);
    t.member = context.directory.member(context.source, memberIn(row));
    const Whom whom = whomIn(context, row);
    t.client = whom.client;
    t.contact = whom.contact;
    return t;
}

} // namespace

Outcome importTouchpoint(Context& context, Row& row) {
    const TouchpointValues t = read(context, row);
    const auto key = keyOf(context, row);
    const qint64 hash = row.hash({t.client.value, t.contact.value, t.member.value});
    const Outcome outcome = store(
        context, Table::Touchpoint, key, hash,
        [&] {
            const auto id = context.tx.newId<TouchpointId>();
            context.tx.execute(R"sql(INSERT INTO touchpoint(id, client_id, contact_id, member_id, at, channel,
direction, sentiment, title, note, source, external_id, custom, import_hash)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql",
                               id, t.client, t.contact, t.member, t.at, t.channel, t.direction, t.sentiment,
                               t.title, t.note, context.source, textOf(key), row.custom(), hash);
            return id.value;
        },
        [&](qint64 id, bool) {
            const auto before =
                context.tx.scalar<qint64>("SELECT client_id FROM touchpoint WHERE id = ?", id);
            context.directory.touch(ClientId(before.value_or(0)));
            context.tx.execute(
                R"sql(UPDATE touchpoint SET client_id = ?, contact_id = ?, member_id = ?, at = ?,
channel = ?, direction = ?, sentiment = ?, title = ?, note = ?, custom = ?, import_hash = ?, revision = revision + 1
WHERE id = ?)sql",
                t.client, t.contact, t.member, t.at, t.channel, t.direction, t.sentiment, t.title, t.note,
                row.custom(), hash, id);
        });
    if (outcome != Outcome::Unchanged) {
        context.directory.touch(t.client);
    }
    return outcome;
}

} // namespace core::exchange
