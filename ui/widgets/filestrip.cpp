// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/filestrip.h"

#include "ui/widgets/format.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QToolTip>

using namespace Qt::Literals::StringLiterals;
using core::attachments::File;

namespace ui {

namespace {

constexpr int Side = 14;
constexpr int Foot = 10;

} // namespace

FileStrip::FileStrip(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme) {
    setObjectName(u"fileStrip"_s);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    hide();
}

void FileStrip::setFiles(const std::vector<File>& files) {
    m_files = files;
    m_pointed = -1;
    setVisible(!files.empty());
    layOut();
    setCurrent(std::clamp(m_current, 0, std::max(int(files.size()) - 1, 0)));
}

void FileStrip::layOut() {
    m_boxes = filechips::boxes(m_theme, m_files, std::max(width() - 2 * Side, 80), true);
    for (QRectF& box : m_boxes) {
        box.translate(Side, 0);
    }
    setFixedHeight(m_boxes.empty() ? 0 : int(filechips::height(m_boxes)) + Foot);
    update();
}

void FileStrip::setCurrent(int index) {
    m_current = index;
    QStringList names;
    for (const File& file : m_files) {
        names << tr("%1, %2").arg(file.name, format::fileSize(file.size));
    }
    setAccessibleName(tr("%n attached file(s)", nullptr, int(m_files.size())));
    setAccessibleDescription(names.join(u"; "_s));
    update();
}

int FileStrip::fileAt(const QPointF& at) const {
    for (size_t i = 0; i < m_boxes.size(); ++i) {
        if (m_boxes[i].contains(at)) {
            return int(i);
        }
    }
    return -1;
}

bool FileStrip::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int at = fileAt(help->pos());
        QToolTip::showText(help->globalPos(), at < 0 ? QString() : m_files[size_t(at)].name, this);
        return true;
    }
    return QWidget::event(event);
}

void FileStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (size_t i = 0; i < m_boxes.size(); ++i) {
        const bool pointed = int(i) == m_pointed;
        filechips::paint(painter, m_theme, m_boxes[i], m_files[i], true,
                         pointed ? filechips::Look::Pointed : filechips::Look::Plain);
        if (hasFocus() && int(i) == m_current) {
            paint::ringInside(painter, m_boxes[i], metric::ControlRadius, m_theme.color(Color::Ink));
        }
    }
}

void FileStrip::resizeEvent(QResizeEvent*) {
    layOut();
}

void FileStrip::mouseMoveEvent(QMouseEvent* event) {
    if (const int at = fileAt(event->position()); at != m_pointed) {
        m_pointed = at;
        update();
    }
}

void FileStrip::leaveEvent(QEvent*) {
    m_pointed = -1;
    update();
}

void FileStrip::mouseReleaseEvent(QMouseEvent* event) {
    const int at = fileAt(event->position());
    if (at < 0 || event->button() != Qt::LeftButton) {
        return;
    }
    const File file = m_files[size_t(at)];
    m_current = at;
    if (filechips::cross(m_boxes[size_t(at)]).contains(event->position())) {
        Q_EMIT removeRequested(file);
    } else {
        Q_EMIT openRequested(file);
    }
}

void FileStrip::keyPressEvent(QKeyEvent* event) {
    if (m_files.empty()) {
        QWidget::keyPressEvent(event);
        return;
    }
    const int last = int(m_files.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Left:
        setCurrent(std::max(m_current - 1, 0));
        return;
    case Qt::Key_Right:
        setCurrent(std::min(m_current + 1, last));
        return;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        Q_EMIT removeRequested(File(m_files[size_t(m_current)]));
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT openRequested(File(m_files[size_t(m_current)]));
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace ui
