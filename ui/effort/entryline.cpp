// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/effort/entryline.h"

#include "core/base/fold.h"
#include "core/effort/duration.h"
#include "core/tickets/tickets.h"
#include "ui/effort/triggers.h"
#include "ui/widgets/dayparse.h"

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

constexpr int MostMinuteWords = 3; ///< "1 h 10"
constexpr int MostClientWords = 4;
constexpr int MostCandidates = 6;
constexpr int SurelyName = 4; ///< letters of a word in the middle of a line that may name a client

std::optional<core::Minutes> takeMinutes(QStringList& words, qsizetype at, qsizetype count) {
    const auto minutes = core::effort::parseMinutes(words.mid(at, count).join(u' '));
    if (minutes) {
        words.remove(at, count);
    }
    return minutes;
}

std::optional<core::Minutes> takeMinutes(QStringList& words) {
    const qsizetype most = std::min<qsizetype>(MostMinuteWords, words.size());
    for (qsizetype count = most; count > 0; --count) {
        if (const auto minutes = takeMinutes(words, 0, count)) {
            return minutes;
        }
    }
    for (qsizetype count = most; count > 0; --count) {
        if (const auto minutes = takeMinutes(words, words.size() - count, count)) {
            return minutes;
        }
    }
    for (qsizetype at = 0; at < words.size(); ++at) {
        bool bare = false;
        words[at].toInt(&bare);
        if (!bare) { // a number in the middle belongs to the note: "version 2 roll-out"
            if (const auto minutes = takeMinutes(words, at, 1)) {
                return minutes;
            }
        }
    }
    return std::nullopt;
}

std::optional<QDate> takeDay(QStringList& words, QDate today) {
    if (words.isEmpty() || words.back().size() < 3 ||
        !std::all_of(words.back().begin(), words.back().end(), [](QChar c) { return c.isLetter(); })) {
        return std::nullopt;
    }
    const auto day = parseDay(words.back(), today, Toward::Past);
    if (day) {
        words.removeLast();
    }
    return day;
}

/// Takes the words that follow and belong to the name, so that they do not end up in the note.
qsizetype wordsOfName(const QStringList& words, qsizetype from, qsizetype count, const QString& name) {
    const QStringList parts = core::fold(name).split(u' ', Qt::SkipEmptyParts);
    while (from + count < words.size() && parts.contains(core::fold(words[from + count]))) {
        ++count;
    }
    return count;
}

std::vector<core::clients::ClientName> takeClient(core::Database& db, QStringList& words) {
    for (qsizetype from = 0; from < words.size(); ++from) {
        for (qsizetype count = std::min<qsizetype>(MostClientWords, words.size() - from); count > 0;
             --count) {
            const QString phrase = words.mid(from, count).join(u' ');
            if (phrase.size() < (from == 0 ? 2 : SurelyName)) {
                continue;
            }
            auto found = core::clients::matchClients(db, phrase, MostCandidates);
            if (!found.empty()) {
                words.remove(from,
                             found.size() == 1 ? wordsOfName(words, from, count, found.front().name) : count);
                return found;
            }
        }
    }
    return {};
}

} // namespace

EntryLine parseEntryLine(QStringView text, QDate today) {
    EntryLine line;
    QStringList words = text.toString().simplified().split(u' ', Qt::SkipEmptyParts);
    for (qsizetype at = words.size() - 1; at >= 0; --at) {
        const auto workClass = core::fromText<core::WorkClass>(words[at].toLower());
        bool isNumber = false;
        const qint64 number =
            words[at].startsWith(u'#') ? QStringView(words[at]).mid(1).toLongLong(&isNumber) : 0;
        if (workClass && !line.workClass) {
            line.workClass = workClass;
            words.removeAt(at);
        } else if (isNumber && number > 0 && line.ticketNumber == 0) {
            line.ticketNumber = number;
            words.removeAt(at);
        }
    }
    line.day = takeDay(words, today);
    line.minutes = takeMinutes(words);
    if (!line.day) {
        line.day = takeDay(words, today);
    }
    line.words = words;
    return line;
}

EntryIdea readEntryIdea(core::Database& db, const QString& text, QDate today) {
    EntryIdea idea;
    idea.line = parseEntryLine(text, today);
    QStringList words = idea.line.words;
    if (idea.line.ticketNumber > 0) {
        idea.ticket = core::tickets::findNumber(db, idea.line.ticketNumber);
        if (!idea.ticket) {
            words << u"#%1"_s.arg(idea.line.ticketNumber); // nothing that was typed is lost
        }
    }
    if (!idea.ticket) {
        idea.clients = takeClient(db, words);
    }
    idea.note = words.join(u' ');
    return idea;
}

core::effort::Entry EntryIdea::entry(core::ClientId client, core::Instant now) const {
    core::effort::Entry entry;
    entry.minutes = line.minutes.value_or(core::Minutes{0});
    entry.note = note;
    if (ticket) {
        entry.ticket = ticket->id;
        entry.client = ticket->client;
        entry.origin = ticket->openedBy == core::tickets::OpenedBy::Us ? core::Origin::OwnProblem
                                                                       : core::Origin::ClientContact;
        entry.workClass = core::effort::classOf(entry.origin, ticket->clientAt, now);
    } else if (client) {
        entry.client = client;
    } else if (!clients.empty()) {
        entry.client = clients.front().id;
    }
    if (line.workClass) {
        const Trigger trigger = triggerOf(*line.workClass);
        entry.workClass = trigger.workClass;
        entry.origin =
            trigger.workClass == core::WorkClass::Unclassified ? core::Origin::Unknown : core::Origin::Manual;
    }
    return entry;
}

} // namespace ui
