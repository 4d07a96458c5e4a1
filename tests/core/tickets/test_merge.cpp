// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tickets/merge.h"

#include "core/attachments/files.h"
#include "core/sla/policies.h"
#include "core/tickets/answer.h"
#include "core/tickets/checklist.h"
#include "core/tickets/links.h"
#include "core/tickets/watching.h"
#include "core/workspace/drafts.h"
#include "tests/support/rows.h"
#include "tests/support/ticketdesk.h"

#include <random>

using namespace core;
using namespace core::tickets;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Desk : test::TicketDesk {
    explicit Desk(Engine engine)
        : TicketDesk(engine)
        , oak(test::client(*db, u"Oak Legal"_s)) {}

    TicketId open(const QString& subject = u"Ads stopped"_s, ClientId client = {}) {
        auto ticket = test::newTicket(client ? client : harbour, mara);
        ticket.subject = subject;
        return TicketDesk::open(ticket);
    }

    void merge(TicketId source, TicketId target, bool across = false) {
        db.write([&](Transaction& tx) { tickets::merge(tx, {source, target, mara, across, zone}); });
    }

    void unmerge(TicketId source) {
        db.write([&](Transaction& tx) { tickets::unmerge(tx, source, mara, zone); });
    }

    /// Everything that a workspace holds, except what counts on by design.
    QStringList rows() {
        return test::allRows(*db, {u"ticket_event"_s, u"operation"_s, u"change"_s}, {u"revision"_s});
    }

    QTimeZone zone = QTimeZone::utc();
    ClientId oak;
};

/// What was logged, and what the running timers have measured until now.
qint64 minutesOf(Database& db) {
    Minutes sum(db.scalar<qint64>("SELECT CAST(SUM(minutes) AS BIGINT) FROM effort_entry").value_or(0));
    Query timers = db.query("SELECT started_at FROM timer");
    while (timers.next()) {
        sum += effort::minutesBetween(timers.get<Instant>(0), db.now());
    }
    return sum.count();
}

/// Clocks run on every ticket from now on.
void promise(Desk& desk) {
    sla::Policy policy;
    policy.name = u"All"_s;
    for (auto& cell : policy.targets.cells) {
        cell = {2h, 1h, 20h};
    }
    desk.write([&](Transaction& tx) { sla::savePolicy(tx, policy); });
}

/// Random acts on random tickets, by every way that leaves rows behind.
class Chance {
public:
    Chance(Desk& on, unsigned seed)
        : desk(on)
        , random(seed) {}

    int below(int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(random); }

    TicketId pick() { return all[size_t(below(int(all.size())))]; }

    MemberId who() { return below(2) == 0 ? desk.mara : desk.priya; }

    void open() {
        auto ticket = test::newTicket(below(3) == 0 ? desk.oak : desk.harbour, who());
        ticket.subject = u"Matter %1"_s.arg(all.size());
        ticket.openedBy = below(3) == 0 ? OpenedBy::Us : OpenedBy::Client;
        if (below(2) == 0) {
            ticket.minutes = Minutes(5 + below(40));
        }
        ticket.tags = QStringList{u"tag%1"_s.arg(below(4)), u"tag%1"_s.arg(below(4))};
        all.push_back(test::ticket(*desk.db, ticket));
    }

    void talk() {
        NewMessage message;
        message.ticket = pick();
        message.kind = std::array{MessageKind::Message, MessageKind::Reply, MessageKind::Note,
                                  MessageKind::Call}[size_t(below(4))];
        message.member = who();
        message.body = below(2) == 0 ? u"@Priya please look"_s : u"Words %1"_s.arg(below(100));
        if (below(2) == 0) {
            message.minutes = Minutes(1 + below(30));
        }
        desk.write([&](Transaction& tx) { addMessage(tx, message); });
    }

    void change() {
        const TicketId id = pick();
        desk.write([&](Transaction& tx) {
            const Ticket now = find(tx, id).value();
            const auto to = std::array{TicketState::Open, TicketState::Pending, TicketState::OnHold,
                                       TicketState::Resolved, TicketState::Closed}[size_t(below(5))];
            if (now.state != to && (now.state != TicketState::Closed || to == TicketState::Open)) {
                setState(tx, id, to, who(), tx.now() + 24h);
            }
            setTags(tx, id, {u"tag%1"_s.arg(below(4)), u"tag%1"_s.arg(below(4))}, who());
        });
    }

    void belong() {
        const TicketId id = pick();
        const TicketId other = pick();
        desk.write([&](Transaction& tx) {
            if (id != other) {
                const auto kind =
                    std::array{LinkKind::Related, LinkKind::Duplicate, LinkKind::FollowUp}[size_t(below(3))];
                addLink(tx, id, other, kind, who());
            }
            addItem(tx, id, u"Item %1"_s.arg(below(50)), id != other && below(2) == 0 ? other : TicketId(),
                    who());
            watch(tx, pick(), who());
        });
    }

    static bool hasFile(Database& db, MemberId member, const QString& key, const QString& name) {
        return std::ranges::any_of(attachments::ofDraft(db, member, key),
                                   [&](const attachments::File& file) { return file.name == name; });
    }

    void keep() {
        const TicketId id = pick();
        const MemberId member = who();
        desk.write([&](Transaction& tx) {
            const qint64 number = find(tx, id)->number;
            const QString key = u"ticket/%1/%2"_s.arg(number).arg(below(2) == 0 ? u"reply"_s : u"note"_s);
            workspace::saveDraft(tx, member, key, u"Unfinished %1"_s.arg(below(100)));
            const QString file = u"File %1"_s.arg(below(3));
            if (!hasFile(tx, member, key, file)) {
                attachments::addToDraft(tx, member, key, file.toUtf8(), file);
            }
            if (!effort::running(tx, member)) {
                effort::Timer timer;
                timer.member = member;
                timer.ticket = id;
                const Ticket ticket = find(tx, id).value();
                timer.origin = ticket.openedBy == OpenedBy::Us ? Origin::OwnProblem : Origin::ClientContact;
                timer.workClass = effort::classOf(timer.origin, ticket.clientAt, tx.now());
                effort::start(tx, timer);
            }
            tx.execute(R"sql(INSERT INTO feedback(id, client_id, ticket_id, kind, score, at)
  SELECT CAST(? AS BIGINT), client_id, id, 'csat', 4, CAST(? AS BIGINT) FROM ticket WHERE id = ?)sql",
                       tx.newId<FeedbackId>(), tx.now(), id);
        });
    }

    void act() {
        switch (below(6)) {
        case 0:
            return open();
        case 1:
            return change();
        case 2:
            return belong();
        case 3:
            return keep();
        default:
            return talk();
        }
    }

    void live(int acts) {
        for (int i = 0; i < acts; ++i) {
            act();
            desk.db.advance(std::chrono::minutes(1 + below(90)));
        }
    }

    Desk& desk;
    std::mt19937 random;
    std::vector<TicketId> all;
};

} // namespace

TEST_CASE("Merging and unmerging random tickets leaves every row as it was") {
    const Engine engine = GENERATE(from_range(test::engines()));
    const unsigned rounds = engine == Engine::Sqlite ? 25 : 6;
    for (unsigned seed = 1; seed <= rounds; ++seed) {
        INFO("seed " << seed);
        Desk desk(engine);
        promise(desk);
        Chance chance(desk, seed);
        chance.open();
        chance.open();
        chance.live(40);
        const QStringList before = desk.rows();
        std::vector<TicketId> merged;
        for (int i = 0; i < 4; ++i) {
            const TicketId source = chance.pick();
            const TicketId target = chance.pick();
            if (landing(*desk.db, source) == source && landing(*desk.db, target) == target &&
                source != target) {
                const qint64 minutes = minutesOf(*desk.db);
                desk.merge(source, target, true);
                merged.push_back(source);
                REQUIRE(minutesOf(*desk.db) == minutes);
                desk.db.advance(10min);
            }
        }
        REQUIRE((merged.empty() || desk.rows() != before));
        for (auto source = merged.rbegin(); source != merged.rend(); ++source) {
            desk.unmerge(*source);
        }
        const QStringList after = desk.rows();
        for (qsizetype i = 0; i < std::min(before.size(), after.size()); ++i) {
            REQUIRE(after[i] == before[i]);
        }
        REQUIRE(after.size() == before.size());
    }
}

TEST_CASE("A merge brings the messages, the time and the stamps of both together") {
    Desk desk(GENERATE(from_range(test::engines())));
    const TicketId source = desk.open(u"No leads"_s);
    const Instant asked = find(*desk.db, source)->clientAt.value();
    const TicketId target = desk.open();
    desk.say(target, MessageKind::Reply, u"We look into it."_s, Minutes(15));
    const Instant replied = find(*desk.db, target)->firstReplyAt.value();
    desk.say(source, MessageKind::Message, u"And the form is broken."_s);
    desk.say(source, MessageKind::Note, u"Same cause."_s, Minutes(5));
    desk.merge(source, target);
    const Thread thread = findThread(*desk.db, target).value();
    CHECK(thread.messages.size() == 5);
    CHECK(thread.minutes == Minutes(20));
    CHECK(thread.ticket.clientAt == asked);
    CHECK(thread.ticket.firstReplyAt == replied);
    CHECK(thread.ticket.waitingSince == thread.messages[3].at);
    const Ticket closed = find(*desk.db, source).value();
    CHECK(closed.state == TicketState::Closed);
    CHECK_FALSE(closed.waitingSince.has_value());
    CHECK(mergedInto(*desk.db, source)->target == target);
    CHECK(findThread(*desk.db, source)->messages.empty());
}

TEST_CASE("What arrives for a merged ticket lands on its target, through every further merge") {
    Desk desk(GENERATE(from_range(test::engines())));
    const TicketId first = desk.open();
    const TicketId second = desk.open();
    const TicketId third = desk.open();
    desk.merge(first, second);
    desk.merge(second, third);
    const MessageId late = desk.say(first, MessageKind::Message, u"Any news?"_s).message;
    const Thread thread = findThread(*desk.db, third).value();
    CHECK(thread.lastMessage() == late);
    CHECK(thread.ticket.state == TicketState::New);
    CHECK(find(*desk.db, first)->state == TicketState::Closed);
    CHECK(landing(*desk.db, first) == third);
}

TEST_CASE("A merged ticket refuses every change") {
    Desk desk(GENERATE(from_range(test::engines())));
    const TicketId source = desk.open();
    const TicketId target = desk.open();
    desk.merge(source, target);
    const auto refused = [&](auto work) {
        return test::failureOf([&] { desk.write([&](Transaction& tx) { work(tx); }); }) == ErrorKind::Invalid;
    };
    CHECK(refused([&](Transaction& tx) { setState(tx, source, TicketState::Open, desk.mara); }));
    CHECK(refused([&](Transaction& tx) { assign(tx, source, desk.priya, desk.mara); }));
    CHECK(refused([&](Transaction& tx) { setTags(tx, source, {u"x"_s}, desk.mara); }));
    CHECK(refused([&](Transaction& tx) { addLink(tx, source, target, LinkKind::Related, desk.mara); }));
    CHECK(refused([&](Transaction& tx) { addItem(tx, source, u"Call"_s, {}, desk.mara); }));
}

TEST_CASE("A merge refuses itself, a merged ticket and, unless told, another client") {
    Desk desk(GENERATE(from_range(test::engines())));
    const TicketId a = desk.open();
    const TicketId b = desk.open();
    const TicketId c = desk.open();
    const TicketId other = desk.open(u"Contract"_s, desk.oak);
    const auto why = [&](TicketId source, TicketId target) {
        try {
            desk.merge(source, target);
        } catch (const Failure& failure) {
            return failure.error().text;
        }
        return QString();
    };
    CHECK(why(a, a).contains(u"itself"));
    CHECK(why(a, other).contains(u"Oak Legal"));
    desk.merge(a, b);
    const QString end = u"#%1"_s.arg(find(*desk.db, b)->number);
    CHECK(why(a, c).contains(end));
    CHECK(why(c, a).contains(end));
    CHECK(why(b, a).contains(u"merged itself"));
}

TEST_CASE("Time follows a merge to another client, and its sum stays the same") {
    Desk desk(GENERATE(from_range(test::engines())));
    const TicketId source = desk.open();
    const TicketId target = desk.open(u"Contract"_s, desk.oak);
    desk.say(source, MessageKind::Reply, u"Done."_s, Minutes(25));
    const auto ofClient = [&](ClientId client) {
        return desk.db
            ->scalar<qint64>(
                "SELECT CAST(COALESCE(SUM(minutes), 0) AS BIGINT) FROM effort_entry WHERE client_id = ?",
                client)
            .value();
    };
    desk.merge(source, target, true);
    CHECK(ofClient(desk.oak) == 25);
    CHECK(ofClient(desk.harbour) == 0);
    desk.unmerge(source);
    CHECK(ofClient(desk.oak) == 0);
    CHECK(ofClient(desk.harbour) == 25);
}

TEST_CASE("What came to the target after a merge stays there when it is undone") {
    Desk desk(GENERATE(from_range(test::engines())));
    const TicketId source = desk.open();
    const TicketId target = desk.open();
    desk.merge(source, target);
    const MessageId reply = desk.say(target, MessageKind::Reply, u"To both."_s, Minutes(10)).message;
    desk.write([&](Transaction& tx) { setPriority(tx, target, Priority::High, desk.mara); });
    desk.unmerge(source);
    const Thread at = findThread(*desk.db, target).value();
    CHECK(at.lastMessage() == reply);
    CHECK(at.messages.size() == 2);
    CHECK(at.minutes == Minutes(10));
    CHECK(at.ticket.priority == Priority::High);
    CHECK_FALSE(at.ticket.waitingSince.has_value());
    const Thread back = findThread(*desk.db, source).value();
    CHECK(back.messages.size() == 1);
    CHECK(back.ticket.state == TicketState::New);
    CHECK(back.ticket.waitingSince == back.ticket.openedAt);
}

TEST_CASE("Merges into one ticket are undone from the latest") {
    Desk desk(GENERATE(from_range(test::engines())));
    const TicketId a = desk.open();
    const TicketId b = desk.open();
    const TicketId target = desk.open();
    desk.merge(a, target);
    desk.merge(b, target);
    CHECK(mergedHere(*desk.db, target).front().id == b);
    CHECK(test::failureOf([&] { desk.unmerge(a); }) == ErrorKind::Invalid);
    desk.unmerge(b);
    desk.unmerge(a);
    CHECK(mergedHere(*desk.db, target).empty());
    CHECK(findThread(*desk.db, a)->messages.size() == 1);
}

TEST_CASE("Drafts of everybody come to the target and none is lost or comes back twice") {
    Desk desk(GENERATE(from_range(test::engines())));
    const TicketId source = desk.open();
    const TicketId target = desk.open();
    const auto key = [&](TicketId id) { return u"ticket/%1/reply"_s.arg(find(*desk.db, id)->number); };
    desk.write([&](Transaction& tx) {
        workspace::saveDraft(tx, desk.mara, key(source), u"Mine"_s);
        workspace::saveDraft(tx, desk.priya, key(source), u"Second"_s);
        workspace::saveDraft(tx, desk.priya, key(target), u"First"_s);
    });
    CHECK(planMerge(*desk.db, source, target).drafts == 2);
    desk.merge(source, target);
    CHECK(workspace::draft(*desk.db, desk.mara, key(target))->body == u"Mine"_s);
    CHECK(workspace::draft(*desk.db, desk.priya, key(target))->body == u"First\n\nSecond"_s);
    CHECK_FALSE(workspace::draft(*desk.db, desk.mara, key(source)));
    desk.write([&](Transaction& tx) { workspace::discardDraft(tx, desk.mara, key(target)); }); // sent
    desk.unmerge(source);
    CHECK_FALSE(workspace::draft(*desk.db, desk.mara, key(source)));
    CHECK(workspace::draft(*desk.db, desk.priya, key(source))->body == u"Second"_s);
    CHECK(workspace::draft(*desk.db, desk.priya, key(target))->body == u"First"_s);
}

TEST_CASE("Files of an unfinished text come to the target with it and go back when a merge is undone") {
    Desk desk(GENERATE(from_range(test::engines())));
    const TicketId source = desk.open();
    const TicketId target = desk.open();
    const auto key = [&](TicketId id) { return draftKey(find(*desk.db, id)->number, MessageKind::Reply); };
    const auto names = [&](MemberId member, TicketId id) {
        QStringList all;
        for (const attachments::File& file : attachments::ofDraft(*desk.db, member, key(id))) {
            all.push_back(file.name);
        }
        all.sort();
        return all;
    };
    const auto attach = [&](MemberId member, TicketId id, const QString& name) {
        desk.write(
            [&](Transaction& tx) { attachments::addToDraft(tx, member, key(id), name.toUtf8(), name); });
    };
    attach(desk.mara, source, u"plan.txt"_s);
    attach(desk.mara, source, u"both.txt"_s);
    attach(desk.mara, target, u"both.txt"_s);
    attach(desk.priya, source, u"sent.txt"_s);
    desk.write([&](Transaction& tx) { workspace::saveDraft(tx, desk.priya, key(source), u"See this"_s); });
    desk.merge(source, target);
    CHECK(names(desk.mara, target) == QStringList{u"both.txt"_s, u"plan.txt"_s});
    CHECK(names(desk.priya, target) == QStringList{u"sent.txt"_s});
    desk.write(
        [&](Transaction& tx) { workspace::saveDraft(tx, desk.priya, key(target), u"See this, and more"_s); });
    desk.unmerge(source);
    CHECK(names(desk.mara, source) == QStringList{u"both.txt"_s, u"plan.txt"_s});
    CHECK(names(desk.mara, target) == QStringList{u"both.txt"_s});
    CHECK(names(desk.priya, target) == QStringList{u"sent.txt"_s});
}

TEST_CASE("A done ticket is open again when it takes over one that is not") {
    Desk desk(GENERATE(from_range(test::engines())));
    const TicketId source = desk.open();
    const TicketId target = desk.open();
    desk.write([&](Transaction& tx) { setState(tx, target, TicketState::Resolved, desk.mara); });
    desk.merge(source, target);
    CHECK(find(*desk.db, target)->state == TicketState::Open);
    CHECK(find(*desk.db, target)->waitingSince.has_value());
    desk.unmerge(source);
    CHECK(find(*desk.db, target)->state == TicketState::Resolved);
}

TEST_CASE("History is not rewritten, and goes only with its ticket") {
    Desk desk(GENERATE(from_range(test::engines())));
    const TicketId id = desk.open();
    const auto refused = [&](const char* sql) {
        return test::failureOf([&] { desk.write([&](Transaction& tx) { tx.execute(sql); }); }).has_value();
    };
    CHECK(refused("UPDATE ticket_event SET new_value = 'us'"));
    CHECK(refused("UPDATE ticket_event SET at = at + 1"));
    CHECK(refused("UPDATE ticket_event SET member_id = NULL"));
    CHECK(refused("DELETE FROM ticket_event"));
    desk.write([&](Transaction& tx) { tx.execute("DELETE FROM ticket WHERE id = ?", id); });
    CHECK(desk.db->scalar<qint64>("SELECT COUNT(*) FROM ticket_event") == 0);
}
