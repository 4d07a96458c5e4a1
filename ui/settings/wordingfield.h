// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Markdown with what it looks like beside it.
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>
#include <functional>

class QPlainTextEdit;
class QTextBrowser;

namespace ui {

namespace markdown {
class Document;
}

class WordingField : public QWidget {
    Q_OBJECT

public:
    /// What the preview shows of a text; empty: the text itself.
    using Shown = std::function<QString(const QString& text)>;

    WordingField(const Theme& theme, QWidget* parent);

    QPlainTextEdit* editor() const { return m_editor; }

    void setShown(Shown shown);
    QString text() const;
    void setText(const QString& text);

private:
    void preview();

    const Theme& m_theme;
    QPlainTextEdit* m_editor;
    QTextBrowser* m_preview;
    markdown::Document* m_document;
    Shown m_shown;
};

} // namespace ui
