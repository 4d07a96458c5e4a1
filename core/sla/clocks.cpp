// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sla/clocks.h"

#include <algorithm>

namespace core::sla {

namespace {

using tickets::MessageKind;
using tickets::TicketState;
using Ranges = std::vector<InstantRange>;
using std::chrono::milliseconds;

constexpr Instant Forever = Instant::max();

bool isDone(TicketState state) {
    return state == TicketState::Resolved || state == TicketState::Closed;
}

/// The last one may end in Forever.
Ranges pausesOf(const std::vector<History::StateChange>& states) {
    Ranges pauses;
    bool paused = false;
    for (const auto& [at, to] : states) {
        if (isPause(to) == paused) {
            continue;
        }
        paused = !paused;
        if (paused) {
            pauses.push_back({at, Forever});
        } else {
            pauses.back().to = std::max(at, pauses.back().from);
        }
    }
    return pauses;
}

void earlier(std::optional<Instant>& at, std::optional<Instant> other) {
    if (other && (!at || *other < *at)) {
        at = other;
    }
}

/// Whole seconds that are left; what is late by less than one counts as one.
qint64 secondsLeft(milliseconds target, milliseconds used, bool late) {
    if (!late) {
        return std::chrono::floor<Seconds>(target - used).count();
    }
    return -std::max<qint64>(1, std::chrono::ceil<Seconds>(used - target).count());
}

/// Runs a metric's clock over parts of a history.
class Runner {
public:
    Runner(const History& history, const Targets& targets, const calendar::OpenTime& open,
           std::optional<Instant> promisedAt)
        : m_history(history)
        , m_targets(targets)
        , m_open(open)
        , m_promisedAt(promisedAt)
        , m_pauses(pausesOf(history.states)) {}

    Clock run(Metric metric, Instant begun, std::optional<Instant> end) const {
        if (m_promisedAt && end && *end < *m_promisedAt) {
            return {}; // over before anything was promised
        }
        const Instant start = m_promisedAt ? std::max(begun, *m_promisedAt) : begun;
        const Instant until = end ? std::max(*end, start) : Forever;
        const Ranges parts = running(start, until);
        // How far the history itself tells that time went by.
        const Instant known = end ? until : lastKnownAfter(start);
        Clock clock;
        std::optional<Seconds> target;
        for (const Promise& promise : promises(metric, start, until)) {
            target = promise.target;
            const auto due = target ? dueIn(parts, *target) : std::nullopt;
            if (due && promise.from < known && *due < std::min(promise.to, known)) {
                earlier(clock.missedAt, due);
            }
        }
        if (!target) {
            return clock;
        }
        if (end) {
            const auto due = dueIn(parts, *target);
            clock.left = secondsLeft(*target, usedIn(parts), due && *due < until);
        } else if (!standsStill()) {
            clock.due = dueIn(parts, *target);
        }
        return clock;
    }

private:
    struct Promise {
        Instant from;
        Instant to;
        std::optional<Seconds> target;
    };

    bool standsStill() const { return !m_pauses.empty() && m_pauses.back().to == Forever; }

    Instant lastKnownAfter(Instant start) const {
        Instant known = m_pauses.empty() ? start : std::max(start, m_pauses.back().from);
        for (const auto& [at, to] : m_history.priorities) {
            known = std::max(known, at);
        }
        return known;
    }

    /// [start, until) without the pauses.
    Ranges running(Instant start, Instant until) const {
        Ranges parts;
        Instant from = start;
        for (const InstantRange& pause : m_pauses) {
            if (pause.to <= from) {
                continue;
            }
            if (pause.from >= until) {
                break;
            }
            if (pause.from > from) {
                parts.push_back({from, pause.from});
            }
            from = pause.to;
        }
        if (from < until) {
            parts.push_back({from, until});
        }
        return parts;
    }

    std::vector<Promise> promises(Metric metric, Instant start, Instant until) const {
        std::vector<Promise> list{{start, until, m_targets.at(m_history.priority, metric)}};
        for (const auto& [at, to] : m_history.priorities) {
            const auto& target = m_targets.at(to, metric);
            if (at <= start) {
                list.back().target = target;
            } else if (at < until) {
                list.back().to = at;
                list.push_back({at, until, target});
            }
        }
        return list;
    }

    /// The earliest instant at which so much has run; null when it has not by the end of the parts.
    std::optional<Instant> dueIn(const Ranges& parts, milliseconds target) const {
        milliseconds left = target;
        for (const auto& [from, to] : parts) {
            if (to == Forever) {
                return m_open.addOpenTime(from, left);
            }
            const auto open = m_open.openBetween(from, to);
            if (left <= open) {
                return m_open.addOpenTime(from, left);
            }
            left -= open;
        }
        return std::nullopt;
    }

    milliseconds usedIn(const Ranges& parts) const {
        milliseconds used{0};
        for (const auto& [from, to] : parts) {
            used += m_open.openBetween(from, to);
        }
        return used;
    }

    const History& m_history;
    const Targets& m_targets;
    const calendar::OpenTime& m_open;
    std::optional<Instant> m_promisedAt;
    Ranges m_pauses;
};

bool isAnswer(MessageKind kind) {
    return kind == MessageKind::Reply || kind == MessageKind::Call;
}

std::optional<Instant> firstAnswer(const History& history) {
    if (history.firstReplyAt) {
        return history.firstReplyAt;
    }
    for (const auto& [at, kind] : history.said) {
        if (isAnswer(kind) && at >= *history.clientAt) {
            return at;
        }
    }
    return std::nullopt;
}

/// What can begin or end an exchange. At one instant an answer comes before the resolution that goes with it,
/// and a message after the resolution that it takes back.
struct Turn {
    enum class Kind { Answer, Resolve, Message };
    Instant at;
    Kind kind;

    auto operator<=>(const Turn&) const = default;
};

std::vector<Turn> turnsAfter(const History& history, Instant answered) {
    std::vector<Turn> turns;
    for (const auto& [at, kind] : history.said) {
        if (at >= answered && kind != MessageKind::Note) {
            turns.push_back({at, isAnswer(kind) ? Turn::Kind::Answer : Turn::Kind::Message});
        }
    }
    for (const auto& [at, to] : history.states) {
        if (at >= answered && isDone(to)) {
            turns.push_back({at, Turn::Kind::Resolve});
        }
    }
    std::sort(turns.begin(), turns.end());
    return turns;
}

Clock exchanges(const Runner& runner, const History& history, Instant answered) {
    Clock clock;
    std::optional<Instant> asked;
    for (const Turn& turn : turnsAfter(history, answered)) {
        if (turn.kind == Turn::Kind::Message) {
            asked = asked.value_or(turn.at);
            continue;
        }
        if (!asked) {
            continue;
        }
        const Clock one = runner.run(Metric::NextResponse, *asked, turn.at);
        asked.reset();
        earlier(clock.missedAt, one.missedAt);
        if (one.left && turn.kind == Turn::Kind::Answer) {
            clock.left = std::min(clock.left.value_or(*one.left), *one.left);
        }
    }
    if (asked) {
        const Clock last = runner.run(Metric::NextResponse, *asked, {});
        earlier(clock.missedAt, last.missedAt);
        clock.due = last.due;
    }
    return clock;
}

} // namespace

Seconds Targets::longest() const {
    Seconds longest{0};
    for (const auto& row : cells) {
        for (const auto& target : row) {
            longest = std::max(longest, target.value_or(Seconds(0)));
        }
    }
    return longest;
}

std::optional<Metric> Clocks::nextMetric() const {
    std::optional<Metric> next;
    for (const Metric metric : {Metric::FirstResponse, Metric::NextResponse, Metric::Resolution}) {
        const auto& due = of(metric).due;
        if (due && (!next || *due < *of(*next).due)) {
            next = metric;
        }
    }
    return next;
}

std::optional<Instant> Clocks::nextDue() const {
    const auto metric = nextMetric();
    return metric ? of(*metric).due : std::nullopt;
}

std::optional<Instant> Clocks::breachedAt() const {
    std::optional<Instant> at;
    for (const Clock* clock : {&first, &reply, &solve}) {
        earlier(at, clock->missedAt);
    }
    return at;
}

bool isPause(TicketState state) {
    return state == TicketState::Pending || isDone(state);
}

Clocks reckon(const History& history, const Targets& targets, const calendar::OpenTime& open,
              std::optional<Instant> promisedAt) {
    Clocks clocks;
    if (!history.clientAt) {
        return clocks;
    }
    const Runner runner(history, targets, open, promisedAt);
    const auto answered = firstAnswer(history);
    clocks.first = runner.run(Metric::FirstResponse, *history.clientAt, answered);
    if (answered) {
        clocks.reply = exchanges(runner, history, *answered);
    }
    clocks.solve = runner.run(Metric::Resolution, *history.clientAt, history.resolvedAt);
    return clocks;
}

} // namespace core::sla
