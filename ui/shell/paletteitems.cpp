// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/paletteitems.h"

#include "core/base/fold.h"
#include "core/base/searchterms.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

using core::search::Excerpt;
using core::search::Hit;
using Kind = PaletteItem::Kind;

constexpr int MostClients = 4;
constexpr int MostCommands = 5;
constexpr int MostHits = 12;

QString say(const char* text) {
    return QCoreApplication::translate("ui::Palette", text);
}

/// The typed letters, not the whole words that they begin.
Excerpt marked(const QString& text, const QString& query) {
    Excerpt excerpt{text, core::search::matchesIn(text, core::search::parse(query))};
    const QStringList typed = query.split(u' ', Qt::SkipEmptyParts);
    for (auto& match : excerpt.matches) {
        for (const QString& word : typed) {
            const QStringView begin = QStringView(text).mid(match.start, word.size());
            if (word.size() < match.length && core::fold(begin) == core::fold(word)) {
                match.length = word.size();
                break;
            }
        }
    }
    return excerpt;
}

void addHead(std::vector<PaletteItem>& items, const QString& text) {
    PaletteItem head;
    head.title.text = text;
    items.push_back(std::move(head));
}

/// Adds a head and the items below it, when there are any.
void addPart(std::vector<PaletteItem>& items, const QString& head, const std::vector<PaletteItem>& part) {
    if (!part.empty()) {
        addHead(items, head);
        items.insert(items.end(), part.begin(), part.end());
    }
}

PaletteItem clientItem(const core::clients::ClientName& client, const QString& query) {
    PaletteItem item;
    item.kind = Kind::Client;
    item.icon = u"building-2"_s;
    item.title = marked(client.name, query);
    item.note = client.city;
    item.client = client.id;
    return item;
}

PaletteItem hitItem(const Hit& hit) {
    PaletteItem item;
    item.client = hit.client;
    item.ticket = hit.ticket;
    item.title = hit.title;
    item.note = hit.clientName;
    switch (hit.kind) {
    case core::search::Kind::Client:
        item.kind = Kind::Client;
        item.icon = u"building-2"_s;
        item.note = hit.snippet.text;
        break;
    case core::search::Kind::Contact:
        item.kind = Kind::Contact;
        item.icon = u"user"_s;
        break;
    case core::search::Kind::Ticket: {
        item.kind = Kind::Ticket;
        item.icon = u"life-buoy"_s;
        const QString number = u"#%1 "_s.arg(hit.number);
        item.title.text.prepend(number);
        for (auto& match : item.title.matches) {
            match.start += number.size();
        }
        if (hit.title.matches.empty() && !hit.snippet.matches.empty()) { // where the words stand
            item.note = u"%1 \u00b7 %2"_s.arg(hit.clientName, hit.snippet.text);
        }
        break;
    }
    case core::search::Kind::Article:
        item.kind = Kind::Text;
        item.icon = u"book-open"_s;
        item.note = say("Article");
        item.article = core::ArticleId(hit.id);
        break;
    case core::search::Kind::Attachment:
        item.kind = Kind::Text;
        item.icon = u"paperclip"_s;
        item.title = hit.snippet;
        break;
    case core::search::Kind::Touchpoint:
        item.touchpoint = core::TouchpointId(hit.id);
        [[fallthrough]];
    case core::search::Kind::Message:
        item.kind = Kind::Text;
        item.icon = u"message-square"_s;
        item.title = hit.snippet.text.isEmpty() ? hit.title : hit.snippet;
        break;
    }
    return item;
}

PaletteItem verbItem(PaletteItem::Verb verb, const QString& text, const QString& icon, core::ClientId client,
                     const QString& cap) {
    PaletteItem item;
    item.kind = Kind::Verb;
    item.verb = verb;
    item.icon = icon;
    item.title.text = text;
    item.cap = cap;
    item.client = client;
    return item;
}

std::vector<PaletteItem> verbsFor(core::ClientId client, const Actions& keys) {
    using Verb = PaletteItem::Verb;
    const auto cap = [&keys](const QString& id) { return Actions::capOf(keys.keyOf(id)); };
    return {verbItem(Verb::Log, say("Log a touchpoint"), u"pencil-line"_s, client, cap(u"do.log"_s)),
            verbItem(Verb::NewTicket, say("New ticket"), u"life-buoy"_s, client, cap(u"do.ticket"_s)),
            verbItem(Verb::Timer, say("Start timer"), u"play"_s, client, cap(u"do.timer"_s))};
}

/// True when the text asks in the words of the queue. What can follow is offered once it does.
bool addFiltered(core::Database& db, const PaletteQuery& query, const PaletteDesk& desk,
                 PaletteFinds& finds) {
    if (!query.text.contains(u':') && !query.text.contains(u'<') && !query.text.contains(u'>')) {
        return false; // most texts are words: nothing is read for them
    }
    QueryVocabulary vocabulary = readVocabulary(db);
    vocabulary.members = desk.members;
    finds.place = completionPlace(query.text, query.text.size());
    auto found = core::search::findFiltered(db, query.text, vocabulary.words, desk.me, desk.clock, MostHits);
    const bool offers = finds.place.isValue() || (found && !finds.place.typed.isEmpty());
    if (offers) {
        finds.completions = needsNames(finds.place, vocabulary) ? nameCompletions(db, finds.place, vocabulary)
                                                                : completions(finds.place, vocabulary);
        std::erase_if(finds.completions,
                      [&](const Completion& one) { return one.whole || one.insert == finds.place.typed; });
    }
    if (!found && finds.completions.empty()) {
        return false;
    }
    finds.isFiltered = true;
    if (found) {
        finds.hits = std::move(found->hits);
        finds.isComplete = found->isComplete;
        finds.problem = found->problem;
    }
    return true;
}

std::vector<PaletteItem> filteredItems(const PaletteQuery& query, const PaletteFinds& finds) {
    std::vector<PaletteItem> items;
    std::vector<PaletteItem> offered;
    for (const Completion& one : finds.completions) {
        PaletteItem item;
        item.kind = Kind::Complete;
        item.icon = u"list-filter"_s;
        item.title.text = one.text;
        item.note = one.note;
        item.cap = offered.empty() ? u"Tab"_s : QString();
        item.command = completed(query.text, finds.place, one.insert).first;
        offered.push_back(item);
    }
    std::vector<PaletteItem> tickets;
    for (const Hit& hit : finds.hits) {
        tickets.push_back(hitItem(hit));
    }
    if (!finds.hits.empty()) {
        PaletteItem queue;
        queue.kind = Kind::Queue;
        queue.icon = u"inbox"_s;
        queue.title.text = finds.isComplete ? say("Show these in the queue") : say("Show all in the queue");
        queue.command = query.text;
        tickets.push_back(queue);
    }
    // While a value is typed it is chosen; then the tickets are.
    const bool first = finds.place.isValue() && !finds.problem.isEmpty();
    if (first || finds.hits.empty()) {
        addPart(items, say("Goes on with"), offered);
        addPart(items, say("Tickets"), tickets);
    } else {
        addPart(items, say("Tickets"), tickets);
        addPart(items, say("Goes on with"), offered);
    }
    return items;
}

} // namespace

PaletteQuery paletteQuery(const QString& typed) {
    using Scope = PaletteQuery::Scope;
    const QString text = typed.trimmed();
    const QString rest = text.mid(1).trimmed();
    if (text.startsWith(u'>')) {
        return {Scope::Commands, rest};
    }
    if (text.startsWith(u'#')) {
        return {Scope::Tickets, rest};
    }
    if (text.startsWith(u'@')) {
        return {Scope::People, rest};
    }
    return {Scope::All, text};
}

PaletteFinds findFor(core::Database& db, const PaletteQuery& query, const PaletteDesk& desk) {
    using Scope = PaletteQuery::Scope;
    PaletteFinds finds;
    if (query.text.isEmpty() || query.scope == Scope::Commands) {
        return finds;
    }
    if (query.scope != Scope::People && addFiltered(db, query, desk, finds)) {
        return finds;
    }
    core::search::SearchQuery search;
    search.text = query.text;
    search.limit = MostHits;
    if (query.scope == Scope::Tickets) {
        search.kinds = {core::search::Kind::Ticket};
    } else if (query.scope == Scope::People) {
        search.kinds = {core::search::Kind::Contact};
    } else {
        finds.clients = core::clients::matchClients(db, query.text, MostClients);
        search.kinds = {core::search::Kind::Client,  core::search::Kind::Contact,
                        core::search::Kind::Ticket,  core::search::Kind::Touchpoint,
                        core::search::Kind::Message, core::search::Kind::Attachment,
                        core::search::Kind::Article};
    }
    finds.hits = core::search::find(db, search);
    return finds;
}

std::vector<PaletteItem> commandsFor(const std::vector<Actions::Entry>& actions, const Actions& keys,
                                     const QString& text) {
    std::vector<std::pair<qsizetype, PaletteItem>> ranked;
    auto terms = core::search::parse(text);
    for (auto& term : terms) {
        term.isPrefix = true; // "new t" finds "New ticket"; so does "tick n"
    }
    for (const Actions::Entry& entry : actions) {
        if (!entry.spec.offered || (entry.spec.onlyFound && terms.empty())) {
            continue;
        }
        PaletteItem item;
        item.kind = Kind::Command;
        item.icon = entry.spec.icon.isEmpty() ? u"command"_s : entry.spec.icon;
        const auto matches = core::search::matchesIn(entry.spec.text, terms);
        item.title = marked(entry.spec.text, text);
        item.cap = Actions::capOf(keys.keyOf(entry.spec.id));
        item.command = entry.spec.id;
        if (matches.size() < terms.size()) {
            continue;
        }
        const qsizetype rank = matches.empty() ? 0 : matches.front().start;
        ranked.emplace_back(rank, std::move(item));
    }
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<PaletteItem> items;
    for (auto& [rank, item] : ranked) {
        items.push_back(std::move(item));
    }
    return items;
}

std::vector<PaletteItem> paletteItems(const PaletteQuery& query, const PaletteFinds& finds,
                                      const std::vector<PaletteItem>& commands, const Actions& keys) {
    std::vector<PaletteItem> items;
    if (query.scope == PaletteQuery::Scope::Commands || query.text.isEmpty()) {
        addPart(items, say("Commands"), commands);
        return items;
    }
    if (finds.isFiltered) {
        return filteredItems(query, finds);
    }
    std::vector<PaletteItem> clients;
    for (const auto& client : finds.clients) {
        clients.push_back(clientItem(client, query.text));
    }
    std::vector<PaletteItem> tickets;
    std::vector<PaletteItem> people;
    std::vector<PaletteItem> texts;
    std::vector<PaletteItem> described; // clients found by what is known of them, not by their names
    for (const Hit& hit : finds.hits) {
        const PaletteItem item = hitItem(hit);
        if (item.kind != Kind::Client) {
            (item.kind == Kind::Ticket    ? tickets
             : item.kind == Kind::Contact ? people
                                          : texts)
                .push_back(item);
        } else if (std::none_of(clients.begin(), clients.end(),
                                [&](const auto& named) { return named.client == item.client; })) {
            described.push_back(item);
        }
    }
    if (clients.empty()) {
        addPart(items, say("Clients"), described);
    } else {
        addPart(items, say("Best match"), {clients.front()});
        addPart(items, say("Do with %1").arg(clients.front().title.text),
                verbsFor(clients.front().client, keys));
        std::vector<PaletteItem> others(clients.begin() + 1, clients.end());
        others.insert(others.end(), described.begin(), described.end());
        addPart(items, say("Clients"), others);
    }
    if (query.scope == PaletteQuery::Scope::All) {
        std::vector<PaletteItem> few = commands;
        few.resize(std::min<std::size_t>(few.size(), MostCommands));
        addPart(items, clients.empty() ? say("Best match") : say("Commands"), few);
    }
    addPart(items, say("Tickets"), tickets);
    addPart(items, say("People"), people);
    addPart(items, say("In texts, files and articles"), texts);
    return items;
}

} // namespace ui
