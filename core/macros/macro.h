// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Several changes to a ticket under one name. Values only.
#pragma once

#include "core/tickets/ticket.h"

namespace core {

enum class MacroAfter {
    Stay, ///< the ticket stays in view
    Next  ///< the next ticket of the queue comes
};

template <>
struct EnumNames<MacroAfter> {
    static constexpr std::array<std::pair<MacroAfter, std::string_view>, 2> names{
        {{MacroAfter::Stay, "stay"}, {MacroAfter::Next, "next"}}};
};

namespace macros {

enum class Do { Reply, Note, State, Assign, Priority, Kind, AddTags, RemoveTags, Minutes, Plan };

/// One change. Which of the fields count is said by `what`.
struct Step {
    Do what = Do::Reply;
    QString text;      ///< Reply, Note: Markdown with placeholders. Plan: what the touchpoint is for
    bool send = false; ///< Reply, Note: sent at once; else it is put into the editor
    tickets::TicketState state = tickets::TicketState::Pending;
    std::optional<int> days; ///< State: Pending until so many working days from now; null = until the client
                             ///< answers. Plan: due so many working days from now
    MemberId member;         ///< Assign; zero: whoever runs it
    bool nobody = false;     ///< Assign: takes it away from everybody
    tickets::Priority priority = tickets::Priority::Normal;
    tickets::TicketKind kind = tickets::TicketKind::Question;
    QStringList tags;
    core::Minutes minutes{0};
    Channel channel = Channel::Call; ///< Plan

    bool operator==(const Step&) const = default;
};

struct Macro {
    MacroId id;
    QString name;
    int position = 0;
    std::vector<Step> steps;
    MacroAfter after = MacroAfter::Stay;
    bool active = true;
    qint64 revision = 0;

    bool operator==(const Macro&) const = default;
};

Problems validate(const Macro& macro);

/// As it is stored: a JSON array. fromText gives Internal for what cannot be read.
QString toText(const std::vector<Step>& steps);
std::vector<Step> fromText(const QString& text);

} // namespace macros
} // namespace core

template <>
struct core::EnumNames<core::macros::Do> {
    using E = core::macros::Do;
    static constexpr std::array<std::pair<E, std::string_view>, 10> names{{{E::Reply, "reply"},
                                                                           {E::Note, "note"},
                                                                           {E::State, "state"},
                                                                           {E::Assign, "assign"},
                                                                           {E::Priority, "priority"},
                                                                           {E::Kind, "kind"},
                                                                           {E::AddTags, "add_tags"},
                                                                           {E::RemoveTags, "remove_tags"},
                                                                           {E::Minutes, "minutes"},
                                                                           {E::Plan, "plan"}}};
};
