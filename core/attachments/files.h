// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Files of messages and of texts that are being written. The bytes are stored once for each content; what
/// nothing holds any more is removed after a while.
#pragma once

#include "core/attachments/file.h"
#include "core/db/database.h"

namespace core::attachments {

/// Reads a file of this computer. Failure: Invalid with one sentence when it is empty, a folder, larger than
/// MaxSize or cannot be read.
std::pair<File, QByteArray> readFile(const QString& path);

/// Adds to a text that the member writes; key as in workspace::saveDraft. Failure Invalid with one sentence
/// for content that is there already, an empty one, or more than MaxSize, alone or together.
File addToDraft(Transaction& tx, MemberId member, const QString& key, const QByteArray& bytes,
                const QString& name);
/// In the order of their adding.
std::vector<File> ofDraft(Database& db, MemberId member, const QString& key);
void removeFromDraft(Transaction& tx, MemberId member, const QString& key, const QString& hash);
/// Adds again what was removed. Failure NotFound when upkeep has removed the content.
void restoreToDraft(Transaction& tx, MemberId member, const QString& key, const File& file);

/// The files of a draft become the message's.
std::vector<Attachment> sendDraft(Transaction& tx, MemberId member, const QString& key, MessageId message);
/// And back, when the message is taken back.
void returnToDraft(Transaction& tx, MemberId member, const QString& key, MessageId message);

/// For work that writes messages itself (import, demo, split, restore). Content has to be kept before.
void insert(Transaction& tx, const Attachment& attachment);
/// Stores bytes without anything that holds them yet; insert() follows in the same unit of work.
File keep(Transaction& tx, const QByteArray& bytes, const QString& name);

/// Of all messages of the ticket, by message and in the order of their adding.
std::vector<Attachment> ofTicket(Database& db, TicketId ticket);
std::optional<Attachment> find(Database& db, AttachmentId id);
/// Failure NotFound when upkeep has removed it.
QByteArray bytesOf(Database& db, const QString& hash);

/// How long content stays that nothing holds, so that what was removed can be brought back.
constexpr std::chrono::hours KeptUnused{24};

/// True when cleanUp() has something to do; one read of an index that is nearly always empty.
bool isCleanUpDue(Database& db);
/// Removes content that nothing has held for KeptUnused, at most `most` at once. Returns how many were
/// removed.
int cleanUp(Transaction& tx, int most = 20);

} // namespace core::attachments
