// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/macros/templates.h"

#include "tests/support/clients.h"
#include "tests/support/failure.h"

using namespace Qt::Literals::StringLiterals;
namespace macros = core::macros;
using macros::Template;

namespace {

Template add(test::Workspace& db, const QString& name, const QString& shortcut = {}) {
    Template wording;
    wording.name = name;
    wording.shortcut = shortcut;
    wording.body = u"Hello {{contact.first}},"_s;
    return db.write([&](core::Transaction& tx) { return macros::saveTemplate(tx, wording); });
}

QStringList names(const std::vector<Template>& list) {
    QStringList out;
    for (const auto& one : list) {
        out << one.name;
    }
    return out;
}

} // namespace

TEST_CASE("A template is stored, changed and no longer offered") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    Template wording = add(db, u"Received"_s, u"Got-It"_s);
    CHECK(wording.shortcut == u"got-it"_s);
    wording.body = u"We have it."_s;
    wording = db.write([&](core::Transaction& tx) { return macros::saveTemplate(tx, wording); });
    CHECK(macros::findTemplate(db, wording.id) == wording);
    db.write([&](core::Transaction& tx) { macros::setTemplateActive(tx, wording.id, false); });
    CHECK(macros::templates(db).empty());
    CHECK(macros::templates(db, macros::Which::All).size() == 1);
}

TEST_CASE("Names and shortcuts are nobody else's, and many templates have no shortcut") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    add(db, u"Received"_s, u"got"_s);
    add(db, u"One"_s);
    add(db, u"Two"_s);
    CHECK(test::isClear(test::errorOf([&] { add(db, u"RECEIVED"_s); }).text));
    CHECK(test::isClear(test::errorOf([&] { add(db, u"Other"_s, u"got"_s); }).text));
    CHECK(test::isClear(test::errorOf([&] { add(db, u"Other"_s, u"two words"_s); }).text));
    CHECK(macros::templates(db).size() == 3);
}

TEST_CASE("The shortcut itself comes first, then what begins so, then what holds it") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    add(db, u"Payment reminder"_s, u"pay"_s);
    add(db, u"Thanks for the payment"_s, u"payed"_s);
    add(db, u"No answer"_s, u"repay"_s);
    add(db, u"Ask for prepayment"_s);
    CHECK(names(macros::matchTemplates(db, u"pay"_s, 8)) ==
          QStringList{u"Payment reminder"_s, u"Thanks for the payment"_s, u"Ask for prepayment"_s});
    CHECK(macros::matchTemplates(db, {}, 2).size() == 2);
    CHECK(macros::matchTemplates(db, u"zzz"_s, 2).empty());
}
