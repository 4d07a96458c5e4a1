// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The views of the queue that every workspace has, as texts of the query language.
#pragma once

#include "core/base/enumnames.h"

namespace core::tickets {

enum class View {
    NeedsUs,
    Unread,
    Mine,
    Unassigned,
    DueSoon,
    Breached,
    WaitingOnClient,
    OnHold,
    ResolvedToday,
    Resolved,
    All
};

/// What the view shows; empty for all tickets.
QString queryOf(View view);

} // namespace core::tickets

template <>
struct core::EnumNames<core::tickets::View> {
    using E = core::tickets::View;
    static constexpr std::array<std::pair<E, std::string_view>, 11> names{
        {{E::NeedsUs, "needs_us"},
         {E::Unread, "unread"},
         {E::Mine, "mine"},
         {E::Unassigned, "unassigned"},
         {E::DueSoon, "due_soon"},
         {E::Breached, "breached"},
         {E::WaitingOnClient, "waiting_on_client"},
         {E::OnHold, "on_hold"},
         {E::ResolvedToday, "resolved_today"},
         {E::Resolved, "resolved"},
         {E::All, "all"}}};
};
