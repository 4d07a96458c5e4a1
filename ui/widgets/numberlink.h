// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// A number with a dotted underline: it opens the rows behind it, by click, Enter or Space.
///
///     auto* share = new NumberLink(theme, Type::NumberL, this);
///     share->set(format::percent(split.share), tr("Open the entries of this month"));
///     connect(share, &NumberLink::clicked, this, …);
/// A dash (no data) is shown in ink3, has no underline and cannot be pressed.
#pragma once

#include "ui/theme/theme.h"

#include <QAbstractButton>

namespace ui {

class NumberLink : public QAbstractButton {
    Q_OBJECT

public:
    explicit NumberLink(const Theme& theme, Type type = Type::RowTitle, QWidget* parent = nullptr);

    /// `what` says to a screen reader, and as tool tip, what opens.
    void set(const QString& number, const QString& what);
    /// A class or status ink in place of Ink.
    void setColor(Color color);
    QSize sizeHint() const override;

    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    const Theme& m_theme;
    Type m_type;
    Color m_color = Color::Ink;
};

} // namespace ui
