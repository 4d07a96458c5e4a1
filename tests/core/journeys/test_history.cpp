// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journeys/criteria.h"
#include "core/journeys/moving.h"
#include "tests/support/paths.h"

#include <random>

using namespace core;
using namespace core::journeys;
using namespace Qt::Literals::StringLiterals;

namespace {

using Random = std::mt19937;

int upTo(Random& random, int n) {
    return std::uniform_int_distribution<int>(0, n)(random);
}

/// Revisions count up with every write; all else must come back.
Track withoutRevisions(Track track) {
    track.enrolment.revision = 0;
    for (auto& plan : track.planned) {
        plan.revision = 0;
    }
    return track;
}

/// The visits touch, and the last one is open exactly while the client is on the path.
bool unbroken(const Track& track) {
    for (size_t i = 0; i + 1 < track.visits.size(); ++i) {
        if (track.visits[i].leftAt != track.visits[i + 1].enteredAt) {
            return false;
        }
    }
    const bool on =
        track.enrolment.state == EnrolmentState::Active || track.enrolment.state == EnrolmentState::Paused;
    return on == (track.here() != nullptr) &&
           (track.enrolment.state == EnrolmentState::Paused) == (track.openPause() != nullptr) &&
           std::all_of(track.visits.begin(), track.visits.end(), [&](const Visit& visit) {
               return !visit.leftAt || *visit.leftAt - visit.enteredAt >= visit.paused;
           });
}

std::optional<Act> attempt(test::Workspace& db, EnrolmentId id, const Version& version, Random& random) {
    try {
        return db.write([&](Transaction& tx) {
            switch (upTo(random, 5)) {
            case 0:
                return pause(tx, id, u"break"_s, {});
            case 1:
                return resume(tx, id, {});
            case 2:
                return upTo(random, 3) == 0 ? leave(tx, id, EnrolmentEnd::Other, u"other"_s, {})
                                            : complete(tx, id, {});
            default:
                return moveTo(tx, id, version.stages[size_t(upTo(random, 2))].id, {}, u"go"_s);
            }
        });
    } catch (const Failure& failure) {
        CHECK(failure.error().kind == ErrorKind::Invalid);
        return std::nullopt;
    }
}

} // namespace

TEST_CASE("In random histories visits touch, and taking everything back restores each state") {
    test::Workspace db(GENERATE(from_range(test::engines())));
    const Version version = test::publish(db, test::path());
    for (unsigned seed = 1; seed <= 8; ++seed) {
        CAPTURE(seed);
        Random random(seed);
        const auto client = test::addClient(db, u"Client %1"_s.arg(seed)).id;
        const Act enrolled = test::enrol(db, client, version);
        const EnrolmentId id = enrolled.undo.enrolment;
        std::vector<std::pair<Track, Act>> history;
        for (int i = 0; i < 20; ++i) {
            db.advance(std::chrono::hours(upTo(random, 80)));
            const Track before = test::track(db, id);
            if (auto act = attempt(db, id, version, random)) {
                history.emplace_back(before, std::move(*act));
            } else {
                CHECK(withoutRevisions(test::track(db, id)) == withoutRevisions(before));
            }
            CHECK(unbroken(test::track(db, id)));
        }
        REQUIRE_FALSE(history.empty());
        while (!history.empty()) {
            const Reversal undo = history.back().second.undo;
            const Track after = test::track(db, id);
            const Reversal redo = db.write([&](Transaction& tx) { return takeBack(tx, undo, {}); });
            CHECK(withoutRevisions(test::track(db, id)) == withoutRevisions(history.back().first));
            const Reversal undoAgain = db.write([&](Transaction& tx) { return takeBack(tx, redo, {}); });
            CHECK(withoutRevisions(test::track(db, id)) == withoutRevisions(after));
            db.write([&](Transaction& tx) { takeBack(tx, undoAgain, {}); });
            history.pop_back();
        }
        const Track enrolledTrack = test::track(db, id);
        const Reversal redo = db.write([&](Transaction& tx) { return takeBack(tx, enrolled.undo, {}); });
        CHECK(enrolmentsOf(db, client).empty());
        CHECK(touchpoints::plannedOf(db, client).empty());
        db.write([&](Transaction& tx) { takeBack(tx, redo, {}); });
        CHECK(withoutRevisions(test::track(db, id)) == withoutRevisions(enrolledTrack));
    }
}

TEST_CASE("Publishing a version changes no enrolment and no due day") {
    test::Workspace db(GENERATE(from_range(test::engines())));
    Version version = test::publish(db, test::path());
    const auto id = test::enrol(db, test::addClient(db).id, version).undo.enrolment;
    const Track before = test::track(db, id);
    version.stages[0].steps[0].offsetDays = 4;
    version.stages.pop_back();
    test::publish(db, version);
    CHECK(test::track(db, id) == before);
}
