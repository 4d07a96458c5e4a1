// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attachments/file.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QMimeDatabase>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace core::attachments {

namespace {

constexpr qsizetype LongestName = 120;

/// Endings that some system runs, or that carry what a program runs on opening.
bool runs(const QString& ending) {
    static const QSet<QString> endings{
        u"app"_s,  u"appimage"_s, u"apk"_s,  u"applescript"_s, u"bash"_s, u"bat"_s,     u"bin"_s,   u"chm"_s,
        u"cmd"_s,  u"com"_s,      u"cpl"_s,  u"csh"_s,         u"deb"_s,  u"desktop"_s, u"dll"_s,   u"dmg"_s,
        u"docm"_s, u"elf"_s,      u"exe"_s,  u"gadget"_s,      u"hta"_s,  u"inf"_s,     u"iso"_s,   u"jar"_s,
        u"js"_s,   u"jse"_s,      u"ksh"_s,  u"lnk"_s,         u"msc"_s,  u"msi"_s,     u"msp"_s,   u"pif"_s,
        u"pkg"_s,  u"pl"_s,       u"pptm"_s, u"ps1"_s,         u"psm1"_s, u"py"_s,      u"reg"_s,   u"rpm"_s,
        u"rb"_s,   u"run"_s,      u"scf"_s,  u"scr"_s,         u"sh"_s,   u"so"_s,      u"svg"_s,   u"url"_s,
        u"vb"_s,   u"vbe"_s,      u"vbs"_s,  u"wsf"_s,         u"wsh"_s,  u"xlsm"_s,    u"xhtml"_s, u"htm"_s,
        u"html"_s, u"mht"_s,      u"xll"_s,  u"flatpakref"_s};
    return endings.contains(ending.toLower());
}

bool typeRuns(const QString& mediaType) {
    static const QStringList types{u"application/x-executable"_s,
                                   u"application/x-sharedlib"_s,
                                   u"application/x-pie-executable"_s,
                                   u"application/x-shellscript"_s,
                                   u"application/x-ms-dos-executable"_s,
                                   u"application/x-msdownload"_s,
                                   u"application/x-msi"_s,
                                   u"application/x-desktop"_s,
                                   u"application/x-java-archive"_s,
                                   u"application/java-archive"_s,
                                   u"application/javascript"_s,
                                   u"text/javascript"_s,
                                   u"text/x-python"_s,
                                   u"text/html"_s,
                                   u"application/xhtml+xml"_s,
                                   u"image/svg+xml"_s,
                                   u"application/x-perl"_s,
                                   u"application/vnd.microsoft.portable-executable"_s};
    const QMimeType type = QMimeDatabase().mimeTypeForName(mediaType);
    for (const QString& one : types) {
        if (mediaType == one || (type.isValid() && type.inherits(one))) {
            return true;
        }
    }
    return false;
}

/// What the bytes say when they are a program, whatever the name says.
QString mediaTypeOf(const QByteArray& bytes, const QString& name) {
    const QMimeDatabase types;
    const QString byBytes = types.mimeTypeForData(bytes).name();
    return typeRuns(byBytes) ? byBytes : types.mimeTypeForFileNameAndData(name, bytes).name();
}

bool isReserved(QChar sign) {
    return sign < u' ' || sign == u'\x7f' || u"\\/:*?\"<>|"_s.contains(sign) ||
           sign.category() == QChar::Other_Format; // such as signs that turn the reading direction
}

} // namespace

QString safeName(const QString& name) {
    QString out;
    for (const QChar sign : name.mid(std::max(name.lastIndexOf(u'/'), name.lastIndexOf(u'\\')) + 1)) {
        out += isReserved(sign) || sign.isSurrogate() ? QChar(u'_') : sign;
    }
    while (out.startsWith(u'.') || out.startsWith(u' ')) {
        out.remove(0, 1);
    }
    while (out.endsWith(u'.') || out.endsWith(u' ')) {
        out.chop(1);
    }
    if (out.size() > LongestName) {
        const QString ending = QFileInfo(out).suffix().left(16);
        out = out.left(LongestName - ending.size() - 1) + u'.' + ending;
    }
    return out.isEmpty() ? u"file"_s : out;
}

File fileOf(const QByteArray& bytes, const QString& name) {
    File file;
    file.hash = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    file.name = safeName(name);
    file.mediaType = mediaTypeOf(bytes, file.name);
    file.size = bytes.size();
    return file;
}

Opening openingOf(const File& file) {
    return runs(QFileInfo(file.name).suffix()) || typeRuns(file.mediaType) ? Opening::Never : Opening::Ask;
}

bool isPicture(const File& file) {
    static const QSet<QString> shown{u"image/png"_s, u"image/jpeg"_s, u"image/gif"_s, u"image/bmp"_s,
                                     u"image/webp"_s};
    return shown.contains(file.mediaType) && openingOf(file) != Opening::Never;
}

QString sizeText(qint64 bytes) {
    if (bytes < 1024) {
        return u"%1 bytes"_s.arg(bytes);
    }
    if (bytes < 1024 * 1024) {
        return u"%1 kB"_s.arg((bytes + 1023) / 1024);
    }
    // Rounded up, so that what is over a limit never reads like the limit.
    return u"%1 MB"_s.arg(std::ceil(double(bytes) / (1024 * 1024) * 10) / 10);
}

} // namespace core::attachments
