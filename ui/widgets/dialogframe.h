// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The base of all dialogs: a sheet over the window with a scrim behind it.
///
///     class NewTicket : public DialogFrame { … };
///     DialogFrame(theme, tr("Log a touchpoint"), DialogFrame::Width::Medium, window);
///     body()->addWidget(…);                                // or addRow(tr("Client"), field)
///     setPrimary(tr("Log"));                               // filled, Ctrl+Enter; emits submitted()
///     addSecondary(tr("Log and plan next"));               // returns the button
///     addKeyHint(u"Tab"_s, tr("next"));
///     addKey(QKeySequence(u"Alt+W"_s), [this] { … });      // works only inside this dialog
///     connect(this, &DialogFrame::submitted, …);           // call accept() when the work is done
///     dialog->open();
/// It lives inside the window: pictures of the window show it, the list under a typeahead lies above it, and
/// it traps the Tab key and all other shortcuts of the window while it is open. Esc rejects. The focus
/// returns to where it was.
#pragma once

#include "ui/theme/theme.h"

#include <QDialog>
#include <functional>

class QHBoxLayout;
class QScrollArea;
class QVBoxLayout;

namespace ui {

class Button;
class FieldProblem;
class Label;

class DialogFrame : public QDialog {
    Q_OBJECT

public:
    enum class Width : int { Small = 480, Medium = 600, Large = 760 };

    /// `host` gives the window that is covered; it must not be null.
    DialogFrame(const Theme& theme, const QString& title, Width width, QWidget* host);

    void setTitle(const QString& title);
    void setNote(const QString& note);

    /// Padded content; scrolls when the window is too low.
    QVBoxLayout* body() const { return m_body; }

    /// A row with a label (112 wide) left of the field. Sets the field's accessible name where it has none.
    Label* addRow(const QString& label, QWidget* field);
    Button* setPrimary(const QString& text,
                       const QKeySequence& key = QKeySequence(Qt::CTRL | Qt::Key_Return));

    Button* primary() const { return m_primary; }

    Button* addSecondary(const QString& text);
    void addKeyHint(const QString& cap, const QString& what);
    void addKey(const QKeySequence& key, std::function<void()> act);
    /// One sentence above the footer; empty removes it.
    void showProblem(const QString& sentence);
    /// While work runs the primary button is off and a second press does nothing.
    void setBusy(bool on);

    /// Makes room for another dialog and shows this one again with all that was typed, since no dialog lies
    /// on a dialog. Where the focus returns to in the end stays the same.
    void stepAside();
    void comeBack();

    /// The dialog that covers the window, if any.
    static DialogFrame* openIn(const QWidget* window);

public Q_SLOTS:
    void open() override;
    void done(int result) override;

Q_SIGNALS:
    /// The primary button or its key. Not emitted while busy.
    void submitted();

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    struct Key {
        QKeySequence sequence;
        std::function<void()> act;
    };

    void place();
    void fitHints(int width);
    void submit();
    const Key* keyFor(const QKeyEvent& event) const;
    bool ownsShortcut(const QKeyEvent& event) const;
    QList<QWidget*> focusChain() const;
    void buildHead(const QString& title);

    const Theme& m_theme;
    int m_width;
    QWidget* m_panel;
    Label* m_title = nullptr;
    Label* m_note = nullptr;
    QScrollArea* m_scroll = nullptr;
    QWidget* m_content = nullptr;
    QVBoxLayout* m_body = nullptr;
    FieldProblem* m_problem = nullptr;
    QWidget* m_footer = nullptr;
    QHBoxLayout* m_hints = nullptr;
    QHBoxLayout* m_buttons = nullptr;
    Button* m_primary = nullptr;
    QList<Key> m_keys;
    QPointer<QWidget> m_before;
    QPointer<QWidget> m_aside; ///< had the focus when the dialog stepped aside
    QPointer<QWidget> m_catching;
    bool m_busy = false;
};

} // namespace ui
