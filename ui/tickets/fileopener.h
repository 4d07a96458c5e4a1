// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Opens and saves files of messages. What would run is never opened; before another program shows a file, a
/// person is asked once at this desk. Copies lie in a folder that only this person can read and that goes
/// with the window.
#pragma once

#include "core/attachments/file.h"
#include "ui/page/desk.h"

#include <QImage>
#include <QTemporaryDir>

class QUrl;

namespace ui {

class FileOpener : public QObject {
    Q_OBJECT

public:
    /// How a file is given to another program; replaced in tests. Returns false when nothing can show it.
    using Show = std::function<bool(const QUrl& file)>;

    FileOpener(const Desk& desk, QWidget* host);

    void open(const core::attachments::File& file);
    void saveAs(const core::attachments::File& file);

    void setShow(Show show) { m_show = std::move(show); }

private:
    void preview(const core::attachments::File& file);
    void ask(const core::attachments::File& file);
    void hand(const core::attachments::File& file);
    void write(const core::attachments::File& file, const QString& path, const std::function<void()>& then);

    Desk m_desk;
    QWidget* m_host;
    Show m_show;
    std::unique_ptr<QTemporaryDir> m_folder;
    int m_copies = 0;
};

} // namespace ui
