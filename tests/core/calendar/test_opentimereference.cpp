// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/opentime.h"
#include "tests/support/print.h"

#include <map>
#include <random>

using namespace core;
using namespace core::calendar;
using namespace Qt::Literals::StringLiterals;

// Open time once more, minute by minute and without a formula: the wall clock of each minute of some days is
// read from the zone, and each interval marks the minutes from its first wall time to its last.

namespace {

constexpr qint64 MinuteMs = 60'000;

class Reference {
public:
    Reference(const Calendar& calendar, const DayRange& days)
        : m_begin(toMs(startOfDay(days.from.addDays(-2), calendar.zone))) {
        const qint64 end = toMs(startOfDay(days.to.addDays(2), calendar.zone));
        m_open.resize(size_t((end - m_begin) / MinuteMs));
        for (size_t i = 0; i < m_open.size(); ++i) {
            const QDateTime at = toDateTime(fromMs(m_begin + qint64(i) * MinuteMs), calendar.zone);
            const int minute = at.time().hour() * 60 + at.time().minute();
            m_walls.emplace(dayNumber(at.date()) * DayMinutes + minute, qint64(i)); // the first one stays
        }
        for (QDate day = days.from; day < days.to; day = day.addDays(1)) {
            const qint64 midnight = dayNumber(day) * DayMinutes;
            if (!m_walls.contains(midnight + 12 * 60)) {
                continue; // the zone went over the date line
            }
            for (const auto& interval : hours(calendar, day)) {
                for (qint64 i = place(midnight + interval.from); i < place(midnight + interval.to); ++i) {
                    m_open[size_t(i)] = true;
                }
            }
        }
    }

    Instant at(int minute) const { return fromMs(m_begin + minute * MinuteMs); }

    int minutes() const { return int(m_open.size()); }

    bool isOpen(int minute) const { return m_open[size_t(minute)]; }

    int openBetween(int from, int to) const {
        int sum = 0;
        for (int i = from; i < to; ++i) {
            sum += isOpen(i) ? 1 : 0;
        }
        return sum;
    }

    /// Null when the days end before.
    std::optional<int> addOpenTime(int from, int amount) const {
        int at = from;
        for (int left = amount; left > 0; ++at) {
            if (at == minutes()) {
                return std::nullopt;
            }
            left -= isOpen(at) ? 1 : 0;
        }
        return at;
    }

    std::optional<int> nextOpening(int from) const {
        for (int i = from; i < minutes(); ++i) {
            if (isOpen(i)) {
                return i;
            }
        }
        return std::nullopt;
    }

private:
    static Intervals hours(const Calendar& calendar, QDate day) {
        for (const auto& holiday : calendar.holidays) {
            if (holiday.falls(day)) {
                return {};
            }
        }
        for (const auto& single : calendar.overrides) {
            if (single.day == day) {
                return single.open;
            }
        }
        return calendar.week[size_t(day.dayOfWeek() - 1)];
    }

    /// A wall time that does not exist lies as long after the last one before the gap as the clock says.
    qint64 place(qint64 wall) const {
        auto found = m_walls.upper_bound(wall);
        --found;
        return found->second + wall - found->first;
    }

    qint64 m_begin;
    std::vector<bool> m_open;
    std::map<qint64, qint64> m_walls;
};

class Dice {
public:
    explicit Dice(unsigned seed)
        : m_random(seed) {}

    int below(int n) { return int(m_random() % unsigned(n)); }

    /// Up to four intervals on quarters of an hour, half of them in the hours in which clocks are changed.
    Intervals hours() {
        std::vector<int> marks;
        for (int i = 2 * below(5); i > 0; --i) {
            marks.push_back(below(2) == 0 ? 15 * below(20) : 15 * below(97));
        }
        std::sort(marks.begin(), marks.end());
        Intervals hours;
        for (size_t i = 0; i + 1 < marks.size(); i += 2) {
            if (marks[i] < marks[i + 1]) {
                hours.push_back({marks[i], marks[i + 1]});
            }
        }
        return hours;
    }

private:
    std::mt19937 m_random;
};

Calendar randomCalendar(Dice& dice, const QTimeZone& zone, QDate around) {
    Calendar calendar;
    calendar.zone = zone;
    for (auto& hours : calendar.week) {
        hours = dice.hours();
    }
    calendar.week[0] = {{540, 1020}};
    for (int i = 0; i < 2; ++i) {
        const QDate day = around.addDays(dice.below(9) - 4);
        calendar.holidays.push_back({i == 0 ? 0 : day.year(), day.month(), day.day(), {}, dice.below(4) > 0});
        calendar.overrides.push_back({around.addDays(3 * i - dice.below(3)), dice.hours(), {}});
    }
    return calendar;
}

struct Place {
    QByteArray zone;
    QDate around; ///< a day on which the clock changes there
};

const std::vector<Place>& places() {
    static const std::vector<Place> list{
        {"Europe/Berlin", {2026, 3, 29}},      {"Europe/Berlin", {2026, 10, 25}},
        {"America/New_York", {2026, 3, 8}},    {"America/New_York", {2026, 11, 1}},
        {"Australia/Lord_Howe", {2026, 4, 5}}, {"Australia/Lord_Howe", {2026, 10, 4}},
        {"America/Sao_Paulo", {2018, 11, 4}},  {"America/Sao_Paulo", {2019, 2, 17}},
        {"America/Havana", {2026, 11, 1}},     {"Pacific/Apia", {2011, 12, 30}},
        {"Asia/Kolkata", {2026, 3, 1}},        {"Europe/Berlin", {2061, 3, 27}},
        {"Africa/Casablanca", {2026, 3, 22}},  {"UTC", {2026, 12, 31}},
    };
    return list;
}

} // namespace

TEST_CASE("Open time agrees with a count minute by minute, on days when clocks change") {
    const Place place = GENERATE(from_range(places()));
    CAPTURE(place.zone, place.around);
    const QTimeZone zone(place.zone);
    REQUIRE(zone.isValid());
    Dice dice(unsigned(place.around.toJulianDay()) + unsigned(place.zone.size()));
    const DayRange days{place.around.addDays(-4), place.around.addDays(5)};
    for (int round = 0; round < 6; ++round) {
        const Calendar calendar = randomCalendar(dice, zone, place.around);
        const Reference reference(calendar, days);
        const OpenTime open(calendar, days);
        for (int i = 0; i < 120; ++i) {
            // From the second minute of the horizon on, which is not where the reference's own days begin.
            const int from = 2 * DayMinutes + 61 + dice.below(reference.minutes() - 4 * DayMinutes - 122);
            const int to = from + dice.below(reference.minutes() - from);
            const auto minutes = [](int n) { return std::chrono::milliseconds(n * MinuteMs); };
            REQUIRE(open.isOpen(reference.at(from)) == reference.isOpen(from));
            REQUIRE(open.openBetween(reference.at(from), reference.at(to)) ==
                    minutes(reference.openBetween(from, to)));
            const int amount = dice.below(2000);
            const auto due = reference.addOpenTime(from, amount);
            REQUIRE(open.addOpenTime(reference.at(from), minutes(amount)) ==
                    (due ? std::optional(reference.at(*due)) : std::nullopt));
            const auto next = reference.nextOpening(from);
            REQUIRE(open.nextOpening(reference.at(from)) ==
                    (next ? std::optional(reference.at(*next)) : std::nullopt));
        }
    }
}

TEST_CASE("What was added lies between, and no earlier instant has as much") {
    Dice dice(7);
    const QTimeZone zone("Europe/Berlin");
    const OpenTime open(randomCalendar(dice, zone, {2026, 3, 29}));
    const qint64 begin = toMs(startOfDay({2020, 1, 1}, zone));
    for (int i = 0; i < 5000; ++i) {
        const Instant from = fromMs(begin + qint64(dice.below(1 << 30)) * 300);
        const std::chrono::milliseconds amount(1 + dice.below(1 << 30));
        const auto due = open.addOpenTime(from, amount);
        REQUIRE(due);
        REQUIRE(open.openBetween(from, *due) == amount);
        REQUIRE(open.isOpen(*due - std::chrono::milliseconds(1)));
    }
}
