// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/effort/workclass.h"
#include "tests/support/print.h"

using namespace core;
using namespace core::effort;
using namespace std::chrono_literals;

namespace {

constexpr Instant At = fromMs(1'750'000'000'000);

} // namespace

TEST_CASE("The class of work follows its trigger") {
    const auto [origin, expected] = GENERATE(table<Origin, WorkClass>({
        {Origin::ClientContact, WorkClass::Reactive},
        {Origin::Planned, WorkClass::Proactive},
        {Origin::Deviation, WorkClass::Proactive},
        {Origin::Survey, WorkClass::Proactive},
        {Origin::CallBack, WorkClass::Proactive},
        {Origin::Improvement, WorkClass::Proactive},
        {Origin::Production, WorkClass::Delivery},
        {Origin::Internal, WorkClass::Internal},
        {Origin::Manual, WorkClass::Unclassified},
        {Origin::Import, WorkClass::Unclassified},
        {Origin::Unknown, WorkClass::Unclassified},
    }));
    CHECK(classOf(origin) == expected);
    CHECK(classOf(origin, At, At) == expected);
}

TEST_CASE(
    "A problem that we opened is proactive until the client's first contact and reactive from then on") {
    CHECK(classOf(Origin::OwnProblem, {}, At) == WorkClass::Proactive);
    CHECK(classOf(Origin::OwnProblem, At, At - 1ms) == WorkClass::Proactive);
    CHECK(classOf(Origin::OwnProblem, At, At) == WorkClass::Reactive);
}

TEST_CASE("Work on a problem that we opened is split at the client's first contact") {
    const InstantRange work{At, At + 2h};
    using Parts = std::vector<ClassPart>;
    CHECK(ownProblemParts(work, {}) == Parts{{WorkClass::Proactive, work}});
    CHECK(ownProblemParts(work, At + 45min) ==
          Parts{{WorkClass::Proactive, {At, At + 45min}}, {WorkClass::Reactive, {At + 45min, At + 2h}}});
    CHECK(ownProblemParts(work, At - 1h) == Parts{{WorkClass::Reactive, work}});
    CHECK(ownProblemParts(work, At) == Parts{{WorkClass::Reactive, work}});
    CHECK(ownProblemParts(work, At + 2h) == Parts{{WorkClass::Proactive, work}});
    CHECK(ownProblemParts({At, At}, {}).empty());
}
