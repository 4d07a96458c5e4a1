// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tickets/checklist.h"
#include "core/tickets/links.h"
#include "core/tickets/presence.h"
#include "core/tickets/split.h"
#include "core/tickets/watching.h"
#include "tests/support/rows.h"
#include "tests/support/ticketdesk.h"

using namespace core;
using namespace core::tickets;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Desk : test::TicketDesk {
    using TicketDesk::TicketDesk;

    TicketId open(OpenedBy by = OpenedBy::Client) {
        auto ticket = test::newTicket(harbour, mara);
        ticket.openedBy = by;
        return TicketDesk::open(ticket);
    }

    void resolve(TicketId id) {
        db.write([&](Transaction& tx) { setState(tx, id, TicketState::Resolved, mara); });
    }

    QStringList rows() {
        return test::allRows(*db, {u"ticket_event"_s, u"operation"_s, u"change"_s, u"counter"_s},
                             {u"revision"_s});
    }
};

people::Member named(qint64 id, const QString& name) {
    people::Member member = {};
    member.id = MemberId(id);
    member.name = name;
    return member;
}

} // namespace

TEST_CASE("A link is seen from both tickets, once, with the other one's state") {
    Desk desk(GENERATE(from_range(test::engines())));
    const TicketId part = desk.open();
    const TicketId whole = desk.open();
    const Link link =
        desk.write([&](Transaction& tx) { return addLink(tx, part, whole, LinkKind::Parent, desk.mara); });
    desk.write(
        [&](Transaction& tx) { CHECK(addLink(tx, part, whole, LinkKind::Parent, desk.mara) == link); });
    const auto ofPart = linksOf(*desk.db, part);
    const auto ofWhole = linksOf(*desk.db, whole);
    REQUIRE(ofPart.size() == 1);
    REQUIRE(ofWhole.size() == 1);
    CHECK(ofPart.front().id == whole);
    CHECK_FALSE(ofPart.front().isFrom);
    CHECK(ofWhole.front().isFrom);
    CHECK(openParts(*desk.db, whole).size() == 1);
    CHECK(openParts(*desk.db, part).empty());
    desk.resolve(part);
    CHECK(linksOf(*desk.db, whole).front().state == TicketState::Resolved);
    CHECK(openParts(*desk.db, whole).empty());
    desk.write([&](Transaction& tx) { removeLink(tx, link.id, desk.mara); });
    CHECK(linksOf(*desk.db, part).empty());
    desk.write([&](Transaction& tx) { restoreLink(tx, link, desk.mara); });
    CHECK(linksOf(*desk.db, part) ==
          std::vector{LinkedTicket{link.id, LinkKind::Parent, false, whole, find(*desk.db, whole)->number,
                                   u"Ads stopped running"_s, TicketState::New}});
}

TEST_CASE("A ticket cannot be a part of its own part, and two are related once") {
    Desk desk(GENERATE(from_range(test::engines())));
    const TicketId a = desk.open();
    const TicketId b = desk.open();
    const TicketId c = desk.open();
    desk.write([&](Transaction& tx) {
        addLink(tx, a, b, LinkKind::Parent, desk.mara);
        addLink(tx, b, c, LinkKind::Parent, desk.mara);
        addLink(tx, a, c, LinkKind::Related, desk.mara);
        addLink(tx, c, a, LinkKind::Related, desk.mara);
    });
    CHECK(linksOf(*desk.db, a).size() == 2);
    CHECK(test::failureOf([&] {
              desk.write([&](Transaction& tx) { addLink(tx, c, a, LinkKind::Parent, desk.mara); });
          }) == ErrorKind::Invalid);
    CHECK(test::failureOf([&] {
              desk.write([&](Transaction& tx) { addLink(tx, a, a, LinkKind::Related, desk.mara); });
          }) == ErrorKind::Invalid);
}

TEST_CASE("A checklist is ordered, ticked and taken back item by item") {
    Desk desk(GENERATE(from_range(test::engines())));
    const TicketId id = desk.open();
    const auto add = [&](const QString& body) {
        return desk.write([&](Transaction& tx) { return addItem(tx, id, body, {}, desk.mara); });
    };
    const Item one = add(u"Call the host"_s);
    const Item two = add(u"Ask for the log"_s);
    const Item three = add(u"Tell the client"_s);
    const auto order = [&] {
        QStringList bodies;
        for (const Item& item : itemsOf(*desk.db, id)) {
            bodies << item.body.section(u' ', 0, 0);
        }
        return bodies.join(u' ');
    };
    CHECK(desk.write([&](Transaction& tx) { return moveItem(tx, three.id, -1); }));
    CHECK(order() == u"Call Tell Ask"_s);
    CHECK_FALSE(desk.write([&](Transaction& tx) { return moveItem(tx, one.id, -1); }));
    desk.write([&](Transaction& tx) { setItemDone(tx, one.id, true, desk.priya); });
    CHECK(openItems(*desk.db, id).size() == 2);
    CHECK(itemsOf(*desk.db, id).front().doneBy == desk.priya);
    const Item gone = desk.write([&](Transaction& tx) { return removeItem(tx, one.id, desk.mara); });
    CHECK(order() == u"Tell Ask"_s);
    desk.write([&](Transaction& tx) { restoreItem(tx, gone, desk.mara); });
    CHECK(order() == u"Call Tell Ask"_s);
    CHECK(itemsOf(*desk.db, id).front() == gone);
    CHECK(two.position < three.position);
}

TEST_CASE("An item that stands for a ticket ticks itself when that is resolved, and opens with it again") {
    Desk desk(GENERATE(from_range(test::engines())));
    const TicketId id = desk.open();
    const TicketId other = desk.open();
    const Item item = desk.write([&](Transaction& tx) { return addItem(tx, id, {}, other, desk.mara); });
    CHECK_FALSE(item.doneAt);
    CHECK(item.linkedNumber == find(*desk.db, other)->number);
    const Act act =
        desk.write([&](Transaction& tx) { return setState(tx, other, TicketState::Resolved, desk.mara); });
    CHECK(itemsOf(*desk.db, id).front().doneAt.has_value());
    desk.write([&](Transaction& tx) { undo(tx, act, desk.mara); });
    CHECK_FALSE(itemsOf(*desk.db, id).front().doneAt.has_value());
    desk.write([&](Transaction& tx) { setItemDone(tx, item.id, true, desk.mara); });
    desk.resolve(other);
    desk.say(other, MessageKind::Message, u"Not yet."_s);
    CHECK(itemsOf(*desk.db, id).front().doneAt.has_value()); // a person had ticked it
}

TEST_CASE("A name after @ calls the member who bears it") {
    const std::vector members{named(1, u"Mara Lind"_s), named(2, u"Mara Berg"_s),
                              named(3, u"Zo\u00eb Aal"_s)};
    const auto ids = [&](const QString& text) {
        std::vector<qint64> out;
        for (const MemberId id : mentionedIn(text, members)) {
            out.push_back(id.value);
        }
        return out;
    };
    using Ids = std::vector<qint64>;
    CHECK(ids(u"@Mara Berg, look at this"_s) == Ids{2});
    CHECK(ids(u"@zoe and @MARA LIND, and @zoe again"_s) == Ids{3, 1});
    CHECK(ids(u"@Mara look"_s).empty()); // there are two
    CHECK(ids(u"mail mara@Mara Lind"_s).empty());
    CHECK(ids(u"@Marabella"_s).empty());
    CHECK(ids(u"@"_s).empty());
}

TEST_CASE("A member who was called in a note sees it until the ticket was opened") {
    Desk desk(GENERATE(from_range(test::engines())));
    const TicketId id = desk.open();
    desk.say(id, MessageKind::Note, u"@Priya, @Mara: what now?"_s);
    CHECK(countNews(*desk.db, desk.priya) == 1);
    CHECK(countNews(*desk.db, desk.mara) == 0); // wrote it herself
    REQUIRE(newsFor(*desk.db, desk.priya).size() == 1);
    CHECK(newsFor(*desk.db, desk.priya).front().ticket == id);
    CHECK(hasNews(*desk.db, id, desk.priya));
    desk.resolve(id);
    CHECK(countNews(*desk.db, desk.priya) == 1); // closing does not take it away
    desk.write([&](Transaction& tx) { markSeen(tx, id, desk.priya); });
    CHECK(countNews(*desk.db, desk.priya) == 0);
    CHECK_FALSE(newsFor(*desk.db, desk.priya).front().isNew);
}

TEST_CASE("A watcher learns what others did since, never what the watcher did") {
    Desk desk(GENERATE(from_range(test::engines())));
    const TicketId id = desk.open();
    CHECK(desk.write([&](Transaction& tx) { return watch(tx, id, desk.mara); }));
    CHECK_FALSE(desk.write([&](Transaction& tx) { return watch(tx, id, desk.mara); }));
    desk.db.advance(1min);
    desk.say(id, MessageKind::Reply, u"Done."_s);
    CHECK(countNews(*desk.db, desk.mara) == 0);
    desk.say(id, MessageKind::Message, u"Thank you."_s);
    CHECK(countNews(*desk.db, desk.mara) == 1);
    CHECK(newsFor(*desk.db, desk.mara).front().body == u"Thank you."_s);
    desk.write([&](Transaction& tx) { markSeen(tx, id, desk.mara); });
    CHECK(countNews(*desk.db, desk.mara) == 0);
    desk.db.advance(1min);
    desk.write([&](Transaction& tx) { assign(tx, id, desk.priya, desk.priya); });
    CHECK(countNews(*desk.db, desk.mara) == 1);
    CHECK(newsFor(*desk.db, desk.mara).front().by == desk.priya);
    desk.write([&](Transaction& tx) { unwatch(tx, id, desk.mara); });
    CHECK(countNews(*desk.db, desk.mara) == 0);
}

TEST_CASE("Who is on a ticket is known to the others for half a minute") {
    Desk desk(GENERATE(from_range(test::engines())));
    const TicketId id = desk.open();
    const TicketId other = desk.open();
    const qint64 revision = find(*desk.db, id)->revision;
    const auto be = [&](TicketId ticket, Doing doing) {
        desk.write([&](Transaction& tx) { bePresent(tx, ticket, desk.mara, u"desk-1"_s, doing); });
    };
    be(id, Doing::Looking);
    CHECK(present(*desk.db, desk.priya) ==
          std::vector{Presence{id, desk.mara, u"Mara Lind"_s, Doing::Looking}});
    CHECK(present(*desk.db, desk.mara).empty());
    be(id, Doing::Writing);
    CHECK(present(*desk.db, desk.priya).front().doing == Doing::Writing);
    be(other, Doing::Looking);
    CHECK(present(*desk.db, desk.priya) ==
          std::vector{Presence{other, desk.mara, u"Mara Lind"_s, Doing::Looking}});
    desk.db.advance(31s);
    CHECK(present(*desk.db, desk.priya).empty());
    be(other, Doing::Looking);
    desk.write([&](Transaction& tx) { beAbsent(tx, desk.mara, u"desk-1"_s); });
    CHECK(present(*desk.db, desk.priya).empty());
    CHECK(find(*desk.db, id)->revision == revision);
}

TEST_CASE("A message becomes a ticket of its own, copied or moved, with its time, and back in one step") {
    Desk desk(GENERATE(from_range(test::engines())));
    const TicketId id = desk.open();
    const Act answer = desk.say(id, MessageKind::Reply, u"Fixed."_s, Minutes(20));
    const Act asked = desk.say(id, MessageKind::Message, u"Also: two users for the dashboard.\nThanks"_s);
    const Act noted = desk.say(id, MessageKind::Note, u"Needs a licence."_s, Minutes(5));
    const QStringList before = desk.rows();
    SplitRequest request;
    request.from = id;
    request.messages = {asked.message, noted.message};
    request.subject = splitSubject(u"Also: two users for the dashboard.\nThanks"_s);
    request.move = GENERATE(true, false);
    request.withTime = true;
    request.by = desk.mara;
    CHECK(request.subject == u"Also: two users for the dashboard."_s);
    const SplitAct act = desk.write([&](Transaction& tx) { return split(tx, request); });
    const Thread made = findThread(*desk.db, act.made.id).value();
    const Thread left = findThread(*desk.db, id).value();
    CHECK(made.messages.size() == 2);
    CHECK(left.messages.size() == (request.move ? 2 : 4));
    CHECK(made.minutes == Minutes(5));
    CHECK(left.minutes == Minutes(20));
    CHECK(made.ticket.waitingSince == made.messages.front().at);
    CHECK(left.ticket.waitingSince.has_value() == !request.move);
    CHECK(linksOf(*desk.db, id).front().id == made.ticket.id);
    CHECK(linksOf(*desk.db, made.ticket.id).front().id == id);
    desk.write([&](Transaction& tx) { undoSplit(tx, act, desk.mara); });
    CHECK(desk.rows() == before);
    CHECK(answer.revision > 0);
}

TEST_CASE("A problem that we opened is reactive from the client's first message on") {
    Desk desk(GENERATE(from_range(test::engines())));
    const QTimeZone zone = QTimeZone::utc();
    const TicketId id = desk.open(OpenedBy::Us);
    const auto work = [&](Instant from, Instant to) {
        auto entry = test::timed(desk.mara, from, to, WorkClass::Proactive, desk.harbour);
        entry.ticket = id;
        entry.origin = Origin::OwnProblem;
        return test::add(*desk.db, entry);
    };
    const Instant t = desk.db.now();
    work(t, t + 30min);
    work(t + 40min, t + 80min);
    work(t + 100min, t + 110min);
    desk.db.advance(2h);
    effort::Timer timer;
    timer.member = desk.priya;
    timer.ticket = id;
    timer.startedAt = t + 50min;
    timer.origin = Origin::OwnProblem;
    timer.workClass = WorkClass::Proactive;
    desk.write([&](Transaction& tx) { effort::start(tx, timer); });
    const QStringList before = desk.rows();
    NewMessage message;
    message.ticket = id;
    message.kind = MessageKind::Message;
    message.body = u"Our form is broken."_s;
    message.at = t + 60min;
    const Act act = desk.write([&](Transaction& tx) { return addMessage(tx, message); });
    std::map<WorkClass, Minutes> sums;
    for (const auto& entry : effort::ofTicket(*desk.db, id)) {
        sums[entry.workClass] += entry.minutes;
    }
    CHECK(sums[WorkClass::Proactive] == Minutes(30 + 20 + 10)); // 10 of the running timer
    CHECK(sums[WorkClass::Reactive] == Minutes(20 + 10));
    const auto running = effort::running(*desk.db, desk.priya).value();
    CHECK(running.workClass == WorkClass::Reactive);
    CHECK(running.startedAt == t + 60min);
    desk.write([&](Transaction& tx) { undo(tx, act, desk.mara); });
    CHECK(desk.rows() == before);
    CHECK(zone == QTimeZone::utc());
}

TEST_CASE("Taking an answer back leaves a line that names the time that went with it") {
    Desk desk(GENERATE(from_range(test::engines())));
    const TicketId id = desk.open();
    const Act act = desk.say(id, MessageKind::Reply, u"Done."_s, Minutes(20));
    desk.write([&](Transaction& tx) { undo(tx, act, desk.mara); });
    const auto events = findThread(*desk.db, id)->events;
    const auto line = std::find_if(events.begin(), events.end(),
                                   [](const TicketEvent& event) { return event.field == u"message"; });
    REQUIRE(line != events.end());
    CHECK(line->oldValue == u"undone"_s);
    CHECK(line->newValue == u"20"_s);
}
