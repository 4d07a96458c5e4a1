// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What another rule would make of the clients, from the readings that are stored.
#pragma once

#include "core/db/database.h"
#include "core/health/score.h"

namespace core::health {

struct BandChange {
    ClientId client;
    QString name;
    std::optional<int> before;
    std::optional<int> after;
    HealthBand bandBefore = HealthBand::Unknown;
    HealthBand bandAfter = HealthBand::Unknown;

    bool operator==(const BandChange&) const = default;
};

struct Preview {
    std::vector<BandChange> changes; ///< who would change band, those that get worse first, then by name
    int clients = 0;
    std::array<int, 4> before{}; ///< clients by HealthBand
    std::array<int, 4> after{};

    bool operator==(const Preview&) const = default;
};

/// Readings for trying out rules, so that only the first look reads the workspace.
struct Sample {
    struct Row {
        ClientId client;
        QString name;
        Readings readings;
    };

    std::vector<Row> rows; ///< by name; active clients that were looked at
    Rule rule;             ///< in force
};

Sample readSample(Database& db);
/// Both sides are computed from the same readings. Pure.
Preview preview(const Sample& sample, const Rule& rule);
Preview preview(Database& db, const Rule& rule);

} // namespace core::health
