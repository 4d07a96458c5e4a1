// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/sqliteerror.h"

#include <QFileInfo>
#include <sqlite3.h>

using namespace Qt::Literals::StringLiterals;

namespace core {

namespace {

Error diskFull(const QString& file) {
    return {
        ErrorKind::Unavailable,
        u"The disk that holds %1 is full. Nothing older is lost; free some space and try again."_s.arg(file),
        {}};
}

Error describe(int primary, int extended, const QString& message, const QString& file) {
    switch (primary) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL:
        return {ErrorKind::Busy,
                u"Another program is writing to %1. Nothing was changed; try again in a moment."_s.arg(file),
                {}};
    case SQLITE_FULL:
        return diskFull(file);
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return {ErrorKind::Forbidden,
                u"%1 can be read but not changed. Check the rights of the file and its folder."_s.arg(file),
                {}};
    case SQLITE_CANTOPEN:
        return {ErrorKind::Unavailable,
                u"%1 cannot be opened. Check that it is there and that you may read it."_s.arg(file),
                {}};
    case SQLITE_NOTADB:
        return {ErrorKind::Invalid,
                u"%1 is not a Waymark workspace: it is no database. Choose another file."_s.arg(file),
                {}};
    case SQLITE_CORRUPT:
        return {ErrorKind::Internal,
                u"%1 is damaged. Keep the file, and restore the newest backup to go on."_s.arg(file),
                {}};
    case SQLITE_IOERR:
        if (extended == SQLITE_IOERR_SHMSIZE) {
            return diskFull(file); // opening needs a little room beside the file
        }
        return {
            ErrorKind::Unavailable,
            u"The disk did not read or write %1. Check that the drive is still connected, then try again."_s
                .arg(file),
            {}};
    case SQLITE_TOOBIG:
        return {
            ErrorKind::Invalid, u"A text is too long for the workspace. Shorten it, and save again."_s, {}};
    case SQLITE_NOMEM:
        return {ErrorKind::Unavailable,
                u"The computer is out of memory. Nothing was changed; close other programs and try again."_s,
                {}};
    case SQLITE_CONSTRAINT:
        if (extended == SQLITE_CONSTRAINT_TRIGGER && message.contains("stale revision"_L1)) {
            return {ErrorKind::Conflict, u"Somebody else changed this in the meantime."_s, {}};
        }
        if (extended == SQLITE_CONSTRAINT_UNIQUE || extended == SQLITE_CONSTRAINT_PRIMARYKEY) {
            return {ErrorKind::Conflict, u"There is already a record with this key."_s, {}};
        }
        if (extended == SQLITE_CONSTRAINT_FOREIGNKEY) {
            return {ErrorKind::NotFound, u"A record that this one belongs to is gone."_s, {}};
        }
        return {ErrorKind::Invalid, u"The workspace refused a value that breaks its rules."_s, {}};
    default:
        return {ErrorKind::Internal, u"The workspace %1 reported an unexpected problem."_s.arg(file), {}};
    }
}

} // namespace

Failure sqliteFailure(sqlite3* handle, int code, const QString& path, const char* statement) {
    const int extended = handle ? sqlite3_extended_errcode(handle) : code;
    const QString message = QString::fromUtf8(handle ? sqlite3_errmsg(handle) : sqlite3_errstr(code));
    Error error = describe(code & 0xFF, extended, message, QFileInfo(path).fileName());
    error.detail = u"sqlite %1: %2 %3"_s.arg(extended).arg(message, QString::fromUtf8(statement));
    return Failure(std::move(error));
}

} // namespace core
