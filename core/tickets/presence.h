// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Who looks at or writes on a ticket right now. A side table: it touches neither revisions nor history.
#pragma once

#include "core/db/database.h"
#include "core/tickets/ticket.h"

namespace core::tickets {

enum class Doing { Looking, Writing };

/// A sign of life that is older than this does not count.
constexpr std::chrono::seconds PresenceFresh{30};
/// How often a desk gives one.
constexpr std::chrono::seconds PresenceEvery{10};

struct Presence {
    TicketId ticket;
    MemberId member;
    QString name;
    Doing doing = Doing::Looking;

    bool operator==(const Presence&) const = default;
};

/// Where the member is at this desk, and nowhere else. Old signs of everybody go.
void bePresent(Transaction& tx, TicketId ticket, MemberId member, const QString& desk, Doing doing);
/// The desk shows no ticket any more.
void beAbsent(Transaction& tx, MemberId member, const QString& desk);
/// Everybody but the member, by ticket and name, writing before looking; a member at two desks counts once.
std::vector<Presence> present(Database& db, MemberId except);

} // namespace core::tickets

namespace core {

template <>
struct EnumNames<tickets::Doing> {
    using E = tickets::Doing;
    static constexpr std::array<std::pair<E, std::string_view>, 2> names{
        {{E::Looking, "looking"}, {E::Writing, "writing"}}};
};

} // namespace core
