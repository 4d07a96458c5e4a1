// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Holds an answer against the CX principles while it is written. Pure.
#pragma once

#include "core/lessons/principle.h"
#include "core/touchpoints/channel.h"

namespace core::lessons {

/// What is looked at besides the words.
struct Answer {
    QString text;
    Channel channel = Channel::Email;
    std::optional<Channel> preferredChannel; ///< of the contact; null = none known
    bool nextPlanned = false;                ///< the next touchpoint is planned in the same act
    QStringList setFields;                   ///< of principleFields(), those with a value

    bool operator==(const Answer&) const = default;
};

enum class Finding {
    Passed,
    Failed,
    NotApplicable ///< weight 0, or there is nothing to hold it against
};

struct Checked {
    QString name;
    PrincipleKind kind = PrincipleKind::PhrasePresent;
    int weight = 0;
    Finding finding = Finding::NotApplicable;
    QString what; ///< the words that were found and should not stand there, or the longest sentence

    bool operator==(const Checked&) const = default;
};

struct Score {
    int passed = 0;     ///< weight
    int applicable = 0; ///< weight
    std::vector<Checked> principles;

    /// passed / applicable, 0 … 1; null when nothing applies.
    std::optional<double> share() const {
        return applicable > 0 ? std::optional(double(passed) / applicable) : std::nullopt;
    }

    bool operator==(const Score&) const = default;
};

/// Quoted lines (that begin with ">") are not ours and are not looked at. An empty answer has no score:
/// nothing applies. Phrases match whole words; case and accents do not count.
Score check(const PrincipleSet& set, const Answer& answer);

/// True when a reason is to be asked for: there is a share and it lies below the set's limit.
bool asksForReason(const PrincipleSet& set, const Score& score);

} // namespace core::lessons
