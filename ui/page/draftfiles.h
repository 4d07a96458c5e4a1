// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The files of one draft: stored as soon as they are given, so that they outlive the process.
#pragma once

#include "core/attachments/file.h"
#include "ui/page/desk.h"

#include <QImage>

namespace ui {

class DraftFiles : public QObject {
    Q_OBJECT

public:
    DraftFiles(const Desk& desk, const QString& key, QObject* parent);

    const std::vector<core::attachments::File>& files() const { return m_files; }

    /// Files are read in the store's thread, one after the other. What cannot be taken is said by refused().
    void add(const QStringList& paths);
    /// Stored as PNG, with the time in its name.
    void add(const QImage& picture);
    /// Asks for files in a dialog above `window` and adds what was chosen.
    void choose(QWidget* window);
    /// Can be undone.
    void remove(const core::attachments::File& file);
    void reload();

    bool isBusy() const { return m_pending > 0; }

Q_SIGNALS:
    void changed();
    void refused(const QString& sentence);

private:
    void addOne(const QString& path);
    void done(const core::Result<core::attachments::File>& file);

    Desk m_desk;
    const core::MemberId m_member;
    const QString m_key;
    std::vector<core::attachments::File> m_files;
    int m_pending = 0;
    int m_token = 0;
};

} // namespace ui
