// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Understands a contact that is typed in one line, its words in any order:
///   "call harbour 35m +1 June numbers fine", "harbour inbound email wants video", "35m visit @tidewater".
#pragma once

#include "core/base/time.h"
#include "core/touchpoints/channel.h"

#include <QStringList>
#include <optional>
#include <vector>

namespace core::touchpoints {

/// A part of the line that was understood; the rest is the note.
struct QuickPart {
    enum class Kind { Channel, Direction, Minutes, Sentiment, Day, Client };

    Kind kind = Kind::Channel;
    qsizetype at = 0; ///< first character
    qsizetype length = 0;

    bool operator==(const QuickPart&) const = default;
};

struct QuickLine {
    std::optional<Channel> channel;
    std::optional<Direction> direction;
    std::optional<Minutes> minutes;
    std::optional<int> sentiment; ///< −2 … +2
    std::optional<int> daysAgo;   ///< 0 today, 1 yesterday
    std::vector<QuickPart> parts; ///< by position; the client only when its phrase was given
    /// What could be the client, best first: the phrase after "@", or the first words that are nothing else,
    /// longest first.
    QStringList clientPhrases;
    QString note;

    bool operator==(const QuickLine&) const = default;
};

/// Words such as "call" or "inbound" count in front of the note only, so that "wants video in July" stays
/// note; durations with a unit, signed sentiments and "@client" count anywhere, each the first time. A bare
/// number is minutes in front of the note. clientPhrase: the phrase that was found to be a client (one of
/// clientPhrases of an earlier reading); it then leaves the note. It may be empty.
QuickLine readQuickLine(const QString& line, const QString& clientPhrase = {});

} // namespace core::touchpoints
