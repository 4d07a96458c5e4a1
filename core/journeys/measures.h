// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What really happens in the stages of a journey, for the designer to see beside the design.
#pragma once

#include "core/db/database.h"
#include "core/journeys/version.h"

namespace core::journeys {

/// Of all visits of a stage, whatever the version (rows of one lineage are one stage).
struct StageMeasure {
    Lineage stage = 0;
    qint64 inside = 0;     ///< clients who are in it now, paused ones too
    qint64 sentiments = 0; ///< touchpoints with a sentiment during visits
    double sentimentSum = 0;
    qint64 tickets = 0;    ///< opened during visits
    double clientDays = 0; ///< days of visits so far, without pauses

    /// Mean of the sentiments, −2 … +2; empty without any.
    std::optional<double> emotion() const;
    /// Tickets per 30 client-days; empty while nobody was there.
    std::optional<double> load() const;

    bool operator==(const StageMeasure&) const = default;
};

/// Means from fewer touchpoints than this are shown hollow.
constexpr qint64 EnoughSentiments = 5;

/// One per stage that anybody ever entered, in no certain order. Three statements. A touchpoint and a ticket
/// belong to the visit with entered ≤ at < left.
std::vector<StageMeasure> measures(Database& db, JourneyId journey);

/// A client who is in a stage now.
struct ClientInside {
    ClientId id;
    QString name;
    Instant enteredAt;
    int versionNumber = 0;

    bool operator==(const ClientInside&) const = default;
};

/// As many as StageMeasure::inside counts; longest first.
std::vector<ClientInside> clientsInside(Database& db, JourneyId journey, Lineage stage);

struct TicketInside {
    TicketId id;
    qint64 number = 0;
    QString subject;
    QString clientName;
    Instant openedAt;

    bool operator==(const TicketInside&) const = default;
};

/// As many as StageMeasure::tickets counts; newest first.
std::vector<TicketInside> ticketsInside(Database& db, JourneyId journey, Lineage stage);

} // namespace core::journeys
