// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fields/fields.h"

#include "core/fields/values.h"
#include "tests/support/records.h"

using namespace core;
using namespace core::fields;
using namespace Qt::Literals::StringLiterals;

namespace {

Field choiceField(const QStringList& names) {
    Field field{{}, Owner::Ticket, u"Region"_s, Type::Choice, true, {}, 0};
    for (const QString& name : names) {
        field.choices.push_back({{}, name, true});
    }
    return field;
}

Field stored(test::Workspace& db, const Field& field) {
    return db.write([&](Transaction& tx) { return save(tx, field); });
}

} // namespace

TEST_CASE("Fields are kept in their order, with their choices") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const Field region = stored(db, choiceField({u"North"_s, u"South"_s}));
    const Field note = stored(db, {{}, Owner::Ticket, u"Note"_s, Type::Text, true, {}, 0});
    CHECK(list(*db, Owner::Ticket) == std::vector{region, note});
    CHECK(list(*db, Owner::Client).empty());
    db.write([&](Transaction& tx) { reorder(tx, {note.id, region.id}); });
    CHECK(list(*db, Owner::Ticket).front().id == note.id);
}

TEST_CASE("A name belongs to one field of tickets, whatever its case") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    stored(db, {{}, Owner::Ticket, u"Note"_s, Type::Text, true, {}, 0});
    CHECK(test::failureOf([&] {
              stored(db, {{}, Owner::Ticket, u"NOTE "_s, Type::Date, true, {}, 0});
          }) == ErrorKind::Invalid);
    stored(db, {{}, Owner::Client, u"Note"_s, Type::Text, true, {}, 0});
}

TEST_CASE("A choice that is no longer offered stays with the tickets that have it") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const auto mara = test::member(*db);
    const TicketId ticket = test::ticket(*db, test::newTicket(test::client(*db), mara));
    Field region = stored(db, choiceField({u"North"_s, u"South"_s}));
    const ChoiceId south = region.choices[1].id;
    db.write([&](Transaction& tx) { write(tx, Owner::Ticket, ticket.value, region.id, south); });
    region.choices = {{region.choices[0].id, u"Far north"_s, true}, {{}, u"West"_s, true}};
    const Field after = stored(db, region);
    REQUIRE(after.choices.size() == 3);
    CHECK(after.choices[0].name == u"Far north"_s);
    CHECK(after.choices[1].name == u"West"_s);
    CHECK_FALSE(after.choice(south)->active);
    CHECK(textOf(after, valuesOf(*db, Owner::Ticket, ticket.value).at(region.id)) == u"South"_s);
}

TEST_CASE("Two who change a field at once do not overwrite each other") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    Field field = stored(db, {{}, Owner::Client, u"Budget"_s, Type::Number, true, {}, 0});
    Field theirs = field;
    theirs.name = u"Yearly budget"_s;
    stored(db, theirs);
    field.active = false;
    CHECK(test::failureOf([&] { stored(db, field); }) == ErrorKind::Conflict);
}

TEST_CASE("Hiding a field keeps its values, and only an empty field can be removed") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const ClientId client = test::client(*db);
    Field field = stored(db, {{}, Owner::Client, u"Budget"_s, Type::Number, true, {}, 0});
    db.write([&](Transaction& tx) { write(tx, Owner::Client, client.value, field.id, 12.5); });
    field.active = false;
    stored(db, field);
    CHECK(list(*db, Owner::Client).empty());
    CHECK(list(*db, Owner::Client, Which::All).size() == 1);
    CHECK(valuesOf(*db, Owner::Client, client.value).at(field.id) == fields::Value(12.5));
    CHECK(test::failureOf([&] { db.write([&](Transaction& tx) { remove(tx, field.id); }); }) ==
          ErrorKind::Invalid);
    db.write([&](Transaction& tx) { write(tx, Owner::Client, client.value, field.id, {}); });
    db.write([&](Transaction& tx) { remove(tx, field.id); });
    CHECK(list(*db, Owner::Client, Which::All).empty());
}

TEST_CASE("What a person types becomes a value of the field's type") {
    const Field number{FieldId(1), Owner::Ticket, u"Budget"_s, Type::Number, true, {}, 1};
    CHECK(valueOf(number, u" 12.5 "_s) == fields::Value(12.5));
    CHECK(valueOf(number, u"12,5"_s) == fields::Value(12.5));
    CHECK(isEmpty(valueOf(number, u" "_s)));
    CHECK(test::failureOf([&] { valueOf(number, u"much"_s); }) == ErrorKind::Invalid);
    const Field day{FieldId(2), Owner::Ticket, u"Live"_s, Type::Date, true, {}, 1};
    CHECK(valueOf(day, u"2026-06-23"_s) == fields::Value(QDate(2026, 6, 23)));
    CHECK(test::failureOf([&] { valueOf(day, u"2026-02-30"_s); }) == ErrorKind::Invalid);
    Field choice{FieldId(3), Owner::Ticket, u"Region"_s, Type::Choice, true, {{ChoiceId(7), u"Süd"_s}}, 1};
    CHECK(valueOf(choice, u"sud"_s) == fields::Value(ChoiceId(7)));
    for (const auto& [field, text] :
         {std::pair(number, u"12.5"_s), std::pair(day, u"2026-06-23"_s), std::pair(choice, u"Süd"_s)}) {
        CHECK(textOf(field, valueOf(field, text)) == text);
    }
    CHECK(nameInHistory(historyName(choice)) == u"Region"_s);
    CHECK(nameInHistory(u"state"_s).isEmpty());
}
