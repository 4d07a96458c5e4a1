// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// A field that opens over the text that it edits. Enter saves (in a field of several lines Ctrl+Enter), Tab
/// saves and goes on, leaving it saves, Esc leaves everything as it was.
///
///     auto* box = new EditBox(theme, page, cityButton, new Field(theme, page));
///     connect(box, &EditBox::submitted, this, [=] { …save, then box->finish()… });
///     connect(box, &EditBox::cancelled, box, &EditBox::finish);
///     box->open();
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

namespace ui {

class FieldProblem;

class EditBox : public QWidget {
    Q_OBJECT

public:
    /// Lies in `page` over `anchor`, which may go while the box is open.
    EditBox(const Theme& theme, QWidget* page, QWidget* anchor, QWidget* editor);

    void open();
    /// Meanwhile it takes no keys.
    void setBusy(bool on);
    /// One sentence under the field; empty removes it.
    void showProblem(const QString& sentence);
    /// Makes room for a dialog and comes back with what was typed.
    void stepAside();
    void comeBack();
    /// Closes and goes; the focus returns to the text.
    void finish();

    QWidget* editor() const { return m_editor; }

Q_SIGNALS:
    /// Not while busy.
    void submitted();
    void cancelled();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    bool takeKey(int key, Qt::KeyboardModifiers modifiers);
    bool isLeft(const QEvent& event) const;
    void submit();
    void place();

    const Theme& m_theme;
    QPointer<QWidget> m_anchor;
    QWidget* m_editor;
    FieldProblem* m_problem;
    bool m_lines; ///< Enter begins a new line
    bool m_busy = false;
    bool m_open = false;
    int m_goOn = 0; ///< the Tab key that ended it
};

} // namespace ui
