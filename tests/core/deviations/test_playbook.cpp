// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deviations/playbook.h"

#include "tests/support/clients.h"

#include <set>

using namespace core;
using namespace core::deviations;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

Playbook playbook(const QString& name, std::optional<DeviationKind> kind = {}) {
    Playbook value;
    value.name = name;
    value.kind = kind;
    value.steps = {{u"Call"_s, Channel::Call, StepOwner::ClientOwner, 0, 20min, u"Listen"_s},
                   {u"Write"_s, Channel::Email, StepOwner::Starter, 2, 10min, {}}};
    return value;
}

Playbook stored(test::Workspace& db, const Playbook& value) {
    return db.write([&](Transaction& tx) { return savePlaybook(tx, value); });
}

} // namespace

TEST_CASE("A playbook comes back with its steps in order") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const Playbook made = stored(db, playbook(u"Win back"_s, DeviationKind::Silence));
    CHECK(findPlaybook(db, made.id) == made);
    CHECK(listPlaybooks(db) == std::vector{made});
}

TEST_CASE("The delivered playbooks serve each kind of deviation and are sound") {
    std::set<DeviationKind> kinds;
    for (const Playbook& value : delivered()) {
        CHECK(validate(value).isEmpty());
        kinds.insert(value.kind.value());
    }
    CHECK(kinds.size() == EnumNames<DeviationKind>::names.size());
}

TEST_CASE("Delivered playbooks are added to a workspace without any, and only there") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    CHECK(db.write([](Transaction& tx) { return addDelivered(tx); }));
    CHECK(listPlaybooks(db).size() == delivered().size());
    CHECK_FALSE(db.write([](Transaction& tx) { return addDelivered(tx); }));
}

TEST_CASE("A playbook of the kind is offered before one for any kind, and inactive ones never") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const Playbook any = stored(db, playbook(u"Any"_s));
    Playbook own = stored(db, playbook(u"Own"_s, DeviationKind::Silence));
    CHECK(playbookFor(db, DeviationKind::Silence) == own);
    CHECK(playbookFor(db, DeviationKind::LowReview) == any);
    own.active = false;
    stored(db, own);
    CHECK(playbookFor(db, DeviationKind::Silence) == any);
    CHECK(listPlaybooks(db).size() == 1);
    CHECK(listPlaybooks(db, Playbooks::All).size() == 2);
}

TEST_CASE("Edits in a row are taken back one by one") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const auto replace = [&](const Playbook& from, const Playbook& to) {
        return db.write([&](Transaction& tx) { return replacePlaybook(tx, from, to); });
    };
    const Playbook first = stored(db, playbook(u"One"_s));
    Playbook second = first;
    second.name = u"Two"_s;
    Playbook third = second;
    std::swap(third.steps[0], third.steps[1]);
    replace(first, second);
    replace(second, third);
    replace(third, second);
    replace(second, first);
    const auto now = findPlaybook(db, first.id);
    CHECK(now->name == first.name);
    CHECK(now->steps == first.steps);
    CHECK(test::kindOfFailure([&] { replace(second, third); }) == ErrorKind::Conflict);
}

TEST_CASE("A copy stands last and differs in name only") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const Playbook made = stored(db, playbook(u"Win back"_s));
    stored(db, playbook(u"Other"_s));
    const Playbook copy = db.write([&](Transaction& tx) { return duplicatePlaybook(tx, made.id); });
    CHECK(copy.name == u"Win back (copy)"_s);
    CHECK(copy.steps == made.steps);
    CHECK(listPlaybooks(db).back() == copy);
}

TEST_CASE("A playbook without steps or with a nameless step is refused") {
    Playbook value = playbook(u"Empty"_s);
    value.steps.clear();
    CHECK(validate(value).size() == 1);
    value = playbook(u"Nameless"_s);
    value.steps[1].title = u"  "_s;
    CHECK(validate(value).size() == 1);
}
