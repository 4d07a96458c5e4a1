// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fields/fields.h"
#include "core/tickets/bulk.h"
#include "tests/support/records.h"

#include <QRandomGenerator>

using namespace core;
using namespace core::tickets;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Twelve tickets of two clients in all states.
struct Pile {
    explicit Pile(Engine engine)
        : db(engine)
        , mara(test::member(*db, u"Mara"_s))
        , jon(test::member(*db, u"Jon"_s))
        , zoo(test::client(*db, u"Zoo"_s))
        , anchor(test::client(*db, u"Anchor"_s)) {
        const std::array states{TicketState::New,    TicketState::Open,     TicketState::Pending,
                                TicketState::OnHold, TicketState::Resolved, TicketState::Closed};
        for (int i = 0; i < 12; ++i) {
            auto request = test::newTicket(i % 3 ? zoo : anchor, mara);
            request.minutes = i % 5 ? std::nullopt : std::optional(Minutes(7));
            request.tags = i % 2 ? QStringList{u"ads"_s, u"seo"_s} : QStringList{u"Ads"_s};
            request.assignee = i % 4 ? jon : MemberId();
            const TicketId id = test::ticket(*db, request);
            if (states[size_t(i % 6)] != TicketState::New) {
                db.write([&](Transaction& tx) { setState(tx, id, states[size_t(i % 6)], mara); });
            }
            ids.push_back(id.value);
            db.advance(1min);
        }
        db.advance(1h);
    }

    /// All that a ticket says, but for its revision and history.
    QString all() {
        QString out;
        Query rows = db->query(R"sql(SELECT id, state, assignee_id, priority, kind, client_at, first_reply_at,
  waiting_since, pending_until, resolved_at, closed_at, updated_at, client_id, contact_id FROM ticket ORDER BY id)sql");
        while (rows.next()) {
            for (int column = 0; column < 14; ++column) {
                out += rows.isNull(column) ? u"-|"_s : rows.get<QString>(column) + u'|';
            }
            out += u'\n';
        }
        for (const char* sql :
             {"SELECT ticket_id, g.name FROM ticket_tag t JOIN tag g ON g.id = t.tag_id ORDER BY 1, 2",
              "SELECT ticket_id, kind || ':' || body FROM ticket_message ORDER BY 1, at, id",
              "SELECT ticket_id, member_id FROM ticket_watcher ORDER BY 1, 2",
              "SELECT ticket_id, COALESCE(text_value, '') FROM ticket_field ORDER BY 1, 2",
              "SELECT ticket_id, minutes FROM effort_entry ORDER BY 1, 2",
              "SELECT ticket_id, client_id FROM effort_entry ORDER BY 1, 2",
              "SELECT client_id, open_tickets FROM client_activity ORDER BY 1",
              "SELECT client_id, last_contact_at FROM client_activity ORDER BY 1"}) {
            Query more = db->query(sql);
            while (more.next()) {
                out += more.get<QString>(0) + u':' + more.get<QString>(1) + u'\n';
            }
        }
        return out;
    }

    qint64 events(const QString& field) {
        return db->scalar<qint64>("SELECT COUNT(*) FROM ticket_event WHERE field = ?", field).value();
    }

    BulkDone run(std::vector<BulkAct> acts, std::optional<Minutes> minutes = {}) {
        const Bulk bulk{std::move(acts), mara, minutes, QTimeZone::utc()};
        return db.write([&](Transaction& tx) { return apply(tx, bulk, ids); });
    }

    qint64 takeBack(const BulkDone& done) {
        db.advance(1min);
        return db.write([&](Transaction& tx) { return tickets::undo(tx, done, mara); });
    }

    test::Workspace db;
    MemberId mara;
    MemberId jon;
    ClientId zoo;
    ClientId anchor;
    std::vector<qint64> ids;
};

void oneByOne(Pile& pile, const BulkAct& act) {
    for (const qint64 id : pile.ids) {
        pile.db.write([&](Transaction& tx) {
            const TicketId ticket(id);
            if (const auto* state = std::get_if<SetState>(&act)) {
                if (test::failureOf(
                        [&] { setState(tx, ticket, state->to, pile.mara, state->pendingUntil); })) {
                    return;
                }
            } else if (const auto* member = std::get_if<SetAssignee>(&act)) {
                assign(tx, ticket, member->member, pile.mara);
            } else if (const auto* priority = std::get_if<SetPriority>(&act)) {
                setPriority(tx, ticket, priority->priority, pile.mara);
            } else if (const auto* kind = std::get_if<SetKind>(&act)) {
                setKind(tx, ticket, kind->kind, pile.mara);
            } else if (const auto* client = std::get_if<SetClient>(&act)) {
                moveToClient(tx, ticket, find(tx, ticket)->client, client->client, {}, pile.mara);
            } else if (const auto* message = std::get_if<WriteMessage>(&act)) {
                NewMessage one;
                one.ticket = ticket;
                one.kind = message->kind;
                one.member = pile.mara;
                one.body = message->body;
                addMessage(tx, one);
            }
        });
    }
}

QString withoutIds(Pile& pile) {
    QString text = pile.all();
    for (size_t i = 0; i < pile.ids.size(); ++i) {
        text.replace(QString::number(pile.ids[i]), u"#%1"_s.arg(i));
    }
    int next = 0;
    for (const qint64 id : {pile.mara.value, pile.jon.value, pile.zoo.value, pile.anchor.value}) {
        text.replace(QString::number(id), u"@%1"_s.arg(next++));
    }
    return text;
}

} // namespace

TEST_CASE("Many at once become what they become one by one") {
    const Engine engine = GENERATE(from_range(test::engines()));
    Pile many(engine);
    Pile single(engine);
    const std::vector<BulkAct> acts{SetState{TicketState::Resolved, {}},
                                    SetState{TicketState::Closed, {}},
                                    SetState{TicketState::Open, {}},
                                    SetState{TicketState::Pending, test::tuesday() + 50h},
                                    SetState{TicketState::OnHold, {}},
                                    SetAssignee{many.jon},
                                    SetAssignee{},
                                    SetPriority{Priority::Urgent},
                                    SetKind{TicketKind::Defect},
                                    WriteMessage{MessageKind::Reply, u"We are on it"_s},
                                    WriteMessage{MessageKind::Note, u"Known matter"_s},
                                    WriteMessage{MessageKind::Call, u"Spoke"_s},
                                    SetClient{many.zoo}};
    const size_t which = GENERATE(range(size_t(0), size_t(13)));
    BulkAct other = acts[which];
    if (auto* member = std::get_if<SetAssignee>(&other); member && member->member) {
        member->member = single.jon;
    }
    if (auto* client = std::get_if<SetClient>(&other)) {
        client->client = single.zoo;
    }
    many.run({acts[which]});
    oneByOne(single, other);
    CAPTURE(which);
    CHECK(withoutIds(many) == withoutIds(single));
    for (const QString& field :
         {u"state"_s, u"assignee"_s, u"priority"_s, u"kind"_s, u"pending_until"_s, u"client"_s}) {
        CHECK(many.events(field) == single.events(field));
    }
}

TEST_CASE("One step takes a change of many back exactly") {
    Pile pile(GENERATE(from_range(test::engines())));
    const fields::Field region = pile.db.write([&](Transaction& tx) {
        auto field =
            fields::save(tx, {{}, fields::Owner::Ticket, u"Region"_s, fields::Type::Text, true, {}, 0});
        fields::write(tx, fields::Owner::Ticket, pile.ids[3], field.id, u"old"_s);
        tx.execute("INSERT INTO ticket_watcher(ticket_id, member_id) VALUES (?, ?)", pile.ids[5], pile.mara);
        return field;
    });
    const QString before = pile.all();
    const auto done =
        pile.run({SetState{TicketState::Open, {}}, AddTags{{u"ADS"_s, u"hot"_s}}, RemoveTags{{u"seo"_s}},
                  SetField{region, u"North"_s}, WriteMessage{MessageKind::Reply, u"Hello"_s},
                  SetWatching{pile.mara, true}, SetAssignee{pile.mara}, SetClient{pile.zoo},
                  SetState{TicketState::Resolved, {}}},
                 Minutes(3));
    CHECK(done.after.size() == 12);
    CHECK(pile.all() != before);
    CHECK(pile.events(u"field:Region"_s) == 12);
    CHECK(pile.takeBack(done) == 0);
    CHECK(pile.all() == before);
}

TEST_CASE("A ticket that somebody changed since is left alone when many are taken back") {
    Pile pile(GENERATE(from_range(test::engines())));
    const auto done = pile.run({SetPriority{Priority::Urgent}});
    const TicketId changed(pile.ids[4]);
    pile.db.write([&](Transaction& tx) { setPriority(tx, changed, Priority::Low, pile.jon); });
    CHECK(pile.takeBack(done) == 1);
    CHECK(find(*pile.db, changed)->priority == Priority::Low);
    CHECK(find(*pile.db, TicketId(pile.ids[5]))->priority == Priority::Normal);
}

TEST_CASE("A change of many that changes nothing writes nothing") {
    Pile pile(GENERATE(from_range(test::engines())));
    pile.run({SetPriority{Priority::High}, AddTags{{u"hot"_s}}});
    const auto again = pile.run({SetPriority{Priority::High}, AddTags{{u"hot"_s}}});
    CHECK(again.after.empty());
    CHECK(pile.events(u"priority"_s) == 12);
    CHECK(pile.events(u"tags"_s) == 12);
}

TEST_CASE("An empty message is refused before anything is written") {
    Pile pile(GENERATE(from_range(test::engines())));
    const QString before = pile.all();
    CHECK(test::failureOf([&] {
              pile.run({SetPriority{Priority::High}, WriteMessage{MessageKind::Reply, u" "_s}});
          }) == ErrorKind::Invalid);
    CHECK(pile.all() == before);
}

TEST_CASE("A note on many calls those whom it names once on each ticket") {
    Pile pile(GENERATE(from_range(test::engines())));
    pile.run({WriteMessage{MessageKind::Note, u"@Jon @Mara please look"_s}});
    CHECK(pile.db->scalar<qint64>("SELECT COUNT(*) FROM ticket_mention WHERE member_id = ?", pile.jon) == 12);
    CHECK(pile.db->scalar<qint64>("SELECT COUNT(*) FROM ticket_mention WHERE member_id = ?", pile.mara) == 0);
}
