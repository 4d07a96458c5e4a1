// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The files of the text that is being written, each with a cross. Left and Right go along, Delete takes one
/// off, Enter opens it.
#pragma once

#include "ui/widgets/filechips.h"

#include <QWidget>

namespace ui {

class FileStrip : public QWidget {
    Q_OBJECT

public:
    FileStrip(const Theme& theme, QWidget* parent);

    /// Hides itself without a file.
    void setFiles(const std::vector<core::attachments::File>& files);

    const std::vector<core::attachments::File>& files() const { return m_files; }

Q_SIGNALS:
    void removeRequested(const core::attachments::File& file);
    void openRequested(const core::attachments::File& file);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void layOut();
    int fileAt(const QPointF& at) const;
    void setCurrent(int index);

    const Theme& m_theme;
    std::vector<core::attachments::File> m_files;
    std::vector<QRectF> m_boxes;
    int m_current = 0;
    int m_pointed = -1;
};

} // namespace ui
