// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Enrolling several clients at once: who can be is, and of the others it is said why not.
#pragma once

#include "core/journeys/progress.h"

namespace core::journeys {

struct Refusal {
    ClientId client;
    QString name; ///< empty = the client is gone
    QString reason;

    bool operator==(const Refusal&) const = default;
};

/// Why the client of the request cannot be enrolled on its journey; empty = it can be. Only what concerns the
/// client is looked at, not the version or the stage.
QString obstacle(Database& db, const EnrolRequest& request, JourneyId journey);

/// Which of the clients enrolEach() would refuse now, in their order. The request's own client is not used.
/// Failure NotFound: the version is gone.
std::vector<Refusal> refusals(Database& db, const EnrolRequest& request, const std::vector<ClientId>& each);

struct EnrolledEach {
    std::vector<Act> acts;
    std::vector<Refusal> refused;
};

/// Enrols each client that can be. Failure as enrol() where it concerns all of them: not published, no such
/// stage, a later stage with a start in the future.
EnrolledEach enrolEach(Transaction& tx, const EnrolRequest& request, const std::vector<ClientId>& each);

} // namespace core::journeys
