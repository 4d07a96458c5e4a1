// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// How much of their enrolled time clients spent on the path, and how quickly they came back to it.
#pragma once

#include "core/db/database.h"
#include "core/deviations/deviation.h"

#include <map>

namespace core::deviations {

/// Days of which parts were spent off the path; sums of clients are pooled by adding.
struct Adherence {
    qint64 enrolledDays = 0; ///< on at least one journey, without paused days
    qint64 offDays = 0;      ///< of them, with a deviation of a kind that means "off the path"

    /// 1 − off / enrolled; null without enrolled days.
    std::optional<double> rate() const {
        return enrolledDays > 0 ? std::optional(1.0 - double(offDays) / double(enrolledDays)) : std::nullopt;
    }

    Adherence& operator+=(const Adherence& other) {
        enrolledDays += other.enrolledDays;
        offDays += other.offDays;
        return *this;
    }

    bool operator==(const Adherence&) const = default;
};

/// Half-open ranges of days, sorted and apart. Pure.
using Days = std::vector<DayRange>;
Days united(std::vector<DayRange> ranges);
Days without(const Days& days, const Days& taken);
Days common(const Days& a, const Days& b);
qint64 count(const Days& days);

/// One client in a window. Open ends are the window's end. Pure.
Adherence adherenceOf(const DayRange& window, std::vector<DayRange> enrolled, std::vector<DayRange> paused,
                      std::vector<DayRange> off);

struct ClientAdherence {
    ClientId client;
    MemberId owner; ///< today's
    Adherence days;

    bool operator==(const ClientAdherence&) const = default;
};

struct AdherenceReport {
    std::vector<ClientAdherence> clients; ///< with enrolled days in the window, by id
    std::map<MemberId, Adherence> owners;
    Adherence all;

    bool operator==(const AdherenceReport&) const = default;
};

/// Over the days of the window up to today, which counts. Reads what overlaps the window. A client narrows.
/// The day on which a deviation ends is on the path again.
AdherenceReport adherence(Database& db, const DayRange& window, QDate today, const QTimeZone& zone,
                          ClientId client = {});

/// Days off the path of one client in the window, apart and in order.
Days offPath(Database& db, ClientId client, const DayRange& window, QDate today, const QTimeZone& zone);

/// Of the times off the path that began in a window: back within some days and still there as many days
/// later.
struct Recovery {
    qint64 recovered = 0;
    qint64 failed = 0;
    qint64 undecided = 0; ///< time alone will tell; in neither side of the rate

    std::optional<double> rate() const {
        const qint64 decided = recovered + failed;
        return decided > 0 ? std::optional(double(recovered) / double(decided)) : std::nullopt;
    }

    bool operator==(const Recovery&) const = default;
};

/// off: the client's days off the path, up to today included when it is still off. Times that are apart but
/// nearer than the days belong to different tries: the earlier one failed. Pure.
Recovery recoveryOf(const Days& off, const DayRange& window, QDate today, int days);
Recovery recovery(Database& db, const DayRange& window, QDate today, const QTimeZone& zone, int days);

} // namespace core::deviations
