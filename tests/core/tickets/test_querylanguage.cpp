// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tickets/querylanguage.h"

#include "core/tickets/querytime.h"
#include "core/tickets/views.h"
#include "tests/support/print.h"

#include <QRandomGenerator>

using namespace core;
using namespace core::tickets;
using namespace Qt::Literals::StringLiterals;

namespace {

QueryWords words() {
    fields::Field region{FieldId(1), fields::Owner::Ticket, u"Region"_s, fields::Type::Choice, true, {}, 1};
    region.choices = {{ChoiceId(1), u"North"_s, true}, {ChoiceId(2), u"Far East"_s, true}};
    const fields::Field budget{FieldId(2), fields::Owner::Client, u"Budget"_s, fields::Type::Number, true, {},
                               1};
    const fields::Field contract{
        FieldId(3), fields::Owner::Ticket, u"Contract no"_s, fields::Type::Text, true, {}, 1};
    const fields::Field golive{FieldId(4), fields::Owner::Ticket, u"Go-live"_s, fields::Type::Date, true, {},
                               1};
    const fields::Field odd{FieldId(5), fields::Owner::Ticket, u"tag"_s, fields::Type::Text, true, {}, 1};
    return {{region, budget, contract, golive, odd}, {{TicketState::OnHold, u"Parked"_s}}};
}

Term only(const QString& text) {
    const ReadQuery read = readQuery(text, words());
    INFO(text.toStdString());
    REQUIRE(read.isSound());
    REQUIRE(read.terms.size() == 1);
    return read.terms.front();
}

QString problem(const QString& text) {
    const ReadQuery read = readQuery(text, words());
    INFO(text.toStdString());
    REQUIRE(read.problems.size() == 1);
    return read.problems.front().text;
}

} // namespace

TEST_CASE("A query is read into its conditions") {
    const ReadQuery read =
        readQuery(uR"(state:open assignee:me due<4h client:"Harbour Foods" -tag:billing invoice late)"_s);
    REQUIRE(read.isSound());
    REQUIRE(read.terms.size() == 7);
    CHECK(read.terms[0].field == TermField::State);
    CHECK(read.terms[0].values == QStringList{u"open"_s});
    CHECK(read.terms[2].compare == Compare::Less);
    CHECK(read.terms[3].values == QStringList{u"Harbour Foods"_s});
    CHECK(read.terms[4].negated);
    CHECK_FALSE(read.terms[5].open);
    CHECK(read.terms[6].open);
    CHECK(read.places[3] == QueryPlace{30, 22});
}

TEST_CASE("A comma gives a choice of values, of which quotes hold some together") {
    CHECK(only(u"client:Zoo,\"Smith, Jones \"\"& Co\"\"\",Anchor"_s).values ==
          QStringList{u"Zoo"_s, u"Smith, Jones \"& Co\""_s, u"Anchor"_s});
    CHECK(only(u"state:new,open,new"_s).values == QStringList{u"new"_s, u"open"_s});
}

TEST_CASE("Words of the language do without case, and states answer to the names they were given") {
    CHECK(only(u"STATE:Open"_s).values == QStringList{u"open"_s});
    CHECK(only(u"state:parked"_s).values == QStringList{u"on-hold"_s});
    CHECK(only(u"state:on_hold"_s).values == QStringList{u"on-hold"_s});
    CHECK(only(u"kind:\"unmet expectation\""_s).values == QStringList{u"unmet-expectation"_s});
    CHECK(only(u"assignee:Nobody"_s).values == QStringList{u"none"_s});
}

TEST_CASE("Numbers, priorities and times compare; other fields say that they do not") {
    CHECK(only(u"priority:>=high"_s).compare == Compare::AtLeast);
    CHECK(only(u"priority>=high"_s) == only(u"priority:>=high"_s));
    CHECK(only(u"#1042"_s).field == TermField::Number);
    CHECK(only(u"number<=1042"_s).compare == Compare::AtMost);
    CHECK(problem(u"tag<a"_s) == u"\"tag\" has no order; write tag:a."_s);
}

TEST_CASE("Fields that the workspace added answer to their names") {
    CHECK(only(u"region:\"far east\""_s).values == QStringList{u"Far East"_s});
    CHECK(only(u"contract-no:A7"_s).custom == FieldId(3));
    CHECK(only(u"\"Contract no\":A7"_s) == only(u"contract-no:A7"_s));
    CHECK(only(u"budget>=2.5"_s).owner == fields::Owner::Client);
    CHECK(only(u"go-live<30d"_s).type == fields::Type::Date);
    CHECK(only(u"\"tag\":x"_s).custom == FieldId(5));
    CHECK(only(u"tag:x"_s).field == TermField::Tag);
    CHECK(problem(u"region:moon"_s) == u"\"moon\" is not one of the choices of \"Region\"."_s);
}

TEST_CASE("What cannot be read is explained with its place, and the rest still counts") {
    const QString text = u"state:open colour:red client: tag:a"_s;
    const ReadQuery read = readQuery(text);
    CHECK(read.terms.size() == 2);
    REQUIRE(read.problems.size() == 2);
    CHECK(read.problems[0] ==
          QueryProblem{11, 10, u"There is no field \"colour\". Put the text in quotes to look for it."_s});
    CHECK(read.problems[1].at == 22);
    CHECK(problem(u"state:ajar"_s).startsWith(u"\"ajar\" is not one of new, open"_s));
    CHECK(problem(u"opened:soon"_s).contains(u"is not a time"_s));
}

TEST_CASE("Addresses and stray signs are plain text") {
    CHECK(only(u"https://example.com/a:b"_s).field == TermField::Text);
    CHECK(only(u"-"_s).values == QStringList{u"-"_s});
    CHECK(only(u"x=1"_s).field == TermField::Text);
    CHECK(only(u"\"re: invoice\""_s).phrase);
}

TEST_CASE("What was read and written again reads the same") {
    const QString text =
        GENERATE(u"state:new,open"_s, u"assignee:me -assignee:\"Mara Lind\" foo bar"_s,
                 u"due<4h opened:2026-06-01..2026-07"_s, u"\"two words\" -\"not these\" "_s,
                 u"\"open phrase"_s, u"#7 number>5"_s, u"client:\"a\"\"b\",c* tier:A"_s,
                 u"region:North,\"Far East\" budget<-5 -go-live:this-week \"tag\":x contract-no:none"_s,
                 u"half wor"_s, u"half word "_s, u"- --5 ,, :x"_s);
    const ReadQuery first = readQuery(text, words());
    REQUIRE(first.isSound());
    const ReadQuery second = readQuery(queryText(first.terms), words());
    CAPTURE(text, queryText(first.terms));
    CHECK(second.isSound());
    CHECK(second.terms == first.terms);
}

TEST_CASE("Any text is safe to read, and what it gives reads back the same") {
    QRandomGenerator random(7);
    const QString letters = u"ab:<>=-#\", .*0149stateduclint\u00e9\n\t"_s + QChar(0xd800) + QChar(0);
    for (int i = 0; i < 20'000; ++i) {
        QString text;
        for (quint32 length = random.bounded(24); length > 0; --length) {
            text += random.bounded(5) == 0
                        ? queryKeys()[random.bounded(quint32(queryKeys().size()))].word + u":"_s
                        : QString(letters[int(random.bounded(quint32(letters.size())))]);
        }
        const ReadQuery read = readQuery(text, words());
        for (const QueryProblem& one : read.problems) {
            REQUIRE(one.at >= 0);
            REQUIRE(one.at < text.size());
            REQUIRE(!one.text.isEmpty());
        }
        const ReadQuery again = readQuery(queryText(read.terms), words());
        // Only the last of several open ends can stay open.
        CAPTURE(text, queryText(read.terms));
        REQUIRE(again.isSound());
        REQUIRE(again.terms.size() == read.terms.size());
    }
}

TEST_CASE("The built-in views are sound queries") {
    for (const auto& [view, stored] : EnumNames<View>::names) {
        CHECK(readQuery(queryOf(view)).isSound());
        CHECK(queryText(readQuery(queryOf(view)).terms) == queryOf(view));
    }
}

TEST_CASE("Times of a query are days of the workspace's zone") {
    // A Tuesday evening in UTC is Wednesday in Auckland.
    const QueryClock clock{toInstant(QDateTime(QDate(2026, 6, 23), QTime(20, 0), Qt::UTC)),
                           QTimeZone("Pacific/Auckland"), Qt::Monday};
    CHECK(daysOf(u"today", clock) == DayRange{QDate(2026, 6, 24), QDate(2026, 6, 25)});
    CHECK(daysOf(u"last-week", clock) == DayRange{QDate(2026, 6, 15), QDate(2026, 6, 22)});
    CHECK(daysOf(u"next-month", clock) == DayRange{QDate(2026, 7, 1), QDate(2026, 8, 1)});
    CHECK(daysOf(u"2026-06-01..2026-07", clock) == DayRange{QDate(2026, 6, 1), QDate(2026, 8, 1)});
    CHECK(daysOf(u"2026", clock) == DayRange{QDate(2026, 1, 1), QDate(2027, 1, 1)});
    CHECK_FALSE(daysOf(u"2026-13", clock));
    CHECK_FALSE(daysOf(u"2026-07..2026-06", clock));
    CHECK(spanOf(u"90m") == Minutes(90));
    CHECK(spanOf(u"2w") == Minutes(2 * 7 * 24 * 60));
    CHECK_FALSE(spanOf(u"99999999w"));
    CHECK_FALSE(spanOf(u"h"));
}
