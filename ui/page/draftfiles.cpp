// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/draftfiles.h"

#include "core/attachments/files.h"

#include <QBuffer>
#include <QDir>
#include <QFileDialog>
#include <QSettings>

using namespace Qt::Literals::StringLiterals;
namespace attachments = core::attachments;
using attachments::File;

namespace ui {

namespace {

/// Where files were taken from last.
constexpr auto FolderKey = "attachments/folder";

} // namespace

DraftFiles::DraftFiles(const Desk& desk, const QString& key, QObject* parent)
    : QObject(parent)
    , m_desk(desk)
    , m_member(desk.session.member().id)
    , m_key(key) {
    connect(&desk.store, &Store::changed, this, [this](const core::Changes& changes) {
        if (core::touches(changes, core::Entity::Draft)) {
            reload();
        }
    });
    reload();
}

void DraftFiles::reload() {
    if (!m_member) {
        return;
    }
    m_desk.store
        .read([member = m_member, key = m_key](core::Database& db) {
            return attachments::ofDraft(db, member, key);
        })
        .then(this, [this, token = ++m_token](core::Result<std::vector<File>> files) {
            if (token == m_token && files && *files != m_files) {
                m_files = *files;
                Q_EMIT changed();
            }
        });
}

void DraftFiles::add(const QStringList& paths) {
    for (const QString& path : paths) {
        addOne(path);
    }
}

void DraftFiles::choose(QWidget* window) {
    const QString folder = m_desk.settings.value(QLatin1String(FolderKey), QDir::homePath()).toString();
    auto* dialog = new QFileDialog(window, tr("Attach files"), folder);
    dialog->setObjectName(u"attachFiles"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList& paths) {
        if (!paths.isEmpty()) {
            m_desk.settings.setValue(QLatin1String(FolderKey), QFileInfo(paths.front()).absolutePath());
        }
        add(paths);
    });
    dialog->open();
}

void DraftFiles::addOne(const QString& path) {
    if (!m_member) {
        return;
    }
    ++m_pending;
    Q_EMIT changed();
    m_desk.store
        .write([member = m_member, key = m_key, path](core::Transaction& tx) {
            const auto [file, bytes] = attachments::readFile(path);
            return attachments::addToDraft(tx, member, key, bytes, file.name);
        })
        .then(this, [this](const core::Result<File>& file) { done(file); });
}

void DraftFiles::add(const QImage& picture) {
    if (!m_member || picture.isNull()) {
        return;
    }
    ++m_pending;
    Q_EMIT changed();
    const QDateTime now = core::toDateTime(m_desk.session.now(), m_desk.session.zone());
    const QString name = tr("Picture %1.png").arg(now.toString(u"yyyy-MM-dd HH.mm.ss"_s));
    m_desk.store
        .write([member = m_member, key = m_key, picture, name](core::Transaction& tx) {
            QBuffer bytes;
            bytes.open(QIODevice::WriteOnly);
            if (!picture.save(&bytes, "PNG")) {
                core::fail(core::ErrorKind::Invalid,
                           tr("This picture cannot be read. Save it as a file first."));
            }
            return attachments::addToDraft(tx, member, key, bytes.data(), name);
        })
        .then(this, [this](const core::Result<File>& file) { done(file); });
}

void DraftFiles::done(const core::Result<File>& file) {
    --m_pending;
    if (!file) {
        Q_EMIT refused(file.error().text);
    }
    Q_EMIT changed();
    reload();
}

void DraftFiles::remove(const File& file) {
    const auto remove = [member = m_member, key = m_key, file](core::Transaction& tx) {
        attachments::removeFromDraft(tx, member, key, file.hash);
    };
    m_desk.store.write(remove).then(this, [this, file, remove](core::Result<void> removed) {
        if (!removed) {
            m_desk.notices.failed(removed.error());
            return;
        }
        m_desk.undo.push({tr("%1 taken off").arg(file.name),
                          [member = m_member, key = m_key, file](core::Transaction& tx) {
                              attachments::restoreToDraft(tx, member, key, file);
                          },
                          remove});
        reload();
    });
}

} // namespace ui
