// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/macros/placeholders.h"

#include "core/workspace/settings.h"
#include "tests/support/answers.h"

using namespace Qt::Literals::StringLiterals;
namespace macros = core::macros;

namespace {

macros::Values values() {
    macros::Values out;
    out.texts = {{u"client"_s, u"Oak & Pine {{x}}"_s}, {u"contact.first"_s, {}}};
    out.workingDay = [](int days) { return u"day %1"_s.arg(days); };
    return out;
}

} // namespace

TEST_CASE("Placeholders are filled, and a value is not filled again") {
    const auto filled = macros::fill(u"Hello {{ client }}, until {{today+3}}. {{Client}}"_s, values());
    CHECK(filled.text == u"Hello Oak & Pine {{x}}, until day 3. Oak & Pine {{x}}"_s);
    CHECK(filled.isComplete());
}

TEST_CASE("A placeholder without a value and an unknown one stay in sight") {
    const auto filled =
        macros::fill(u"Hello {{contact.first}}, {{discount}} and {{today+9999}} {{ }}"_s, values());
    CHECK(filled.text == u"Hello {{contact.first}}, {{discount}} and {{today+9999}} {{ }}"_s);
    CHECK(filled.empty == QStringList{u"contact.first"_s});
    CHECK(filled.unknown == QStringList{u"discount"_s, u"today+9999"_s});
    CHECK(macros::openPlaceholders(filled.text) ==
          QStringList{u"{{contact.first}}"_s, u"{{discount}}"_s, u"{{today+9999}}"_s});
}

TEST_CASE("Text without placeholders is left as it is") {
    const QString text = u"{ a } {{ not closed, {{\n}}"_s;
    CHECK(macros::fill(text, values()).text == text);
    CHECK(macros::openPlaceholders(text).isEmpty());
}

TEST_CASE("A ticket gives the values of its people, its client and the days in the workspace's zone") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    test::AnswerScene scene(db);
    db.write([](core::Transaction& tx) {
        auto settings = core::workspace::loadSettings(tx);
        settings.agencyName = u"Northlight"_s;
        settings.zoneId = "Asia/Tokyo";
        core::workspace::saveSettings(tx, settings);
    });
    db.setNow(core::toInstant(QDateTime(QDate(2026, 6, 25), QTime(16, 0), Qt::UTC))); // Friday 01:00 there
    auto planned = test::planned(scene.client, QDate(2026, 7, 2));
    test::addPlanned(db, planned);
    const auto values = macros::valuesFor(db, scene.ticket, scene.mara);
    const auto text = [&](const QString& name) { return macros::fill(u"{{%1}}"_s.arg(name), values).text; };
    CHECK(text(u"contact.first"_s) == u"Ines"_s);
    CHECK(text(u"contact"_s) == u"Ines Okafor"_s);
    CHECK(text(u"client"_s) == u"Oak Dental"_s);
    CHECK(text(u"ticket.number"_s) == u"#1001"_s);
    CHECK(text(u"ticket.subject"_s) == u"The invoice of May"_s);
    CHECK(text(u"member.first"_s) == u"Mara"_s);
    CHECK(text(u"agency"_s) == u"Northlight"_s);
    CHECK(text(u"today"_s) == u"26 June 2026"_s);
    CHECK(text(u"today+1"_s) == u"29 June 2026"_s); // a Monday
    CHECK(text(u"next.day"_s) == u"2 July 2026"_s);
    CHECK(text(u"next.touchpoint"_s) == u"Monthly call"_s);
}

TEST_CASE("Every offered placeholder has an example") {
    auto db = test::workspace(core::Engine::Sqlite);
    db.write([](core::Transaction& tx) {
        auto settings = core::workspace::loadSettings(tx);
        settings.agencyName = u"Northlight"_s;
        core::workspace::saveSettings(tx, settings);
    });
    for (const QString& name : macros::placeholderNames()) {
        CAPTURE(name);
        CHECK(macros::fill(u"{{%1}}"_s.arg(name), macros::exampleValues(db)).isComplete());
    }
}
