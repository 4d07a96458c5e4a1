// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Tickets that are answered, and what answers carry, with defaults.
#pragma once

#include "core/macros/run.h"
#include "tests/support/clients.h"

namespace test {

/// Mara answers Ines Okafor of Oak Dental on the ticket "The invoice of May".
struct AnswerScene {
    explicit AnswerScene(Workspace& workspace)
        : db(workspace)
        , mara(addMember(workspace, QStringLiteral("Mara Lindqvist")).id)
        , client(addClient(workspace, QStringLiteral("Oak Dental")).id)
        , ines(addContact(workspace, client, QStringLiteral("Ines Okafor")).id)
        , ticket(open()) {}

    core::TicketId open(const QString& subject = QStringLiteral("The invoice of May")) {
        core::tickets::NewTicket request;
        request.client = client;
        request.contact = ines;
        request.subject = subject;
        request.author = mara;
        request.body = QStringLiteral("It names the wrong month.");
        return db.write([&](core::Transaction& tx) { return core::tickets::open(tx, request); });
    }

    core::tickets::Thread thread() { return core::tickets::findThread(db, ticket).value(); }

    QString key(core::tickets::MessageKind kind = core::tickets::MessageKind::Reply) {
        return core::tickets::draftKey(thread().ticket.number, kind);
    }

    core::attachments::File attach(const QByteArray& bytes, const QString& name) {
        return db.write([&](core::Transaction& tx) {
            return core::attachments::addToDraft(tx, mara, key(), bytes, name);
        });
    }

    core::tickets::Answer reply(const QString& body = QStringLiteral("A new invoice is on its way.")) {
        core::tickets::Answer value;
        value.message.ticket = ticket;
        value.message.member = mara;
        value.message.contact = ines;
        value.message.body = body;
        value.draft = key();
        return value;
    }

    core::tickets::Answered send(const core::tickets::Answer& value) {
        return db.write([&](core::Transaction& tx) { return core::tickets::answer(tx, value); });
    }

    void takeBack(const core::tickets::Answer& value, const core::tickets::Answered& answered) {
        db.write([&](core::Transaction& tx) { core::tickets::takeBack(tx, value, answered); });
    }

    Workspace& db;
    core::MemberId mara;
    core::ClientId client;
    core::ContactId ines;
    core::TicketId ticket;
};

} // namespace test
