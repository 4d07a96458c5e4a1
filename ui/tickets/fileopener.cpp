// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/fileopener.h"

#include "core/attachments/files.h"
#include "ui/tickets/picturedialog.h"
#include "ui/widgets/dialogframe.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"

#include <QBuffer>
#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QImageReader>
#include <QSaveFile>
#include <QSettings>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;
namespace attachments = core::attachments;
using attachments::File;

namespace ui {

namespace {

constexpr auto AskedKey = "attachments/opens";
constexpr int MostPixels = 12'000; ///< of one side: a small file can say that it is a huge picture

void addSentence(DialogFrame& dialog, const Theme& theme, const QString& text) {
    auto* label = new Label(theme, text, Type::Body, Color::Ink2, &dialog);
    label->setWordWrap(true);
    dialog.body()->addWidget(label);
}

/// Runs in the store's thread.
QImage pictureOf(const QByteArray& bytes) {
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    reader.setAllocationLimit(256);
    const QSize size = reader.size();
    if (size.width() > MostPixels || size.height() > MostPixels) {
        return {};
    }
    return reader.read();
}

} // namespace

FileOpener::FileOpener(const Desk& desk, QWidget* host)
    : QObject(host)
    , m_desk(desk)
    , m_host(host)
    , m_show([](const QUrl& file) { return QDesktopServices::openUrl(file); }) {}

void FileOpener::open(const File& file) {
    if (attachments::openingOf(file) == attachments::Opening::Never) {
        auto* dialog =
            new DialogFrame(m_desk.theme, tr("This file is not opened"), DialogFrame::Width::Small, m_host);
        dialog->setObjectName(u"neverOpened"_s);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        addSentence(
            *dialog, m_desk.theme,
            tr("\"%1\" can run by itself, so it could do harm on this computer. Save it when you know who "
               "sent it, and look at it with care.")
                .arg(file.name));
        dialog->setPrimary(tr("Save it…"), Qt::CTRL | Qt::Key_S);
        connect(dialog, &DialogFrame::submitted, this, [this, dialog, file] {
            dialog->accept();
            saveAs(file);
        });
        dialog->open();
    } else if (attachments::isPicture(file)) {
        preview(file);
    } else if (m_desk.settings.value(QLatin1String(AskedKey), false).toBool()) {
        hand(file);
    } else {
        ask(file);
    }
}

void FileOpener::preview(const File& file) {
    m_desk.store
        .read([hash = file.hash](core::Database& db) { return pictureOf(attachments::bytesOf(db, hash)); })
        .then(this, [this, file](core::Result<QImage> picture) {
            if (!picture) {
                m_desk.notices.failed(picture.error(), [this, file] { preview(file); });
                return;
            }
            auto* dialog = new PictureDialog(m_desk.theme, file, *picture, m_host);
            connect(dialog, &PictureDialog::saveRequested, this, [this, file] { saveAs(file); });
            dialog->open();
        });
}

void FileOpener::ask(const File& file) {
    auto* dialog = new DialogFrame(m_desk.theme, tr("Open this file?"), DialogFrame::Width::Small, m_host);
    dialog->setObjectName(u"openFile"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    addSentence(
        *dialog, m_desk.theme,
        tr("\"%1\" (%2) is shown by another program of this computer. Files from outside can hold harm; "
           "open those that you expect. You are asked once at this desk.")
            .arg(file.name, format::fileSize(file.size)));
    dialog->setPrimary(tr("Open it"));
    connect(dialog, &DialogFrame::submitted, this, [this, dialog, file] {
        m_desk.settings.setValue(QLatin1String(AskedKey), true);
        dialog->accept();
        hand(file);
    });
    dialog->open();
}

void FileOpener::hand(const File& file) {
    if (!m_folder) {
        m_folder = std::make_unique<QTemporaryDir>(); // only for its owner
    }
    // A folder each: two files can have one name.
    const QString folder = m_folder->filePath(QString::number(++m_copies));
    if (!m_folder->isValid() || !QDir().mkpath(folder)) {
        m_desk.notices.failed(
            {core::ErrorKind::Invalid,
             tr("There is no room for a copy of \"%1\" in the temporary folder.").arg(file.name),
             {}});
        return;
    }
    const QString path = QDir(folder).filePath(attachments::safeName(file.name));
    write(file, path, [this, file, path] {
        QFile::setPermissions(path, QFileDevice::ReadOwner); // a copy: what is changed in it would be lost
        if (!m_show(QUrl::fromLocalFile(path))) {
            m_desk.notices.failed(
                {core::ErrorKind::Invalid,
                 tr("No program of this computer shows \"%1\". Save it and choose one.").arg(file.name),
                 {}});
        }
    });
}

void FileOpener::saveAs(const File& file) {
    auto* dialog = new QFileDialog(m_host->window(), tr("Save the file"),
                                   QDir::home().filePath(attachments::safeName(file.name)));
    dialog->setObjectName(u"saveFile"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, file](const QString& path) { write(file, path, [] {}); });
    dialog->open();
}

/// Read and written in the store's thread.
void FileOpener::write(const File& file, const QString& path, const std::function<void()>& then) {
    m_desk.store
        .read([hash = file.hash, name = file.name, path](core::Database& db) {
            QSaveFile out(path);
            if (!out.open(QIODevice::WriteOnly) || out.write(attachments::bytesOf(db, hash)) < 0 ||
                !out.commit()) {
                core::fail(core::ErrorKind::Invalid,
                           tr("\"%1\" could not be written: %2.").arg(name, out.errorString()));
            }
            return true;
        })
        .then(this, [this, file, path, then](core::Result<bool> written) {
            if (written) {
                then();
            } else {
                m_desk.notices.failed(written.error(), [this, file, path, then] { write(file, path, then); });
            }
        });
}

} // namespace ui
