// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Where a message is typed, in Markdown: marks are set by keys, files and pictures come in by drop and
/// paste.
#pragma once

#include <QPlainTextEdit>
#include <functional>

namespace ui {

class MessageField : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit MessageField(QWidget* parent);

    /// Around the selection, or around the cursor; again takes it away.
    void toggleBold() { toggleAround(QStringLiteral("**")); }

    void toggleItalic() { toggleAround(QStringLiteral("*")); }

    /// Before each line of the selection; again takes them away.
    void toggleList();
    void toggleNumbers();
    void toggleQuote();
    /// [selection](…) with the cursor where the rest belongs.
    void insertLink();
    /// What somebody wrote as a quote, and the cursor on a line of its own below.
    void quote(const QString& text);
    /// At the cursor; between two texts an empty line.
    void insertBlock(const QString& text);

Q_SIGNALS:
    void filesGiven(const QStringList& paths);
    void pictureGiven(const QImage& picture);

protected:
    bool canInsertFromMimeData(const QMimeData* source) const override;
    void insertFromMimeData(const QMimeData* source) override;
    /// Ctrl+B and Ctrl+I mean the text while one writes, whatever they mean in the window.
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    using Mark = std::function<QString(int line)>;

    void toggleAround(const QString& mark);
    void toggleLines(const QString& pattern, const Mark& mark);
    bool continueList();
};

} // namespace ui
