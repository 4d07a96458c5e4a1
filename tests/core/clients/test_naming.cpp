// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/naming.h"
#include "tests/support/records.h"

using namespace core;
using namespace core::clients;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Town {
    explicit Town(Engine engine)
        : db(engine)
        , pine(test::client(*db, u"Harbour & Pine"_s))
        , dental(test::client(*db, u"Harbour Dental"_s))
        , atlas(test::client(*db, u"Atlas Cycles"_s)) {}

    ClientId named(const QStringList& phrases, ClientId known) {
        const auto found = clientNamed(*db, phrases, known);
        return found ? found->client.id : ClientId();
    }

    test::Workspace db;
    ClientId pine;
    ClientId dental;
    ClientId atlas;
};

} // namespace

TEST_CASE("A word that several names begin with names the client that is known already") {
    Town town(GENERATE(from_range(test::engines())));
    CHECK(town.named({u"harbour"_s}, town.dental) == town.dental);
    CHECK(town.named({u"harbour"_s}, town.pine) == town.pine);
    CHECK(town.named({u"dental"_s}, town.dental) == town.dental);
}

TEST_CASE("A word that begins just one other name replaces the known client") {
    Town town(GENERATE(from_range(test::engines())));
    CHECK(town.named({u"atlas numbers"_s, u"atlas"_s}, town.dental) == town.atlas);
    CHECK_FALSE(town.named({u"harbour"_s}, town.atlas));
    CHECK_FALSE(town.named({u"cycles"_s}, town.dental));
}

TEST_CASE("Short words beside a known client are part of the note") {
    Town town(GENERATE(from_range(test::engines())));
    CHECK_FALSE(town.named({u"at"_s}, town.dental));
    CHECK_FALSE(town.named({u"ha"_s}, town.dental));
    CHECK(clientNamed(*town.db, {u"at"_s})->client.id == town.atlas);
    CHECK_FALSE(clientNamed(*town.db, {u"a"_s}));
}
