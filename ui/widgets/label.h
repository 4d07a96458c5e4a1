// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// A line or paragraph of text in a type and colour token; follows the theme.
///
///     new Label(theme, tr("Weekly share"), Type::SmallLabel, Color::Ink2, this);
///     label->setElided(true);   // one line, cut on the right, full text as tool tip while cut
#pragma once

#include "ui/theme/theme.h"

#include <QHash>
#include <QLabel>
#include <optional>

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

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Asked {
        QString text;
        QFont font;
        QMargins margins;
        bool wraps = false;

        bool operator==(const Asked&) const = default;
    };

    /// What QLabel found out about the text that it shows: a layout asks many times, and each time costs the
    /// shaping of all of it.
    struct Measured {
        Asked of;
        QSize hint;
        QSize least;
        QHash<int, int> heights; ///< by width
    };

    void restyle();
    bool isCut() const;
    bool isPlainLine() const;
    const Measured& measured() const;

    const Theme& m_theme;
    Type m_type;
    Color m_color;
    bool m_elided = false;
    mutable std::optional<Measured> m_measured;
};

} // namespace ui
