// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What clients say in numbers: answers to surveys, and public reviews.
#pragma once

#include "core/base/enumnames.h"
#include "core/db/database.h"

#include <optional>

namespace core {

enum class FeedbackKind {
    Nps,   ///< "would you recommend us", 0 … 10
    Csat,  ///< "how satisfied were you", 1 … 5
    Ces,   ///< "they made it easy", agree scale 1 … 7
    Review ///< stars on a public site, 1 … 5
};

template <>
struct EnumNames<FeedbackKind> {
    static constexpr std::array<std::pair<FeedbackKind, std::string_view>, 4> names{
        {{FeedbackKind::Nps, "nps"},
         {FeedbackKind::Csat, "csat"},
         {FeedbackKind::Ces, "ces"},
         {FeedbackKind::Review, "review"}}};
};

} // namespace core

namespace core::feedback {

struct Feedback {
    FeedbackId id;
    ClientId client;
    ContactId contact; ///< zero = nobody named
    TicketId ticket;   ///< what was asked about; zero = nothing in particular
    FeedbackKind kind = FeedbackKind::Nps;
    int score = 0; ///< on the scale of its kind
    Instant at;
    QString comment;                   ///< in the client's words
    QString site;                      ///< where a review stands
    std::optional<Instant> answeredAt; ///< when we answered it
    QString source;
    QString externalId;
    qint64 revision = 0;

    bool operator==(const Feedback&) const = default;
};

/// Both ends are answers.
struct Scale {
    int least = 0;
    int most = 0;

    bool operator==(const Scale&) const = default;
};

constexpr Scale scaleOf(FeedbackKind kind) {
    switch (kind) {
    case FeedbackKind::Nps:
        return {0, 10};
    case FeedbackKind::Ces:
        return {1, 7};
    case FeedbackKind::Csat:
    case FeedbackKind::Review:
        break;
    }
    return {1, 5};
}

Problems validate(const Feedback& feedback);
std::optional<Feedback> find(Database& db, FeedbackId id);
/// Newest first; at most limit.
std::vector<Feedback> ofClient(Database& db, ClientId client, int limit = 200);
/// The client's newest answer of the kind at or before the instant; empty when there is none.
std::optional<Feedback> latest(Database& db, ClientId client, FeedbackKind kind, Instant until);
/// Inserts (revision zero; the id may be chosen by the caller) or updates, and has the client looked at for
/// deviations. A site belongs to reviews and is dropped elsewhere. Gives the stored value.
/// Failure: Invalid, NotFound, Conflict.
Feedback save(Transaction& tx, const Feedback& feedback);
/// Gives what was removed, for restore(). Failure NotFound.
Feedback remove(Transaction& tx, FeedbackId id);
/// Puts back exactly what remove() took.
void restore(Transaction& tx, const Feedback& feedback);

} // namespace core::feedback
