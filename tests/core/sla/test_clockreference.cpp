// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sla/histories.h"

#include <map>
#include <random>

using namespace core;
using namespace core::sla;
using namespace test;
using calendar::OpenTime;

// The clocks once more, minute by minute and without a formula: somebody sits beside the ticket, looks at the
// wall clock and at its state in each minute, and counts.

namespace {

constexpr int Days = 16;
constexpr int Span = Days * 24 * 60;

class Watcher {
public:
    Watcher(const History& history, const Targets& targets, const OpenTime& open, Instant begin)
        : m_history(history)
        , m_targets(targets)
        , m_begin(begin) {
        for (int i = 0; i < Span; ++i) {
            m_counts.push_back(open.isOpen(instant(i)) && !isPause(stateAt(i)));
        }
    }

    sla::Clock watch(Metric metric, int start, std::optional<int> end) const {
        const int stop = end ? std::max(*end, start) : Span;
        const int known = end ? stop : lastKnown(start);
        sla::Clock clock;
        int used = 0;
        std::map<int, int> dues;
        for (int i = start; i < known; ++i) {
            const auto target = minutesOf(m_targets.at(priorityAt(i, start), metric));
            if (target && used >= *target) { // promised, used up, and another minute goes by
                note(clock, dues, start, *target);
            }
            used += m_counts[size_t(i)] ? 1 : 0;
        }
        const auto target =
            minutesOf(m_targets.at(priorityAt(end ? std::max(stop - 1, start) : Span, start), metric));
        if (!target) {
            return clock;
        }
        if (end) {
            const bool late = dueOf(start, *target) && *dueOf(start, *target) < stop;
            clock.left = late ? std::min<qint64>(-1, (*target - used) * 60LL) : (*target - used) * 60LL;
        } else if (!isPause(stateAt(Span))) {
            if (const auto due = dueOf(start, *target)) {
                clock.due = instant(*due);
            }
        }
        return clock;
    }

    int minuteOf(Instant at) const { return int((at - m_begin) / std::chrono::minutes(1)); }

    Instant instant(int minute) const { return m_begin + std::chrono::minutes(minute); }

    std::optional<int> dueOf(int start, int target) const {
        int used = 0;
        for (int i = start; i < Span; ++i) {
            used += m_counts[size_t(i)] ? 1 : 0;
            if (used == target) {
                return i + 1;
            }
        }
        return std::nullopt;
    }

private:
    static std::optional<int> minutesOf(std::optional<Seconds> target) {
        return target ? std::optional(int(target->count() / 60)) : std::nullopt;
    }

    void note(sla::Clock& clock, std::map<int, int>& dues, int start, int target) const {
        if (dues.count(target) == 0) {
            dues[target] = dueOf(start, target).value();
        }
        const Instant due = instant(dues[target]);
        clock.missedAt = std::min(clock.missedAt.value_or(due), due);
    }

    TicketState stateAt(int minute) const {
        TicketState state = TicketState::New;
        for (const auto& [at, to] : m_history.states) {
            state = at <= instant(minute) ? to : state;
        }
        return state;
    }

    Priority priorityAt(int minute, int start) const {
        Priority priority = m_history.priority;
        for (const auto& [at, to] : m_history.priorities) {
            priority = at <= instant(std::max(minute, start)) ? to : priority;
        }
        return priority;
    }

    int lastKnown(int start) const {
        int last = start;
        for (int i = 1; i < Span; ++i) {
            if (isPause(stateAt(i)) && !isPause(stateAt(i - 1))) {
                last = std::max(start, i);
            }
        }
        for (const auto& [at, to] : m_history.priorities) {
            last = std::max(last, minuteOf(at));
        }
        return last;
    }

    const History& m_history;
    const Targets& m_targets;
    Instant m_begin;
    std::vector<bool> m_counts;
};

class Dice {
public:
    explicit Dice(unsigned seed)
        : m_random(seed) {}

    int below(int n) { return int(m_random() % unsigned(n)); }

    template <class E>
    E any(int n) {
        return E(below(n));
    }

private:
    std::mt19937 m_random;
};

/// A life of some days that nobody planned: what happens, happens at one minute each.
History randomHistory(Dice& dice, Instant begin) {
    History history;
    const auto at = [&](int minute) { return begin + std::chrono::minutes(minute); };
    int minute = 1441 + dice.below(600);
    history.clientAt = at(minute);
    history.said.push_back({at(minute), MessageKind::Message});
    history.priority = dice.any<Priority>(4);
    TicketState state = TicketState::New;
    for (int acts = dice.below(14); acts > 0; --acts) {
        minute += 1 + dice.below(dice.below(3) == 0 ? 2000 : 200);
        switch (dice.below(5)) {
        case 0:
            history.priorities.push_back({at(minute), dice.any<Priority>(4)});
            break;
        case 1:
        case 2:
            history.said.push_back({at(minute), dice.any<MessageKind>(4)});
            break;
        default:
            const auto to = dice.any<TicketState>(6);
            const bool wasDone = history.resolvedAt.has_value();
            const bool isDone = to == TicketState::Resolved || to == TicketState::Closed;
            if (to != state) {
                history.states.push_back({at(minute), to});
                state = to;
                history.resolvedAt = isDone ? (wasDone ? history.resolvedAt : at(minute)) : std::nullopt;
            }
        }
    }
    for (const auto& [when, kind] : history.said) {
        if (!history.firstReplyAt && (kind == MessageKind::Reply || kind == MessageKind::Call)) {
            history.firstReplyAt = when;
        }
    }
    return history;
}

Targets randomTargets(Dice& dice) {
    Targets targets;
    for (auto& row : targets.cells) {
        for (auto& target : row) {
            if (dice.below(6) > 0) {
                target = std::chrono::minutes(1 + dice.below(dice.below(2) == 0 ? 90 : 1200));
            }
        }
    }
    return targets;
}

std::optional<int> minuteOf(const Watcher& watcher, std::optional<Instant> at) {
    return at ? std::optional(watcher.minuteOf(*at)) : std::nullopt;
}

/// Exchanges by hand: each from a message that waits until somebody answers or resolves.
sla::Clock watchExchanges(const Watcher& watcher, const History& history) {
    sla::Clock all;
    const auto take = [&](const sla::Clock& one, bool answered) {
        if (one.missedAt) {
            all.missedAt = std::min(all.missedAt.value_or(*one.missedAt), *one.missedAt);
        }
        if (one.left && answered) {
            all.left = std::min(all.left.value_or(*one.left), *one.left);
        }
    };
    std::optional<int> asked;
    for (int minute = 0; minute < Span; ++minute) {
        const Instant now = watcher.instant(minute);
        if (!history.firstReplyAt || now < *history.firstReplyAt) {
            continue;
        }
        bool answered = false;
        bool resolved = false;
        bool wrote = false;
        for (const auto& [at, kind] : history.said) {
            answered = answered || (at == now && (kind == MessageKind::Reply || kind == MessageKind::Call));
            wrote = wrote || (at == now && kind == MessageKind::Message);
        }
        for (const auto& [at, to] : history.states) {
            resolved = resolved || (at == now && (to == TicketState::Resolved || to == TicketState::Closed));
        }
        if (asked && (answered || resolved)) {
            take(watcher.watch(Metric::NextResponse, *asked, minute), answered);
            asked.reset();
        }
        if (wrote && !asked) {
            asked = minute;
        }
    }
    if (asked) {
        const sla::Clock last = watcher.watch(Metric::NextResponse, *asked, {});
        take(last, false);
        all.due = last.due;
    }
    return all;
}

} // namespace

TEST_CASE("Clocks agree with somebody who counts minute by minute") {
    const auto zone = GENERATE(as<QByteArray>(), "Europe/Berlin", "America/New_York", "UTC");
    const QDate around = zone == "America/New_York" ? QDate(2026, 11, 1) : QDate(2026, 3, 29);
    Dice dice(unsigned(zone.size()) * 77U);
    auto calendar = always(zone);
    const Instant begin = startOfDay(around.addDays(-4), calendar.zone);
    for (int round = 0; round < 50; ++round) {
        for (auto& hours : calendar.week) {
            const int from = 30 * dice.below(30);
            const int noon = from + 30 * (1 + dice.below(8));
            hours = {{from, noon}};
            if (dice.below(2) == 0) {
                hours.push_back({noon + 30, std::min(noon + 30 + 30 * (1 + dice.below(10)), 1440)});
            }
        }
        calendar.holidays = {{0, around.month(), 1 + dice.below(28), {}, dice.below(2) == 0}};
        const OpenTime open(calendar, {around.addDays(-8), around.addDays(Days)});
        const History history = randomHistory(dice, begin);
        const Targets targets = randomTargets(dice);
        const Clocks clocks = reckon(history, targets, open);
        const Watcher watcher(history, targets, open, begin);
        const int start = watcher.minuteOf(*history.clientAt);
        const auto check = [&](const sla::Clock& ours, const sla::Clock& theirs) {
            CAPTURE(zone, round);
            CHECK(ours.left == theirs.left);
            CHECK(ours.missedAt == theirs.missedAt);
            // What is due after the last minute that was watched is not known to the watcher.
            const bool seen = ours.due && watcher.minuteOf(*ours.due) < Span;
            CHECK((seen ? ours.due : std::nullopt) == theirs.due);
        };
        check(clocks.first,
              watcher.watch(Metric::FirstResponse, start, minuteOf(watcher, history.firstReplyAt)));
        check(clocks.solve, watcher.watch(Metric::Resolution, start, minuteOf(watcher, history.resolvedAt)));
        check(clocks.reply, watchExchanges(watcher, history));
    }
}
