// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The field that lies over a place of the map while it is edited there.
#pragma once

#include "ui/theme/theme.h"

#include <QPlainTextEdit>
#include <QTimer>

namespace ui {

/// Enter and Tab take, Esc gives back, leaving takes. Half a second after a key the text so far is told, so
/// that little is lost.
class MapEditor : public QPlainTextEdit {
    Q_OBJECT

public:
    MapEditor(const Theme& theme, const QString& text, Type type, QWidget* parent);

    /// Without line breaks.
    QString text() const;

Q_SIGNALS:
    void grew();
    void taken();
    void givenBack();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    void end(bool take);

    const Theme& m_theme;
    QTimer m_timer;
    bool m_ended = false;
};

} // namespace ui
