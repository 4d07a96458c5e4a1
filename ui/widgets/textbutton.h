// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Text that can be pressed: looks like text, dotted underneath while it is pointed at.
///
///     auto* city = new TextButton(theme, Type::Body, Color::Ink, this);
///     city->setEditable(tr("Add a city"));    // F2 presses it too; shown in ink3 while there is no text
///     city->set(client.city, tr("Edit the city"));
#pragma once

#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <algorithm>

namespace ui {

class TextButton : public QAbstractButton {
    Q_OBJECT

public:
    TextButton(const Theme& theme, Type type, Color color, QWidget* parent);

    /// `what` says to a screen reader, and as tool tip, what happens.
    void set(const QString& text, const QString& what);
    /// Pressing it edits the text: F2 does the same, and the placeholder stands where there is none.
    void setEditable(const QString& placeholder);
    /// One line that is cut on the right (as at first), or as many lines as it needs.
    void setWrapping(bool on);
    QSize sizeHint() const override;

    QSize minimumSizeHint() const override;

    bool hasHeightForWidth() const override { return m_wraps; }

    int heightForWidth(int width) const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QString shown() const { return text().isEmpty() ? m_placeholder : text(); }

    const Theme& m_theme;
    Type m_type;
    Color m_color;
    QString m_placeholder;
    bool m_editable = false;
    bool m_wraps = false;
};

} // namespace ui
