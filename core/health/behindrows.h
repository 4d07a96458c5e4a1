// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Reads the rows of each input and makes of them the facts that they stand for; for behind.cpp.
#pragma once

#include "core/health/behind.h"
#include "core/journeys/workdays.h"

namespace core::health {

/// One client as it was at an instant.
class BehindReader {
public:
    /// terms.now: the look.
    BehindReader(Database& db, ClientId client, const Terms& terms);

    /// Fills rows and, from them, the facts that readingsOf() needs for this input.
    void read(HealthInput input);

    std::vector<BehindRow> rows;
    Facts facts;

private:
    struct OwnStay {
        EnrolmentId enrolment;
        StageId stage;
        QString stageName;
        qint64 lineage = 0;
        Instant entered{};
        std::chrono::milliseconds paused{0};
        int expectedDays = 0;
    };

    Instant daysAgo(int days) const { return m_terms.now - std::chrono::days(days); }

    DayRange window() const;
    DayRange daysOf(const BehindRow& row) const;
    BehindRow row(HealthRowKind kind, qint64 id, Instant at) const;

    void readClient();
    void readSentiment();
    void readContact();
    void readLastContact();
    void readAnswers(HealthInput input);
    void readSpans();
    void readPauses(bool primaryOnly);
    void readOffDeviations();
    void readOpenDeviations();
    void readMissed();
    std::optional<OwnStay> ownStay();
    void readStay(bool withPeers);
    void readPeers(const OwnStay& own, int days);
    void readTickets();
    void readReopened();
    void readEffort();
    /// Days of each row that rows before it do not count.
    void countDays(HealthRowKind kind, const std::vector<DayRange>& within);

    Database& m_db;
    ClientId m_client;
    const Terms& m_terms;
    journeys::WorkDays m_days;
};

} // namespace core::health
