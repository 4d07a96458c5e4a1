// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/quickedit.h"

#include "ui/theme/paint.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QTextBlock>
#include <QTextLayout>

namespace ui {

namespace {

constexpr int Height = 46;

} // namespace

QuickEdit::QuickEdit(const Theme& theme, QWidget* parent)
    : QPlainTextEdit(parent)
    , m_theme(theme) {
    QFont font = theme.font(Type::Body);
    font.setPixelSize(15);
    font.setWordSpacing(5); // room for the blocks
    setFont(font);
    setFixedHeight(Height);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabChangesFocus(true);
    document()->setDocumentMargin(0);
    const int above = (Height - QFontMetrics(font).height()) / 2 - 2;
    setViewportMargins(10, above, 10, 0);
    viewport()->setAutoFillBackground(false);
}

void QuickEdit::setParts(const std::vector<core::touchpoints::QuickPart>& parts) {
    if (m_parts != parts) {
        m_parts = parts;
        viewport()->update();
    }
}

void QuickEdit::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() == Qt::NoModifier) {
        Q_EMIT entered();
    } else if (enter || event->key() == Qt::Key_Up || event->key() == Qt::Key_Down) {
        event->ignore();
    } else {
        QPlainTextEdit::keyPressEvent(event);
    }
}

void QuickEdit::insertFromMimeData(const QMimeData* source) {
    QString text = source->text();
    textCursor().insertText(text.replace(u'\n', u' '));
}

void QuickEdit::paintEvent(QPaintEvent* event) {
    {
        QPainter painter(viewport());
        painter.setRenderHint(QPainter::Antialiasing);
        const QTextBlock block = document()->firstBlock();
        const QTextLine line = block.layout()->lineCount() > 0 ? block.layout()->lineAt(0) : QTextLine();
        const double origin = contentOffset().x();
        for (const auto& part : m_parts) {
            if (!line.isValid() || part.at + part.length > block.length()) {
                continue;
            }
            const double left = line.cursorToX(int(part.at)) + origin;
            const double right = line.cursorToX(int(part.at + part.length)) + origin;
            paint::block(painter, QRectF(left - 3, 0, right - left + 6, line.height()), metric::ChipRadius,
                         m_theme.color(Color::Sel));
        }
    }
    QPlainTextEdit::paintEvent(event);
}

} // namespace ui
