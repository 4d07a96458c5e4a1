// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the command palette offers for a text: best match, verbs for it, commands, tickets, people, finds in
/// texts.
#pragma once

#include "core/clients/list.h"
#include "core/search/filtered.h"
#include "ui/page/actions.h"
#include "ui/page/querycompletion.h"

namespace ui {

struct PaletteItem {
    enum class Kind { Head, Client, Verb, Command, Ticket, Contact, Text, Queue, Complete };
    enum class Verb { None, Log, NewTicket, Timer };

    Kind kind = Kind::Head;
    Verb verb = Verb::None;
    QString icon;
    core::search::Excerpt title; ///< the matches are underlined
    QString note;
    QString cap;     ///< key, shown right
    QString command; ///< id of the action; of Queue and Complete the text
    core::ClientId client;
    core::TicketId ticket;
    core::TouchpointId touchpoint;
    core::ArticleId article;

    bool operator==(const PaletteItem&) const = default;
};

/// What a text asks for: everything, or one kind by its sign in front.
struct PaletteQuery {
    enum class Scope { All, Commands, Tickets, People };

    Scope scope = Scope::All;
    QString text; ///< without the sign

    bool operator==(const PaletteQuery&) const = default;
};

/// ">" commands, "#" tickets, "@" people.
PaletteQuery paletteQuery(const QString& typed);

/// What the workspace finds; read in the store's thread.
struct PaletteFinds {
    std::vector<core::clients::ClientName> clients;
    std::vector<core::search::Hit> hits;
    bool isFiltered = false; ///< the text asks in the words of the queue: hits are tickets
    bool isComplete = false; ///< of filtered hits: there are no more
    QString problem;         ///< what cannot be read of it
    std::vector<Completion> completions;
    CompletionPlace place; ///< of the completions
};

/// Who asks, and what the texts call "today".
struct PaletteDesk {
    core::MemberId me;
    core::tickets::QueryClock clock;
    QStringList members;
};

PaletteFinds findFor(core::Database& db, const PaletteQuery& query, const PaletteDesk& desk = {});

/// Commands whose words begin with the typed words, best first.
std::vector<PaletteItem> commandsFor(const std::vector<Actions::Entry>& actions, const Actions& keys,
                                     const QString& text);

/// The whole list with its heads.
std::vector<PaletteItem> paletteItems(const PaletteQuery& query, const PaletteFinds& finds,
                                      const std::vector<PaletteItem>& commands, const Actions& keys);

} // namespace ui
