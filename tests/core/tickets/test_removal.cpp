// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tickets/removal.h"

#include "tests/support/records.h"

using namespace core;
using namespace core::tickets;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A workspace with a member, a client and an older ticket that has the tag "ads".
struct Desk {
    explicit Desk(Engine engine)
        : db(engine)
        , mara(test::member(*db, u"Mara"_s))
        , client(test::client(*db)) {
        auto older = test::newTicket(client, mara);
        older.tags = QStringList{u"ads"_s};
        test::ticket(*db, older);
        db.advance(1h);
    }

    /// Everything that opening can write.
    TicketId openFull() {
        auto ticket = test::newTicket(client, mara);
        ticket.tags = QStringList{u"ads"_s, u"billing"_s};
        ticket.minutes = Minutes(25);
        const TicketId id = test::ticket(*db, ticket);
        db.advance(5min);
        return id;
    }

    RemovedTicket remove(TicketId id) {
        return db.write([&](Transaction& tx) { return tickets::remove(tx, id); });
    }

    bool refuses(TicketId id) {
        return test::failureOf([&] { remove(id); }) == ErrorKind::Invalid;
    }

    /// All rows that a ticket can reach, as text: each column by name through JSON would differ between the
    /// databases, so the ones that matter are written out.
    QStringList rows() {
        QStringList all;
        const auto read = [&](const char* sql, int columns) {
            Query query = db->query(sql);
            while (query.next()) {
                QStringList row;
                for (int i = 0; i < columns; ++i) {
                    row << (query.isNull(i) ? u"null"_s : query.get<QString>(i));
                }
                all << row.join(u'|');
            }
        };
        read("SELECT id, number, client_id, subject, subject_key, state, updated_at, waiting_since, "
             "client_at, "
             "revision FROM ticket ORDER BY id",
             10);
        read("SELECT id, ticket_id, kind, contact_id, at, body, custom FROM ticket_message ORDER BY id", 7);
        read("SELECT id, ticket_id, member_id, at, field, old_value, new_value FROM ticket_event ORDER BY id",
             7);
        read("SELECT id, name, name_key FROM tag ORDER BY id", 3);
        read("SELECT ticket_id, tag_id FROM ticket_tag ORDER BY 1, 2", 2);
        read("SELECT id, member_id, client_id, ticket_id, day, minutes, day_minutes, work_class, origin, "
             "entered_by, entered_at, revision FROM effort_entry ORDER BY id",
             12);
        read("SELECT day, work_class, minutes FROM effort_rollup WHERE minutes <> 0 ORDER BY 1, 2", 3);
        read("SELECT client_id, last_contact_at, open_tickets FROM client_activity ORDER BY 1", 3);
        return all;
    }

    test::Workspace db;
    MemberId mara;
    ClientId client;
};

} // namespace

TEST_CASE("Removing a new ticket leaves everything as before, and restoring gives equal rows") {
    Desk desk(GENERATE(from_range(test::engines())));
    const QStringList before = desk.rows();
    const TicketId id = desk.openFull();
    const QStringList opened = desk.rows();
    REQUIRE(opened != before);
    const RemovedTicket removed = desk.remove(id);
    CHECK(desk.rows() == before);
    desk.db.advance(1h);
    desk.db.write([&](Transaction& tx) { tickets::restore(tx, removed, QTimeZone::utc()); });
    CHECK(desk.rows() == opened);
    CHECK(desk.remove(id) == removed);
}

TEST_CASE("The number of a removed ticket is not given out again") {
    Desk desk(GENERATE(from_range(test::engines())));
    const qint64 number = desk.remove(desk.openFull()).ticket.number;
    CHECK(find(*desk.db, desk.openFull())->number == number + 1);
}

TEST_CASE("A ticket with a further message, other time or a timer is not taken back") {
    Desk desk(GENERATE(from_range(test::engines())));
    const TicketId id = desk.openFull();
    SECTION("message") {
        NewMessage note;
        note.ticket = id;
        note.kind = MessageKind::Note;
        note.member = desk.mara;
        note.body = u"Asked the network."_s;
        desk.db.write([&](Transaction& tx) { addMessage(tx, note); });
    }
    SECTION("time") {
        auto entry = test::typed(desk.mara, QDate(2026, 6, 23), 10, WorkClass::Reactive);
        entry.ticket = id;
        test::add(*desk.db, entry);
    }
    SECTION("timer") {
        desk.db.write([&](Transaction& tx) {
            tx.execute("INSERT INTO timer(member_id, started_at, seen_at, ticket_id, work_class) VALUES "
                       "(?, ?, ?, ?, 'reactive')",
                       desk.mara, tx.now(), tx.now(), id);
        });
    }
    CHECK(desk.refuses(id));
    CHECK(find(*desk.db, id));
}

TEST_CASE("A ticket that another member changed is not taken back, own changes do not hold it") {
    Desk desk(GENERATE(from_range(test::engines())));
    const MemberId priya = test::member(*desk.db, u"Priya"_s);
    const TicketId id = desk.openFull();
    desk.db.write([&](Transaction& tx) { setPriority(tx, id, Priority::High, desk.mara); });
    SECTION("own") {
        desk.remove(id);
        CHECK_FALSE(find(*desk.db, id));
    }
    SECTION("other") {
        desk.db.write([&](Transaction& tx) { assign(tx, id, priya, priya); });
        CHECK(desk.refuses(id));
    }
}
