// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/effort/split.h"
#include "tests/support/records.h"

using namespace core;
using namespace core::effort;

namespace {

Split make(int proactive, int reactive, int unclassified = 0, int delivery = 0) {
    return {Minutes{proactive}, Minutes{reactive}, Minutes{delivery}, Minutes{0}, Minutes{unclassified}};
}

} // namespace

TEST_CASE("The share is reactive over proactive and reactive") {
    CHECK(*make(7560, 640).share() == Approx(640.0 / 8200));
    CHECK(*make(90, 10, 0, 5000).share() == Approx(0.10));
}

TEST_CASE("Without proactive and reactive minutes there is no share") {
    CHECK_FALSE(make(0, 0).share());
    CHECK_FALSE(make(0, 0, 60, 60).share());
    CHECK_FALSE(make(0, 0, 0, 60).shareLow());
    CHECK_FALSE(make(0, 0, 0, 60).shareHigh());
}

TEST_CASE("Unclassified minutes move the bounds of the share and never the share") {
    const Split without = make(90, 10);
    const Split with = make(90, 10, 100);
    CHECK(with.share() == without.share());
    CHECK(*with.shareLow() == Approx(0.05));
    CHECK(*with.shareHigh() == Approx(0.55));
    CHECK(without.shareLow() == without.share());
    CHECK(without.shareHigh() == without.share());
    CHECK(*make(0, 0, 60).shareLow() == 0);
    CHECK(*make(0, 0, 60).shareHigh() == 1);
}

TEST_CASE("The share of all logged minutes counts delivery and internal work, but nothing unclassified") {
    const Split split{Minutes{80}, Minutes{20}, Minutes{60}, Minutes{40}, Minutes{200}};
    CHECK(*split.share(Denominator::AllLogged) == Approx(0.10));
    CHECK(*split.shareLow(Denominator::AllLogged) == Approx(0.05));
    CHECK(*split.shareHigh(Denominator::AllLogged) == Approx(0.55));
    CHECK_FALSE(make(0, 0, 10).share(Denominator::AllLogged));
}

TEST_CASE("The allowance is what service may still take") {
    CHECK(allowance(make(7560, 640), Minutes{3600}, 0.10) == Minutes{540});
    CHECK(allowance(make(7080, 1320), Minutes{3600}, 0.10) == Minutes{-120});
}

TEST_CASE("The forecast gives the rest of the month the level of the past weeks") {
    CHECK(*forecast(make(7560, 640), Minutes{3600}, 0.10) == Approx(1000.0 / 11800));
    CHECK(forecast(make(7560, 640), Minutes{0}, {}) == make(7560, 640).share());
    CHECK_FALSE(forecast(make(7560, 640), Minutes{3600}, {}));
    CHECK_FALSE(forecast(make(0, 0), Minutes{0}, 0.1));
    CHECK(*forecast(make(0, 0), Minutes{600}, 0.1) == Approx(0.1));
}

TEST_CASE("The level weighs the weeks by their age and leaves thin weeks out") {
    CHECK_FALSE(weeklyLevel({}));
    CHECK_FALSE(weeklyLevel({make(200, 99)}));
    CHECK(*weeklyLevel({make(270, 30)}) == Approx(0.10));
    CHECK(*weeklyLevel({make(900, 100), make(1, 99), make(800, 200)}) == Approx(0.3 * 0.2 + 0.7 * 0.1));
}

TEST_CASE("The headline follows from the share and its limits") {
    const Thresholds thresholds;
    const auto of = [&](int reactive, std::optional<qint64> days = 0, bool csatFalls = false) {
        return headline(make(1000 - reactive, reactive), thresholds, days, csatFalls);
    };
    CHECK(headline(make(0, 0, 50), thresholds, {}) == Headline::NoSplitYet);
    CHECK(of(100) == Headline::Ahead);
    CHECK(of(101) == Headline::CloseToLimit);
    CHECK(of(150) == Headline::CloseToLimit);
    CHECK(of(151) == Headline::CleaningUp);
    CHECK(of(39) == Headline::Ahead);
    CHECK(of(39, 0, true) == Headline::AskIfLogged);
    CHECK(of(40, 0, true) == Headline::Ahead);
    CHECK(of(80, 20) == Headline::Ahead);
    CHECK(of(80, 21) == Headline::AskIfLogged);
    CHECK(of(80, std::nullopt) == Headline::Ahead);
}
