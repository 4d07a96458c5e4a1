// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/filtered.h"

#include "tests/support/records.h"

using namespace core;
using namespace core::search;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Desk {
    explicit Desk(Engine engine)
        : db(engine)
        , mara(test::member(*db, u"Mara Lind"_s))
        , harbour(test::client(*db, u"Harbour Foods"_s))
        , zoo(test::client(*db, u"Zoo"_s)) {
        add(harbour, u"Invoice of May"_s, mara);
        add(zoo, u"Invoice of June"_s, {});
        add(harbour, u"Ads stopped"_s, mara);
    }

    void add(ClientId client, const QString& subject, MemberId assignee) {
        auto request = test::newTicket(client, mara);
        request.subject = subject;
        request.assignee = assignee;
        test::ticket(*db, request);
        db.advance(std::chrono::hours(1));
    }

    std::optional<Filtered> find(const QString& text, int limit = 12) {
        return findFiltered(*db, text, {}, mara, {db->now(), QTimeZone::utc(), Qt::Monday}, limit);
    }

    QStringList subjects(const QString& text) {
        QStringList out;
        const auto found = find(text);
        REQUIRE(found);
        for (const Hit& hit : found->hits) {
            out << hit.title.text;
        }
        return out;
    }

    test::Workspace db;
    MemberId mara;
    ClientId harbour;
    ClientId zoo;
};

} // namespace

TEST_CASE("The global search answers in the words of the queue, with what changed last first") {
    Desk desk(GENERATE(from_range(test::engines())));
    CHECK(desk.subjects(u"state:new client:\"Harbour Foods\" invoice"_s) == QStringList{u"Invoice of May"_s});
    CHECK(desk.subjects(u"assignee:me -client:Zoo updated:today \"ads stopped\" -may"_s) ==
          QStringList{u"Ads stopped"_s});
    CHECK(desk.subjects(u"kind:question,complaint,feedback invoice "_s) ==
          QStringList{u"Invoice of June"_s, u"Invoice of May"_s});
    CHECK(desk.subjects(u"client:\"Harbour Foods\" is:open -may"_s) == QStringList{u"Ads stopped"_s});
}

TEST_CASE("Words alone are left to the search of words") {
    Desk desk(GENERATE(from_range(test::engines())));
    CHECK_FALSE(desk.find(u"invoice"_s));
    CHECK_FALSE(desk.find(u"#1001"_s));
    CHECK_FALSE(desk.find(u"Re: invoice"_s));
    CHECK_FALSE(desk.find({}));
}

TEST_CASE("A filtered search marks its words, tells what it cannot read and whether there is more") {
    Desk desk(GENERATE(from_range(test::engines())));
    const auto found = desk.find(u"is:open invoice"_s, 1);
    REQUIRE(found);
    CHECK_FALSE(found->isComplete);
    REQUIRE(found->hits.size() == 1);
    CHECK(found->hits.front().title.matches.size() == 1);
    CHECK(found->hits.front().clientName == u"Zoo"_s);
    CHECK(found->problem.isEmpty());
    const auto broken = desk.find(u"is:open colour:red"_s);
    REQUIRE(broken);
    CHECK(broken->problem.contains(u"colour"_s));
    CHECK(broken->isComplete);
}
