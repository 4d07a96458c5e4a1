// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attachments/files.h"

#include "core/base/fold.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace core::attachments {

namespace {

[[noreturn]] void refuseTooLarge(const QString& name, qint64 size) {
    fail(ErrorKind::Invalid, u"\"%1\" has %2; a file can have %3 at most. Share a link to it instead."_s.arg(
                                 name, sizeText(size), sizeText(MaxSize)));
}

void requireFits(const QString& name, qint64 size) {
    if (size == 0) {
        fail(ErrorKind::Invalid, u"\"%1\" is empty, so there is nothing to attach."_s.arg(name));
    }
    if (size > MaxSize) {
        refuseTooLarge(name, size);
    }
}

void requireRoom(const std::vector<File>& present, const File& file) {
    qint64 together = file.size;
    for (const File& other : present) {
        together += other.size;
        if (other.hash == file.hash) {
            fail(ErrorKind::Invalid,
                 other.name == file.name
                     ? u"\"%1\" is attached already."_s.arg(file.name)
                     : u"\"%1\" is attached already, as \"%2\"."_s.arg(file.name, other.name));
        }
    }
    if (together > MaxSize) {
        fail(ErrorKind::Invalid,
             u"With \"%1\" the files would have %2 together; one message can carry %3 at most."_s.arg(
                 file.name, sizeText(together), sizeText(MaxSize)));
    }
}

void insertDraft(Transaction& tx, MemberId member, const QString& key, const File& file) {
    // Later than the others also within one millisecond: the order is the order of adding.
    const auto last = tx.scalar<qint64>("SELECT added_at FROM draft_attachment WHERE member_id = ? AND key = "
                                        "? ORDER BY added_at DESC LIMIT 1",
                                        member, key);
    const qint64 at = std::max(toMs(tx.now()), last.value_or(0) + 1);
    tx.execute(R"sql(INSERT INTO draft_attachment(member_id, key, hash, name, media_type, added_at)
VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (member_id, key, hash) DO NOTHING)sql",
               member, key, file.hash, file.name, file.mediaType, at);
    tx.changed(Entity::Draft, member);
}

void requireContent(Database& db, const File& file) {
    if (!db.scalar<qint64>("SELECT size FROM attachment_content WHERE hash = ?", file.hash)) {
        fail(ErrorKind::NotFound,
             u"\"%1\" is no longer in the workspace; it was removed some time ago."_s.arg(file.name));
    }
}

Attachment readAttachment(Query& row) {
    return {row.get<AttachmentId>(0),
            row.get<MessageId>(1),
            {row.get<QString>(2), row.get<QString>(3), row.get<QString>(4), row.get<qint64>(5)}};
}

} // namespace

std::pair<File, QByteArray> readFile(const QString& path) {
    const QFileInfo info(path);
    const QString name = info.fileName();
    if (!info.exists() || info.isDir()) {
        fail(ErrorKind::Invalid, info.isDir()
                                     ? u"\"%1\" is a folder. Attach its files, or pack it first."_s.arg(name)
                                     : u"\"%1\" is no longer where it was."_s.arg(name));
    }
    requireFits(name, info.size()); // before anything is read
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        fail(ErrorKind::Invalid, u"\"%1\" cannot be read: %2."_s.arg(name, file.errorString()));
    }
    const QByteArray bytes = file.read(MaxSize + 1); // it may have grown since
    if (file.error() != QFileDevice::NoError) {
        fail(ErrorKind::Invalid, u"\"%1\" cannot be read: %2."_s.arg(name, file.errorString()));
    }
    requireFits(name, bytes.size());
    return {fileOf(bytes, name), bytes};
}

File keep(Transaction& tx, const QByteArray& bytes, const QString& name) {
    File file = fileOf(bytes, cleaned(name));
    // Asked first, so that megabytes do not travel for nothing.
    if (!tx.scalar<qint64>("SELECT size FROM attachment_content WHERE hash = ?", file.hash)) {
        tx.execute(
            "INSERT INTO attachment_content(hash, size, bytes) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            file.hash, file.size, bytes);
    }
    return file;
}

File addToDraft(Transaction& tx, MemberId member, const QString& key, const QByteArray& bytes,
                const QString& name) {
    requireFits(name, bytes.size());
    requireRoom(ofDraft(tx, member, key), fileOf(bytes, cleaned(name)));
    const File file = keep(tx, bytes, name);
    insertDraft(tx, member, key, file);
    return file;
}

std::vector<File> ofDraft(Database& db, MemberId member, const QString& key) {
    return db
        .query(R"sql(SELECT d.hash, d.name, d.media_type, c.size
FROM draft_attachment d JOIN attachment_content c ON c.hash = d.hash
WHERE d.member_id = ? AND d.key = ? ORDER BY d.added_at, d.hash)sql",
               member, key)
        .all([](Query& row) {
            return File{row.get<QString>(0), row.get<QString>(1), row.get<QString>(2), row.get<qint64>(3)};
        });
}

void removeFromDraft(Transaction& tx, MemberId member, const QString& key, const QString& hash) {
    if (tx.execute("DELETE FROM draft_attachment WHERE member_id = ? AND key = ? AND hash = ?", member, key,
                   hash) > 0) {
        tx.changed(Entity::Draft, member);
    }
}

void restoreToDraft(Transaction& tx, MemberId member, const QString& key, const File& file) {
    requireContent(tx, file);
    requireRoom(ofDraft(tx, member, key), file);
    insertDraft(tx, member, key, file);
}

void insert(Transaction& tx, const Attachment& attachment) {
    requireContent(tx, attachment.file);
    tx.execute("INSERT INTO attachment(id, message_id, hash, name, media_type) VALUES (?, ?, ?, ?, ?)",
               attachment.id, attachment.message, attachment.file.hash, attachment.file.name,
               attachment.file.mediaType);
    tx.changed(Entity::Message, attachment.message);
}

std::vector<Attachment> sendDraft(Transaction& tx, MemberId member, const QString& key, MessageId message) {
    std::vector<Attachment> sent;
    for (const File& file : ofDraft(tx, member, key)) {
        sent.push_back({tx.newId<AttachmentId>(), message, file});
        insert(tx, sent.back());
        removeFromDraft(tx, member, key, file.hash);
    }
    return sent;
}

void returnToDraft(Transaction& tx, MemberId member, const QString& key, MessageId message) {
    const auto files = tx.query(R"sql(SELECT a.id, a.message_id, a.hash, a.name, a.media_type, c.size
FROM attachment a JOIN attachment_content c ON c.hash = a.hash WHERE a.message_id = ? ORDER BY a.id)sql",
                                message)
                           .all(readAttachment);
    for (const Attachment& one : files) {
        insertDraft(tx, member, key, one.file);
        tx.execute("DELETE FROM attachment WHERE id = ?", one.id);
    }
}

std::vector<Attachment> ofTicket(Database& db, TicketId ticket) {
    return db
        .query(R"sql(SELECT a.id, a.message_id, a.hash, a.name, a.media_type, c.size
FROM ticket_message m JOIN attachment a ON a.message_id = m.id JOIN attachment_content c ON c.hash = a.hash
WHERE m.ticket_id = ? ORDER BY a.message_id, a.id)sql",
               ticket)
        .all(readAttachment);
}

std::optional<Attachment> find(Database& db, AttachmentId id) {
    return db
        .query(R"sql(SELECT a.id, a.message_id, a.hash, a.name, a.media_type, c.size
FROM attachment a JOIN attachment_content c ON c.hash = a.hash WHERE a.id = ?)sql",
               id)
        .first(readAttachment);
}

QByteArray bytesOf(Database& db, const QString& hash) {
    const auto bytes = db.scalar<QByteArray>("SELECT bytes FROM attachment_content WHERE hash = ?", hash);
    if (!bytes) {
        fail(ErrorKind::NotFound,
             u"This file is no longer in the workspace. Somebody removed its message."_s);
    }
    return *bytes;
}

bool isCleanUpDue(Database& db) {
    return db
        .scalar<qint64>("SELECT 1 FROM attachment_unused WHERE since <= ? LIMIT 1", db.now() - KeptUnused)
        .has_value();
}

int cleanUp(Transaction& tx, int most) {
    tx.execute("UPDATE attachment_unused SET since = ? WHERE since = 0", tx.now());
    const auto old = tx.query("SELECT hash FROM attachment_unused WHERE since <= ? ORDER BY since LIMIT ?",
                              tx.now() - KeptUnused, most)
                         .all([](Query& row) { return row.get<QString>(0); });
    int removed = 0;
    for (const QString& hash : old) {
        removed += int(tx.execute(R"sql(DELETE FROM attachment_content WHERE hash = ?
AND NOT EXISTS (SELECT 1 FROM attachment a WHERE a.hash = attachment_content.hash)
AND NOT EXISTS (SELECT 1 FROM draft_attachment d WHERE d.hash = attachment_content.hash))sql",
                                  hash));
        tx.execute("DELETE FROM attachment_unused WHERE hash = ?", hash);
    }
    return removed;
}

} // namespace core::attachments
