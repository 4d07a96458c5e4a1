// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What a merge moved and how it stood before, kept with the merge so that it can be undone. Used inside
/// core/tickets only.
#pragma once

#include "core/effort/raised.h"
#include "core/tickets/ticket.h"

namespace core::tickets {

struct MovedEntry {
    EntryId id;
    ClientId client; ///< before
};

struct MovedTimer {
    MemberId member;
    ClientId client; ///< before
    Instant startedAt{};
};

struct MovedItem {
    TicketItemId id;
    qint64 position = 0; ///< before
};

/// An item that stands for one of the two and that nobody ticked by hand.
struct MovedTick {
    TicketItemId id;
    std::optional<Instant> doneAt; ///< before
};

/// A link: which end stood at the source.
struct MovedLink {
    TicketLinkId id;
    bool isFrom = false;
};

struct MovedDraft {
    MemberId member;
    QString rest; ///< of the key, after the ticket's number
    QString body;
    Instant updatedAt{};
    std::optional<QString> targetBody; ///< the target's own draft, null when it had none
    Instant targetUpdatedAt{};
    QString joined; ///< what the target has had since
};

/// A file of an unfinished text. One that the target's own text had already stays where it is.
struct MovedFile {
    MemberId member;
    QString rest; ///< of the key, after the ticket's number
    QString hash;
};

struct MergeRecord {
    Ticket source;              ///< state and stamps before
    Ticket before;              ///< state and stamps of the target before
    Ticket after;               ///< and after
    std::vector<MessageId> own; ///< the target's messages before
    std::vector<MessageId> messages;
    std::vector<MovedEntry> entries;
    std::vector<MovedTimer> timers;
    std::vector<qint64> tags;
    std::vector<MemberId> watchers;
    std::vector<MovedLink> links;
    std::vector<MovedItem> items;
    std::vector<TicketItemId> itemsAbout; ///< items of other tickets that stood for the source
    std::vector<MovedTick> ticks;
    std::vector<FeedbackId> feedback;
    std::vector<qint64> contacts; ///< of deviations
    std::vector<MovedDraft> drafts;
    std::vector<MovedFile> files;
    effort::Raised raised;
};

QString recordText(const MergeRecord& record);
/// Internal when the text is none of ours.
MergeRecord mergeRecordOf(const QString& text);

} // namespace core::tickets
