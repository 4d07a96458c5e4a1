// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Waiting in UI tests: on a condition, never for a time.
#pragma once

#include "ui/async/store.h"

#include <QTest>
#include <catch2/catch.hpp>

namespace test {

/// Turns the event loop until the condition holds; false when it does not within ten seconds.
template <class Condition>
bool until(Condition condition) {
    return QTest::qWaitFor(condition, 10'000);
}

/// The answer of a store's job; the test fails when none comes.
template <class T>
core::Result<T> answerOf(const ui::Pending<T>& pending) {
    QObject owner;
    std::optional<core::Result<T>> answer;
    pending.then(&owner, [&answer](core::Result<T> value) { answer = std::move(value); });
    REQUIRE(until([&] { return answer.has_value(); }));
    return std::move(*answer);
}

} // namespace test
