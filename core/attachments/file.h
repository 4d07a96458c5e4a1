// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// A file that belongs to a message: what is kept of it beside its bytes, and which files are safe to open.
/// Pure.
#pragma once

#include "core/base/id.h"

#include <QByteArray>
#include <QString>

namespace core::attachments {

/// Content in the workspace under a name.
struct File {
    QString hash;      ///< SHA-256 of the bytes, hexadecimal
    QString name;      ///< as a person sees it, without a folder
    QString mediaType; ///< from name and bytes; empty: not known
    qint64 size = 0;

    bool operator==(const File&) const = default;
};

struct Attachment {
    AttachmentId id;
    MessageId message;
    File file;

    bool operator==(const Attachment&) const = default;
};

/// Largest file, and the most that the files of one message may have together, in bytes.
constexpr qint64 MaxSize = 25LL * 1024 * 1024;

/// What the bytes are, under a name that every system can write: no folder, no control or reserved signs, no
/// dots at its ends, at most 120 characters with its ending kept.
File fileOf(const QByteArray& bytes, const QString& name);
QString safeName(const QString& name);

enum class Opening {
    Never, ///< it would run: it can only be saved
    Ask    ///< another program shows it
};

/// By the name's last ending and by the media type, whichever is worse.
Opening openingOf(const File& file);
/// A picture that is shown here.
bool isPicture(const File& file);

/// "24 MB", for the sentences of this folder.
QString sizeText(qint64 bytes);

} // namespace core::attachments
