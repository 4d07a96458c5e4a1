// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Pictures of every page of an open workspace, taken when each page says that it is settled.
#pragma once

#include "ui/shell/workbench.h"

#include <QDir>
#include <QImage>

namespace ui {

class Screens : public QObject {
    Q_OBJECT

public:
    Screens(Workbench& bench, const QDir& folder, const QString& suffix, QObject* parent = nullptr);

    /// Call it once the workbench is ready; the window should be visible (on any platform) and have its size.
    void start();

Q_SIGNALS:
    /// Paths of the pictures, in the order of the navigation. Fewer than pages when one could not be written.
    void finished(const QStringList& paths);

private:
    void next();
    void show(const Place& place);
    void look();
    void wait(bool wasIdle);
    void take();

    Workbench& m_bench;
    QDir m_folder;
    QString m_suffix;
    std::vector<PageSpec> m_left;
    QString m_page;
    QStringList m_paths;
    QImage m_last; ///< the page as it was a moment ago
    int m_tries = 0;
};

} // namespace ui
