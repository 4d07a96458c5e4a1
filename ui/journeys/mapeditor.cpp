// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journeys/mapeditor.h"

#include "ui/theme/paint.h"

#include <QKeyEvent>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

constexpr std::chrono::milliseconds TellAfter{500};

} // namespace

MapEditor::MapEditor(const Theme& theme, const QString& text, Type type, QWidget* parent)
    : QPlainTextEdit(parent)
    , m_theme(theme) {
    setObjectName(u"mapEditor"_s);
    setFont(theme.font(type));
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setPlainText(text);
    selectAll();
    m_timer.setSingleShot(true);
    m_timer.setInterval(TellAfter);
    connect(&m_timer, &QTimer::timeout, this, &MapEditor::grew);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_timer.isActive()) {
            m_timer.start();
        }
    });
}

QString MapEditor::text() const {
    return toPlainText().simplified();
}

void MapEditor::end(bool take) {
    if (!std::exchange(m_ended, true)) {
        m_timer.stop();
        if (take) {
            Q_EMIT taken();
        } else {
            Q_EMIT givenBack();
        }
    }
}

bool MapEditor::event(QEvent* event) {
    // Esc, Enter and letters are the editor's while it is open, whatever the window does with them.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto& key = *static_cast<QKeyEvent*>(event);
        if (key.key() == Qt::Key_Escape || key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter ||
            key.key() == Qt::Key_Delete) {
            event->accept();
            return true;
        }
    }
    return QPlainTextEdit::event(event);
}

void MapEditor::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Escape:
        end(false);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
        end(true);
        return;
    default:
        QPlainTextEdit::keyPressEvent(event);
    }
}

void MapEditor::focusOutEvent(QFocusEvent* event) {
    QPlainTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason) {
        end(true);
    }
}

void MapEditor::paintEvent(QPaintEvent* event) {
    QPlainTextEdit::paintEvent(event);
    QPainter painter(viewport());
    paint::ringInside(painter, QRectF(viewport()->rect()), 4, m_theme.color(Color::Ink));
}

} // namespace ui
