// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Reads a text file of any encoding as a stream of UTF-8, a block at a time, and finds out the encoding.
#pragma once

#include <QByteArray>
#include <QString>
#include <functional>
#include <memory>

namespace core::exchange {

/// Fills the buffer with at most `max` bytes of UTF-8 and returns how many; 0 at the end.
using Feed = std::function<qsizetype(char* to, qsizetype max)>;

struct Encoding {
    QByteArray name = "UTF-8"; ///< as QStringDecoder knows it
    int markBytes = 0;         ///< length of the byte-order mark at the start of the file; 0 = none
    qint64 invalid = 0;        ///< bytes that are wrong in this encoding (counted for UTF-8 only)

    bool operator==(const Encoding&) const = default;
};

/// Byte-order mark first, then UTF-16 by its zero bytes, then valid UTF-8, then statistics over the letters
/// that are not ASCII. Reads the whole file once, in blocks. Throws Unavailable when the file cannot be read.
Encoding detectEncoding(const QString& path);
/// The same for bytes in memory.
Encoding detectEncoding(const QByteArray& bytes);

/// The file as UTF-8 without its byte-order mark. Throws Unavailable when it cannot be opened or read,
/// Invalid when the encoding is unknown. `position`, when given, follows the bytes read from the file.
Feed utf8Feed(const QString& path, const Encoding& encoding, std::shared_ptr<qint64> position = {});
Feed utf8Feed(const QByteArray& bytes, const Encoding& encoding);

/// Length of the valid UTF-8 at the start; equal to the size when all of it is valid.
qsizetype validUtf8(const char* bytes, qsizetype size);

} // namespace core::exchange
