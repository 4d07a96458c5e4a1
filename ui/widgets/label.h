// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// A line or paragraph of text in a type and colour token; follows the theme.
///
///     new Label(theme, tr("Weekly share"), Type::SmallLabel, Color::Ink2, this);
///     label->setElided(true);   // one line, cut on the right, full text as tool tip while cut
#pragma once

#include "ui/theme/theme.h"

#include <QLabel>

namespace ui {

class Label : public QLabel {
    Q_OBJECT

public:
    explicit Label(const Theme& theme, const QString& text = {}, Type type = Type::Body,
                   Color color = Color::Ink, QWidget* parent = nullptr);

    void setColor(Color color);
    void setType(Type type);
    /// Elided labels may shrink to nothing and never wrap.
    void setElided(bool on);

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    void restyle();
    bool isCut() const;

    const Theme& m_theme;
    Type m_type;
    Color m_color;
    bool m_elided = false;
};

} // namespace ui
