// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Where a person is or wants to go: a page, the thing on it, and how the page is narrowed.
#pragma once

#include "core/base/id.h"

#include <QString>

namespace ui {

/// The ids of pages that others ask for.
namespace pages {
inline constexpr QLatin1String Board("board");
inline constexpr QLatin1String Clients("clients");
inline constexpr QLatin1String Client("client");
inline constexpr QLatin1String Journeys("journeys");
inline constexpr QLatin1String Journey("journey"); ///< the designer of one
inline constexpr QLatin1String Tickets("tickets");
inline constexpr QLatin1String Deviations("deviations");
inline constexpr QLatin1String Playbooks("playbooks");
inline constexpr QLatin1String Effort("effort");
inline constexpr QLatin1String Settings("settings");
} // namespace pages

struct Place {
    QString page;
    qint64 id = 0; ///< client, ticket, …; zero: the page as it was left
    QString query; ///< what the page itself wrote into a link: filter, tab, range

    bool operator==(const Place&) const = default;
};

inline Place placeOf(core::ClientId client) {
    return {pages::Client, client.value, {}};
}

/// The client's page, with the record open.
inline Place placeOf(core::ClientId client, core::TouchpointId touchpoint) {
    return {pages::Client, client.value, QLatin1String("touchpoint=") + QString::number(touchpoint.value)};
}

inline Place placeOf(core::ClientId client, core::PlannedId planned) {
    return {pages::Client, client.value, QLatin1String("planned=") + QString::number(planned.value)};
}

inline Place placeOf(core::ClientId client, core::FeedbackId feedback) {
    return {pages::Client, client.value, QLatin1String("feedback=") + QString::number(feedback.value)};
}

inline Place placeOf(core::TicketId ticket) {
    return {pages::Tickets, ticket.value, {}};
}

/// The queue of the tickets that answer the words of its query language.
inline Place placeOfQueue(const QString& words) {
    return {pages::Tickets, 0, QLatin1String("q=") + QLatin1String(words.toUtf8().toPercentEncoding())};
}

inline Place placeOf(core::DeviationId deviation) {
    return {pages::Deviations, deviation.value, {}};
}

} // namespace ui
