// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/clockwords.h"

#include "tests/support/database.h"

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using core::sla::Metric;

namespace {

/// Office hours of Tuesday 23 June 2026; a first reply within four hours, a warning half an hour before.
core::sla::PolicyTimes times() {
    core::sla::Policy policy;
    policy.id = core::PolicyId(1);
    for (auto& row : policy.targets.cells) {
        row[0] = 4h;
    }
    policy.warning.before = 30min;
    const auto open = std::make_shared<const core::calendar::OpenTime>(
        core::calendar::officeHours(QTimeZone::utc()), core::DayRange{{2026, 6, 1}, {2026, 8, 1}});
    return {{{policy, open}}};
}

/// For what is due so long after 09:00, looked at so long after it.
ui::ClockText textAt(std::chrono::minutes due, std::chrono::minutes now) {
    const core::sla::Standing standing{core::PolicyId(1), test::tuesday() + due, Metric::FirstResponse, {}};
    const auto text = ui::clockText(standing, core::tickets::Priority::Normal, times(), test::tuesday() + now,
                                    QTimeZone::utc());
    REQUIRE(text);
    return *text;
}

} // namespace

TEST_CASE("A clock says what is left, from the policy's lead on that it is soon, then how late it is") {
    CHECK(textAt(4h, 3h).text == u"First reply in 1\u00a0h"_s);
    CHECK(textAt(4h, 3h).tone == ui::Tone::Neutral);
    const auto soon = textAt(4h, 3h + 30min);
    CHECK(soon.text == u"First reply soon, 30\u00a0min left"_s);
    CHECK(soon.note == u"first reply soon"_s);
    CHECK(soon.tone == ui::Tone::Warn);
    CHECK(soon.icon == u"triangle-alert"_s);
    const auto late = textAt(4h, 4h + 25min);
    CHECK(late.text == u"First reply overdue by 25\u00a0min"_s);
    CHECK(late.tone == ui::Tone::Bad);
}

TEST_CASE("While it is closed, the due instant is named, and open time decides whether it is soon") {
    // 09:20 on Wednesday, looked at on Tuesday evening: twenty open minutes are left.
    CHECK(textAt(24h + 20min, 12h).text == u"First reply soon, by Tomorrow 09:20"_s);
    CHECK(textAt(24h + 2h, 12h).text == u"First reply by Tomorrow 11:00"_s);
}
