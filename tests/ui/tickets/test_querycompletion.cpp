// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/querycompletion.h"

#include <catch2/catch.hpp>

using namespace Qt::Literals::StringLiterals;
using core::tickets::TermField;
using ui::completionPlace;
using ui::completions;

namespace {

ui::QueryVocabulary vocabulary() {
    core::fields::Field region{core::FieldId(1),
                               core::fields::Owner::Ticket,
                               u"Sales region"_s,
                               core::fields::Type::Choice,
                               true,
                               {},
                               1};
    region.choices = {{core::ChoiceId(1), u"Far East"_s, true}, {core::ChoiceId(2), u"Old"_s, false}};
    return {{{region}, {}}, {u"Mara Lind"_s, u"Jon Marr"_s}, {u"billing"_s, u"bad print"_s}, {u"A"_s}};
}

QStringList offered(const QString& text) {
    QStringList out;
    for (const auto& one : completions(completionPlace(text, text.size()), vocabulary())) {
        out << one.insert;
    }
    return out;
}

} // namespace

TEST_CASE("Fields complete from their beginning, values after the colon") {
    CHECK(offered(u"as"_s) == QStringList{u"assignee:"_s});
    CHECK(offered(u"state:open -pr"_s) == QStringList{u"priority:"_s});
    CHECK(offered(u"state:on"_s) == QStringList{u"on-hold"_s, u"pending"_s});
    CHECK(offered(u"state:new,wait"_s) == QStringList{u"pending"_s});
    CHECK(offered(u"assignee:ma"_s) == QStringList{u"\"Mara Lind\""_s, u"\"Jon Marr\""_s});
    CHECK(offered(u"tag:\"bad"_s) == QStringList{u"\"bad print\""_s});
    CHECK(offered(u"due<"_s).contains(u"4h"_s));
    CHECK(offered(u"sales"_s) == QStringList{u"sales-region:"_s});
    CHECK(offered(u"sales-region:"_s) == QStringList{u"\"Far East\""_s});
    CHECK(offered(u"nothing like it"_s).isEmpty());
}

TEST_CASE("A view is offered by its name where the text begins, and replaces all of it") {
    auto words = vocabulary();
    words.views = {{u"Late invoices"_s, u"is:open due<1h invoice "_s}};
    const auto found = completions(completionPlace(u"invo"_s, 4), words);
    REQUIRE(found.size() == 1);
    CHECK(found.front().whole);
    CHECK(found.front().insert == u"is:open due<1h invoice "_s);
    CHECK(completions(completionPlace(u"tag:x invo"_s, 10), words).empty());
}

TEST_CASE("Names of clients, contacts and texts of fields are read from the workspace") {
    CHECK(ui::needsNames(completionPlace(u"client:h"_s, 8), vocabulary()));
    CHECK(ui::needsNames(completionPlace(u"contact:"_s, 8), vocabulary()));
    CHECK_FALSE(ui::needsNames(completionPlace(u"tag:h"_s, 5), vocabulary()));
    CHECK_FALSE(
        ui::needsNames(completionPlace(u"sales-region:f"_s, 14), vocabulary())); // its choices are known
}

TEST_CASE("Taking a completion replaces the word and puts the cursor behind it") {
    const QString text = u"tag:bi foo"_s;
    const auto place = completionPlace(text, 6);
    CHECK(ui::completed(text, place, u"billing"_s) == std::pair(u"tag:billing foo"_s, qsizetype(12)));
    CHECK(ui::completed(u"as"_s, completionPlace(u"as"_s, 2), u"assignee:"_s) ==
          std::pair(u"assignee:"_s, qsizetype(9)));
}

TEST_CASE("A menu adds and removes one value of the typed query") {
    const auto toggled = [](const QString& text, TermField field, const QString& value) {
        return ui::withToggled(text, field, value, vocabulary().words);
    };
    CHECK(toggled(u"state:new"_s, TermField::State, u"open"_s) == u"state:new,open"_s);
    CHECK(toggled(u"state:new,open foo"_s, TermField::State, u"new"_s) == u"state:open foo"_s);
    CHECK(toggled(u"state:new foo"_s, TermField::State, u"new"_s) == u"foo"_s);
    CHECK(toggled(u"fo"_s, TermField::Tag, u"bad print"_s) == u"tag:\"bad print\" fo"_s);
    CHECK(toggled(u"colour:red"_s, TermField::Tag, u"x"_s) == u"colour:red tag:x"_s);
    CHECK(ui::hasValue(u"tag:Billing"_s, TermField::Tag, u"billing"_s, {}));
    CHECK_FALSE(ui::hasValue(u"-tag:billing"_s, TermField::Tag, u"billing"_s, {}));
}
