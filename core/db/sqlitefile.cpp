// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/sqlitefile.h"

#include "core/base/error.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>
#include <cstddef>
#include <sqlite3.h>
#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace Qt::Literals::StringLiterals;

namespace core::sqlitefile {

namespace {

constexpr int HeaderSize = 100;

/// Reads through SQLite's own file layer: closing a file that was opened in any other way drops the locks
/// that other connections of this process hold on it, and with them the safety of the workspace.
std::optional<QByteArray> firstBytes(const QString& path) {
    sqlite3_vfs* vfs = sqlite3_vfs_find(nullptr);
    std::vector<std::max_align_t> space(size_t(vfs->szOsFile) / sizeof(std::max_align_t) + 1);
    auto* file = reinterpret_cast<sqlite3_file*>(space.data());
    const QByteArray absolute = QFileInfo(path).absoluteFilePath().toUtf8();
    const char* name = sqlite3_create_filename(absolute.constData(), "", "", 0, nullptr);
    const int flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_MAIN_DB;
    std::optional<QByteArray> head;
    if (vfs->xOpen(vfs, name, file, flags, nullptr) == SQLITE_OK) {
        QByteArray bytes(HeaderSize, '\0');
        sqlite3_int64 size = 0;
        const int code = file->pMethods->xRead(file, bytes.data(), HeaderSize, 0);
        if ((code == SQLITE_OK || code == SQLITE_IOERR_SHORT_READ) &&
            file->pMethods->xFileSize(file, &size) == SQLITE_OK) {
            head = bytes.left(qsizetype(std::min<sqlite3_int64>(size, HeaderSize)));
        }
        file->pMethods->xClose(file);
    }
    sqlite3_free_filename(name);
    return head;
}

} // namespace

void requireWorkspaceHeader(const QString& path, int applicationId) {
    const QFileInfo info(path);
    const QString name = info.fileName();
    if (!info.exists()) {
        fail(ErrorKind::NotFound, u"There is no file %1. Check its name and folder."_s.arg(path));
    }
    if (info.isDir()) {
        fail(ErrorKind::Invalid, u"%1 is a folder. Choose a workspace file."_s.arg(path));
    }
    if (!info.isFile()) {
        fail(ErrorKind::Invalid, u"%1 is a device, not a file. Choose a workspace file."_s.arg(path));
    }
    const auto start = firstBytes(path);
    if (!start) {
        fail(ErrorKind::Forbidden, u"%1 cannot be read. Check the rights of the file."_s.arg(name));
    }
    const QByteArray& head = *start;
    if (head.isEmpty()) {
        fail(ErrorKind::Invalid,
             u"%1 is empty, so it is no workspace. Choose another file or restore a backup."_s.arg(name));
    }
    if (!head.startsWith(QByteArray("SQLite format 3\0", 16))) {
        fail(ErrorKind::Invalid,
             u"%1 is not a Waymark workspace: it is no database. Choose another file."_s.arg(name));
    }
    if (head.size() < HeaderSize) {
        fail(
            ErrorKind::Internal,
            u"%1 is damaged: it ends too early. Keep the file, and restore the newest backup to go on."_s.arg(
                name));
    }
    if (qFromBigEndian<qint32>(head.constData() + 68) != applicationId) {
        fail(ErrorKind::Invalid,
             u"%1 is a database of another program, not a Waymark workspace. Choose another file."_s.arg(
                 name));
    }
}

std::optional<std::pair<quint64, quint64>> identity(const QString& path) {
#ifdef Q_OS_UNIX
    struct stat found {};

    if (::stat(QFile::encodeName(path).constData(), &found) != 0) {
        return std::nullopt;
    }
    return std::pair<quint64, quint64>(found.st_dev, found.st_ino);
#else
    return QFileInfo::exists(path) ? std::optional(std::pair<quint64, quint64>(0, 0)) : std::nullopt;
#endif
}

void createPrivate(const QString& path) {
    QFile file(path);
    if (QFileInfo::exists(path)) {
        fail(ErrorKind::Conflict, u"There is already a file %1. Choose another name."_s.arg(path));
    }
    if (!file.open(QIODevice::NewOnly | QIODevice::WriteOnly,
                   QFileDevice::ReadOwner | QFileDevice::WriteOwner)) {
        fail(ErrorKind::Unavailable,
             u"%1 cannot be created. Check that the folder exists and that you may write in it."_s.arg(path),
             file.errorString());
    }
}

void syncFolderOf(const QString& path) {
#ifdef Q_OS_UNIX
    const int folder = ::open(QFile::encodeName(QFileInfo(path).absolutePath()).constData(), O_RDONLY);
    if (folder >= 0) {
        ::fsync(folder);
        ::close(folder);
    }
#else
    Q_UNUSED(path);
#endif
}

QString freeName(const QString& path, const QString& suffix) {
    QString name = u"%1.%2"_s.arg(path, suffix);
    for (int i = 2; QFileInfo::exists(name); ++i) {
        name = u"%1.%2-%3"_s.arg(path, suffix).arg(i);
    }
    return name;
}

} // namespace core::sqlitefile
