// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tickets/tickets.h"

#include "core/clients/contact.h"
#include "core/effort/splits.h"
#include "core/effort/timer.h"
#include "tests/support/records.h"

using namespace core;
using namespace core::tickets;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A workspace with a member, a client and one ticket of the client.
struct Desk {
    explicit Desk(Engine engine)
        : db(engine)
        , mara(test::member(*db, u"Mara"_s))
        , client(test::client(*db))
        , ticket(test::ticket(*db, test::newTicket(client, mara))) {}

    Thread thread() { return *findThread(*db, ticket); }

    NewMessage message(MessageKind kind, const QString& body = u"We are on it."_s) const {
        NewMessage value;
        value.ticket = ticket;
        value.kind = kind;
        value.member = mara;
        value.body = body;
        return value;
    }

    Act send(const NewMessage& value) {
        return db.write([&](Transaction& tx) { return addMessage(tx, value); });
    }

    void undo(const Act& act) {
        db.write([&](Transaction& tx) { tickets::undo(tx, act, mara); });
    }

    qint64 openTickets() {
        return db->scalar<qint64>("SELECT open_tickets FROM client_activity WHERE client_id = ?", client)
            .value_or(0);
    }

    Instant lastContact() {
        return db->scalar<Instant>("SELECT last_contact_at FROM client_activity WHERE client_id = ?", client)
            .value();
    }

    test::Workspace db;
    MemberId mara;
    ClientId client;
    TicketId ticket;
};

/// What must be equal after an act and its undoing: everything but the history and the revision.
Thread withoutHistory(Thread thread) {
    thread.events.clear();
    thread.ticket.revision = 0;
    return thread;
}

} // namespace

TEST_CASE("Tickets get consecutive numbers, and a failed unit gives none away") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const MemberId member = test::member(*db);
    const ClientId client = test::client(*db);
    const TicketId first = test::ticket(*db, test::newTicket(client, member));
    CHECK(test::failureOf([&] {
              db.write([&](Transaction& tx) {
                  tickets::open(tx, test::newTicket(client, member));
                  fail(ErrorKind::Invalid, u"stop"_s);
              });
          }) == ErrorKind::Invalid);
    const TicketId second = test::ticket(*db, test::newTicket(client, member));
    CHECK(tickets::find(*db, first)->number == 1001);
    CHECK(tickets::find(*db, second)->number == 1002);
    CHECK(tickets::findNumber(*db, 1002)->id == second);
    CHECK_FALSE(tickets::findNumber(*db, 1003));
}

TEST_CASE("A ticket of a client waits since it was opened, with its message, tags and minutes") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const MemberId member = test::member(*db);
    auto request = test::newTicket(test::client(*db), member);
    request.tags = {u" ads "_s, u"Ads"_s, u"Über"_s, u""_s};
    request.minutes = Minutes{12};
    const Thread thread = *findThread(*db, test::ticket(*db, request));
    CHECK(thread.ticket.state == TicketState::New);
    CHECK(thread.ticket.waitingSince == db.now());
    CHECK(thread.ticket.clientAt == db.now());
    REQUIRE(thread.messages.size() == 1);
    CHECK(thread.messages.front().kind == MessageKind::Message);
    CHECK_FALSE(thread.messages.front().member);
    CHECK(thread.tags == QStringList{u"ads"_s, u"Über"_s});
    CHECK(thread.minutes == Minutes{12});
    CHECK(thread.minutesByMember == std::vector{std::pair(member, Minutes{12})});
    CHECK(thread.clientName == u"Harbour Dental"_s);
    const DayRange days{QDate(2026, 6, 23), QDate(2026, 6, 24)};
    CHECK(effort::split(*db, days).reactive == Minutes{12});
}

TEST_CASE("A problem that we open is proactive work and nobody waits for it") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const MemberId member = test::member(*db);
    auto request = test::newTicket(test::client(*db), member);
    request.openedBy = OpenedBy::Us;
    request.minutes = Minutes{30};
    const TicketId id = test::ticket(*db, request);
    const Thread thread = *findThread(*db, id);
    CHECK_FALSE(thread.ticket.waitingSince);
    CHECK_FALSE(thread.ticket.clientAt);
    CHECK(thread.messages.front().kind == MessageKind::Note);
    const DayRange days{QDate(2026, 6, 23), QDate(2026, 6, 24)};
    CHECK(effort::split(*db, days).proactive == Minutes{30});

    NewMessage message;
    message.ticket = id;
    message.member = member;
    message.body = u"Our site is down."_s;
    message.kind = MessageKind::Message;
    db.write([&](Transaction& tx) { addMessage(tx, message); });
    message.kind = MessageKind::Reply;
    message.minutes = Minutes{7};
    db.write([&](Transaction& tx) { addMessage(tx, message); });
    CHECK(effort::split(*db, days).reactive == Minutes{7});
    CHECK(effort::split(*db, days).proactive == Minutes{30});
}

TEST_CASE("A ticket without client or subject is refused") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const MemberId member = test::member(*db);
    auto request = test::newTicket(test::client(*db), member);
    request.subject = u"  "_s;
    CHECK(test::failureOf([&] { test::ticket(*db, request); }) == ErrorKind::Invalid);
    CHECK(test::failureOf([&] { test::ticket(*db, test::newTicket({}, member)); }) == ErrorKind::Invalid);
    CHECK(test::failureOf([&] { test::ticket(*db, test::newTicket(ClientId(5), member)); }) ==
          ErrorKind::NotFound);
}

TEST_CASE("A reply can set the state, log minutes and answer in one act") {
    Desk desk(GENERATE(from_range(test::engines())));
    desk.db.advance(30min);
    auto reply = desk.message(MessageKind::Reply);
    reply.minutes = Minutes{15};
    reply.stateAfter = TicketState::Pending;
    reply.pendingUntil = desk.db.now() + 48h;
    desk.send(reply);
    const Thread thread = desk.thread();
    CHECK(thread.ticket.state == TicketState::Pending);
    CHECK(thread.ticket.pendingUntil == desk.db.now() + 48h);
    CHECK(thread.ticket.firstReplyAt == desk.db.now());
    CHECK_FALSE(thread.ticket.waitingSince);
    CHECK(thread.ticket.updatedAt == desk.db.now());
    CHECK(thread.messages.back().member == desk.mara);
    CHECK(thread.minutes == Minutes{15});
    CHECK(desk.lastContact() == desk.db.now());
}

TEST_CASE("A note is no contact with the client") {
    Desk desk(GENERATE(from_range(test::engines())));
    const Instant before = desk.lastContact();
    desk.db.advance(1h);
    desk.send(desk.message(MessageKind::Note));
    CHECK(desk.lastContact() == before);
}

TEST_CASE("An answer is held when the thread went on while it was written") {
    Desk desk(GENERATE(from_range(test::engines())));
    auto reply = desk.message(MessageKind::Reply);
    reply.lastSeen = desk.thread().lastMessage();
    desk.send(desk.message(MessageKind::Message, u"It is urgent."_s));
    CHECK(test::failureOf([&] { desk.send(reply); }) == ErrorKind::Conflict);
    CHECK(desk.thread().messages.size() == 2);
    auto note = desk.message(MessageKind::Note);
    note.lastSeen = reply.lastSeen;
    CHECK_FALSE(test::failureOf([&] { desk.send(note); }));
    reply.lastSeen.reset(); // send anyway
    CHECK_FALSE(test::failureOf([&] { desk.send(reply); }));
}

TEST_CASE("An empty message is refused") {
    Desk desk(GENERATE(from_range(test::engines())));
    CHECK(test::failureOf([&] { desk.send(desk.message(MessageKind::Reply, u" \n"_s)); }) ==
          ErrorKind::Invalid);
}

TEST_CASE("Every single act is undone exactly and leaves both steps in the history") {
    Desk desk(GENERATE(from_range(test::engines())));
    desk.db.write([&](Transaction& tx) { setTags(tx, desk.ticket, {u"ads"_s}, desk.mara); });
    const Thread before = desk.thread();
    const qint64 open = desk.openTickets();
    const Instant contact = desk.lastContact();
    desk.db.advance(1h);
    Act act;
    SECTION("state") {
        act = desk.db.write(
            [&](Transaction& tx) { return setState(tx, desk.ticket, TicketState::Resolved, desk.mara); });
        CHECK(desk.openTickets() == 0);
    }
    SECTION("assignee") {
        act = desk.db.write([&](Transaction& tx) { return assign(tx, desk.ticket, desk.mara, desk.mara); });
        CHECK(desk.thread().assigneeName == u"Mara"_s);
    }
    SECTION("priority") {
        act = desk.db.write(
            [&](Transaction& tx) { return setPriority(tx, desk.ticket, Priority::Urgent, desk.mara); });
    }
    SECTION("kind") {
        act = desk.db.write(
            [&](Transaction& tx) { return setKind(tx, desk.ticket, TicketKind::Defect, desk.mara); });
    }
    SECTION("channel") {
        act = desk.db.write(
            [&](Transaction& tx) { return setChannel(tx, desk.ticket, Channel::Chat, desk.mara); });
    }
    SECTION("client") {
        const ClientId anchor = test::client(*desk.db, u"Anchor"_s);
        act = desk.db.write([&](Transaction& tx) {
            return moveToClient(tx, desk.ticket, before.ticket.client, anchor, {}, desk.mara);
        });
        CHECK(desk.thread().clientName == u"Anchor"_s);
    }
    SECTION("tags") {
        act = desk.db.write([&](Transaction& tx) {
            return setTags(tx, desk.ticket, {u"b"_s, u"a"_s}, desk.mara);
        });
        CHECK(desk.thread().tags == QStringList{u"a"_s, u"b"_s});
    }
    SECTION("message") {
        auto reply = desk.message(MessageKind::Reply);
        reply.minutes = Minutes{10};
        reply.stateAfter = TicketState::Resolved;
        act = desk.send(reply);
        CHECK(desk.thread().messages.size() == 2);
    }
    CHECK(withoutHistory(desk.thread()) != withoutHistory(before));
    const size_t events = desk.thread().events.size();
    CHECK(events > before.events.size() - (act.message ? 1 : 0));
    desk.undo(act);
    CHECK(withoutHistory(desk.thread()) == withoutHistory(before));
    CHECK(desk.thread().events.size() > events);
    CHECK(desk.openTickets() == open);
    CHECK(desk.lastContact() == contact);
    CHECK(effort::checkRollup(*desk.db).empty());
}

TEST_CASE("An act cannot be undone once the ticket changed again") {
    Desk desk(GENERATE(from_range(test::engines())));
    const Act act = desk.db.write(
        [&](Transaction& tx) { return setPriority(tx, desk.ticket, Priority::High, desk.mara); });
    desk.db.write([&](Transaction& tx) { setPriority(tx, desk.ticket, Priority::Low, desk.mara); });
    CHECK(test::failureOf([&] { desk.undo(act); }) == ErrorKind::Conflict);
    CHECK(desk.thread().ticket.priority == Priority::Low);
}

TEST_CASE("Acts on one ticket are undone one after the other") {
    Desk desk(GENERATE(from_range(test::engines())));
    const Thread before = desk.thread();
    std::vector<Act> acts;
    desk.db.advance(1min);
    acts.push_back(desk.db.write(
        [&](Transaction& tx) { return setPriority(tx, desk.ticket, Priority::High, desk.mara); }));
    desk.db.advance(1min);
    acts.push_back(desk.send(desk.message(MessageKind::Reply)));
    desk.db.advance(1min);
    acts.push_back(
        desk.db.write([&](Transaction& tx) { return setTags(tx, desk.ticket, {u"ads"_s}, desk.mara); }));
    while (!acts.empty()) {
        desk.undo(acts.back());
        acts.pop_back();
    }
    CHECK(withoutHistory(desk.thread()) == withoutHistory(before));
}

TEST_CASE("An act that changes nothing writes nothing and is undone by nothing") {
    Desk desk(GENERATE(from_range(test::engines())));
    const Thread before = desk.thread();
    const Act act = desk.db.write(
        [&](Transaction& tx) { return setPriority(tx, desk.ticket, Priority::Normal, desk.mara); });
    CHECK(desk.thread() == before);
    desk.undo(act);
    CHECK(desk.thread() == before);
}

TEST_CASE("The history names each changed field with its old and new value") {
    Desk desk(GENERATE(from_range(test::engines())));
    Ticket ticket = desk.thread().ticket;
    ticket.subject = u"Ads stopped again"_s;
    ticket.priority = Priority::High;
    const size_t before = desk.thread().events.size();
    desk.db.write([&](Transaction& tx) { save(tx, ticket, desk.mara); });
    auto events = desk.thread().events;
    events.erase(events.begin(), events.begin() + long(before));
    REQUIRE(events.size() == 2);
    CHECK(events[0].field == u"priority"_s);
    CHECK(events[0].oldValue == u"normal"_s);
    CHECK(events[0].newValue == u"high"_s);
    CHECK(events[0].member == desk.mara);
    CHECK(events[1].field == u"subject"_s);
    CHECK(events[1].newValue == u"Ads stopped again"_s);
}

TEST_CASE("The second of two editors of one ticket gets a conflict") {
    Desk desk(GENERATE(from_range(test::engines())));
    Ticket mine = desk.thread().ticket;
    Ticket theirs = mine;
    theirs.subject = u"Theirs"_s;
    mine.subject = u"Mine"_s;
    desk.db.write([&](Transaction& tx) { save(tx, theirs, desk.mara); });
    CHECK(test::failureOf([&] { desk.db.write([&](Transaction& tx) { save(tx, mine, desk.mara); }); }) ==
          ErrorKind::Conflict);
    CHECK(desk.thread().ticket.subject == u"Theirs"_s);
}

TEST_CASE("A ticket that moves to another client takes its minutes along") {
    Desk desk(GENERATE(from_range(test::engines())));
    auto reply = desk.message(MessageKind::Reply);
    reply.minutes = Minutes{25};
    desk.send(reply);
    Ticket ticket = desk.thread().ticket;
    ticket.client = test::client(*desk.db, u"Anchor"_s);
    desk.db.write([&](Transaction& tx) { save(tx, ticket, desk.mara); });
    const auto groups =
        effort::splitBy(*desk.db, {QDate(2026, 6, 1), QDate(2026, 7, 1)}, effort::Grouping::Client);
    REQUIRE(groups.size() == 1);
    CHECK(groups.front().name == u"Anchor"_s);
    CHECK(groups.front().split.reactive == Minutes{25});
    CHECK(desk.openTickets() == 0);
}

TEST_CASE("A ticket that is given to another client takes effort, timer and last contact along, and back") {
    Desk desk(GENERATE(from_range(test::engines())));
    const ClientId from = desk.thread().ticket.client;
    const ClientId anchor = test::client(*desk.db, u"Anchor"_s);
    auto reply = desk.message(MessageKind::Reply);
    reply.minutes = Minutes{25};
    desk.db.advance(1h);
    desk.send(reply);
    effort::Entry elsewhere;
    elsewhere.member = desk.mara;
    elsewhere.client = test::client(*desk.db, u"Third"_s);
    elsewhere.ticket = desk.ticket;
    elsewhere.day = QDate(2026, 6, 2);
    elsewhere.minutes = Minutes{5};
    const auto third = desk.db.write([&](Transaction& tx) {
        effort::Timer timer;
        timer.member = desk.mara;
        timer.ticket = desk.ticket;
        timer.client = from;
        effort::start(tx, timer);
        return effort::add(tx, elsewhere, QTimeZone::utc()).id;
    });
    const auto minutesOf = [&](ClientId client) {
        return desk.db->scalar<Minutes>(
            "SELECT COALESCE(SUM(minutes), 0) FROM effort_entry WHERE client_id = ?", client);
    };
    const auto contactOf = [&](ClientId client) {
        return desk.db->scalar<std::optional<Instant>>(
            "SELECT last_contact_at FROM client_activity WHERE client_id = ?", client);
    };
    const auto openOf = [&](ClientId client) {
        return desk.db->scalar<qint64>("SELECT open_tickets FROM client_activity WHERE client_id = ?",
                                       client);
    };
    const auto contact = contactOf(from);
    const Minutes minutes = minutesOf(from).value();
    REQUIRE(minutes >= Minutes{25});
    const Act act = desk.db.write(
        [&](Transaction& tx) { return moveToClient(tx, desk.ticket, from, anchor, {}, desk.mara); });
    CHECK(minutesOf(anchor) == minutes);
    CHECK(minutesOf(from) == Minutes{0});
    CHECK(effort::find(*desk.db, third)->client == elsewhere.client);
    CHECK(contactOf(anchor) == contact);
    CHECK(openOf(anchor) == 1);
    CHECK(openOf(from) == 0);
    CHECK(effort::running(*desk.db, desk.mara)->client == anchor);
    CHECK(effort::checkRollup(*desk.db).empty());
    const auto events = desk.thread().events;
    CHECK(std::count_if(events.begin(), events.end(), [&](const TicketEvent& event) {
              return event.field == u"client"_s && event.newValue == QString::number(anchor.value);
          }) == 1);
    desk.undo(act);
    CHECK(minutesOf(from) == minutes);
    CHECK(minutesOf(anchor) == Minutes{0});
    CHECK(contactOf(from) == contact);
    CHECK(openOf(from) == 1);
    CHECK(openOf(anchor) == 0);
    CHECK(effort::running(*desk.db, desk.mara)->client == from);
    CHECK(effort::checkRollup(*desk.db).empty());
}

TEST_CASE("A ticket that somebody else moved meanwhile is not moved again unseen") {
    Desk desk(GENERATE(from_range(test::engines())));
    const ClientId from = desk.thread().ticket.client;
    const ClientId anchor = test::client(*desk.db, u"Anchor"_s);
    const ClientId third = test::client(*desk.db, u"Third"_s);
    desk.db.write([&](Transaction& tx) { moveToClient(tx, desk.ticket, from, anchor, {}, desk.mara); });
    CHECK(test::failureOf([&] {
              desk.db.write(
                  [&](Transaction& tx) { moveToClient(tx, desk.ticket, from, third, {}, desk.mara); });
          }) == ErrorKind::Conflict);
    CHECK(desk.thread().clientName == u"Anchor"_s);
}

TEST_CASE("A ticket takes no contact of another client") {
    Desk desk(GENERATE(from_range(test::engines())));
    const ClientId from = desk.thread().ticket.client;
    const ClientId anchor = test::client(*desk.db, u"Anchor"_s);
    clients::Contact contact;
    contact.client = anchor;
    contact.name = u"Ana"_s;
    contact = desk.db.write([&](Transaction& tx) { return clients::saveContact(tx, contact); });
    CHECK(test::failureOf([&] {
              desk.db.write([&](Transaction& tx) { setContact(tx, desk.ticket, contact.id, desk.mara); });
          }) == ErrorKind::Invalid);
    desk.db.write(
        [&](Transaction& tx) { moveToClient(tx, desk.ticket, from, anchor, contact.id, desk.mara); });
    CHECK(desk.thread().contactName == u"Ana"_s);
    desk.db.write([&](Transaction& tx) { setContact(tx, desk.ticket, {}, desk.mara); });
    CHECK(desk.thread().contactName.isEmpty());
}

TEST_CASE("Tags that tickets use are listed by name") {
    Desk desk(GENERATE(from_range(test::engines())));
    CHECK(allTags(*desk.db).isEmpty());
    desk.db.write([&](Transaction& tx) { setTags(tx, desk.ticket, {u"seo"_s, u"Ads"_s}, desk.mara); });
    desk.db.write([&](Transaction& tx) { setTags(tx, desk.ticket, {u"seo"_s, u"budget"_s}, desk.mara); });
    CHECK(allTags(*desk.db) == QStringList{u"budget"_s, u"seo"_s});
}
