// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The bar that offers to take back the last act: "Ticket closed   Undo  Ctrl Z", for 8 seconds, bottom
/// centre.
///
///     m_undoBar = new UndoBar(theme, window);
///     m_undoBar->offer(tr("Ticket #1042 closed"), [this] { … });   // the window's Ctrl+Z calls
///     m_undoBar->undo()
/// The offer stays usable by undo() after the bar has gone, until the next one replaces it or withdraw().
#pragma once

#include "ui/theme/theme.h"

#include <QTimer>
#include <QWidget>
#include <functional>

namespace ui {

class UndoBar : public QWidget {
    Q_OBJECT

public:
    /// Lies over `host` and keeps to its bottom centre.
    UndoBar(const Theme& theme, QWidget* host);

    void offer(const QString& sentence, std::function<void()> undo);

    bool canUndo() const { return static_cast<bool>(m_undo); }

    QString sentence() const { return m_sentence; }

    /// Runs the offered act once; without an offer it does nothing.
    void undo();
    /// Forgets the offer and hides.
    void withdraw();

    /// How long the bar stays; the pointer over it holds it.
    void setStay(std::chrono::milliseconds stay) { m_stay = stay; }

Q_SIGNALS:
    void offerChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void place();
    QRectF verb() const;

    const Theme& m_theme;
    QString m_sentence;
    std::function<void()> m_undo;
    QTimer m_timer;
    std::chrono::milliseconds m_stay{8000};
};

} // namespace ui
