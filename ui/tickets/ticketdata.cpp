// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/ticketdata.h"

#include "core/attachments/files.h"
#include "core/clients/clientcard.h"
#include "core/clients/contact.h"
#include "core/people/member.h"
#include "core/tickets/unread.h"
#include "core/tickets/watching.h"

namespace ui {

namespace {

constexpr int MostDeviations = 5;

void readTogether(core::Database& db, core::TicketId id, core::MemberId member, TicketPageData& out) {
    out.links = core::tickets::linksOf(db, id);
    out.items = core::tickets::itemsOf(db, id);
    out.watchers = core::tickets::watchersOf(db, id);
    out.mergedInto = core::tickets::mergedInto(db, id);
    out.merged = core::tickets::mergedHere(db, id);
    out.hasNews = member && core::tickets::hasNews(db, id, member);
    out.unread = member && core::tickets::isUnread(db, id, member);
}

} // namespace

std::optional<TicketPageData> readTicketPage(core::Database& db, core::TicketId id, core::MemberId member,
                                             const QTimeZone& zone, QDate today) {
    return db.snapshot([&](core::Database& read) -> std::optional<TicketPageData> {
        auto thread = core::tickets::findThread(read, id);
        if (!thread) {
            return std::nullopt;
        }
        TicketPageData out;
        out.thread = std::move(*thread);
        // No effort is shown here: an empty range of days asks for none.
        if (const auto card = core::clients::card(read, out.thread.ticket.client, {})) {
            out.clientOwner = card->client.owner;
            out.lastContact = card->lastContact;
            out.openTickets = card->openTickets;
            for (const auto& contact : card->contacts) {
                out.contacts.insert(contact.id.value, contact.name);
            }
        }
        // A merge across clients brings words of people whom this client does not have.
        for (const auto& message : out.thread.messages) {
            if (message.contact && !out.contacts.contains(message.contact.value)) {
                if (const auto contact = core::clients::findContact(read, message.contact)) {
                    out.others.insert(message.contact.value, contact->name);
                }
            }
        }
        for (const auto& one : core::people::list(read, core::people::Who::All)) {
            out.members.insert(one.id.value, one.name);
        }
        if (member) {
            out.timer = core::effort::running(read, member);
        }
        for (const auto& one : core::attachments::ofTicket(read, id)) {
            out.files[one.message.value].push_back(one.file);
        }
        out.allTags = core::tickets::allTags(read);
        readTogether(read, id, member, out);
        out.path = core::tickets::pathBefore(read, id, zone);
        core::deviations::DeviationFilter drifting;
        drifting.client = out.thread.ticket.client;
        out.deviations = core::deviations::firstRows(
            read, drifting, {}, today.isValid() ? today : core::dayOf(read.now(), zone), MostDeviations);
        return out;
    });
}

} // namespace ui
