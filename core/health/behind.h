// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The rows behind one part of a client's health: what was counted when its score was found.
#pragma once

#include "core/health/readings.h"

namespace core {

/// What a row is of; says which record its id names.
enum class HealthRowKind {
    Start, ///< the client's beginning, in place of a first contact; no record
    Touchpoint,
    Message, ///< the last of a ticket, whose id it has
    Answer,
    Enrolment,
    Pause, ///< of an enrolment, whose id it has
    Deviation,
    Planned,
    Stay, ///< a client's time in a stage; no record
    Ticket,
    Entry
};

} // namespace core

namespace core::health {

struct BehindRow {
    HealthRowKind kind = HealthRowKind::Start;
    qint64 id = 0; ///< of the record; zero: none
    ClientId client;
    QString text; ///< title, subject, note, name; may be empty
    QString word; ///< channel, kind of answer or deviation, class of work: the stored word; may be empty
    Instant at{}; ///< when it happened or began; a civil day is its beginning
    std::optional<Instant> until; ///< where it lasts; empty: up to the look
    /// What it counts, by input:
    /// - sentiment, nps, csat: the answer itself; contact: days since it, without pauses;
    /// - off_path: days of it that no row before counts; enrolments: enrolled days, deviations: days off;
    /// - open_deviations: 1, an alarm 2; missed_touchpoints: 1, the deviations being the missed ones and the
    ///   planned touchpoints all that were due;
    /// - stage_pace, peer_pace: working days;
    /// - ticket_rate: 1; reopened: 1 when it was, else 0; reactive_share: minutes.
    double value = 0;
    bool counts = true; ///< of a peer's stay: done; of a ticket: of BurstDays; of time: reactive

    bool operator==(const BehindRow&) const = default;
};

struct Behind {
    HealthInput input = HealthInput::Sentiment;
    Instant asOf{};               ///< when the score was found
    std::optional<Reading> shown; ///< what the score rests on
    /// What the rows make, counted from them alone. Differs from `shown` only when somebody changed a row
    /// after the look, until the next one, or when peers went on within minutes before it.
    std::optional<Reading> counted;
    std::vector<BehindRow> rows; ///< newest first; stays: the client's own before those of peers

    bool operator==(const Behind&) const = default;
};

/// Empty before anybody looked at the client.
std::optional<Behind> behind(Database& db, ClientId client, HealthInput input);

} // namespace core::health
